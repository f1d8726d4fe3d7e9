/* The simulator's buying against the closed forms of the models it claims to draw from. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, isoDay } from '#domain/calendar.ts';
import { drawPurchases, type Purchases } from '#domain/simulator/buyers.ts';
import { beta, gamma, normal, uniformFrom } from '#domain/simulator/distributions.ts';
import { CONSUMABLES } from '#domain/simulator/regimes/consumables.ts';
import { FASHION } from '#domain/simulator/regimes/fashion.ts';
import type { Regime } from '#domain/simulator/regime.ts';
import { blackFriday, inBlackFridaySale, operationalTime, secondOfDay } from '#domain/simulator/season.ts';

const DAY_SECONDS = 86_400;

/** A regime without season, growth, noise or sale: nothing but the buying process. */
function plain(changes: Partial<Regime>): Regime {
  return {
    ...CONSUMABLES,
    customers: 20_000,
    acquisition: { yearlyGrowth: 1, rampDays: 1, noise: 0 },
    season: { weekday: new Array<number>(7).fill(1), month: new Array<number>(12).fill(1) },
    blackFriday: null,
    contracts: null,
    guests: { orders: 0, tips: 0 },
    ...changes,
  };
}

/** Day of the first purchase and the number of later ones, by customer. */
function byCustomer(regime: Regime, purchases: Purchases): { firstDay: Int32Array; repeats: Int32Array } {
  const firstDay = new Int32Array(regime.customers).fill(-1);
  const repeats = new Int32Array(regime.customers);
  for (let i = 0; i < purchases.rows; i++) {
    const customer = purchases.customer[i];
    if (firstDay[customer] < 0) firstDay[customer] = Math.floor(purchases.at[i] / DAY_SECONDS);
    else repeats[customer]++;
  }
  return { firstDay, repeats };
}

