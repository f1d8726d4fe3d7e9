/* What the audit says to do: whom, and what it is worth if a typed share of them responds. */
import {
  CUSTOMER_SEGMENTS,
  lastYearOf,
  type CustomerSegmentId,
  type CustomerSegments,
} from '#domain/clv/customer-segments.ts';
import { LEAST_FOR_INTERVAL, meanInterval } from '#domain/numeric/mean-interval.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { AuditAction, AuditActionId, AuditRange } from './report.ts';

/** How many of 100 customers respond to an action, unless typed: an assumption, as orders do not show it. */
export const DEFAULT_REACH = 10;

/** Ages up to which the sales after the first day are taken, the longest that enough have completed. */
const HORIZONS = [365, 180, 90] as const;
const YEAR = 365;

function meanOf(amounts: readonly number[], margin: number): AuditRange | null {
  const n = amounts.length;
  if (n < LEAST_FOR_INTERVAL) return null;
  const sum = amounts.reduce((total, each) => total + each, 0);
  const squares = amounts.reduce((total, each) => total + each * each, 0);
  const { low, high } = meanInterval(sum, squares, n);
  const bounds = [low * margin, high * margin].sort((a, b) => a - b);
  return { value: (sum / n) * margin, low: bounds[0], high: bounds[1] };
}

/** Net sales after the first day and up to `days`, of each customer who came back by then and is observed that long. */
function salesAfterFirst(log: PurchaseLog, days: number): number[] {
  const sums: number[] = [];
  for (let i = 0; i < log.customers; i++) {
    const first = log.day[log.start[i]];
    if (first + days > log.asOf) continue;
    let sum = 0;
    let came = false;
    for (let o = log.start[i] + 1; o < log.start[i + 1] && log.day[o] <= first + days; o++) {
      if (log.day[o] === first) continue;
      came = true;
      sum += log.net[o];
    }
    if (came) sums.push(sum);
  }
  return sums;
}

/**
 * Up to four actions, each about 30 customers or more.
 * secondOrder: customers with one purchase day who are not late; one who comes back is worth what those who came back bought after the
 * first day, within 365 days (180, 90 where too few are observed so long). slipping, atRisk, keep (champions and loyal): the segments;
 * one of them is worth the net sales of the last 365 days as a customer. All times `margin` (contribution of a unit of net sales).
 * Means with mean ± 1.96 s/√n.
 */
export function auditActions(log: PurchaseLog, { segment, scores }: CustomerSegments, margin: number): AuditAction[] {
  const idOf = (customer: number): CustomerSegmentId => CUSTOMER_SEGMENTS[segment[customer]].id;
  const members = (wanted: (customer: number) => boolean): number[] =>
    Array.from({ length: log.customers }, (_, i) => i).filter(wanted);
  const lastYears = (id: AuditActionId, ids: readonly CustomerSegmentId[]): AuditAction[] => {
    const own = members((i) => ids.includes(idOf(i)));
    const each = meanOf(
      own.map((i) => lastYearOf(log, i)),
      margin,
    );
    return each ? [{ id, customers: own.length, each, days: YEAR }] : [];
  };
  const once = members((i) => idOf(i) === 'promising' && scores.purchaseDays[i] === 1);
  const after = HORIZONS.map((days) => ({ days, each: meanOf(salesAfterFirst(log, days), margin) })).find(
    ({ each }) => each !== null,
  );
  return [
    ...(after?.each && once.length >= LEAST_FOR_INTERVAL
      ? [{ id: 'secondOrder' as const, customers: once.length, each: after.each, days: after.days }]
      : []),
    ...lastYears('slipping', ['slipping']),
    ...lastYears('atRisk', ['at-risk']),
    ...lastYears('keep', ['champions', 'loyal']),
  ];
}

/** An action with what it brings if `reach` of 100 respond, minor units; `perAddressed`: it pays while it costs less for each customer addressed. */
export interface PricedAction extends AuditAction {
  readonly money: AuditRange;
  readonly perAddressed: AuditRange;
}

/** The three that bring most, the most first. */
export function rankedActions(actions: readonly AuditAction[], reach: number): PricedAction[] {
  const times = ({ value, low, high }: AuditRange, factor: number): AuditRange => ({
    value: value * factor,
    low: low * factor,
    high: high * factor,
  });
  return actions
    .map((action) => ({
      ...action,
      money: times(action.each, (action.customers * reach) / 100),
      perAddressed: times(action.each, reach / 100),
    }))
    .sort((a, b) => b.money.value - a.money.value)
    .slice(0, 3);
}
