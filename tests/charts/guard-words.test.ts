/* What the screens say of old customers: the notice of the frame, the sentence and the table of the retention screen, grey cohorts. */
import { describe, expect, test } from 'vitest';
import type { CensoringGuard } from '#domain/censoring/guard.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { NO_COSTS, type StartCheck } from '#domain/results.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import { DEFAULT_VIEW, type RetentionView } from '#domain/retention/view.ts';
import { startText } from '#features/frame/start.ts';
import { nothingEnters } from '#features/retention/cells.ts';
import { greyRows } from '#features/retention/curve.ts';
import { describeCell } from '#features/retention/describe.ts';
import { gridModel } from '#features/retention/grid.ts';
import { leftOutText, oldCustomersTable } from '#features/retention/guard.ts';
import { headlineText } from '#features/retention/headline.ts';
import { proofOf } from '#features/retention/proof.ts';
import { trendInput, trendSentence, trendTable } from '#features/retention/trend.ts';
import { de } from '#i18n/de.ts';
import { en } from '#i18n/en.ts';
import { day, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';
import { english, german } from '../fixtures/retention-screen.ts';

/** 40 customers in each of three months; 20, 10 and 6 of them buy again after 20 days. */
function shop(affected: (from: number) => boolean, view: Partial<RetentionView> = {}): RetentionTriangle {
  const rows: PurchaseRow[] = [];
  [20, 10, 6].forEach((again, month) => {
    const first = day(`2026-0${String(month + 1)}-05`);
    for (let i = 0; i < 40; i++) {
      const who = `${String(month)} ${String(i)}`;
      rows.push([who, first, 1000]);
      if (i < again) rows.push([who, first + 20, 1000]);
    }
  });
  return retentionTriangle(
    purchaseLog(rows, { asOf: day('2026-06-30') }),
    { ...DEFAULT_VIEW, min: 10, ...view },
    NO_COSTS,
    affected,
  );
}
const cutInJanuary = shop((from) => from < day('2026-02-01'));
const allOut = shop(() => true);

describe('the retention screen', () => {
  test('says both averages: 16 of 80 without January, 36 of 120 with it', () => {
    expect(leftOutText(cutInJanuary, english)).toBe(
      '**1 cohort is left out of averages**: more than a fifth of its customers had probably bought before the file begins. Pooled, 90 days: 20% without them, 30% with them.',
    );
    expect(leftOutText(cutInJanuary, german)).toContain('Gepoolt, 90 Tage: 20\u00a0% ohne sie, 30\u00a0% mit ihnen.');
    expect(headlineText(cutInJanuary, english)).toContain('20 buy again within 90 days');
  });

  test('and so against the column before: of 16 (with January 36) who had bought again by 60 days all had by 90', () => {
    const previous = shop((from) => from < day('2026-02-01'), { against: 'previous' });
    expect(previous.pooled[2]).toMatchObject({ count: 16, before: 16, value: 1 });
    expect(previous.pooledWithAffected?.[2]).toMatchObject({ count: 36, before: 36, value: 1 });
    expect(leftOutText(previous, english)).toContain('Pooled, 90 days: 100% without them, 100% with them.');
  });

  test('says nothing where no cohort is left out', () => {
    expect(
      leftOutText(
        shop(() => false),
        english,
      ),
    ).toBe('');
  });

  test('marks the cohort by more than colour, and greys it', () => {
    const { rows, columns, ranges } = gridModel(cutInJanuary, false, english);
    const [january, february] = rows;
    const few = (row: typeof january): boolean[] => columns.map((_, j) => row.cell(j).few);
    expect([january.name, february.name]).toEqual(['Jan 2026 *', 'Feb 2026']);
    expect(few(january)).not.toContain(false);
    expect(few(february)).not.toContain(true);
    // Colours run over February and March alone: January's 50 % is not among them.
    expect(ranges.whole).toEqual({ low: 0.15, high: 0.25 });
    expect(describeCell(cutInJanuary, 0, 0, english)).toContain('Left out of averages');
    expect(describeCell(cutInJanuary, 1, 0, english)).not.toContain('Left out of averages');
  });

  test('leaves it out of trend and grey lines', () => {
    expect(trendInput(cutInJanuary, 0, english).points.map(({ value }) => value)).toEqual([NaN, 0.25, 0.15]);
    expect(trendSentence(cutInJanuary, 0, english)).toContain('Feb 2026');
    expect(trendSentence(cutInJanuary, 0, english)).not.toContain('Jan 2026');
    expect(trendTable(cutInJanuary, 0, english).rows.at(-1)).toMatchObject({ state: 'left out' });
    expect(greyRows(cutInJanuary, -1)).toEqual([1, 2]);
  });

  test('the proof of the average names the customers left out', () => {
    const context = { asOf: day('2026-06-30'), ordersWithoutIdentity: 0 };
    const facts = proofOf(cutInJanuary, -1, 2, context, english)?.facts ?? [];
    expect(facts).toContainEqual({ label: 'Left out: in cohorts of old customers', value: '40' });
    expect(facts.some(({ label }) => label === 'Left out: in cells not complete')).toBe(false);
  });

  test('where nothing is left, no average is made up', () => {
    expect(nothingEnters(allOut)).toBe(true);
    expect(nothingEnters(cutInJanuary)).toBe(false);
    expect(headlineText(allOut, english)).toBe(en.retention.guard.none);
    expect(trendSentence(allOut, 0, german)).toBe(de.retention.guard.ageNone);
    expect(leftOutText(allOut, english)).toContain(
      'Pooled, 90 days: 30% with them; without them no cohort is complete.',
    );
  });

  test('the table gives each cohort its share: exact where listed, else as a range', () => {
    const from = day('2026-01-01');
    const at = (month: number, value: number): Float64Array => {
      const days = new Float64Array(90);
      days[month * 31 + 4] = value;
      return days;
    };
    const guard = { verdict: 'range', low: 0.1, high: 0.3, customers: 120, from } as const;
    const estimate: CensoringGuard = { ...guard, seen: at(0, 40), oldLow: at(0, 20), oldHigh: at(0, 30) };
    expect(oldCustomersTable(estimate, cutInJanuary, english).rows[0]).toEqual({
      cohort: 'Jan 2026',
      customers: '40',
      old: '50–75%',
      enters: 'no, left out',
    });
    const exact: CensoringGuard = { ...estimate, verdict: 'listed', oldHigh: at(0, 20) };
    expect(oldCustomersTable(exact, cutInJanuary, german).rows[0]).toMatchObject({ old: '50\u00a0%' });
  });
});

describe('startText', () => {
  const none = new Float64Array(0);
  const guard = (verdict: CensoringGuard['verdict'], low: number, high: number): CensoringGuard => ({
    ...{ verdict, low, high, customers: 200, from: 0, seen: none, oldLow: none, oldHigh: none },
  });
  const fine: StartCheck = { suspect: false, lowestNumber: null, firstPeriodOrders: NaN, medianPeriodOrders: NaN };
  const late: StartCheck = { suspect: true, lowestNumber: 5000, firstPeriodOrders: NaN, medianPeriodOrders: NaN };
  const said = (g: CensoringGuard, check = fine): string => startText(g, check, en.frame, english.format);

  test('says a range, a lower end, that it cannot tell, or what the customers file says', () => {
    expect(said(guard('range', 0.32, 0.58))).toContain('32–58% of its customers had bought before');
    expect(said(guard('at-least', 0.54, 1))).toContain('at least 54% of its customers had bought before');
    expect(said(guard('at-least', 0, 1))).toContain('the data cannot tell.');
    expect(said(guard('listed', 0.4, 0.4))).toContain('40% of the 200 customers listed there');
    expect(startText(guard('range', 0.32, 0.58), fine, de.frame, german.format)).toContain('32–58\u00a0% ihrer Kunden');
  });

  test('is quiet where the file starts well enough', () => {
    expect([said(guard('range', 0, 0.2)), said(guard('numbers', 0, 0)), said(guard('listed', 0.1, 0.1))]).toEqual([
      '',
      '',
      '',
    ]);
  });

  test('where too little is known for an estimate, the order numbers speak alone', () => {
    expect(said(guard('unknown', NaN, NaN))).toBe('');
    expect(said(guard('unknown', NaN, NaN), late)).toContain('The lowest order number is 5,000.');
  });
});
