/* The merge of the tables beside the orders: the same whichever order files come in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSideTables, type MergedSides } from '#domain/side-merge.ts';
import type { SideFile } from '#domain/side-tables.ts';
import { textAt } from '#domain/text.ts';
import {
  customersFile,
  dayOf,
  salesFile,
  spendFile,
  subscriptionFile,
  surveyFile,
  transactionsFile,
  type SpendSpec,
} from '../fixtures/sides.ts';

type Tables = Omit<MergedSides, 'mergedRows'>;

const tablesOf = ({
  spend,
  subscriptions,
  surveys,
  customers,
  transactions,
  sales,
  itemCosts,
}: MergedSides): Tables => ({
  spend,
  subscriptions,
  surveys,
  customers,
  transactions,
  sales,
  itemCosts,
});

/** The tables of two files, whichever comes first: both ways must be one. */
function mergedOf(a: SideFile, b: SideFile): MergedSides {
  const there = mergeSideTables([a, b]);
  const back = mergeSideTables([b, a]);
  expect(tablesOf(back)).toEqual(tablesOf(there));
  expect([...back.mergedRows].reverse()).toEqual(there.mergedRows);
  return there;
}

describe('spend', () => {
  const brand: SpendSpec = { from: '2026-01-01', campaign: 'Brand', amount: 10 };

  test('of two files the one saved later tells a day of a campaign; what one alone holds stays', () => {
    const early = spendFile([brand, { ...brand, from: '2026-01-02', amount: 5 }], '2026-01-02');
    const late = spendFile(
      [
        { ...brand, amount: 12 },
        { ...brand, from: '2026-01-03', amount: 1 },
      ],
      '2026-01-04',
    );
    const { spend, mergedRows } = mergedOf(early, late);
    expect([...(spend?.table.from ?? [])]).toEqual(['2026-01-01', '2026-01-02', '2026-01-03'].map(dayOf));
    expect([...(spend?.table.amount ?? [])]).toEqual([120_000, 50_000, 10_000]);
    expect([...(spend?.savedDay ?? [])]).toEqual(['2026-01-04', '2026-01-02', '2026-01-04'].map(dayOf));
    expect(mergedRows).toEqual([1, 0]);
  });

  test('of files saved on one day the larger amount, of equal amounts the greater content', () => {
    const amounts = (a: SpendSpec, b: SpendSpec): number[] => [
      ...(mergedOf(spendFile([a]), spendFile([b])).spend?.table.amount ?? []),
    ];
    expect(amounts(brand, { ...brand, amount: 12 })).toEqual([120_000]);
    expect(amounts({ ...brand, clicks: 3 }, { ...brand, clicks: 4 })).toEqual([100_000]);
    const clicks = mergedOf(spendFile([{ ...brand, clicks: 3 }]), spendFile([{ ...brand, clicks: 4 }])).spend?.table
      .clicks;
    expect([...(clicks ?? [])]).toEqual([4]);
  });

  test('rows of one file with the same key are parts of it: both stand, and a file given twice does not double them', () => {
    const byAge = spendFile([brand, { ...brand, amount: 3 }, brand]);
    const once = mergeSideTables([byAge]);
    expect([...(once.spend?.table.amount ?? [])]).toEqual([30_000, 100_000, 100_000]);
    const twice = mergeSideTables([byAge, byAge]);
    expect(twice.spend).toEqual(once.spend);
    expect(twice.mergedRows.toSorted()).toEqual([0, 3]);
    // The parts (23) are more than the whole that another file gives (20): the parts stand.
    const whole = spendFile([{ ...brand, amount: 20 }]);
    expect([...(mergedOf(byAge, whole).spend?.table.amount ?? [])]).toEqual([30_000, 100_000, 100_000]);
  });

  test('another level, account, channel, currency, ad or period is another key', () => {
    const others: SpendSpec[] = [
      { ...brand, level: 'ad' },
      { ...brand, account: 'Second' },
      { ...brand, channel: 'Google Ads' },
      { ...brand, currency: 'USD' },
      { ...brand, adGroup: 'Search' },
      { ...brand, ad: 'One' },
      { ...brand, campaign: 'Other' },
      { ...brand, to: '2026-01-02' },
    ];
    for (const other of others) expect(mergedOf(spendFile([brand]), spendFile([other])).spend?.table.rows).toBe(2);
  });
});

