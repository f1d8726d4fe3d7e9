/*
 * Square items. One row per item: an order is the sum of the rows of its transaction. Tips are not in this file.
 * Cannot: follow buyers without a Square customer id; link a refund to its sale. Drop this file or the transactions, not both.
 */
import type { MappedSource } from './mapped.ts';
import { squareEvent } from './square-transactions.ts';

export const squareItems: MappedSource = {
  id: 'square-items',
  name: 'Square items',
  signatures: [{ has: ['gross sales', 'net sales', 'event type', 'transaction id', 'item', 'qty'] }],
  rows: 'lines',
  kind: 'shop',
  columns: {
    id: 'transaction id',
    customerId: 'customer id',
    person: 'customer name',
    date: 'date',
    time: 'time',
    source: 'location',
    product: 'item',
    sku: 'sku',
    quantity: 'qty',
  },
  attributes: ['dining option'],
  money: {
    total: [['net sales', 'tax'], ['net sales']],
    subtotal: [['net sales']],
    taxes: [['tax']],
    refundRow: [['net sales']],
  },
  state: squareEvent,
};
