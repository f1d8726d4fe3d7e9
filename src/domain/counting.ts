/* Counting: which orders count, the first reason why another does not, and the purchase log of those that do. */
import type { Assembled } from '#domain/assemble.ts';
import { minorDigitsOf } from '#domain/currency.ts';
import { exchangeRows, findExchanges, foldExchanges, type ExchangeRows } from '#domain/exchanges.ts';
import { excludedRows } from '#domain/exclusion.ts';
import { netColumn } from '#domain/net-column.ts';
import { isRefundedInFull } from '#domain/net-sales.ts';
import { oncePer, oncePerColumns, recentPerColumns } from '#domain/once-per.ts';
import { Financial, Fulfilment, OrderKind, type OrderTable } from '#domain/orders.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { collectPurchases } from '#domain/purchase-log.ts';
import { convertOrders } from '#domain/rates.ts';
import { refundDays, refundsOnTheirDay } from '#domain/refund-days.ts';
import { toMinorUnits } from '#domain/rounding.ts';
import type { CountingRules } from '#domain/rules.ts';

/** What became of a row: counted, or the first reason against it, in the order of the bridge. A refund row that counts is no order. */
export const Verdict = {
  counted: 0,
  afterAsOf: 1,
  otherCurrency: 2,
  excluded: 3,
  cancelled: 4,
  voided: 5,
  pending: 6,
  refunded: 7,
  zero: 8,
  refundRow: 9,
} as const;

export interface Counted {
  /**
   * The orders as the rules see them: with typed rates in the counted currency, and with refunds "on the refund's day" without
   * the refunds that have a day of their own. Under the default rules the table that was counted itself.
   */
  readonly orders: OrderTable;
  /** Verdict of each row of the OrderTable. */
  readonly verdict: Uint8Array;
  /** What each row is worth in minor units, whether it counts or not (`netColumn`). */
  readonly worth: Float64Array;
  /** Net sales of each row in minor units; NaN unless it is counted. Made when it is read. */
  readonly net: Float64Array;
  /** Without the exchanges where the rules leave them out: the orders that they replace hold their net sales. */
  readonly log: PurchaseLog;
  /** Counted orders that are exchanges, whatever the rules make of them. */
  readonly exchanges: ExchangeRows;
}

/** Currencies of the data set ('' = the file names none) with their orders, most first, then by code, '' last. */
export const currenciesOf = oncePerColumns(
  ['currency', 'kind', 'rows'],
  (orders: OrderTable): readonly { code: string; orders: number }[] => {
    const counts = new Float64Array(orders.currency.values.length + 1);
    for (let row = 0; row < orders.rows; row++) {
      if (orders.kind[row] !== OrderKind.refund) counts[orders.currency.codes[row] + 1]++;
    }
    return ['', ...orders.currency.values]
      .map((code, index) => ({ code, orders: counts[index] ?? 0 }))
      .filter((currency) => currency.orders > 0)
      .sort(
        (a, b) => b.orders - a.orders || Number(a.code === '') - Number(b.code === '') || (a.code < b.code ? -1 : 1),
      );
  },
);

/** The currency that is counted: the chosen one, else that of most orders; '' if the files name none. */
export function countedCurrency(orders: OrderTable, rules: CountingRules): string {
  return rules.currency ?? currenciesOf(orders).at(0)?.code ?? '';
}

const latestOf = oncePer((days: Int32Array): number => {
  let latest = -Infinity;
  for (let row = 0; row < days.length; row++) if (days[row] > latest) latest = days[row];
  return latest;
});

/** Latest local day in the data, the default as-of: of Created, Paid, Fulfilled and Cancelled at of any row. 0 without rows. */
export function lastDayOf(orders: Pick<OrderTable, 'rows' | 'latestDay'>): number {
  return orders.rows === 0 ? 0 : latestOf(orders.latestDay);
}

/** Whether a pending order counts: by default if it was fulfilled at least in part (cash on delivery, invoice). */
function pendingCounts(orders: OrderTable, row: number, rules: Pick<CountingRules, 'pending'>): boolean {
  if (rules.pending !== 'fulfilled') return rules.pending === 'always';
  return orders.fulfilment[row] === Fulfilment.partial || orders.fulfilment[row] === Fulfilment.fulfilled;
}

/** What the order's state says, before its worth is looked at; Verdict.counted if nothing speaks against it. */
function verdictOfState(orders: OrderTable, row: number, rules: Pick<CountingRules, 'pending'>): number {
  if (orders.cancelled[row] === 1) return Verdict.cancelled;
  const status = orders.financial[row];
  if (status === Financial.voided || status === Financial.expired) return Verdict.voided;
  if (orders.kind[row] === OrderKind.refund) return Verdict.refundRow;
  if (status === Financial.pending && !pendingCounts(orders, row, rules)) return Verdict.pending;
  if (status === Financial.refunded || isRefundedInFull(orders, row)) return Verdict.refunded;
  return Verdict.counted;
}

/** Rules on pending orders whose verdicts are kept for a table. */
const KEPT_STATES = 2;

