/* The table of any length in a real browser: a million rows, few of them in the page, all of them reached. */
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { afterScroll, scrolledHeight, scrolledTo, topAt } from '#ui/long-scroll.ts';
import LongTable from '#ui/LongTable.svelte';
import '#ui/styles/index.css';

const MILLION = 1_000_000;

interface Shown {
  readonly grid: HTMLTableElement;
  readonly frame: HTMLElement;
  readonly opened: number[];
  readonly sorted: string[];
  readonly range: () => readonly [number, number];
}

async function show(count: number, list = 'a'): Promise<Shown> {
  const opened: number[] = [];
  const sorted: string[] = [];
  let range: readonly [number, number] = [0, 0];
  await render(LongTable, {
    columns: [
      { key: 'name', label: 'Customer' },
      { key: 'worth', label: 'CLV', numeric: true },
    ],
    count,
    rowAt: (place: number) => ({ name: `Customer ${place + 1}`, worth: String(count - place) }),
    caption: 'Customers',
    sort: { key: 'worth', direction: 'descending' as const },
    onsort: (key: string) => sorted.push(key),
    onrange: (from: number, to: number) => {
      range = [from, to];
    },
    onopen: (place: number) => opened.push(place),
    list,
  });
  const grid = document.querySelector<HTMLTableElement>('table[role=grid]');
  const frame = grid?.parentElement;
  if (!grid || !frame) throw new Error('no grid');
  return { grid, frame, opened, sorted, range: () => range };
}

/** The active row: its place in aria, and whether it is wholly in sight under the head. */
function active({ grid, frame }: Shown): { index: number; text: string; inSight: boolean } {
  const row = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
  if (!row) throw new Error('no active row');
  const [box, window] = [row.getBoundingClientRect(), frame.getBoundingClientRect()];
  const head = grid.tHead?.rows[0].cells[0].getBoundingClientRect().bottom ?? NaN;
  return {
    index: Number(row.getAttribute('aria-rowindex')),
    text: row.querySelector('th')?.textContent ?? '',
    inSight: box.top >= head - 1 && box.bottom <= window.bottom + 1,
  };
}

describe('a million rows', () => {
  test('are all counted, and fewer than a hundred stand in the page', async () => {
    const { grid } = await show(MILLION);
    expect(grid.getAttribute('aria-rowcount')).toBe('1000001');
    expect(grid.querySelectorAll('tbody tr.line').length).toBeLessThan(100);
    expect(grid.getBoundingClientRect().height).toBeLessThan(16_000_000);
  });

  test('End goes to the last, Home to the first, arrows and pages from row to row, each in sight', async () => {
    const shown = await show(MILLION);
    shown.grid.focus();
    const press = async (key: string): Promise<ReturnType<typeof active>> => {
      await userEvent.keyboard(`{${key}}`);
      return active(shown);
    };
    expect(await press('End')).toEqual({ index: MILLION + 1, text: `Customer ${MILLION}`, inSight: true });
    expect(await press('ArrowUp')).toMatchObject({ index: MILLION, inSight: true });
    const up = await press('PageUp');
    expect(up.index).toBeLessThan(MILLION - 3);
    expect(up.inSight).toBe(true);
    expect(await press('Home')).toEqual({ index: 2, text: 'Customer 1', inSight: true });
    for (let i = 0; i < 20; i++) await userEvent.keyboard('{ArrowDown}');
    expect(active(shown)).toEqual({ index: 22, text: 'Customer 21', inSight: true });
  });

  test('Enter and a click open a row; a click on the head sorts', async () => {
    const shown = await show(MILLION);
    shown.grid.focus();
    await userEvent.keyboard('{End}{Enter}');
    expect(shown.opened).toEqual([MILLION - 1]);
    await userEvent.click(shown.grid.querySelector('thead th:nth-child(2) button') ?? shown.grid);
    expect(shown.sorted).toEqual(['worth']);
    expect(shown.grid.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('descending');
  });

  test('a short scroll in the middle moves row by row, the scroll bar through all of them', async () => {
    const { frame, range } = await show(MILLION);
    const settled = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    frame.scrollTop = (frame.scrollHeight - frame.clientHeight) / 2;
    await settled();
    const [middle] = range();
    expect(Math.abs(middle - MILLION / 2)).toBeLessThan(100);
    frame.scrollTop += 440;
    await settled();
    // 440 px are 10 rows; rows are taken up in fours.
    expect(range()[0] - middle).toBeGreaterThanOrEqual(8);
    expect(range()[0] - middle).toBeLessThanOrEqual(12);
    frame.scrollTop = frame.scrollHeight;
    await settled();
    expect(range()[1]).toBe(MILLION - 1);
  });
});

test('a place and its scroll position lead to each other, and both ends are reached', () => {
  for (const whole of [300, 8_000_000, 44_000_000, 440_000_000]) {
    const scroll = { whole, view: 500 };
    const [end, last] = [Math.max(0, whole - 500), Math.max(0, scrolledHeight(scroll) - 500)];
    expect([scrolledTo(scroll, 0), scrolledTo(scroll, end), topAt(scroll, 0), topAt(scroll, last)]).toEqual([
      0,
      last,
      0,
      end,
    ]);
    for (let share = 0; share <= 1; share += 0.05) {
      expect(topAt(scroll, scrolledTo(scroll, share * end))).toBeCloseTo(share * end, 3);
    }
    // Step by step from anywhere to the top: the first row is never passed over.
    let place = { top: end / 3, scrolled: scrolledTo(scroll, end / 3) };
    for (let i = 0; i < 5 && place.scrolled > 400; i++) {
      const next = afterScroll(scroll, place, place.scrolled - 400);
      expect(next.top).toBeCloseTo(place.top - 400, 6);
      place = next;
    }
  }
});
