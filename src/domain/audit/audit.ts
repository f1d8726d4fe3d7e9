/* The audit of a customer base: what the other answers say, gathered into five lenses and three actions. */
import type { CustomerSegments } from '#domain/clv/customer-segments.ts';
import type { CustomerValueReport } from '#domain/customer-value.ts';
import type { PeriodRatesReport } from '#domain/period-rates.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import {
  SMALL_SHOP,
  type CountingReport,
  type PaybackRanges,
  type PaybackReport,
  type RepeatReport,
  type RevenueReport,
} from '#domain/results.ts';
import type { MixReport } from '#domain/retention/mix/mix-or-behaviour.ts';
import type { Signals } from '#domain/retention/signals.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import type { SecondOrderBy } from '#domain/second-order-by.ts';
import type { SelectionReport } from '#domain/selection-report.ts';
import type { StructureReport } from '#domain/structure.ts';
import { auditActions } from './actions.ts';
import { auditChanges } from './changes.ts';
import { auditCohort, auditComparison } from './cohorts.ts';
import { auditDifferences } from './differences.ts';
import { auditHealth } from './health.ts';
import type { AuditReport } from './report.ts';

/** The answers that an audit rests on, all of the same customers but `counting`, which is of all. */
export interface AuditInput {
  readonly log: PurchaseLog;
  readonly counting: CountingReport;
  readonly selection: SelectionReport;
  /** Monthly cohorts, cumulative repeat by 30-day ages. */
  readonly monthly: RetentionTriangle;
  readonly signals: Signals | null;
  readonly repeat: RepeatReport;
  readonly revenue: RevenueReport;
  readonly structure: Pick<StructureReport, 'concentration'>;
  /** By months. */
  readonly rates: PeriodRatesReport;
  readonly payback: PaybackReport;
  /** null = no CAC to pay back. */
  readonly ranges: PaybackRanges | null;
  readonly value: CustomerValueReport;
  readonly segments: CustomerSegments;
  readonly compared: readonly SecondOrderBy[];
  readonly mix: MixReport;
  /** A filter picks the customers. */
  readonly isFiltered: boolean;
}

/** The report; below 100 customers it holds counts alone. */
export function auditReport(input: AuditInput): AuditReport {
  const { log, counting, selection, monthly, payback, value, mix } = input;
  const { headline } = selection;
  const small = headline.customers < SMALL_SHOP;
  const { split, view } = mix;
  return {
    ...{ asOf: log.asOf, firstDay: log.firstDay, currency: log.currency, minorDigits: log.minorDigits },
    ...{ customers: headline.customers, orders: headline.orders, netSales: headline.netSales, aov: headline.aov },
    ordersWithoutIdentity: headline.unidentifiedOrders,
    allOrders: counting.orders,
    chosenOf: input.isFiltered ? selection.ofCustomers : null,
    leftOut: monthly.leftOut.customers,
    bridge: counting.bridge,
    small,
    basis: payback.basis,
    actionBasis: value.basis,
    differences: small ? null : auditDifferences(input.repeat, input.structure, headline.customers, input.compared),
    changes: small ? null : auditChanges(input.revenue, log.firstDay),
    mix: small || split === null ? null : { by: view.by, days: view.days, split: { ...split, groups: [] } },
    cohort: small ? null : auditCohort(monthly, payback),
    comparison: small ? null : auditComparison(monthly, input.signals),
    health: small ? null : auditHealth(input.rates, input.segments, payback, input.ranges, value),
    actions: small ? [] : auditActions(log, input.segments, value.margin),
  };
}
