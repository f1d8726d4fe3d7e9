/*
 * WooCommerce > Analytics > Orders. One row per order; net revenue is given directly (without tax and shipping).
 * Cannot: follow customers, whom it names without e-mail; tell partial refunds. Only English headers are known.
 */
import { stateOf, type MappedSource } from './mapped.ts';
import { WOO_STATES } from './woo-states.ts';

export const wooAnalytics: MappedSource = {
  id: 'woo-analytics',
  name: 'WooCommerce analytics orders',
  signatures: [{ has: ['order #', 'n. revenue'] }],
  rows: 'orders',
  kind: 'plain',
  columns: {
    id: 'order #',
    person: 'customer',
    date: 'date',
    discountCode: 'coupon(s)',
  },
  attributes: ['customer type'],
  money: {
    total: [['n. revenue'], ['n. revenue (formatted)']],
  },
  signs: 'n. revenue (formatted)',
  state: stateOf('status', WOO_STATES, 'either'),
  namesOnly: true,
};
