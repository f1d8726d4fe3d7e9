/* Names lines at their end, so that no legend is needed. Labels that would touch are moved apart. */
import type { Chart, Plugin, ScriptableContext } from 'chart.js';
import type { Palette } from '#charts/palette.ts';
import { haloText, labelFont, plainFont, widthOf } from '#charts/plugins/text.ts';

export interface EndLabel {
  readonly text: string;
  /** Where the line ends, in values of the axes. */
  readonly x: number;
  readonly y: number;
  readonly color: string;
  /** Beside the end; or, where other lines go on to the right of it, over or under it. */
  readonly place?: 'beside' | 'over' | 'under';
  /** A second, quieter line under it. */
  readonly soft?: string | undefined;
}

const GAP = 8;
const LINE = 16;

/**
 * Moves centres apart until neighbours are `gap` away, each as little as can be, inside [low, high].
 * Order is kept. What does not fit at all stays as close as the room allows.
 */
export function spread(centres: readonly number[], gap: number, low: number, high: number): number[] {
  const order = centres.map((_, i) => i).sort((a, b) => centres[a] - centres[b]);
  const room = order.length > 1 ? Math.min(gap, (high - low) / (order.length - 1)) : gap;
  const placed = order.map((i) => Math.min(high, Math.max(low, centres[i])));
  // Downwards, then back up from the lower edge; halves of a push go both ways in the first pass.
  for (let i = 1; i < placed.length; i++) {
    const missing = placed[i - 1] + room - placed[i];
    if (missing <= 0) continue;
    placed[i - 1] -= missing / 2;
    placed[i] += missing / 2;
  }
  placed[0] = Math.max(low, placed[0]);
  for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i], placed[i - 1] + room);
  const last = placed.length - 1;
  placed[last] = Math.min(high, placed[last]);
  for (let i = last - 1; i >= 0; i--) placed[i] = Math.min(placed[i], placed[i + 1] - room);
  const result = [...centres];
  order.forEach((i, rank) => {
    result[i] = placed[rank];
  });
  return result;
}

/** Room that the labels need at the right, as a scriptable `layout.padding`. Labels of lines that end early need less. */
export function labelPadding(
  labels: readonly EndLabel[],
  palette: Palette,
  range: { low: number; high: number },
): (context: ScriptableContext<'line'> | ScriptableContext<'bar'>) => { top: number; right: number } {
  return ({ chart }) => {
    let right = 8;
    for (const label of labels.filter(isBeside)) {
      const width = labelWidth(chart.ctx, label, palette) + GAP + 2;
      const early = (range.high - label.x) / (range.high - range.low || 1);
      right = Math.max(right, width - early * chart.width * 0.6);
    }
    return { top: 8, right: Math.min(right, chart.width * 0.4) };
  };
}

const isBeside = (label: EndLabel): boolean => (label.place ?? 'beside') === 'beside';

function labelWidth(ctx: CanvasRenderingContext2D, label: EndLabel, palette: Palette): number {
  const soft = label.soft === undefined ? 0 : widthOf(ctx, label.soft, plainFont(palette));
  return Math.max(soft, widthOf(ctx, label.text, labelFont(palette)));
}

/** Draws the labels beside the ends of their lines. */
export function endLabels(labels: readonly EndLabel[], palette: Palette): Plugin {
  return {
    id: 'endLabels',
    afterDatasetsDraw(chart: Chart) {
      const { ctx, chartArea, scales } = chart;
      for (const label of labels) {
        if (isBeside(label)) continue;
        // The line comes from the left and other lines go on to the right: over it to the left, under it to the right.
        const over = label.place === 'over';
        const x = scales['x'].getPixelForValue(label.x);
        const room = labelWidth(ctx, label, palette) + GAP;
        haloText(
          ctx,
          label.text,
          over ? Math.max(x, chartArea.left + room) : Math.min(x, chartArea.right - room),
          scales['y'].getPixelForValue(label.y) + (over ? -LINE : LINE),
          { font: labelFont(palette), color: label.color, halo: palette.surface, align: over ? 'right' : 'left' },
        );
      }
      const beside = labels.filter(isBeside);
      if (beside.length === 0) return;
      const wanted = beside.map((label) => scales['y'].getPixelForValue(label.y));
      const tallest = beside.some((label) => label.soft !== undefined) ? LINE * 1.5 : LINE;
      const centres = spread(wanted, tallest, chartArea.top, chartArea.bottom - (tallest - LINE));
      beside.forEach((label, i) => {
        const width = labelWidth(ctx, label, palette);
        const x = Math.min(scales['x'].getPixelForValue(label.x) + GAP, chart.width - width - 1);
        haloText(ctx, label.text, x, centres[i], {
          font: labelFont(palette),
          color: label.color,
          halo: palette.surface,
        });
        if (label.soft === undefined) return;
        haloText(ctx, label.soft, x, centres[i] + LINE, {
          font: plainFont(palette),
          color: palette.inkSoft,
          halo: palette.surface,
        });
      });
    },
  };
}
