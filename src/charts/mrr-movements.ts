/* MRR movements by month around zero: what came above in blue, what went below in orange. A running month is hatched. */
import type { BarConfiguration, ValueAxis } from '#charts/axes.ts';
import type { Palette } from '#charts/palette.ts';
import type { EndLabel } from '#charts/plugins/end-labels.ts';
import { stackedBars } from '#charts/stacked-bars.ts';
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
    return [
      { ...layer, label: input.labels[layer.id], values: amounts.map((amount) => layer.sign * amount + 0), color },
    ];
  });
  const last = months.length - 1;
  // The labels stand beside the last bar, at the middle of its layers; one that is empty there stands where it would be.
  const stacked = { 1: 0, [-1]: 0 };
  const labels = layers.map(({ label, sign, values, color, series }): EndLabel => {
    stacked[sign] += values[last];
    const y = stacked[sign] - values[last] / 2;
    // Text in a light tint would not be read.
    return {
      text: label,
      x: last + 0.5,
      y,
      color: color === palette.series[series] ? color : palette.inkSoft,
    };
  });
  const said = point && ((set: number, i: number): string => point(layers[set].id, i));
  return stackedBars(
    { periods: months, running, layers, labels, point: said, xTitle: '', y: input.y, zero: true },
    palette,
    narrow,
  );
}
