/* The layer cake: net sales of each calendar period, parted by when their customers were acquired. */
import { periodEnd, periodIndex, periodName, periodStart } from './calendar.ts';
import { netSalesByDay } from './money.ts';
import type { PurchaseLog } from './purchases.ts';
import { earliestFirstDay, periodsOfDays } from './retention/cohorts.ts';

/** Layers by cohort of `cohort`, columns of `period`. p periods. */
export interface LayerCakeView {
  readonly cohort: 'quarter' | 'year';
  readonly period: 'month' | 'quarter';
}

export const DEFAULT_LAYERS: LayerCakeView = { cohort: 'year', period: 'month' };

/** Net sales in minor units, p entries; 0 = the cohort brought nothing, before it was there too. */
export interface Layer {
  readonly cohort: string;
  /** First day of the cohort's quarter or year. */
  readonly from: number;
  readonly customers: number;
  readonly netSales: Float64Array;
}

export interface LayerCake {
  readonly view: LayerCakeView;
  /** `from` and `to` are the first and last day. */
  readonly periods: readonly {
    readonly name: string;
    readonly from: number;
    readonly to: number;
    readonly running: boolean;
  }[];
  /** The oldest first. */
  readonly layers: readonly Layer[];
  /** Orders without identity: a layer of their own. p entries. */
  readonly unidentified: Float64Array;
  /** Σ of all layers and the unidentified: net sales of the period, as in the revenue report. p entries. */
  readonly total: Float64Array;
}

/**
 * Net sales by calendar period and acquisition cohort, exact in minor units: the layers and the orders without identity add up to net
 * sales of the period. A refund on a day of its own reduces its customer's layer in the period of that day; refund rows with an own id
 * stand beside net sales and are in no layer.
 */
export function layerCake(log: PurchaseLog, view: LayerCakeView = DEFAULT_LAYERS): LayerCake {
  const { day: unidentifiedDay, net: unidentifiedNet } = log.unidentified;
  let earliest = log.customers > 0 ? earliestFirstDay(log) : Infinity;
  for (const day of unidentifiedDay) if (day < earliest) earliest = day;
  if (earliest > log.asOf) {
    const none = new Float64Array(0);
    return { view, periods: [], layers: [], unidentified: none, total: none };
  }
  const firstPeriod = periodIndex(earliest, view.period);
  const count = periodIndex(log.asOf, view.period) - firstPeriod + 1;
  const placeOf = new Int32Array(log.asOf - earliest + 1);
  for (let day = earliest; day <= log.asOf; day++)
    placeOf[day - earliest] = periodIndex(day, view.period) - firstPeriod;
  const at = (day: number): number => placeOf[day - earliest];
  const cohortOf = periodsOfDays(earliest, log.asOf, view.cohort);

  // Cohorts in the order of time, row by row.
  const firstCohort = cohortOf[0];
  const cohorts = cohortOf[cohortOf.length - 1] - firstCohort + 1;
  const customers = new Int32Array(cohorts);
  const netSales = new Float64Array(cohorts * count);
  const { start, day, amount } = netSalesByDay(log);
  for (let i = 0; i < log.customers; i++) {
    const cohort = cohortOf[log.day[log.start[i]] - earliest] - firstCohort;
    const row = cohort * count;
    customers[cohort]++;
    for (let m = start[i]; m < start[i + 1]; m++) netSales[row + placeOf[day[m] - earliest]] += amount[m];
  }
  const layers = Array.from(customers.keys()).filter((cohort) => customers[cohort] > 0);
  const total = new Float64Array(count);
  for (const cohort of layers) for (let p = 0; p < count; p++) total[p] += netSales[cohort * count + p];
  const unidentified = new Float64Array(count);
  const add = (on: number, net: number): void => {
    unidentified[at(on)] += net;
    total[at(on)] += net;
  };
  unidentifiedDay.forEach((on, o) => {
    add(on, unidentifiedNet[o]);
  });
  log.datedRefunds.day.forEach((on, r) => {
    if (log.datedRefunds.customer[r] < 0) add(on, log.datedRefunds.net[r]);
  });
  return {
    view,
    periods: Array.from({ length: count }, (_, p) => ({
      name: periodName(firstPeriod + p, view.period),
      from: periodStart(firstPeriod + p, view.period),
      to: periodEnd(firstPeriod + p, view.period),
      running: periodEnd(firstPeriod + p, view.period) > log.asOf,
    })),
    layers: layers.map((cohort) => ({
      cohort: periodName(firstCohort + cohort, view.cohort),
      from: periodStart(firstCohort + cohort, view.cohort),
      customers: customers[cohort],
      netSales: netSales.slice(cohort * count, (cohort + 1) * count),
    })),
    unidentified,
    total,
  };
}
