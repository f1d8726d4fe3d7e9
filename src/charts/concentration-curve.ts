/* What the best x % of customers bring: the Lorenz curve read from its upper end, over the line on which all bring the same. */
import { ageScale, sharedOptions, valueScale, type LineConfiguration, type ValueAxis } from '#charts/axes.ts';
import { curveDataset, curveExtent, type Curve } from '#charts/curve.ts';
import type { Palette } from '#charts/palette.ts';
import { endLabels, type EndLabel } from '#charts/plugins/end-labels.ts';
import { valueRange } from '#charts/ticks.ts';

export interface ConcentrationInput {
  /** Share of net sales of the best 0 … 100 % of customers, 101 entries. */
  readonly shares: ArrayLike<number>;
  readonly labels: { readonly curve: string; readonly even: string };
  readonly xTitle: string;
  readonly x: (percent: number) => string;
  readonly y: ValueAxis;
  readonly point?: (percent: number, share: number) => string;
}

const ENDS = 100;

/** The curve in blue, the line of equal customers dashed and grey. */
export function concentrationCurve(input: ConcentrationInput, palette: Palette, narrow: boolean): LineConfiguration {
  const x = Array.from(input.shares, (_, percent) => percent);
  const curve: Curve = { label: input.labels.curve, x, y: input.shares };
  const even: Curve = {
    label: input.labels.even,
    x,
    y: x.map((percent) => percent / ENDS),
    unfinished: x.map(() => true),
  };
  const { low, high } = curveExtent([curve, even]);
  const named = narrow ? 40 : 30;
  const labels: EndLabel[] = [
    { text: curve.label, x: named, y: input.shares[named], color: palette.series[0], place: 'over' },
    { text: even.label, x: narrow ? 50 : 60, y: (narrow ? 50 : 60) / ENDS, color: palette.inkSoft, place: 'under' },
  ];
  const { point } = input;
  return {
    type: 'line',
    data: {
      datasets: [
        curveDataset(curve, { color: palette.series[0], width: 2.25, order: 0 }),
        curveDataset(even, { color: palette.muted, width: 1.25, order: 1 }),
      ],
    },
    options: {
      ...sharedOptions(palette, point && ((set, i) => (set === 0 ? point(i, input.shares[i]) : even.label))),
      layout: { padding: { top: 8, right: 24 } },
      scales: {
        x: ageScale(palette, { title: input.xTitle, tick: input.x }, [0, 20, 40, 60, 80, ENDS], 0, ENDS),
        y: valueScale(palette, input.y, valueRange(low, high)),
      },
    },
    plugins: [endLabels(labels, palette)],
  };
}
