/* The counting report: what was counted, what was not and why, and what should be looked at. */
import type { Assembled } from '#domain/assemble.ts';
import { revenueBridge } from '#domain/bridge.ts';
import { type Counted, currenciesOf, lastDayOf, Verdict } from '#domain/counting.ts';
import { countDatedRefunds } from '#domain/dated-refunds.ts';
import { splitTags } from '#domain/exclusion.ts';
import { findGiants } from '#domain/giants.ts';
import { headlineOf } from '#domain/headline.ts';
import { isOverRefunded } from '#domain/net-sales.ts';
import { oncePer, oncePerColumns } from '#domain/once-per.ts';
import { Financial, OrderKind, type OrderTable, TaxMode, type Text } from '#domain/orders.ts';
import { type ConvertedCurrency, rateOf } from '#domain/rates.ts';
import type { CountingReport, ValueCount } from '#domain/results.ts';
import { toMinorUnits } from '#domain/rounding.ts';
import type { CountingRules } from '#domain/rules.ts';
import { checkStart } from '#domain/start-check.ts';
import { textAt } from '#domain/text.ts';

const MOST_CHOICES = 200;
/** Exchanges named by their numbers. */
const EXAMPLES = 5;

/** Values of a column with their orders, most frequent first, 200 at most. A text may hold several values, each counted once an order. */
function countChoices(orders: OrderTable, text: Text, split: (value: string) => readonly string[]): ValueCount[] {
  const ordersOf = new Float64Array(text.values.length);
  for (let row = 0; row < orders.rows; row++) {
    if (orders.kind[row] !== OrderKind.refund && text.codes[row] >= 0) ordersOf[text.codes[row]]++;
  }
  const counts = new Map<string, number>();
  text.values.forEach((value, code) => {
    for (const one of new Set(split(value))) counts.set(one, (counts.get(one) ?? 0) + ordersOf[code]);
  });
  return [...counts]
    .map(([value, count]) => ({ value, orders: count }))
    .filter((choice) => choice.orders > 0)
    .sort((a, b) => b.orders - a.orders || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_CHOICES);
}

/** What own rules can name: of the orders as they stand, whatever the rules are. */
const choicesOf = oncePerColumns(
  ['emailDomain', 'source', 'tags', 'kind'],
  (orders: OrderTable): CountingReport['choices'] => ({
    tags: countChoices(orders, orders.tags, splitTags),
    sources: countChoices(orders, orders.source, (value) => [value]),
    emailDomains: countChoices(orders, orders.emailDomain, (value) => [value]),
  }),
);

/** Rows of orders of which more than Total was given back, as written. */
const overRefundedRows = oncePerColumns(['refunded', 'total', 'kind'], (orders: OrderTable): readonly number[] => {
  const rows: number[] = [];
  for (let row = 0; row < orders.rows; row++) {
    if (orders.kind[row] !== OrderKind.refund && isOverRefunded(orders, row)) rows.push(row);
  }
  return rows;
});

/** Rows that are pending, shop orders without Subtotal, and orders with sold gift cards: few of a shop's orders, whatever counts. */
const remarkable = oncePerColumns(['giftCards', 'subtotal', 'financial', 'kind'], (orders: OrderTable) => {
  const [pending, withoutSubtotal, giftCards]: number[][] = [[], [], []];
  for (let row = 0; row < orders.rows; row++) {
    if (orders.financial[row] === Financial.pending) pending.push(row);
    if (orders.kind[row] === OrderKind.shop && Number.isNaN(orders.subtotal[row])) withoutSubtotal.push(row);
    if (orders.giftCards[row] > 0) giftCards.push(row);
  }
  return { pending, withoutSubtotal, giftCards };
});

/** Rows that are worth nothing, if they count. */
const worthlessRows = oncePer((worth: Float64Array): readonly number[] => {
  const rows: number[] = [];
  for (let row = 0; row < worth.length; row++) if (worth[row] === 0) rows.push(row);
  return rows;
});

