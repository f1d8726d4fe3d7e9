/* What the records of a proof tell of, by name: the order's number, its day, the customer's number and first order. */
import type { Assembled } from '#domain/assemble.ts';
import { type Counted, Verdict } from '#domain/counting.ts';
import { ignoredCustomers } from '#domain/identity-join.ts';
import type { CountingRules } from '#domain/rules.ts';
import type { SubscriptionTable } from '#domain/side-tables.ts';
import { textAt } from '#domain/text.ts';
import { type ProofRecords, Thing } from './records.ts';

/** One record in words. '' and NaN = there is none. */
export interface NamedThing {
  /**
   * The customer's number in this data set, from 1, or among those whom the subscriptions file names; NaN = no customer. Numbers
   * hold until the next import or undo.
   */
  readonly customer: number;
  readonly firstOrder: string;
  readonly firstDay: number;
  /** Counted orders of the customer. */
  readonly orders: number;
  readonly thing: 'order' | 'refund' | 'subscription' | '';
  /** The number of the order or subscription; of a refund that of the order that was given back. */
  readonly order: string;
  readonly day: number;
}

/** Names the records of proofs of one counted log. Whoever bought is a number here; identities are asked for elsewhere. */
export function namesOf(
  counted: Counted,
  assembled: Assembled,
  rules: CountingRules,
  subscriptions: SubscriptionTable | null = null,
): NamesOfRecords {
  const { orders, log, verdict, net } = counted;
  const ignored = ignoredCustomers(assembled, rules);
  const unidentified: number[] = [];
  const refundRows: number[] = [];
  for (let row = 0; row < orders.rows; row++) {
    const anonymous = orders.customer[row] < 0 || ignored.has(orders.customer[row]);
    if (anonymous && !Number.isNaN(net[row])) unidentified.push(row);
    if (verdict[row] === Verdict.refundRow) refundRows.push(row);
  }
  const orderName = (row: number): string => textAt(orders.name, row) || textAt(orders.id, row);

  /** Row of the OrderTable and day of what a record tells of. */
  const placeOf = (thing: number, at: number): { row: number; day: number } => {
    if (thing === Thing.order) return { row: log.order[at], day: log.day[at] };
    if (thing === Thing.unidentified) return { row: unidentified[at], day: log.unidentified.day[at] };
    if (thing === Thing.refundRow) return { row: refundRows[at], day: log.refunds.day[at] };
    if (thing === Thing.row) return { row: at, day: orders.day[at] };
    const { customer, order, day } = log.datedRefunds;
    return { row: customer[at] < 0 ? unidentified[order[at]] : log.order[order[at]], day: day[at] };
  };

  const numberOf = (customer: number): number => (customer < 0 || ignored.has(customer) ? NaN : customer + 1);
  /** Who placed an order that does not count: somebody known may stand behind it, though no customer of the log. */
  const personOf = (thing: number, at: number): number =>
    thing === Thing.row || thing === Thing.refundRow ? orders.customer[placeOf(thing, at).row] : -1;

  return ({ customer, thing, at, day: ownDay }, i) => {
    const position = customer[i];
    const onDay = ownDay[i] < 0 ? NaN : ownDay[i];
    if (thing[i] === Thing.subscription) {
      const row = at[i];
      return {
        ...{ customer: position + 1, firstOrder: '', firstDay: NaN, orders: NaN },
        thing: row < 0 ? '' : 'subscription',
        order: row < 0 || subscriptions === null ? '' : textAt(subscriptions.id, row),
        day: onDay,
      };
    }
    const first = position < 0 ? -1 : log.start[position];
    const who = {
      customer: numberOf(position < 0 ? personOf(thing[i], at[i]) : log.customer[position]),
      firstOrder: first < 0 ? '' : orderName(log.order[first]),
      firstDay: first < 0 ? NaN : log.day[first],
      orders: first < 0 ? NaN : log.start[position + 1] - first,
    };
    if (thing[i] === Thing.customer) return { ...who, thing: '', order: '', day: NaN };
    const { row, day } = placeOf(thing[i], at[i]);
    const refund = thing[i] === Thing.refund || thing[i] === Thing.refundRow;
    const named = { ...who, thing: refund ? 'refund' : 'order', order: orderName(row) } as const;
    return { ...named, day: Number.isNaN(onDay) ? day : onDay };
  };
}

export type NamesOfRecords = (records: ProofRecords, i: number) => NamedThing;

/**
 * The records in the order in which they are shown: above the line, the others below it, those left out; as they were noted
 * within each. n entries.
 */
export function shownOrder({ n, above, leftOut }: ProofRecords): Int32Array {
  const shown = new Int32Array(n);
  let place = 0;
  for (const isHere of [
    (i: number) => above[i] === 1,
    (i: number) => above[i] === 0 && leftOut[i] === 0,
    (i: number) => leftOut[i] > 0,
  ]) {
    for (let i = 0; i < n; i++) if (isHere(i)) shown[place++] = i;
  }
  return shown;
}
