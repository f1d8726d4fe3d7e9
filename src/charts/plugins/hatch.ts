/* The hatching of running bars. */

const TILE = 8;

/** Stripes of the colour on the ground, as a canvas pattern; the plain colour where a pattern cannot be made. */
export function hatchPattern(ctx: CanvasRenderingContext2D, color: string, ground: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const pen = tile.getContext('2d');
  if (!pen) return color;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, TILE, TILE);
  pen.strokeStyle = color;
  pen.lineWidth = 2;
  pen.beginPath();
  for (const shift of [-TILE, 0, TILE]) {
    pen.moveTo(shift, TILE);
    pen.lineTo(shift + TILE, 0);
  }
  pen.stroke();
  return ctx.createPattern(tile, 'repeat') ?? color;
}
