/* Draws the interval of a curve as a band under all lines; a gap where it is not known. */
import type { Chart, Plugin } from 'chart.js';
import type { Curve } from '#charts/curve.ts';

/** Runs of neighbouring indexes at which low and high are known: [first, last] each. */
export function knownRuns(low: ArrayLike<number>, high: ArrayLike<number>): [number, number][] {
  const runs: [number, number][] = [];
  let first = -1;
  for (let i = 0; i <= low.length; i++) {
    const known = i < low.length && Number.isFinite(low[i]) && Number.isFinite(high[i]);
    if (known && first < 0) first = i;
    if (!known && first >= 0) {
      runs.push([first, i - 1]);
      first = -1;
    }
  }
  return runs;
}

/** The band of `curve`; none if it carries no interval. */
export function band(curve: Curve, color: string, stepped: boolean): Plugin {
  return {
    id: 'band',
    beforeDatasetsDraw(chart: Chart) {
      const { low, high } = curve;
      if (!low || !high) return;
      const { ctx, chartArea, scales } = chart;
      const { x, y } = { x: scales['x'], y: scales['y'] };
      ctx.save();
      ctx.beginPath();
      ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
      ctx.clip();
      ctx.fillStyle = color;
      for (const [first, last] of knownRuns(low, high)) {
        ctx.beginPath();
        for (let i = first; i <= last; i++) {
          const px = x.getPixelForValue(curve.x[i]);
          if (stepped && i > first) ctx.lineTo(px, y.getPixelForValue(high[i - 1]));
          ctx.lineTo(px, y.getPixelForValue(high[i]));
        }
        for (let i = last; i >= first; i--) {
          const px = x.getPixelForValue(curve.x[i]);
          ctx.lineTo(px, y.getPixelForValue(low[i]));
          if (stepped && i > first) ctx.lineTo(px, y.getPixelForValue(low[i - 1]));
        }
        ctx.closePath();
        ctx.fill();
      }
      ctx.restore();
    },
  };
}
