/* What becomes of a simulated order until the day of the export: paid, delivered, refunded, cancelled, or none of it. */
import { Financial, Fulfilment } from '#domain/orders.ts';
import type { Uniform } from './distributions.ts';
import type { Regime } from './regime.ts';

const DAY_SECONDS = 86_400;
const NEVER = NaN;

/** State of an order on the last day of the regime. Times as in SimulatedOrders; `refundedShare` of Total, 0 … 1. */
export interface Fate {
  readonly financial: number;
  readonly fulfilment: number;
  readonly paidAt: number;
  readonly fulfilledAt: number;
  readonly cancelledAt: number;
  readonly refundedShare: number;
}

export type FateKind = 'paid' | 'free' | keyof Regime['fates'];

/** Draws how an order ends. Renewals and orders at the till are never invoices, gifts or unpaid. */
export function drawFateKind(regime: Regime, uniform: Uniform, plain: boolean): FateKind {
  let at = uniform();
  const kinds = Object.keys(regime.fates) as (keyof Regime['fates'])[];
  for (const kind of kinds) {
    at -= regime.fates[kind];
    if (at < 0) return plain && (kind === 'invoice' || kind === 'free' || kind === 'unpaid') ? 'paid' : kind;
  }
  return 'paid';
}

/**
 * Dates an order's fate. What would happen after the last day has not happened: the order is then still paid and unfulfilled.
 * Of the cancelled, most are refunded, some are voided and a few stay "paid" without a refund, as real exports show.
 */
export function dateFate(kind: FateKind, createdAt: number, atTill: boolean, lastDay: number, uniform: Uniform): Fate {
  const end = (lastDay + 1) * DAY_SECONDS;
  const onTime = (at: number): number => (at < end ? at : NEVER);
  const fulfilledAt = atTill ? createdAt : onTime(workingHour(createdAt, 1 + Math.floor(uniform() * 3), uniform));
  const paid: Fate = {
    financial: Financial.paid,
    fulfilment: Number.isNaN(fulfilledAt) ? Fulfilment.unfulfilled : Fulfilment.fulfilled,
    paidAt: createdAt + Math.floor(uniform() * 3),
    fulfilledAt,
    cancelledAt: NEVER,
    refundedShare: 0,
  };
  const waiting = { ...paid, fulfilment: Fulfilment.unfulfilled, fulfilledAt: NEVER };
  const changedAt = onTime(workingHour(createdAt, 1 + Math.floor(uniform() * 2), uniform));
  switch (kind) {
    case 'paid':
    case 'free':
      return paid;
    case 'refunded':
    case 'partiallyRefunded':
      // Goods come back after about a fortnight.
      if (createdAt + 14 * DAY_SECONDS >= end) return paid;
      return kind === 'refunded'
        ? { ...paid, financial: Financial.refunded, refundedShare: 1 }
        : { ...paid, financial: Financial.partiallyRefunded, refundedShare: 0.1 + 0.8 * uniform() };
    case 'cancelled': {
      if (Number.isNaN(changedAt)) return waiting;
      const how = uniform();
      const cancelled = { ...waiting, cancelledAt: changedAt };
      if (how < 0.7) return { ...cancelled, financial: Financial.refunded, refundedShare: 1 };
      if (how < 0.85) return { ...cancelled, financial: Financial.voided, paidAt: NEVER };
      return cancelled;
    }
    case 'voided':
      return { ...waiting, financial: Financial.voided, paidAt: NEVER };
    case 'invoice':
      return { ...paid, financial: Financial.pending, paidAt: NEVER };
    case 'unpaid':
      return { ...waiting, financial: Financial.pending, paidAt: NEVER };
  }
}

/** A moment between 8 and 17 o'clock some days later. */
function workingHour(from: number, days: number, uniform: Uniform): number {
  return (Math.floor(from / DAY_SECONDS) + days) * DAY_SECONDS + 28_800 + Math.floor(uniform() * 32_400);
}
