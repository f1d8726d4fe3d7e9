/*
 * WooCommerce > Analytics > Customers. A guest and a registered customer may share an e-mail: the user name tells them apart.
 * Sign Up is the day of registration, blank for guests. Labels are those of an English admin.
 * Cannot: tell consent, or a customer id.
 */
import { customersSource } from './customers-table.ts';

export const wooCustomers = customersSource({
  id: 'woo-customers',
  name: 'WooCommerce customers',
  signatures: [{ has: ['username', 'last active', 'sign up', 'email', 'orders', 'total spend'] }],
  headers: {
    login: ['username'],
    email: ['email'],
    orders: ['orders'],
    spent: ['total spend'],
    created: ['sign up'],
  },
});
