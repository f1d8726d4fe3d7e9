/* The revenue bridge: from the Total of all orders to net sales, one line per reason, adding up to the minor unit. */
import { type Counted, Verdict } from '#domain/counting.ts';
import { sumOf } from '#domain/numeric/sum.ts';
import { grossColumn, refundedRows } from '#domain/net-column.ts';
import { shippingPart, taxPart } from '#domain/net-sales.ts';
import { recentPerColumns } from '#domain/once-per.ts';
import { OrderKind, type OrderTable } from '#domain/orders.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { BridgeId, BridgeLine } from '#domain/results.ts';
import { toMinorUnits } from '#domain/rounding.ts';
import type { CountingRules } from '#domain/rules.ts';

/** Reasons in the order in which they are asked; the index is the verdict. */
export const REASONS: readonly BridgeId[] = [
  'countedTotal',
  'afterAsOf',
  'otherCurrency',
  'excluded',
  'cancelled',
  'voided',
  'pending',
  'refunded',
  'zero',
];

interface Sum {
  readonly amount: number;
  readonly orders: number;
}

/** −0 would be shown as "−0". */
const minus = (id: BridgeId, { amount, orders }: Sum): BridgeLine => ({ id, amount: 0 - amount, orders });

/** Codes of the counted currency: rows of another one bring an order to the bridge, but no money. */
export function isCountedCurrency(orders: OrderTable, currency: string): (row: number) => boolean {
  const { codes, values } = orders.currency;
  if (values.length === 0) return () => true;
  const named = values.indexOf(currency);
  const counted = currency === '' ? -1 : named < 0 ? NaN : named;
  return (row) => codes[row] === counted;
}

/** Orders that refunds on days of their own take from. */
function ordersGivenBack({ datedRefunds: { customer, order } }: PurchaseLog): number {
  return new Set(order.map((position, i) => (customer[i] < 0 ? -1 - position : position))).size;
}

/** Parts of Total that are taken away in any case, of some orders. */
interface Parts {
  readonly total: Sum;
  readonly tax: Sum;
  readonly shipping: Sum;
  readonly other: Sum;
}

/** Adds up Total and its parts over orders of the counted currency, in columns: an object's number costs more to add to. */
class PartSums {
  readonly #amounts = new Float64Array(4);
  readonly #orders = new Int32Array(4);

