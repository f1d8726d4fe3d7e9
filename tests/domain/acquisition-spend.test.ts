/* Acquisition spend from all its sources, channels of customers, CAC blended and paid. Every cent once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acquisitionSpend, type AcquisitionSpend, spendMonths } from '#domain/acquisition-spend.ts';
import { assembleOrders } from '#domain/assemble.ts';
import { cacReport } from '#domain/cac.ts';
import { channelCac } from '#domain/channel-cac.ts';
import { periodName } from '#domain/calendar.ts';
import { countOrders } from '#domain/counting.ts';
import { type ChannelRule, type Costs, NO_COSTS } from '#domain/costs.ts';
import { customerChannels, customerGroups } from '#domain/customer-groups.ts';
import { cohortsByFirstOrder } from '#domain/retention/cohorts.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { apportion } from '#domain/rounding.ts';
import { mergeSideTables, type MergedTable } from '#domain/side-merge.ts';
import type { SpendTable } from '#domain/side-tables.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import { day, purchaseLog } from '../fixtures/purchase-log.ts';
import { spendFile, type SpendSpec } from '../fixtures/sides.ts';

const FRAME = { firstDay: day('2026-01-01'), asOf: day('2026-03-31'), currency: 'EUR', minorDigits: 2 };

function tableOf(specs: readonly SpendSpec[]): MergedTable<SpendTable> {
  const { spend } = mergeSideTables([spendFile(specs)]);
  if (!spend) throw new Error('no spend');
  return spend;
}

const spendOf = (change: Partial<Costs>, specs: readonly SpendSpec[] | null = null, frame = {}): AcquisitionSpend =>
  acquisitionSpend({ ...NO_COSTS, ...change }, specs && tableOf(specs), { ...FRAME, ...frame });

/** `2026-01 Meta 1000`, retention after a slash. */
const said = ({ items }: AcquisitionSpend): string[] =>
  items.map(({ month, channel, name, acquisition, retention, spread }) =>
    [
      periodName(month, 'month'),
      channel || name || '–',
      `${acquisition}${retention === 0 ? '' : `/${retention}`}`,
      ...(spread ? ['spread'] : []),
    ].join(' '),
  );

describe('apportion', () => {
  test('gives what is missing to the largest remainders', () => {
    expect(apportion([1.5, 2.25, 0.25], 4)).toEqual([2, 2, 0]);
    expect(apportion([0.5, 0.5], 1)).toEqual([1, 0]);
    expect(apportion([], 0)).toEqual([]);
  });
});

