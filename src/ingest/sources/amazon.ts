/*
 * Amazon's order reports: new orders, all orders, the date range report. They name no buyer, or an address that Amazon
 * makes for each order, so that nobody can be followed: recognised and refused.
 */
import type { HeaderSignature } from './signature.ts';

export const AMAZON_NAME = 'Amazon orders';

export const AMAZON_SIGNATURES: readonly HeaderSignature[] = [
  { has: ['amazon-order-id', 'purchase-date'] },
  { has: ['order-id', 'order-item-id', 'purchase-date'] },
  { has: ['date/time', 'settlement id', 'type', 'order id'] },
];
