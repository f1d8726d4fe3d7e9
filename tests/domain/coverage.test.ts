/*
 * Whether intervals hold what they promise, on simulated stores whose truth is known: LTV at stated ages, payback months, among them
 * of stores that never pay back. COVERAGE_STORES = stores; `npm run coverage` runs many and prints the result.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { NO_COSTS } from '#domain/costs.ts';
import { Random } from '#domain/numeric/random.ts';
import { paybackMonth } from '#domain/payback-month.ts';
import { paybackRanges } from '#domain/payback-ranges.ts';
import { paybackReport } from '#domain/payback.ts';
import { agesShown } from '#domain/value-forecast.ts';
import { valueStore } from '../fixtures/simulated-value.ts';

const STORES = Number(process.env['COVERAGE_STORES'] ?? 60);
const FULL = STORES >= 500;
const AGES = [90, 180, 365] as const;
const MARGIN = 0.5;
const PER_ORDER = 300;

interface Run {
  /** By age of AGES; null = not observed. */
  readonly ltvHeld: readonly (boolean | null)[];
  readonly payback: { readonly truth: number; readonly low: number; readonly high: number; readonly held: boolean };
}

/** A store whose CAC is the true value at an age that may lie beyond what is observed. */
function runOf(seed: number): Run {
  const { log, trueNet, trueOrders } = valueStore(seed);
  const value = (age: number): number => MARGIN * trueNet(age) - PER_ORDER * trueOrders(age);
  // Two thirds of the stores pay back within what can be observed; some only just do not.
  const age = 5 + new Random(seed + 1).below(600);
  const cac = value(age);
  const costs = { ...NO_COSTS, grossMargin: MARGIN, variableCost: PER_ORDER, cac };
  const { ltv, curve } = paybackReport(log, costs);
  const { pooled } = paybackRanges(log, costs);
  const truth = age < agesShown(curve) ? paybackMonth(age) : Infinity;
  const { low, high } = pooled ?? { low: NaN, high: NaN };
  return {
    ltvHeld: AGES.map((stated) => {
      const at = ltv.find((each) => each.age === stated);
      if (at === undefined || Number.isNaN(at.low)) return null;
      return at.low <= value(stated) && value(stated) <= at.high;
    }),
    payback: { truth, low, high, held: low <= truth && truth <= high },
  };
}

const runs = Array.from({ length: STORES }, (_, i) => runOf(9000 + i));
const never = runs.filter(({ payback }) => payback.truth === Infinity);
const share = (held: readonly boolean[]): number => held.filter(Boolean).length / held.length;
const ltvHeld = (age: number): boolean[] =>
  runs.map(({ ltvHeld: held }) => held[AGES.indexOf(age as (typeof AGES)[number])]).filter((held) => held !== null);
const paybackHeld = (list: readonly Run[]): boolean[] => list.map(({ payback }) => payback.held);
/** What chance may take from a share over so many stores: three standard errors, nothing in the full run. */
const slack = (n: number): number => (FULL ? 0 : 3 * Math.sqrt((0.05 * 0.95) / n));

describe('95 % intervals on simulated stores', () => {
  afterAll(() => {
    const said = (name: string, held: readonly boolean[]): string =>
      `${name.padEnd(28)} ${(100 * share(held)).toFixed(1)} % of ${String(held.length)}`;
    const lines = [
      ...AGES.map((age) => said(`LTV at ${String(age)} days`, ltvHeld(age))),
      said('payback month, all stores', paybackHeld(runs)),
      said('payback month, never paid back', paybackHeld(never)),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  });

  test.each(AGES)('LTV at %i days: the truth lies within 92 to 98 of 100 intervals', (age) => {
    const held = ltvHeld(age);
    expect(held.length).toBeGreaterThan(STORES / 2);
    expect(share(held)).toBeGreaterThanOrEqual(0.92 - slack(held.length));
    expect(share(held)).toBeLessThanOrEqual(0.98 + slack(held.length));
  });

  test('the month of payback lies within at least 92 of 100 ranges', () => {
    expect(share(paybackHeld(runs))).toBeGreaterThanOrEqual(0.92 - slack(STORES));
  });

  test('a store that does not pay back within what is observed has a range without an end, at least 92 times of 100', () => {
    expect(never.length).toBeGreaterThan(STORES / 10);
    expect(share(paybackHeld(never))).toBeGreaterThanOrEqual(0.92 - slack(never.length));
    expect(never.filter(({ payback }) => payback.held).every(({ payback }) => payback.high === Infinity)).toBe(true);
  });
});
