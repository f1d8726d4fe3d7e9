/* The cohort grid in a real browser: a table for screen readers, a grid for the keyboard, readable on every colour. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CohortGrid from '#ui/CohortGrid.svelte';
import { cellClass, rampRanges, rampStep, type GridCell, type GridModel, type GridRow } from '#ui/ramp.ts';
import '#ui/styles/index.css';

function cell(value: number, more: Partial<GridCell> = {}): GridCell {
  return { text: Number.isNaN(value) ? '' : String(value), value, state: 'complete', few: false, ...more };
}

function rowOf(name: string, cells: readonly GridCell[]): GridRow {
  return { name, size: '100', first: '30 €', few: false, cell: (column) => cells[column] };
}

const shadeOf = ({ state, few, value }: GridCell): number => (state === 'complete' && !few ? value : NaN);

function rangesOf(rows: readonly GridRow[], columns: number): GridModel['ranges'] {
  return rampRanges(rows.length, columns, (row, column) => shadeOf(rows[row].cell(column)));
}

/** A triangle of n cohorts by m periods; the last cell of each row is still running. */
function triangle(n: number, m = n): GridModel {
  const rows = Array.from({ length: n }, (_, r) => {
    const last = m - 1 - Math.floor((r * m) / n);
    return rowOf(
      `Cohort ${r + 1}`,
      Array.from({ length: m }, (_column, c) => {
        if (c > last) return cell(NaN, { state: 'empty' });
        return cell(10 + c, c === last && r > 0 ? { state: 'partial' } : {});
      }),
    );
  });
  return {
    head: { rows: 'Month of', size: 'Size', first: 'First order', columnsTitle: '% bought again by day' },
    columns: Array.from({ length: m }, (_, i) => String((i + 1) * 30)),
    pooled: {
      name: 'Pooled',
      size: '900',
      first: '33 €',
      cells: Array.from({ length: m }, (_, i) => ({ text: String(10 + i), thin: i > m / 2 })),
    },
    rows,
    widest: String(m * 30).length,
    ranges: rangesOf(rows, m),
  };
}

const describeCell = (row: number, column: number): string => `row ${row}, column ${column}`;

function focused(): string | null {
  return document.activeElement?.getAttribute('aria-label') ?? null;
}

async function show(n: number, more: object = {}, columns = n): Promise<HTMLTableElement> {
  await render(CohortGrid, {
    model: triangle(n, columns),
    caption: 'Share who bought again',
    describe: describeCell,
    ...more,
  });
  return document.querySelector('table') as HTMLTableElement;
}

