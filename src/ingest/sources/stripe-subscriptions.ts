/*
 * Stripe subscriptions: the default columns, and those with trial, cancellation and end. UTC; amounts in major units, as given.
 * Customer ID is the customer, e-mail where there is none. Start Date is the start; the older Start only where it is missing,
 * for it moves when the plan changes.
 * Cannot: tell discounts, earlier plans, or, with the default columns, when a subscription ended.
 */
import { SideColumns, type SideHeaders } from './side-columns.ts';
import type { SideSource } from './side-source.ts';
import { subscriptionsReader, type SubscriptionRole } from './subscriptions-table.ts';

const HEADERS: SideHeaders<SubscriptionRole> = {
  id: ['id'],
  customer: ['customer id'],
  email: ['customer email'],
  plan: ['plan'],
  quantity: ['quantity'],
  currency: ['currency'],
  interval: ['interval'],
  amount: ['amount'],
  status: ['status'],
  created: ['created (utc)'],
  start: ['start date (utc)', 'start (utc)'],
  trialStart: ['trial start (utc)'],
  trialEnd: ['trial end (utc)'],
  periodStart: ['current period start (utc)'],
  periodEnd: ['current period end (utc)'],
  canceled: ['canceled at (utc)'],
  ended: ['ended at (utc)'],
};

export const stripeSubscriptions: SideSource = {
  id: 'stripe-subscriptions',
  name: 'Stripe subscriptions',
  signatures: [
    { has: ['customer id', 'plan', 'interval', 'current period end (utc)'] },
    { has: ['id', 'customer id', 'plan', 'interval', 'status', ['created (utc)', 'start date (utc)', 'start (utc)']] },
  ],
  open: (file) =>
    subscriptionsReader(
      file,
      { id: 'stripe-subscriptions', monthFirst: true },
      SideColumns.byHeaders(file.header, HEADERS),
    ),
};
