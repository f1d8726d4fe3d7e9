/* The small parts: fields, progress, tables, bridge, sentences. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { boldParts } from '#ui/bold.ts';
import Button from '#ui/Button.svelte';
import DataTable from '#ui/DataTable.svelte';
import NumberField from '#ui/NumberField.svelte';
import Progress from '#ui/Progress.svelte';
import Segmented from '#ui/Segmented.svelte';
import { sparkBand, sparkPath, sparkScale } from '#ui/sparkline.ts';
import { tableAsTsv } from '#ui/table.ts';
import { Toasts } from '#ui/toasts.svelte.ts';
import { waterfall, type BridgeRow } from '#ui/waterfall.ts';
import '#ui/styles/index.css';

describe('boldParts', () => {
  test('marked words are bold, the rest is not', () => {
    expect(boldParts('Of 100, **29 buy again** (27–31).')).toEqual([
      { text: 'Of 100, ', bold: false },
      { text: '29 buy again', bold: true },
      { text: ' (27–31).', bold: false },
    ]);
  });

  test('a mark without its partner stays as written', () => {
    expect(boldParts('2 ** 3')).toEqual([{ text: '2 ** 3', bold: false }]);
  });
});

describe('Button', () => {
  test('a disabled button says why, and does nothing', async () => {
    let clicks = 0;
    await render(Button, { label: 'Show', disabled: true, reason: 'Needs a margin.', onclick: () => (clicks += 1) });
    const button = page.getByRole('button', { name: 'Show' });
    await expect.element(button).toHaveAccessibleDescription('Needs a margin.');
    (button.element() as HTMLElement).click();
    expect(clicks).toBe(0);
  });
});

describe('NumberField', () => {
  const field = {
    label: 'Gross margin',
    unit: '%',
    parse: (text: string) => (/^\d+$/.test(text) ? Number(text) : null),
    format: String,
    repair: (text: string) => `“${text}” is not a number.`,
  };

  test('hands over a number when the field is left', async () => {
    const values: (number | null)[] = [];
    await render(NumberField, { ...field, value: null, onchange: (value: number | null) => values.push(value) });
    await userEvent.fill(page.getByLabelText('Gross margin'), '45');
    await userEvent.tab();
    expect(values).toEqual([45]);
  });

  test('what cannot be read stays as typed, with how to repair it', async () => {
    const values: (number | null)[] = [];
    await render(NumberField, { ...field, value: 45, onchange: (value: number | null) => values.push(value) });
    const input = page.getByLabelText('Gross margin');
    await userEvent.fill(input, '4x5');
    await userEvent.tab();
    await expect.element(input).toHaveValue('4x5');
    await expect.element(input).toHaveAttribute('aria-invalid', 'true');
    await expect.element(input).toHaveAccessibleDescription('“4x5” is not a number.');
    expect(values).toEqual([]);
  });

  test('an emptied field is none, not zero', async () => {
    const values: (number | null)[] = [];
    await render(NumberField, { ...field, value: 45, onchange: (value: number | null) => values.push(value) });
    await userEvent.clear(page.getByLabelText('Gross margin'));
    await userEvent.tab();
    expect(values).toEqual([null]);
  });
});

describe('Segmented', () => {
  test('is a group of radios with a name', async () => {
    let chosen = 'percent';
    await render(Segmented, {
      label: 'Show',
      value: chosen,
      options: [
        { value: 'percent', label: '%' },
        { value: 'count', label: 'Count' },
      ],
      onchange: (value: string) => (chosen = value),
    });
    await expect.element(page.getByRole('group', { name: 'Show' })).toBeInTheDocument();
    await userEvent.click(page.getByText('Count'));
    expect(chosen).toBe('count');
  });
});

describe('Progress', () => {
  test('short work shows nothing; after the delay the bar stands, with Cancel', async () => {
    const props = { label: 'Reading a.csv', value: 0.5, bytes: '4 of 8 MB', rows: '9 rows', cancelLabel: 'Cancel' };
    await render(Progress, { ...props, oncancel: () => undefined });
    expect(document.querySelector('progress')).toBeNull();
    await expect.element(page.getByRole('progressbar', { name: 'Reading a.csv' })).toBeVisible();
    await expect.element(page.getByText('4 of 8 MB, 9 rows')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  });
});

describe('DataTable', () => {
  test('the sorted column says so, and asks to be sorted anew', async () => {
    const asked: string[] = [];
    await render(DataTable, {
      caption: 'Payback by month',
      columns: [
        { key: 'month', label: 'Month', sortable: true },
        { key: 'cac', label: 'CAC', numeric: true },
      ],
      rows: [{ month: 'Jan', cac: '22.92' }],
      total: { month: 'All', cac: '24.50' },
      sort: { key: 'month', direction: 'ascending' as const },
      onsort: (key: string) => asked.push(key),
    });
    await expect.element(page.getByRole('columnheader', { name: 'Month' })).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(page.getByRole('button', { name: 'Month' }));
    expect(asked).toEqual(['month']);
    await expect.element(page.getByRole('rowheader', { name: 'All' })).toBeInTheDocument();
  });
});

describe('tableAsTsv', () => {
  test('cells are separated by tabs, ranges stand beside their value, breaks inside a cell are spaces', () => {
    const columns = [
      { key: 'month', label: 'Month' },
      { key: 'back', label: 'Paid back' },
    ];
    const rows = [{ month: 'Jan\n1997', back: { text: 'month 5', range: '(3–6)' } }];
    expect(tableAsTsv(columns, rows)).toBe('Month\tPaid back\nJan 1997\tmonth 5 (3–6)');
  });
});

describe('waterfall', () => {
  const row = (id: string, amount: number, kind: BridgeRow['kind']): BridgeRow => ({
    id,
    label: id,
    orders: '',
    amountText: '',
    amount,
    kind,
  });

  test('each subtraction hangs where the one before ended, and the total ends there too', () => {
    const bars = waterfall([row('file', 1000, 'total'), row('tax', -200, 'minus'), row('net', 800, 'total')]);
    expect(bars).toEqual([
      { x: 0, width: 1000, up: true, from: NaN, to: 1000 },
      { x: 800, width: 200, up: false, from: 1000, to: 800 },
      { x: 0, width: 800, up: true, from: 800, to: NaN },
    ]);
  });

  test('a step of zero is a thin mark, a note has no bar', () => {
    const bars = waterfall([row('file', 1000, 'total'), row('zero', 0, 'minus'), row('note', 5, 'note')]);
    expect(bars[1]?.width).toBe(2);
    expect(bars[2]).toBeNull();
  });

  test('refunds larger than sales reach below zero', () => {
    const bars = waterfall([row('file', 100, 'total'), row('refunds', -300, 'minus'), row('net', -200, 'total')]);
    expect(bars[2]).toMatchObject({ x: 0 });
    expect(bars[2]?.width).toBeCloseTo(1000 * (2 / 3), 9);
  });
});

describe('sparkPath', () => {
  test('what is not observed breaks the line', () => {
    const scale = sparkScale(4, [[0, 1, NaN, 2]], false);
    expect(sparkPath([0, 1, NaN, 2], scale)).toMatch(/^M[\d. ]+L[\d. ]+M[\d. ]+$/);
  });

  test('one known interval is no band', () => {
    const scale = sparkScale(2, [[1, 2]], false);
    expect(sparkBand([1, NaN], [2, NaN], scale)).toBe('');
  });
});

describe('Toasts', () => {
  test('a message is there at once', () => {
    const toasts = new Toasts();
    toasts.say('Table copied, 14 rows');
    expect(toasts.messages.map((message) => message.text)).toEqual(['Table copied, 14 rows']);
    toasts.hold();
  });
});
