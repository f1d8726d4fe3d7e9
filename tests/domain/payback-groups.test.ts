/* Payback by group, basis, forecast, probability, textbook formula, ranking; and what a change of the unit of money leaves as it is. */
import { describe, expect, test } from 'vitest';
import { acquisitionSpend, type AcquisitionSpend } from '#domain/acquisition-spend.ts';
import { assembleOrders } from '#domain/assemble.ts';
import { cashReport } from '#domain/cash.ts';
import { isoDay } from '#domain/calendar.ts';
import { countOrders } from '#domain/counting.ts';
import { type Costs, NO_COSTS } from '#domain/costs.ts';
import { Random } from '#domain/numeric/random.ts';
import { paybackRanges } from '#domain/payback-ranges.ts';
import { paybackReport, type PaybackFrame } from '#domain/payback.ts';
import { DEFAULT_PAYBACK_VIEW, type PaybackView } from '#domain/payback-view.ts';
import { ranking } from '#domain/ranking.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { structureReport } from '#domain/structure.ts';
import { textbookClv } from '#domain/textbook-clv.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import { day, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';

const costs = (change: Partial<Costs>): Costs => ({ ...NO_COSTS, grossMargin: 0.5, ...change });
const view = (change: Partial<PaybackView>): PaybackView => ({ ...DEFAULT_PAYBACK_VIEW, ...change });

interface Kind {
  readonly country: string;
  readonly customers: number;
  readonly first: string;
  /** Days between orders, and orders in all. */
  readonly gap: number;
  readonly orders: number;
}

/** Customers of each kind spend 20.00 at every order. */
function ordersOf(kinds: readonly Kind[]): OrderSpec[] {
  return kinds.flatMap(({ country, customers, first, gap, orders }) =>
    Array.from({ length: customers * orders }, (_, i): OrderSpec => {
      const n = Math.floor(i / customers);
      return {
        name: `#${country}${i}`,
        id: `${country}${i}`,
        day: isoDay(day(first) + n * gap),
        latestDay: '2026-06-30',
        email: `${i % customers}@${country}.example`,
        country,
        source: country === 'DE' ? 'ads' : '',
        subtotal: 20,
        lines: [{ product: country === 'DE' ? 'Mug' : 'Bowl', quantity: 1, price: 20 }],
      };
    }),
  );
}

const KINDS: Kind[] = [
  { country: 'DE', customers: 60, first: '2026-01-10', gap: 31, orders: 4 },
  { country: 'FR', customers: 55, first: '2026-01-12', gap: 40, orders: 1 },
  { country: 'IT', customers: 20, first: '2026-03-01', gap: 40, orders: 1 },
];
const assembled = assembleOrders([fileOf(ordersOf(KINDS))]);
const { log, orders } = countOrders(assembled, DEFAULT_RULES);
const behind = { orders, lines: assembled.lines };
const CHANNELS: Partial<Costs> = {
  channelRules: [{ channel: 'Ads', match: { attribute: 'source', values: ['ads'] } }],
  channelSpend: [{ channel: 'ads', month: '2026-01', amount: 90_000 }],
};
const spendOf = (typed: Costs): AcquisitionSpend => acquisitionSpend(typed, null, log);

