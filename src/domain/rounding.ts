/* Rounding of money: half away from zero, exactly, from ten-thousandths of the major unit to the minor unit. */

/** Ten-thousandths of the major unit that make one minor unit: 10,000 (JPY), 100 (EUR), 10 (KWD). */
export function minorUnitSize(minorDigits: number): number {
  return minorDigits === 2 ? 100 : 10 ** (4 - minorDigits);
}

/** An amount in 1/10,000 major unit as an integer of minor units, half away from zero. NaN (not given) is 0: it adds nothing. */
export function toMinorUnits(amount: number, minorDigits: number): number {
  if (Number.isNaN(amount)) return 0;
  const unit = minorUnitSize(minorDigits);
  // The remainder of two integers is exact in floating point, the quotient is not. Below the limit a quotient that is no whole
  // number is further from the next one than its error is, so that cutting it off finds the same, and in a tenth of the time.
  const rest = Math.abs(amount) < EXACT_QUOTIENT ? amount - Math.trunc(amount / unit) * unit : amount % unit;
  const whole = (amount - rest) / unit;
  return (Math.abs(rest) * 2 >= unit ? whole + Math.sign(rest) : whole) + 0;
}

/** 1/10,000 below 2^50 differ from the next whole multiple of a unit by more than the rounding of the quotient. */
const EXACT_QUOTIENT = 2 ** 50;

function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** A sum of money with one fraction in it: (product / divisor + rest) · kept / whole. All integers of 1/10,000 major unit. */
export interface MoneyFraction {
  /** factorA · factorB */
  readonly factorA: number;
  readonly factorB: number;
  readonly divisor: number;
  readonly rest: number;
  readonly kept: number;
  readonly whole: number;
}

/**
 * A money fraction in minor units, rounded once, half away from zero. Floating point decides unless the result is so near to
 * a tie that its error could decide for it; then whole numbers of any size do.
 */
export function roundFraction(money: MoneyFraction, minorDigits: number): number {
  const { factorA, factorB, divisor, rest, kept, whole } = money;
  return roundedFraction(factorA, factorB, divisor, rest, kept, whole, minorDigits);
}

/** The same with its numbers one by one, for columns of them: an object for each of a million orders would have to be cleared away. */
export function roundedFraction(
  factorA: number,
  factorB: number,
  divisor: number,
  rest: number,
  kept: number,
  whole: number,
  minorDigits: number,
): number {
  const unit = minorUnitSize(minorDigits);
  const fraction = (factorA * factorB) / divisor;
  const share = kept / whole;
  const value = ((fraction + rest) * share) / unit;
  const size = Math.abs(value);
  const doubt = (((Math.abs(fraction) + Math.abs(rest)) * Math.abs(share)) / unit + 1) * 1e-12;
  if (Math.abs(size - Math.floor(size) - 0.5) > doubt) return Math.sign(value) * Math.round(size) + 0;
  const numerator = (BigInt(factorA) * BigInt(factorB) + BigInt(rest) * BigInt(divisor)) * BigInt(kept);
  return Number(divideHalfAway(numerator, BigInt(divisor) * BigInt(whole) * BigInt(unit)));
}

/**
 * Whole numbers that add up to `total`, each as near to its part as that allows: the parts are rounded down, and what is missing goes,
 * one by one, to those with the largest remainder, the earlier of equal ones first. Source: Hamilton's method of apportionment.
 * `total` is the sum of the parts, rounded.
 */
export function apportion(parts: readonly number[], total: number): number[] {
  const whole = parts.map(Math.floor);
  const missing = total - whole.reduce((sum, part) => sum + part, 0);
  const byRemainder = parts
    .map((part, i) => ({ i, rest: part - whole[i] }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder.slice(0, missing)) whole[i]++;
  return whole.map((part) => part + 0);
}
