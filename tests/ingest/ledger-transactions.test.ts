/* Payment transactions of Shopify: what moved money, when, and which of it went back. Sums were added up by hand from the cells. */
import { describe, expect, test } from 'vitest';
import { isoDay } from '#domain/calendar.ts';
import { TransactionKind } from '#domain/side-tables.ts';
import { texts } from '../fixtures/csv-orders.ts';
import {
  hasSamples,
  instants,
  ledgerIssues,
  ledgerRefusal,
  rowsOf,
  sampleOf,
  sum,
  tally,
} from '../fixtures/ledgers.ts';

const { sale, refund, authorization, capture, other } = TransactionKind;
const VOID = TransactionKind.void;

describe.skipIf(!hasSamples)('Shopify transactions, real exports (skipped: ../shared is missing)', () => {
  test('re-saved by Excel: 24 sales, of which 3 failed, and 8 refunds of 404.44', async () => {
    const file = await sampleOf('transactions', 'shopify_transactions_export_EXCEL-RESAVED_2023.csv');
    const { table } = file;
    expect(file.source).toBe('shopify-transactions');
    expect(file.count).toEqual({ read: 32, used: 32, merged: 0, leftOut: 0, rejected: 0 });
    expect(tally(table.type)).toEqual({ [sale]: 24, [refund]: 8 });
    expect(tally(table.success)).toEqual({ 0: 3, 1: 29 });
    const of = (kind: number, success: number): number =>
      sum(table.amount.filter((_, row) => table.type[row] === kind && table.success[row] === success));
    // 44.90 + 24.90 + 54.89 + 149.97 + 49.99 + 54.89 + 20.00 + 4.90
    expect(of(refund, 1)).toBe(4_044_400);
    // 199.96 + 44.90 + 44.90
    expect(of(sale, 0)).toBe(2_897_600);
    // 8 × 54.89 + 6 × 44.90 + 2 × 24.90 + 199.96 + 100.00 + 99.98 + 499.90 + 64.98
    expect(of(sale, 1)).toBe(17_231_400);
    // The order's number stands in Name; Order is an id that Excel has ruined.
    expect(texts(table.order).slice(0, 3)).toEqual(['#1021', '#1021', '#1020']);
    expect(table.order.values).toHaveLength(21);
    expect(table.currency.values).toEqual(['USD']);
    expect(isoDay(table.day[1])).toBe('2023-06-30');
    // 13:48:04 -0400
    expect(instants(table.at)[1]).toBe('2023-06-30 17:48:04');
    expect(table.fee.every(Number.isNaN)).toBe(true);
    expect(file.issues).toEqual([]);
  });

  test('payment transactions: a charge of 37.90 and, negative in the file, a refund of 7.90', async () => {
    const file = await sampleOf('transactions', 'synthetic/shopify_payments_transactions.csv');
    const { table } = file;
    expect(file.source).toBe('shopify-payments');
    expect(file.count).toEqual({ read: 2, used: 2, merged: 0, leftOut: 0, rejected: 0 });
    expect(Array.from(table.type)).toEqual([sale, refund]);
    expect(Array.from(table.amount)).toEqual([379_000, 79_000]);
    expect(Array.from(table.fee)).toEqual([11_000, 0]);
    expect(Array.from(table.success)).toEqual([1, 1]);
    expect(texts(table.order)).toEqual(['#3703', '#3703']);
    expect(texts(table.currency)).toEqual(['EUR', 'EUR']);
    expect(Array.from(table.day, isoDay)).toEqual(['2026-01-19', '2026-01-20']);
    expect(instants(table.at)[0]).toBe('2026-01-19 11:07:45');
  });
});

