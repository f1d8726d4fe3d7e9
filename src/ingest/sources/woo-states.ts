/* WooCommerce's statuses beyond the usual words. */
import { Financial, Fulfilment } from '#domain/orders.ts';
import type { PlainStatus } from './status.ts';

const FAILED: PlainStatus = { financial: Financial.voided, fulfilment: Fulfilment.none, cancelled: false };

export const WOO_STATES: ReadonlyMap<string, PlainStatus> = new Map([
  ['fertiggestellt', { financial: Financial.paid, fulfilment: Fulfilment.fulfilled, cancelled: false }],
  ['checkout draft', FAILED],
  ['draft', FAILED],
  ['trash', FAILED],
]);
