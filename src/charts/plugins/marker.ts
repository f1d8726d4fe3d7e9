/* A dot on a level with its interval lying on it, and a label above: "paid back in month 5 (4–7)". */
import type { Chart, Plugin } from 'chart.js';
import type { Palette } from '#charts/palette.ts';
import { haloText, labelFont, widthOf } from '#charts/plugins/text.ts';

export interface Marker {
  readonly x: number;
  /** Interval on the x axis; Infinity = beyond what is observed, NaN = none. */
  readonly low: number;
  readonly high: number;
  readonly label: string;
}

const CAP = 5;
const DOT = 5;
const RISE = 88;

export function markerAt(marker: Marker, level: number, palette: Palette): Plugin {
  return {
    id: 'marker',
    afterDatasetsDraw(chart: Chart) {
      const { ctx, chartArea, scales } = chart;
      const color = palette.series[0];
      const x = scales['x'].getPixelForValue(marker.x);
      const y = scales['y'].getPixelForValue(level);
      ctx.save();
      ctx.strokeStyle = color;
      ctx.lineWidth = 2;
      ctx.lineCap = 'round';
      if (!Number.isNaN(marker.low) && !Number.isNaN(marker.high)) {
        const open = !Number.isFinite(marker.high) || marker.high > scales['x'].max;
        const left = Math.max(chartArea.left, scales['x'].getPixelForValue(marker.low));
        const right = open ? chartArea.right : scales['x'].getPixelForValue(marker.high);
        ctx.beginPath();
        ctx.moveTo(left, y);
        ctx.lineTo(right, y);
        ctx.moveTo(left, y - CAP);
        ctx.lineTo(left, y + CAP);
        // An interval without an upper end runs out of the chart and has no cap.
        if (!open) {
          ctx.moveTo(right, y - CAP);
          ctx.lineTo(right, y + CAP);
        }
        ctx.stroke();
      }
      const top = Math.max(chartArea.top + 8, y - RISE);
      ctx.strokeStyle = palette.axis;
      ctx.lineWidth = 1;
      ctx.beginPath();
      ctx.moveTo(x, y - DOT - 4);
      ctx.lineTo(x, top + 12);
      ctx.stroke();
      ctx.fillStyle = color;
      ctx.beginPath();
      ctx.arc(x, y, DOT, 0, 2 * Math.PI);
      ctx.fill();
      ctx.restore();
      const half = widthOf(ctx, marker.label, labelFont(palette)) / 2;
      const centre = Math.min(Math.max(x, chartArea.left + half), chart.width - half - 4);
      haloText(ctx, marker.label, centre, top, {
        font: labelFont(palette),
        color,
        halo: palette.surface,
        align: 'center',
      });
    },
  };
}
