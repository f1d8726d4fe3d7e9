/* Net sales and active customers of the months ahead: from those who are there, and from those yet to be won. */
import { sumOf } from '#domain/numeric/sum.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { Steps } from '#domain/steps.ts';
import { activeWhileAlive } from './active.ts';
import { expectedWhileAlive } from './expected-purchases.ts';
import type { FittedBuying } from './fit-buying.ts';
import type { DrawnFuture, Horizon } from './future-draws.ts';
import {
  centred,
  type DrawnGroup,
  futuresByStep,
  knownCustomers,
  type Ranged,
  rangeOf,
  REPLICATES,
  standsFor,
  streamOf,
} from './future-ranges.ts';
import { expectedSpend, type FittedSpend } from './gamma-gamma.ts';
import { aliveByTriple, spendOf, WEEKS_PER_MONTH } from './lifetime-value.ts';
import { type Arrivals, lateArrivals, newcomers, poisson } from './new-customers.ts';
import { DAYS_PER_WEEK, type RfmSummary } from './rfm-summary.ts';

export interface ForecastTerms {
  readonly months: number;
  /** New customers a month; null = the pace of the last 365 days. */
  readonly newPerMonth: number | null;
  /** L of the period rates: active = a purchase within so many days. */
  readonly lapseDays: number;
  readonly replicates?: number;
  /** Months over which the net sales of today's customers are drawn: `months`, or more. */
  readonly drawnMonths?: number;
}

/** From those who are customers as of today, from those yet to be won, and together. */
export interface Sources {
  readonly base: Ranged;
  readonly fresh: Ranged;
  readonly all: Ranged;
}

export interface ForecastMonth {
  /** First and last day: months of 4.345 weeks from as-of, rounded to days. */
  readonly from: number;
  readonly to: number;
  /** Purchase days; of new customers with their first one. */
  readonly purchases: Sources;
  /** Net sales, minor units, not rounded; null without a model of spend. */
  readonly revenue: Sources | null;
  /** Customers active at the end of the month. */
  readonly active: Sources;
}

export interface Forecast {
  readonly months: readonly ForecastMonth[];
  readonly purchases: Sources;
  readonly revenue: Sources | null;
  /** Share of all expected net sales that comes from today's customers: what is foreseeable without winning anybody. null as above. */
  readonly foreseeable: number | null;
  readonly newPerMonth: number;
  /** Customers active as of today. */
  readonly activeNow: number;
}

export interface DrawnForecast {
  readonly forecast: Forecast;
  /** Net sales of today's customers in each of the drawn months, once a replicate; 0 without a model of spend. */
  readonly draws: readonly Float64Array[];
}

/** Sums over customers, one entry a month. */
type Totals = DrawnFuture;

/**
 * Expectations by the models' closed forms, ranges by parametric bootstrap, one replicate a step. `summary` and the fits are those of the
 * whole log. The pace of new customers is taken as given: the range holds the chance in how many come, and how they buy, not whether the
 * pace lasts.
 */
export function* forecastByStep(
  log: PurchaseLog,
  summary: RfmSummary,
  buying: FittedBuying,
  spend: FittedSpend | null,
  { months, newPerMonth, lapseDays, replicates = REPLICATES, drawnMonths = months }: ForecastTerms,
): Steps<DrawnForecast> {
  const late = lateArrivals(log);
  const arrivals = { ...late, perMonth: newPerMonth ?? late.perMonth };
  const far = {
    ends: Float64Array.from({ length: drawnMonths }, (_, i) => (i + 1) * WEEKS_PER_MONTH),
    lapse: lapseDays / DAYS_PER_WEEK,
  };
  const horizon = { ...far, ends: far.ends.subarray(0, months) };
  const base = expectedOfBase(summary, buying, spend, horizon);
  yield undefined;
  const fresh = expectedOfNew(arrivals, buying, spend, horizon);
  const groups = [knownCustomers(summary, far), newCustomers(arrivals, horizon)];
  const drawn = yield* futuresByStep(buying, spend, groups, streamOf(summary), replicates);
  const futures = drawn.map((future) => future.map((totals) => firstMonths(totals, months)));

  const sources = (pick: (totals: Totals) => number): Sources => {
    const values = [pick(base), pick(fresh)];
    const [own, news] = values.map((value, group) =>
      centred(
        value,
        futures.map((future) => pick(future[group])),
        groups[group].customers,
      ),
    );
    return {
      base: rangeOf(values[0], own),
      fresh: rangeOf(values[1], news),
      all: rangeOf(
        values[0] + values[1],
        own.map((draw, i) => draw + news[i]),
      ),
    };
  };
  const revenue = spend && sources((totals) => sumOf(totals.revenue));
  const dayAfter = (month: number): number => log.asOf + Math.round(month * WEEKS_PER_MONTH * DAYS_PER_WEEK);
  const forecast = {
    months: Array.from({ length: months }, (_, i) => ({
      from: dayAfter(i) + 1,
      to: dayAfter(i + 1),
      purchases: sources((totals) => totals.purchases[i]),
      revenue: spend && sources((totals) => totals.revenue[i]),
      active: sources((totals) => totals.active[i]),
    })),
    purchases: sources((totals) => sumOf(totals.purchases)),
    revenue,
    foreseeable: revenue && revenue.all.value > 0 ? revenue.base.value / revenue.all.value : null,
    newPerMonth: arrivals.perMonth,
    activeNow: activeNow(summary, lapseDays),
  };
  return { forecast, draws: drawn.map(([base]) => base.revenue) };
}