describe('acquisitionSpend', () => {
  test('a row over two months is spread by days, and its months add up to it to the cent', () => {
    const spend = spendOf({}, [{ from: '2026-01-30', to: '2026-02-01', amount: 100.01 }]);
    expect(said(spend)).toEqual(['2026-01 Meta 6667 spread', '2026-02 Meta 3334 spread']);
  });

  test('whatever the rows are, the months of a channel add up to its rounded total', () => {
    const row = fc.record({
      from: fc.nat(60),
      days: fc.nat(40),
      amount: fc.nat(1_000_000).map((units) => units / 10_000),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const specs = rows.map(({ from, days, amount }, i): SpendSpec => {
          const iso = (n: number): string => new Date((FRAME.firstDay + n) * 86_400_000).toISOString().slice(0, 10);
          return { from: iso(from), to: iso(from + days), amount, campaign: `c${i}` };
        });
        const { items } = spendOf({}, specs, { asOf: FRAME.firstDay + 400 });
        const total = Math.round(rows.reduce((sum, { amount }) => sum + Math.round(amount * 10_000), 0) / 100);
        expect(items.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
        for (const { amount, acquisition, retention } of items) expect(acquisition + retention).toBe(amount);
      }),
    );
  });

  test('half a cent in all is rounded up, however the months divide it', () => {
    const rows = [
      { from: '2026-01-05', to: '2026-01-05', amount: 0.0003, campaign: 'a' },
      { from: '2026-02-05', to: '2026-02-05', amount: 0.0029, campaign: 'b' },
      { from: '2026-03-05', to: '2026-03-05', amount: 0.0018, campaign: 'c' },
    ];
    expect(said(spendOf({}, rows)).reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)).toBe(1);
  });

  test('campaigns and ads of one account are one money', () => {
    const spend = spendOf({}, [
      { from: '2026-01-05', amount: 30, level: 'campaign', campaign: 'A' },
      { from: '2026-01-05', amount: 10, level: 'ad', campaign: 'A', adGroup: 'x', ad: '1' },
      { from: '2026-01-05', amount: 20, level: 'ad', campaign: 'A', adGroup: 'x', ad: '2' },
    ]);
    expect(said(spend)).toEqual(['2026-01 Meta 3000']);
  });

  test('days after as-of are left out', () => {
    const row = { from: '2026-03-01', to: '2026-03-31', amount: 31 };
    expect(said(spendOf({}, [row], { asOf: day('2026-03-10') }))).toEqual(['2026-03 Meta 1000']);
  });

  test('typed for a channel stands for its file, typed for a month for all of it; what they replace is told', () => {
    const rows = [
      { from: '2026-01-05', amount: 10 },
      { from: '2026-02-05', amount: 20 },
      { from: '2026-02-05', amount: 40, channel: 'Google Ads' },
      { from: '2026-03-05', amount: 30 },
    ];
    const spend = spendOf(
      {
        spend: { '2026-01': 9900 },
        channelSpend: [
          { channel: 'meta', month: '2026-02', amount: 2500 },
          { channel: 'meta', month: '2026-01', amount: 1 },
        ],
      },
      rows,
    );
    expect(said(spend)).toEqual([
      '2026-01 – 9900',
      '2026-02 Google Ads 4000',
      '2026-02 meta 2500',
      '2026-03 Meta 3000',
    ]);
    expect(spend.replaced.map(({ amount }) => amount)).toEqual([1000, 2000]);
  });

  test('recurring amounts come on top in each of their months that the data cover', () => {
    const recurring = [
      { name: 'Agency', kind: 'agency', amount: 100_000, from: '2025-11', to: '2026-02' },
      { name: 'Tool', kind: 'tools', amount: 5000, from: '2026-03', to: null },
    ] as const;
    expect(said(spendOf({ recurring, spend: { '2026-02': 1 } }))).toEqual([
      '2026-01 Agency 100000',
      '2026-02 – 1',
      '2026-02 Agency 100000',
      '2026-03 Tool 5000',
    ]);
  });

  test('a declared share is retention spend, by channel or name before the overall one', () => {
    const spend = spendOf({
      retentionShare: 0.1,
      retentionOf: { 'Google Ads': 0.25 },
      channelSpend: [
        { channel: 'google ads', month: '2026-01', amount: 1001 },
        { channel: 'Meta', month: '2026-01', amount: 1000 },
      ],
    });
    expect(said(spend)).toEqual(['2026-01 Meta 900/100', '2026-01 google ads 751/250']);
    expect(spendMonths(spend)).toEqual([{ month: '2026-01', amount: 2001, retention: 350 }]);
  });

  test('another currency counts at a typed rate, and is told without one', () => {
    const rows = [{ from: '2026-01-05', amount: 100, currency: 'USD' }];
    expect(spendOf({}, rows)).toMatchObject({ items: [], otherCurrency: [{ currency: 'USD', amount: 1_000_000 }] });
    expect(said(spendOf({}, rows, { rates: { USD: 0.9 } }))).toEqual(['2026-01 Meta 9000']);
  });
});

/** Three customers in January (Instagram, a Google code in the tags, nobody's), one in February by Google. */
const ORDERS: OrderSpec[] = [
  { day: '2026-01-05', email: 'a@x.example', attributes: { utm_source: 'IG' } },
  { day: '2026-01-06', email: 'b@x.example', tags: 'vip, google', attributes: { utm_source: 'newsletter' } },
  { day: '2026-01-07', email: 'c@x.example' },
  { day: '2026-02-05', email: 'd@x.example', source: 'google' },
  { day: '2026-02-06', email: 'a@x.example', source: 'google' },
].map((spec, i) => ({ name: `#${i}`, id: String(i), subtotal: 10, latestDay: '2026-03-31', ...spec }));
const RULES: ChannelRule[] = [
  { channel: 'Meta', match: { attribute: 'column:utm_source', values: ['ig', 'fb'] } },
  { channel: 'Google Ads', match: { attribute: 'tag', values: ['google'] } },
  { channel: 'google ads', match: { attribute: 'source', values: ['Google'] } },
];
const assembled = assembleOrders([fileOf(ORDERS)]);
const { log, orders } = countOrders(assembled, DEFAULT_RULES);
const behind = { orders, lines: assembled.lines };

