/* Subscriptions as sections of the results file: what they rest on, and MRR by month. */
import { isoDay } from '#domain/calendar.ts';
import type { MrrMonth } from '#domain/subscriptions/movements.ts';
import type { SubscriptionsReport } from '#domain/subscriptions/report.ts';
import type { SubscriptionView } from '#domain/subscriptions/view.ts';
import { type Json, seen } from './json.ts';
import { moneyText } from './money-text.ts';

/** The choices about subscriptions by their query keys. */
export function subscriptionRules(view: SubscriptionView): Record<string, Json> {
  return {
    churn: view.churnAt,
    nrr: view.reactivatedInNrr ? 'reactivated' : 'plain',
    subs: view.source,
    subtag: view.tag,
  };
}

/** The section `subscriptions`: source, observation end and currency of the section `mrr`; absent without subscriptions. */
export function subscriptionsSection(report: SubscriptionsReport): Json {
  const { source, asOf, currency, tellsEnd, table, orders } = report;
  if (source === null) return undefined;
  return {
    source,
    asOf: isoDay(asOf),
    currency: currency === '' ? null : currency,
    tellsEnd,
    counted: table?.counted ?? orders?.customers ?? 0,
    uncounted: (table?.uncounted ?? []).map(({ reason, rows }) => ({ reason, rows })),
  };
}

/** Shares and ratios: null = there is none, absent = not observed. */
function known(value: number | null): Json {
  return value === null ? null : seen(value);
}

/** The section `mrr`: one entry a month; absent without subscriptions. */
export function mrrSection({ source, months, minorDigits, tellsEnd }: SubscriptionsReport): Json {
  if (source === null) return undefined;
  const money = (minor: number | null): Json => {
    if (minor === null) return null;
    return Number.isFinite(minor) ? moneyText(minor, minorDigits) : undefined;
  };
  return months.map((month: MrrMonth): Json => ({
    month: month.month,
    running: month.running,
    opening: money(month.opening),
    new: money(month.new),
    expansion: money(month.expansion),
    contraction: money(month.contraction),
    churned: money(month.churned),
    reactivated: money(month.reactivated),
    closing: money(month.closing),
    grr: known(month.grr),
    nrr: known(month.nrr),
    logoChurn: tellsEnd ? (month.logoChurn?.value ?? null) : undefined,
    quickRatio: known(month.quickRatio),
    arpa: money(month.arpa),
    customers: {
      opening: month.customers.opening,
      new: month.customers.new,
      reactivated: seen(month.customers.reactivated),
      churned: seen(month.customers.churned),
      closing: month.customers.closing,
    },
  }));
}