describe('paybackReport by group', () => {
  const typed = costs({ ...CHANNELS });
  const frame: PaybackFrame = { spend: spendOf(typed), behind, view: view({ by: 'country' }) };

  test('every value of an attribute with 30 customers is compared with the pooled CAC', () => {
    const report = paybackReport(log, typed, frame);
    expect(report.pooledCac).toBe(90_000 / 115);
    expect(report.groups.map(({ value, size, payback }) => [value, size, payback.cac, payback.days])).toEqual([
      ['DE', 60, 90_000 / 115, 0],
      ['FR', 55, 90_000 / 115, 0],
    ]);
    expect(report.otherGroups).toBe(1);
    expect(report.groups[0].ltv[2]).toMatchObject({ age: 90, eligible: 60, value: 3000 });
  });

  test('a channel is compared with its paid CAC, customers of no channel with none', () => {
    const report = paybackReport(log, typed, { ...frame, view: view({ by: 'channel' }) });
    expect(report.channels).toMatchObject([{ channel: 'Ads', cac: 1500, newCustomers: 60 }]);
    expect(report.groups.map(({ value, payback }) => [value, payback.cac, payback.days])).toEqual([
      ['', null, null],
      ['Ads', 1500, 31],
    ]);
  });

  test('the range of a group is drawn from its own customers, and the share paid back rises to it', () => {
    const asked = { ...frame, view: view({ by: 'channel' }) };
    const { groups, pooledProbability } = paybackRanges(log, typed, 50, asked);
    expect(groups.map(({ value, range }) => [value, range])).toEqual([
      ['', null],
      ['Ads', { low: 2, high: 2 }],
    ]);
    // Everybody in it buys alike: nothing by the end of month 1, all of them by that of month 2.
    expect([...groups[1].probability]).toEqual([0, 0, 1, 1, 1, 1]);
    expect(pooledProbability[0]).toBe(1);
  });

  test('on gross margin the costs of an order are left out; net sales pay nothing back', () => {
    const dear = costs({ variableCost: 400, cac: 1000 });
    const of = (basis: PaybackView['basis']) => paybackReport(log, dear, { view: view({ basis }) });
    expect([
      of('contribution').curve.value[0],
      of('grossMargin').curve.value[0],
      of('netSales').curve.value[0],
    ]).toEqual([600, 1000, 2000]);
    expect([of('contribution').pooled.days, of('grossMargin').pooled.days, of('netSales').pooled.days]).toEqual([
      62,
      0,
      null,
    ]);
    expect(of('netSales').ratios.every(({ ratio }) => ratio === null)).toBe(true);
  });

  test('cohorts full of old customers are marked and stay out of everything pooled', () => {
    const isAffected = (from: number): boolean => from < day('2026-02-01');
    const report = paybackReport(log, costs({ cac: 1000 }), { isAffected, behind, view: view({ by: 'country' }) });
    expect(report.cohorts.map(({ cohort, affected }) => [cohort, affected])).toEqual([
      ['2026-01', true],
      ['2026-03', false],
    ]);
    expect(report.groups).toEqual([]);
    expect(report.curve.value.every(Number.isNaN)).toBe(true);
    expect(paybackRanges(log, costs({ cac: 1000 }), 20, { isAffected }).pooled).toBeNull();
  });

  test('LTV : CAC is stated at every age that is observed', () => {
    const { ratios } = paybackReport(log, costs({ cac: 1000 }));
    expect(ratios.map(({ age, ratio }) => [age, ratio === null ? null : Math.round(ratio * 1000)])).toEqual([
      [30, 1000],
      [60, 1444],
      [90, 1889],
      [180, null],
      [365, null],
      [730, null],
    ]);
  });
});

describe('the forecast', () => {
  const many = (n: number, first: string, gap: number): PurchaseRow[] =>
    Array.from({ length: n }, (_, i): PurchaseRow[] => [
      [`${first} ${i}`, day(first), 2000],
      [`${first} ${i}`, day(first) + gap, 2000],
    ]).flat();
  const shop = purchaseLog([...many(60, '2026-01-10', 60), ...many(40, '2026-05-31', 60)], { asOf: day('2026-06-30') });

  test('goes on from the last observed value at the mean increments of older customers', () => {
    const [january, may] = paybackReport(shop, costs({ cac: 1800 })).cohorts;
    expect(january.forecast).toBeNull();
    expect(may.forecast).toMatchObject({ from: 30, days: 60, month: 2 });
    expect(may.forecast?.value[0]).toBe(may.curve.value[30]);
    // At age 60 only January is observed: each brings 10.00.
    expect([may.forecast?.value[29], may.forecast?.value[30]]).toEqual([1000, 2000]);
    expect(may.payback.days).toBeNull();
  });

  test('says nothing of a payback that is observed or not reached', () => {
    const of = (cac: number) => paybackReport(shop, costs({ cac })).cohorts[1].forecast;
    expect(of(1000)).toMatchObject({ days: null, month: null });
    expect(of(5000)).toMatchObject({ days: null, month: null });
  });
});

describe('textbookClv', () => {
  test('is AOV × orders per year × gross margin / yearly churn, over the last 365 days', () => {
    const rows: PurchaseRow[] = [
      ['a', 300, 3000],
      ['a', 700, 2000],
      ['a', 800, 4000],
      ['b', 300, 1000],
      ['c', 900, 3000],
      ['d', 5, 9000],
    ];
    const shop = purchaseLog(rows, { asOf: 1000 });
    // AOV 90.00 / 3, 1.5 orders a year, half of a and b gone.
    expect(textbookClv(shop, costs({ variableCost: 100 }))).toEqual({
      aov: 3000,
      ordersPerYear: 1.5,
      grossMargin: 0.5,
      churn: 0.5,
      value: 4500,
    });
    expect(textbookClv(shop, costs({ grossMargin: null }))).toBeNull();
    expect(textbookClv({ ...shop, firstDay: 300 }, costs({}))).toBeNull();
    expect(textbookClv(purchaseLog(rows.slice(0, 3), { asOf: 1000 }), costs({}))).toBeNull();
  });
});

