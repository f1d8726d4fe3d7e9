/* A rate from period to period with its band; beside it, in grey, the same period a year before. */
import { ageScale, sharedOptions, valueScale, type LineConfiguration, type ValueAxis } from '#charts/axes.ts';
import { curveDataset, curveExtent, type Curve } from '#charts/curve.ts';
import type { Palette } from '#charts/palette.ts';
import { band } from '#charts/plugins/band.ts';
import { endLabels, labelPadding } from '#charts/plugins/end-labels.ts';
import { endLabel } from '#charts/retention-curve.ts';
import { labelledIndexes, valueRange } from '#charts/ticks.ts';

export interface PeriodRateInput {
  /** Periods from first to last, as under the axis. */
  readonly periods: readonly string[];
  /** NaN = none: a running period has none, it would look like a drop. */
  readonly rate: Omit<Curve, 'x'>;
  /** The rate of the same period a year before, at the place of the later one. */
  readonly yearBefore: Omit<Curve, 'x'> | null;
  readonly y: ValueAxis;
  /** Text of a point under the pointer. */
  readonly point?: (index: number, line: 'rate' | 'yearBefore') => string;
}

/** Shares 0 … 1 over periods; the axis need not begin at 0, because rates of neighbouring periods lie close together. */
export function periodRate(input: PeriodRateInput, palette: Palette, narrow: boolean): LineConfiguration {
  const { periods, point } = input;
  const x = periods.map((_, i) => i);
  const blue = palette.series[0];
  const rate: Curve = { ...input.rate, x };
  const before: Curve | null = input.yearBefore && { ...input.yearBefore, x };
  const range = curveExtent(before ? [rate, before] : [rate]);
  const last = Math.max(1, periods.length - 1);
  const labelled = labelledIndexes(periods.length, narrow ? 4 : 12);
  const labels = [...endLabel(rate, blue, narrow), ...(before ? endLabel(before, palette.inkSoft, narrow) : [])];
  return {
    type: 'line',
    data: {
      datasets: [
        curveDataset(rate, { color: blue, width: 2.25, endDot: 3, order: 0 }),
        ...(before ? [curveDataset(before, { color: palette.muted, width: 1.5, order: 1 })] : []),
      ],
    },
    options: {
      ...sharedOptions(palette, point && ((set, i) => point(i, set === 0 ? 'rate' : 'yearBefore'))),
      layout: { padding: labelPadding(labels, palette, { low: 0, high: last }) },
      scales: {
        x: ageScale(
          palette,
          { title: '', tick: (i) => periods[i] ?? '' },
          x.filter((i) => labelled.has(i)),
          0,
          last,
        ),
        y: valueScale(palette, input.y, valueRange(range.low, range.high, false)),
      },
    },
    plugins: [band(rate, palette.band, false), endLabels(labels, palette)],
  };
}