describe('CohortGrid', () => {
  test('is a table with headers for rows and columns and a name', async () => {
    const table = await show(4);
    await expect.element(page.getByRole('grid', { name: 'Share who bought again' })).toBeVisible();
    expect(table.querySelectorAll('th[scope="row"]')).toHaveLength(5);
    expect(table.querySelectorAll('th[scope="col"]')).toHaveLength(7);
    expect(table.querySelectorAll('th[scope="colgroup"]')).toHaveLength(1);
  });

  test('a cell that differs carries a mark in its corner, which moves nothing; a special row its label', async () => {
    const model = triangle(3);
    const marked = cell(12, { mark: 'above' });
    const rows = [
      { ...rowOf('Nov 2024', [cell(10), marked, cell(12)]), label: 'Black Friday' },
      ...model.rows.slice(1),
    ];
    await render(CohortGrid, { model: { ...model, rows }, caption: 'Shares', describe: describeCell });
    const found = document.querySelector('tr[data-row="0"] td[data-column="1"]') as HTMLElement;
    const same = document.querySelector('tr[data-row="0"] td[data-column="2"]') as HTMLElement;
    expect(found.textContent).toBe('12▲');
    expect(found.querySelector('.mark')?.getAttribute('aria-hidden')).toBe('true');
    // Spare width is shared out in parts of a pixel.
    expect(Math.abs(found.getBoundingClientRect().width - same.getBoundingClientRect().width)).toBeLessThan(0.5);
    expect(document.querySelector('tr[data-row="0"] th')?.textContent).toBe('Nov 2024\u00a0Black Friday');
  });

  test('every cell says in words what it means', async () => {
    await show(3);
    await expect.element(page.getByRole('gridcell', { name: 'row 1, column 2' })).toBeInTheDocument();
  });

  test('one cell is in the Tab order, whatever the size', async () => {
    const table = await show(12);
    expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(table.querySelectorAll('td[tabindex="-1"]')).toHaveLength(12 * 13 - 1);
  });

  test('arrows move by one, and stop at the edges', async () => {
    await show(4);
    await userEvent.tab();
    expect(focused()).toBe('row 0, column 0');
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(focused()).toBe('row 1, column 1');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(focused()).toBe('row 1, column 0');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(focused()).toBe('row -1, column 0');
  });

  test('Home and End go along the row, with Control to the corners, Page Down ten rows', async () => {
    await show(15);
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('row 0, column 14');
    await userEvent.keyboard('{Home}{PageDown}');
    expect(focused()).toBe('row 10, column 0');
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(focused()).toBe('row 14, column 14');
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(focused()).toBe('row -1, column 0');
  });

  test('Tab comes back to the cell where one left', async () => {
    const table = await show(4);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    (document.activeElement as HTMLElement).blur();
    expect(table.querySelector('[tabindex="0"]')?.getAttribute('aria-label')).toBe('row 1, column 1');
  });

  test('Enter, Space and a click choose', async () => {
    const chosen: string[] = [];
    await show(4, { onselect: (row: number, column: number) => chosen.push(`${row}/${column}`) });
    await userEvent.tab();
    await userEvent.keyboard('{Enter}{ArrowRight} ');
    await userEvent.click(page.getByRole('gridcell', { name: 'row 2, column 0' }));
    expect(chosen).toEqual(['0/0', '0/1', '2/0']);
  });

  test('the chosen cell and its row are marked', async () => {
    const table = await show(4, { selected: { row: 1, column: 2 }, chosen: 1 });
    expect(table.querySelector('[aria-selected="true"]')?.getAttribute('aria-label')).toBe('row 1, column 2');
    expect(table.querySelector('tr.chosen th')?.textContent).toBe('Cohort 2');
  });

  test('the tooltip stands on hover and on focus, and Escape puts it away', async () => {
    await show(4);
    const tip = page.getByRole('tooltip');
    await userEvent.hover(page.getByRole('gridcell', { name: 'row 1, column 1' }));
    await expect.element(tip).toHaveTextContent('row 1, column 1');
    await userEvent.tab();
    await expect.element(tip).toHaveTextContent('row 0, column 0');
    await userEvent.keyboard('{Escape}');
    await expect.element(tip).not.toBeInTheDocument();
  });

  test('the tooltip lies inside the window, at the edges too', async () => {
    await show(15, { describe: () => 'A sentence that is much wider than the cell which it tells about' });
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    const box = document.querySelector('.tip')?.getBoundingClientRect();
    expect(box?.left).toBeGreaterThanOrEqual(0);
    expect(box?.right).toBeLessThanOrEqual(window.innerWidth);
  });

  test('a cell reached by keyboard is not under the sticky head or the sticky names', async () => {
    const table = await show(60);
    await userEvent.tab();
    await userEvent.keyboard('{Control>}{End}{/Control}{PageUp}{PageUp}{PageUp}{PageUp}{Home}');
    const corner = table.tBodies[0].rows[0].cells[0].getBoundingClientRect();
    const box = (document.activeElement as HTMLElement).getBoundingClientRect();
    expect(box.top).toBeGreaterThanOrEqual(corner.bottom - 1);
    expect(box.left).toBeGreaterThanOrEqual(corner.right - 1);
  });

  test('60 cohorts by 60 periods appear and answer quickly', async () => {
    const began = performance.now();
    await show(60);
    const shown = performance.now() - began;
    (document.querySelector('[tabindex="0"]') as HTMLElement).focus();
    const moved = performance.now();
    for (let i = 0; i < 20; i++) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    }
    const step = (performance.now() - moved) / 20;
    expect(focused()).toBe('row 0, column 20');
    expect(shown).toBeLessThan(2000);
    expect(step).toBeLessThan(50);
  });
});

