/* The lapse window L: how long after an order a customer counts as active, read from the gaps between purchase days. */
import type { OrdersOfLog } from './once-per-orders.ts';
import { purchaseSteps } from './purchase-steps.ts';

/** The share of gaps that L covers. */
const COVERED = 0.9;
/** Fewer followed gaps than this say too little about the tail: all observed gaps stand for them. */
const ENOUGH_GAPS = 200;

/** How long an order keeps a customer active. */
export interface LapseWindow {
  /** Whole days. Days are whole: (t − 213.4, t] and (t − 214, t] hold the same ones, so that L is rounded up. */
  readonly days: number;
  /** followed: gaps that all had 365 days to end; short-history: all observed gaps, long ones are missing among them; typed: by the user. */
  readonly basis: 'followed' | 'short-history' | 'typed';
  /** Gaps behind it; 0 where it was typed. */
  readonly gaps: number;
}

/**
 * L from the data (definitions.md §3): 90th percentile, type 7, of the gaps that ended within 365 days over purchase days with at
 * least 365 days of follow-up; with fewer than 200 of these, of all observed gaps. null without a gap.
 */
export function lapseFromData(log: OrdersOfLog): LapseWindow | null {
  const { gaps: all, followedGaps } = purchaseSteps(log);
  const enough = followedGaps.n >= ENOUGH_GAPS;
  const gaps = enough ? followedGaps : all;
  if (gaps.n === 0) return null;
  const days = Math.ceil(gaps.quantile(COVERED));
  return { days, basis: enough ? 'followed' : 'short-history', gaps: gaps.n };
}