function firstMonths({ purchases, revenue, active }: Totals, months: number): Totals {
  const cut = (each: Float64Array): Float64Array => each.subarray(0, months);
  return { purchases: cut(purchases), revenue: cut(revenue), active: cut(active) };
}

function emptyTotals(months: number): Totals {
  return {
    purchases: new Float64Array(months),
    revenue: new Float64Array(months),
    active: new Float64Array(months),
  };
}

/** Customers whose last purchase is less than `lapseDays` old. */
function activeNow({ age, lastAge }: RfmSummary, lapseDays: number): number {
  return age.reduce((count, days, i) => count + (days - lastAge[i] < lapseDays ? 1 : 0), 0);
}

function expectedOfBase(
  summary: RfmSummary,
  buying: FittedBuying,
  spend: FittedSpend | null,
  { ends, lapse }: Horizon,
): Totals {
  const { triples } = summary;
  const alive = aliveByTriple(buying, triples);
  const amounts = spend && spendOf(spend.params, summary);
  // What the customers of a triple spend each time, added up.
  const worth = new Float64Array(triples.count);
  if (amounts) for (let i = 0; i < amounts.length; i++) worth[triples.of[i]] += amounts[i];
  const totals = emptyTotals(ends.length);
  let history = -1;
  const ahead = new Float64Array(ends.length);
  const activeAhead = new Float64Array(ends.length);
  for (let i = 0; i < triples.count; i++) {
    const [x, lastAge, age] = [triples.x[i], triples.lastAge[i], triples.age[i]];
    if (history < 0 || triples.x[history] !== x || triples.age[history] !== age) {
      history = i;
      ends.forEach((end, k) => {
        ahead[k] = expectedWhileAlive(buying, x, age, end);
        activeAhead[k] = activeWhileAlive(buying, x, age, end, lapse);
      });
    }
    const silence = (age - lastAge) / DAYS_PER_WEEK;
    for (let k = 0; k < ends.length; k++) {
      const purchases = alive[i] * (ahead[k] - (k > 0 ? ahead[k - 1] : 0));
      totals.purchases[k] += triples.weight[i] * purchases;
      totals.revenue[k] += worth[i] * purchases;
      totals.active[k] += triples.weight[i] * (ends[k] + silence < lapse ? 1 : alive[i] * activeAhead[k]);
    }
  }
  return totals;
}

function expectedOfNew(
  { perMonth, firstValues }: Arrivals,
  buying: FittedBuying,
  spend: FittedSpend | null,
  { ends, lapse }: Horizon,
): Totals {
  const perWeek = perMonth / WEEKS_PER_MONTH;
  const firstValue = firstValues.reduce((sum, value) => sum + value, 0) / Math.max(1, firstValues.length);
  const amount = spend ? expectedSpend(spend.params, 0, 0) : 0;
  const totals = emptyTotals(ends.length);
  let before = 0;
  ends.forEach((end, k) => {
    const { purchases, active } = newcomers(buying, end, lapse);
    const repeats = perWeek * (purchases - before);
    before = purchases;
    totals.purchases[k] = perMonth + repeats;
    totals.revenue[k] = spend ? perMonth * firstValue + repeats * amount : 0;
    totals.active[k] = perWeek * active;
  });
  return totals;
}

/** Customers yet to be won as a group: how many come is Poisson, when is even, first values are drawn from those of late. */
function newCustomers({ perMonth, firstValues }: Arrivals, horizon: Horizon): DrawnGroup {
  const { ends } = horizon;
  const customers = perMonth * ends.length;
  const drawn = customers / standsFor(customers);
  return {
    customers,
    horizon,
    buyers: (uniform) => {
      const n = poisson(drawn, uniform);
      const none = new Int32Array(n);
      const arrives = Float64Array.from({ length: n }, () => uniform() * ends.length * WEEKS_PER_MONTH);
      return { x: none, lastAge: none, age: none, m: new Float64Array(n), arrives };
    },
    first: ({ arrives }, { purchases, revenue }, uniform) => {
      for (const at of arrives) {
        const month = Math.min(ends.length - 1, Math.floor(at / WEEKS_PER_MONTH));
        purchases[month]++;
        if (firstValues.length > 0) revenue[month] += firstValues[Math.floor(uniform() * firstValues.length)];
      }
    },
  };
}
