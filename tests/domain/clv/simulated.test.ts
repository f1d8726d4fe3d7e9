/* What the models expect against what a million simulated customers do. */
import { describe, expect, test } from 'vitest';
import { type BuyingModel, buysWhileAlive, pAlive } from '#domain/clv/buying-model.ts';
import { expectedOfNewCustomer, expectedWhileAlive } from '#domain/clv/expected-purchases.ts';
import { expectedSpend } from '#domain/clv/gamma-gamma.ts';
import { gamma, uniformFrom } from '#domain/simulator/distributions.ts';
import { simulateBuyer } from '../../fixtures/models.ts';

const CUSTOMERS = 1_000_000;

/** A sum of differences that should be 0, and its own standard error. */
class Balance {
  #sum = 0;
  #squares = 0;

  add(difference: number): void {
    this.#sum += difference;
    this.#squares += difference * difference;
  }

  /** In standard errors. */
  get errors(): number {
    return Math.abs(this.#sum) / Math.sqrt(this.#squares);
  }
}

/** A function of whole numbers below a thousand each, remembered. */
function remembered(reckon: (x: number, age: number) => number): (x: number, age: number) => number {
  const known = new Map<number, number>();
  return (x, age) => {
    const key = x * 10_000 + age;
    let value = known.get(key);
    if (value === undefined) {
      value = reckon(x, age);
      known.set(key, value);
    }
    return value;
  };
}

describe(`of ${CUSTOMERS.toLocaleString('en')} simulated customers, within three Monte-Carlo errors`, () => {
  test.each([
    { kind: 'mbg-nbd', params: { r: 0.9, alpha: 60, a: 1, b: 1.8 } },
    // a + b < 1, where the closed form's ₂F₁ is negative for customers without a repeat purchase.
    { kind: 'bg-nbd', params: { r: 1.5, alpha: 90, a: 0.3, b: 0.4 } },
  ] satisfies BuyingModel[])(
    '$kind $params: who is alive, who buys, how often, and how often a new customer',
    (model) => {
      const uniform = uniformFrom(2026);
      const ahead = 300;
      const purchases = remembered((x, age) => expectedWhileAlive(model, x, age, ahead));
      const buying = remembered((x, age) => buysWhileAlive(model, x, age, ahead));
      const all = { alive: new Balance(), purchases: new Balance(), buyers: new Balance(), fresh: new Balance() };
      const newCustomer = new Map([200, 400, 600].map((weeks) => [weeks, expectedOfNewCustomer(model, weeks)]));
      for (let i = 0; i < CUSTOMERS; i++) {
        const weeks = 200 + 200 * (i % 3);
        const { times } = simulateBuyer(uniform, model.kind, model.params, weeks + ahead);
        let x = 0;
        while (x < times.length && times[x] <= weeks) x++;
        const later = times.length - x;
        const last = x > 0 ? times[x - 1] * 7 : 0;
        const alive = pAlive(model, x, last, weeks * 7);
        all.purchases.add(later - alive * purchases(x, weeks * 7));
        all.buyers.add((later > 0 ? 1 : 0) - alive * buying(x, weeks * 7));
        all.fresh.add(x - (newCustomer.get(weeks) ?? NaN));
      }
      // Alive at T cannot be seen in purchases: simulated up to T alone.
      const half = CUSTOMERS / 4;
      for (let i = 0; i < half; i++) {
        const { times, alive } = simulateBuyer(uniform, model.kind, model.params, 300);
        all.alive.add((alive ? 1 : 0) - pAlive(model, times.length, (times.at(-1) ?? 0) * 7, 2100));
      }
      for (const [what, balance] of Object.entries(all)) expect(balance.errors, what).toBeLessThan(3);
    },
  );

  test('Gamma–Gamma: the next amount of customers with 0 to 4 purchases behind them', () => {
    const uniform = uniformFrom(77);
    const params = { p: 4, q: 4.5, v: 30 };
    const balance = new Balance();
    for (let i = 0; i < CUSTOMERS; i++) {
      const x = i % 5;
      const rate = gamma(uniform, params.q) / params.v;
      const m = x === 0 ? 0 : gamma(uniform, params.p * x) / rate / x;
      balance.add(gamma(uniform, params.p) / rate - expectedSpend(params, x, m));
    }
    expect(balance.errors).toBeLessThan(3);
  });
});
