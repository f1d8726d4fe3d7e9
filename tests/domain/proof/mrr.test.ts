/* Proofs of MRR: each figure of each month follows from its rows alone, and the rows say who moved it and who did not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from '#domain/calendar.ts';
import type { MrrFigure } from '#domain/proof/query.ts';
import type { SubscriptionView } from '#domain/subscriptions/view.ts';
import { compare } from '../../fixtures/compared.ts';
import type { OrderSpec } from '../../fixtures/orders.ts';
import { proved, type Proved } from '../../fixtures/proved.ts';
import { mrrNumbers, subscriberNumbers } from '../../fixtures/shown-numbers.ts';
import type { SubscriptionSpec } from '../../fixtures/sides.ts';
import { subscriptionShop } from '../../fixtures/subscriptions.ts';

const AS_OF = '2026-06-15';
const day = (min: number, max: number): fc.Arbitrary<string> => fc.integer({ min, max }).map(isoDay);
const views = fc.record<Partial<SubscriptionView>>({
  churnAt: fc.constantFrom('end', 'cancellation'),
  reactivatedInNrr: fc.boolean(),
});

/** Rows of a table: plans that change, pause, end, are on trial, in two currencies; some name nobody. */
const rows = fc.array(
  fc
    .record({
      person: fc.nat(3),
      start: fc.integer({ min: 20_400, max: 20_600 }),
      days: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
      amount: fc.constantFrom(10, 10, 25, 119.99),
      interval: fc.constantFrom('1 month', '1 year', '2 week' as const),
      status: fc.constantFrom('active', 'active', 'active', 'trialing', 'paused', 'canceled' as const),
      currency: fc.constantFrom('KWD', 'KWD', 'KWD', 'EUR'),
    })
    .map(({ person, start, days, ...row }): SubscriptionSpec => ({
      ...row,
      ...(person === 0 ? { email: '' } : { email: `${String(person)}@example.com` }),
      start: isoDay(start),
      ...(days === null ? {} : { ended: isoDay(start + days) }),
    })),
  { maxLength: 14 },
);
const orders = fc.array(
  fc
    .record({ person: fc.nat(3), day: day(20_400, 20_610), subtotal: fc.constantFrom(10, 10, 19.99, 42) })
    .map(({ person, ...order }): OrderSpec => ({
      ...order,
      email: `${String(person)}@example.com`,
      source: 'subscription_contract',
    })),
  { maxLength: 25 },
);

describe('of any subscriptions, each figure of each month computed again from the exported rows is the figure shown', () => {
  test('from a table', () => {
    let compared = 0;
    fc.assert(
      fc.property(rows, views, (all, view) => {
        const shop = subscriptionShop({ rows: all, asOf: AS_OF, view });
        compared += compare(shop, mrrNumbers(shop.report));
      }),
      { numRuns: 25 },
    );
    expect(compared).toBeGreaterThan(400);
  });

  test('from recurring orders', () => {
    let compared = 0;
    fc.assert(
      fc.property(orders, views, (all, view) => {
        const shop = subscriptionShop({ orders: all, asOf: AS_OF, view });
        compared += compare(shop, mrrNumbers(shop.report));
      }),
      { numRuns: 12 },
    );
    expect(compared).toBeGreaterThan(250);
  });
});

/** Ann upgrades, Bea leaves and comes back, Cem pays in another currency, Dora is on trial. */
const TABLE: readonly SubscriptionSpec[] = [
  { id: 'S1', email: 'ann@example.com', start: '2026-01-10', ended: '2026-03-05', amount: 10 },
  { id: 'S2', email: 'ann@example.com', start: '2026-03-05', amount: 25 },
  { id: 'S3', email: 'bea@example.com', start: '2026-01-20', ended: '2026-02-20', amount: 8 },
  { id: 'S4', email: 'bea@example.com', start: '2026-04-02', amount: 9 },
  { id: 'S5', email: 'cem@example.com', start: '2026-01-05', amount: 50, currency: 'USD' },
  { id: 'S6', email: 'dora@example.com', start: '2026-01-05', amount: 50, status: 'trialing' },
];

function proofIn(month: string, figure: MrrFigure): Proved {
  const { report, ...shop } = subscriptionShop({ rows: TABLE, asOf: '2026-04-30' });
  const found = proved(shop, { of: 'mrr', subscriptionView: report.view, month, figure });
  if (found === null) throw new Error(`no proof of ${figure} in ${month}`);
  return found;
}

