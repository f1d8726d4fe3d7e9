/*
 * WooCommerce, one row per order: the layout of SkyVerge's Customer/Order CSV Export (older `order_tax`, `order_shipping`;
 * newer `tax_total`, `shipping_total`) and the exporter that begins order_id, order_number, order_date.
 * `tax_total` holds the tax on shipping, `order_tax` does not. Subtotal is taken where the file names the discount too;
 * else net sales are Total less shipping and tax. Cannot: read products, which stand in columns of their own.
 */
import { stateOf, type MappedSource } from './mapped.ts';
import { WOO_STATES } from './woo-states.ts';

export const wooOrders: MappedSource = {
  id: 'woo-orders',
  name: 'WooCommerce orders',
  signatures: [{ has: ['order_id', 'billing_email', 'order_total'] }],
  rows: 'orders',
  kind: 'shop',
  columns: {
    id: 'order_id',
    name: 'order_number_formatted|order_number',
    email: 'billing_email|customer_email',
    phone: 'billing_phone',
    customerId: 'customer_id|customer_user',
    person: 'billing_first_name',
    lastName: 'billing_last_name',
    zip: 'billing_postcode|shipping_postcode',
    date: 'order_date|date|date_created',
    paid: 'paid_date|date_paid',
    fulfilled: 'completed_date|date_completed',
    currency: 'order_currency|currency',
    country: 'shipping_country|billing_country',
    province: 'shipping_state|billing_state',
    payment: 'payment_method_title|payment_method',
  },
  attributes: ['shipping_method', 'shipping_method_title', 'created_via'],
  money: {
    total: [['order_total']],
    subtotal: [
      ['order_subtotal', '-discount_total'],
      ['order_subtotal', '-cart_discount'],
    ],
    shipping: [['shipping_total'], ['order_shipping']],
    taxes: [['tax_total'], ['order_tax', 'order_shipping_tax'], ['order_tax'], ['total_tax']],
    discount: [['discount_total'], ['cart_discount']],
    refunded: [['refunded_total'], ['order_refund'], ['total_refunded']],
  },
  state: stateOf('status|order_status', WOO_STATES),
};
