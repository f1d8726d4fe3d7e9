/* One customer: every order in time, what the first one says, and what is expected with its ranges. */
import { type AttributeId, firstOrderValues, type OrdersBehind, STANDARD_ATTRIBUTES } from './attributes.ts';
import { allSteps } from './clv/fitted.ts';
import { futuresByStep } from './clv/future-ranges.ts';
import { expectedPurchases } from './clv/expected-purchases.ts';
import { expectedSpend } from './clv/gamma-gamma.ts';
import { buysWhileAlive, pAlive } from './clv/buying-model.ts';
import type { FittedModels } from './clv/customer-table.ts';
import { WEEKS_PER_MONTH } from './clv/lifetime-value.ts';
import { type Counted, Verdict } from './counting.ts';
import type { CustomerRow } from './customer-list.ts';
import { quantile } from './numeric/quantile.ts';
import { hashWith } from './numeric/random.ts';
import { OrderKind } from './orders.ts';
import type { PurchaseLog } from './purchases.ts';
import { toMinorUnits } from './rounding.ts';
import { logOfCustomers } from './select-customers.ts';
import { uniformFrom } from './simulator/distributions.ts';
import { textAt } from './text.ts';

/** Months ahead that a customer's page looks. */
const AHEAD: readonly number[] = [3, 6, 12];
/** Futures drawn for the ranges. */
const DRAWS = 1000;
/** Events shown at most, the latest ones, and items of an order. */
const MOST_EVENTS = 200;
const MOST_ITEMS = 12;

/** Why an order is not counted: the reason of the revenue bridge; `exchange`: part of the order that it replaces. */
export type NotCounted =
  'otherCurrency' | 'excluded' | 'cancelled' | 'voided' | 'pending' | 'refunded' | 'zero' | 'exchange';

const REASONS: Readonly<Partial<Record<number, NotCounted>>> = {
  [Verdict.otherCurrency]: 'otherCurrency',
  [Verdict.excluded]: 'excluded',
  [Verdict.cancelled]: 'cancelled',
  [Verdict.voided]: 'voided',
  [Verdict.pending]: 'pending',
  [Verdict.refunded]: 'refunded',
  [Verdict.zero]: 'zero',
};

/** An order or a refund. Amounts in minor units of the counted currency. */
export interface CustomerEvent {
  /** refund: of a counted order, on a day of its own. refundRow: a refund with an own id. */
  readonly what: 'order' | 'refund' | 'refundRow';
  readonly day: number;
  /** Number of the order; of a refund that of the order given back. '' = none. */
  readonly name: string;
  /** Net sales; refunds are negative. NaN where it does not count. */
  readonly net: number;
  /** Refunded Amount as the file gives it, tax included; 0 = none. */
  readonly refunded: number;
  /** null = counts. */
  readonly notCounted: NotCounted | null;
  readonly items: readonly { readonly product: string; readonly quantity: number }[];
  /** Items beyond those. */
  readonly moreItems: number;
}

/** What is expected within some months. */
export interface CustomerAhead {
  readonly months: number;
  /** Probability of at least one purchase. */
  readonly buys: number;
  /** E[Y(t)], and between how many purchases the customer ends in 95 of 100 futures. */
  readonly purchases: number;
  readonly purchasesLow: number;
  readonly purchasesHigh: number;
  /** The same in money, not discounted; NaN without a model of spend. */
  readonly worth: number;
  readonly worthLow: number;
  readonly worthHigh: number;
}

export interface CustomerPage {
  readonly row: CustomerRow;
  /** The latest first. */
  readonly events: readonly CustomerEvent[];
  /** Events before those. */
  readonly moreEvents: number;
  /** What the first counted order says; attributes without a value are left out. */
  readonly first: readonly { readonly attribute: AttributeId; readonly values: readonly string[] }[];
  /** Empty where no model is used. */
  readonly ahead: readonly CustomerAhead[];
  /** Gaps between purchase days: on how many the usual days rest. */
  readonly gaps: number;
}

/** What a page is made from. */
export interface CustomerGround {
  readonly counted: Counted;
  readonly behind: OrdersBehind;
  /** The log of the list, and the customer's position in it. */
  readonly log: PurchaseLog;
  readonly position: number;
}

/** Orders of the customer up to as-of, counted or not, and refunds of them; the latest first. */
export function customerEvents({ counted, behind, log, position }: CustomerGround): CustomerEvent[] {
  const { orders, verdict, net } = counted;
  const { lines } = behind;
  const customer = log.customer[position];
  const nameOf = (row: number): string => textAt(orders.name, row) || textAt(orders.id, row);
  const netOf = new Map<number, number>();
  for (let o = log.start[position]; o < log.start[position + 1]; o++) netOf.set(log.order[o], log.net[o]);
  const events: CustomerEvent[] = [];
  for (const row of rowsOf(counted, customer)) {
    if (verdict[row] === Verdict.afterAsOf) continue;
    const amount = (column: Float64Array): number => toMinorUnits(column[row], log.minorDigits);
    if (orders.kind[row] === OrderKind.refund) {
      const counts = verdict[row] === Verdict.refundRow;
      const bare = { name: nameOf(row), day: orders.day[row], refunded: 0, items: [], moreItems: 0 };
      const own = counts ? amount(orders.total) : NaN;
      events.push({ ...bare, what: 'refundRow', net: own, notCounted: REASONS[verdict[row]] ?? null });
      continue;
    }
    const [start, end] = [orders.lineStart[row], orders.lineStart[row + 1]];
    const shown = Math.min(end, start + MOST_ITEMS);
    const folded = !Number.isNaN(net[row]) && !netOf.has(row);
    events.push({
      what: 'order',
      day: orders.day[row],
      name: nameOf(row),
      net: netOf.get(row) ?? NaN,
      refunded: Math.max(0, amount(orders.refunded)),
      notCounted: folded ? 'exchange' : (REASONS[verdict[row]] ?? null),
      items: Array.from({ length: shown - start }, (_, i) => ({
        product: textAt(lines.product, start + i) || textAt(lines.sku, start + i),
        quantity: lines.quantity[start + i],
      })),
      moreItems: end - shown,
    });
  }
  const { datedRefunds } = log;
  datedRefunds.customer.forEach((owner, refund) => {
    if (owner !== position) return;
    const row = log.order[datedRefunds.order[refund]];
    const bare = { name: nameOf(row), refunded: 0, notCounted: null, items: [], moreItems: 0 };
    events.push({ ...bare, what: 'refund', day: datedRefunds.day[refund], net: datedRefunds.net[refund] });
  });
  // Stable: of one day, what stands later in the file comes first.
  return events.reverse().sort((a, b) => b.day - a.day);
}

