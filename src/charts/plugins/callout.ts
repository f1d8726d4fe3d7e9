/* A few words beside a point, joined to it by a thin line. */
import type { Chart, Plugin } from 'chart.js';
import type { Palette } from '#charts/palette.ts';
import { haloText, plainFont } from '#charts/plugins/text.ts';

/** Words to the right of and a little below the point (x, y). */
export function callout(x: number, y: number, text: string, palette: Palette): Plugin {
  return {
    id: 'callout',
    afterDatasetsDraw(chart: Chart) {
      const { ctx, chartArea, scales } = chart;
      const px = scales['x'].getPixelForValue(x);
      const py = scales['y'].getPixelForValue(y);
      const ty = Math.min(py + 6, chartArea.bottom - 6);
      ctx.save();
      ctx.strokeStyle = palette.axis;
      ctx.fillStyle = palette.ink;
      ctx.beginPath();
      ctx.moveTo(px + 4, py + 1);
      ctx.lineTo(px + 36, ty);
      ctx.stroke();
      ctx.beginPath();
      ctx.arc(px, py, 3, 0, 2 * Math.PI);
      ctx.fill();
      ctx.restore();
      haloText(ctx, text, px + 40, ty, { font: plainFont(palette), color: palette.inkSoft, halo: palette.surface });
    },
  };
}
