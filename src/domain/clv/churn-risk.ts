/* How likely customers are not to buy again: by the model in use, else by what customers who stood alike have done. */
import { logAsOf } from '#domain/log-as-of.ts';
import type { Prediction } from '#domain/prediction.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { Share } from '#domain/results.ts';
import { share } from '#domain/share.ts';
import { customerSegments, type SegmentLimits } from './customer-segments.ts';
import { buysOf } from './lifetime-value.ts';
import { DAYS_PER_WEEK } from './rfm-summary.ts';
import type { ShownGroups } from './shown-groups.ts';

/** Days ahead, the longest first. */
const RISK_DAYS: readonly number[] = [365, 180, 90];
/** Of fewer customers who stood alike, nothing is said. */
export const LEAST_ALIKE = 30;

/** What became of those who stood in each group `days` days before as-of. */
export interface ObservedReturns {
  readonly days: number;
  /** Share who have bought since, by place in the shown groups. */
  readonly groups: readonly Share[];
  readonly all: Share;
}

export interface ChurnRisk {
  /** Probability of no purchase in the next `days` days, by customer; NaN = not known. */
  readonly of: Float64Array;
  readonly by: 'model' | 'observed';
  readonly days: number;
}

/**
 * The longest of 365, 180 and 90 days that the history (first order to as-of) holds twice: as long to have stood somewhere as to have
 * come back. null: not even 90.
 */
export function riskDays({ firstDay, asOf }: PurchaseLog): number | null {
  return RISK_DAYS.find((days) => asOf - firstDay >= 2 * days) ?? null;
}

/** Customers by the groups of that earlier day, under the same limits; a least value is not asked, as no model looked from there. */
export function observedReturns(
  log: PurchaseLog,
  limits: SegmentLimits,
  { groups, placeOf }: ShownGroups,
  days: number,
): ObservedReturns {
  const { log: then, position } = logAsOf(log, log.asOf - days);
  const { segment } = customerSegments(then, limits);
  const stood = groups.map(() => 0);
  const bought = groups.map(() => 0);
  position.forEach((customer, c) => {
    const place = placeOf[segment[c]];
    stood[place]++;
    if (log.day[log.start[customer + 1] - 1] > then.asOf) bought[place]++;
  });
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  return { days, groups: stood.map((n, place) => share(bought[place], n)), all: share(sum(bought), sum(stood)) };
}

/** By the model in use, 1 − P(a purchase in so many days); without one, what those did who stood in the customer's group before. */
export function churnRisk(
  prediction: Prediction,
  segment: Uint8Array,
  { placeOf }: ShownGroups,
  observed: ObservedReturns | null,
): ChurnRisk | null {
  const { used } = prediction;
  if (used !== null) {
    const days = observed?.days ?? RISK_DAYS[RISK_DAYS.length - 1];
    const buys = buysOf(used.buying, used.summary, days / DAYS_PER_WEEK);
    return { of: buys.map((p) => 1 - p), by: 'model', days };
  }
  if (observed === null) return null;
  const rate = observed.groups.map(({ eligible, value }) => (eligible >= LEAST_ALIKE ? 1 - value : NaN));
  return { of: Float64Array.from(segment, (index) => rate[placeOf[index]]), by: 'observed', days: observed.days };
}

/** Customers of one group. */
export interface RiskOfGroup {
  readonly customers: number;
  /** Expected share that does not buy again in the days of the risk, over those of whom it is known; NaN = of nobody. */
  readonly share: number;
  /** Net sales of their last years as customers (`lastYears`), minor units. */
  readonly stake: number;
  /** Σ risk · stake over the same: net sales a year that are at risk. Minor units, not rounded; NaN as above. */
  readonly atRisk: number;
}

/** One entry a group; `groupsOf` calls back with each group of a customer. */
export function riskByGroup(
  groups: number,
  stake: Float64Array,
  risk: ChurnRisk | null,
  groupsOf: (customer: number, enter: (group: number) => void) => void,
): RiskOfGroup[] {
  const sums = Array.from({ length: groups }, () => ({ customers: 0, known: 0, lost: 0, stake: 0, atRisk: 0 }));
  for (let i = 0; i < stake.length; i++) {
    const own = risk?.of[i] ?? NaN;
    groupsOf(i, (group) => {
      const sum = sums[group];
      sum.customers++;
      sum.stake += stake[i];
      if (Number.isNaN(own)) return;
      sum.known++;
      sum.lost += own;
      sum.atRisk += own * stake[i];
    });
  }
  return sums.map(({ customers, known, lost, stake: all, atRisk }) => ({
    customers,
    share: known > 0 ? lost / known : NaN,
    stake: all,
    atRisk: known > 0 ? atRisk : NaN,
  }));
}
