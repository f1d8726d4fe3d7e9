/* What a new customer costs: acquisition spend by month against the customers acquired in it. */
import { type AcquisitionSpend, acquisitionSpend, spendOfMonth } from './acquisition-spend.ts';
import { periodEnd, periodIndex, periodName, periodStart } from './calendar.ts';
import type { Costs } from './costs.ts';
import type { PurchaseLog } from './purchases.ts';
import type { CacMonth } from './results.ts';
import type { Cohorts } from './retention/cohorts.ts';

export interface CacReport {
  /** Every calendar month from the one of the data's first order to the one of as-of. */
  readonly months: readonly CacMonth[];
  /** Period index of months[0]: the month of a cohort is months[its period − firstMonth]. */
  readonly firstMonth: number;
  /** Σ spend / Σ new customers of the same months, or the one CAC typed; null = there is none. */
  readonly pooledCac: number | null;
  /** New customers of the months that stand in it. */
  readonly pooledNewCustomers: number;
}

/** What stands beside the log and the costs; left out = typed spend alone, no lag, no month affected. */
export interface CacFrame {
  readonly spend?: AcquisitionSpend;
  /** Months between spend and the customers that it wins. */
  readonly lag?: number;
  /** Whether those first seen from … to (days) are too often old customers (left-censoring guard). */
  readonly isAffected?: (from: number, to: number) => boolean;
}

/**
 * Fully loaded blended CAC: acquisition spend of the month that lies the lag before / customers whose first counted order falls in
 * the month, minor units, not rounded. A month with spend and nobody acquired has no CAC of its own, and its spend still counts in
 * the pooled one. Spend for months before the data or after as-of is left aside: nobody can be seen to answer it. Months that the
 * left-censoring guard finds affected are marked and stay out of the pooled CAC: their new customers are old ones in part.
 * One CAC typed for all wins: it then stands for each month that acquired somebody, and no spend is used. `cohorts` are monthly.
 */
export function cacReport(log: PurchaseLog, costs: Costs, cohorts: Cohorts, frame: CacFrame = {}): CacReport {
  const { lag = 0, isAffected = () => false } = frame;
  if (log.customers === 0) return { months: [], firstMonth: 0, pooledCac: costs.cac, pooledNewCustomers: 0 };
  const spend = frame.spend ?? acquisitionSpend(costs, null, log);
  const firstMonth = Math.min(periodIndex(log.firstDay, 'month'), cohorts.period[0]);
  const newCustomers = new Map<number, number>();
  cohorts.period.forEach((period, i) => newCustomers.set(period, cohorts.start[i + 1] - cohorts.start[i]));

  const months: CacMonth[] = [];
  let spent = 0;
  let acquired = 0;
  let typed = false;
  for (let index = firstMonth; index <= periodIndex(log.asOf, 'month'); index++) {
    const customers = newCustomers.get(index) ?? 0;
    const own = costs.cac === null ? spendOfMonth(spend, index - lag) : null;
    const affected = isAffected(periodStart(index, 'month'), periodEnd(index, 'month'));
    if (own !== null && !affected) {
      typed = true;
      spent += own.amount;
      acquired += customers;
    }
    const cac = own === null ? costs.cac : own.amount / customers;
    months.push({
      month: periodName(index, 'month'),
      spend: own?.amount ?? null,
      newCustomers: customers,
      cac: customers > 0 ? cac : null,
      running: log.asOf < periodEnd(index, 'month'),
      affected,
      spread: own?.spread ?? false,
    });
  }
  if (costs.cac !== null) return { months, firstMonth, pooledCac: costs.cac, pooledNewCustomers: log.customers };
  return {
    months,
    firstMonth,
    pooledCac: typed && acquired > 0 ? spent / acquired : null,
    pooledNewCustomers: acquired,
  };
}

/**
 * CAC of customers who were picked out of all. What a month's customer has cost is not known customer by customer: each stands
 * for the CAC of the month, spend / all its new customers, and the pooled CAC is the mean over those who were picked.
 * `report` is that of all customers, `cohorts` are those of the picked ones.
 */
export function cacOfChosen(report: CacReport, cohorts: Cohorts): CacReport {
  let cost = 0;
  let acquired = 0;
  cohorts.period.forEach((period, i) => {
    const { cac, affected } = report.months[period - report.firstMonth];
    if (cac === null || affected) return;
    const customers = cohorts.start[i + 1] - cohorts.start[i];
    cost += cac * customers;
    acquired += customers;
  });
  return { ...report, pooledCac: acquired > 0 ? cost / acquired : null, pooledNewCustomers: acquired };
}
