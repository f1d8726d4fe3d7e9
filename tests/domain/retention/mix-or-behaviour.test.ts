/* Mix or behaviour: a change of retention split into who was acquired and how they behaved. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomerValues } from '#domain/attributes.ts';
import { Random } from '#domain/numeric/random.ts';
import { roundedParts } from '#domain/numeric/rounded-parts.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { kitagawa, type GroupPair } from '#domain/retention/mix/kitagawa.ts';
import { mixOrBehaviour, type MixReport } from '#domain/retention/mix/mix-or-behaviour.ts';
import { DEFAULT_MIX, mixGridView, type MixView } from '#domain/retention/mix/view.ts';
import { NO_COSTS } from '#domain/results.ts';
import { mixSentence, mixVerdict, shownSplit } from '#features/frame/mix-words.ts';
import { en } from '#i18n/en.ts';
import { createFormat } from '#i18n/format.ts';
import { day, purchaseLog, type PurchaseRow } from '../../fixtures/purchase-log.ts';

const pair = (n1: number, x1: number, n2: number, x2: number): GroupPair => ({
  before: { customers: n1, did: x1 },
  after: { customers: n2, did: x2 },
});

const arbitraryPair = fc
  .tuple(fc.nat(60), fc.nat(60), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n1, n2, a, b]) => pair(n1, Math.floor(n1 * a), n2, Math.floor(n2 * b)));
const arbitraryGroups = fc
  .array(arbitraryPair, { minLength: 1, maxLength: 9 })
  .filter(
    (groups) => groups.some(({ before }) => before.customers > 0) && groups.some(({ after }) => after.customers > 0),
  );

describe('kitagawa', () => {
  test('by hand: of a fall from 40 to 30 of 100, 8.3 points are mix where customers moved to the group that comes back less', () => {
    // A: 80 customers at 45 %, then 40 at 40 %. B: 20 at 20 %, then 60 at 70/3 %.
    const split = kitagawa([pair(80, 36, 40, 16), pair(20, 4, 60, 14)]);
    expect(split.change).toBeCloseTo(-0.1, 12);
    // Mix: −.4 · .425 + .4 · (.2 + .2333)/2; behaviour: −.05 · .6 + .0333 · .4.
    expect(split.mix).toBeCloseTo(-0.4 * 0.425 + 0.4 * ((0.2 + 14 / 60) / 2), 12);
    expect(split.behaviour).toBeCloseTo(-0.05 * 0.6 + (14 / 60 - 0.2) * 0.4, 12);
  });

  test('the same shares of customers: all is behaviour; the same rates: all is mix', () => {
    const behaviour = kitagawa([pair(50, 10, 100, 30), pair(50, 25, 100, 60)]);
    expect(behaviour.mix).toBeCloseTo(0, 12);
    expect(behaviour.behaviour).toBeCloseTo(behaviour.change, 12);
    const mix = kitagawa([pair(80, 40, 40, 20), pair(20, 2, 60, 6)]);
    expect(mix.behaviour).toBeCloseTo(0, 12);
    expect(mix.mix).toBeCloseTo(-0.16, 12);
  });

  test('a group that is there in one period alone has no behaviour of its own', () => {
    const split = kitagawa([pair(100, 30, 60, 18), pair(0, 0, 40, 4)]);
    expect(split.groups[1].behaviour).toBe(0);
    expect(split.behaviour).toBe(0);
    expect(split.mix).toBeCloseTo(-0.08, 12);
  });

  test('the parts of all groups add up to the change, whatever the groups', () => {
    fc.assert(
      fc.property(arbitraryGroups, (groups) => {
        const split = kitagawa(groups);
        expect(split.mix + split.behaviour).toBeCloseTo(split.change, 12);
        const sum = split.groups.reduce((total, { mix, behaviour }) => total + mix + behaviour, 0);
        expect(sum).toBeCloseTo(split.change, 12);
      }),
    );
  });

  test('the periods exchanged turn each part round', () => {
    fc.assert(
      fc.property(arbitraryGroups, (groups) => {
        const there = kitagawa(groups);
        const back = kitagawa(groups.map(({ before, after }) => ({ before: after, after: before })));
        expect(back.mix).toBeCloseTo(-there.mix, 12);
        expect(back.behaviour).toBeCloseTo(-there.behaviour, 12);
        expect(back.errors.mix).toBeCloseTo(there.errors.mix, 12);
      }),
    );
  });

  test('95 % intervals hold the true parts in 93 to 97 of 100 simulated shops', () => {
    const random = new Random(11);
    const [wA, rA, wB, rB] = [
      [0.5, 0.3, 0.2],
      [0.4, 0.25, 0.1],
      [0.35, 0.3, 0.35],
      [0.36, 0.3, 0.12],
    ];
    const draw = (n: number, w: readonly number[], r: readonly number[]): { customers: number; did: number }[] => {
      const groups = w.map(() => ({ customers: 0, did: 0 }));
      for (let i = 0; i < n; i++) {
        const u = random.share();
        const group = groups[u < w[0] ? 0 : u < w[0] + w[1] ? 1 : 2];
        group.customers++;
        if (random.share() < r[groups.indexOf(group)]) group.did++;
      }
      return groups;
    };
    const mean = (w: readonly number[], r: readonly number[]): number =>
      w.reduce((sum, each, g) => sum + each * r[g], 0);
    const mix = wA.reduce((sum, w, g) => sum + (wB[g] - w) * ((rA[g] + rB[g]) / 2), 0);
    const behaviour = mean(wB, rB) - mean(wA, rA) - mix;
    const runs = 1500;
    let [mixHeld, behaviourHeld] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const [a, b] = [draw(220, wA, rA), draw(180, wB, rB)];
      const split = kitagawa(a.map((before, g) => ({ before, after: b[g] })));
      if (Math.abs(split.mix - mix) <= 1.96 * split.errors.mix) mixHeld++;
      if (Math.abs(split.behaviour - behaviour) <= 1.96 * split.errors.behaviour) behaviourHeld++;
    }
    for (const held of [mixHeld, behaviourHeld]) {
      expect(held / runs).toBeGreaterThan(0.93);
      expect(held / runs).toBeLessThan(0.97);
    }
  });
});

describe('roundedParts', () => {
  test('1.4 + 1.4 + 1.4 of 4 is 2 + 1 + 1', () => {
    expect(roundedParts([1.4, 1.4, 1.4], 4).sort()).toEqual([1, 1, 2]);
  });

  test('whole numbers next to their parts that add up to the total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (parts) => {
          const total = Math.round(parts.reduce((sum, part) => sum + part, 0)) + 0;
          const rounded = roundedParts(parts, total);
          expect(rounded.reduce((sum, part) => sum + part, 0)).toBe(total);
          rounded.forEach((part, i) => {
            expect(Math.abs(part - parts[i])).toBeLessThan(1 + 1e-9);
          });
        },
      ),
    );
  });
});

/** Customers of one day with a value each; `again` of them buy again after 20 days. */
function customers(name: string, on: string, n: number, again: number): PurchaseRow[] {
  return Array.from({ length: n }, (_, i) => i).flatMap((i): PurchaseRow[] => {
    const first: PurchaseRow = [`${name} ${on} ${String(i)}`, day(on), 1000];
    return i < again ? [first, [first[0], first[1] + 20, 1000]] : [first];
  });
}

