/* Proof of how many buy again, and when: repeat rates, time to the second order, ladder, gaps. */
import { purchaseGaps, timeToSecondPurchase } from '#domain/gaps.ts';
import { rungOrders } from '#domain/ladder.ts';
import { horizonOf } from '#domain/purchase-steps.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { ProofBook, type ProofRecord, Thing } from './records.ts';
import type { Proof } from './value.ts';

type By = 'orders' | 'days';

/** Notes the orders without identity of the days from … to: nobody can be followed. With their worth where the proof is of money. */
export function noteUnidentified(
  book: ProofBook,
  { unidentified }: PurchaseLog,
  { from = -Infinity, to = Infinity, money = false } = {},
): void {
  unidentified.day.forEach((day, at) => {
    if (day < from || day > to) return;
    const amount = money ? unidentified.net[at] : NaN;
    book.add({ customer: -1, thing: Thing.unidentified, at, amount, leftOut: 'noIdentity' });
  });
}

/** Records above the line / records below it, with the interval of a share. */
export function shareProof({ records }: ProofBook): Proof {
  return { rule: 'share', across: 'one', unit: 'share', interval: 'wilson', groups: [], records };
}

/** The second order of a customer, or the first one on the second purchase day; null = there is none. */
function secondOf(log: PurchaseLog, customer: number, by: By): number | null {
  return rungOrders(log, customer, by).at(1) ?? null;
}

const orderAt = (at: number | null): Pick<ProofRecord, 'thing' | 'at'> =>
  at === null ? {} : { thing: Thing.order, at };

/** Customers with ≥ 2 orders or purchase days, of all. */
export function repeatRateProof(log: PurchaseLog, by: By): Proof {
  const book = new ProofBook();
  for (let customer = 0; customer < log.customers; customer++) {
    const second = secondOf(log, customer, by);
    book.add({ customer, ...orderAt(second), above: second !== null, below: true });
  }
  noteUnidentified(book, log);
  return shareProof(book);
}

/** The second order or purchase day within so many days, of customers observed that long. */
export function withinProof(log: PurchaseLog, days: number, by: By): Proof {
  const book = new ProofBook();
  for (let customer = 0; customer < log.customers; customer++) {
    const first = log.day[log.start[customer]];
    if (first + days > log.asOf) {
      book.add({ customer, leftOut: 'notObserved', until: first + days });
      continue;
    }
    const second = secondOf(log, customer, by);
    const position = second === null ? NaN : log.day[second] - first;
    const did = position <= days;
    book.add({
      customer,
      ...(did ? { ...orderAt(second), position } : {}),
      above: did,
      below: true,
    });
  }
  noteUnidentified(book, log);
  return shareProof(book);
}

/** The Kaplan–Meier median of the time to the second purchase day: the time of each customer, and whether it came. */
export function secondOrderProof(log: PurchaseLog): Proof {
  const { days, observed } = timeToSecondPurchase(log);
  const book = new ProofBook();
  for (let customer = 0; customer < log.customers; customer++) {
    const came = observed[customer] === 1;
    book.add({
      customer,
      ...orderAt(came ? secondOf(log, customer, 'days') : null),
      amount: days[customer],
      above: came,
      below: true,
    });
  }
  noteUnidentified(book, log);
  return { rule: 'survival', across: 'one', unit: 'days', q: 0.5, groups: [], records: book.records };
}

/** The n-th order (or purchase day) of those with n − 1: whenever it came, or within the ladder's horizon after the one before. */
export function ladderProof(log: PurchaseLog, n: number, by: By, within: boolean): Proof | null {
  const horizon = horizonOf(log);
  if (within && horizon === null) return null;
  const days = within ? (horizon ?? Infinity) : Infinity;
  const book = new ProofBook();
  for (let customer = 0; customer < log.customers; customer++) {
    const rungs = rungOrders(log, customer, by);
    if (rungs.length < n - 1) {
      book.add({ customer, leftOut: 'notReached' });
      continue;
    }
    const before = log.day[rungs[n - 2]];
    if (within && before + days > log.asOf) {
      book.add({ customer, leftOut: 'notObserved', until: before + days });
      continue;
    }
    const next = rungs.at(n - 1) ?? null;
    const did = next !== null && log.day[next] - before <= days;
    book.add({ customer, ...(did ? orderAt(next) : {}), above: did, below: true });
  }
  noteUnidentified(book, log);
  return shareProof(book);
}

/** A quantile of the days from the (n − 1)-th order or purchase day to the n-th, of those who made it. */
export function ladderDaysProof(log: PurchaseLog, n: number, by: By, q: number): Proof {
  const book = new ProofBook();
  for (let customer = 0; customer < log.customers; customer++) {
    const rungs = rungOrders(log, customer, by);
    if (rungs.length < n) continue;
    const order = rungs[n - 1];
    book.add({ customer, ...orderAt(order), amount: log.day[order] - log.day[rungs[n - 2]], above: true });
  }
  return { rule: 'quantile', across: 'one', unit: 'days', q, groups: [], records: book.records };
}

/** A quantile of the gaps between purchase days: each gap at the order that ends it. */
export function gapProof(log: PurchaseLog, q: number): Proof {
  const gaps = purchaseGaps(log);
  const book = new ProofBook();
  let gap = 0;
  for (let customer = 0; customer < log.customers; customer++) {
    for (let o = log.start[customer] + 1; o < log.start[customer + 1]; o++) {
      if (log.day[o] === log.day[o - 1]) continue;
      book.add({ customer, thing: Thing.order, at: o, amount: gaps[gap++], above: true });
    }
  }
  noteUnidentified(book, log);
  return { rule: 'quantile', across: 'one', unit: 'days', q, groups: [], records: book.records };
}
