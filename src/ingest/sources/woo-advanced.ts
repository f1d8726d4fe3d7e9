/*
 * Advanced Order Export For WooCommerce, default labels. The order's cells stand on every product row, or on its first
 * alone; both are read. Subtotal is WooCommerce's (without tax) less the cart discount; tax is on top.
 * Cannot: read labels that the user has renamed, or products spread over columns.
 */
import { stateOf, type MappedSource } from './mapped.ts';
import { WOO_STATES } from './woo-states.ts';

export const wooAdvanced: MappedSource = {
  id: 'woo-advanced',
  name: 'WooCommerce orders (Advanced Order Export)',
  signatures: [{ has: ['order number', 'order status', 'email (billing)'] }],
  rows: 'orders',
  kind: 'shop',
  columns: {
    id: 'order id|order number',
    name: 'order number',
    email: 'email (billing)|customer user email',
    phone: 'phone (billing)',
    customerId: 'customer user id',
    person: 'first name (billing)',
    lastName: 'last name (billing)',
    zip: 'postcode (billing)|postcode (shipping)',
    date: 'order date',
    paid: 'paid date',
    fulfilled: 'completed date',
    currency: 'currency|order currency',
    country: 'country code (shipping)|country code (billing)',
    province: 'state code (shipping)|state code (billing)',
    payment: 'payment method title|payment method',
    product: 'item name',
    sku: 'sku',
    quantity: 'quantity (- refund)|quantity',
  },
  attributes: ['shipping method title'],
  money: {
    total: [['order total amount']],
    subtotal: [['order subtotal amount', '-cart discount amount']],
    shipping: [['order shipping amount']],
    taxes: [['order total tax amount']],
    discount: [['cart discount amount']],
    refunded: [
      ['order refund amount'],
      ['order total amount', '-order total amount(- refund)'],
      ['order total amount', '-order total amount (- refund)'],
    ],
    price: [['item cost']],
  },
  state: stateOf('order status', WOO_STATES),
};