/** Values by the first word of the customers, which stand in the order of the rows. */
function valuesOf(rows: readonly PurchaseRow[]): CustomerValues {
  const names = [...new Set(rows.map(([customer]) => String(customer)))].map((customer) => customer.split(' ')[0]);
  const values = [...new Set(names)];
  return {
    attribute: 'country',
    multi: false,
    values,
    customers: Int32Array.from(values, (value) => names.filter((name) => name === value).length),
    start: Int32Array.from({ length: names.length + 1 }, (_, i) => i),
    code: Int32Array.from(names, (name) => values.indexOf(name)),
  };
}

function reportOf(
  rows: readonly PurchaseRow[],
  asOf: string,
  view: Partial<MixView> = {},
  isAffected: (from: number, to: number) => boolean = () => false,
): MixReport {
  const asked: MixView = { ...DEFAULT_MIX, by: 'country', ...view };
  const log: PurchaseLog = purchaseLog(rows, { asOf: day(asOf) });
  return mixOrBehaviour(retentionTriangle(log, mixGridView(asked), NO_COSTS, isAffected, valuesOf(rows)), asked);
}

const SHOP = [
  ...customers('DE', '2025-02-10', 80, 36),
  ...customers('AT', '2025-02-11', 20, 4),
  ...customers('DE', '2025-11-10', 50, 10),
  ...customers('DE', '2026-02-10', 40, 16),
  ...customers('AT', '2026-03-20', 60, 14),
  ...customers('CH', '2026-05-01', 10, 1),
];

