/* Everything that is said of the tables beside the orders, put together. */
import type { Assembled } from '#domain/assemble.ts';
import type { Counted } from '#domain/counting.ts';
import { customersReport } from '#domain/customers-report.ts';
import { itemCostsReport } from '#domain/item-costs.ts';
import { reconcile } from '#domain/reconciliation.ts';
import type { MergedSides } from '#domain/side-merge.ts';
import type { SideReport } from '#domain/side-reports.ts';
import { spendReport } from '#domain/spend-report.ts';
import { subscriptionReport } from '#domain/subscription-report.ts';
import { surveyReports } from '#domain/survey-report.ts';
import { transactionsReport } from '#domain/transactions-report.ts';

/** The reports on all merged tables; null (no survey: []) where no file holds one. `counted` are the orders of `assembled` under the rules in use. */
export function sideReport(sides: MergedSides, assembled: Assembled, counted: Counted): SideReport {
  const { spend, subscriptions, surveys, customers, transactions, sales, itemCosts } = sides;
  return {
    spend: spend && spendReport(spend),
    subscriptions: subscriptions && subscriptionReport(subscriptions),
    surveys: surveys ? surveyReports(surveys, assembled) : [],
    customers: customers && customersReport(customers, assembled, counted.log.asOf),
    transactions: transactions && transactionsReport(transactions, assembled.orders),
    reconciliation: sales && reconcile(sales, counted),
    itemCosts: itemCosts && itemCostsReport(itemCosts, assembled.lines),
  };
}
