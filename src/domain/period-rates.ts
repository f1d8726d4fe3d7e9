/* Period rates: who was active before a month, quarter or year and who still is at its end (definitions.md §3). */
import { periodEnd, periodIndex, periodName, periodStart } from './calendar.ts';
import { lapseFromData, type LapseWindow } from './lapse.ts';
import { type OrdersOfLog, recentPerOrders } from './once-per-orders.ts';
import type { PurchaseLog } from './purchases.ts';
import type { RevenueMonth, Share } from './results.ts';
import { periodsOfDays } from './retention/cohorts.ts';
import { share } from './share.ts';

export type RatePeriod = 'month' | 'quarter' | 'year';

/** What a question for period rates asks for, by the query keys `rates` and `lapse`. */
export interface PeriodRatesView {
  readonly period: RatePeriod;
  /** Lapse window in days; `period` = active means at least one order in the period; null = from the data. */
  readonly lapse: number | 'period' | null;
}

export const DEFAULT_PERIOD_RATES: PeriodRatesView = { period: 'month', lapse: null };

/** One period. S, E, N and what follows from them are customers; rates are NaN unless the period is complete. */
export interface PeriodRate {
  /** `2026-01`, `2026-Q1`, `2026` */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** running: as-of falls before the last day, counts are those so far; notYet: the period ends before the file's first day + L. */
  readonly state: 'complete' | 'running' | 'notYet';
  /** Active at the end of the day before the period. NaN, as E, N and what follows, where there is no lapse window. */
  readonly S: number;
  /** Active at its end, or at as-of. */
  readonly E: number;
  /** First counted order in the period, and active at its end. */
  readonly N: number;
  /** Active at both. */
  readonly retained: number;
  /** S − retained. */
  readonly lost: number;
  /** E − N − retained: had lapsed before the period, and are active again. */
  readonly reactivated: number;
  /** Customers whose first counted order lies before the period. */
  readonly acquiredBefore: number;
  /** CRR by sets: retained / S. */
  readonly crrSets: Share;
  /** Classic CRR: (E − N) / S. Above 1 where more came back than were lost; no share, so without an interval. */
  readonly crrClassic: number;
  /** (E − N) / all customers acquired before. */
  readonly crrAcquired: Share;
  /** 1 − CRR by sets: lost / S. */
  readonly churn: Share;
  /** Shopify's "returning customer rate": customers of the period with any earlier order ever / customers of the period. */
  readonly returningCustomers: Share;
  /** Net sales of second and later orders / net sales of identified orders in the period; so far, where it runs. */
  readonly returningShareA: number;
  /** Net sales of customers not acquired in the month of the order / the same. */
  readonly returningShareB: number;
}

export interface PeriodRatesReport {
  readonly view: PeriodRatesView;
  /** null where an order of the period itself makes active, and where the data hold no gap to read it from. */
  readonly lapse: LapseWindow | null;
  /** From the period of the file's first day to that of as-of, without gaps. */
  readonly periods: readonly PeriodRate[];
}

/**
 * Period rates under a view. Active at the end of day t means at least one counted order in (t − L, t].
 * `months` is the revenue report's, from which the returning shares are summed, so that both screens have one number.
 * Where `log` holds customers picked out of `everyone`, the lapse window is read from everyone's gaps: active means the same for each group.
 */
export function periodRates(
  log: PurchaseLog,
  view: PeriodRatesView,
  months: readonly RevenueMonth[],
  everyone = log,
): PeriodRatesReport {
  const lapse = lapseOf(everyone, view);
  if (log.customers === 0 || log.firstDay > log.asOf) return { view, lapse, periods: [] };
  const unit = view.period;
  const first = periodIndex(log.firstDay, unit);
  const names = Array.from({ length: periodIndex(log.asOf, unit) - first + 1 }, (_, p) => first + p);
  const windows = windowsOf(names, log.asOf, view, lapse);
  const { active, buyers } = countPeriods(log, unit, windows);
  const periods = names.map((index, p): PeriodRate => {
    const from = periodStart(index, unit);
    const to = periodEnd(index, unit);
    const known = windows !== null;
    const S = known ? active.active[p] : NaN;
    const E = known ? active.active[p + 1] : NaN;
    const N = known ? active.fresh[p + 1] : NaN;
    const retained = known ? active.retained[p + 1] : NaN;
    const needed = view.lapse === 'period' ? to - from + 1 : (lapse?.days ?? Infinity);
    const state = log.asOf < to ? 'running' : to < log.firstDay + needed ? 'notYet' : 'complete';
    const rate = (count: number, of: number): Share =>
      state === 'complete' ? share(count, of) : { count, eligible: of, value: NaN, low: NaN, high: NaN };
    return {
      name: periodName(index, unit),
      from,
      to,
      state,
      S,
      E,
      N,
      retained,
      lost: S - retained,
      reactivated: E - N - retained,
      acquiredBefore: buyers.acquiredBefore[p],
      crrSets: rate(retained, S),
      crrClassic: state === 'complete' && S > 0 ? (E - N) / S : NaN,
      crrAcquired: rate(E - N, buyers.acquiredBefore[p]),
      churn: rate(S - retained, S),
      returningCustomers: share(buyers.returning[p], buyers.customers[p]),
      ...returningShares(months, from, to),
    };
  });
  return { view, lapse, periods };
}

function lapseOf(log: PurchaseLog, { lapse }: PeriodRatesView): LapseWindow | null {
  if (lapse === null) return lapseFromData(log);
  return lapse === 'period' ? null : { days: lapse, basis: 'typed', gaps: 0 };
}