describe('subscriptions', () => {
  test('a subscription is told by the file with the latest instant, whichever was saved later', () => {
    const old = subscriptionFile(
      [
        { id: 's1', start: '2026-01-01', periodStart: '2026-03-01', periodEnd: '2027-01-01' },
        { id: 's2', start: '2026-01-01' },
      ],
      '2026-06-09',
    );
    const now = subscriptionFile(
      [
        { id: 's1', start: '2026-01-01', status: 'canceled', canceled: '2026-03-05' },
        { id: 's3', start: '2026-05-01' },
      ],
      '2026-06-01',
    );
    const { subscriptions, mergedRows } = mergedOf(old, now);
    const ids = [0, 1, 2].map((row) => textAt(subscriptions?.table.id ?? { codes: new Int32Array(), values: [] }, row));
    expect(ids).toEqual(['s1', 's2', 's3']);
    // 5 = canceled, as the file says that knows of 2026-05-01; its period's end in 2027 does not make the other one later.
    expect([...(subscriptions?.table.status ?? [])]).toEqual([5, 1, 1]);
    expect(mergedRows).toEqual([1, 0]);
  });

  test('without an id only rows alike in everything are one; parts of one id in a file all stay', () => {
    const rows = [{ email: 'a@x.example', start: '2026-01-01' }];
    expect(mergeSideTables([subscriptionFile(rows), subscriptionFile(rows)]).subscriptions?.table.rows).toBe(1);
    const other = [{ email: 'b@x.example', start: '2026-01-01' }];
    expect(mergedOf(subscriptionFile(rows), subscriptionFile(other)).subscriptions?.table.rows).toBe(2);
    const history = subscriptionFile([
      { id: 's1', start: '2026-01-01' },
      { id: 's1', start: '2026-02-01' },
    ]);
    expect(mergeSideTables([history, history]).subscriptions?.table.rows).toBe(2);
  });
});

describe('answers and transactions', () => {
  test('what is alike stands as often as in the file that has most of it', () => {
    const answer = { score: 9, day: '2026-01-01' };
    const { surveys, mergedRows } = mergedOf(
      surveyFile([answer, answer], '2026-02-01'),
      surveyFile([answer, { ...answer, email: 'a@x.example' }], '2026-03-01'),
    );
    expect([...(surveys?.identities.email.codes ?? [])]).toEqual([-1, -1, 0]);
    expect(mergedRows).toEqual([0, 1]);
  });

  test('two equal refunds of one order in one file are two', () => {
    const refund = { order: '#1', type: 'refund', day: '2026-01-02T10:00', amount: 5 } as const;
    const file = transactionsFile([refund, refund]);
    expect(mergedOf(file, transactionsFile([refund])).transactions?.table.rows).toBe(2);
    expect(mergedOf(file, transactionsFile([{ ...refund, day: '2026-01-02T11:00' }])).transactions?.table.rows).toBe(3);
  });
});

