/* The day of each customer's first order, one beside the other: what is asked of customers alone need not look through their orders. */
import { oncePerOrders } from '#domain/once-per-orders.ts';

/** One entry a customer of the log. */
export const firstDays = oncePerOrders(({ customers, start, day }): Int32Array => {
  const days = new Int32Array(customers);
  for (let i = 0; i < customers; i++) days[i] = day[start[i]];
  return days;
});
