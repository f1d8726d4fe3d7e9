/* Which acquisitions were worth it: groups of customers by contribution after CAC per customer, at one age for all. */
import { MULTI_VALUED, type OrdersBehind } from './attributes.ts';
import { answeredBasis, worthByDay } from './contribution.ts';
import { customerGroups, type GroupBy, LEAST_IN_GROUP } from './customer-groups.ts';
import type { Costing } from './order-money.ts';
import {
  affectedCohorts,
  cacOfGroups,
  LTV_AGES,
  ltvAt,
  type PaybackFrame,
  paybackOf,
  safeCustomers,
} from './payback.ts';
import { DEFAULT_PAYBACK_VIEW, type PaybackBasis } from './payback-view.ts';
import type { PurchaseLog } from './purchases.ts';
import type { Payback } from './results.ts';
import { cohortsByFirstOrder } from './retention/cohorts.ts';
import { LEAST_OBSERVED, valueCurve } from './value-curve.ts';

/** One group. Minor units per customer; NaN = not observed to the age. */
export interface RankedGroup {
  /** '' = the first order says nothing, or no channel. */
  readonly value: string;
  readonly size: number;
  /** Customers observed to the age. */
  readonly eligible: number;
  readonly cac: number | null;
  /** Observed value at the age, before CAC. */
  readonly ltv: number;
  /** Value − CAC with its interval: spend is taken as it is. Without a CAC the value alone. */
  readonly value95: { readonly value: number; readonly low: number; readonly high: number };
  /** At least 50 customers are observed to the age. */
  readonly enough: boolean;
  readonly payback: Payback;
  /** There is a CAC, and the observed value does not reach it within what is observed (not within n months). */
  readonly neverPaid: boolean;
}

export interface RankingReport {
  readonly by: GroupBy;
  /** A customer may stand in several groups. */
  readonly multi: boolean;
  readonly basis: PaybackBasis;
  /** Days: all groups are compared at it; 0 = no age is observed for two groups. */
  readonly age: number;
  /** Those with enough data first, each by value − CAC, the best first. */
  readonly groups: readonly RankedGroup[];
  /** Values with fewer than 30 customers: not ranked. */
  readonly small: { readonly values: number; readonly customers: number };
}

/** The largest of the stated ages to which at least two groups have 50 customers observed, and these groups are half of all that are ranked. */
function commonAge(curves: readonly { readonly eligible: Int32Array; readonly size: number }[]): number {
  const all = curves.reduce((sum, { size }) => sum + size, 0);
  const ages = [...LTV_AGES].reverse();
  return (
    ages.find((age) => {
      const reached = curves.filter(({ eligible }) => age < eligible.length && eligible[age] >= LEAST_OBSERVED);
      return reached.length >= 2 && reached.reduce((sum, { size }) => sum + size, 0) * 2 >= all;
    }) ?? 0
  );
}

/**
 * Customers by channel, first product, discount code, country or any other attribute of the first order, ranked by observed
 * contribution after CAC per customer at one age, so that old groups are not ahead by their age. CAC: of a channel its paid one, else
 * the pooled blended one, which then is the same for all. Customers of affected cohorts (left-censoring guard) stay out. A ranking
 * tells what came, not what the channel caused.
 */
export function ranking(
  log: PurchaseLog,
  costing: Costing,
  behind: OrdersBehind,
  by: GroupBy,
  frame: PaybackFrame = {},
): RankingReport {
  const view = { ...(frame.view ?? DEFAULT_PAYBACK_VIEW), by };
  const basis = answeredBasis(costing, view.basis);
  const pays = basis !== 'netSales';
  const worth = worthByDay(log, costing, basis);
  const cohorts = cohortsByFirstOrder(log, 'month');
  const { cacOf } = cacOfGroups(log, costing, { ...frame, view, behind }, cohorts);
  const isSafe = new Uint8Array(log.customers);
  for (const i of safeCustomers(log, cohorts, affectedCohorts(cohorts, frame.isAffected))) isSafe[i] = 1;
  const groups = customerGroups(log, behind, by, costing.channelRules)
    .map(({ value, members }) => ({ value, members: members.filter((i) => isSafe[i] === 1) }))
    .filter(({ members }) => members.length > 0);
  const curves = groups
    .filter(({ members }) => members.length >= LEAST_IN_GROUP)
    .map(({ value, members }) => {
      const curve = valueCurve(log, worth, members, Math.min(LEAST_OBSERVED, members.length));
      return { value, size: members.length, eligible: curve.eligible, curve };
    });
  const age = commonAge(curves);
  const ranked = curves.map(({ value, size, curve }): RankedGroup => {
    const cac = pays ? cacOf(value) : null;
    const at = age === 0 ? { eligible: 0, value: NaN, low: NaN, high: NaN } : ltvAt(curve, age);
    const payback = paybackOf(curve, cac, pays);
    const less = cac ?? 0;
    return {
      value,
      size,
      eligible: at.eligible,
      cac,
      ltv: at.value,
      value95: { value: at.value - less, low: at.low - less, high: at.high - less },
      enough: at.eligible >= LEAST_OBSERVED,
      payback,
      neverPaid: cac !== null && payback.days === null,
    };
  });
  const small = groups.filter(({ members }) => members.length < LEAST_IN_GROUP);
  const worthOf = ({ value95 }: RankedGroup): number => (Number.isNaN(value95.value) ? -Infinity : value95.value);
  return {
    by,
    multi: by !== 'channel' && MULTI_VALUED.has(by),
    basis,
    age,
    groups: ranked.sort(
      (a, b) =>
        Number(b.enough) - Number(a.enough) ||
        worthOf(b) - worthOf(a) ||
        b.size - a.size ||
        (a.value < b.value ? -1 : 1),
    ),
    small: { values: small.length, customers: small.reduce((sum, { members }) => sum + members.length, 0) },
  };
}
