/* Share that has come back by each day, value by value: step curves, each named at its end, and all customers in ink. */
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

export interface ComeBackInput {
  /** At most six, each with its own colour. */
  readonly groups: readonly Curve[];
  readonly all: Curve;
  readonly x: AgeAxis;
  readonly y: ValueAxis;
  readonly point?: (label: string, day: number, share: number) => string;
}

/** Shares 0 … 1 over days. The band is that of all customers; each group's interval stands in the table. */
export function comeBackCurves(input: ComeBackInput, palette: Palette, narrow: boolean): LineConfiguration {
  const { groups, all, point } = input;
  const curves = [...groups, all];
  const colors = [...groups.map((_, i) => palette.series[i % palette.series.length]), palette.ink];
  const high = Math.max(1, ageExtent(curves).high);
  // One under the other at the edge: some curves end earlier, and their names would lie on the others.
  const labels = curves.flatMap((curve, i) =>
    endLabel(curve, colors[i], narrow).map((label) => ({ ...label, x: high })),
  );
  return {
    type: 'line',
    data: {
      datasets: curves.map((curve, i) =>
        curveDataset(curve, {
          color: colors[i],
          width: 2,
          endDot: 3,
          stepped: true,
          order: i === groups.length ? 1 : 0,
        }),
      ),
    },
    options: {
      ...sharedOptions(palette, point && ((set, i) => point(curves[set].label, curves[set].x[i], curves[set].y[i]))),
      layout: { padding: labelPadding(labels, palette, { low: 0, high }) },
      scales: {
        x: ageScale(palette, input.x, innerTicks(0, high, narrow ? 4 : 8, input.x.steps), 0, high),
        y: valueScale(palette, input.y, valueRange(0, curveExtent(curves).high)),
      },
    },
    plugins: [band(all, palette.band, true), endLabels(labels, palette)],
  };
}
