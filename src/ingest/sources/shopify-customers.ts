/*
 * Shopify's customers: 20 columns of 2022, 21 with Customer ID, the present ones with addresses by default and metafields in
 * the shop's language, and the older ones with Accepts Marketing alone. It holds no date at all.
 * Cannot: make cohorts. It tells consent to e-mails and to SMS, and who has bought more often than the orders show.
 */
import { customersSource } from './customers-table.ts';

export const shopifyCustomers = customersSource({
  id: 'shopify-customers',
  name: 'Shopify customers',
  signatures: [
    {
      has: ['email', 'total spent', 'total orders', ['accepts email marketing', 'accepts marketing']],
      not: ['lineitem name'],
    },
  ],
  headers: {
    customer: ['customer id'],
    email: ['email'],
    phone: ['phone'],
    otherPhone: ['default address phone'],
    consent: ['accepts email marketing', 'accepts marketing'],
    smsConsent: ['accepts sms marketing'],
    orders: ['total orders'],
    spent: ['total spent'],
  },
});
