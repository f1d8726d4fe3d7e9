/* Several value curves over months of age, each in a colour of its own and named at its end; what is forecast is dashed. */
import type { LineConfiguration } from '#charts/axes.ts';
import { curveDataset, curveExtent, type Curve } from '#charts/curve.ts';
import type { Palette } from '#charts/palette.ts';
import { monthsChart, type PaybackAxes } from '#charts/payback-curve.ts';
import { endLabel } from '#charts/retention-curve.ts';

export interface PaybackLinesInput extends Omit<PaybackAxes, 'marker'> {
  /** At most six. */
  readonly lines: readonly Curve[];
  /** All customers, in ink under the lines; null = not drawn. */
  readonly all: Curve | null;
}

/** Value, or value minus CAC with the zero line as break-even. */
export function paybackLines(input: PaybackLinesInput, palette: Palette, narrow: boolean): LineConfiguration {
  const { lines, all } = input;
  const color = (i: number): string => palette.series[i % palette.series.length];
  const curves = all ? [...lines, all] : lines;
  const { low, high } = curveExtent(curves);
  return monthsChart({ ...input, marker: null }, palette, narrow, {
    curves,
    datasets: [
      ...lines.map((line, i) => curveDataset(line, { color: color(i), width: 2, order: i })),
      ...(all ? [curveDataset(all, { color: palette.ink, width: 1.5, order: lines.length })] : []),
    ],
    values: { low: Math.min(low, 0), high: Math.max(high, 0) },
    zero: true,
    labels: [
      ...lines.flatMap((line, i) => endLabel(line, color(i), narrow)),
      ...(all ? endLabel(all, palette.ink, narrow) : []),
    ],
    plugins: [],
  });
}
