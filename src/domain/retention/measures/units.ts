/* Units: the quantities of the lines of counted orders, in the period alone or from the first day on. Refunds take none away. */
import type { PurchaseLog } from '#domain/purchases.ts';
import { amountAgeSpans, amountCalendarSpans } from '../amount-spans.ts';
import type { AmountMeasure } from '../measure.ts';

/** Orders that the file names no lines of. */
function withoutLines({ units }: PurchaseLog): number {
  let orders = 0;
  for (const quantity of units) if (Number.isNaN(quantity)) orders++;
  return orders;
}

export const units: AmountMeasure = {
  kind: 'amount',
  ageSpans: amountAgeSpans,
  calendarSpans: amountCalendarSpans,
  amounts: ({ start, day, units: quantities }) => ({
    start,
    day,
    amount: quantities.map((n) => (Number.isNaN(n) ? 0 : n)),
  }),
  unknown: withoutLines,
  lacks: ({ log }) => (log.orders > 0 && withoutLines(log) === log.orders ? 'lines' : null),
};
