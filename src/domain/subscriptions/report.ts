/* Everything that is said of subscriptions: movements by month and cohorts, from a table or from recurring orders. */
import { type Counted, lastDayOf } from '#domain/counting.ts';
import { minorDigitsOf } from '#domain/currency.ts';
import type { CountingRules } from '#domain/rules.ts';
import { latestInstant, type MergedTable } from '#domain/side-merge.ts';
import type { SubscriptionTable } from '#domain/side-tables.ts';
import { type Contracts, contracts } from './contracts.ts';
import { subscriptionCohorts, type SubscriptionGrid } from './cohorts.ts';
import { mrrHistory, type TracedSpan } from './history.ts';
import { mrrMonths, type MrrMonth } from './movements.ts';
import { orderSpans, recurringRows, type OrderSpans } from './order-spans.ts';
import { renewalsOf } from './renewals.ts';
import { currencyOf, tableSpans, type TableSpans } from './table-spans.ts';
import type { SubscriptionView } from './view.ts';

const DAY_MS = 86_400_000;

export interface SubscriptionsReport {
  readonly view: SubscriptionView;
  /** What the numbers rest on; null = there is neither. */
  readonly source: SubscriptionView['source'] | null;
  /** What could be chosen. */
  readonly has: { readonly table: boolean; readonly orders: boolean };
  readonly asOf: number;
  /** ISO 4217, '' = none is named; that of the subscriptions, which need not be that of the orders. */
  readonly currency: string;
  readonly minorDigits: number;
  /** False: no column says when a subscription ended. Churn and what follows from it are not observed, and there are no cohorts. */
  readonly tellsEnd: boolean;
  /** Of a table: what counts and what does not. */
  readonly table: Pick<TableSpans, 'counted' | 'uncounted' | 'withoutCustomer'> | null;
  /** Of recurring orders: how the subscriptions were derived. */
  readonly orders: Omit<OrderSpans, 'spans'> | null;
  readonly months: readonly MrrMonth[];
  /** How long subscriptions last; null where churn is not observed, or nothing was paid. */
  readonly contracts: Contracts | null;
  /** By age and by calendar; null where churn is not observed. */
  readonly cohorts: { readonly age: SubscriptionGrid; readonly calendar: SubscriptionGrid } | null;
}

/** What the numbers about subscriptions are computed from. */
export interface SubscriptionBasis {
  readonly source: SubscriptionView['source'] | null;
  readonly asOf: number;
  readonly currency: string;
  readonly minorDigits: number;
  readonly tellsEnd: boolean;
  readonly spans: readonly TracedSpan[];
  readonly table: TableSpans | null;
  readonly orders: Omit<OrderSpans, 'spans'> | null;
}

/** Currency of the subscriptions: the chosen one or that of the orders where any has it, else that of most, then by code. */
function currencyOfTable(table: SubscriptionTable, rules: CountingRules, ofOrders: string): string {
  const rows = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    const code = currencyOf(table, row);
    rows.set(code, (rows.get(code) ?? 0) + 1);
  }
  if (rules.currency !== null && rows.has(rules.currency)) return rules.currency;
  if (rows.has(ofOrders)) return ofOrders;
  const most = [...rows].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most[0]?.[0] ?? '';
}

/** As-of for a table: the chosen day, else the latest that the subscriptions or the orders know; never after its file was saved. */
function asOfTable(subscriptions: MergedTable<SubscriptionTable>, counted: Counted, rules: CountingRules): number {
  const { table, savedDay } = subscriptions;
  const saved = savedDay.reduce((latest, day) => Math.max(latest, day), -Infinity);
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row);
  const told = Math.floor(latestInstant(table, rows) / DAY_MS);
  const ordered = counted.orders.rows > 0 ? lastDayOf(counted.orders) : -Infinity;
  return Math.min(saved, rules.asOf ?? Math.max(Math.min(told, saved), ordered));
}

function fromTable(
  subscriptions: MergedTable<SubscriptionTable>,
  counted: Counted,
  rules: CountingRules,
  view: SubscriptionView,
): SubscriptionBasis {
  const asOf = asOfTable(subscriptions, counted, rules);
  const currency = currencyOfTable(subscriptions.table, rules, counted.log.currency);
  const minorDigits = minorDigitsOf(currency);
  const table = tableSpans(subscriptions, { view, asOf, currency, minorDigits });
  const tellsEnd = subscriptions.table.tellsEnd.every((tells) => tells === 1);
  return { source: 'table', asOf, currency, minorDigits, tellsEnd, spans: table.spans, table, orders: null };
}

/** null = no order is recurring, and nobody asked for them: there is nothing. */
function fromOrders({ log }: Counted, recurring: Uint8Array | null): SubscriptionBasis {
  const derived = recurring === null ? null : orderSpans(log, recurring);
  return {
    source: derived === null ? null : 'orders',
    asOf: log.asOf,
    currency: log.currency,
    minorDigits: log.minorDigits,
    tellsEnd: true,
    spans: derived?.spans ?? [],
    table: null,
    orders: derived && { orders: derived.orders, customers: derived.customers, intervals: derived.intervals },
  };
}

/**
 * The stretches of paying under a view. `subscriptions` is the merged table, null without one; `counted` are the orders under the
 * rules. Where a table is asked for and there is none, recurring orders stand in.
 */
export function subscriptionBasis(
  subscriptions: MergedTable<SubscriptionTable> | null,
  counted: Counted,
  rules: CountingRules,
  view: SubscriptionView,
): SubscriptionBasis {
  if (subscriptions !== null && view.source === 'table') return fromTable(subscriptions, counted, rules, view);
  const recurring = recurringRows(counted.orders, view.tag);
  return fromOrders(counted, recurring.includes(1) || view.source === 'orders' ? recurring : null);
}

/** The report on subscriptions under a view; what is given as for `subscriptionBasis`. */
export function subscriptionsReport(
  subscriptions: MergedTable<SubscriptionTable> | null,
  counted: Counted,
  rules: CountingRules,
  view: SubscriptionView,
): SubscriptionsReport {
  const has = { table: subscriptions !== null, orders: recurringRows(counted.orders, view.tag).includes(1) };
  const basis = subscriptionBasis(subscriptions, counted, rules, view);
  const { spans, table, ...said } = basis;
  const history = mrrHistory(spans, basis.asOf);
  const { reactivatedInNrr } = view;
  // Renewals are decided at the end of the paid period, wherever churn is shown.
  const renewals = basis.tellsEnd ? renewalsOf(spans, history, basis.asOf, basis.source === 'orders') : null;
  return {
    view,
    has,
    ...said,
    table: table && { counted: table.counted, uncounted: table.uncounted, withoutCustomer: table.withoutCustomer },
    months: mrrMonths(history, { asOf: basis.asOf, reactivatedInNrr, tellsEnd: basis.tellsEnd }),
    contracts: renewals && contracts(renewals, basis.asOf),
    cohorts: basis.tellsEnd
      ? {
          age: subscriptionCohorts(history, 'age', basis.asOf),
          calendar: subscriptionCohorts(history, 'calendar', basis.asOf),
        }
      : null,
  };
}
