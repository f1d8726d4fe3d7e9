/* Net sales by period in layers of acquisition, the oldest at the bottom and darkest. A running period is hatched. */
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
import { endLabels, labelPadding, type EndLabel } from '#charts/plugins/end-labels.ts';
import { hatchPattern } from '#charts/plugins/hatch.ts';
import { labelledIndexes, valueRange } from '#charts/ticks.ts';
import { tint } from '#charts/tint.ts';

export interface LayerCakeInput {
  /** Labels under the bars. */
  readonly periods: readonly string[];
  /** Periods that are not over. */
  readonly running: readonly boolean[];
  /** The oldest first; one amount for each period. */
  readonly layers: readonly { readonly label: string; readonly values: ArrayLike<number> }[];
  /** Orders that belong to no layer, on top; left out where there are none. */
  readonly unidentified?: { readonly label: string; readonly values: ArrayLike<number> } | undefined;
  readonly xTitle: string;
  readonly y: ValueAxis;
  readonly point?: (layer: number, index: number) => string;
}

/** The newest layer has this much of the colour; less would not be told from the ground. */
const LIGHTEST = 0.22;
/** Labels beside the last bar: more would not stand apart. */
const MOST_LABELS = { wide: 9, narrow: 6 };

/** One bar a period, its layers stacked; amounts in the unit of the ticks. Where layers are many, every n-th from the newest is named. */
export function layerCakeBars(input: LayerCakeInput, palette: Palette, narrow: boolean): BarConfiguration {
  const { periods, running, point, unidentified } = input;
  const steps = Math.max(1, input.layers.length - 1);
  const layers = [
    ...input.layers.map((layer, i) => ({
      ...layer,
      color: tint(palette.series[0], palette.surface, 1 - (i / steps) * (1 - LIGHTEST)),
    })),
    ...(unidentified ? [{ ...unidentified, color: palette.series[5] }] : []),
  ];
  const sums = (pick: (value: number) => number): number[] =>
    periods.map((_, i) => layers.reduce((sum, { values }) => sum + pick(values[i]), 0));
  const tops = sums((value) => Math.max(0, value));
  const bottoms = sums((value) => Math.min(0, value));
  const labelled = labelledIndexes(periods.length, narrow ? 4 : 12);
  const named = labelledIndexes(input.layers.length, narrow ? MOST_LABELS.narrow : MOST_LABELS.wide);
  const last = periods.length - 1;
  // The labels stand beside the last bar, at the middle of their layers. Text in a light tint would not be read.
  let stacked = 0;
  const labels = layers.flatMap(({ label, values }, i): EndLabel[] => {
    const value = Math.max(0, values[last]);
    stacked += value;
    const isNamed = i >= input.layers.length || named.has(i);
    return isNamed ? [{ text: label, x: last + 0.5, y: stacked - value / 2, color: palette.inkSoft }] : [];
  });
  return {
    type: 'bar',
    data: {
      labels: [...periods],
      datasets: layers.map((layer): ChartDataset<'bar', number[]> => ({
        label: layer.label,
        data: Array.from(layer.values),
        stack: 'net sales',
        categoryPercentage: 1,
        barPercentage: periods.length > 36 ? 0.86 : 0.76,
        // A hairline of the ground parts neighbouring tints.
        borderColor: palette.surface,
        borderWidth: { top: 0.75 },
        borderSkipped: false,
        backgroundColor: ({ chart, dataIndex }) =>
          running[dataIndex] ? hatchPattern(chart.ctx, layer.color, palette.surface) : layer.color,
      })),
    },
    options: {
      ...sharedOptions(palette, point && ((set, i) => point(set, i))),
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
            callback: (_, i) => (labelled.has(i) ? periods[i] : ''),
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
