/* RFM scores, rhythm, segments and break-even discounts, worked by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assumptionFor,
  breakEvenShare,
  type DiscountAssumption,
  highestDiscount,
} from '#domain/clv/break-even-discount.ts';
import { CUSTOMER_SEGMENTS, customerSegments, DEFAULT_LIMITS } from '#domain/clv/customer-segments.ts';
import { fifths, rfmScores } from '#domain/clv/rfm-scores.ts';
import { rhythmOf } from '#domain/clv/rhythm.ts';
import { arbitraryRows } from '../../fixtures/arbitrary-log.ts';
import { purchaseLog, type PurchaseRow } from '../../fixtures/purchase-log.ts';

describe('RFM scores', () => {
  test('five equal fifths where all values differ', () => {
    expect([...fifths(Float64Array.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1))]).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
  });

  test('equal values share the score of their middle rank: of ten, seven who bought once all get 2', () => {
    expect([...fifths(Float64Array.of(1, 1, 1, 1, 1, 1, 1, 2, 3, 4))]).toEqual([2, 2, 2, 2, 2, 2, 2, 4, 5, 5]);
    expect([...fifths(Float64Array.of(7, 7))]).toEqual([3, 3]);
  });

  test('more is never scored lower, and the order of customers does not matter', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 50 }), (list) => {
        const values = Float64Array.from(list);
        const scores = fifths(values);
        expect([...fifths(values.slice().reverse())].reverse()).toEqual([...scores]);
        list.forEach((a, i) => {
          list.forEach((b, j) => {
            if (a > b) expect(scores[i]).toBeGreaterThanOrEqual(scores[j]);
            if (a === b) expect(scores[i]).toBe(scores[j]);
          });
        });
      }),
    );
  });

  test('recency counts back from as-of, frequency days, money net sales', () => {
    const log = purchaseLog([
      ['a', 0, 100],
      ['a', 0, 300],
      ['b', 0, 100],
      ['b', 50, 100],
    ]);
    const scores = rfmScores(log);
    expect([[...scores.purchaseDays], [...scores.netSales]]).toEqual([
      [1, 2],
      [400, 200],
    ]);
    expect([[...scores.recency], [...scores.frequency], [...scores.money]]).toEqual([
      [2, 4],
      [2, 4],
      [4, 2],
    ]);
  });
});

describe('the own rhythm', () => {
  const log = purchaseLog(
    [
      ['often', 0, 100],
      ['often', 10, 100],
      ['often', 20, 100],
      ['often', 30, 100],
      ['once', 0, 100],
      ['twice', 0, 100],
      ['twice', 70, 100],
    ],
    { asOf: 100 },
  );

  test('own gaps of 10, 10, 10 count three times, the shop’s median of 10 three times; one gap of 70 is (70 + 3·10) / 4', () => {
    const { shopDays, gaps, usualDays, daysSinceLastOrder, overdue } = rhythmOf(log);
    expect([shopDays, ...usualDays]).toEqual([10, 10, 10, 25]);
    expect(gaps).toBe(4);
    expect([...daysSinceLastOrder]).toEqual([70, 100, 30]);
    expect([...overdue]).toEqual([7, 10, 1.2]);
  });

  test('where nobody has come back there is none, and everybody is promising', () => {
    const never = purchaseLog([
      ['a', 0, 100],
      ['b', 40, 100],
    ]);
    expect(rhythmOf(never).shopDays).toBeNull();
    expect(customerSegments(never).rows.find(({ id }) => id === 'promising')?.customers).toBe(2);
  });
});

describe('the segments', () => {
  /** Purchase days of a customer, 1,000 each; everybody's gaps are 30 days, as of day 400. */
  const buys = (name: string, last: number, times: number, net = 1000): PurchaseRow[] =>
    Array.from({ length: times }, (_, i): PurchaseRow => [name, last - 30 * (times - 1 - i), net]);
  const rows = [
    ...buys('champion', 390, 5, 9000),
    ...buys('loyal', 380, 3),
    ...buys('promising', 395, 1),
    ...buys('slipping', 310, 4),
    ...buys('at risk', 200, 2),
    ...buys('gone', 100, 1),
  ];
  const log = purchaseLog(rows, { asOf: 400 });

  test('one customer of each kind is found as such', () => {
    const { segment, rows: table, enough } = customerSegments(log);
    expect(Array.from(segment, (index) => CUSTOMER_SEGMENTS[index].id)).toEqual([
      'champions',
      'loyal',
      'promising',
      'slipping',
      'at-risk',
      'wont-pay-back',
    ]);
    expect(enough).toBe(false);
    expect(table.map(({ valueAtStake }) => valueAtStake)).toEqual([null, null, null, 4000, 2000, null]);
  });

  test('limits can be moved, and where value is predicted, winning back must be worth it', () => {
    const later = customerSegments(log, { ...DEFAULT_LIMITS, slippingFrom: 3, loyalFrom: 6 });
    expect(later.rows.find(({ id }) => id === 'promising')?.customers).toBe(4);
    const cheap = customerSegments(log, { ...DEFAULT_LIMITS, leastValue: 500 }, Float64Array.of(9, 9, 9, 9, 499, 9));
    expect(cheap.rows.find(({ id }) => id === 'wont-pay-back')?.customers).toBe(2);
    expect(cheap.rows.find(({ id }) => id === 'at-risk')?.customers).toBe(0);
  });

  test('everybody stands in exactly one segment, and net sales add up to the cent', () => {
    fc.assert(
      fc.property(arbitraryRows, (list) => {
        const any = purchaseLog(list);
        const { rows: table } = customerSegments(any);
        expect(table.reduce((sum, row) => sum + row.customers, 0)).toBe(any.customers);
        expect(table.reduce((sum, row) => sum + row.netSales, 0)).toBe(any.net.reduce((sum, net) => sum + net, 0));
      }),
    );
  });
});

