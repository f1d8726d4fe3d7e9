/* Subscriptions derived from a shop's recurring orders, where no table of subscriptions is at hand: an approximation, and named so. */
import { splitTags } from '#domain/exclusion.ts';
import { quantile } from '#domain/numeric/quantile.ts';
import { oncePer, recentPer } from '#domain/once-per.ts';
import { AMOUNT_SCALE, type OrderTable, type Text } from '#domain/orders.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { IntervalUnit } from '#domain/side-tables.ts';
import type { TracedSpan } from './history.ts';
import { monthlyAmount } from './mrr.ts';

/** Source of the orders that Shopify's subscription contracts make; some write more behind it. */
const CONTRACT = 'subscription_contract';

/** A usual time between deliveries, in days, and as the interval that is billed. */
interface UsualInterval {
  readonly days: number;
  readonly intervalUnit: number;
  readonly intervalCount: number;
}

const { week, month, year } = IntervalUnit;
const USUAL: readonly UsualInterval[] = [
  { days: 7, intervalUnit: week, intervalCount: 1 },
  { days: 14, intervalUnit: week, intervalCount: 2 },
  { days: 30, intervalUnit: month, intervalCount: 1 },
  { days: 60, intervalUnit: month, intervalCount: 2 },
  { days: 90, intervalUnit: month, intervalCount: 3 },
  { days: 365, intervalUnit: year, intervalCount: 1 },
];
const MONTHLY = USUAL[2];

/** An order may come late by half an interval before its subscription counts as ended. */
const PATIENCE = 1.5;

/** Tags that are kept for a table. */
const KEPT = 1;

/** 1 for each row of the orders that is a recurring order: by its tag, or by its source where no tag is named. Case does not matter. */
export function recurringRows({ source, tags }: OrderTable, tag: string): Uint8Array {
  const wanted = tag.trim().toLowerCase();
  return wanted === '' ? contractRows(source) : taggedRows(tags, wanted);
}

const contractRows = oncePer((source: Text) =>
  rowsOf(source, (value) => value.trim().toLowerCase().startsWith(CONTRACT)),
);

const taggedRows = recentPer(
  KEPT,
  (wanted: string) => wanted,
  (tags: Text, wanted) => rowsOf(tags, (value) => splitTags(value).some((each) => each.toLowerCase() === wanted)),
);

/** 1 for each row whose text passes; each different text is looked at once. */
function rowsOf({ codes, values }: Text, passes: (value: string) => boolean): Uint8Array {
  const marked = Uint8Array.from(values, (value) => Number(passes(value)));
  const rows = new Uint8Array(codes.length);
  if (!marked.includes(1)) return rows;
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) rows[row] = marked[codes[row]];
  return rows;
}

/** The usual interval nearest to a gap of so many days, by ratio. */
export function usualInterval(gap: number): UsualInterval {
  const distance = ({ days }: UsualInterval): number => Math.abs(Math.log(gap / days));
  return USUAL.reduce((best, interval) => (distance(interval) < distance(best) ? interval : best));
}

/** Recurring purchase days of one customer, ascending, with what each brought in minor units. */
interface Deliveries {
  readonly customer: number;
  readonly day: number[];
  readonly net: number[];
  /** Place in the log of the first order of the day. */
  readonly order: number[];
}

function deliveriesOf(log: PurchaseLog, recurring: Uint8Array): Deliveries[] {
  const all: Deliveries[] = [];
  for (let i = 0; i < log.customers; i++) {
    const own: Deliveries = { customer: i, day: [], net: [], order: [] };
    for (let o = log.start[i]; o < log.start[i + 1]; o++) {
      if (recurring[log.order[o]] === 0 || log.net[o] <= 0) continue;
      const last = own.day.length - 1;
      if (own.day[last] === log.day[o]) own.net[last] += log.net[o];
      else {
        own.day.push(log.day[o]);
        own.net.push(log.net[o]);
        own.order.push(o);
      }
    }
    if (own.day.length > 0) all.push(own);
  }
  return all;
}

const ascending = (a: number, b: number): number => a - b;

/** Median gap between deliveries in days; NaN of one delivery. */
function medianGap({ day }: Deliveries): number {
  const gaps = day.slice(1).map((on, i) => on - day[i]);
  return quantile(gaps.sort(ascending), 0.5);
}

export interface OrderSpans {
  readonly spans: readonly TracedSpan[];
  /** Recurring orders of identified customers that count. */
  readonly orders: number;
  readonly customers: number;
  /** Customers by the days of their interval, ascending. */
  readonly intervals: readonly { readonly days: number; readonly customers: number }[];
}

/**
 * One subscription for each customer with recurring orders. Its interval is the median gap between them, rounded to the nearest of
 * 7, 14, 30, 60, 90 and 365 days; of a customer with one such order the median over all customers, a month where there is none.
 * Each order makes the MRR until the next: its net sales by that interval. Without a next one for 1.5 intervals the subscription
 * counts as ended on that day; an order that comes later begins it again.
 */
export function orderSpans(log: PurchaseLog, recurring: Uint8Array): OrderSpans {
  const deliveries = deliveriesOf(log, recurring);
  const medians = deliveries.map(medianGap);
  const common = quantile(medians.filter((gap) => !Number.isNaN(gap)).sort(ascending), 0.5);
  const usual = Number.isNaN(common) ? MONTHLY : usualInterval(common);
  const scale = AMOUNT_SCALE / 10 ** log.minorDigits;
  const spans: TracedSpan[] = [];
  const tally = new Map<number, number>();
  let orders = 0;
  deliveries.forEach(({ customer, day, net, order }, i) => {
    const interval = Number.isNaN(medians[i]) ? usual : usualInterval(medians[i]);
    const patience = Math.ceil(interval.days * PATIENCE);
    tally.set(interval.days, (tally.get(interval.days) ?? 0) + 1);
    orders += day.length;
    day.forEach((from, d) => {
      const price = { amount: net[d] * scale, quantity: 1, discount: 0, ...interval };
      const mrr = monthlyAmount(price, log.minorDigits);
      const next = day[d + 1] ?? Infinity;
      const until = next <= from + patience ? next : from + patience;
      if (mrr > 0) spans.push({ customer, from, until, mrr, period: interval.days, at: order[d] });
    });
  });
  return {
    spans,
    orders,
    customers: deliveries.length,
    intervals: [...tally].map(([days, customers]) => ({ days, customers })).sort((a, b) => a.days - b.days),
  };
}