/** The verdict of each row by its state: few rules ask for another one. */
const stateVerdicts: (orders: OrderTable, rules: Pick<CountingRules, 'pending'>) => Uint8Array = recentPerColumns(
  ['financial', 'cancelled', 'kind', 'fulfilment', 'total', 'refunded'],
  KEPT_STATES,
  ({ pending }) => pending,
  (orders, rules) => {
    const verdict = new Uint8Array(orders.rows);
    for (let row = 0; row < orders.rows; row++) verdict[row] = verdictOfState(orders, row, rules);
    return verdict;
  },
);

/** Code of the counted currency in the dictionary; −1 where the data name no currency at all, so that the chosen one is theirs. */
function currencyCode(orders: OrderTable, currency: string): number {
  if (currency === '' || orders.currency.values.length === 0) return -1;
  const code = orders.currency.values.indexOf(currency);
  return code < 0 ? NaN : code;
}

/** Rows of refunds with an own id, ascending: whatever rules are asked for, the same ones. */
const refundRowsOf = oncePer((kind: Uint8Array): Int32Array => {
  const found: number[] = [];
  for (let row = 0; row < kind.length; row++) if (kind[row] === OrderKind.refund) found.push(row);
  return Int32Array.from(found);
});

/** Rows of the refunds that count, ascending, and their amounts in minor units; none gross of refunds. */
function countedRefunds(
  orders: OrderTable,
  verdict: Uint8Array,
  rules: CountingRules,
  minorDigits: number,
): { readonly refundRows: Int32Array; readonly refundNet: Float64Array } {
  const isCounted = (row: number): boolean => rules.refunds !== 'gross' && verdict[row] === Verdict.refundRow;
  const refundRows = refundRowsOf(orders.kind).filter(isCounted);
  return {
    refundRows,
    refundNet: Float64Array.from(refundRows, (row) => toMinorUnits(orders.total[row], minorDigits)),
  };
}

/**
 * Counts the orders of a data set under the rules (definitions.md §1, counted order; the first reason wins). Orders after a
 * moved-back as-of are as if they were not there yet. A fully refunded order never counts, gross of refunds or not; an order
 * below zero never counts, whatever is said of zero. Gross of refunds, refund rows with an own id are ignored too. With refunds
 * on the refund's day an order is judged and priced without its dated refunds, which follow in the log on their days.
 */
export function countOrders(assembled: Assembled, rules: CountingRules): Counted {
  const asOf = rules.asOf ?? lastDayOf(assembled.orders);
  const currency = countedCurrency(assembled.orders, rules);
  const days = rules.refunds === 'day' ? refundDaysOf(assembled) : null;
  const converted = convertOrders(days?.orders ?? assembled.orders, currency, rules.rates);
  const { orders } = converted;
  const code = currencyCode(orders, currency);
  const minorDigits = minorDigitsOf(currency);
  const excluded = rules.exclusions.length === 0 ? null : excludedRows(orders, rules.exclusions);
  const worth = netColumn(orders, rules, minorDigits);
  const state = stateVerdicts(orders, rules);
  const { day } = orders;
  const { codes } = orders.currency;
  const countsZero = rules.zero === 'counted';
  const verdict = new Uint8Array(orders.rows);
  for (let row = 0; row < verdict.length; row++) {
    let found: number = Verdict.counted;
    if (day[row] > asOf) found = Verdict.afterAsOf;
    else if (codes[row] !== code) found = Verdict.otherCurrency;
    else if (excluded !== null && excluded[row] === 1) found = Verdict.excluded;
    else {
      found = state[row];
      if (found === Verdict.counted && !(worth[row] > 0 || (worth[row] === 0 && countsZero))) found = Verdict.zero;
    }
    verdict[row] = found;
  }
  let net: Float64Array | null = null;
  const netOfCounted = (): Float64Array => (net ??= countedAlone(worth, verdict));
  const datedRefunds = days ? refundsOnTheirDay(days, converted, netOfCounted(), { rules, asOf, minorDigits }) : [];
  const amounts = { worth, verdict, ...countedRefunds(orders, verdict, rules, minorDigits), datedRefunds };
  const all = collectPurchases(assembled, amounts, { rules, asOf, currency, minorDigits });
  const replaces = findExchanges(all, assembled);
  const log = rules.exchanges === 'out' ? foldExchanges(all, replaces) : all;
  return {
    ...{ orders, verdict, worth, log, exchanges: exchangeRows(all, replaces) },
    // As long as the orders, and few questions read it.
    get net(): Float64Array {
      return netOfCounted();
    },
  };
}

/** Net sales of the rows that count, NaN for the others. */
function countedAlone(worth: Float64Array, verdict: Uint8Array): Float64Array {
  const net = new Float64Array(worth.length);
  for (let row = 0; row < net.length; row++) net[row] = verdict[row] === Verdict.counted ? worth[row] : NaN;
  return net;
}

/** Orders without their dated refunds: the same table whenever the question comes back to this rule. */
const refundDaysOf = oncePer(({ orders, datedRefunds }: Assembled) => refundDays(orders, datedRefunds));
