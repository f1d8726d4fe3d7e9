/* One marked point of a line: a dot, and a label a little away from it on the side where there is more room. */
import type { Chart, Plugin } from 'chart.js';
import type { Palette } from '#charts/palette.ts';
import { haloText, labelFont, widthOf } from '#charts/plugins/text.ts';

export interface PointMark {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

const DOT = 5;
const AWAY = 44;

export function pointMark(mark: PointMark, palette: Palette): Plugin {
  return {
    id: 'pointMark',
    afterDatasetsDraw(chart: Chart) {
      const { ctx, chartArea, scales } = chart;
      const x = scales['x'].getPixelForValue(mark.x);
      const y = scales['y'].getPixelForValue(mark.y);
      const down = y < (chartArea.top + chartArea.bottom) / 2 ? 1 : -1;
      ctx.save();
      ctx.strokeStyle = palette.axis;
      ctx.lineWidth = 1;
      ctx.beginPath();
      ctx.moveTo(x, y + down * (DOT + 4));
      ctx.lineTo(x, y + down * (AWAY - 12));
      ctx.stroke();
      ctx.fillStyle = palette.ink;
      ctx.beginPath();
      ctx.arc(x, y, DOT, 0, 2 * Math.PI);
      ctx.fill();
      ctx.restore();
      const half = widthOf(ctx, mark.label, labelFont(palette)) / 2;
      const centre = Math.min(Math.max(x, chartArea.left + half + 4), chartArea.right - half);
      haloText(ctx, mark.label, centre, y + down * AWAY, {
        font: labelFont(palette),
        color: palette.ink,
        halo: palette.surface,
        align: 'center',
      });
    },
  };
}
