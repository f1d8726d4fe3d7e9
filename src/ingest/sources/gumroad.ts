/*
 * Gumroad sales, in US dollars. One row per payment (each charge of a membership is one); the last row is a sum.
 * Free trials and pre-order authorizations are no money yet; a dispute that was not won counts as refunded in full.
 */
import { Financial } from '#domain/orders.ts';
import { isYes } from '../columns/boolean.ts';
import { NO_ORDER, rowState, type MappedSource } from './mapped.ts';

export const gumroad: MappedSource = {
  id: 'gumroad',
  name: 'Gumroad sales',
  signatures: [{ has: ['item name', 'purchase email', 'sale price ($)'] }],
  rows: 'payments',
  kind: 'shop',
  columns: {
    id: 'purchase id',
    email: 'purchase email|buyer email',
    person: 'buyer name',
    zip: 'zip code',
    date: 'purchase time (utc timezone)|purchase date',
    country: 'country',
    province: 'state',
    payment: 'payment type',
    source: 'referrer',
    discountCode: 'discount code',
    product: 'item name',
    sku: 'sku id',
    quantity: 'quantity',
  },
  attributes: ['recurrence', 'variants'],
  money: {
    total: [['sale price ($)']],
    subtotal: [['subtotal ($)']],
    shipping: [['shipping ($)']],
    taxes: [['taxes ($)']],
    tips: [['tip ($)']],
    refunded: [['partial refund ($)']],
    price: [['item price ($)']],
  },
  currency: 'USD',
  state: (cell) => {
    if (isYes(cell('free trial purchase?')) || isYes(cell('pre-order authorization?'))) return NO_ORDER;
    const lost = isYes(cell('disputed?')) && !isYes(cell('dispute won?'));
    if (isYes(cell('fully refunded?')) || lost) return rowState('order', Financial.refunded);
    return rowState('order', isYes(cell('refunded?')) ? Financial.partiallyRefunded : Financial.paid);
  },
};
