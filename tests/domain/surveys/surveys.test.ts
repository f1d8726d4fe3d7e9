/* NPS, promoters beside detractors, and who is unhappy and worth much. */
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { DEFAULT_CLV } from '#domain/clv-view.ts';
import { NO_COSTS } from '#domain/costs.ts';
import { countOrders } from '#domain/counting.ts';
import { netSalesByDay } from '#domain/money.ts';
import { mantelHaenszelDifference } from '#domain/numeric/risk-difference.ts';
import type { Prediction } from '#domain/prediction.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { mergeSideTables } from '#domain/side-merge.ts';
import { uniformFrom } from '#domain/simulator/distributions.ts';
import { afterAnswer } from '#domain/surveys/after-answer.ts';
import { npsOf } from '#domain/surveys/nps.ts';
import { type SurveysReport, surveysReport } from '#domain/surveys/report.ts';
import { fileOf } from '../../fixtures/orders.ts';
import { purchaseLog, type PurchaseRow } from '../../fixtures/purchase-log.ts';
import { dayOf, surveyFile } from '../../fixtures/sides.ts';

/** What must be there. */
function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('it is not there');
  return value;
}

/** Share of populations in which an interval holds the truth. */
function coverage(draws: number, holds: (seed: number) => boolean): number {
  let held = 0;
  for (let seed = 1; seed <= draws; seed++) if (holds(seed)) held++;
  return held / draws;
}

describe('NPS', () => {
  test('6 of 10 promote, 2 are passive, 2 detract: 40; 9 promotes, 7 is passive, 6 detracts', () => {
    const nps = npsOf([10, 10, 9, 9, 10, 9, 7, 8, 6, 0]);
    expect([nps.promoters, nps.passives, nps.detractors]).toEqual([6, 2, 2]);
    expect(nps.value).toBeCloseTo(0.4, 12);
    // p̃ = 7/12 and 3/12: 1/3 ± 1.96 √((10/12 − 1/9) / 12)
    expect(nps.low).toBeCloseTo(1 / 3 - 1.959964 * Math.sqrt((10 / 12 - 1 / 9) / 12), 6);
    expect(nps.high).toBeCloseTo(1 / 3 + 1.959964 * Math.sqrt((10 / 12 - 1 / 9) / 12), 6);
  });

  test('nobody has no score, and ten equal answers still leave a range', () => {
    expect(npsOf([]).value).toBeNaN();
    const all = npsOf(new Array<number>(10).fill(10));
    expect([all.value, all.high]).toEqual([1, 1]);
    expect(all.low).toBeLessThan(0.95);
  });

  test.each([
    { n: 30, up: 0.5, down: 0.2 },
    { n: 200, up: 0.85, down: 0.02 },
  ])('of samples of $n, 95 % intervals hold the true NPS in 93 to 98.5 %', ({ n, up, down }) => {
    const share = coverage(1500, (seed) => {
      const uniform = uniformFrom(seed);
      const { low, high } = npsOf(
        Array.from({ length: n }, () => {
          const u = uniform();
          return u < up ? 10 : u < up + down ? 3 : 8;
        }),
      );
      return low <= up - down && up - down <= high;
    });
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.985);
  });
});

describe('the difference among like and like', () => {
  test('one stratum: the plain difference; a stratum with one group alone says nothing', () => {
    const one = { events1: 30, n1: 60, events0: 15, n0: 50 };
    const alone = { events1: 9, n1: 10, events0: 0, n0: 0 };
    expect(mantelHaenszelDifference([one])?.value).toBeCloseTo(0.2, 12);
    expect(mantelHaenszelDifference([one, alone])).toEqual(mantelHaenszelDifference([one]));
    expect(mantelHaenszelDifference([alone])).toBeNull();
  });

  test('it does not mistake who bought before for who is content: equal shares within strata differ by nothing', () => {
    // Promoters are mostly frequent buyers, of whom 80 % buy again; detractors rare ones, of whom 20 % do.
    const found = mantelHaenszelDifference([
      { events1: 80, n1: 100, events0: 16, n0: 20 },
      { events1: 4, n1: 20, events0: 20, n0: 100 },
    ]);
    expect(found?.value).toBeCloseTo(0, 12);
    expect(there(found).low).toBeLessThan(0);
  });

  test('its 95 % interval holds the truth in 93 to 97 % of simulations, with many small strata too', () => {
    const share = coverage(1500, (seed) => {
      const uniform = uniformFrom(seed);
      const strata = Array.from({ length: 8 }, (_, k) => {
        const [n1, n0, base] = [5 + 3 * k, 26 - 3 * k, 0.15 + 0.05 * k];
        const events = (n: number, p: number) => Array.from({ length: n }, () => uniform() < p).filter(Boolean).length;
        return { n1, n0, events1: events(n1, base + 0.1), events0: events(n0, base) };
      });
      const found = there(mantelHaenszelDifference(strata));
      return found.low <= 0.1 && 0.1 <= found.high;
    });
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });
});

