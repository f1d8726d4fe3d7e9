/*
 * The cells of one row of the cohort grid, written by hand: a grid has thousands, and an effect for each of them would be looked at
 * whenever anything changes. What stands in the page already is changed only where it differs.
 */
import type { Shown } from '#ui/grid-window.ts';

/** What a cell shows; `label` is its accessible name. */
export interface CellFace {
  readonly className: string;
  readonly text: string;
  readonly mark?: 'above' | 'below' | undefined;
  readonly label: string;
}

interface Written {
  readonly cell: HTMLTableCellElement;
  readonly text: Text;
  face: CellFace;
  mark: HTMLElement | null;
  active: boolean;
  selected: boolean;
}

interface RowCells {
  readonly shown: Shown;
  /** Column of the whole table at which the values begin, counted from 1. */
  readonly firstColumn: number;
  readonly faceOf: (column: number) => CellFace;
  /** Column that Tab reaches; −1 = none in this row. */
  readonly active: number;
  readonly selected: number;
}

const NOTHING: CellFace = { className: '', text: '', label: '' };

/** Columns that are not in the page. */
function gap(): HTMLTableCellElement {
  const cell = document.createElement('td');
  cell.className = 'gap';
  cell.setAttribute('aria-hidden', 'true');
  return cell;
}

function blank(column: number, firstColumn: number): Written {
  const cell = document.createElement('td');
  const text = document.createTextNode('');
  cell.append(text);
  cell.setAttribute('role', 'gridcell');
  cell.tabIndex = -1;
  cell.setAttribute('aria-colindex', String(firstColumn + column));
  cell.dataset['column'] = String(column);
  return { cell, text, face: NOTHING, mark: null, active: false, selected: false };
}

function setMark(written: Written, mark: CellFace['mark']): void {
  written.mark?.remove();
  written.mark = null;
  if (mark === undefined) return;
  const span = document.createElement('span');
  span.className = 'mark';
  span.setAttribute('aria-hidden', 'true');
  span.textContent = mark === 'above' ? '▲' : '▼';
  written.cell.append(span);
  written.mark = span;
}

function write(written: Written, face: CellFace, active: boolean, selected: boolean): void {
  const { cell, face: former } = written;
  if (face.className !== former.className) cell.className = face.className;
  if (face.text !== former.text) written.text.data = face.text;
  if (face.label !== former.label) cell.setAttribute('aria-label', face.label);
  if (face.mark !== former.mark) setMark(written, face.mark);
  written.face = face;
  if (active !== written.active) cell.tabIndex = active ? 0 : -1;
  written.active = active;
  if (selected !== written.selected) {
    if (selected) cell.setAttribute('aria-selected', 'true');
    else cell.removeAttribute('aria-selected');
  }
  written.selected = selected;
}

/** Returns what writes the cells of a row after the elements that stand in it already. A cell that stays is never moved: it may hold the focus. */
export function cellWriter(row: HTMLTableRowElement): (cells: RowCells) => void {
  const head = row.lastElementChild;
  let cells = new Map<number, Written>();
  let gaps: HTMLElement[] = [];
  return ({ shown, firstColumn, faceOf, active, selected }) => {
    const former = cells;
    cells = new Map(shown.pieces.map(({ index }) => [index, former.get(index) ?? blank(index, firstColumn)]));
    for (const [column, { cell }] of former) if (!cells.has(column)) cell.remove();
    for (const each of gaps) each.remove();
    gaps = [];
    let next = head ? head.nextSibling : row.firstChild;
    const put = (element: HTMLElement): void => {
      if (element === next) next = element.nextSibling;
      else row.insertBefore(element, next);
    };
    const putGap = (): void => {
      const element = gap();
      gaps.push(element);
      put(element);
    };
    for (const { index, skipped } of shown.pieces) {
      if (skipped > 0) putGap();
      const written = cells.get(index);
      if (!written) continue;
      write(written, faceOf(index), index === active, index === selected);
      put(written.cell);
    }
    if (shown.rest > 0) putGap();
  };
}
