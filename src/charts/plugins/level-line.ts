/* A level across the whole chart: an average, a cost. */
import type { Chart, Plugin } from 'chart.js';

/** A straight line at `value` of the y axis. */
export function levelLine(value: number, color: string, width: number): Plugin {
  return {
    id: 'levelLine',
    beforeDatasetsDraw(chart: Chart) {
      if (!Number.isFinite(value)) return;
      const { ctx, chartArea, scales } = chart;
      const y = scales['y'].getPixelForValue(value);
      ctx.save();
      ctx.strokeStyle = color;
      ctx.lineWidth = width;
      ctx.beginPath();
      ctx.moveTo(chartArea.left, y);
      ctx.lineTo(chartArea.right, y);
      ctx.stroke();
      ctx.restore();
    },
  };
}
