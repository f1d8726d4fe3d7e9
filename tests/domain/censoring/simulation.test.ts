/* The left-censoring guard on simulated stores: cut to their last 12 months and uncut. GUARD_RUNS = stores a regime; `npm run guard` runs many. */
import { afterAll, describe, expect, test } from 'vitest';
import { censoringGuard, type CensoringGuard } from '#domain/censoring/guard.ts';
import { quantile } from '#domain/numeric/quantile.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { censoredStore, REGIMES } from '../../fixtures/censored-stores.ts';

const RUNS = Number(process.env['GUARD_RUNS'] ?? 3);
/** Apart from the seeds on which the method was made. */
const FIRST_SEED = 5001;
const NO_NUMBERS = { suspect: false, lowestNumber: null, firstPeriodOrders: NaN, medianPeriodOrders: NaN };

interface Run {
  readonly regime: string;
  readonly oldShare: number;
  readonly cut: CensoringGuard;
  readonly whole: CensoringGuard;
}

const guarded = (log: PurchaseLog): CensoringGuard => censoringGuard(log, NO_NUMBERS, null);
const runs: Run[] = Object.entries(REGIMES).flatMap(([name, regime]) =>
  Array.from({ length: RUNS }, (_, i): Run => {
    const { whole, cut, oldShare } = censoredStore(regime, FIRST_SEED + i);
    return { regime: name, oldShare, cut: guarded(cut), whole: guarded(whole) };
  }),
);
const covers = ({ cut, oldShare }: Run): boolean => cut.low <= oldShare && oldShare <= cut.high;
const startsWell = ({ whole }: Run): boolean =>
  whole.high <= 0.2 || whole.verdict === 'at-least' || whole.verdict === 'unknown';
const median = (list: readonly number[]): number => quantile(Float64Array.from(list).sort(), 0.5);
const widths = (list: readonly Run[]): number[] => list.map(({ cut }) => cut.high - cut.low);
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

function line(name: string, list: readonly Run[]): string {
  const told = list.filter(({ cut }) => cut.verdict === 'range');
  return [
    name.padEnd(20),
    `old ${percent(median(list.map(({ oldShare }) => oldShare)))}`,
    `covered ${String(list.filter(covers).length)} of ${String(list.length)}`,
    `median width ${percent(median(widths(list)))}`,
    `of these with an upper end: covered ${String(told.filter(covers).length)} of ${String(told.length)}, ` +
      `median width ${told.length > 0 ? percent(median(widths(told))) : 'none'}`,
    `uncut well ${String(list.filter(startsWell).length)}, with a range ${String(list.filter(({ whole }) => whole.verdict === 'range').length)}`,
  ].join('; ');
}

describe('the guard on simulated stores', () => {
  afterAll(() => {
    const names = Object.keys(REGIMES);
    const lines = names.map((name) =>
      line(
        name,
        runs.filter(({ regime }) => regime === name),
      ),
    );
    process.stdout.write(`${[...lines, line('all', runs)].join('\n')}\n`);
  });

  test('cut to their last 12 months, 90 % of the ranges cover the true share of old customers', () => {
    expect(runs.filter(covers).length).toBeGreaterThanOrEqual(0.9 * runs.length);
  });

  test('so do those that name an upper end, which most do', () => {
    const told = runs.filter(({ cut }) => cut.verdict === 'range');
    expect(told.length).toBeGreaterThan(runs.length / 2);
    expect(told.filter(covers).length).toBeGreaterThanOrEqual(0.9 * told.length);
  });

  test('the ranges say something: 95 % begin above 5 %, and half of them are narrower than half of all customers', () => {
    expect(runs.filter(({ cut }) => cut.low > 0.05).length).toBeGreaterThanOrEqual(0.95 * runs.length);
    expect(median(widths(runs))).toBeLessThan(0.5);
  });

  test('uncut, the upper end is at most 20 % or the answer is “cannot tell” in 80 % of the runs', () => {
    expect(runs.filter(startsWell).length).toBeGreaterThanOrEqual(0.8 * runs.length);
  });
});
