/* Net sales by month in layers: returning below, new above it, orders without identity on top. A running month is hatched. */
import type { ChartDataset } from 'chart.js';
import {
  axisTitle,
  sharedOptions,
  TEXT_SIZE,
  valueScale,
  type BarConfiguration,
  type ValueAxis,
} from '#charts/axes.ts';
import type { Palette } from '#charts/palette.ts';
import { endLabels, labelPadding } from '#charts/plugins/end-labels.ts';
import { hatchPattern } from '#charts/plugins/hatch.ts';
import { labelledIndexes, valueRange } from '#charts/ticks.ts';

export interface RevenueMonthsInput {
  /** Labels under the bars. */
  readonly months: readonly string[];
  /** Months that are not over. */
  readonly running: readonly boolean[];
  readonly returning: ArrayLike<number>;
  readonly fresh: ArrayLike<number>;
  /** Left out where every order has an identity. */
  readonly unidentified?: ArrayLike<number> | undefined;
  readonly labels: { readonly returning: string; readonly fresh: string; readonly unidentified: string };
  readonly xTitle: string;
  readonly y: ValueAxis;
  readonly point?: (layer: Layer['id'], index: number) => string;
}

interface Layer {
  readonly id: 'returning' | 'fresh' | 'unidentified';
  readonly values: ArrayLike<number>;
  readonly color: string;
  readonly label: string;
}

/** One bar a month, its layers stacked; amounts in the unit of the ticks. */
export function revenueMonths(input: RevenueMonthsInput, palette: Palette, narrow: boolean): BarConfiguration {
  const { months, running, point } = input;
  const layers: Layer[] = [
    { id: 'returning', values: input.returning, color: palette.series[0], label: input.labels.returning },
    { id: 'fresh', values: input.fresh, color: palette.series[1], label: input.labels.fresh },
  ];
  if (input.unidentified) {
    const { unidentified: values, labels } = input;
    layers.push({ id: 'unidentified', values, color: palette.series[5], label: labels.unidentified });
  }
  const tops = months.map((_, i) => layers.reduce((sum, layer) => sum + above(layer.values[i]), 0));
  const bottoms = months.map((_, i) => layers.reduce((sum, layer) => sum + Math.min(0, layer.values[i]), 0));
  const labelled = labelledIndexes(months.length, narrow ? 4 : 12);
  // The labels stand beside the last bar, at the middle of its layers.
  const last = months.length - 1;
  let stacked = 0;
  const labels = layers.map((layer) => {
    const value = above(layer.values[last]);
    stacked += value;
    return { text: layer.label, x: last + 0.5, y: stacked - value / 2, color: layer.color };
  });
  return {
    type: 'bar',
    data: {
      labels: [...months],
      datasets: layers.map((layer): ChartDataset<'bar', number[]> => ({
        label: layer.label,
        data: Array.from(layer.values),
        stack: 'net sales',
        categoryPercentage: 1,
        barPercentage: months.length > 36 ? 0.86 : 0.76,
        borderWidth: 0,
        backgroundColor: ({ chart, dataIndex }) =>
          running[dataIndex] ? hatchPattern(chart.ctx, layer.color, palette.surface) : layer.color,
      })),
    },
    options: {
      ...sharedOptions(palette, point && ((set, i) => point(layers[set].id, i))),
      layout: { padding: labelPadding(labels, palette, { low: -0.5, high: last + 0.5 }) },
      scales: {
        x: {
          type: 'category',
          stacked: true,
          border: { display: false },
          grid: { display: false, drawTicks: false },
          title: axisTitle(palette, input.xTitle),
          ticks: {
            autoSkip: false,
            maxRotation: 0,
            padding: 8,
            color: palette.inkFaint,
            font: { family: palette.font, size: TEXT_SIZE },
            callback: (_, i) => (labelled.has(i) ? months[i] : ''),
          },
        },
        y: {
          ...valueScale(palette, input.y, valueRange(Math.min(...bottoms, 0), Math.max(...tops, 0))),
          stacked: true,
        },
      },
    },
    plugins: [endLabels(labels, palette)],
  };
}

function above(value: number): number {
  return value > 0 ? value : 0;
}