describe('mixOrBehaviour', () => {
  test('compares the newest quarter that everybody has completed with the same one a year before, not with the last one', () => {
    const { split, periods } = reportOf(SHOP, '2026-07-15');
    expect(periods.map(({ name, unfit }) => [name, unfit])).toEqual([
      ['2025-Q1', null],
      ['2025-Q4', null],
      ['2026-Q1', null],
      ['2026-Q2', 'young'],
    ]);
    expect([split?.before.name, split?.after.name]).toEqual(['2025-Q1', '2026-Q1']);
    expect(
      split?.groups.map(({ before, after }) => [before?.customers, before?.did, after?.customers, after?.did]),
    ).toEqual([
      [80, 36, 40, 16],
      [20, 4, 60, 14],
    ]);
    expect(split?.change.value).toBeCloseTo(-0.1, 12);
  });

  test('a quarter that is over but not observed to the age is not compared: on 15 June 90 days after 20 March are not over', () => {
    expect(reportOf(SHOP, '2026-06-15').split?.after.name).toBe('2025-Q4');
    expect(reportOf(SHOP, '2026-06-18').split?.after.name).toBe('2026-Q1');
  });

  test('takes two chosen periods in the order of time, and names what only one of them has', () => {
    const { split } = reportOf(SHOP, '2026-12-31', { periods: ['2025-Q4', '2026-Q2'] });
    expect([split?.before.name, split?.after.name]).toEqual(['2025-Q4', '2026-Q2']);
    expect(split?.single).toEqual({ before: 50, after: 10, mix: split?.mix.value });
    expect(split?.behaviour.value).toBe(0);
    // Ten customers carry no interval.
    expect(split?.mix.low).toBeNaN();
    expect(split?.p).toBeNaN();
  });

  test('a period of old customers is not compared', () => {
    const early = (from: number): boolean => from < day('2025-04-01');
    const { split, periods } = reportOf(SHOP, '2026-07-15', {}, early);
    expect(periods[0].unfit).toBe('affected');
    expect(split?.before.name).toBe('2025-Q4');
  });

  test('below 100 customers there are counts and no test; with one period there is nothing to compare', () => {
    const few = [...customers('DE', '2025-02-10', 40, 20), ...customers('DE', '2025-05-10', 40, 1)];
    const { small, split } = reportOf(few, '2026-07-15');
    expect([small, split?.p, split?.change.low]).toEqual([true, NaN, NaN]);
    expect(reportOf(customers('DE', '2025-02-10', 140, 20), '2026-07-15').split).toBeNull();
  });
});

describe('what is said of a split', () => {
  const f = createFormat('en', 'EUR', 2);
  const of = (report: MixReport): NonNullable<MixReport['split']> => {
    if (report.split === null) throw new Error('nothing to compare');
    return report.split;
  };

  test('the shown tenths of a point add up in every direction', () => {
    const shown = shownSplit(of(reportOf(SHOP, '2026-07-15')));
    expect(shown.after - shown.before).toBe(shown.change);
    expect(shown.mix + shown.behaviour).toBe(shown.change);
    expect(shown.groups.reduce((sum, { mix }) => sum + mix, 0)).toBe(shown.mix);
    expect(shown.groups.reduce((sum, { behaviour }) => sum + behaviour, 0)).toBe(shown.behaviour);
  });

  test('a fall of 10 points of 100 customers can be chance; the same of ten times as many is not, and is mix', () => {
    const split = of(reportOf(SHOP, '2026-07-15'));
    expect(mixSentence(split, 90, { t: en.mix, f })).toBe(
      'Of 100 customers first seen in Q1\u00a02026, **30.0 bought again within 90 days**, after 40.0 in Q1\u00a02025: **−10.0 points** (−23.1 … +3.1). **−8.3 points** (−14.5 … −2.2) because other customers were acquired, **−1.7 points** (−15.6 … +12.2) because customers of the same kind behaved otherwise.',
    );
    expect(mixVerdict(split, en.mix)).toBe(en.mix.changeChance);
    const large = [
      ...customers('DE', '2025-02-10', 800, 360),
      ...customers('AT', '2025-02-11', 200, 40),
      ...customers('DE', '2026-02-10', 400, 160),
      ...customers('AT', '2026-03-20', 600, 140),
    ];
    expect(mixVerdict(of(reportOf(large, '2026-07-15')), en.mix)).toBe(en.mix.mixBeyond);
  });
});
