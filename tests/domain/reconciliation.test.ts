/* The shop's own sales report beside our net sales before refunds. */
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { countOrders } from '#domain/counting.ts';
import { reconcile } from '#domain/reconciliation.ts';
import { DEFAULT_RULES, type CountingRules } from '#domain/rules.ts';
import { mergeSideTables } from '#domain/side-merge.ts';
import type { Reconciliation } from '#domain/side-reports.ts';
import type { SideFile } from '#domain/side-tables.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import { dayOf, salesFile, type SalesSpec } from '../fixtures/sides.ts';

function assembled(...specs: readonly OrderSpec[]): Assembled {
  return assembleOrders([fileOf(specs.map((spec, index) => ({ name: `#${1001 + index}`, id: `${index}`, ...spec })))]);
}

function reconciled(data: Assembled, files: readonly SideFile[], rules: Partial<CountingRules> = {}): Reconciliation {
  const { sales } = mergeSideTables(files);
  if (!sales) throw new Error('no sales report');
  return reconcile(sales, countOrders(data, { ...DEFAULT_RULES, ...rules }));
}

/** January 2026 and around it. */
const data = assembled(
  { day: '2025-12-30', subtotal: 5 },
  // Tax is inside: goods 119 with 19, shipping 11.90 with 1.90, so that 100 are net sales.
  { day: '2026-01-01', subtotal: 119, shipping: 11.9, taxes: 20.9, total: 130.9 },
  { day: '2026-01-02', subtotal: 40, refunded: 40, financial: 'refunded' },
  { day: '2026-01-03', subtotal: 30, cancelled: true },
  { day: '2026-01-04', subtotal: 20, financial: 'voided' },
  { day: '2026-01-05', subtotal: 0 },
  { day: '2026-01-06', subtotal: 10, financial: 'pending' },
  // A gift card of 50 among goods of 60.
  { day: '2026-01-07', subtotal: 60, giftCards: 50 },
  { day: '2026-01-08', subtotal: 99, currency: 'USD' },
  { day: '2026-01-09', kind: 'refund', total: -5, currency: 'EUR' },
  { day: '2026-02-10', subtotal: 7 },
);
// 100 + 40 + 30 + 20 + 0 + 10 + (60 − 50): 7 orders, 210.00.
const january = {
  from: '2026-01-01',
  to: '2026-01-31',
  orders: 7,
  gross: 215,
  discounts: -5,
  returns: -70,
} satisfies SalesSpec;

describe('reconcile', () => {
  test('all orders of the month stand beside gross sales and discounts, whatever became of them', () => {
    expect(reconciled(data, [salesFile([january])])).toEqual({
      months: [{ month: dayOf('2026-01-01'), shopOrders: 7, orders: 7, shopSales: 21_000, sales: 21_000, whole: true }],
      currency: 'EUR',
      minorDigits: 2,
      equal: 1,
    });
  });

  test('the rules of counting change nothing but the currency', () => {
    const strict: Partial<CountingRules> = {
      shipping: 'in',
      tax: 'in',
      refunds: 'day',
      pending: 'never',
      exclusions: [{ field: 'value', op: 'above', amount: 0 }],
      asOf: dayOf('2026-01-03'),
    };
    expect(reconciled(data, [salesFile([january])], strict)).toEqual(reconciled(data, [salesFile([january])]));
    expect(reconciled(data, [salesFile([january])], { currency: 'USD' })).toMatchObject({
      months: [{ orders: 1, sales: 9900 }],
      equal: 0,
    });
  });

  test('days are added to months; what one day lacks makes the month no whole one', () => {
    const days = Array.from({ length: 31 }, (_, index): SalesSpec => ({
      from: `2026-01-${String(index + 1).padStart(2, '0')}`,
      orders: index === 0 ? 7 : 0,
      gross: index === 0 ? 210 : 0,
      discounts: 0,
    }));
    expect(reconciled(data, [salesFile(days)])).toEqual(reconciled(data, [salesFile([january])]));
    expect(reconciled(data, [salesFile(days.slice(0, 30))])).toMatchObject({ months: [{ whole: false }], equal: 0 });
    // The report by day and the one by month are one, not two.
    expect(reconciled(data, [salesFile(days), salesFile([january])])).toEqual(reconciled(data, [salesFile([january])]));
  });

  test('rows of one period in a file are parts of it', () => {
    const parts = [
      { ...january, orders: 3, gross: 115, discounts: -5 },
      { ...january, orders: 4, gross: 100, discounts: 0 },
    ];
    expect(reconciled(data, [salesFile(parts)]).months).toMatchObject([{ shopOrders: 7, shopSales: 21_000 }]);
  });

  test('a month is whole between the first order and the last date in the data, up to the day the report was saved', () => {
    const month = (from: string, to: string): SalesSpec => ({ from, to, orders: 1, gross: 1 });
    const months = [
      month('2025-11-01', '2025-11-30'),
      month('2025-12-01', '2025-12-31'),
      month('2026-01-01', '2026-01-31'),
      month('2026-02-01', '2026-02-28'),
    ];
    const whole = (saved?: string): boolean[] =>
      reconciled(data, [salesFile(months, saved)]).months.map((m) => m.whole);
    expect(whole()).toEqual([false, false, true, false]);
    expect(whole('2026-01-31')).toEqual([false, false, true, false]);
    expect(whole('2026-01-30')).toEqual([false, false, false, false]);
    expect(reconciled(data, [salesFile(months)]).months[0]).toMatchObject({ orders: 0, sales: 0, shopSales: 100 });
  });

  test('a week that crosses months is of neither', () => {
    const weeks: SalesSpec[] = [
      { from: '2026-01-05', to: '2026-01-11', orders: 1, gross: 1 },
      { from: '2026-01-26', to: '2026-02-01', orders: 1, gross: 100 },
    ];
    expect(reconciled(data, [salesFile(weeks)]).months).toMatchObject([
      { shopOrders: 1, shopSales: 100, whole: false },
    ]);
  });

  test('without gross sales, net sales and returns tell them; without either nothing does', () => {
    const rest: SalesSpec = { from: january.from, to: january.to, orders: 7, discounts: -5, returns: -70 };
    expect(reconciled(data, [salesFile([{ ...rest, net: 140 }])]).months).toMatchObject([{ shopSales: 21_000 }]);
    const { months, equal } = reconciled(data, [salesFile([rest])]);
    expect(months[0].shopSales).toBeNaN();
    expect(equal).toBe(0);
  });

  test('without a column of orders, sales alone are compared', () => {
    const rest: SalesSpec = { from: january.from, to: january.to, gross: 215, discounts: -5 };
    expect(reconciled(data, [salesFile([rest])])).toMatchObject({ months: [{ shopOrders: NaN }], equal: 1 });
    expect(reconciled(data, [salesFile([{ ...rest, gross: 215.01 }])]).equal).toBe(0);
    expect(reconciled(data, [salesFile([{ ...january, orders: 6 }])]).equal).toBe(0);
  });
});
