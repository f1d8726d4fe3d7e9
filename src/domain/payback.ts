/* When acquisition is won back: observed LTV by age against CAC, pooled and by monthly cohort. */
import { periodName } from './calendar.ts';
import { calendarPayback, reaches } from './calendar-payback.ts';
import { cacOfChosen, cacReport } from './cac.ts';
import { worthByDay } from './contribution.ts';
import type { PurchaseLog } from './purchases.ts';
import type { Costs, LtvAtAge, Payback, PaybackCohort, PaybackReport, ValueCurve } from './results.ts';
import { cohortsByFirstOrder } from './retention/cohorts.ts';
import { everybody, LEAST_OBSERVED, valueCurve } from './value-curve.ts';

/** Days of a payback month. */
export const MONTH_DAYS = 30;
/** Ages at which observed LTV is stated. */
const LTV_AGES = [30, 60, 90, 180, 365, 730] as const;
/** Ages at which LTV : CAC may be stated, the largest observed one first. */
const RATIO_AGES = [365, 180, 90, 60, 30] as const;

/**
 * CAC by month, observed LTV at 30/60/90/180/365/730 days, value curves over age, payback and LTV : CAC, pooled and per monthly
 * cohort (`definitions.md` §4). Money in minor units, not rounded.
 * Payback: the smallest age d with value(d) ≥ CAC within the shown curve, as month ⌈d/30⌉, 0 = the first day; days null = not
 * within the observed months, or no CAC, or no margin typed. Without a margin the curves are net sales (basis 'netSales'), and
 * paybacks and ratios are null: net sales do not pay a CAC back. LTV at an age that too few have reached is NaN.
 * Where `log` holds customers picked out of `everyone`, CAC stays that of all customers of a month, and a cohort's spend is the part
 * that falls on the picked ones.
 */
export function paybackReport(log: PurchaseLog, costs: Costs, everyone = log): PaybackReport {
  const worth = worthByDay(log, costs);
  const contributes = costs.grossMargin !== null;
  const cohorts = cohortsByFirstOrder(log, 'month');
  const picked = everyone !== log;
  const blended = cacReport(everyone, costs, picked ? cohortsByFirstOrder(everyone, 'month') : cohorts);
  const cac = picked ? cacOfChosen(blended, cohorts) : blended;
  const curve = valueCurve(log, worth, everybody(log), LEAST_OBSERVED);
  const ratioAge = RATIO_AGES.find((age) => isObserved(curve, age)) ?? 0;

  return {
    basis: contributes ? 'contribution' : 'netSales',
    cac: cac.months,
    pooledCac: cac.pooledCac,
    pooledNewCustomers: cac.pooledNewCustomers,
    ltv: LTV_AGES.map((age) => ltvAt(curve, age)),
    curve,
    pooled: paybackOf(curve, cac.pooledCac, contributes),
    cohorts: Array.from(cohorts.period, (period, i): PaybackCohort => {
      const members = cohorts.members.subarray(cohorts.start[i], cohorts.start[i + 1]);
      const own = valueCurve(log, worth, members, Math.min(LEAST_OBSERVED, members.length));
      const { spend, cac: ownCac } = cac.months[period - cac.firstMonth];
      return {
        cohort: periodName(period, 'month'),
        size: members.length,
        spend: picked && spend !== null && ownCac !== null ? ownCac * members.length : spend,
        payback: paybackOf(own, ownCac, contributes),
        curve: own,
        ratio: contributes ? ratioAt(own, ratioAge, ownCac) : null,
        ...calendarPayback(log, worth, members, contributes ? ownCac : null),
      };
    }),
    ratioAge,
    ratio: contributes ? ratioAt(curve, ratioAge, cac.pooledCac) : null,
  };
}

function isObserved(curve: ValueCurve, age: number): boolean {
  return age < curve.value.length && !Number.isNaN(curve.value[age]);
}

function ltvAt(curve: ValueCurve, age: number): LtvAtAge {
  if (age >= curve.value.length) return { age, eligible: 0, value: NaN, low: NaN, high: NaN };
  return { age, eligible: curve.eligible[age], value: curve.value[age], low: curve.low[age], high: curve.high[age] };
}

/** LTV : CAC; null where the age is not observed or there is no CAC to compare with. */
function ratioAt(curve: ValueCurve, age: number, cac: number | null): number | null {
  return age > 0 && isObserved(curve, age) && cac !== null && cac > 0 ? curve.value[age] / cac : null;
}

/** Month of a payback day: ⌈d/30⌉, 0 = the first day. */
export function paybackMonth(days: number): number {
  return Math.ceil(days / MONTH_DAYS);
}

function paybackOf(curve: ValueCurve, cac: number | null, contributes: boolean): Payback {
  const shown = curve.value.findLastIndex((value) => !Number.isNaN(value)) + 1;
  const observedMonths = Math.floor(Math.max(0, shown - 1) / MONTH_DAYS);
  const day = cac === null || !contributes ? -1 : curve.value.findIndex((value) => reaches(value, cac));
  const found = day >= 0;
  return { cac, days: found ? day : null, month: found ? paybackMonth(day) : null, observedMonths };
}