describe('Shopify transactions', () => {
  const header = 'Order,Name,Kind,Gateway,Created At,Status,Amount,Currency,Card Type';
  const row = (kind: string, more: Readonly<Record<string, string>> = {}) => ({
    Order: '5245850001',
    Name: '#1001',
    Kind: kind,
    Gateway: 'shopify_payments',
    'Created At': '2026-03-05 23:30:00 -0500',
    Status: 'success',
    Amount: '10.00',
    Currency: 'EUR',
    ...more,
  });

  test('kinds, and what did not succeed', async () => {
    const kinds = ['sale', 'authorization', 'capture', 'refund', 'void', 'change'];
    const statuses = ['failure', 'error', 'pending', 'Success', 'odd'];
    const rows = [
      ...kinds.map((kind) => row(kind)),
      ...statuses.map((Status) => row('sale', { Status, Amount: '1.00' })),
    ];
    const { table, ...file } = await rowsOf('transactions', header, rows);
    expect(Array.from(table.type).slice(0, 6)).toEqual([sale, authorization, capture, refund, VOID, other]);
    expect(Array.from(table.success).slice(6)).toEqual([0, 0, 0, 1, 0]);
    expect(file.issues).toMatchObject([
      { line: 12, code: 'unknown-status', fate: 'kept', column: 'Status', value: 'odd' },
    ]);
    // The local day is the shop's, five hours behind UTC.
    expect([isoDay(table.day[0]), instants(table.at)[0]]).toEqual(['2026-03-05', '2026-03-06 04:30:00']);
  });

  test('a word of the status that the user has explained', async () => {
    const rows = [row('refund', { Status: 'Settled' }), row('refund', { Status: 'bounced' })];
    const statuses = { settled: 'paid', bounced: 'cancelled' } as const;
    const file = await rowsOf('transactions', header, rows, { choices: { statuses } });
    expect(Array.from(file.table.success)).toEqual([1, 0]);
    expect(file.issues).toEqual([]);
  });

  test('overlapping exports: equal rows count once, two refunds of one order stay two', async () => {
    const later = { 'Created At': '2026-03-06 10:00:00 -0500' };
    const rows = [row('sale'), row('refund'), row('refund', later), row('sale'), row('refund')];
    const file = await rowsOf('transactions', header, rows);
    expect(file.count).toEqual({ read: 5, used: 3, merged: 2, leftOut: 0, rejected: 0 });
    expect(file.issues.map(({ code, fate }) => `${code} ${fate}`)).toEqual(Array(2).fill('duplicate-row merged'));
    expect(Array.from(file.table.type)).toEqual([sale, refund, refund]);
  });

  test('rows without a day or an amount that can be read are rejected, each for its reason', async () => {
    const rows = [
      row('sale'),
      row('sale', { 'Created At': 'soon' }),
      row('sale', { 'Created At': '' }),
      row('sale', { 'Created At': '2031-01-01 10:00:00 +0100' }),
      row('sale', { Amount: '' }),
      row('sale', { Amount: 'ten' }),
      { Order: 'Total', Amount: '60.00' },
    ];
    const file = await rowsOf('transactions', header, rows);
    expect(file.count).toEqual({ read: 7, used: 1, merged: 0, leftOut: 1, rejected: 5 });
    expect(ledgerIssues(file)).toEqual([
      '3 unreadable-date rejected Created At',
      '4 missing-date rejected Created At',
      '5 date-out-of-range rejected Created At',
      '6 missing-amount rejected Amount',
      '7 unreadable-amount rejected Amount',
      '8 totals-row leftOut',
    ]);
  });

  test('where no row can be used, or a column lacks, the file is refused', async () => {
    expect(await ledgerRefusal(`${header}\n1,#1,sale,x,soon,success,1.00,EUR,visa\n`)).toMatchObject({
      code: 'no-orders',
      detail: { line: 2, column: 'Created At' },
    });
    const cut = await ledgerRefusal('Order,Name,Kind,Gateway,Created At,Status\n1,#1,sale,x,2026-01-01,success\n');
    expect(cut.code).toBe('no-amount-column');
    const undated = await ledgerRefusal('Order,Name,Kind,Gateway,Status,Amount\n1,#1,sale,x,success,1.00\n');
    expect(undated.code).toBe('no-date-column');
  });

  test('days that a spreadsheet wrote in two ways are asked about, and read as answered', async () => {
    const rows = [
      row('sale', { 'Created At': '03/04/2026 10:00' }),
      row('refund', { 'Created At': '05/04/2026 10:00' }),
    ];
    const asked = await ledgerRefusal(
      `${header}\n1,#1,sale,x,03/04/2026 10:00,success,1.00,EUR,\n1,#1,refund,x,05/04/2026 10:00,success,1.00,EUR,\n`,
    );
    expect(asked.code).toBe('ambiguous-dates');
    expect(asked.detail.questions).toMatchObject([
      { kind: 'dates', column: 'Created At', example: '03/04/2026 10:00' },
    ]);
    const file = await rowsOf('transactions', header, rows, { choices: { dayMonth: 'dmy' } });
    expect(Array.from(file.table.day, isoDay)).toEqual(['2026-04-03', '2026-04-05']);
  });
});

describe('Shopify payment transactions', () => {
  const header =
    'Transaction Date,Type,Order,Card Brand,Card Source,Payout Status,Payout Date,Available On,Amount,Fee,Net,Currency,' +
    'VAT,Business Entity Name,Business Entity ID';
  const row = (type: string, amount: string, fee: string) => ({
    'Transaction Date': '2026-01-19 12:07:45 +0100',
    Type: type,
    Order: type === 'payout' ? '' : '#1001',
    'Payout Date': 'pending',
    Amount: amount,
    Fee: fee,
    Currency: 'EUR',
  });

  test('older and newer columns: what is neither charge nor refund keeps its sign', async () => {
    const rows = [
      row('charge', '50.00', '1.75'),
      row('refund', '-50.00', '0.00'),
      row('adjustment', '-15.00', ''),
      row('payout', '-33.25', ''),
    ];
    const { table, ...file } = await rowsOf('transactions', header, rows);
    expect(file.source).toBe('shopify-payments');
    expect(Array.from(table.type)).toEqual([sale, refund, other, other]);
    expect(Array.from(table.amount)).toEqual([500_000, 500_000, -150_000, -332_500]);
    expect(Array.from(table.fee)).toEqual([17_500, 0, NaN, NaN]);
    expect(texts(table.order)).toEqual(['#1001', '#1001', '#1001', '']);
    expect(file.issues).toEqual([]);
  });
});
