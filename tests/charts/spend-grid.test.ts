/* Spend and costs as they are edited on the payback screen: the grid, pasting, rules, and their files. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AcquisitionSpend, SpendItem } from '#domain/acquisition-spend.ts';
import { parseMonth } from '#domain/calendar.ts';
import { NO_COSTS } from '#domain/costs.ts';
import type { CacMonth } from '#domain/results.ts';
import { withEntry, withRate } from '#features/payback/costs/changes.ts';
import { costsExport } from '#features/payback/costs/export.ts';
import { spendExport } from '#features/payback/spend/export.ts';
import { pastedCells, pasteInto, spendGrid, withSpend } from '#features/payback/spend/grid.ts';
import { movedUp, withRule } from '#features/payback/spend/rules.ts';
import { day } from '../fixtures/purchase-log.ts';

const month = (name: string, more: Partial<CacMonth> = {}): CacMonth => ({
  month: name,
  spend: null,
  newCustomers: 10,
  cac: null,
  running: false,
  affected: false,
  spread: false,
  ...more,
});

const item = (name: string, more: Partial<SpendItem>): SpendItem => ({
  month: parseMonth(name) ?? 0,
  channel: '',
  name: '',
  source: 'file',
  kind: 'media',
  amount: 1000,
  acquisition: 1000,
  retention: 0,
  spread: false,
  ...more,
});

const spendOf = (...items: SpendItem[]): AcquisitionSpend => ({ items, replaced: [], otherCurrency: [] });

describe('the grid of spend', () => {
  const months = [month('2026-01'), month('2026-02', { running: true }), month('2025-12', { newCustomers: 0 })];
  const costs = {
    spend: { '2026-01': 500 },
    channelSpend: [{ channel: 'meta', month: '2026-02', amount: 300 }],
    channelRules: [],
  };

  test('what files bring stands beside what is typed, marked where it was spread or replaced; the row says what counts', () => {
    const spend: AcquisitionSpend = {
      items: [
        item('2026-01', { source: 'typed', amount: 500 }),
        item('2026-02', { source: 'typed', channel: 'meta', amount: 300 }),
        item('2026-02', { channel: 'Google Ads', amount: 70, spread: true }),
        item('2026-02', { source: 'recurring', name: 'Agency', kind: 'agency', amount: 20 }),
      ],
      replaced: [{ month: parseMonth('2026-01') ?? 0, channel: 'Google Ads', amount: 60 }],
      otherCurrency: [],
    };
    const { channels, rows } = spendGrid(months, costs, spend, ['TikTok']);
    expect(channels).toEqual(['', 'Google Ads', 'meta', 'TikTok']);
    expect(rows.map((row) => [row.month, row.counts, row.recurring, row.running])).toEqual([
      ['2026-01', 500, 0, false],
      ['2026-02', 390, 20, true],
    ]);
    expect(rows[0].cells[0]).toEqual({ typed: 500, told: null, spread: false, replaced: false });
    expect(rows[0].cells[1]).toEqual({ typed: null, told: 60, spread: false, replaced: true });
    expect(rows[1].cells[1]).toEqual({ typed: null, told: 70, spread: true, replaced: false });
    expect(rows[1].cells[2]).toEqual({ typed: 300, told: null, spread: false, replaced: false });
  });

  test('an amount that is typed replaces the one before, of the channel however it is written; emptied it is gone', () => {
    const typed = withSpend(costs, [{ month: '2026-02', channel: 'Meta', amount: 900 }]);
    expect(typed).toEqual({
      spend: { '2026-01': 500 },
      channelSpend: [{ channel: 'Meta', month: '2026-02', amount: 900 }],
    });
    expect(withSpend(costs, [{ month: '2026-01', channel: '', amount: null }]).spend).toEqual({});
    expect(withSpend(costs, [{ month: '2026-01', channel: '', amount: 0 }]).spend).toEqual({ '2026-01': 0 });
  });

  test('a column from a spreadsheet fills the months from its field on, and what falls outside is left out', () => {
    const cells = pastedCells('1.5\r\n\r\n2\r\n9\r\n');
    expect(cells).toEqual([['1.5'], [''], ['2'], ['9']]);
    const read = pasteInto(
      { channels: ['', 'Meta'] },
      ['2026-01', '2026-02', '2026-03'],
      { row: 0, column: 1 },
      cells ?? [],
      Number,
    );
    expect(read).toEqual({
      typed: [
        { month: '2026-01', channel: 'Meta', amount: 1.5 },
        { month: '2026-03', channel: 'Meta', amount: 2 },
      ],
    });
  });

  test('one cell that is no amount leaves everything as it was', () => {
    const read = pasteInto(
      { channels: [''] },
      ['2026-01', '2026-02'],
      { row: 0, column: 0 },
      [['1'], ['x']],
      () => null,
    );
    expect(read).toEqual({ bad: '1' });
    expect(pastedCells('12')).toBeNull();
  });

  test('typing the cells of a grid one by one or at once comes to the same spend', () => {
    const cell = fc.record({
      month: fc.constantFrom('2026-01', '2026-02', '2026-03'),
      channel: fc.constantFrom('', 'Meta', 'Google Ads'),
      amount: fc.option(fc.integer({ min: 0, max: 10_000 })),
    });
    const unique = fc.uniqueArray(cell, { selector: (each) => `${each.month} ${each.channel}` });
    fc.assert(
      fc.property(unique, (cells) => {
        const byCell = cells.reduce((before, each) => withSpend(before, [each]), withSpend(costs, []));
        const sums = ({ spend, channelSpend }: typeof byCell): number =>
          [...Object.values(spend), ...channelSpend.map(({ amount }) => amount)].reduce((all, each) => all + each, 0);
        const atOnce = withSpend(costs, cells);
        expect(sums(byCell)).toBe(sums(atOnce));
        expect(byCell.spend).toEqual(atOnce.spend);
      }),
    );
  });
});

describe('rules and changes', () => {
  const meta = { channel: 'Meta', match: { attribute: 'source' as const, values: ['fb'] } };
  const google = { channel: 'Google Ads', match: { attribute: 'source' as const, values: ['google'] } };

  test('a value joins the rule of its channel and attribute, so that its rank stays', () => {
    const rules = withRule([meta, google], { channel: ' meta', match: { attribute: 'source', values: ['ig', 'FB'] } });
    expect(rules).toEqual([{ channel: 'Meta', match: { attribute: 'source', values: ['fb', 'ig'] } }, google]);
    expect(withRule([meta], { channel: 'Meta', match: { attribute: 'tag', values: ['fb'] } })).toHaveLength(2);
  });

  test('a rule moves before the one above it, the first stays', () => {
    expect(movedUp([meta, google], 1)).toEqual([google, meta]);
    expect(movedUp([meta, google], 0)).toEqual([meta, google]);
  });

  test('a rate that is emptied goes on as before; a removed change is gone', () => {
    const change = { from: 10, feeShare: 0.02, grossMargin: 0.4 };
    expect(withRate(change, 'feeShare', null)).toEqual({ from: 10, grossMargin: 0.4 });
    expect(withRate(change, 'feeShare', 0)).toEqual({ from: 10, feeShare: 0, grossMargin: 0.4 });
    expect(withEntry([1, 2, 3], 1, null)).toEqual([1, 3]);
  });
});

describe('the files of costs and spend', () => {
  test('costs: one row a value, in major units, changes by their day', () => {
    const { rows } = costsExport(
      {
        ...NO_COSTS,
        grossMargin: 0.5,
        feeFixed: 30,
        changes: [{ from: day('2026-03-01'), variableCost: 450 }],
        items: [{ item: 'M1', cost: 42_500 }],
      },
      2,
    );
    expect(rows).toContainEqual(['grossMargin', '', '', 0.5]);
    expect(rows).toContainEqual(['feeFixed', '', '', 0.3]);
    expect(rows).toContainEqual(['variableCost', '', '2026-03-01', 4.5]);
    expect(rows).toContainEqual(['itemCost', 'M1', '', 4.25]);
    expect(costsExport(NO_COSTS, 2).rows.map(([cost]) => cost)).not.toContain('grossMargin');
  });

  test('spend: one row an amount, with what of it keeps customers', () => {
    const spend = spendOf(
      item('2026-01', { channel: 'Meta', amount: 1050, acquisition: 1000, retention: 50, spread: true }),
    );
    expect(spendExport(spend, 2).rows).toEqual([['2026-01', 'Meta', '', 'file', 'media', 10.5, 10, 0.5, 1]]);
  });
});
