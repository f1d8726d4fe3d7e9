/* MRR of one subscription, worked out by hand (definitions.md §5). */
import { describe, expect, test } from 'vitest';
import { IntervalUnit } from '#domain/side-tables.ts';
import { monthlyAmount } from '#domain/subscriptions/mrr.ts';
import { paidUntil } from '#domain/subscriptions/billing-days.ts';
import { dayOf } from '../../fixtures/sides.ts';

const { day, week, month, year } = IntervalUnit;
/** Amounts in major units, MRR in minor units. */
const mrr = (amount: number, unit: number, count = 1, quantity = 1, discount = 0, digits = 2): number =>
  monthlyAmount(
    { amount: amount * 10_000, quantity, discount: discount * 10_000, intervalUnit: unit, intervalCount: count },
    digits,
  );

describe('the MRR of a subscription', () => {
  test.each([
    ['9.90 a month', mrr(9.9, month), 990],
    ['three seats of 9.90', mrr(9.9, month, 1, 3), 2970],
    ['30 a quarter', mrr(30, month, 3), 1000],
    ['120 a year', mrr(120, year), 1000],
    ['100 a year is 8.333…', mrr(100, year), 833],
    ['100.02 a year is 8.335, half away from zero', mrr(100.02, year), 834],
    ['240 for two years', mrr(240, year, 2), 1000],
    // 7 × 365.25 / 7 / 12 = 30.4375
    ['7 a week', mrr(7, week), 3044],
    ['14 every two weeks', mrr(14, week, 2), 3044],
    // 365.25 / 12 = 30.4375
    ['1 a day', mrr(1, day), 3044],
    ['30 every 30 days', mrr(30, day, 30), 3044],
    ['2 seats of 10 with 5 off', mrr(10, month, 1, 2, 5), 1500],
    ['120 a year with 12 off', mrr(120, year, 1, 1, 12), 900],
    ['a discount of more than the price', mrr(10, month, 1, 1, 15), 0],
    ['1,200 yen a year', mrr(1200, year, 1, 1, 0, 0), 100],
    ['1.5 dinars of a thousand fils', mrr(1.5, month, 1, 1, 0, 3), 1500],
    ['two and a half seats', mrr(10, month, 1, 2.5), 2500],
  ])('%s', (_, ours, expected) => {
    expect(ours).toBe(expected);
  });
});

describe('the end of the paid period', () => {
  const until = (anchor: string, unit: number, count: number, canceled: string): number =>
    paidUntil(dayOf(anchor), unit, count, dayOf(canceled));

  test.each([
    [
      'monthly from the 15th, cancelled on the 20th of March',
      until('2026-01-15', month, 1, '2026-03-20'),
      '2026-04-15',
    ],
    ['cancelled on a billing day, before it is paid', until('2026-01-15', month, 1, '2026-03-15'), '2026-03-15'],
    ['cancelled on the first day: one period is paid', until('2026-01-15', month, 1, '2026-01-15'), '2026-02-15'],
    ['from the 31st, a short month', until('2026-01-31', month, 1, '2026-02-10'), '2026-02-28'],
    ['from the 31st, back to long months', until('2026-01-31', month, 1, '2026-03-01'), '2026-03-31'],
    ['yearly', until('2024-02-29', year, 1, '2025-03-01'), '2026-02-28'],
    ['quarterly', until('2026-01-10', month, 3, '2026-05-01'), '2026-07-10'],
    ['every two weeks', until('2026-01-05', week, 2, '2026-01-20'), '2026-02-02'],
    ['every ten days', until('2026-01-01', day, 10, '2026-01-12'), '2026-01-21'],
  ])('%s', (_, ours, expected) => {
    expect(ours).toBe(dayOf(expected));
  });
});
