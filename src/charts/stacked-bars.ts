/* One bar a period, its layers stacked, labelled beside the last bar. A running period is hatched. */
import type { ChartDataset } from 'chart.js';
import { labelScale, sharedOptions, valueScale, type BarConfiguration, type ValueAxis } from '#charts/axes.ts';
import type { Palette } from '#charts/palette.ts';
import { endLabels, labelPadding, type EndLabel } from '#charts/plugins/end-labels.ts';
import { hatchPattern } from '#charts/plugins/hatch.ts';
import { valueRange } from '#charts/ticks.ts';

export interface BarLayer {
  readonly label: string;
  /** One amount for each period. */
  readonly values: ArrayLike<number>;
  readonly color: string;
}

export interface StackedBars {
  /** Labels under the bars. */
  readonly periods: readonly string[];
  /** Periods that are not over. */
  readonly running: readonly boolean[];
  /** From zero outwards. */
  readonly layers: readonly BarLayer[];
  readonly labels: readonly EndLabel[];
  readonly xTitle: string;
  readonly y: ValueAxis;
  /** The zero line is drawn in ink. */
  readonly zero?: boolean;
  /** A hairline of the ground parts neighbouring layers. */
  readonly parted?: boolean;
  readonly point?: ((layer: number, index: number) => string) | undefined;
}

/** Bars stand closer where they are many. */
const MANY = 36;

export function stackedBars(input: StackedBars, palette: Palette, narrow: boolean): BarConfiguration {
  const { periods, running, layers, labels, parted = false } = input;
  const last = periods.length - 1;
  const sums = (part: (value: number) => number): number[] =>
    periods.map((_, i) => layers.reduce((sum, { values }) => sum + part(values[i]), 0));
  const range = valueRange(
    Math.min(0, ...sums((value) => Math.min(0, value))),
    Math.max(0, ...sums((value) => Math.max(0, value))),
  );
  return {
    type: 'bar',
    data: {
      labels: [...periods],
      datasets: layers.map((layer): ChartDataset<'bar', number[]> => ({
        label: layer.label,
        data: Array.from(layer.values),
        stack: 'layers',
        categoryPercentage: 1,
        barPercentage: periods.length > MANY ? 0.86 : 0.76,
        ...(parted
          ? { borderColor: palette.surface, borderWidth: { top: 0.75 }, borderSkipped: false as const }
          : { borderWidth: 0 }),
        backgroundColor: ({ chart, dataIndex }) =>
          running[dataIndex] ? hatchPattern(chart.ctx, layer.color, palette.surface) : layer.color,
      })),
    },
    options: {
      ...sharedOptions(palette, input.point),
      layout: { padding: labelPadding(labels, palette, { low: -0.5, high: last + 0.5 }) },
      scales: {
        x: { ...labelScale(palette, input.xTitle, periods, narrow), stacked: true },
        y: { ...valueScale(palette, input.y, range, input.zero), stacked: true },
      },
    },
    plugins: [endLabels(labels, palette)],
  };
}
