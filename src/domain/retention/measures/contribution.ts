/* Contribution: what each order brings after its costs, minor units, in the period alone or from the first day on. */
import { hasMargin, worthByDay } from '#domain/contribution.ts';
import { amountAgeSpans, amountCalendarSpans } from '../amount-spans.ts';
import type { AmountMeasure } from '../measure.ts';

export const contribution: AmountMeasure = {
  kind: 'amount',
  ageSpans: amountAgeSpans,
  calendarSpans: amountCalendarSpans,
  amounts: (log, costs) => worthByDay(log, costs),
  /** Without a margin there is only net sales, which is another measure. */
  lacks: ({ costs }) => (hasMargin(costs) ? null : 'margin'),
};
