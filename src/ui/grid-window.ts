/* Which rows or columns of a large grid stand in the page: those near the window, and the one that holds the focus. */

/** A row or column that is rendered, and how many before it are not. */
export interface Piece {
  readonly index: number;
  readonly skipped: number;
}

/** What is rendered along one axis; `rest` = how many after the last piece are not. */
export interface Shown {
  readonly pieces: readonly Piece[];
  readonly rest: number;
}

/** Pieces are taken and given up in steps of so many, so that a scroll of one row changes nothing. */
const STEP = 4;
/** Rendered beyond the window on either side. */
const SPARE = 8;

/** The first piece that is rendered for a window that begins at so many px, and the last one of a window that ends there. */
export function firstNear(size: number, begins: number): number {
  return Math.max(0, Math.floor(begins / size / STEP) * STEP - SPARE);
}

export function lastNear(size: number, ends: number): number {
  return Math.max(0, Math.ceil(ends / size / STEP) * STEP + SPARE);
}

/** As many pieces as firstNear … lastNear of a window of this height ever are. */
export function mostNear(size: number, view: number): number {
  return Math.ceil(view / size) + 2 * (STEP + SPARE);
}

/** The pieces from … to, as far as there are so many; `pinned` is rendered wherever it stands, so that the focus is never lost. */
export function shownBetween(count: number, from: number, to: number, pinned: number): Shown {
  const last = Math.min(count - 1, to);
  const pieces: Piece[] = [];
  let next = 0;
  const put = (index: number): void => {
    pieces.push({ index, skipped: index - next });
    next = index + 1;
  };
  if (pinned >= 0 && pinned < Math.min(from, count)) put(pinned);
  for (let index = from; index <= last; index++) put(index);
  if (pinned > last && pinned < count && pinned >= next) put(pinned);
  return { pieces, rest: count - next };
}
