/* The money of customers by day: what their orders bring, less what is given back on later days. */
import type { PurchaseLog } from './purchases.ts';

/** Amounts of customers, each on its day. Customers are those of a log; m amounts. */
export interface CustomerMoney {
  /** Amounts of customer i stand at start[i] … start[i+1]−1, the first order's first, then by day. c+1 entries. */
  readonly start: Int32Array;
  /** m entries. */
  readonly day: Int32Array;
  /** m entries. */
  readonly amount: Float64Array;
}

/**
 * Orders and refunds on days of their own in one row of days: of a customer by day, an order before the refunds of its day.
 * `ofOrders` has one entry per order of the log, `ofRefunds` one per dated refund. Where nothing is refunded on a day of its own
 * these are the arrays of the log, not copies.
 */
export function customerMoney(log: PurchaseLog, ofOrders: Float64Array, ofRefunds: Float64Array): CustomerMoney {
  const { customer, day: refundDay } = log.datedRefunds;
  if (customer.length === 0) return { start: log.start, day: log.day, amount: ofOrders };
  let refund = customer.findIndex((position) => position >= 0);
  if (refund < 0) refund = customer.length;
  const length = log.orders + customer.length - refund;
  const start = new Int32Array(log.customers + 1);
  const day = new Int32Array(length);
  const amount = new Float64Array(length);
  let n = 0;
  const put = (on: number, money: number): void => {
    day[n] = on;
    amount[n++] = money;
  };
  for (let i = 0; i < log.customers; i++) {
    for (let order = log.start[i]; order < log.start[i + 1]; order++) {
      for (; customer[refund] === i && refundDay[refund] < log.day[order]; refund++)
        put(refundDay[refund], ofRefunds[refund]);
      put(log.day[order], ofOrders[order]);
    }
    for (; customer[refund] === i; refund++) put(refundDay[refund], ofRefunds[refund]);
    start[i + 1] = n;
  }
  return { start, day, amount };
}

/** Net sales of customers by day, integer minor units; refunds on days of their own are negative. */
export function netSalesByDay(log: PurchaseLog): CustomerMoney {
  return customerMoney(log, log.net, log.datedRefunds.net);
}
