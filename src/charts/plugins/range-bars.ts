/* Draws lying intervals of single points, and an upright line at a value that all are compared with. */
import type { Chart, Plugin } from 'chart.js';

export interface LyingInterval {
  readonly y: number;
  readonly low: number;
  readonly high: number;
  readonly color: string;
}

/** Under the points. Intervals and a value that are not known (NaN) are left out. */
export function rangeBars(
  intervals: readonly LyingInterval[],
  level: { readonly value: number; readonly color: string },
): Plugin {
  return {
    id: 'rangeBars',
    beforeDatasetsDraw(chart: Chart) {
      const { ctx, scales, chartArea } = chart;
      ctx.save();
      if (Number.isFinite(level.value)) {
        const x = scales['x'].getPixelForValue(level.value);
        ctx.strokeStyle = level.color;
        ctx.lineWidth = 1.25;
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
      }
      ctx.lineWidth = 1.5;
      ctx.lineCap = 'round';
      for (const { y: row, low, high, color } of intervals) {
        if (!Number.isFinite(low) || !Number.isFinite(high)) continue;
        const y = scales['y'].getPixelForValue(row);
        ctx.strokeStyle = color;
        ctx.beginPath();
        ctx.moveTo(scales['x'].getPixelForValue(low), y);
        ctx.lineTo(scales['x'].getPixelForValue(high), y);
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}
