/* Up to three lines over months, each named at its end; the way to a month that is not over is dashed. */
import { ageScale, sharedOptions, valueScale, type LineConfiguration, type ValueAxis } from '#charts/axes.ts';
import { curveDataset, curveExtent, type Curve } from '#charts/curve.ts';
import type { Palette } from '#charts/palette.ts';
import { endLabels, labelPadding } from '#charts/plugins/end-labels.ts';
import { endLabel } from '#charts/retention-curve.ts';
import { labelledIndexes, valueRange } from '#charts/ticks.ts';

export interface MonthLinesInput {
  /** Months from first to last, as under the axis. */
  readonly months: readonly string[];
  /** In the order of the colours: blue, orange, ink. NaN = none in that month. */
  readonly lines: readonly Omit<Curve, 'x'>[];
  /** Whether the axis begins at 0: money does, rates that lie close together do not. */
  readonly zero: boolean;
  readonly y: ValueAxis;
  /** Text of a point under the pointer. */
  readonly point?: (line: number, index: number) => string;
}

/** Money or shares over months. */
export function monthLines(input: MonthLinesInput, palette: Palette, narrow: boolean): LineConfiguration {
  const { months, point } = input;
  const x = months.map((_, i) => i);
  const curves = input.lines.map((line): Curve => ({ ...line, x }));
  const colors = [palette.series[0], palette.series[1], palette.ink];
  const { low, high } = curveExtent(curves);
  const last = Math.max(1, months.length - 1);
  const labelled = labelledIndexes(months.length, narrow ? 4 : 12);
  const labels = curves.flatMap((curve, i) => endLabel(curve, colors[i], narrow));
  return {
    type: 'line',
    data: {
      datasets: curves.map((curve, i) => curveDataset(curve, { color: colors[i], width: 2.25, endDot: 3, order: i })),
    },
    options: {
      ...sharedOptions(palette, point),
      layout: { padding: labelPadding(labels, palette, { low: 0, high: last }) },
      scales: {
        x: ageScale(
          palette,
          { title: '', tick: (i) => months[i] ?? '' },
          x.filter((i) => labelled.has(i)),
          0,
          last,
        ),
        y: valueScale(palette, input.y, valueRange(low, high, input.zero)),
      },
    },
    plugins: [endLabels(labels, palette)],
  };
}
