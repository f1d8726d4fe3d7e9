/*
 * Stripe customers: 51 columns with metadata, or the short form. The id is the customer's, as in payments and subscriptions;
 * several customers may share an e-mail. Created in UTC. Payment Count is the number of orders, where it is there.
 * Cannot: tell consent.
 */
import { customersSource } from './customers-table.ts';

export const stripeCustomers = customersSource({
  id: 'stripe-customers',
  name: 'Stripe customers',
  signatures: [{ has: ['id', 'email', 'created (utc)', 'delinquent'] }],
  headers: {
    customer: ['id'],
    email: ['email'],
    phone: ['phone'],
    orders: ['payment count'],
    spent: ['total spend'],
    created: ['created (utc)'],
  },
  monthFirst: true,
});