/** Rows of a customer, in the order of time: they stand together in `byCustomer`. */
function rowsOf({ orders }: Counted, customer: number): Int32Array {
  const { byCustomer } = orders;
  const place = (row: number): number => (orders.customer[row] < 0 ? orders.customers : orders.customer[row]);
  const firstAtLeast = (wanted: number): number => {
    let [low, high] = [0, byCustomer.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (place(byCustomer[middle]) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return byCustomer.subarray(firstAtLeast(customer), firstAtLeast(customer + 1));
}

/**
 * What a customer is expected to do within 3, 6 and 12 months: E[Y(t)] and its value by the closed forms, and the 2.5 and 97.5 %
 * quantiles (type 7) of 1,000 futures of this one customer, drawn from parameters as uncertain as the fit. Seeded by the customer's own
 * history: equal histories, equal ranges. `margin` = contribution of a unit of net sales.
 */
export function customerAhead(used: FittedModels, position: number, margin: number): CustomerAhead[] {
  const { buying, spend, summary } = used;
  const at = summary.position.indexOf(position);
  if (at < 0) return [];
  const [x, lastAge, age, m] = [summary.x[at], summary.lastAge[at], summary.age[at], summary.m[at]];
  const buyers = {
    x: Int32Array.of(x),
    lastAge: Int32Array.of(lastAge),
    age: Int32Array.of(age),
    m: Float64Array.of(m),
    arrives: Float64Array.of(0),
  };
  const ends = Float64Array.from(AHEAD, (months) => months * WEEKS_PER_MONTH);
  const seed = [x, lastAge, age, Math.round(m)].reduce(hashWith, 1);
  const groups = [{ customers: 1, horizon: { ends, lapse: WEEKS_PER_MONTH }, buyers: () => buyers }];
  const futures = allSteps(futuresByStep(buying, spend, groups, uniformFrom(seed), DRAWS));
  const bounds = (column: 'purchases' | 'revenue', period: number): readonly [number, number] => {
    const drawn = new Float64Array(futures.length);
    futures.forEach(([future], draw) => {
      for (let k = 0; k <= period; k++) drawn[draw] += future[column][k];
    });
    drawn.sort();
    return [quantile(drawn, 0.025), quantile(drawn, 0.975)];
  };
  const alive = pAlive(buying, x, lastAge, age);
  const each = spend === null ? NaN : expectedSpend(spend.params, m > 0 ? x : 0, m) * margin;
  return AHEAD.map((months, period) => {
    const purchases = expectedPurchases(buying, x, lastAge, age, ends[period]);
    const [purchasesLow, purchasesHigh] = bounds('purchases', period);
    // A margin below 0 turns the range round.
    const [worthLow, worthHigh] = bounds('revenue', period)
      .map((amount) => (spend === null ? NaN : amount * margin))
      .sort((a, b) => a - b);
    const buys = alive * buysWhileAlive(buying, x, age, ends[period]);
    return { months, buys, purchases, purchasesLow, purchasesHigh, worth: purchases * each, worthLow, worthHigh };
  });
}

/** The whole page. `hidden`: values of the first order that name a person are left out too. */
export function customerPage(
  ground: CustomerGround,
  row: CustomerRow,
  used: FittedModels | null,
  margin: number,
  namesNobody: (value: string) => boolean,
): CustomerPage {
  const { log, position, behind } = ground;
  const mask = new Uint8Array(log.customers);
  mask[position] = 1;
  const own = logOfCustomers(log, mask);
  const asked = [
    ...STANDARD_ATTRIBUTES.filter((attribute) => attribute !== 'band' && attribute !== 'products'),
    ...behind.orders.attributes.map(({ name }): AttributeId => `column:${name}`),
  ];
  const first = asked.flatMap((attribute) => {
    const values = firstOrderValues(own, behind, attribute).values.filter(
      (value) => value !== '' && namesNobody(value),
    );
    return values.length === 0 ? [] : [{ attribute, values }];
  });
  const events = customerEvents(ground);
  let gaps = 0;
  for (let o = 1; o < own.orders; o++) if (own.day[o] > own.day[o - 1]) gaps++;
  return {
    row,
    events: events.slice(0, MOST_EVENTS),
    moreEvents: Math.max(0, events.length - MOST_EVENTS),
    first,
    ahead: used === null ? [] : customerAhead(used, position, margin),
    gaps,
  };
}
