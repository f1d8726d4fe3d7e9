/* The base case as the data have it: each number measured where it can be, absent where it cannot. */
import { periodEnd, periodIndex } from '#domain/calendar.ts';
import { expectedOfNewCustomer } from '#domain/clv/expected-purchases.ts';
import type { BuyingModel } from '#domain/clv/buying-model.ts';
import type { FittedBuying } from '#domain/clv/fit-buying.ts';
import { rangeOf, streamOf } from '#domain/clv/future-ranges.ts';
import { drawBuying, drawScores } from '#domain/clv/parameter-draws.ts';
import { DAYS_PER_WEEK, type RfmSummary } from '#domain/clv/rfm-summary.ts';
import { earliestFirstDay } from '#domain/retention/cohorts.ts';
import { netSalesByDay } from '#domain/money.ts';
import { MONTH_DAYS } from '#domain/payback-month.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { PooledCell } from '#domain/retention/triangle.ts';
import { LEAST_OBSERVED } from '#domain/value-curve.ts';
import { CURVE_MONTHS, type BaseId, type CurvePoint } from './inputs.ts';

/** A point of the curve with its 95 % interval: Wilson's where it is observed, of the model's parameters where it is the model's. */
export interface MeasuredPoint extends CurvePoint {
  readonly low: number;
  readonly high: number;
}

export interface MeasuredBase {
  /** Minor units and shares; absent = the data do not tell. */
  readonly numbers: Readonly<Partial<Record<BaseId, number>>>;
  /** model: by the buying model whose exam was passed. observed: share that bought in each month of life. */
  readonly curveBy: 'model' | 'observed';
  readonly curve: readonly MeasuredPoint[];
  /** Customers by whole months (30 days) of age at as-of. */
  readonly cohortSizes: readonly number[];
  /** From the calendar month after as-of; null = less than two years of whole months. */
  readonly season: readonly number[] | null;
}

/** What stands beside the log. */
export interface MeasuredFrame {
  /** Contribution / net sales; null = no costs are known. */
  readonly margin: number | null;
  /** Pooled, minor units; null = no spend is known. */
  readonly cac: number | null;
  /** Share of counted net sales before refunds that was given back. */
  readonly refundRate: number;
  /** The pooled row of "bought in period", 30-day periods of age (`definitions.md` §2). */
  readonly pooled: readonly PooledCell[];
  /** null = no model is used. */
  readonly model: MeasuredModel | null;
}

/** The buying model in use, and what it was fitted to. */
export interface MeasuredModel {
  readonly buying: FittedBuying;
  readonly summary: RfmSummary;
}

const YEAR = 12;
/** The pace of new customers is that of the last this many days. */
const LATE_DAYS = 365;
/** Months of a curve before its own decline is trusted to go on. */
const LEAST_FOR_DECLINE = 6;

/** Orders, purchase days and amounts after the first day, and customer-months in which there are any. */
interface Repeats {
  readonly firstValue: number;
  readonly orders: number;
  readonly days: number;
  readonly value: number;
  readonly activeMonths: number;
  /** Customers with an order in the last 30 days. */
  readonly existing: number;
  /** Customers by whole months of age at as-of. */
  readonly ages: Float64Array;
}

function repeatsOf(log: PurchaseLog): Repeats {
  const ages = new Float64Array(Math.floor((log.asOf - earliestFirstDay(log)) / MONTH_DAYS) + 1);
  let [first, orders, days, total, activeMonths, existing] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < log.customers; i++) {
    const born = log.day[log.start[i]];
    const last = log.start[i + 1] - 1;
    ages[Math.floor((log.asOf - born) / MONTH_DAYS)]++;
    if (log.day[last] > log.asOf - MONTH_DAYS) existing++;
    let [day, month] = [born, 0];
    for (let o = log.start[i]; o <= last; o++) {
      const age = log.day[o] - born;
      if (age === 0) continue;
      orders++;
      if (log.day[o] !== day) days++;
      if (Math.ceil(age / MONTH_DAYS) !== month) activeMonths++;
      [day, month] = [log.day[o], Math.ceil(age / MONTH_DAYS)];
    }
  }
  const money = netSalesByDay(log);
  for (let i = 0; i < log.customers; i++) {
    const born = log.day[log.start[i]];
    for (let m = money.start[i]; m < money.start[i + 1]; m++) {
      total += money.amount[m];
      if (money.day[m] === born) first += money.amount[m];
    }
  }
  return { firstValue: first, orders, days, value: total - first, activeMonths, existing, ages };
}

/** Sets of parameters drawn for the intervals of a model's curve. */
const DRAWS = 200;

/** Purchases expected in each month / purchase days of an active month; intervals by parameters drawn as uncertain as their fit. */
function modelCurve({ buying, summary }: MeasuredModel, daysPerActive: number): MeasuredPoint[] {
  const weeks = MONTH_DAYS / DAYS_PER_WEEK;
  const sharesBy = (model: BuyingModel): number[] =>
    CURVE_MONTHS.map((month) => {
      const bought = expectedOfNewCustomer(model, month * weeks) - expectedOfNewCustomer(model, (month - 1) * weeks);
      return Math.min(1, bought / daysPerActive);
    });
  const uniform = streamOf(summary);
  const draws = Array.from({ length: DRAWS }, () => sharesBy(drawBuying(buying, 1, drawScores(uniform))));
  return sharesBy(buying).map((share, i) => {
    const { low, high } = rangeOf(
      share,
      draws.map((drawn) => drawn[i]),
    );
    return { month: CURVE_MONTHS[i], share, low, high };
  });
}

