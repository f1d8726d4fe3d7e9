/*
 * Square transactions. One row per payment; the payments of one transaction are added. Net Sales is the Subtotal (without
 * tax), the tip is part of the total. A refund has a transaction of its own and takes Net Sales away on its day.
 * Cannot: follow buyers without a Square customer id; link a refund to its sale.
 */
import { Financial } from '#domain/orders.ts';
import { NO_ORDER, rowState, type CellOf, type MappedSource, type RowState } from './mapped.ts';

const EVENTS: ReadonlyMap<string, RowState> = new Map([
  ['', rowState('order', Financial.paid)],
  ['payment', rowState('order', Financial.paid)],
  ['refund', rowState('refund', Financial.none)],
]);

/** Payment or refund by Event Type; what is neither complete nor money is no order. */
export function squareEvent(cell: CellOf): RowState {
  if (/^(?:failed|voided|canceled|cancelled|pending)$/i.test(cell('transaction status'))) return NO_ORDER;
  return EVENTS.get(cell('event type').toLowerCase()) ?? NO_ORDER;
}

export const squareTransactions: MappedSource = {
  id: 'square-transactions',
  name: 'Square transactions',
  signatures: [{ has: ['gross sales', 'event type', 'transaction id', 'total collected'] }],
  rows: 'lines',
  kind: 'shop',
  columns: {
    id: 'transaction id',
    customerId: 'customer id',
    person: 'customer name',
    date: 'date',
    time: 'time',
    source: 'location|source',
    payment: 'card brand',
    lineId: 'payment id',
  },
  attributes: ['dining option'],
  money: {
    total: [['total collected']],
    subtotal: [['net sales']],
    taxes: [['tax']],
    tips: [['tip']],
    refundRow: [['net sales']],
  },
  state: squareEvent,
};
