/* Rounding to the minor unit: half away from zero, exact. Minor digits: ISO 4217. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorDigitsOf } from '#domain/currency.ts';
import { type MoneyFraction, roundFraction, toMinorUnits } from '#domain/rounding.ts';

describe('minorDigitsOf', () => {
  test('a euro has 100 cents, a yen nothing below it, a Kuwaiti dinar 1000 fils', () => {
    expect(['EUR', 'USD', 'JPY', 'KRW', 'KWD', 'TND'].map(minorDigitsOf)).toEqual([2, 2, 0, 0, 3, 3]);
  });

  test('a file that names no currency is read with two digits', () => {
    expect(minorDigitsOf('')).toBe(2);
  });
});

describe('toMinorUnits', () => {
  test('half a cent goes away from zero, on both sides', () => {
    expect(toMinorUnits(12_350, 2)).toBe(124);
    expect(toMinorUnits(-12_350, 2)).toBe(-124);
    expect(toMinorUnits(12_349, 2)).toBe(123);
  });

  test('half a yen makes one, half a fil makes one', () => {
    expect(toMinorUnits(5_000, 0)).toBe(1);
    expect(toMinorUnits(5, 3)).toBe(1);
  });

  test('is what whole numbers say, up to the largest amounts that a number holds', () => {
    const amount = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer(),
      fc.integer({ min: -(2 ** 20), max: 2 ** 20 }).map((n) => 2 ** 50 + n),
    );
    fc.assert(
      fc.property(amount, fc.constantFrom(0, 2, 3), (given, digits) => {
        const money = { factorA: 0, factorB: 0, divisor: 1, rest: given, kept: 1, whole: 1 };
        expect(toMinorUnits(given, digits)).toBe(exactly(money, digits) + 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('an amount that is not given adds nothing', () => {
    expect(toMinorUnits(NaN, 2)).toBe(0);
    expect(Object.is(toMinorUnits(-1, 2), 0)).toBe(true);
  });
});

/** The fraction by whole numbers alone: (2n + d) div 2d of the absolute value. */
function exactly(money: MoneyFraction, minorDigits: number): number {
  const big = (value: number): bigint => BigInt(value);
  const numerator = (big(money.factorA) * big(money.factorB) + big(money.rest) * big(money.divisor)) * big(money.kept);
  const denominator = big(money.divisor) * big(money.whole) * 10n ** big(4 - minorDigits);
  const size = ((numerator < 0n ? -numerator : numerator) * 2n + denominator) / (2n * denominator);
  return Number(numerator < 0n ? -size : size);
}

describe('roundFraction', () => {
  test('a tie that floating point would lose goes away from zero', () => {
    // 1.005 is 1.00499999999999989… in binary.
    const money = { factorA: 10_050, factorB: 3, divisor: 3, rest: 0, kept: 1, whole: 1 };
    expect(roundFraction(money, 2)).toBe(101);
    expect(roundFraction({ ...money, factorA: -10_050 }, 2)).toBe(-101);
  });

  test('is what whole numbers of any size say', () => {
    const amount = fc.integer({ min: -2_000_000, max: 2_000_000_000 });
    const positive = fc.integer({ min: 1, max: 2_000_000_000 });
    fc.assert(
      fc.property(
        amount,
        amount,
        positive,
        amount,
        positive,
        fc.constantFrom(0, 2, 3),
        (a, b, d, rest, whole, digits) => {
          const money = { factorA: a, factorB: b, divisor: d, rest, kept: Math.floor(whole / 3), whole };
          expect(roundFraction(money, digits)).toBe(exactly(money, digits) + 0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('halves of cents, which refunds by halves make, are exact too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (cents) => {
        const money = { factorA: cents * 100, factorB: 7, divisor: 7, rest: 0, kept: 1, whole: 2 };
        expect(roundFraction(money, 2)).toBe(Math.ceil(cents / 2));
      }),
    );
  });
});