describe('CohortGrid of 2,000 cohorts by 400 periods', () => {
  const cellsInPage = (): number => document.querySelectorAll('td[data-column]').length;
  const settled = async (): Promise<void> => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  };

  test('appears quickly, with the cells near the window alone, and says how many there are', async () => {
    const began = performance.now();
    const table = await show(2000, {}, 400);
    expect(performance.now() - began).toBeLessThan(3000);
    expect(table.getAttribute('aria-rowcount')).toBe('2003');
    expect(table.getAttribute('aria-colcount')).toBe('403');
    expect(cellsInPage()).toBeGreaterThan(100);
    expect(cellsInPage()).toBeLessThan(4000);
  });

  test('what is scrolled to is there, in its place, with its row and its column', async () => {
    const table = await show(2000, {}, 400);
    const frame = table.parentElement as HTMLElement;
    await settled();
    frame.scrollTop = frame.scrollHeight / 2;
    frame.scrollLeft = frame.scrollWidth / 4;
    await settled();
    const box = frame.getBoundingClientRect();
    const middle = document.elementFromPoint(box.left + frame.clientWidth / 2, box.top + frame.clientHeight / 2);
    const at = middle?.closest<HTMLElement>('td[data-column]');
    const line = at?.closest('tr');
    expect(Math.abs(Number(line?.dataset['row']) - 1000)).toBeLessThan(20);
    expect(Math.abs(Number(at?.dataset['column']) - 100)).toBeLessThan(20);
    expect(Number(line?.getAttribute('aria-rowindex'))).toBe(Number(line?.dataset['row']) + 4);
    expect(Number(at?.getAttribute('aria-colindex'))).toBe(Number(at?.dataset['column']) + 4);
    const head = table.querySelector(`thead [aria-colindex="${at?.getAttribute('aria-colindex') ?? ''}"]`);
    expect(head?.getBoundingClientRect().left).toBeCloseTo(at?.getBoundingClientRect().left ?? NaN, 0);
    expect(cellsInPage()).toBeLessThan(4000);
  });

  test('the keyboard reaches every corner, and the focus outlives scrolling away', async () => {
    const table = await show(2000, {}, 400);
    const frame = table.parentElement as HTMLElement;
    await settled();
    await userEvent.tab();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(focused()).toBe('row 1999, column 399');
    await settled();
    const box = (document.activeElement as HTMLElement).getBoundingClientRect();
    expect(box.bottom).toBeLessThanOrEqual(frame.getBoundingClientRect().bottom + 1);
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(focused()).toBe('row 1998, column 398');
    frame.scrollTop = 0;
    frame.scrollLeft = 0;
    await settled();
    expect(focused()).toBe('row 1998, column 398');
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(focused()).toBe('row -1, column 0');
  });

  test('a step of the keyboard and a scroll take less than 50 ms', async () => {
    const table = await show(2000, {}, 400);
    const frame = table.parentElement as HTMLElement;
    await settled();
    (document.querySelector('[tabindex="0"]') as HTMLElement).focus();
    const began = performance.now();
    for (let i = 0; i < 20; i++) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
    }
    expect((performance.now() - began) / 20).toBeLessThan(50);
    expect(focused()).toBe('row 200, column 0');
    const scrolled = performance.now();
    for (let i = 1; i <= 10; i++) {
      frame.scrollTop += 400;
      await settled();
    }
    expect((performance.now() - scrolled) / 10).toBeLessThan(150);
  });
});

describe('cellClass', () => {
  const range = { low: 10, high: 80 };

  test('running and partial cells are hatched and carry no colour of the ramp', () => {
    expect(cellClass(cell(50, { state: 'running' }), range)).toBe('running');
    expect(cellClass(cell(50, { state: 'partial', few: true }), range)).toBe('running');
  });

  test('few customers are grey', () => {
    expect(cellClass(cell(50, { few: true }), range)).toBe('few');
  });

  test('a period that has not begun is empty, an observed zero is not', () => {
    expect(cellClass(cell(NaN, { state: 'empty' }), range)).toBe('empty');
    expect(cellClass(cell(0), { low: 0, high: 7 })).toBe('c1');
  });
});

describe('rampStep', () => {
  test('smallest is step 1, largest step 7, the middle step 4', () => {
    const range = { low: 10, high: 80 };
    expect([10, 45, 80].map((value) => rampStep(value, range))).toEqual([1, 4, 7]);
  });

  test('equal values share the middle step; all zero is step 1', () => {
    expect(rampStep(5, { low: 5, high: 5 })).toBe(4);
    expect(rampStep(0, { low: 0, high: 0 })).toBe(1);
  });
});

