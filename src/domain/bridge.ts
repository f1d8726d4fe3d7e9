/* The revenue bridge: from the Total of all orders to net sales, one line per reason, adding up to the minor unit. */
import { type Counted, Verdict } from '#domain/counting.ts';
import { sumOf } from '#domain/numeric/sum.ts';
import { grossColumn } from '#domain/net-column.ts';
import { shippingPart, taxPart } from '#domain/net-sales.ts';
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
  if (orders.currency.values.length === 0) return () => true;
  return (row) => {
    const code = orders.currency.codes[row];
    return (code < 0 ? '' : orders.currency.values[code]) === currency;
  };
}

/** Orders that refunds on days of their own take from. */
function ordersGivenBack({ datedRefunds: { customer, order } }: PurchaseLog): number {
  return new Set(order.map((position, i) => (customer[i] < 0 ? -1 - position : position))).size;
}

/** What is added up: of each reason its Total, then the parts of what counts. */
const Part = {
  tax: REASONS.length,
  shipping: REASONS.length + 1,
  other: REASONS.length + 2,
  refund: REASONS.length + 3,
};

/** The sums of the bridge, in one pass over columns: an object's number costs more to add to. */
function bridgeSums({ orders, log, verdict, net }: Counted, rules: CountingRules) {
  const { kind, total } = orders;
  const digits = log.minorDigits;
  const before = grossColumn(orders, rules, digits);
  const goods = rules.shipping === 'in' ? before : grossColumn(orders, { tax: 'out', shipping: 'out' }, digits);
  const hasMoney = isCountedCurrency(orders, log.currency);
  const amounts = new Float64Array(Part.refund + 1);
  const counts = new Int32Array(Part.refund + 1);
  let netSales = 0;
  for (let row = 0; row < orders.rows; row++) {
    if (kind[row] === OrderKind.refund) continue;
    const own = hasMoney(row) ? toMinorUnits(total[row], digits) : 0;
    const reason = verdict[row];
    amounts[reason] += own;
    counts[reason]++;
    if (reason !== Verdict.counted) continue;
    const tax = taxPart(orders, row, rules, digits);
    const shipping = shippingPart(orders, row, rules, digits, goods[row]);
    const other = own - tax - shipping - before[row];
    const refund = before[row] - net[row];
    netSales += net[row];
    if (tax !== 0) {
      amounts[Part.tax] += tax;
      counts[Part.tax]++;
    }
    if (shipping !== 0) {
      amounts[Part.shipping] += shipping;
      counts[Part.shipping]++;
    }
    if (other !== 0) {
      amounts[Part.other] += other;
      counts[Part.other]++;
    }
    if (refund !== 0) {
      amounts[Part.refund] += refund;
      counts[Part.refund]++;
    }
  }
  const sum = (part: number): Sum => ({ amount: amounts[part], orders: counts[part] });
  const reasons = REASONS.map((_, reason) => sum(reason));
  const file = reasons.reduce(
    (all, { amount, orders: n }) => ({ amount: all.amount + amount, orders: all.orders + n }),
    {
      amount: 0,
      orders: 0,
    },
  );
  return {
    ...{ file, reasons, tax: sum(Part.tax), shipping: sum(Part.shipping), other: sum(Part.other) },
    ...{ refunds: sum(Part.refund), netTotal: { amount: netSales, orders: counts[Verdict.counted] } },
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