describe('customers and the sales report', () => {
  test('a customer is known by id, else e-mail, else phone, and told by the file saved later', () => {
    const early = customersFile(
      [
        { customerId: '1', email: 'a@x.example', totalOrders: 9 },
        { email: 'b@x.example', totalOrders: 2 },
        { phone: '491', totalOrders: 3 },
        { totalOrders: 4 },
      ],
      '2026-01-01',
    );
    const late = customersFile(
      [
        { customerId: '1', email: 'new@x.example', totalOrders: 5 },
        { email: 'b@x.example', phone: '491', totalOrders: 3 },
        { totalOrders: 4 },
      ],
      '2026-02-01',
    );
    const { customers, mergedRows } = mergedOf(early, late);
    expect([...(customers?.table.totalOrders ?? [])]).toEqual([3, 3, 4, 5]);
    expect([...(customers?.savedDay ?? [])]).toEqual(
      ['2026-01-01', '2026-02-01', '2026-02-01', '2026-02-01'].map(dayOf),
    );
    expect(mergedRows).toEqual([3, 0]);
  });

  test('a period of the sales report is told by the file saved later', () => {
    const early = salesFile([{ from: '2026-01-01', gross: 10 }], '2026-01-01');
    const late = salesFile([{ from: '2026-01-01', gross: 8 }], '2026-01-02');
    expect([...(mergedOf(early, late).sales?.table.grossSales ?? [])]).toEqual([80_000]);
  });
});

test('no file, no table', () => {
  expect(mergeSideTables([])).toEqual({
    spend: null,
    subscriptions: null,
    surveys: null,
    customers: null,
    transactions: null,
    sales: null,
    itemCosts: null,
    mergedRows: [],
  });
});

describe('whatever the files hold', () => {
  const saved = fc.constantFrom('2026-06-01', '2026-06-02');
  const day = fc.constantFrom('2026-01-01', '2026-01-02');
  const few = fc.constantFrom(1, 2);
  const email = fc.constantFrom('', 'a@x.example', 'b@x.example');
  const anyFile = fc.oneof(
    fc
      .tuple(fc.array(fc.record({ from: day, amount: few, campaign: email, clicks: few })), saved)
      .map((args) => spendFile(...args)),
    fc
      .tuple(fc.array(fc.record({ id: email, start: day, amount: few })), saved)
      .map((args) => subscriptionFile(...args)),
    fc.tuple(fc.array(fc.record({ email, day, score: few })), saved).map((args) => surveyFile(...args)),
    fc
      .tuple(fc.array(fc.record({ email, phone: email, totalOrders: few })), saved)
      .map((args) => customersFile(...args)),
    fc.tuple(fc.array(fc.record({ order: email, day, amount: few })), saved).map((args) => transactionsFile(...args)),
    fc.tuple(fc.array(fc.record({ from: day, gross: few })), saved).map((args) => salesFile(...args)),
  );
  const rowsOf = (sides: MergedSides): number =>
    Object.values(tablesOf(sides)).reduce((sum, merged) => sum + (merged?.table.rows ?? 0), 0);

  test('their order, and one given twice, change nothing; every row stands or is merged', () => {
    fc.assert(
      fc.property(fc.array(anyFile, { maxLength: 6 }), fc.nat(), (files, turn) => {
        const merged = mergeSideTables(files);
        const at = files.length === 0 ? 0 : turn % files.length;
        const turned = [...files.slice(at), ...files.slice(0, at), ...files.slice(at)];
        const shuffled = mergeSideTables(turned);
        expect(tablesOf(shuffled)).toEqual(tablesOf(merged));
        for (const [sides, list] of [
          [merged, files],
          [shuffled, turned],
        ] as const) {
          const read = list.reduce((sum, file) => sum + file.table.rows, 0);
          expect(rowsOf(sides) + sides.mergedRows.reduce((sum, rows) => sum + rows, 0)).toBe(read);
        }
      }),
    );
  });

  test('a merge of merges is the merge of all', () => {
    const file = ({ spend }: MergedSides): SideFile[] => (spend ? [{ ...spendFile([]), ...spend, savedDay: 0 }] : []);
    fc.assert(
      fc.property(fc.array(fc.record({ from: day, campaign: email, amount: few })), (specs) => {
        const one = { ...spendFile(specs), savedDay: 0 };
        const merged = mergeSideTables([one]);
        expect(mergeSideTables([one, ...file(merged)]).spend?.table).toEqual(merged.spend?.table);
      }),
    );
  });
});
