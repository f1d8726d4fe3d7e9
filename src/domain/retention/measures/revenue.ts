/* Revenue: net sales in minor units, in the period alone or from the first day on. */
import { netSalesByDay } from '#domain/money.ts';
import { amountAgeSpans, amountCalendarSpans } from '../amount-spans.ts';
import type { AmountMeasure } from '../measure.ts';

export const revenue: AmountMeasure = {
  kind: 'amount',
  ageSpans: amountAgeSpans,
  calendarSpans: amountCalendarSpans,
  amounts: netSalesByDay,
};
