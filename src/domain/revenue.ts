/* Where revenue comes from: new and returning net sales by calendar month. */
import { periodEnd, periodName, periodStart } from './calendar.ts';
import type { PurchaseLog } from './purchases.ts';
import type { RevenueMonth, RevenueReport } from './results.ts';
import { earliestFirstDay, periodsOfDays } from './retention/cohorts.ts';

/** Earliest day of any counted order or refund row; Infinity if there is none. */
function earliestDay(log: PurchaseLog): number {
  let earliest = log.customers > 0 ? earliestFirstDay(log) : Infinity;
  for (const days of [log.unidentified.day, log.refunds.day]) {
    for (const day of days) if (day < earliest) earliest = day;
  }
  return earliest;
}

type MonthSums = { -readonly [K in keyof RevenueMonth]: RevenueMonth[K] };

/**
 * Net sales by calendar month, from the month of the first counted order to the one of as-of, without gaps; minor units.
 * A: a customer's first order alone is new, all later ones (of the same day too) are returning. B: all orders in the month of
 * acquisition are new. New + returning + unidentified = net sales of the month, in either way. A refund on a day of its own
 * reduces the month of that day, and there the kind of revenue that its order was. Refund rows with an own id stand beside it and
 * are not in net sales. `orders` are all counted orders, `customers` the identified ones who bought in the month.
 * The returning shares are over identified net sales; NaN without any.
 */
export function revenueReport(log: PurchaseLog): RevenueReport {
  const earliest = earliestDay(log);
  if (earliest > log.asOf) return { months: [], returningShareA: NaN, returningShareB: NaN };
  const monthOf = periodsOfDays(earliest, log.asOf, 'month');
  const base = monthOf[0];
  const months: MonthSums[] = [];
  for (let index = base; index <= monthOf[monthOf.length - 1]; index++) months.push(emptyMonth(index, log.asOf));
  const at = (day: number): MonthSums => months[monthOf[day - earliest] - base];

  const sums = identifiedSums(log, earliest, monthOf, months.length);
  months.forEach((month, m) => {
    month.orders = sums.orders[m];
    month.customers = sums.customers[m];
    month.newCustomers = sums.newCustomers[m];
    month.newA = sums.newA[m];
    month.returningA = sums.returningA[m];
    month.newB = sums.newB[m];
    month.returningB = sums.returningB[m];
    month.netSales = sums.newA[m] + sums.returningA[m];
  });
  log.unidentified.day.forEach((day, o) => {
    const month = at(day);
    month.orders++;
    month.netSales += log.unidentified.net[o];
    month.unidentified += log.unidentified.net[o];
  });
  log.datedRefunds.day.forEach((day, r) => {
    const month = at(day);
    const net = log.datedRefunds.net[r];
    const customer = log.datedRefunds.customer[r];
    const order = log.datedRefunds.order[r];
    month.netSales += net;
    if (customer < 0) {
      month.unidentified += net;
      return;
    }
    const first = log.start[customer];
    if (order === first) month.newA += net;
    else month.returningA += net;
    if (at(log.day[order]) === at(log.day[first])) month.newB += net;
    else month.returningB += net;
  });
  log.refunds.day.forEach((day, o) => {
    at(day).refundRows += log.refunds.net[o];
  });

  const sum = (amount: (month: RevenueMonth) => number): number =>
    months.reduce((all, month) => all + amount(month), 0);
  const returningA = sum((month) => month.returningA);
  const returningB = sum((month) => month.returningB);
  const identified = sum((month) => month.newA) + returningA;
  return {
    months,
    returningShareA: identified === 0 ? NaN : returningA / identified,
    returningShareB: identified === 0 ? NaN : returningB / identified,
  };
}

/** Orders of identified customers by month, in columns: an object's number costs more to add to. One entry a month. */
function identifiedSums(log: PurchaseLog, earliest: number, monthOf: Int32Array, months: number) {
  const [orders, customers, newCustomers] = [0, 1, 2].map(() => new Int32Array(months));
  const [newA, returningA, newB, returningB] = [0, 1, 2, 3].map(() => new Float64Array(months));
  const { start, day, net } = log;
  const base = monthOf[0];
  for (let i = 0; i < log.customers; i++) {
    const end = start[i + 1];
    let o = start[i];
    let month = monthOf[day[o] - earliest] - base;
    newCustomers[month]++;
    newA[month] += net[o];
    // Orders stand by day: a month's are one after another.
    for (let isAcquired = true; o < end; isAcquired = false) {
      const first = o;
      let later = -1;
      let sum = 0;
      do {
        sum += net[o++];
        later = o < end ? monthOf[day[o] - earliest] - base : -1;
      } while (later === month);
      orders[month] += o - first;
      customers[month]++;
      if (isAcquired) {
        newB[month] += sum;
        returningA[month] += sum - net[first];
      } else {
        returningB[month] += sum;
        returningA[month] += sum;
      }
      month = later;
    }
  }
  return { orders, customers, newCustomers, newA, returningA, newB, returningB };
}

function emptyMonth(index: number, asOf: number): MonthSums {
  const to = periodEnd(index, 'month');
  return {
    month: periodName(index, 'month'),
    from: periodStart(index, 'month'),
    to,
    running: asOf < to,
    orders: 0,
    customers: 0,
    netSales: 0,
    newA: 0,
    returningA: 0,
    newB: 0,
    returningB: 0,
    newCustomers: 0,
    unidentified: 0,
    refundRows: 0,
  };
}