/** ₂F₁ by its series, for 0 ≤ z < 1. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let j = 0; j < 5000 && term > 1e-12 * sum; j++) {
    term *= (((a + j) * (b + j)) / ((c + j) * (j + 1))) * z;
    sum += term;
  }
  return sum;
}

function moments(draw: () => number, n: number): { mean: number; variance: number } {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i++) {
    const x = draw();
    sum += x;
    squares += x * x;
  }
  return { mean: sum / n, variance: squares / n - (sum / n) ** 2 };
}

describe('gamma, beta, normal', () => {
  test.each([0.3, 1, 4.5])('a gamma of shape %d has mean and variance equal to its shape', (shape) => {
    const uniform = uniformFrom(11);
    const { mean, variance } = moments(() => gamma(uniform, shape), 200_000);
    expect(Math.abs(mean / shape - 1)).toBeLessThan(0.015);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.04);
  });

  test('a beta(.6, 3.6) has mean a / (a + b)', () => {
    const uniform = uniformFrom(12);
    const { mean } = moments(() => beta(uniform, 0.6, 3.6), 200_000);
    expect(mean).toBeCloseTo(0.6 / 4.2, 2);
  });

  test('a standard normal has mean 0 and variance 1', () => {
    const uniform = uniformFrom(13);
    const { mean, variance } = moments(() => normal(uniform), 200_000);
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(Math.abs(variance - 1)).toBeLessThan(0.02);
  });
});

describe('drawPurchases by BG/NBD', () => {
  const regime = plain({ buying: { r: 0.7, alpha: 9, a: 0.8, b: 4 } });
  const purchases = drawPurchases(regime, uniformFrom(5));
  const { firstDay, repeats } = byCustomer(regime, purchases);
  const weeks = Array.from(firstDay, (day) => (regime.lastDay + 0.5 - day) / 7);

  test('every customer buys at least once', () => {
    expect(firstDay.every((day) => day >= regime.firstDay && day <= regime.lastDay)).toBe(true);
  });

  test('the share without a repeat purchase is E[(α / (α + T))^r], Fader, Hardie, Lee 2005, equation 1 for x = 0', () => {
    const { r, alpha } = regime.buying;
    const expected = weeks.reduce((sum, t) => sum + (alpha / (alpha + t)) ** r, 0) / weeks.length;
    const observed = repeats.filter((x) => x === 0).length / weeks.length;
    const standardError = Math.sqrt((expected * (1 - expected)) / weeks.length);
    expect(Math.abs(observed - expected)).toBeLessThan(4 * standardError);
  });

  test('the mean number of repeat purchases is E[X(T)], Fader, Hardie, Lee 2005, equation 9', () => {
    const { r, alpha, a, b } = regime.buying;
    const byWeek = new Map<number, number>();
    const mean = (t: number): number => {
      const known = byWeek.get(t);
      if (known !== undefined) return known;
      const f = hypergeometric(r, b, a + b - 1, t / (alpha + t));
      const value = ((a + b - 1) / (a - 1)) * (1 - (alpha / (alpha + t)) ** r * f);
      byWeek.set(t, value);
      return value;
    };
    const expected = weeks.reduce((sum, t) => sum + mean(t), 0) / weeks.length;
    const observed = repeats.reduce((sum, x) => sum + x, 0) / weeks.length;
    expect(Math.abs(observed / expected - 1)).toBeLessThan(0.03);
  });

  test('of very frequent buyers, a / (a + b) leave after the first repeat purchase', () => {
    const frequent = plain({ buying: { r: 60, alpha: 6, a: 0.8, b: 4 } });
    const log = byCustomer(frequent, drawPurchases(frequent, uniformFrom(6)));
    const watched = Array.from(log.firstDay.keys()).filter((i) => frequent.lastDay - log.firstDay[i] > 100);
    const left = watched.filter((i) => log.repeats[i] === 1).length / watched.length;
    expect(Math.abs(left - 0.8 / 4.8)).toBeLessThan(0.012);
  });
});

describe('drawPurchases by contract', () => {
  test('renewals survive as the shifted beta-geometric says: S(t) = Π (β + i − 1) / (α + β + i − 1)', () => {
    const regime = plain({ contracts: { share: 1, alpha: 0.85, beta: 5.2, sku: 'ESP-AR-1000' } });
    const log = byCustomer(regime, drawPurchases(regime, uniformFrom(8)));
    let survival = 1;
    for (let t = 1; t <= 12; t++) {
      survival *= (5.2 + t - 1) / (0.85 + 5.2 + t - 1);
      const watched = Array.from(log.firstDay.keys()).filter((i) => regime.lastDay - log.firstDay[i] > 31 * t);
      const renewed = watched.filter((i) => log.repeats[i] >= t).length / watched.length;
      expect(Math.abs(renewed - survival)).toBeLessThan(0.015);
    }
  });

  test('a contract of the 31st renews on the last day of shorter months', () => {
    const regime = plain({ contracts: { share: 1, alpha: 0.01, beta: 50, sku: 'ESP-AR-1000' }, customers: 4000 });
    const purchases = drawPurchases(regime, uniformFrom(9));
    const { firstDay } = byCustomer(regime, purchases);
    const who = firstDay.indexOf(dayNumber(2024, 1, 31));
    const days = Array.from(purchases.at)
      .filter((_, i) => purchases.customer[i] === who)
      .map((at) => isoDay(Math.floor(at / DAY_SECONDS)));
    expect(days.slice(0, 4)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']);
  });
});

describe('drawPurchases with a sale', () => {
  test('customers won in the Black Friday week come back less within 90 days than the others', () => {
    const purchases = drawPurchases(FASHION, uniformFrom(1));
    const first = new Map<number, number>();
    const back = new Set<number>();
    for (let i = 0; i < purchases.rows; i++) {
      const customer = purchases.customer[i];
      const begin = first.get(customer);
      if (begin === undefined) first.set(customer, purchases.at[i]);
      else if (purchases.at[i] - begin < 90 * DAY_SECONDS) back.add(customer);
    }
    const share = (inSale: number): number => {
      const who = Array.from(first.keys()).filter((c) => c >= 0 && purchases.wonInSale[c] === inSale);
      return who.filter((c) => back.has(c)).length / who.length;
    };
    expect(share(1)).toBeLessThan(0.65 * share(0));
  });
});

describe('season', () => {
  test('Black Friday is the day after the fourth Thursday of November', () => {
    const days = [2023, 2024, 2025, 2026, 2018].map((year) => isoDay(blackFriday(year)));
    expect(days).toEqual(['2023-11-24', '2024-11-29', '2025-11-28', '2026-11-27', '2018-11-23']);
  });

  test('the sale runs eight days, Monday to Monday', () => {
    const friday = blackFriday(2025);
    const days = [-5, -4, 3, 4].map((offset) => inBlackFridaySale(friday + offset));
    expect(days).toEqual([false, true, true, false]);
  });

  test('operational time runs forward every day and takes as long as the calendar', () => {
    const time = operationalTime(CONSUMABLES);
    expect(time[time.length - 1]).toBeCloseTo(CONSUMABLES.lastDay - CONSUMABLES.firstDay + 1, 6);
    expect(time.slice(1).every((t, i) => t > time[i])).toBe(true);
  });

  test('later in the share of the day is later on the clock, always between 6:00 and 23:59', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (a, b) => {
          const [early, late] = [secondOfDay(Math.min(a, b)), secondOfDay(Math.max(a, b))];
          expect(early).toBeLessThanOrEqual(late);
          expect(early).toBeGreaterThanOrEqual(6 * 3600);
          expect(late).toBeLessThan(24 * 3600);
        },
      ),
    );
  });
});
