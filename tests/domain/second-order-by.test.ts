/* The time to the second order by an attribute of the first. */
import { describe, expect, test } from 'vitest';
import type { CustomerValues } from '#domain/attributes.ts';
import { timeToSecondPurchase } from '#domain/gaps.ts';
import { kaplanMeier } from '#domain/kaplan-meier.ts';
import { logRank } from '#domain/log-rank.ts';
import { secondOrderBy } from '#domain/second-order-by.ts';
import { day, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';

/** 300 customers of January 2024: of DE half come back after 20 days, of AT a tenth, of CH a tenth. */
const rows: PurchaseRow[] = Array.from({ length: 300 }, (_, i): PurchaseRow[] => {
  const again = i < 100 ? i % 2 === 0 : i % 10 === 0;
  const first: PurchaseRow = [i, day('2024-01-10'), 1000];
  return again ? [first, [i, day('2024-01-30'), 1000]] : [first];
}).flat();
const log = purchaseLog(rows, { asOf: day('2024-12-31') });

/** Values by customer; several where the attribute allows it. */
function valuesOf(codes: readonly (readonly number[])[], values: readonly string[]): CustomerValues {
  const flat = codes.flat();
  return {
    attribute: 'country',
    multi: codes.some((own) => own.length > 1),
    values,
    customers: Int32Array.from(values, (_, code) => flat.filter((own) => own === code).length),
    start: Int32Array.from([0, ...codes.map((_, i) => codes.slice(0, i + 1).flat().length)]),
    code: Int32Array.from(flat),
  };
}

const byCountry = valuesOf(
  Array.from({ length: 300 }, (_, i) => [Math.floor(i / 100)]),
  ['DE', 'AT', 'CH'],
);

describe('secondOrderBy', () => {
  const { groups, all, moreValues } = secondOrderBy(log, byCountry);

  test('each value has the Kaplan–Meier curve of its own customers', () => {
    expect(groups.map(({ value, customers }) => [value, customers])).toEqual([
      ['DE', 100],
      ['AT', 100],
      ['CH', 100],
    ]);
    expect(groups[0].shares[0]).toMatchObject({ day: 90, value: 0.5 });
    expect(groups[1].shares[1].value).toBeCloseTo(0.1, 12);
    expect(groups[0].medianDays).toBe(20);
    expect(groups[1].medianDays).toBeNull();
    const { days, observed } = timeToSecondPurchase(log);
    expect(all.steps).toEqual(kaplanMeier(days, observed));
    expect(moreValues).toBe(0);
  });

  test('a share at a day that nobody has reached yet is not known', () => {
    expect(
      secondOrderBy(purchaseLog(rows, { asOf: day('2024-06-30') }), byCountry).all.shares.map((s) => s.value),
    ).toEqual([expect.closeTo(70 / 300, 12), NaN, NaN]);
  });

  test('each value is tested against all customers without it, and the three are corrected together', () => {
    const { days, observed } = timeToSecondPurchase(log);
    const raw = [0, 1, 2].map(
      (code) =>
        logRank(
          days,
          observed,
          Uint8Array.from(days, (_, i) => (Math.floor(i / 100) === code ? 1 : 0)),
        ).p,
    );
    expect(groups.map(({ direction }) => direction)).toEqual([1, -1, -1]);
    expect(groups[0].p).toBeCloseTo(raw[0] * 3, 12);
    expect(groups[1].p).toBeCloseTo(raw[1], 12);
    expect(groups[0].p).toBeLessThan(1e-6);
  });

  test('six values are shown, of customers who may stand in several', () => {
    const codes = Array.from({ length: 300 }, (_, i) => (i < 100 ? [0, 1] : [1 + (i % 7)]));
    const by = secondOrderBy(log, valuesOf(codes, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']));
    expect(by.groups.map(({ value }) => value)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(by.moreValues).toBe(2);
    expect(by.multi).toBe(true);
    expect(by.groups[0].customers).toBe(100);
  });

  test('a value that names a person is never shown, and what is shown keeps its own test', () => {
    const codes = Array.from({ length: 300 }, (_, i) => [Math.floor(i / 100)]);
    const by = secondOrderBy(log, valuesOf(codes, ['ref:anna@shop.example', 'AT', 'CH']));
    expect(by.groups.map(({ value, customers, direction }) => [value, customers, direction])).toEqual([
      ['AT', 100, -1],
      ['CH', 100, -1],
    ]);
    expect(by.groups[0].p).toBeCloseTo(groups[1].p, 12);
    expect(by.moreValues).toBe(1);
  });

  test('too few expected second purchases, or fewer than 100 customers, are not tested', () => {
    const few = secondOrderBy(
      log,
      valuesOf(
        Array.from({ length: 300 }, (_, i) => [i < 290 ? 0 : 1]),
        ['a', 'b'],
      ),
    );
    expect(few.groups.map(({ p, direction }) => [p, direction])).toEqual([
      [NaN, 0],
      [NaN, 0],
    ]);
    const small = purchaseLog(
      rows.filter(([customer]) => Number(customer) % 4 === 0),
      { asOf: day('2024-12-31') },
    );
    const bySmall = valuesOf(
      Array.from({ length: 75 }, (_, i) => [i < 25 ? 0 : 1]),
      ['a', 'b'],
    );
    expect(secondOrderBy(small, bySmall).groups.every(({ p }) => Number.isNaN(p))).toBe(true);
  });
});
