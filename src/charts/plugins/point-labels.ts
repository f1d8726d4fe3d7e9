/* Names single points under their intervals: "Black Friday". */
import type { Chart, Plugin } from 'chart.js';
import type { Palette } from '#charts/palette.ts';
import { haloText, plainFont, widthOf } from '#charts/plugins/text.ts';

export interface PointLabel {
  readonly text: string;
  readonly x: number;
  /** Lower end of the point's interval. */
  readonly y: number;
}

const DROP = 10;

/** Small and quiet; inside the plot, whatever the point. */
export function pointLabels(labels: readonly PointLabel[], palette: Palette): Plugin {
  return {
    id: 'pointLabels',
    afterDatasetsDraw({ ctx, chartArea, scales }: Chart) {
      for (const { text, x, y } of labels) {
        const half = widthOf(ctx, text, plainFont(palette)) / 2;
        const at = scales['x'].getPixelForValue(x);
        haloText(
          ctx,
          text,
          Math.min(Math.max(at, chartArea.left + half), chartArea.right - half),
          Math.min(scales['y'].getPixelForValue(y) + DROP, chartArea.bottom - 4),
          { font: plainFont(palette), color: palette.inkSoft, halo: palette.surface, align: 'center' },
        );
      }
    },
  };
}
