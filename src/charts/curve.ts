/* A curve over age as a Chart.js line: gaps where nothing is observed, dashed where it is still running. */
import type { ChartDataset, Point } from 'chart.js';
import { extent } from '#charts/ticks.ts';

/** Plain numbers of one line. Arrays are equally long; NaN in `y` leaves a gap. */
export interface Curve {
  readonly label: string;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Interval, drawn as a band under the line; NaN = none there. */
  readonly low?: ArrayLike<number> | undefined;
  readonly high?: ArrayLike<number> | undefined;
  /** Points that are still running or rest on a part of the customers: the way to them is dashed. */
  readonly unfinished?: ArrayLike<boolean> | undefined;
  /** Text at the end of the line, left out = `label`. */
  readonly endLabel?: string | undefined;
  /** The same in few letters, for 328 px. */
  readonly shortLabel?: string | undefined;
}

export interface CurveLook {
  readonly color: string;
  readonly width: number;
  /** Radius of a dot at the end; 0 = none. */
  readonly endDot?: number;
  /** Holds each value until the next x, as survival curves do. */
  readonly stepped?: boolean;
  /** Lower is on top. */
  readonly order: number;
}

const DASH = [4, 4];

/** The line of a curve. A point whose neighbours are both missing is drawn as a dot, else it would vanish. */
export function curveDataset(curve: Curve, look: CurveLook): ChartDataset<'line', Point[]> {
  const { y, unfinished } = curve;
  const data: Point[] = [];
  for (let i = 0; i < y.length; i++) data.push({ x: curve.x[i], y: y[i] });
  const last = lastObserved(y);
  const alone = (i: number): boolean =>
    Number.isFinite(y[i]) && !Number.isFinite(y[i - 1] ?? NaN) && !Number.isFinite(y[i + 1] ?? NaN);
  // What is decided point by point is dear: only where points differ.
  const dots = (look.endDot ?? 0) > 0 || data.some((_, i) => alone(i));
  const dashed = unfinished !== undefined && Array.prototype.includes.call(unfinished, true);
  return {
    label: curve.label,
    data,
    parsing: false,
    // The dot at the end lies on the edge of the plot.
    clip: 8,
    order: look.order,
    borderColor: look.color,
    backgroundColor: look.color,
    borderWidth: look.width,
    borderJoinStyle: 'round',
    stepped: look.stepped === true ? 'before' : false,
    ...(dashed ? { segment: { borderDash: ({ p1DataIndex }) => (unfinished[p1DataIndex] ? DASH : undefined) } } : {}),
    pointRadius: dots
      ? ({ dataIndex }) => (dataIndex === last && look.endDot ? look.endDot : alone(dataIndex) ? 2 : 0)
      : 0,
    pointHoverRadius: 4,
    pointBorderWidth: 0,
    pointHoverBorderWidth: 0,
  };
}

/** Index of the last finite value, −1 = none. */
export function lastObserved(values: ArrayLike<number>): number {
  for (let i = values.length - 1; i >= 0; i--) if (Number.isFinite(values[i])) return i;
  return -1;
}

/** Smallest and largest value of lines and bands. */
export function curveExtent(curves: readonly Curve[]): { low: number; high: number } {
  return extent(curves.flatMap((curve) => [curve.y, curve.low ?? [], curve.high ?? []]));
}

/** Smallest and largest x at which anything is observed. */
export function ageExtent(curves: readonly Curve[]): { low: number; high: number } {
  return extent(curves.map((curve) => Array.from(curve.x, (x, i) => (Number.isFinite(curve.y[i]) ? x : NaN))));
}
