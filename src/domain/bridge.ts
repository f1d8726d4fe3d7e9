/* The revenue bridge: from the Total of all orders to net sales, one line per reason, adding up to the minor unit. */
import { type Counted, Verdict } from '#domain/counting.ts';
import { sumOf } from '#domain/numeric/sum.ts';
import { totalParts } from '#domain/net-sales.ts';
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
  amount: number;
  orders: number;
}

const nothing = (): Sum => ({ amount: 0, orders: 0 });

function add(sum: Sum, amount: number): void {
  sum.amount += amount;
  sum.orders++;
}

/** −0 would be shown as "−0". */
const minus = (id: BridgeId, sum: Sum): BridgeLine => ({ id, amount: 0 - sum.amount, orders: sum.orders });

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
  const { orders, log, verdict, net } = counted;
  const hasMoney = isCountedCurrency(orders, log.currency);
  const file = nothing();
  const reasons = REASONS.map(nothing);
  const [tax, shipping, other, refunds] = [nothing(), nothing(), nothing(), nothing()];
  const netTotal = nothing();
  for (let row = 0; row < orders.rows; row++) {
    if (orders.kind[row] === OrderKind.refund) continue;
    const total = hasMoney(row) ? toMinorUnits(orders.total[row], log.minorDigits) : 0;
    add(file, total);
    add(reasons[verdict[row]] ?? nothing(), total);
    if (verdict[row] !== Verdict.counted) continue;
    const parts = totalParts(orders, row, rules, log.minorDigits, net[row]);
    if (parts.tax !== 0) add(tax, parts.tax);
    if (parts.shipping !== 0) add(shipping, parts.shipping);
    if (parts.other !== 0) add(other, parts.other);
    if (parts.refund !== 0) add(refunds, parts.refund);
    add(netTotal, net[row]);
  }

  const [countedTotal = nothing(), afterAsOf = nothing(), ...leftOut] = reasons;
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