/** Shares by month of life while at least 50 customers are observed, or as the model expects them. */
function curveOf({ pooled, model }: MeasuredFrame, daysPerActive: number): MeasuredPoint[] {
  if (model !== null) return modelCurve(model, daysPerActive);
  return CURVE_MONTHS.flatMap((month) => {
    // Period k of ages begins 30k + 1 days after the first order: month of life k + 1.
    const cell = pooled.find(({ k }) => k === month - 1);
    if (!cell || cell.eligible < LEAST_OBSERVED || Number.isNaN(cell.value)) return [];
    return [{ month, share: cell.value, low: cell.low, high: cell.high }];
  });
}

/** Monthly loss at the end of a curve: of a model between its last two points, else from the first half of what is observed to the second. */
function declineOf(points: readonly MeasuredPoint[], pooled: readonly PooledCell[], model: boolean): number | null {
  if (model) {
    const [before, last] = points.slice(-2);
    return 1 - (last.share / before.share) ** (1 / (last.month - before.month));
  }
  const seen = pooled.filter(({ eligible }) => eligible >= LEAST_OBSERVED);
  if (seen.length < LEAST_FOR_DECLINE) return null;
  const half = Math.floor(seen.length / 2);
  const meanOf = (cells: readonly PooledCell[]): number =>
    cells.reduce((sum, { count }) => sum + count, 0) / cells.reduce((sum, { eligible }) => sum + eligible, 0);
  const [early, late] = [meanOf(seen.slice(0, half)), meanOf(seen.slice(-half))];
  if (!(early > 0)) return null;
  return Math.min(1, Math.max(0, 1 - (late / early) ** (1 / (seen.length - half))));
}

/** Orders of calendar months against the mean of their year, over whole years that end with the last whole month. */
function seasonOf(log: PurchaseLog): number[] | null {
  const asOfMonth = periodIndex(log.asOf, 'month');
  const end = periodEnd(asOfMonth, 'month') === log.asOf ? asOfMonth : asOfMonth - 1;
  const years = Math.floor((end - periodIndex(log.firstDay, 'month')) / YEAR);
  if (years < 2) return null;
  const orders = new Float64Array(years * YEAR);
  const from = end - orders.length + 1;
  for (const day of log.day) {
    const month = periodIndex(day, 'month') - from;
    if (month >= 0 && month < orders.length) orders[month]++;
  }
  const factors = new Float64Array(YEAR);
  for (let year = 0; year < years; year++) {
    const own = orders.subarray(year * YEAR, (year + 1) * YEAR);
    const mean = own.reduce((sum, each) => sum + each, 0) / YEAR;
    if (mean === 0) return null;
    own.forEach((each, month) => (factors[month] += each / mean / years));
  }
  // The year that is projected begins with the month after as-of's; where as-of's still runs, one later.
  const turn = asOfMonth - end;
  return Array.from(factors, (_, month) => factors[(month + turn) % YEAR]);
}

/**
 * The base case of a log (`definitions.md` §2–4 for its parts). New customers: those of the last 365 days (or of the whole history),
 * per twelfth of a year. First value: mean net sales of the first day, before refunds at the rate of all; AOV: of later orders alike.
 * Orders of an active customer: orders after the first day / customer-months (30 days of age) with any. Existing: customers with an
 * order in the last 30 days. Months of life are 30 days of age.
 */
export function measuredBase(log: PurchaseLog, frame: MeasuredFrame): MeasuredBase | null {
  if (log.customers === 0) return null;
  const repeats = repeatsOf(log);
  const kept = 1 - frame.refundRate;
  const { activeMonths, orders } = repeats;
  const model = activeMonths > 0 ? frame.model : null;
  const curve = curveOf({ ...frame, model }, repeats.days / activeMonths);
  const churn = declineOf(curve, frame.pooled, model !== null);
  const numbers: Partial<Record<BaseId, number>> = {
    newCustomers: arrivalsPerMonth(log),
    refundRate: frame.refundRate,
    existing: repeats.existing,
    ...(kept > 0 ? { firstValue: repeats.firstValue / log.customers / kept } : {}),
    ...(kept > 0 && orders > 0 ? { aov: repeats.value / orders / kept, ordersPerActive: orders / activeMonths } : {}),
    ...(frame.margin === null ? {} : { margin: frame.margin }),
    ...(frame.cac === null ? {} : { cac: frame.cac }),
    ...(churn === null ? {} : { churn }),
  };
  return {
    numbers,
    curveBy: model === null ? 'observed' : 'model',
    curve,
    cohortSizes: Array.from(repeats.ages),
    season: seasonOf(log),
  };
}

/** Customers won a twelfth of a year, of the last 365 days or of the history where it is shorter. */
function arrivalsPerMonth(log: PurchaseLog): number {
  const days = Math.max(1, Math.min(LATE_DAYS, log.asOf - log.firstDay + 1));
  let won = 0;
  for (let i = 0; i < log.customers; i++) if (log.day[log.start[i]] > log.asOf - days) won++;
  return (won / days) * (LATE_DAYS / YEAR);
}
