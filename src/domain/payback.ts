/* When acquisition is won back: observed LTV by age against CAC, pooled, by monthly cohort, and by what customers are parted by. */
import type { AcquisitionSpend } from './acquisition-spend.ts';
import type { OrdersBehind } from './attributes.ts';
import { periodEnd, periodName, periodStart } from './calendar.ts';
import { calendarPayback, reaches } from './calendar-payback.ts';
import { cacOfChosen, cacReport, type CacFrame } from './cac.ts';
import { channelCac } from './channel-cac.ts';
import { answeredBasis, worthByDay } from './contribution.ts';
import { customerChannels, customerGroups, LEAST_IN_GROUP } from './customer-groups.ts';
import type { Costing } from './order-money.ts';
import { MONTH_DAYS, paybackMonth } from './payback-month.ts';
import { DEFAULT_PAYBACK_VIEW, type PaybackView } from './payback-view.ts';
import type { PurchaseLog } from './purchases.ts';
import type { LtvAtAge, Payback, PaybackCohort, PaybackGroup, PaybackReport, ValueCurve } from './results.ts';
import { type Cohorts, cohortsByFirstOrder } from './retention/cohorts.ts';
import { textbookClv } from './textbook-clv.ts';
import { LEAST_OBSERVED, valueCurve, valueCurves } from './value-curve.ts';
import { agesShown, valueForecast } from './value-forecast.ts';

/** Ages at which observed LTV is stated. */
export const LTV_AGES = [30, 60, 90, 180, 365, 730] as const;
/** Ages at which LTV : CAC may be stated, the largest observed one first. */
const RATIO_AGES = [365, 180, 90, 60, 30] as const;

/** What stands beside the log and the costs. Left out: the default view, typed spend alone, no orders to part customers by, no guard. */
export interface PaybackFrame {
  readonly view?: PaybackView | undefined;
  readonly spend?: AcquisitionSpend;
  readonly behind?: OrdersBehind;
  /** All customers, where the log holds some of them alone; left out = the log. */
  readonly everyone?: PurchaseLog;
  /** Whether those first seen from … to (days) are too often old customers (left-censoring guard). */
  readonly isAffected?: (from: number, to: number) => boolean;
}

/** The frame of the CAC that goes with it. */
export function cacFrame({ view = DEFAULT_PAYBACK_VIEW, spend, isAffected }: PaybackFrame): CacFrame {
  return { lag: view.lag, ...(spend ? { spend } : {}), ...(isAffected ? { isAffected } : {}) };
}

/** Which monthly cohorts are affected, one entry a cohort. */
export function affectedCohorts(
  { period }: Cohorts,
  isAffected: (from: number, to: number) => boolean = () => false,
): boolean[] {
  return Array.from(period, (index) => isAffected(periodStart(index, 'month'), periodEnd(index, 'month')));
}

/** Customers of the cohorts that are not affected, ascending. */
export function safeCustomers(log: PurchaseLog, { start, members }: Cohorts, affected: readonly boolean[]): Int32Array {
  const isSafe = new Uint8Array(log.customers);
  let count = 0;
  affected.forEach((out, i) => {
    if (out) return;
    for (let m = start[i]; m < start[i + 1]; m++) isSafe[members[m]] = 1;
    count += start[i + 1] - start[i];
  });
  const safe = new Int32Array(count);
  for (let i = 0, n = 0; i < log.customers; i++) if (isSafe[i] === 1) safe[n++] = i;
  return safe;
}

/** What groups are compared with: the paid CAC of a channel by its name, else the pooled one. */
export type CacOf = (value: string) => number | null;

/** Groups whose curves are given at most: the largest. */
const MOST_GROUPS = 20;

/** The largest groups of the safe customers, at least 30 in each, with the CAC that each is compared with; and how many values are left out. */
export function comparedGroups(
  log: PurchaseLog,
  costing: Costing,
  { view = DEFAULT_PAYBACK_VIEW, behind }: PaybackFrame,
  safe: Int32Array,
  cacOf: CacOf,
): {
  readonly groups: readonly { readonly value: string; readonly members: Int32Array; readonly cac: number | null }[];
  readonly others: number;
} {
  if (view.by === null || behind === undefined) return { groups: [], others: 0 };
  const isSafe = new Uint8Array(log.customers);
  for (const customer of safe) isSafe[customer] = 1;
  const all = customerGroups(log, behind, view.by, costing.channelRules);
  const groups = all
    .map(({ value, members }) => ({ value, members: members.filter((i) => isSafe[i] === 1), cac: cacOf(value) }))
    .filter(({ members }) => members.length >= LEAST_IN_GROUP)
    .slice(0, MOST_GROUPS);
  return { groups, others: all.length - groups.length };
}

/** CAC of the pooled customers, and of the groups that a view parts them into. */
export function cacOfGroups(
  log: PurchaseLog,
  costing: Costing,
  frame: PaybackFrame,
  cohorts: Cohorts,
): { readonly cac: ReturnType<typeof cacReport>; readonly channels: PaybackReport['channels']; readonly cacOf: CacOf } {
  const { view = DEFAULT_PAYBACK_VIEW, spend, behind, everyone = log } = frame;
  const all = everyone === log ? cohorts : cohortsByFirstOrder(everyone, 'month');
  const blended = cacReport(everyone, costing, all, cacFrame(frame));
  const cac = everyone === log ? blended : cacOfChosen(blended, cohorts);
  const channels =
    spend && behind
      ? channelCac(everyone, spend, customerChannels(everyone, behind, costing.channelRules), cac.months, view.lag)
      : [];
  const cacOf: CacOf = (value) => {
    if (view.by !== 'channel' || costing.cac !== null) return cac.pooledCac;
    return channels.find(({ channel }) => channel === value)?.cac ?? null;
  };
  return { cac, channels, cacOf };
}

