/*
 * BigCommerce, default orders CSV. One row per order, or its cells on every product row. Goods are the order without tax
 * less shipping and handling, so discounts are off; tax is on top. Cannot: see by how much an order was partly refunded.
 */
import { Financial, Fulfilment } from '#domain/orders.ts';
import { stateOf, type MappedSource } from './mapped.ts';
import { status, type PlainStatus } from './status.ts';

const STATES: ReadonlyMap<string, PlainStatus> = new Map([
  ['incomplete', status(Financial.voided)],
  ['awaiting fulfillment', status(Financial.paid, Fulfilment.unfulfilled)],
  ['awaiting shipment', status(Financial.paid, Fulfilment.unfulfilled)],
  ['awaiting pickup', status(Financial.paid, Fulfilment.unfulfilled)],
  ['partially shipped', status(Financial.paid, Fulfilment.partial)],
  ['manual verification required', status(Financial.pending)],
  ['disputed', status(Financial.paid)],
]);

export const bigcommerce: MappedSource = {
  id: 'bigcommerce',
  name: 'BigCommerce orders',
  signatures: [{ has: ['order id', 'customer email', 'order total (inc tax)'] }],
  rows: 'orders',
  kind: 'shop',
  columns: {
    id: 'order id',
    customerId: 'customer id',
    email: 'customer email|billing email',
    phone: 'customer phone|billing phone',
    person: 'customer name',
    zip: 'billing zip|shipping zip',
    date: 'order date',
    time: 'order time',
    fulfilled: 'date shipped',
    currency: 'order currency code',
    country: 'shipping country|billing country',
    province: 'shipping state|billing state',
    payment: 'payment method',
  },
  attributes: ['ship method', 'customer group', 'channel name', 'order source'],
  money: {
    total: [['order total (inc tax)']],
    subtotal: [
      ['order total (ex tax)', '-shipping cost (ex tax)', '-handling cost (ex tax)'],
      ['order total (ex tax)', '-shipping cost (ex tax)'],
    ],
    shipping: [['shipping cost (ex tax)', 'handling cost (ex tax)'], ['shipping cost (ex tax)']],
    taxes: [['tax total']],
  },
  state: stateOf('order status', STATES),
};
