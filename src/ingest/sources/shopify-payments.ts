/*
 * Shopify Payments' transactions: charges, refunds (negative in the file), adjustments, disputes, in the currency of the
 * payout, with their fee. What was paid out when is not looked at.
 * Cannot: tell payments by other means (PayPal, invoice, manual).
 */
import { TransactionKind } from '#domain/side-tables.ts';
import { transactionsSource } from './transactions-table.ts';

export const shopifyPayments = transactionsSource({
  id: 'shopify-payments',
  name: 'Shopify payment transactions',
  signatures: [{ has: ['transaction date', 'type', 'order', 'card brand'] }],
  headers: {
    order: ['order'],
    kind: ['type'],
    date: ['transaction date'],
    amount: ['amount'],
    fee: ['fee'],
    currency: ['currency'],
  },
  kinds: new Map([
    ['charge', TransactionKind.sale],
    ['refund', TransactionKind.refund],
  ]),
});