describe('a discount that pays', () => {
  /** An order of 50.00 with 20.00 contribution, 10 % off, no cost to reach, nobody buys anyway. */
  const typed: DiscountAssumption = {
    orderValue: 5000,
    contribution: 2000,
    discount: 0.1,
    contactCost: 0,
    buysAnyway: 0.06,
  };

  test('10 % off at 40 % contribution: 6 of 100 buy anyway, 8 of 100 must, as each order brings 15.00 instead of 20.00', () => {
    expect(breakEvenShare(typed)).toBeCloseTo(0.08, 12);
    expect(breakEvenShare({ ...typed, contactCost: 30 })).toBeCloseTo(0.1, 12);
  });

  test('of a segment it is reckoned at its mean order', () => {
    const row = { orders: 4, netSales: 20_000 };
    const offer = { margin: 0.4, discount: 0.1, contactCost: 0, buysAnyway: 0.06 };
    expect(assumptionFor(row, offer)).toEqual(typed);
    expect(assumptionFor({ orders: 0, netSales: 0 }, offer)).toBeNull();
  });

  test('a discount of the whole contribution never pays, nor one that all would have to take', () => {
    expect(breakEvenShare({ ...typed, discount: 0.4 })).toBeNull();
    expect(breakEvenShare({ ...typed, discount: 0.39, buysAnyway: 0.2 })).toBeNull();
  });

  test('the highest discount at a share is the one whose break-even is that share', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.35, noNaN: true }),
        fc.double({ min: 0.01, max: 0.1, noNaN: true }),
        (discount, buysAnyway) => {
          const share = breakEvenShare({ ...typed, discount, buysAnyway });
          fc.pre(share !== null);
          expect(highestDiscount({ ...typed, buysAnyway }, share)).toBeCloseTo(discount, 9);
        },
      ),
    );
    expect(highestDiscount(typed, 0.05)).toBeNull();
  });
});
