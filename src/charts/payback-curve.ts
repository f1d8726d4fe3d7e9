/* Payback as curves over age in months: value minus CAC, where break-even is the zero line; and value and CAC as two lines. */
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
import { callout } from '#charts/plugins/callout.ts';
import { endLabels, labelPadding } from '#charts/plugins/end-labels.ts';
import { levelLine } from '#charts/plugins/level-line.ts';
import { markerAt, type Marker } from '#charts/plugins/marker.ts';
import { endLabel } from '#charts/retention-curve.ts';
import { innerTicks, valueRange, WHOLE_STEPS } from '#charts/ticks.ts';

export interface PaybackAxes {
  readonly x: AgeAxis;
  readonly y: ValueAxis;
  /** Where the pooled value reaches CAC; null = not within what is observed. */
  readonly marker: Marker | null;
  readonly point?: (label: string, x: number, y: number) => string;
}

export interface PaybackCurveInput extends PaybackAxes {
  /** Value minus CAC of each cohort. */
  readonly cohorts: readonly Curve[];
  readonly pooled: Curve;
  /** A quiet line under the label of the pooled line: what the grey lines are. */
  readonly cohortsNote?: string | undefined;
  /** Words at the first point: what the first order leaves. */
  readonly startLabel?: string | undefined;
}

/** Value minus CAC over months of age, zero line in ink; the dot and interval of payback lie on it. */
export function paybackCurve(input: PaybackCurveInput, palette: Palette, narrow: boolean): LineConfiguration {
  const { cohorts, pooled, marker } = input;
  const curves = [pooled, ...cohorts];
  const { low, high } = curveExtent([pooled, ...cohorts]);
  const labels = narrow ? [] : endLabel(pooled, palette.ink, narrow, input.cohortsNote);
  const first = pooled.y[0];
  return monthsChart(input, palette, narrow, {
    curves,
    datasets: [
      curveDataset(pooled, { color: palette.ink, width: 2.5, order: 0 }),
      ...cohorts.map((cohort) => curveDataset(cohort, { color: palette.muted, width: 1, order: 1 })),
    ],
    values: { low: Math.min(low, 0), high },
    zero: true,
    labels,
    plugins: [
      band(pooled, palette.band, false),
      ...(input.startLabel !== undefined && Number.isFinite(first)
        ? [callout(pooled.x[0], first, input.startLabel, palette)]
        : []),
      ...(marker ? [markerAt(marker, 0, palette)] : []),
    ],
  });
}

export interface ValueAndCacInput extends PaybackAxes {
  readonly value: Curve;
  readonly cac: { readonly value: number; readonly label: string };
}

/** The same as two lines: the value grows, CAC lies level; they cross at payback. */
export function valueAndCac(input: ValueAndCacInput, palette: Palette, narrow: boolean): LineConfiguration {
  const { value, cac, marker } = input;
  const { low, high } = curveExtent([value]);
  const ages = ageExtent([value]);
  return monthsChart(input, palette, narrow, {
    curves: [value],
    datasets: [curveDataset(value, { color: palette.ink, width: 2.5, order: 0 })],
    values: { low: Math.min(low, cac.value), high: Math.max(high, cac.value) },
    zero: false,
    labels: [
      ...endLabel(value, palette.ink, narrow),
      { text: cac.label, x: ages.high, y: cac.value, color: palette.series[1] },
    ],
    plugins: [
      band(value, palette.band, false),
      levelLine(cac.value, palette.series[1], 2.25),
      ...(marker ? [markerAt(marker, cac.value, palette)] : []),
    ],
  });
}

interface MonthsChart {
  readonly curves: readonly Curve[];
  readonly datasets: LineConfiguration['data']['datasets'];
  readonly values: { readonly low: number; readonly high: number };
  readonly zero: boolean;
  readonly labels: ReturnType<typeof endLabel>;
  readonly plugins: NonNullable<LineConfiguration['plugins']>;
}

/** What all charts of payback share: months of age below, money at the side. */
export function monthsChart(
  input: PaybackAxes,
  palette: Palette,
  narrow: boolean,
  chart: MonthsChart,
): LineConfiguration {
  const ages = ageExtent(chart.curves);
  const low = Math.min(0, ages.low);
  const high = Number.isFinite(ages.high) && ages.high > low ? ages.high : low + 1;
  const { point } = input;
  const { curves, labels } = chart;
  return {
    type: 'line',
    data: { datasets: chart.datasets },
    options: {
      ...sharedOptions(palette, point && ((set, i) => point(curves[set].label, curves[set].x[i], curves[set].y[i]))),
      layout: { padding: labelPadding(labels, palette, { low, high }) },
      scales: {
        x: ageScale(palette, input.x, innerTicks(low, high, narrow ? 6 : 16, input.x.steps ?? WHOLE_STEPS), low, high),
        y: valueScale(palette, input.y, valueRange(chart.values.low, chart.values.high), chart.zero),
      },
    },
    plugins: [...chart.plugins, endLabels(labels, palette)],
  };
}
