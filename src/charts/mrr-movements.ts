/* MRR movements by month around zero: what came above in blue, what went below in orange. A running month is hatched. */
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

export type MovementId = 'new' | 'expansion' | 'reactivated' | 'contraction' | 'churned';

export interface MrrMovementsInput {
  /** Labels under the bars. */
  readonly months: readonly string[];
  /** Months that are not over. */
  readonly running: readonly boolean[];
  /** Amounts of each movement by month, all positive; those that are left out are not observed. */
  readonly movements: Readonly<Partial<Record<MovementId, readonly number[]>>>;
  readonly labels: Readonly<Record<MovementId, string>>;
  readonly y: ValueAxis;
  readonly point?: (movement: MovementId, index: number) => string;
}

/** From zero outwards, with the sign and the strength of the colour. */
const LAYERS: readonly {
  readonly id: MovementId;
  readonly sign: 1 | -1;
  readonly series: 0 | 1;
  readonly share: number;
}[] = [
  { id: 'new', sign: 1, series: 0, share: 1 },
  { id: 'expansion', sign: 1, series: 0, share: 0.62 },
  { id: 'reactivated', sign: 1, series: 0, share: 0.36 },
  { id: 'churned', sign: -1, series: 1, share: 1 },
  { id: 'contraction', sign: -1, series: 1, share: 0.55 },
];

/** One bar a month, its movements stacked away from zero; amounts in the unit of the ticks. Movements that never occur are left out. */
export function mrrMovements(input: MrrMovementsInput, palette: Palette, narrow: boolean): BarConfiguration {
  const { months, running, point } = input;
  const layers = LAYERS.flatMap((layer) => {
    const amounts = input.movements[layer.id];
    if (amounts?.some((amount) => amount > 0) !== true) return [];
    const color = tint(palette.series[layer.series], palette.surface, layer.share);
    return [{ ...layer, values: amounts.map((amount) => layer.sign * amount + 0), color }];
  });
  const total = (sign: 1 | -1, i: number): number =>
    layers.reduce((sum, layer) => sum + (layer.sign === sign ? layer.values[i] : 0), 0);
  const labelled = labelledIndexes(months.length, narrow ? 4 : 12);
  const last = months.length - 1;
  // The labels stand beside the last bar, at the middle of its layers; one that is empty there stands where it would be.
  const stacked = { 1: 0, [-1]: 0 };
  const labels = layers.map(({ id, sign, values, color, series }): EndLabel => {
    stacked[sign] += values[last];
    const y = stacked[sign] - values[last] / 2;
    // Text in a light tint would not be read.
    return {
      text: input.labels[id],
      x: last + 0.5,
      y,
      color: color === palette.series[series] ? color : palette.inkSoft,
    };
  });
  return {
    type: 'bar',
    data: {
      labels: [...months],
      datasets: layers.map((layer): ChartDataset<'bar', number[]> => ({
        label: input.labels[layer.id],
        data: layer.values,
        stack: 'movements',
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
          title: axisTitle(palette, ''),
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
          ...valueScale(
            palette,
            input.y,
            valueRange(
              Math.min(0, ...months.map((_, i) => total(-1, i))),
              Math.max(0, ...months.map((_, i) => total(1, i))),
            ),
            true,
          ),
          stacked: true,
        },
      },
    },
    plugins: [endLabels(labels, palette)],
  };
}
