/* The exports beside the orders that come from Shopify customers, transactions and sales report, Stripe subscriptions and customers, WooCommerce customers, Shopify products and any table of item costs. The narrower stands before the wider. */
import { plainItemCosts, shopifyProducts } from './item-costs.ts';
import { shopifyCustomers } from './shopify-customers.ts';
import { shopifyPayments } from './shopify-payments.ts';
import { shopifySales } from './shopify-sales.ts';
import { shopifyTransactions } from './shopify-transactions.ts';
import type { SideSource } from './side-source.ts';
import { stripeCustomers } from './stripe-customers.ts';
import { stripeSubscriptions } from './stripe-subscriptions.ts';
import { wooCustomers } from './woo-customers.ts';

export const LEDGER_SOURCES: readonly SideSource[] = [
  shopifyPayments,
  shopifyTransactions,
  shopifyCustomers,
  shopifySales,
  wooCustomers,
  stripeSubscriptions,
  stripeCustomers,
  shopifyProducts,
];

/** A table of names and costs fits many headers: it stands behind everything else. */
export const ITEM_COST_SOURCES: readonly SideSource[] = [plainItemCosts];