  add(total: number, tax: number, shipping: number, other: number): void {
    const [amounts, orders] = [this.#amounts, this.#orders];
    amounts[0] += total;
    amounts[1] += tax;
    amounts[2] += shipping;
    amounts[3] += other;
    orders[0]++;
    if (tax !== 0) orders[1]++;
    if (shipping !== 0) orders[2]++;
    if (other !== 0) orders[3]++;
  }

  /** What is left of these sums without those of a part of the same orders. */
  without(part: PartSums): Parts {
    const left = (k: number): Sum => ({
      amount: this.#amounts[k] - part.#amounts[k],
      orders: this.#orders[k] - part.#orders[k],
    });
    return { total: left(0), tax: left(1), shipping: left(2), other: left(3) };
  }
}

/** Ways of pricing whose sums over all orders are kept for a table. */
const KEPT = 2;

/** Says Total and its parts of one row to the sums. */
function partsAdder(
  orders: OrderTable,
  rules: Pick<CountingRules, 'tax' | 'shipping'>,
  minorDigits: number,
): (sums: PartSums, row: number) => void {
  const before = grossColumn(orders, rules, minorDigits);
  const goods = rules.shipping === 'in' ? before : grossColumn(orders, { tax: 'out', shipping: 'out' }, minorDigits);
  return (sums, row) => {
    const total = toMinorUnits(orders.total[row], minorDigits);
    const tax = taxPart(orders, row, rules, minorDigits);
    const shipping = shippingPart(orders, row, rules, minorDigits, goods[row]);
    sums.add(total, tax, shipping, total - tax - shipping - before[row]);
  };
}

/** Total and its parts over all orders of the counted currency: whatever counts of them, it is the rest that is looked at. */
const allParts: (
  orders: OrderTable,
  rules: Pick<CountingRules, 'tax' | 'shipping'>,
  currency: string,
  minorDigits: number,
) => PartSums = recentPerColumns(
  ['total', 'kind', 'subtotal', 'shipping', 'taxes', 'taxMode', 'currency'],
  KEPT,
  ({ tax, shipping }, currency, minorDigits) => `${tax} ${shipping} ${currency} ${minorDigits}`,
  (orders, rules, currency, minorDigits) => {
    const sums = new PartSums();
    const add = partsAdder(orders, rules, minorDigits);
    const hasMoney = isCountedCurrency(orders, currency);
    for (let row = 0; row < orders.rows; row++) {
      if (orders.kind[row] !== OrderKind.refund && hasMoney(row)) add(sums, row);
    }
    return sums;
  },
);

/** The sums of the bridge: those of all orders, less those of the orders that do not count. */
function bridgeSums({ orders, log, verdict, worth }: Counted, rules: CountingRules) {
  const { kind, total } = orders;
  const digits = log.minorDigits;
  const add = partsAdder(orders, rules, digits);
  const hasMoney = isCountedCurrency(orders, log.currency);
  const leftOut = new PartSums();
  const amounts = new Float64Array(REASONS.length);
  const counts = new Int32Array(REASONS.length);
  for (let row = 0; row < verdict.length; row++) {
    const reason = verdict[row];
    if (kind[row] === OrderKind.refund) continue;
    counts[reason]++;
    if (reason === Verdict.counted || !hasMoney(row)) continue;
    amounts[reason] += toMinorUnits(total[row], digits);
    add(leftOut, row);
  }
  const all = allParts(orders, rules, log.currency, digits);
  const counted = all.without(leftOut);
  const before = grossColumn(orders, rules, digits);
  let [refunds, refunded] = [0, 0];
  for (const row of refundedRows(orders.refunded)) {
    if (verdict[row] !== Verdict.counted || before[row] === worth[row]) continue;
    refunds += before[row] - worth[row];
    refunded++;
  }
  const reasons = REASONS.map((_, reason): Sum => ({ amount: amounts[reason], orders: counts[reason] }));
  reasons[Verdict.counted] = { amount: counted.total.amount, orders: counts[Verdict.counted] };
  return {
    ...{ reasons, tax: counted.tax, shipping: counted.shipping, other: counted.other },
    file: { amount: all.without(new PartSums()).total.amount, orders: counts.reduce((sum, n) => sum + n, 0) },
    refunds: { amount: refunds, orders: refunded },
    netTotal: { amount: sumOf(log.net) + sumOf(log.unidentified.net), orders: counts[Verdict.counted] },
  };
}

/**
 * The revenue bridge, integer minor units, subtractions negative:
 * fileTotal + afterAsOf … zero = countedTotal; countedTotal + tax + shipping + other + refunds = netSales (+ datedRefunds +
 * refundRows = netAfterRefundRows, only where there are such refunds). `orders` of a part of Total = orders in which it is not 0.
 * withoutIdentity is a line below: a part of netSales. Money of another currency is never added: such orders stand in
 * fileTotal and in otherCurrency (or afterAsOf) by their number alone, unless a typed rate brings them into the counted one.
 * With refunds on the refund's day, `refunds` are those without a day. Left-out lines are shown even when they are empty, except
 * afterAsOf.
 */
export function revenueBridge(counted: Counted, rules: CountingRules): BridgeLine[] {
  const { log } = counted;
  const { file, reasons, tax, shipping, other, refunds, netTotal } = bridgeSums(counted, rules);
  const [countedTotal, afterAsOf, ...leftOut] = reasons;
  const lines: BridgeLine[] = [
    { id: 'fileTotal', ...file },
    ...(afterAsOf.orders > 0 ? [minus('afterAsOf', afterAsOf)] : []),
    ...leftOut.map((sum, index) => minus(REASONS[index + 2] ?? 'zero', sum)),
    { id: 'countedTotal', ...countedTotal },
    minus('tax', tax),
    minus('shipping', shipping),
    minus('other', other),
    minus('refunds', refunds),
    { id: 'netSales', ...netTotal },
  ];
  const dated = sumOf(log.datedRefunds.net);
  const refundRows = sumOf(log.refunds.net);
  if (log.datedRefunds.net.length > 0) lines.push({ id: 'datedRefunds', amount: dated, orders: ordersGivenBack(log) });
  if (log.refunds.net.length > 0) lines.push({ id: 'refundRows', amount: refundRows, orders: log.refunds.net.length });
  if (log.datedRefunds.net.length + log.refunds.net.length > 0) {
    lines.push({ id: 'netAfterRefundRows', amount: netTotal.amount + dated + refundRows, orders: netTotal.orders });
  }
  const withoutIdentity = sumOf(log.unidentified.net);
  lines.push({ id: 'withoutIdentity', amount: withoutIdentity, orders: log.unidentified.orders });
  return lines;
}
