/*
 * Stripe payments: the default 23 columns, all 79, older and hand-cut ones. One row per payment, UTC, amounts in major
 * units as given. Only rows with the status Paid or Refunded are money. Where rows are in several currencies, the amount
 * converted to the account's is read. Customer ID is the customer, e-mail where there is none.
 * Cannot: separate tax and shipping, which Stripe does not know.
 */
import { Financial } from '#domain/orders.ts';
import { NO_ORDER, rowState, type MappedSource, type RowState } from './mapped.ts';

const STATES: ReadonlyMap<string, RowState> = new Map([
  ['paid', rowState('order', Financial.paid)],
  ['refunded', rowState('order', Financial.refunded)],
  ['partially refunded', rowState('order', Financial.partiallyRefunded)],
  ['partial refund', rowState('order', Financial.partiallyRefunded)],
]);

export const stripePayments: MappedSource = {
  id: 'stripe-payments',
  name: 'Stripe payments',
  signatures: [
    { has: ['id', ['created date (utc)', 'created (utc)'], 'amount', 'amount refunded', 'status'] },
    { has: ['id', 'created', 'amount', 'amount refunded', 'status', ['seller message', 'card id', 'captured']] },
  ],
  rows: 'payments',
  kind: 'plain',
  columns: {
    id: 'id',
    customerId: 'customer id',
    email: 'customer email',
    phone: 'customer phone',
    person: 'customer name|card name|shipping name',
    zip: 'card address zip|shipping address postal code',
    date: 'created date (utc)|created (utc)|created',
    currency: 'currency',
    country: 'shipping address country|card address country',
    payment: 'payment source type',
  },
  attributes: [/\(metadata\)$/],
  money: {
    total: [['amount']],
    refunded: [['amount refunded']],
  },
  converted: {
    currency: 'converted currency',
    total: 'converted amount',
    refunded: 'converted amount refunded',
  },
  state: (cell) => STATES.get(cell('status').toLowerCase()) ?? NO_ORDER,
};
