/* Widths of the columns of a large grid, from its texts: they cannot be measured, because columns come and go. */
import type { GridModel } from '#ui/ramp.ts';

/** px */
export interface GridWidths {
  readonly name: number;
  readonly size: number;
  readonly first: number;
  /** Of every column of values. */
  readonly cell: number;
  /** Of all columns together. */
  readonly table: number;
}

/** Width of a figure and of the margins of a cell, in rem; the least width of a cell, wide and narrow. */
const FIGURE = 0.47;
const MARGINS = 0.75;
const LEAST = { wide: 1.75, narrow: 2.25 };
/** Longer names are cut, as in the styles. */
const MOST_NAME = { wide: 16, narrow: 9 };
/** Heads and names have wider margins than cells. */
const MORE = { name: 1, figure: 0.5 };

/** The name with what stands beside it. */
const nameOf = ({ group, name, label }: GridModel['rows'][number]): string =>
  [group, name, label].filter((text) => text !== undefined).join(' ');

/** Takes the font size of the page (px a rem) and whether the page is a narrow one, where cells are made for fingers. */
export function gridWidths(
  { head, pooled, rows, columns, widest }: GridModel,
  rem: number,
  narrow: boolean,
): GridWidths {
  const of = (texts: readonly string[]): number =>
    MARGINS + FIGURE * texts.reduce((most, text) => Math.max(most, text.length), 0);
  const all = pooled ?? { name: '', size: '', first: '' };
  const names = [head.rows, all.name, ...rows.map(nameOf)];
  const name = Math.min(MOST_NAME[narrow ? 'narrow' : 'wide'], of(names) + MORE.name) * rem;
  const size = (of([head.size, all.size, ...rows.map((row) => row.size)]) + MORE.figure) * rem;
  const first = (of([head.first, all.first, ...rows.map((row) => row.first)]) + MORE.figure) * rem;
  const cell = Math.max(narrow ? LEAST.narrow : LEAST.wide, MARGINS + FIGURE * widest) * rem;
  return { name, size, first, cell, table: name + size + first + cell * columns.length };
}