describe('channels of customers', () => {
  test('are those of the first rule that fits the first order; a second order changes nothing', () => {
    const { channels, of } = customerChannels(log, behind, RULES);
    expect(channels).toEqual(['Meta', 'Google Ads']);
    expect([...of]).toEqual([0, 1, -1, 1]);
    expect([...customerChannels(log, behind, []).of]).toEqual([-1, -1, -1, -1]);
  });

  test('part the customers, those of no channel among them', () => {
    const groups = customerGroups(log, behind, 'channel', RULES);
    expect(groups.map(({ value, members }) => [value, [...members]])).toEqual([
      ['Google Ads', [1, 3]],
      ['', [2]],
      ['Meta', [0]],
    ]);
  });

  test('a customer with several tags stands in each of them', () => {
    const groups = customerGroups(log, behind, 'tag', []);
    expect(groups.map(({ value, members }) => [value, [...members]])).toEqual([
      ['', [0, 2, 3]],
      ['google', [1]],
      ['vip', [1]],
    ]);
  });
});

describe('CAC', () => {
  const cohorts = cohortsByFirstOrder(log, 'month');
  const rows: SpendSpec[] = [
    { from: '2026-01-01', to: '2026-01-31', amount: 31 },
    { from: '2026-01-10', amount: 12, channel: 'Google Ads' },
    { from: '2026-02-10', amount: 8, channel: 'Google Ads' },
  ];
  const typed: Costs = {
    ...NO_COSTS,
    channelRules: RULES,
    recurring: [{ name: 'Agency', kind: 'agency', amount: 600, from: '2026-01', to: '2026-01' }],
  };
  const spend = acquisitionSpend(typed, tableOf(rows), log);

  test('blended is fully loaded: media and recurring amounts of the month / its new customers', () => {
    const report = cacReport(log, typed, cohorts, { spend });
    expect(report.months.map((month) => [month.spend, month.newCustomers, month.cac])).toEqual([
      [4900, 3, 4900 / 3],
      [800, 1, 800],
      [null, 0, null],
    ]);
    expect(report.pooledCac).toBe(5700 / 4);
  });

  test('with a lag of a month January’s spend answers for February’s customers', () => {
    const report = cacReport(log, typed, cohorts, { spend, lag: 1 });
    expect(report.months.map((month) => [month.spend, month.cac])).toEqual([
      [null, null],
      [4900, 4900],
      [800, null],
    ]);
    expect(report.pooledCac).toBe(5700);
  });

  test('paid is the media spend of a channel / customers whose first order it brought', () => {
    const { months } = cacReport(log, typed, cohorts, { spend });
    const channels = channelCac(log, spend, customerChannels(log, behind, RULES), months, 0);
    expect(channels.map(({ channel, spend: spent, newCustomers, cac }) => [channel, spent, newCustomers, cac])).toEqual(
      [
        ['Meta', 3100, 1, 3100],
        ['Google Ads', 2000, 2, 1000],
      ],
    );
    expect(channels[1].months.map(({ cac }) => cac)).toEqual([1200, 800, null]);
  });

  test('months full of old customers are marked and stay out of both', () => {
    const isAffected = (from: number): boolean => from < day('2026-02-01');
    const report = cacReport(log, typed, cohorts, { spend, isAffected });
    expect(report.months.map(({ affected }) => affected)).toEqual([true, false, false]);
    expect([report.pooledCac, report.pooledNewCustomers]).toEqual([800, 1]);
    const [google] = channelCac(log, spend, customerChannels(log, behind, RULES), report.months, 0);
    expect([google.channel, google.spend, google.newCustomers, google.cac]).toEqual(['Google Ads', 800, 1, 800]);
  });

  test('without customers nothing is paid by anyone', () => {
    const nobody = purchaseLog([]);
    expect(channelCac(nobody, spend, { channels: [], of: new Int32Array(0) }, [], 0)).toEqual([]);
  });
});
