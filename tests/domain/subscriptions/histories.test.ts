/* What holds for any history of subscriptions: 10,000 random ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mrrHistory, type PayingSpan } from '#domain/subscriptions/history.ts';
import { mrrMonths } from '#domain/subscriptions/movements.ts';
import { movementsSaid, reportOn } from '../../fixtures/subscriptions.ts';
import type { SubscriptionSpec } from '../../fixtures/sides.ts';
import { isoDay } from '#domain/calendar.ts';

const AS_OF = 20_600;
const spans = fc.array(
  fc
    .record({
      customer: fc.nat(5),
      from: fc.integer({ min: 20_000, max: AS_OF + 30 }),
      days: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constant(Infinity)),
      mrr: fc.integer({ min: 1, max: 1_000_000_000_000 }),
    })
    .map(({ customer, from, days, mrr }): PayingSpan => ({ customer, from, until: from + days, mrr })),
  { maxLength: 16 },
);

/** MRR on a day, added up from the spans. */
const mrrOn = (all: readonly PayingSpan[], day: number, customer?: number): number =>
  all.reduce(
    (sum, span) =>
      sum + (span.from <= day && day < span.until && (customer ?? span.customer) === span.customer ? span.mrr : 0),
    0,
  );

describe('any history', () => {
  test('opening + new + reactivated + expansion − contraction − churned = closing = what is paid on the last day', () => {
    const checked = fc.check(
      fc.property(spans, fc.boolean(), (all, reactivatedInNrr) => {
        const months = mrrMonths(mrrHistory(all, AS_OF), { asOf: AS_OF, reactivatedInNrr, tellsEnd: true });
        // Compared by hand: an assertion library is too slow for so many months.
        let [closing, paying] = [0, 0];
        for (const month of months) {
          const { customers } = month;
          const money =
            month.opening + month.new + month.reactivated + month.expansion - month.contraction - month.churned;
          const logos = customers.opening + customers.new + customers.reactivated - customers.churned;
          const exact =
            month.opening === closing &&
            money === month.closing &&
            money === mrrOn(all, Math.min(month.to, AS_OF)) &&
            customers.opening === paying &&
            logos === customers.closing;
          if (!exact) return false;
          [closing, paying] = [month.closing, customers.closing];
        }
        return closing === mrrOn(all, AS_OF);
      }),
      { numRuns: 10_000 },
    );
    expect(checked.failed ? fc.defaultReportMessage(checked) : '').toBe('');
  });

  test('GRR, NRR and logo churn are those of the definition, customer by customer', () => {
    fc.assert(
      fc.property(spans, (all) => {
        for (const month of mrrMonths(mrrHistory(all, AS_OF), {
          asOf: AS_OF,
          reactivatedInNrr: false,
          tellsEnd: true,
        })) {
          const pairs = [0, 1, 2, 3, 4, 5]
            .map((i) => [mrrOn(all, month.from - 1, i), mrrOn(all, Math.min(month.to, AS_OF), i)])
            .filter(([opening]) => opening > 0);
          const sum = (of: (opening: number, closing: number) => number): number =>
            pairs.reduce((total, [opening, closing]) => total + of(opening, closing), 0);
          const opening = sum((before) => before);
          if (opening === 0) {
            expect([month.grr, month.nrr, month.logoChurn]).toEqual([null, null, null]);
            continue;
          }
          expect(month.grr).toBeCloseTo(sum(Math.min) / opening, 12);
          expect(month.nrr).toBeCloseTo(sum((_, closing) => closing) / opening, 12);
          expect(month.logoChurn?.value).toBeCloseTo(sum((_, closing) => Number(closing === 0)) / pairs.length, 12);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('the order of the stretches changes nothing', () => {
    fc.assert(
      fc.property(
        spans.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(mrrHistory(shuffled, AS_OF)).toEqual(mrrHistory(all, AS_OF));
        },
      ),
      { numRuns: 500 },
    );
  });
});

const rows = fc.array(
  fc
    .record({
      person: fc.nat(4),
      start: fc.integer({ min: 20_300, max: 20_560 }),
      days: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
      amount: fc.integer({ min: 1, max: 999_999 }),
      interval: fc.constantFrom('1 month', '3 month', '1 year', '1 week', '10 day' as const),
    })
    .map(({ person, start, days, amount, interval }): SubscriptionSpec => ({
      email: `${person}@example.com`,
      start: isoDay(start),
      ...(days === undefined ? {} : { ended: isoDay(start + days) }),
      amount,
      interval,
    })),
  { maxLength: 12 },
);

describe('any file', () => {
  test('amounts a hundred times as large in a currency without cents: the same numbers in another unit', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const cents = all.map((row) => ({ ...row, amount: (row.amount ?? 0) / 100, currency: 'EUR' }));
        const yen = all.map((row) => ({ ...row, currency: 'JPY' }));
        const [euro, whole] = [cents, yen].map((file) => reportOn({ rows: file, asOf: '2026-06-15' }));
        expect([euro.minorDigits, whole.minorDigits]).toEqual(all.length === 0 ? [2, 2] : [2, 0]);
        expect(whole.months).toEqual(euro.months);
        expect(whole.cohorts).toEqual(euro.cohorts);
      }),
      { numRuns: 200 },
    );
  });

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const report = reportOn({ rows: all, asOf: '2026-06-15' });
        expect(reportOn({ rows: [...all].reverse(), asOf: '2026-06-15' })).toEqual(report);
        expect(movementsSaid(report.months)).toHaveLength(report.months.length);
      }),
      { numRuns: 200 },
    );
  });
});
