/* Cash: what customers have contributed less what winning them cost, month by month; how deep it goes and when it is won back. */
import { periodEnd, periodIndex, periodName } from './calendar.ts';
import { reaches } from './calendar-payback.ts';
import { cacReport } from './cac.ts';
import { answeredBasis, worthByDay } from './contribution.ts';
import type { Costing } from './order-money.ts';
import { affectedCohorts, cacFrame, type PaybackFrame } from './payback.ts';
import { DEFAULT_PAYBACK_VIEW } from './payback-view.ts';
import type { PurchaseLog } from './purchases.ts';
import { cohortsByFirstOrder, periodsOfDays } from './retention/cohorts.ts';

/** One calendar month. Minor units, not rounded. */
export interface CashMonth {
  readonly month: string;
  /** As-of falls before its last day: so far, and not part of trough and turn. */
  readonly running: boolean;
  readonly contribution: number;
  /** Acquisition spend that is charged to the month; 0 where none is known. */
  readonly spend: number;
  /** Σ (contribution − spend) up to and with the month. */
  readonly cumulative: number;
}

/** How deep cumulative cash went in months that are over, and when it was won back. */
export interface CashCourse {
  readonly months: readonly CashMonth[];
  /** Deepest point below nothing and its month, the first of equal ones; null = it never was below. */
  readonly trough: { readonly month: string; readonly amount: number } | null;
  /** First month after the trough at whose end cumulative cash is not below nothing; null = not within what is observed, or no trough. */
  readonly positive: string | null;
}

export interface CashCohort extends CashCourse {
  readonly cohort: string;
  readonly size: number;
  /** Spend of the cohort's month (of the month that lies the lag before); null = none known, and then no course. */
  readonly spend: number | null;
  readonly affected: boolean;
}

export interface CashReport {
  /** contribution or grossMargin; null while no margin is known: net sales are no cash that is left. */
  readonly basis: 'contribution' | 'grossMargin' | null;
  readonly lag: number;
  readonly total: CashCourse | null;
  readonly cohorts: readonly CashCohort[];
}

interface Sums {
  readonly firstMonth: number;
  readonly asOf: number;
}

function courseOf({ firstMonth, asOf }: Sums, contribution: Float64Array, spend: (m: number) => number): CashCourse {
  const months: CashMonth[] = [];
  let cumulative = 0;
  let trough: CashCourse['trough'] = null;
  let positive: string | null = null;
  contribution.forEach((own, m) => {
    const spent = spend(m);
    cumulative += own - spent;
    const month = periodName(firstMonth + m, 'month');
    const running = periodEnd(firstMonth + m, 'month') > asOf;
    months.push({ month, running, contribution: own, spend: spent, cumulative });
    if (running) return;
    const isBelow = !reaches(cumulative, 0);
    if (isBelow && cumulative < (trough?.amount ?? 0)) {
      trough = { month, amount: cumulative };
      positive = null;
    } else if (trough !== null && positive === null && !isBelow) positive = month;
  });
  return { months, trough, positive };
}

/**
 * Cumulative contribution less acquisition spend by calendar month, in total and per monthly cohort, minor units. Customers with
 * identity alone: orders without one belong to no cohort. In total, spend is charged to its own month; a cohort is charged with the
 * spend of the month that lies the lag before its own, all at once in its own month. With one CAC typed for all it is CAC × new
 * customers. Months that still run are marked and left out of trough and turn. A cohort without known spend has no course.
 */
export function cashReport(log: PurchaseLog, costing: Costing, frame: PaybackFrame = {}): CashReport {
  const { view = DEFAULT_PAYBACK_VIEW } = frame;
  const basis = answeredBasis(costing, view.basis === 'netSales' ? 'contribution' : view.basis);
  if (basis === 'netSales' || log.customers === 0) return { basis: null, lag: view.lag, total: null, cohorts: [] };
  const worth = worthByDay(log, costing, basis);
  const cohorts = cohortsByFirstOrder(log, 'month');
  const affected = affectedCohorts(cohorts, frame.isAffected);
  const lagged = cacReport(log, costing, cohorts, cacFrame(frame));
  const atOnce = view.lag === 0 ? lagged : cacReport(log, costing, cohorts, { ...cacFrame(frame), lag: 0 });
  const { firstMonth } = lagged;
  const earliest = log.day.reduce((least, day) => Math.min(least, day), log.asOf);
  const monthOf = periodsOfDays(earliest, log.asOf, 'month');
  const length = periodIndex(log.asOf, 'month') - firstMonth + 1;
  const chargeOf = ({ spend, newCustomers }: (typeof lagged.months)[number]): number | null =>
    costing.cac === null ? spend : costing.cac * newCustomers;

  const total = new Float64Array(length);
  const rows = Array.from(cohorts.period, (period, i): CashCohort => {
    const members = cohorts.members.subarray(cohorts.start[i], cohorts.start[i + 1]);
    const own = new Float64Array(firstMonth + length - period);
    for (const customer of members) {
      for (let m = worth.start[customer]; m < worth.start[customer + 1]; m++) {
        own[monthOf[worth.day[m] - earliest] - period] += worth.amount[m];
      }
    }
    own.forEach((amount, m) => (total[period - firstMonth + m] += amount));
    const spend = chargeOf(lagged.months[period - firstMonth]);
    const course =
      spend === null
        ? { months: [], trough: null, positive: null }
        : courseOf({ firstMonth: period, asOf: log.asOf }, own, (m) => (m === 0 ? spend : 0));
    return {
      cohort: periodName(period, 'month'),
      size: members.length,
      spend,
      affected: affected[i],
      ...course,
    };
  });
  const known = atOnce.months.some((month) => chargeOf(month) !== null);
  return {
    basis,
    lag: view.lag,
    total: known ? courseOf({ firstMonth, asOf: log.asOf }, total, (m) => chargeOf(atOnce.months[m]) ?? 0) : null,
    cohorts: rows,
  };
}
