/* Contribution: net sales × gross margin − variable cost of each order, minor units, in the period alone or from the first day on. */
import { worthByDay } from '#domain/contribution.ts';
import { amountAgeSpans, amountCalendarSpans } from '../amount-spans.ts';
import type { AmountMeasure } from '../measure.ts';

export const contribution: AmountMeasure = {
  kind: 'amount',
  ageSpans: amountAgeSpans,
  calendarSpans: amountCalendarSpans,
  amounts: worthByDay,
  /** Without a margin there is only net sales, which is another measure. */
  lacks: ({ costs }) => (costs.grossMargin === null ? 'margin' : null),
};
