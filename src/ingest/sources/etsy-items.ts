/*
 * Etsy's order items (EtsySoldOrderItems). One row per item: an order is the sum of its items less their discounts, that
 * is its goods without shipping and tax. The buyer's user name is the customer, where the file gives one and no full name.
 * Cannot: see refunds; follow guests. Beside the orders file it adds nothing: drop one of the two.
 */
import { ORDER, type MappedSource } from './mapped.ts';

export const etsyItems: MappedSource = {
  id: 'etsy-items',
  name: 'Etsy order items',
  signatures: [{ has: ['sale date', 'item name', 'transaction id', 'order id'] }],
  rows: 'lines',
  kind: 'plain',
  columns: {
    id: 'order id',
    customerId: 'buyer',
    person: 'ship name',
    zip: 'ship zipcode',
    date: 'sale date',
    paid: 'date paid',
    fulfilled: 'date shipped',
    currency: 'currency',
    country: 'ship country',
    province: 'ship state',
    discountCode: 'coupon code',
    product: 'item name',
    sku: 'sku',
    quantity: 'quantity',
    lineId: 'transaction id',
  },
  attributes: ['order type', 'listings type'],
  money: {
    total: [['item total', '-discount amount'], ['item total']],
    price: [['price']],
  },
  state: () => ORDER,
  monthFirst: true,
  customerId: (text) => {
    const inBrackets = /\(([^()\s]+)\)$/.exec(text);
    if (inBrackets !== null) return inBrackets[1];
    // A guest is shown by name: two words, no user name.
    return /\s/.test(text) ? '' : text;
  },
};
