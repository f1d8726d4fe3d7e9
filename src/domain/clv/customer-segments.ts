/* Whom to keep, whom to win back, whom to let go: six plain segments by rules that anybody can check. */
import type { PurchaseLog } from '#domain/purchases.ts';
import { quantile } from '#domain/numeric/quantile.ts';
import { type RfmScores, rfmScores } from './rfm-scores.ts';
import { type Rhythm, rhythmOf } from './rhythm.ts';

/** What to do with a customer. */
export type CustomerAim = 'keep' | 'win-back' | 'let-go';
export type CustomerSegmentId = 'champions' | 'loyal' | 'promising' | 'slipping' | 'at-risk' | 'wont-pay-back';

/** Segments in the order in which they are shown, with their aim. */
export const CUSTOMER_SEGMENTS: readonly { readonly id: CustomerSegmentId; readonly aim: CustomerAim }[] = [
  { id: 'champions', aim: 'keep' },
  { id: 'loyal', aim: 'keep' },
  { id: 'promising', aim: 'keep' },
  { id: 'slipping', aim: 'win-back' },
  { id: 'at-risk', aim: 'win-back' },
  { id: 'wont-pay-back', aim: 'let-go' },
];

/** Below this many customers the data carry the three aims, not six segments. */
export const ENOUGH_FOR_SEGMENTS = 1000;

/** Editable limits of the rules. */
export interface SegmentLimits {
  /** On time up to this many times the usual days since the last order. */
  readonly slippingFrom: number;
  /** At risk beyond this many times. */
  readonly atRiskFrom: number;
  /** Purchase days that make a customer loyal. */
  readonly loyalFrom: number;
  /** Share of all customers, by net sales, from whom champions are taken. */
  readonly topShare: number;
  /** Somebody at risk is worth winning back with this many purchase days or more. */
  readonly worthFrom: number;
  /** …and, where the value of the next 12 months is predicted, with at least this much (minor units). */
  readonly leastValue: number;
}

export const DEFAULT_LIMITS: SegmentLimits = {
  slippingFrom: 2,
  atRiskFrom: 4,
  loyalFrom: 3,
  topShare: 0.2,
  worthFrom: 2,
  leastValue: 0,
};

export interface CustomerSegmentRow {
  readonly id: CustomerSegmentId;
  readonly aim: CustomerAim;
  readonly customers: number;
  /** Counted orders. */
  readonly orders: number;
  /** Net sales of all their orders, minor units. */
  readonly netSales: number;
  /** Net sales of their last 365 days as customers (up to the last order of each): what is at stake. null where nothing is: aim keep or let go. */
  readonly valueAtStake: number | null;
}

export interface CustomerSegments {
  /** Index into CUSTOMER_SEGMENTS, by customer of the log. */
  readonly segment: Uint8Array;
  readonly rows: readonly CustomerSegmentRow[];
  /** false: fewer than 1,000 customers, show the three aims only. */
  readonly enough: boolean;
  readonly scores: RfmScores;
  readonly rhythm: Rhythm;
}

const STAKE_DAYS = 365;

/**
 * The first rule that fits, by o = days since last order / usual days (`rhythmOf`):
 * on time (o ≤ slippingFrom): champions = loyalFrom purchase days or more and net sales among the topShare highest of all customers;
 * loyal = loyalFrom or more; promising = the rest. slipping: o ≤ atRiskFrom. Beyond: at risk, if worthFrom purchase days or more and,
 * where `value` (contribution expected in 12 months, by customer; null = no model has passed its exam) is there, at least leastValue;
 * won't pay back otherwise. If nobody has ever come back there is no rhythm, and everybody is promising.
 */
export function customerSegments(
  log: PurchaseLog,
  limits: SegmentLimits = DEFAULT_LIMITS,
  value: Float64Array | null = null,
): CustomerSegments {
  const scores = rfmScores(log);
  const rhythm = rhythmOf(log);
  const top = quantile(scores.netSales.slice().sort(), 1 - limits.topShare);
  const segment = new Uint8Array(log.customers);
  const rows = CUSTOMER_SEGMENTS.map(({ id, aim }) => ({ id, aim, customers: 0, orders: 0, netSales: 0, stake: 0 }));
  const stake = lastYears(log);
  for (let i = 0; i < log.customers; i++) {
    const id = segmentOf(
      rhythm.overdue[i],
      scores.purchaseDays[i],
      scores.netSales[i] >= top,
      value === null || value[i] >= limits.leastValue,
      limits,
    );
    segment[i] = CUSTOMER_SEGMENTS.findIndex((known) => known.id === id);
    const row = rows[segment[i]];
    row.customers++;
    row.orders += log.start[i + 1] - log.start[i];
    row.netSales += scores.netSales[i];
    row.stake += stake[i];
  }
  return {
    segment,
    rows: rows.map(({ stake: sum, ...row }) => ({ ...row, valueAtStake: row.aim === 'win-back' ? sum : null })),
    enough: log.customers >= ENOUGH_FOR_SEGMENTS,
    scores,
    rhythm,
  };
}

function segmentOf(
  overdue: number,
  purchaseDays: number,
  isTop: boolean,
  isWorth: boolean,
  limits: SegmentLimits,
): CustomerSegmentId {
  // Not > is also true of NaN: without a rhythm nobody is late.
  if (!(overdue > limits.slippingFrom)) {
    if (purchaseDays < limits.loyalFrom) return 'promising';
    return isTop ? 'champions' : 'loyal';
  }
  if (overdue <= limits.atRiskFrom) return 'slipping';
  return purchaseDays >= limits.worthFrom && isWorth ? 'at-risk' : 'wont-pay-back';
}

/** Net sales of a customer in the 365 days that end with the last order: what is at stake with him. Minor units. */
export function lastYearOf(log: PurchaseLog, customer: number): number {
  const end = log.start[customer + 1];
  let sum = 0;
  for (let o = end - 1; o >= log.start[customer] && log.day[o] > log.day[end - 1] - STAKE_DAYS; o--) sum += log.net[o];
  return sum;
}

/** The same of each customer. */
export function lastYears(log: PurchaseLog): Float64Array {
  return Float64Array.from({ length: log.customers }, (_, customer) => lastYearOf(log, customer));
}
