/* Net sales by month in layers: returning below, new above it, orders without identity on top. A running month is hatched. */
import type { BarConfiguration, ValueAxis } from '#charts/axes.ts';
import type { Palette } from '#charts/palette.ts';
import { stackedBars, type BarLayer } from '#charts/stacked-bars.ts';

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

interface Layer extends BarLayer {
  readonly id: 'returning' | 'fresh' | 'unidentified';
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
  // The labels stand beside the last bar, at the middle of its layers.
  const last = months.length - 1;
  let stacked = 0;
  const labels = layers.map((layer) => {
    const value = Math.max(0, layer.values[last]);
    stacked += value;
    return { text: layer.label, x: last + 0.5, y: stacked - value / 2, color: layer.color };
  });
  const { xTitle, y } = input;
  const said = point && ((set: number, i: number): string => point(layers[set].id, i));
  return stackedBars({ periods: months, running, layers, labels, point: said, xTitle, y }, palette, narrow);
}
