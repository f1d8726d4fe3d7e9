/* Share that has come back by each day: 1 − Kaplan–Meier as a step curve with its band. */
import {
  ageScale,
  sharedOptions,
  valueScale,
  type AgeAxis,
  type LineConfiguration,
  type ValueAxis,
} from '#charts/axes.ts';
import { curveDataset, type Curve } from '#charts/curve.ts';
import type { Palette } from '#charts/palette.ts';
import { band } from '#charts/plugins/band.ts';
import { endLabels, labelPadding } from '#charts/plugins/end-labels.ts';
import { endLabel } from '#charts/retention-curve.ts';
import { innerTicks, valueRange } from '#charts/ticks.ts';

export interface KaplanMeierInput {
  /** Days of the steps, ascending; survival S(t) with its interval. */
  readonly t: ArrayLike<number>;
  readonly s: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  readonly label: string;
  readonly x: AgeAxis;
  readonly y: ValueAxis;
  readonly point?: (t: number, share: number) => string;
}

/** 1 − S over days, from 0 at day 0. The interval turns over: its lower end is 1 − the upper end of S. */
export function kaplanMeierCurve(input: KaplanMeierInput, palette: Palette, narrow: boolean): LineConfiguration {
  const curve = comeBackCurve(input);
  const high = Math.max(1, curve.x[curve.x.length - 1]);
  const labels = endLabel(curve, palette.series[0], narrow);
  const { point } = input;
  const largest = Array.from(curve.high ?? []).reduce((most, value) => (value > most ? value : most), 0);
  return {
    type: 'line',
    data: {
      datasets: [curveDataset(curve, { color: palette.series[0], width: 2.25, endDot: 3, stepped: true, order: 0 })],
    },
    options: {
      ...sharedOptions(palette, point && ((_, i) => point(curve.x[i], curve.y[i]))),
      layout: { padding: labelPadding(labels, palette, { low: 0, high }) },
      scales: {
        x: ageScale(palette, input.x, innerTicks(0, high, narrow ? 4 : 8, input.x.steps), 0, high),
        y: valueScale(palette, input.y, valueRange(0, Math.max(largest, curve.y[curve.y.length - 1]))),
      },
    },
    plugins: [band(curve, palette.band, true), endLabels(labels, palette)],
  };
}

function comeBackCurve(input: KaplanMeierInput): Curve {
  const begins = input.t.length === 0 || input.t[0] > 0;
  const turned = (values: ArrayLike<number>): number[] => [
    ...(begins ? [0] : []),
    ...Array.from(values, (value) => 1 - value),
  ];
  return {
    label: input.label,
    x: [...(begins ? [0] : []), ...Array.from(input.t)],
    y: turned(input.s),
    low: turned(input.high),
    high: turned(input.low),
  };
}
