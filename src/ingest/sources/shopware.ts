/*
 * Shopware 6, the default profile "Default orders" / "Standardprofil Bestellungen". One row per order, UTC, dot decimals
 * between semicolons. The total is the amount as given. Cannot: separate tax and shipping, nor see cancelled or refunded
 * orders, since the default profile names states by their ids (a profile with readable states is understood).
 */
import { stateOf, type MappedSource } from './mapped.ts';

export const shopware: MappedSource = {
  id: 'shopware',
  name: 'Shopware 6 orders',
  signatures: [{ has: ['order_number', 'customer_email', 'amount_total', 'order_date_time'] }],
  rows: 'orders',
  kind: 'plain',
  columns: {
    id: 'id|order_number',
    name: 'order_number',
    email: 'customer_email',
    person: 'customer_firstname',
    lastName: 'customer_lastname',
    zip: 'billing_address_zipcode|shipping_address_zipcode',
    date: 'order_date_time',
    currency: 'currency|currency_iso_code',
  },
  attributes: ['sales_channel_id', 'sales_channel', 'sales_channel_name', 'customer_group', 'customer_group_name'],
  money: { total: [['amount_total']] },
  decimal: '.',
  state: stateOf('order_state|order_state_id'),
};
