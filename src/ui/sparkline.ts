/* The geometry of a sparkline, 144 × 40: values to a path. NaN leaves a gap. */

export const SPARK = { width: 144, height: 40, inset: 4 } as const;

export interface SparkScale {
  x(index: number): number;
  y(value: number): number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A scale over all finite values of the series, zero included where asked for. Equal values lie in the middle. */
export function sparkScale(n: number, series: readonly ArrayLike<number>[], zero: boolean): SparkScale {
  let low = zero ? 0 : Infinity;
  let high = zero ? 0 : -Infinity;
  for (const values of series) {
    for (const value of Array.from(values)) {
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  const width = SPARK.width - 2 * SPARK.inset;
  const height = SPARK.height - 2 * SPARK.inset;
  const span = high - low;
  return {
    x: (index) => round(SPARK.inset + (n > 1 ? (index / (n - 1)) * width : width / 2)),
    y: (value) => round(SPARK.height - SPARK.inset - (span > 0 ? ((value - low) / span) * height : height / 2)),
  };
}

/** The line as a path, broken where values are missing. */
export function sparkPath(values: ArrayLike<number>, scale: SparkScale): string {
  let path = '';
  let pen = 'M';
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (Number.isFinite(value)) {
      path += `${pen}${scale.x(i)} ${scale.y(value)}`;
      pen = 'L';
    } else pen = 'M';
  }
  return path;
}

/** The area between low and high over the indexes where both are known. */
export function sparkBand(low: ArrayLike<number>, high: ArrayLike<number>, scale: SparkScale): string {
  const known = Array.from(low, (_, i) => i).filter(
    (i) => Number.isFinite(low[i] ?? NaN) && Number.isFinite(high[i] ?? NaN),
  );
  if (known.length < 2) return '';
  const over = known.map((i) => `${scale.x(i)} ${scale.y(high[i] ?? NaN)}`);
  const under = known.reverse().map((i) => `${scale.x(i)} ${scale.y(low[i] ?? NaN)}`);
  return `M${[...over, ...under].join('L')}Z`;
}
