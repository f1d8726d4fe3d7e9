/* What was predicted beside what came: predicted dashed with its band, actual as a line of ink. */
import {
  ageScale,
  sharedOptions,
  valueScale,
  type AgeAxis,
  type LineConfiguration,
  type ValueAxis,
} from '#charts/axes.ts';
import { ageExtent, curveDataset, curveExtent, type Curve } from '#charts/curve.ts';
import type { Palette } from '#charts/palette.ts';
import { band } from '#charts/plugins/band.ts';
import { endLabels, labelPadding } from '#charts/plugins/end-labels.ts';
import { endLabel } from '#charts/retention-curve.ts';
import { innerTicks, valueRange } from '#charts/ticks.ts';

/** A curve without its running points: all of a prediction is dashed. */
export type Predicted = Omit<Curve, 'unfinished'>;

export interface PredictedLinesInput {
  readonly predicted: readonly Predicted[];
  readonly actual: Curve | null;
  readonly x: AgeAxis;
  readonly y: ValueAxis;
  /** Points of the actual line stand for groups of their own: dots. */
  readonly dots?: boolean;
  /** Text of a point under the pointer. */
  readonly point: (label: string, x: number, y: number) => string;
}

const DOT = 4;

/** Values begin at 0. The first prediction is blue, others follow the series. */
export function predictedLines(input: PredictedLinesInput, palette: Palette, narrow: boolean): LineConfiguration {
  const { actual, dots = false, point } = input;
  const predicted = input.predicted.map((curve): Curve => ({
    ...curve,
    unfinished: Array.from(curve.x, () => true),
  }));
  const curves = [...(actual ? [actual] : []), ...predicted];
  const color = (i: number): string => palette.series[i % palette.series.length];
  const x = ageExtent(curves);
  const { low, high } = curveExtent(curves);
  const labels = [
    ...(actual ? endLabel(actual, palette.ink, narrow) : []),
    ...predicted.flatMap((curve, i) => endLabel(curve, color(i), narrow)),
  ];
  return {
    type: 'line',
    data: {
      datasets: [
        ...(actual
          ? [
              {
                ...curveDataset(actual, { color: palette.ink, width: dots ? 0 : 2.25, order: 0 }),
                ...(dots ? { pointRadius: DOT, showLine: false } : {}),
              },
            ]
          : []),
        ...predicted.map((curve, i) => curveDataset(curve, { color: color(i), width: 2, order: 1 })),
      ],
    },
    options: {
      ...sharedOptions(palette, (set, i) => point(curves[set].label, curves[set].x[i], curves[set].y[i])),
      layout: { padding: labelPadding(labels, palette, x) },
      scales: {
        x: ageScale(palette, input.x, innerTicks(x.low, x.high, narrow ? 5 : 12, input.x.steps), x.low, x.high),
        y: valueScale(palette, input.y, valueRange(low, high)),
      },
    },
    plugins: [
      ...(actual ? [band(actual, palette.band, false)] : []),
      ...predicted.map((curve) => band(curve, palette.band, false)),
      endLabels(labels, palette),
    ],
  };
}
