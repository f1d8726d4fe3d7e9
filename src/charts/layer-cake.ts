/* Net sales by period in layers of acquisition, the oldest at the bottom and darkest. A running period is hatched. */
import type { BarConfiguration, ValueAxis } from '#charts/axes.ts';
import type { Palette } from '#charts/palette.ts';
import type { EndLabel } from '#charts/plugins/end-labels.ts';
import { stackedBars } from '#charts/stacked-bars.ts';
import { labelledIndexes } from '#charts/ticks.ts';
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
  return stackedBars(
    { periods, running, layers, labels, parted: true, point, xTitle: input.xTitle, y: input.y },
    palette,
    narrow,
  );
}