/** Sums over the rows that passed currency, as-of and the user's own rule, and the numbers of over-refunded orders, as `written`. */
function remarksOn(
  written: OrderTable,
  { orders, verdict, worth, log }: Counted,
): Pick<CountingReport, 'pendingCounted' | 'pendingLeftOut' | 'zeroValue' | 'withoutSubtotal' | 'overRefunds'> {
  const { pending, withoutSubtotal } = remarkable(orders);
  const isCounted = (row: number): boolean => verdict[row] === Verdict.counted;
  const pendingCounted = pending.filter(isCounted);
  const pendingLeftOut = pending.filter((row) => verdict[row] === Verdict.pending);
  const overRefunds = overRefundedRows(written)
    .filter((row) => verdict[row] > Verdict.excluded || isCounted(row))
    .map((row) => textAt(orders.name, row) || textAt(orders.id, row));
  const worthless = worthlessRows(worth);
  return {
    pendingCounted: {
      orders: pendingCounted.length,
      net: pendingCounted.reduce((sum, row) => sum + worth[row], 0),
    },
    pendingLeftOut: {
      orders: pendingLeftOut.length,
      total: pendingLeftOut.reduce((sum, row) => sum + toMinorUnits(orders.total[row], log.minorDigits), 0),
    },
    zeroValue: worthless.filter((row) => isCounted(row) || verdict[row] === Verdict.zero).length,
    withoutSubtotal: withoutSubtotal.filter(isCounted).length,
    overRefunds,
  };
}

/** Counted orders with sold gift cards. */
function giftCardsSold({ orders, verdict, log }: Counted): CountingReport['giftCards'] {
  const sold = remarkable(orders).giftCards.filter((row) => verdict[row] === Verdict.counted);
  return {
    orders: sold.length,
    amount: sold.reduce((sum, row) => sum + toMinorUnits(orders.giftCards[row], log.minorDigits), 0),
  };
}

/** Exchanges among the counted orders. A return has a day of its own where any refund of its order is dated. */
function exchangesOf({ datedRefunds }: Assembled, { orders, worth, exchanges }: Counted): CountingReport['exchanges'] {
  const dated = new Set(datedRefunds.order);
  const nameOf = (row: number): string => textAt(orders.name, row) || textAt(orders.id, row);
  return {
    orders: exchanges.row.length,
    net: exchanges.row.reduce((sum, row) => sum + worth[row], 0),
    undated: exchanges.of.reduce((sum, row) => (dated.has(row) ? sum : sum + 1), 0),
    examples: Array.from(exchanges.row.subarray(0, EXAMPLES), (row, i) => ({
      order: nameOf(row),
      of: nameOf(exchanges.of[i]),
    })),
  };
}

const countTaxModes = oncePerColumns(['taxMode', 'taxes', 'kind'], (orders: OrderTable): CountingReport['taxModes'] => {
  const counts = [0, 0, 0];
  for (let row = 0; row < orders.rows; row++) {
    const mode = orders.taxMode[row];
    // Without tax either reading is the same.
    if (orders.kind[row] === OrderKind.shop && orders.taxes[row] > 0) counts[mode] = (counts[mode] ?? 0) + 1;
  }
  return {
    added: counts[TaxMode.added] ?? 0,
    included: counts[TaxMode.included] ?? 0,
    shippingUntaxed: counts[TaxMode.includedShippingUntaxed] ?? 0,
  };
});

/** The currencies that a rate converts. Data that name no currency at all are in the counted one. */
function convertedOf(
  currencies: CountingReport['currencies'],
  counted: string,
  { rates }: CountingRules,
): ConvertedCurrency[] {
  if (currencies.every(({ code }) => code === '')) return [];
  return currencies.flatMap(({ code, orders }) => {
    const rate = code === counted ? null : rateOf(rates, code);
    return rate === null ? [] : [{ code, orders, rate }];
  });
}

/**
 * Everything the data screen says about counting. `savedDay` = latest day on which one of the files was saved. `orders` are
 * all merged orders, `customers` those with a counted order; `zeroValue` are orders that only the question of zero decides on.
 */
export function countingReport(
  assembled: Assembled,
  counted: Counted,
  rules: CountingRules,
  savedDay: number,
): CountingReport {
  const { orders } = assembled;
  const { log } = counted;
  const currencies = currenciesOf(orders);
  const bridge = revenueBridge(counted, rules);
  return {
    bridge,
    headline: headlineOf(log),
    asOf: log.asOf,
    firstDay: log.firstDay,
    lastDay: lastDayOf(orders),
    savedDay,
    currency: log.currency,
    minorDigits: log.minorDigits,
    currencies,
    converted: convertedOf(currencies, log.currency, rules),
    datedRefunds: countDatedRefunds(assembled.datedRefunds, log.asOf),
    countedOrders: bridge.find(({ id }) => id === 'countedTotal')?.orders ?? 0,
    orders: currencies.reduce((sum, currency) => sum + currency.orders, 0),
    customers: log.customers,
    ordersWithoutIdentity: log.unidentified.orders,
    giftCards: giftCardsSold(counted),
    exchanges: exchangesOf(assembled, counted),
    ...remarksOn(orders, counted),
    giants: findGiants(assembled, rules),
    twoShops: assembled.twoShops,
    start: checkStart(orders, log.firstDay, log.asOf),
    choices: choicesOf(orders),
    taxModes: countTaxModes(orders),
  };
}
