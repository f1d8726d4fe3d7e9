/* Text on a canvas: the font of labels, and text with a halo of the ground, readable over lines. */
import { LABEL_SIZE, LABEL_WEIGHT, TEXT_SIZE } from '#charts/axes.ts';
import type { Palette } from '#charts/palette.ts';

export const labelFont = (palette: Palette): string => `${LABEL_WEIGHT} ${LABEL_SIZE}px ${palette.font}`;
export const plainFont = (palette: Palette): string => `${TEXT_SIZE}px ${palette.font}`;

/** Width in px of a text in a font. */
export function widthOf(ctx: CanvasRenderingContext2D, text: string, font: string): number {
  ctx.save();
  ctx.font = font;
  const { width } = ctx.measureText(text);
  ctx.restore();
  return width;
}

/** Text in the colour given, over a halo in the colour of the ground. */
export function haloText(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  look: { font: string; color: string; halo: string; align?: CanvasTextAlign },
): void {
  ctx.save();
  ctx.font = look.font;
  ctx.textAlign = look.align ?? 'left';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = look.halo;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = look.color;
  ctx.fillText(text, x, y);
  ctx.restore();
}