describe('ranking', () => {
  const typed = costs({ ...CHANNELS, channelSpend: [{ channel: 'Ads', month: '2026-01', amount: 270_000 }] });
  const frame = { spend: spendOf(typed), behind };

  test('compares at the largest age that at least two groups with half of the customers have reached', () => {
    const report = ranking(log, typed, behind, 'country', frame);
    expect(report.age).toBe(90);
    expect(report.small).toEqual({ values: 1, customers: 20 });
    expect(
      report.groups.map(({ value, eligible, enough, ltv, neverPaid }) => [value, eligible, enough, ltv, neverPaid]),
    ).toEqual([
      ['DE', 60, true, 3000, false],
      ['FR', 55, true, 1000, true],
    ]);
    expect(report.groups[1].value95.value).toBeCloseTo(1000 - 270_000 / 115, 9);
    expect(report.groups[1].value95.low).toBeCloseTo(report.groups[1].value95.value, 3);
  });

  test('by channel each has its own CAC: who is dear is named', () => {
    const [none, ads] = ranking(log, typed, behind, 'channel', frame).groups;
    expect([none.value, none.cac, none.value95.value, none.neverPaid]).toEqual(['', null, 1000, false]);
    expect([ads.value, ads.cac, ads.value95.value]).toEqual(['Ads', 4500, -1500]);
    expect(ads).toMatchObject({ neverPaid: true, payback: { observedMonths: 5, days: null } });
  });

  test('a group that is too young stands below, without a value', () => {
    const young = [...KINDS, { country: 'ES', customers: 40, first: '2026-06-20', gap: 1, orders: 1 }];
    const data = assembleOrders([fileOf(ordersOf(young))]);
    const counted = countOrders(data, DEFAULT_RULES);
    const report = ranking(counted.log, typed, { orders: counted.orders, lines: data.lines }, 'country', {});
    expect(report.groups.at(-1)).toMatchObject({ value: 'ES', eligible: 0, enough: false });
    expect(report.groups.at(-1)?.value95.value).toBeNaN();
  });

  test('by tag a customer may stand in several groups, by first product in one', () => {
    expect(ranking(log, typed, behind, 'tag', frame).multi).toBe(true);
    const products = ranking(log, typed, behind, 'product', frame);
    expect([products.multi, products.groups.map(({ value }) => value)]).toEqual([false, ['Mug', 'Bowl']]);
  });
});

describe('a hundred times the money', () => {
  const random = new Random(11);
  const rows: PurchaseRow[] = [];
  for (let i = 0; i < 300; i++) {
    const first = random.below(200);
    rows.push([i, first, 1 + random.below(5000)]);
    while (random.share() < 0.5) rows.push([i, first + random.below(200), 1 + random.below(5000)]);
  }
  const typed = costs({ variableCost: 130, feeFixed: 25, spend: { '1970-01': 90_000, '1970-03': 70_000 } });
  const dear = {
    ...typed,
    variableCost: 13_000,
    feeFixed: 2500,
    spend: { '1970-01': 9_000_000, '1970-03': 7_000_000 },
  };
  const one = purchaseLog(rows, { asOf: 420 });
  const many = purchaseLog(
    rows.map(([customer, on, net]): PurchaseRow => [customer, on, net * 100]),
    { asOf: 420 },
  );
  const near = (a: ArrayLike<number>, b: ArrayLike<number>): void => {
    expect(b.length).toBe(a.length);
    for (let i = 0; i < a.length; i++) {
      if (Number.isNaN(a[i])) expect(b[i]).toBeNaN();
      else expect(Math.abs(b[i] - 100 * a[i])).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b[i])));
    }
  };

  test('changes no month, no ratio, no range and no probability, and every amount by a hundred', () => {
    const [a, b] = [paybackReport(one, typed), paybackReport(many, dear)];
    near(a.curve.value, b.curve.value);
    near(a.curve.low, b.curve.low);
    near([a.pooledCac ?? NaN], [b.pooledCac ?? NaN]);
    expect(b.cohorts.map(({ payback }) => payback.days)).toEqual(a.cohorts.map(({ payback }) => payback.days));
    expect(b.ratio).toBeCloseTo(a.ratio ?? NaN, 12);
    expect(paybackRanges(many, dear, 100)).toEqual(paybackRanges(one, typed, 100));
    const [cash, dearCash] = [cashReport(one, typed), cashReport(many, dear)];
    near(
      cash.total?.months.map(({ cumulative }) => cumulative) ?? [],
      dearCash.total?.months.map(({ cumulative }) => cumulative) ?? [],
    );
    expect(dearCash.total?.positive).toBe(cash.total?.positive);
    const [cake, dearCake] = [one, many].map((each) => structureReport(each, behind));
    near(cake.layers.total, dearCake.layers.total);
    expect(dearCake.concentration.all.gini).toBeCloseTo(cake.concentration.all.gini, 12);
  });
});
