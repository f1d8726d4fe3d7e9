/*
 * Wix orders. One row per item, the order's values repeated or on its first row. Some headers stand twice (delivery and
 * billing address): the first one counts. There is no Subtotal: net sales are Total less shipping and tax.
 */
import { Financial, Fulfilment } from '#domain/orders.ts';
import { rowState, type MappedSource, type RowState } from './mapped.ts';
import { plainStatus, shopifyFulfilment } from './status.ts';

function fulfilmentOf(text: string): number {
  return /^partially fulfilled$/i.test(text) ? Fulfilment.partial : shopifyFulfilment(text);
}

export const wix: MappedSource = {
  id: 'wix',
  name: 'Wix orders',
  signatures: [{ has: ['order number', 'date created', 'contact email'] }],
  rows: 'orders',
  kind: 'shop',
  columns: {
    id: 'order number',
    email: 'contact email',
    phone: 'billing phone|recipient phone',
    person: 'billing name|recipient name',
    zip: 'billing zip/postal code|delivery zip/postal code',
    date: 'date created',
    time: 'time',
    currency: 'currency',
    country: 'delivery country|billing country',
    province: 'delivery state name|delivery state',
    payment: 'payment method',
    discountCode: 'coupon code',
    product: 'item',
    sku: 'sku',
    quantity: 'qty',
  },
  attributes: ['delivery method'],
  money: {
    total: [['total']],
    shipping: [['shipping rate'], ['shipping']],
    taxes: [['total tax'], ['tax']],
    refunded: [['refunded amount']],
    price: [['price']],
  },
  state: (cell): RowState => {
    const text = cell('payment status');
    const delivery = cell('fulfillment status');
    const payment = plainStatus(text);
    const cancelled = payment?.cancelled === true || /^cancell?ed$/i.test(delivery);
    const state = rowState('order', payment?.financial ?? Financial.none, fulfilmentOf(delivery), cancelled);
    return payment === null ? { ...state, unknown: { text, headers: 'payment status' } } : state;
  },
};
