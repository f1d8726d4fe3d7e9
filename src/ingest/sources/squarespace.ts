/*
 * Squarespace orders.csv. Built like Shopify's: the order's values on its first row, one row per line; statuses in
 * capitals, `Amount Refunded`. A Subtotal before the discount is recognised by the order's own sum.
 */
import { Financial } from '#domain/orders.ts';
import { rowState, takeOffDiscount, type MappedSource } from './mapped.ts';
import { shopifyFinancial, shopifyFulfilment } from './status.ts';

export const squarespace: MappedSource = {
  id: 'squarespace',
  name: 'Squarespace orders',
  signatures: [{ has: ['order id', 'financial status', 'lineitem name'] }],
  rows: 'orders',
  kind: 'shop',
  columns: {
    id: 'order id',
    email: 'email',
    phone: 'billing phone|shipping phone',
    person: 'billing name|shipping name',
    zip: 'billing zip|shipping zip',
    date: 'created at|paid at',
    paid: 'paid at',
    fulfilled: 'fulfilled at',
    cancelledAt: 'cancelled at',
    currency: 'currency',
    country: 'shipping country|billing country',
    province: 'shipping province|billing province',
    payment: 'payment method',
    discountCode: 'discount code',
    product: 'lineitem name',
    sku: 'lineitem sku',
    quantity: 'lineitem quantity',
  },
  attributes: ['shipping method'],
  money: {
    total: [['total']],
    subtotal: [['subtotal']],
    shipping: [['shipping']],
    taxes: [['taxes']],
    refunded: [['amount refunded']],
    discount: [['discount amount']],
    price: [['lineitem price']],
  },
  state: (cell) => {
    const text = cell('financial status');
    const financial = shopifyFinancial(text);
    const fulfilment = cell('fulfillment status');
    const cancelled = /^cancell?ed$/i.test(fulfilment) || cell('cancelled at') !== '';
    const state = rowState('order', financial ?? Financial.none, shopifyFulfilment(fulfilment), cancelled);
    return financial === null ? { ...state, unknown: { text, headers: 'financial status' } } : state;
  },
  adjust: takeOffDiscount,
};