/** `S1 2026-03-05 -10.00 otherMovement`: a row of the file. */
const said = ({ rows: all }: Proved): string[] =>
  all.map((row) => [row.order, row.day, row.amount, row.leftOut].filter((cell) => cell !== '').join(' '));

const UNCOUNTED = ['S5 2026-01-05 otherCurrency', 'S6 2026-01-05 trial'];

test('of any subscriptions, each cell of the cohorts of subscribers computed again from the exported rows is the cell shown', () => {
  let compared = 0;
  fc.assert(
    fc.property(rows, orders, views, (all, bought, view) => {
      for (const shop of [
        subscriptionShop({ rows: all, asOf: AS_OF, view }),
        subscriptionShop({ orders: bought, asOf: AS_OF, view }),
      ]) {
        compared += compare(shop, subscriberNumbers(shop.report));
      }
    }),
    { numRuns: 8 },
  );
  expect(compared).toBeGreaterThan(150);
});

describe('the rows of a proof', () => {
  test('MRR at the end of a month are the subscriptions that are paid then; the others stand below with the reason', () => {
    const march = proofIn('2026-03', 'closing');
    expect(march.own.value).toBe(2500);
    expect(said(march)).toEqual([
      'S2 2026-03-05 25.00',
      'S1 2026-01-10 10.00 ended',
      'S3 2026-01-20 8.00 ended',
      'S4 2026-04-02 9.00 beginsLater',
      ...UNCOUNTED,
    ]);
  });

  test('an upgrade is the end of one plan and the beginning of the next, on one day', () => {
    expect(said(proofIn('2026-03', 'expansion'))).toEqual([
      'S1 2026-03-05 -10.00',
      'S2 2026-03-05 25.00',
      ...UNCOUNTED,
    ]);
    expect(said(proofIn('2026-03', 'contraction'))).toEqual([
      'S1 2026-03-05 -10.00 otherMovement',
      'S2 2026-03-05 25.00 otherMovement',
      ...UNCOUNTED,
    ]);
  });

  test('who leaves is below 0, who comes back is reactivated and not new', () => {
    expect(proofIn('2026-02', 'churned').own.value).toBe(-800);
    expect(said(proofIn('2026-04', 'reactivated'))).toEqual(['S4 2026-04-02 9.00', ...UNCOUNTED]);
    expect(proofIn('2026-04', 'new').own).toMatchObject({ value: 0, above: 0 });
  });

  test('NRR holds what each customer of the beginning pays, before and after; who paid nothing then is left out', () => {
    const nrr = proofIn('2026-04', 'nrr');
    expect(nrr.own.value).toBe(1);
    expect(nrr.rows.map((row) => [row.customer, row.amount, row.inNumerator, row.inDenominator, row.leftOut])).toEqual([
      ['3', '25.00', '1', '0', ''],
      ['3', '25.00', '0', '1', ''],
      ['4', '', '0', '0', 'notOpening'],
      ['1', '', '0', '0', 'otherCurrency'],
      ['2', '', '0', '0', 'trial'],
    ]);
  });

  test('no e-mail stands in the file, and amounts have the digits of the subscriptions’ own currency', () => {
    const { report, ...shop } = subscriptionShop({
      rows: [{ id: 'S1', email: 'ann@example.com', start: '2026-01-10', amount: 1200, currency: 'JPY' }],
      asOf: '2026-02-15',
    });
    const found = proved(shop, { of: 'mrr', subscriptionView: report.view, month: '2026-01', figure: 'closing' });
    expect(found?.csv).not.toContain('@');
    expect(found?.rows[0]).toMatchObject({ order: 'S1', amount: '1200', customer: '1' });
    expect(found?.proof.money).toEqual({ currency: 'JPY', minorDigits: 0 });
  });

  test('where nothing says who has left, churn has no proof', () => {
    const { report, ...shop } = subscriptionShop({
      rows: [{ start: '2026-01-10', tellsEnd: false }],
      asOf: '2026-02-15',
    });
    const ask = (figure: MrrFigure): Proved | null =>
      proved(shop, { of: 'mrr', subscriptionView: report.view, month: '2026-02', figure });
    expect([ask('churned'), ask('nrr')]).toEqual([null, null]);
    expect(ask('closing')?.own.value).toBe(1000);
  });
});
