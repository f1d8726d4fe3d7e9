/* WooCommerce's statuses beyond the usual words. */
import { Financial, Fulfilment } from '#domain/orders.ts';
import { status, type PlainStatus } from './status.ts';

const FAILED = status(Financial.voided);

export const WOO_STATES: ReadonlyMap<string, PlainStatus> = new Map([
  ['fertiggestellt', status(Financial.paid, Fulfilment.fulfilled)],
  ['checkout draft', FAILED],
  ['draft', FAILED],
  ['trash', FAILED],
]);
