/* The list of mapped sources: a new one is a file and a line here. The narrower stands before the wider. */
import { bigcommerce } from './bigcommerce.ts';
import { ebay } from './ebay.ts';
import { etsyItems } from './etsy-items.ts';
import { etsyOrders } from './etsy-orders.ts';
import { gumroad } from './gumroad.ts';
import { magento } from './magento.ts';
import type { MappedSource } from './mapped.ts';
import { paypal } from './paypal.ts';
import { shopware } from './shopware.ts';
import { squareItems } from './square-items.ts';
import { squareTransactions } from './square-transactions.ts';
import { squarespace } from './squarespace.ts';
import { stripePayments } from './stripe-payments.ts';
import { wix } from './wix.ts';
import { wooAdvanced } from './woo-advanced.ts';
import { wooAnalytics } from './woo-analytics.ts';
import { wooOrders } from './woo-orders.ts';

export const MAPPED_SOURCES: readonly MappedSource[] = [
  squarespace,
  wooAnalytics,
  wooAdvanced,
  wooOrders,
  shopware,
  magento,
  bigcommerce,
  wix,
  etsyOrders,
  etsyItems,
  ebay,
  squareItems,
  squareTransactions,
  gumroad,
  paypal,
  stripePayments,
];
