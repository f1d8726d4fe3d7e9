/* Proof of net sales by month and of the figures per order and customer: the orders and refunds that are added up. */
import { periodIndex } from '#domain/calendar.ts';
import { subscriptionRows } from '#domain/foreseeable.ts';
import type { OrderTable } from '#domain/orders.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { ProofQuery, RevenuePart } from './query.ts';
import { ProofBook, type ProofRecord, Thing } from './records.ts';
import { noteUnidentified } from './repeat.ts';
import type { Proof } from './value.ts';

/** An order or a dated refund of a customer: which order it is of, whether of a later than the first, and of a month other than that of acquisition. */
interface Money {
  readonly record: ProofRecord;
  readonly order: number;
  readonly later: boolean;
  readonly otherMonth: boolean;
}

type IsSubscribed = (order: number) => boolean;

const CHOSEN: Readonly<Record<RevenuePart, (money: Money, isSubscribed: IsSubscribed) => boolean>> = {
  netSales: () => true,
  newA: ({ later }) => !later,
  returningA: ({ later }) => later,
  newB: ({ otherMonth }) => !otherMonth,
  returningB: ({ otherMonth }) => otherMonth,
  unidentified: () => false,
  shareA: ({ later }) => later,
  shareB: ({ otherMonth }) => otherMonth,
  identified: () => true,
  subscribed: ({ later, order }, isSubscribed) => later && isSubscribed(order),
  shareSubscribed: ({ later, order }, isSubscribed) => later && isSubscribed(order),
};

/** A part of the net sales of the days from … to, which begin and end with a month (or as-of). Its orders are asked for by parts of subscriptions alone. */
export function revenueProof(
  log: PurchaseLog,
  from: number,
  to: number,
  part: RevenuePart,
  orders?: Pick<OrderTable, 'source' | 'tags'>,
): Proof {
  const share = part === 'shareA' || part === 'shareB' || part === 'shareSubscribed';
  const subscribed = orders === undefined ? null : subscriptionRows(orders);
  const isSubscribed: IsSubscribed = (order) => subscribed?.[log.order[order]] === 1;
  const book = new ProofBook();
  for (const money of identified(log, from, to)) {
    const chosen = CHOSEN[part](money, isSubscribed);
    if (chosen || share) book.add({ ...money.record, above: chosen, below: share });
  }
  if (part === 'netSales' || part === 'unidentified') noteAnonymous(book, log, from, to);
  else noteUnidentified(book, log, { from, to, money: true });
  log.refunds.day.forEach((day, at) => {
    if (day < from || day > to) return;
    book.add({ customer: -1, thing: Thing.refundRow, at, amount: log.refunds.net[at], leftOut: 'refundRow' });
  });
  return {
    rule: share ? 'ratio' : 'sum',
    across: 'one',
    unit: share ? 'share' : 'money',
    groups: [],
    records: book.records,
  };
}

/** A layer of net sales: of the days from … to, what customers brought whose first order lies in the days `won`. */
export function layerProof(
  log: PurchaseLog,
  { from, to, won }: Pick<Extract<ProofQuery, { of: 'layer' }>, 'from' | 'to' | 'won'>,
): Proof {
  const book = new ProofBook();
  for (const { record } of identified(log, from, to)) {
    const first = log.day[log.start[record.customer]];
    book.add(first >= won.from && first <= won.to ? { ...record, above: true } : { ...record, leftOut: 'otherCohort' });
  }
  noteUnidentified(book, log, { from, to, money: true });
  return { rule: 'sum', across: 'one', unit: 'money', groups: [], records: book.records };
}

/** Orders and dated refunds of customers on the days from … to. */
function* identified(log: PurchaseLog, from: number, to: number): Generator<Money> {
  const monthOf = (day: number): number => periodIndex(day, 'month');
  const { datedRefunds } = log;
  let refund = datedRefunds.customer.findIndex((customer) => customer >= 0);
  if (refund < 0) refund = datedRefunds.customer.length;
  for (let customer = 0; customer < log.customers; customer++) {
    const first = log.start[customer];
    const acquired = monthOf(log.day[first]);
    const kinds = (order: number): Pick<Money, 'later' | 'otherMonth'> => ({
      later: order > first,
      otherMonth: monthOf(log.day[order]) !== acquired,
    });
    for (let o = first; o < log.start[customer + 1]; o++) {
      if (log.day[o] < from || log.day[o] > to) continue;
      yield { record: { customer, thing: Thing.order, at: o, amount: log.net[o] }, order: o, ...kinds(o) };
    }
    for (; datedRefunds.customer[refund] === customer; refund++) {
      const day = datedRefunds.day[refund];
      if (day < from || day > to) continue;
      const record = { customer, thing: Thing.refund, at: refund, amount: datedRefunds.net[refund] };
      // A refund takes from the kind of revenue that its order was.
      yield { record, order: datedRefunds.order[refund], ...kinds(datedRefunds.order[refund]) };
    }
  }
}

/** Orders without identity and what was given back of them. */
function noteAnonymous(book: ProofBook, { unidentified, datedRefunds }: PurchaseLog, from: number, to: number): void {
  const isIn = (day: number): boolean => day >= from && day <= to;
  unidentified.day.forEach((day, at) => {
    if (!isIn(day)) return;
    book.add({ customer: -1, thing: Thing.unidentified, at, amount: unidentified.net[at], above: true });
  });
  datedRefunds.day.forEach((day, at) => {
    if (datedRefunds.customer[at] >= 0 || !isIn(day)) return;
    book.add({ customer: -1, thing: Thing.refund, at, amount: datedRefunds.net[at], above: true });
  });
}

/** Net sales / counted orders, all; orders or revenue per customer, of identified orders. */
export function perCustomerProof(log: PurchaseLog, figure: 'aov' | 'orders' | 'revenue'): Proof {
  const book = new ProofBook();
  let former = -1;
  for (const { record } of identified(log, -Infinity, Infinity)) {
    if (record.thing === Thing.refund && figure !== 'revenue') continue;
    const below = figure === 'aov' || record.customer !== former;
    former = record.customer;
    book.add({ ...record, amount: figure === 'orders' ? 1 : (record.amount ?? 0), above: true, below });
  }
  if (figure === 'aov') {
    log.unidentified.net.forEach((amount, at) => {
      book.add({ customer: -1, thing: Thing.unidentified, at, amount, above: true, below: true });
    });
  } else noteUnidentified(book, log, { money: figure === 'revenue' });
  return {
    rule: 'mean',
    across: 'one',
    unit: figure === 'orders' ? 'orders' : 'money',
    groups: [],
    records: book.records,
  };
}
