/* Retention over age: cohorts thin and grey, the chosen one blue, the pooled line bold in ink with its band. */
import {
  ageScale,
  sharedOptions,
  valueScale,
  type AgeAxis,
  type LineConfiguration,
  type ValueAxis,
} from '#charts/axes.ts';
import { ageExtent, curveDataset, curveExtent, lastObserved, type Curve } from '#charts/curve.ts';
import type { Palette } from '#charts/palette.ts';
import { band } from '#charts/plugins/band.ts';
import { endLabels, labelPadding, type EndLabel } from '#charts/plugins/end-labels.ts';
import { innerTicks, valueRange } from '#charts/ticks.ts';

export interface RetentionCurveInput {
  readonly cohorts: readonly Curve[];
  readonly chosen: Curve | null;
  readonly pooled: Curve | null;
  /** Few lines, each in a colour of its own and named at its end; `strong` is drawn bold, −1 = none. */
  readonly named?: readonly Curve[];
  readonly strong?: number;
  readonly x: AgeAxis;
  readonly y: ValueAxis;
  /** The pooled line is a survival curve: held until the next event. */
  readonly stepped?: boolean;
  /** So are all other lines. */
  readonly steppedRows?: boolean;
  /** Text of a point under the pointer; left out = none. */
  readonly point?: (label: string, x: number, y: number) => string;
}

/** Shares 0 … 1 or money over age. Lines are dashed where unfinished and end where nothing is observed. */
export function retentionCurve(input: RetentionCurveInput, palette: Palette, narrow: boolean): LineConfiguration {
  const { cohorts, chosen, pooled, named = [], strong = -1, steppedRows = false } = input;
  const stepped = input.stepped === true;
  const blue = palette.series[0];
  const color = (i: number): string => palette.series[i % palette.series.length];
  const curves = [...(chosen ? [chosen] : []), ...(pooled ? [pooled] : []), ...named, ...cohorts];
  const datasets = [
    ...(chosen ? [curveDataset(chosen, { color: blue, width: 2.25, endDot: 3, stepped: steppedRows, order: 0 })] : []),
    ...(pooled ? [curveDataset(pooled, { color: palette.ink, width: 2.5, endDot: 3.5, stepped, order: 1 })] : []),
    ...named.map((curve, i) =>
      curveDataset(curve, {
        color: color(i),
        width: i === strong ? 3 : 1.75,
        endDot: 3,
        stepped: steppedRows,
        order: i === strong ? 0 : 2,
      }),
    ),
    ...cohorts.map((cohort) =>
      curveDataset(cohort, { color: palette.muted, width: 1, stepped: steppedRows, order: 2 }),
    ),
  ];
  const ages = ageExtent(curves);
  const low = Math.min(0, ages.low);
  const high = Number.isFinite(ages.high) ? ages.high : 1;
  const { low: least, high: most } = curveExtent(curves);
  const labels = [
    ...(chosen
      ? endLabel(chosen, blue, narrow).map((label) => ({ ...label, place: placeOf(label, pooled, high) }))
      : []),
    ...(pooled ? endLabel(pooled, palette.ink, narrow) : []),
    ...named.flatMap((curve, i) => endLabel(curve, color(i), narrow)),
  ];
  const { point } = input;
  return {
    type: 'line',
    data: { datasets },
    options: {
      ...sharedOptions(palette, point && ((set, i) => point(curves[set].label, curves[set].x[i], curves[set].y[i]))),
      layout: { padding: labelPadding(labels, palette, { low, high }) },
      scales: {
        x: ageScale(palette, input.x, innerTicks(low, high, narrow ? 4 : 8, input.x.steps), low, high),
        y: valueScale(palette, input.y, valueRange(least, most)),
      },
    },
    plugins: [...(pooled ? [band(pooled, palette.band, stepped)] : []), endLabels(labels, palette)],
  };
}

/** A chosen line that ends well before the others is named over its end, or under it where it runs below the pooled line. */
function placeOf(label: EndLabel, pooled: Curve | null, high: number): 'beside' | 'over' | 'under' {
  if (!pooled || label.x > high * 0.9) return 'beside';
  let i = 0;
  while (i + 1 < pooled.x.length && pooled.x[i + 1] <= label.x) i++;
  return pooled.y[i] > label.y ? 'under' : 'over';
}

/** The label at the last observed point, none for a line without points. */
export function endLabel(curve: Curve, color: string, narrow: boolean, soft?: string): EndLabel[] {
  const last = lastObserved(curve.y);
  if (last < 0) return [];
  const full = curve.endLabel ?? curve.label;
  return [{ text: narrow ? (curve.shortLabel ?? full) : full, x: curve.x[last], y: curve.y[last], color, soft }];
}
