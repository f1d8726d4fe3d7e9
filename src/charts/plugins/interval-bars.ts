/* Draws the interval of single points as upright bars. */
import type { Chart, Plugin } from 'chart.js';

export interface PointInterval {
  readonly x: number;
  readonly low: number;
  readonly high: number;
  readonly color: string;
}

/** Under the points, so that the dot stays whole. Intervals that are not known (NaN) are left out. */
export function intervalBars(intervals: readonly PointInterval[]): Plugin {
  return {
    id: 'intervalBars',
    beforeDatasetsDraw(chart: Chart) {
      const { ctx, scales } = chart;
      ctx.save();
      ctx.lineWidth = 1.5;
      ctx.lineCap = 'round';
      for (const interval of intervals) {
        if (!Number.isFinite(interval.low) || !Number.isFinite(interval.high)) continue;
        const x = scales['x'].getPixelForValue(interval.x);
        ctx.strokeStyle = interval.color;
        ctx.beginPath();
        ctx.moveTo(x, scales['y'].getPixelForValue(interval.low));
        ctx.lineTo(x, scales['y'].getPixelForValue(interval.high));
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}
