/* Orders: counted orders, the first one included, in the period alone or from the first day on. Refunds take none away. */
import { amountAgeSpans, amountCalendarSpans } from '../amount-spans.ts';
import type { AmountMeasure } from '../measure.ts';

export const orders: AmountMeasure = {
  kind: 'amount',
  ageSpans: amountAgeSpans,
  calendarSpans: amountCalendarSpans,
  amounts: ({ start, day, orders: n }) => ({ start, day, amount: new Float64Array(n).fill(1) }),
};