/** At edge e, between two periods, who bought after `after[e]` and not after `until[e]` is active. p + 1 edges of p periods. */
interface Windows {
  readonly after: Int32Array;
  readonly until: Int32Array;
}

/** Windows at the end of the day before the first of the periods and at the end of each; null without a lapse window. */
export function windowsOf(
  periods: readonly number[],
  asOf: number,
  { period, lapse: chosen }: PeriodRatesView,
  lapse: LapseWindow | null,
): Windows | null {
  if (lapse === null && chosen !== 'period') return null;
  const ends = [periods[0] - 1, ...periods].map((index) => periodEnd(index, period));
  const until = Int32Array.from(ends, (end) => Math.min(end, asOf));
  const after = until.map((end, e) => (lapse === null ? periodEnd(periods[0] - 2 + e, period) : end - lapse.days));
  return { after, until };
}

/** Customers at the edges of periods, and in the periods. */
interface PeriodCounts {
  /** At each edge: active customers; those active at the edge before too; those who came first in the period before the edge. */
  readonly active: Readonly<Record<'active' | 'retained' | 'fresh', Int32Array>>;
  /** In each period: customers who bought, those of them with an earlier order, and customers acquired before it. */
  readonly buyers: Readonly<Record<'customers' | 'returning' | 'acquiredBefore', Int32Array>>;
}

/** Ways of counting that are kept for the orders of a log: no price changes them. */
const KEPT = 2;

const countPeriods: (log: OrdersOfLog, unit: RatePeriod, windows: Windows | null) => PeriodCounts = recentPerOrders(
  KEPT,
  (unit, windows) => `${unit} ${windows === null ? '' : windows.after.join()}`,
  (log, unit, windows) => {
    const periodOf = placesOfDays(log, unit);
    return { active: countActive(log, periodOf, windows), buyers: countBuyers(log, periodOf) };
  },
);

/** Place of the period of each day, from the file's first day to as-of. */
function placesOfDays({ firstDay, asOf }: OrdersOfLog, unit: RatePeriod): Int32Array {
  const periods = periodsOfDays(firstDay, asOf, unit);
  const first = periods[0];
  return periods.map((period) => period - first);
}

function countActive(log: OrdersOfLog, periodOf: Int32Array, windows: Windows | null): PeriodCounts['active'] {
  const { customers, start, day, firstDay } = log;
  const edges = periodOf[periodOf.length - 1] + 2;
  const [active, retained, fresh] = [0, 1, 2].map(() => new Int32Array(edges));
  if (windows === null) return { active, retained, fresh };
  const lastEdge = lastEdges(windows.after, log);
  for (let i = 0; i < customers; i++) {
    const end = start[i + 1];
    const acquired = periodOf[day[start[i]] - firstDay] + 1;
    // Edges up to here are counted for this customer: orders stand by day, and so do the edges they reach.
    let counted = -1;
    for (let o = start[i]; o < end; o++) {
      const at = day[o] - firstDay;
      const last = lastEdge[at];
      if (last <= counted) continue;
      for (let edge = Math.max(periodOf[at] + 1, counted + 1); edge <= last; edge++) {
        active[edge]++;
        if (edge === acquired) fresh[edge]++;
        if (counted === edge - 1 && counted >= 0) retained[edge]++;
        counted = edge;
      }
    }
  }
  return { active, retained, fresh };
}

/** The last edge at which an order of each day still counts, from the file's first day to as-of. */
function lastEdges(after: Int32Array, { firstDay, asOf }: OrdersOfLog): Int32Array {
  const last = new Int32Array(asOf - firstDay + 1);
  let edge = 0;
  for (let day = firstDay; day <= asOf; day++) {
    while (edge + 1 < after.length && after[edge + 1] < day) edge++;
    last[day - firstDay] = edge;
  }
  return last;
}

function countBuyers({ customers, start, day, firstDay }: OrdersOfLog, periodOf: Int32Array): PeriodCounts['buyers'] {
  const periods = periodOf[periodOf.length - 1] + 1;
  const [buyers, returning, acquired] = [0, 1, 2].map(() => new Int32Array(periods));
  for (let i = 0; i < customers; i++) {
    const end = start[i + 1];
    let o = start[i];
    let bought = periodOf[day[o] - firstDay];
    acquired[bought]++;
    buyers[bought]++;
    let returned = -1;
    for (o++; o < end; o++) {
      const period = periodOf[day[o] - firstDay];
      if (period === returned) continue;
      if (period !== bought) buyers[period]++;
      returning[period]++;
      bought = returned = period;
    }
  }
  let before = 0;
  const acquiredBefore = acquired.map((count) => {
    before += count;
    return before - count;
  });
  return { customers: buyers, returning, acquiredBefore };
}

function returningShares(
  months: readonly RevenueMonth[],
  from: number,
  to: number,
): Pick<PeriodRate, 'returningShareA' | 'returningShareB'> {
  const own = months.filter((month) => month.from >= from && month.to <= to);
  const sum = (amount: (month: RevenueMonth) => number): number => own.reduce((all, month) => all + amount(month), 0);
  const returningA = sum((month) => month.returningA);
  const identified = sum((month) => month.newA) + returningA;
  return {
    returningShareA: identified === 0 ? NaN : returningA / identified,
    returningShareB: identified === 0 ? NaN : sum((month) => month.returningB) / identified,
  };
}
