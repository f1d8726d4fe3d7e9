/* One of several small charts on one scale: the line of a value with its band, and in grey the line that all are compared with. */
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
import { extent, innerTicks, valueRange, type ValueRange } from '#charts/ticks.ts';

/** What all charts side by side share. */
export interface SmallMultiples {
  readonly lines: readonly Curve[];
  readonly all: Curve | null;
  readonly x: AgeAxis;
  readonly y: ValueAxis;
  /** Lines are survival curves. */
  readonly stepped: boolean;
  readonly point?: (label: string, x: number, y: number) => string;
}

/** One scale for all: lines and their bands, as far as these do not make it more than twice as high as the lines. */
export function sharedRange({ lines, all }: SmallMultiples): ValueRange {
  const curves = [...lines, ...(all ? [all] : [])];
  const drawn = extent(curves.map(({ y }) => y));
  const { low, high } = curveExtent(curves);
  return valueRange(Math.max(low, Math.min(0, 2 * drawn.low)), Math.min(high, 2 * drawn.high));
}

export function smallMultiple(shared: SmallMultiples, row: number, palette: Palette): LineConfiguration {
  const { lines, all, stepped, point } = shared;
  const own = lines[row];
  const ages = ageExtent([...lines, ...(all ? [all] : [])]);
  const low = Math.min(0, ages.low);
  const high = Number.isFinite(ages.high) ? ages.high : 1;
  const curves = [own, ...(all ? [all] : [])];
  return {
    type: 'line',
    data: {
      datasets: [
        curveDataset(own, { color: palette.series[0], width: 2, endDot: 3, stepped, order: 0 }),
        ...(all ? [curveDataset(all, { color: palette.muted, width: 1.5, stepped, order: 1 })] : []),
      ],
    },
    options: {
      ...sharedOptions(palette, point && ((set, i) => point(curves[set].label, curves[set].x[i], curves[set].y[i]))),
      layout: { padding: { right: 8, top: 4 } },
      scales: {
        x: ageScale(palette, { ...shared.x, title: '' }, innerTicks(low, high, 4, shared.x.steps), low, high),
        y: valueScale(palette, shared.y, sharedRange(shared)),
      },
    },
    plugins: [band(own, palette.band, stepped)],
  };
}
