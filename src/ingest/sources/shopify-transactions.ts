/*
 * Shopify's transaction histories: one row per transaction, the order's number in Name (Order is its id). It gives the days of
 * refunds. Amounts are positive; Kind says what they are.
 */
import { TransactionKind } from '#domain/side-tables.ts';
import { transactionsSource } from './transactions-table.ts';

export const shopifyTransactions = transactionsSource({
  id: 'shopify-transactions',
  name: 'Shopify transactions',
  signatures: [{ has: ['order', 'name', 'kind', 'gateway', 'status'] }],
  headers: {
    order: ['name'],
    kind: ['kind'],
    status: ['status'],
    date: ['created at'],
    amount: ['amount'],
    currency: ['currency'],
  },
  kinds: new Map([
    ['sale', TransactionKind.sale],
    ['authorization', TransactionKind.authorization],
    ['capture', TransactionKind.capture],
    ['refund', TransactionKind.refund],
    ['void', TransactionKind.void],
  ]),
});