describe('after the answer', () => {
  test('a purchase on the day of the answer or before is not one after it; who answers before the first order is left out', () => {
    const log = purchaseLog(
      [
        ['a', 0, 1000],
        ['a', 100, 500],
        ['b', 0, 1000],
        ['b', 101, 700],
        ['c', 150, 900],
      ],
      { asOf: 300 },
    );
    const found = afterAnswer(log, netSalesByDay(log), {
      score: Float64Array.of(10, 2, 9),
      day: Int32Array.of(100, 100, 120),
      customer: Int32Array.of(0, 1, 2),
    });
    expect(found?.days).toBe(180);
    const of = (group: string) => found?.groups.find((each) => each.group === group);
    expect([of('promoters')?.bought.count, of('promoters')?.bought.eligible]).toEqual([0, 1]);
    expect([of('detractors')?.bought.count, of('detractors')?.netSales.value]).toEqual([1, 700]);
    expect(found?.difference).toBeNull();
  });

  test('scores that follow from earlier purchases alone make no difference, though promoters have bought far more', () => {
    const uniform = uniformFrom(3);
    const rows: PurchaseRow[] = [];
    const scores: number[] = [];
    for (let i = 0; i < 4000; i++) {
      const often = uniform() < 0.5;
      rows.push([i, 0, 1000]);
      if (often) rows.push([i, 50, 1000], [i, 80, 1000]);
      // Frequent buyers answer well and buy more afterwards; the answer itself does nothing.
      if (uniform() < (often ? 0.6 : 0.2)) rows.push([i, 150, 1000]);
      scores.push(uniform() < (often ? 0.8 : 0.3) ? 10 : 2);
    }
    const log = purchaseLog(rows, { asOf: 400 });
    const answers = {
      score: Float64Array.from(scores),
      day: new Int32Array(4000).fill(100),
      customer: Int32Array.from(scores.keys()),
    };
    const found = there(afterAnswer(log, netSalesByDay(log), answers));
    const [promoters, , detractors] = found.groups;
    expect(promoters.bought.low).toBeGreaterThan(detractors.bought.high);
    expect(there(found.difference).low).toBeLessThan(0);
    expect(there(found.difference).high).toBeGreaterThan(0);
  });
});

const UNUSED: Prediction = { customers: 0, verdict: 'few-customers', tried: [], used: null };

function reportOf(answers: Parameters<typeof surveyFile>[0]): SurveysReport {
  const people = ['ann', 'bob', 'cid', 'dot'];
  const assembled = assembleOrders([
    fileOf([
      ...people.map((name, i) => ({
        name: `#${i + 1}`,
        id: `${i}`,
        email: `${name}@example.com`,
        day: '2025-01-01',
        subtotal: 100 * (i + 1),
      })),
      { name: '#9', id: '9', email: 'ann@example.com', day: '2025-03-01', subtotal: 1000 },
    ]),
  ]);
  const rules = { ...DEFAULT_RULES, asOf: dayOf('2025-12-31') };
  const { log } = countOrders(assembled, rules);
  const { surveys } = mergeSideTables([surveyFile(answers)]);
  return surveysReport(surveys, assembled, log, UNUSED, { costing: NO_COSTS, clv: DEFAULT_CLV, lapseDays: 200 });
}

describe('the report', () => {
  test('the latest answer of a person stands, found by e-mail; who is no customer counts for NPS alone', () => {
    const { surveys } = reportOf([
      { email: 'ann@example.com', score: 9, day: '2025-02-01' },
      { email: 'ann@example.com', score: 3, day: '2025-06-01' },
      { email: 'BOB@example.com'.toLowerCase(), score: 10, day: '2025-02-01' },
      { email: 'eve@example.com', score: 10 },
      { score: 0 },
    ]);
    expect(surveys).toHaveLength(1);
    expect(surveys[0]).toMatchObject({ answers: 5, joined: 2, dated: 2, nps: { promoters: 2, detractors: 2 } });
    expect(surveys[0].customers).toMatchObject({ promoters: 1, detractors: 1 });
  });

  test('a detractor among the best quarter is listed by number with net sales so far; one below is not', () => {
    const { surveys, valueBy } = reportOf([
      { email: 'ann@example.com', score: 4, day: '2025-06-01' },
      { email: 'bob@example.com', score: 1, day: '2025-06-01' },
    ]);
    expect(valueBy).toBe('netSales');
    expect(surveys[0].unhappyCount).toBe(1);
    expect(surveys[0].unhappy[0]).toMatchObject({ score: 4, orders: 2, netSales: 110_000, day: dayOf('2025-06-01') });
    expect(surveys[0].unhappy[0].customer).toBeGreaterThan(0);
  });

  test('at equal age: by day 180 Ann has brought 1,100 in two orders, Bob 200 in one; both have lapsed after 200 days', () => {
    const { surveys } = reportOf([
      { email: 'ann@example.com', score: 9 },
      { email: 'bob@example.com', score: 1 },
    ]);
    const [promoters, , detractors] = surveys[0].groups;
    expect(surveys[0].age).toBe(180);
    expect(surveys[0].after).toBeNull();
    expect([promoters.value?.value, promoters.repeat?.count]).toEqual([110_000, 1]);
    expect([detractors.value?.value, detractors.repeat?.count]).toEqual([20_000, 0]);
    expect([promoters.lapsed.count, detractors.lapsed.count]).toEqual([1, 1]);
  });
});