describe('rampRanges', () => {
  const rangesOfRows = (...rows: GridCell[][]): GridModel['ranges'] =>
    rangesOf(
      rows.map((cells) => rowOf('', cells)),
      rows[0].length,
    );

  test('running cells and few customers do not stretch the ramp', () => {
    const { whole } = rangesOfRows([cell(20), cell(90, { few: true })], [cell(30), cell(99, { state: 'partial' })]);
    expect(whole).toEqual({ low: 20, high: 30 });
  });

  test('a column can have its own range', () => {
    expect(rangesOfRows([cell(1), cell(50)], [cell(2), cell(60)]).columns[1]).toEqual({ low: 50, high: 60 });
  });

  test('nothing complete has no range', () => {
    expect(rangesOfRows([cell(5, { state: 'running' })]).whole).toEqual({ low: NaN, high: NaN });
  });
});

/** Relative luminance of a computed colour (WCAG 2.2). */
function luminance(color: string): number {
  const [red, green, blue] = (color.match(/[\d.]+/g) ?? []).map(Number).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(element: Element): number {
  const style = getComputedStyle(element);
  const [lighter, darker] = [luminance(style.color), luminance(style.backgroundColor)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('the colours of the grid', () => {
  for (const theme of ['light', 'dark']) {
    for (const palette of ['blues', 'cividis']) {
      test(`text on all seven steps of ${palette} has a contrast of 4.5 and more in the ${theme} theme`, () => {
        document.documentElement.dataset['theme'] = theme;
        const frame = document.createElement('div');
        frame.className = palette === 'cividis' ? 'sep' : '';
        frame.innerHTML = [1, 2, 3, 4, 5, 6, 7].map((step) => `<span class="c${step}">1</span>`).join('');
        document.body.append(frame);
        const contrasts = [...frame.children].map(contrast);
        frame.remove();
        delete document.documentElement.dataset['theme'];
        expect(contrasts).toHaveLength(7);
        expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
      });
    }

    test(`few customers and pooled thin cells are readable in the ${theme} theme`, async () => {
      document.documentElement.dataset['theme'] = theme;
      const model = triangle(4);
      const few = {
        ...model,
        rows: [{ ...model.rows[0], cell: (column: number) => ({ ...model.rows[0].cell(column), few: true }) }],
      };
      await render(CohortGrid, { model: few, caption: 'Few', describe: describeCell });
      const cells = [...document.querySelectorAll('td.few, td.thin')];
      expect(cells.length).toBeGreaterThan(4);
      expect(Math.min(...cells.map(contrast))).toBeGreaterThanOrEqual(4.5);
      delete document.documentElement.dataset['theme'];
    });
  }
});

describe('CohortGrid of rows that share customers', () => {
  const without = (): GridModel => ({ ...triangle(4), pooled: null });

  test('has no pooled row, and counts its rows without it', async () => {
    await render(CohortGrid, { model: without(), caption: 'By tag', describe: describeCell });
    const table = document.querySelector('table') as HTMLTableElement;
    expect(table.querySelectorAll('tr.pooled')).toHaveLength(0);
    expect(table.getAttribute('aria-rowcount')).toBe('6');
    expect([...table.querySelectorAll('tbody tr')].map((row) => row.getAttribute('aria-rowindex'))).toEqual([
      '3',
      '4',
      '5',
      '6',
    ]);
  });

  test('the keyboard begins at its first row and does not leave it upwards', async () => {
    await render(CohortGrid, { model: without(), caption: 'By tag', describe: describeCell });
    await userEvent.tab();
    expect(focused()).toBe('row 0, column 0');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('row 0, column 0');
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{Control>}{Home}{/Control}');
    expect(focused()).toBe('row 0, column 0');
  });

  test('the value of a group stands before each of its periods, and long values are cut, not the period', async () => {
    const model = triangle(4);
    const long = 'A product whose name is longer than any column of a table could be';
    const rows = model.rows.map((row, i) => ({ ...row, group: long, opens: i % 2 === 0 }));
    await render(CohortGrid, { model: { ...model, rows }, caption: 'By product and month', describe: describeCell });
    const head = document.querySelector('tr[data-row="1"] th') as HTMLElement;
    expect(head.textContent).toContain('Cohort 2');
    expect(head.title).toBe(`${long}, Cohort 2`);
    const [value, period] = [...head.querySelectorAll<HTMLElement>('.cut > span')];
    expect(value.scrollWidth).toBeGreaterThan(value.clientWidth);
    expect(period.scrollWidth).toBeLessThanOrEqual(period.clientWidth + 1);
    expect(document.querySelectorAll('tr.opens')).toHaveLength(2);
  });
});
