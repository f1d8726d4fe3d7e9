/* Money in files: exact sums, fine means. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneyText } from '#exports/money-text.ts';

describe('moneyText', () => {
  test('writes whole minor units with the digits of the currency', () => {
    expect(moneyText(123_450, 2)).toBe('1234.50');
    expect(moneyText(5, 2)).toBe('0.05');
    expect(moneyText(-5, 2)).toBe('-0.05');
    expect(moneyText(0, 2)).toBe('0.00');
    expect(moneyText(-0, 2)).toBe('0.00');
  });

  test('knows currencies without a minor unit (yen) and with three digits (Kuwaiti dinar)', () => {
    expect(moneyText(1500, 0)).toBe('1500');
    expect(moneyText(1500, 3)).toBe('1.500');
  });

  test('writes sums exactly up to the largest whole number that a double holds', () => {
    expect(moneyText(Number.MAX_SAFE_INTEGER, 2)).toBe('90071992547409.91');
  });

  test('gives a mean up to six further digits and no zeros at their end', () => {
    expect(moneyText(1000 / 3, 2)).toBe('3.33333333');
    expect(moneyText(1234.5, 2)).toBe('12.345');
    expect(moneyText(1000.000_000_1, 2)).toBe('10.00');
    expect(moneyText(2.5, 0)).toBe('2.5');
    expect(moneyText(-0.000_000_01, 2)).toBe('0.00');
  });

  test('a whole amount comes back to the minor unit', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(0, 2, 3), (minor, digits) => {
        const text = moneyText(minor, digits);
        expect(BigInt(text.replace('.', ''))).toBe(BigInt(minor));
        expect(text.split('.')[1]?.length ?? 0).toBe(digits);
      }),
    );
  });

  test('a mean comes back within a millionth of the major unit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constantFrom(0, 2, 3), (minor, digits) => {
        expect(Math.abs(Number(moneyText(minor, digits)) - minor / 10 ** digits)).toBeLessThanOrEqual(1e-6);
      }),
    );
  });
});