/**
 * CAC by month and channel, observed LTV at 30/60/90/180/365/730 days, value curves over age, payback and LTV : CAC, pooled, per
 * monthly cohort and per group of the view (`definitions.md` §4). Money in minor units, not rounded.
 * Payback: the smallest age d with value(d) ≥ CAC within the shown curve, as month ⌈d/30⌉, 0 = the first day; days null = not
 * within the observed months, or no CAC, or no margin known. On net sales (asked, or while no margin is known) paybacks and ratios
 * are null: net sales do not pay a CAC back. LTV at an age that too few have reached is NaN. Customers of affected cohorts stay out
 * of the pooled curve and of groups. Where `log` holds customers picked out of `frame.everyone`, CAC stays that of all customers of a
 * month, and a cohort's spend is the part that falls on the picked ones.
 */
export function paybackReport(log: PurchaseLog, costing: Costing, frame: PaybackFrame = {}): PaybackReport {
  const { view = DEFAULT_PAYBACK_VIEW } = frame;
  const basis = answeredBasis(costing, view.basis);
  const worth = worthByDay(log, costing, basis);
  const pays = basis !== 'netSales';
  const cohorts = cohortsByFirstOrder(log, 'month');
  const affected = affectedCohorts(cohorts, frame.isAffected);
  const picked = frame.everyone !== undefined && frame.everyone !== log;
  const safe = view.by === null ? new Int32Array(0) : safeCustomers(log, cohorts, affected);
  const { cac, channels, cacOf } = cacOfGroups(log, costing, frame, cohorts);
  const membersOf = (i: number): Int32Array => cohorts.members.subarray(cohorts.start[i], cohorts.start[i + 1]);
  const leastOf = (members: Int32Array): number => Math.min(LEAST_OBSERVED, members.length);
  const parts = affected.map((out, i) => ({ members: membersOf(i), least: leastOf(membersOf(i)), pools: !out }));
  const { pooled: curve, parts: cohortCurves } = valueCurves(log, worth, parts, LEAST_OBSERVED);
  const { groups, others } = comparedGroups(log, costing, frame, safe, cacOf);
  const ratioAge = RATIO_AGES.find((age) => isObserved(curve, age)) ?? 0;
  const compared = (own: ValueCurve, ownCac: number | null) => ({
    payback: paybackOf(own, ownCac, pays),
    curve: own,
    forecast: valueForecast(own, curve, pays ? ownCac : null),
    ratio: pays ? ratioAt(own, ratioAge, ownCac) : null,
  });

  return {
    basis,
    view,
    cac: cac.months,
    pooledCac: cac.pooledCac,
    pooledNewCustomers: cac.pooledNewCustomers,
    ltv: LTV_AGES.map((age) => ltvAt(curve, age)),
    curve,
    pooled: paybackOf(curve, cac.pooledCac, pays),
    cohorts: Array.from(cohorts.period, (period, i): PaybackCohort => {
      const { members } = parts[i];
      const { spend, cac: ownCac } = cac.months[period - cac.firstMonth];
      return {
        cohort: periodName(period, 'month'),
        size: members.length,
        spend: picked && spend !== null && ownCac !== null ? ownCac * members.length : spend,
        affected: affected[i],
        ...compared(cohortCurves[i], ownCac),
        ...calendarPayback(log, worth, members, pays ? ownCac : null),
      };
    }),
    ratioAge,
    ratio: pays ? ratioAt(curve, ratioAge, cac.pooledCac) : null,
    ratios: LTV_AGES.map((age) => ({ age, ratio: pays ? ratioAt(curve, age, cac.pooledCac) : null })),
    channels,
    groups: groups.map(({ value, members, cac: own }): PaybackGroup => {
      const ownCurve = valueCurve(log, worth, members, leastOf(members));
      return {
        value,
        size: members.length,
        ltv: LTV_AGES.map((age) => ltvAt(ownCurve, age)),
        ...compared(ownCurve, own),
      };
    }),
    otherGroups: others,
    textbook: textbookClv(log, costing),
    coverage: costing.money?.goods?.coverage ?? null,
  };
}

function isObserved(curve: ValueCurve, age: number): boolean {
  return age < curve.value.length && !Number.isNaN(curve.value[age]);
}

export function ltvAt(curve: ValueCurve, age: number): LtvAtAge {
  if (age >= curve.value.length) return { age, eligible: 0, value: NaN, low: NaN, high: NaN };
  return { age, eligible: curve.eligible[age], value: curve.value[age], low: curve.low[age], high: curve.high[age] };
}

/** LTV : CAC; null where the age is not observed or there is no CAC to compare with. */
function ratioAt(curve: ValueCurve, age: number, cac: number | null): number | null {
  return age > 0 && isObserved(curve, age) && cac !== null && cac > 0 ? curve.value[age] / cac : null;
}

export function paybackOf(curve: ValueCurve, cac: number | null, pays: boolean): Payback {
  const shown = agesShown(curve);
  const observedMonths = Math.floor(Math.max(0, shown - 1) / MONTH_DAYS);
  const day = cac === null || !pays ? -1 : curve.value.findIndex((value) => reaches(value, cac));
  const found = day >= 0;
  return { cac, days: found ? day : null, month: found ? paybackMonth(day) : null, observedMonths };
}
