/* One column of the grid over time, a line for each value of an attribute. */
import { ageScale, sharedOptions, valueScale, type LineConfiguration, type ValueAxis } from '#charts/axes.ts';
import { curveDataset, curveExtent, type Curve } from '#charts/curve.ts';
import type { Palette } from '#charts/palette.ts';
import { endLabels, labelPadding } from '#charts/plugins/end-labels.ts';
import { endLabel } from '#charts/retention-curve.ts';
import { labelledIndexes, valueRange } from '#charts/ticks.ts';

export interface ValueTrendsInput {
  /** Periods from first to last, as under the axis. */
  readonly periods: readonly string[];
  /** One a value, over the periods: x = place of the period. At most six. */
  readonly lines: readonly Curve[];
  readonly xTitle: string;
  readonly y: ValueAxis;
  readonly point?: (line: number, index: number) => string;
}

/** Points are joined, so that a value can be followed among others; a period without a point breaks its line. */
export function valueTrends(input: ValueTrendsInput, palette: Palette, narrow: boolean): LineConfiguration {
  const { periods, lines, point } = input;
  const color = (i: number): string => palette.series[i % palette.series.length];
  const range = curveExtent(lines);
  const last = Math.max(1, periods.length - 1);
  const labelled = labelledIndexes(periods.length, narrow ? 4 : 12);
  const labels = lines.flatMap((line, i) => endLabel(line, color(i), narrow));
  return {
    type: 'line',
    data: {
      datasets: lines.map((line, i) => ({
        ...curveDataset(line, { color: color(i), width: 1.5, order: i }),
        pointRadius: periods.length > 40 ? 1.5 : 3,
      })),
    },
    options: {
      ...sharedOptions(palette, point && ((set, i) => point(set, i))),
      layout: { padding: labelPadding(labels, palette, { low: 0, high: last }) },
      scales: {
        x: ageScale(
          palette,
          { title: input.xTitle, tick: (i) => periods[i] ?? '' },
          periods.map((_, i) => i).filter((i) => labelled.has(i)),
          0,
          last,
        ),
        y: valueScale(palette, input.y, valueRange(range.low, range.high, false)),
      },
    },
    plugins: [endLabels(labels, palette)],
  };
}
