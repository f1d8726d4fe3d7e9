/* What a new customer costs: acquisition spend by month against the customers acquired in it. */
import { periodEnd, periodIndex, periodName } from './calendar.ts';
import type { PurchaseLog } from './purchases.ts';
import type { CacMonth, Costs } from './results.ts';
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

/** Spend typed for a month, minor units; null = none. 0 is a spend. */
function spendOf(costs: Costs, month: string): number | null {
  const spend = Object.hasOwn(costs.spend, month) ? costs.spend[month] : NaN;
  return Number.isFinite(spend) ? spend : null;
}

/**
 * Fully loaded blended CAC: spend of a calendar month / customers whose first counted order falls in it, minor units, not rounded.
 * A month with spend and nobody acquired has no CAC of its own, and its spend still counts in the pooled one. Spend typed for months
 * before the data or after as-of is left aside: nobody can be seen to answer it. One CAC typed for all wins: it then stands for each
 * month that acquired somebody, and no spend is used. `cohorts` are monthly.
 */
export function cacReport(log: PurchaseLog, costs: Costs, cohorts: Cohorts): CacReport {
  if (log.customers === 0) return { months: [], firstMonth: 0, pooledCac: costs.cac, pooledNewCustomers: 0 };
  const firstMonth = Math.min(periodIndex(log.firstDay, 'month'), cohorts.period[0]);
  const newCustomers = new Map<number, number>();
  cohorts.period.forEach((period, i) => newCustomers.set(period, cohorts.start[i + 1] - cohorts.start[i]));

  const months: CacMonth[] = [];
  let spent = 0;
  let acquired = 0;
  let typed = false;
  for (let index = firstMonth; index <= periodIndex(log.asOf, 'month'); index++) {
    const month = periodName(index, 'month');
    const customers = newCustomers.get(index) ?? 0;
    const spend = costs.cac === null ? spendOf(costs, month) : null;
    if (spend !== null) {
      typed = true;
      spent += spend;
      acquired += customers;
    }
    const own = spend === null ? costs.cac : spend / customers;
    const running = log.asOf < periodEnd(index, 'month');
    months.push({ month, spend, newCustomers: customers, cac: customers > 0 ? own : null, running });
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
    const cac = report.months[period - report.firstMonth].cac;
    if (cac === null) return;
    const customers = cohorts.start[i + 1] - cohorts.start[i];
    cost += cac * customers;
    acquired += customers;
  });
  return { ...report, pooledCac: acquired > 0 ? cost / acquired : null, pooledNewCustomers: acquired };
}
