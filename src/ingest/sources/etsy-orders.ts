/*
 * Etsy's orders file (EtsySoldOrders). One row per order, dates MM/DD/YY everywhere, no e-mail: the buyer's user id is
 * the customer. Goods are Order Value less discounts; tax that Etsy collects itself is in Order Total and in no column of
 * its own. A changed order says what is left in Adjusted Order Total (0.00 = never changed).
 * Cannot: follow guests, who have no user id; see orders refunded in full.
 */
import { ORDER, type MappedSource } from './mapped.ts';

export const etsyOrders: MappedSource = {
  id: 'etsy-orders',
  name: 'Etsy orders',
  signatures: [{ has: ['sale date', 'order id', 'buyer user id'] }],
  rows: 'orders',
  kind: 'shop',
  columns: {
    id: 'order id',
    customerId: 'buyer user id',
    person: 'full name|buyer',
    zip: 'ship zipcode',
    date: 'sale date',
    fulfilled: 'date shipped',
    currency: 'currency',
    country: 'ship country',
    province: 'ship state',
    payment: 'payment method',
    discountCode: 'coupon code',
  },
  attributes: ['order type'],
  money: {
    total: [['order total']],
    subtotal: [
      ['order value', '-discount amount', '-inperson discount'],
      ['order value', '-discount amount'],
      ['order value'],
    ],
    shipping: [['shipping']],
    taxes: [['sales tax']],
    discount: [['discount amount']],
    adjusted: [['adjusted order total']],
  },
  state: () => ORDER,
  monthFirst: true,
  ownIdFirst: true,
  adjust: (money) => {
    if (money.adjusted > 0 && money.adjusted < money.total) money.refunded = money.total - money.adjusted;
  },
};
