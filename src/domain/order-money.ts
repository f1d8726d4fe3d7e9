/* What costs need to know of each order beside its net sales: what was charged, shipping, and the goods whose cost is known. */
import type { OrdersBehind } from '#domain/attributes.ts';
import { type Counted, Verdict } from '#domain/counting.ts';
import type { Costs } from '#domain/costs.ts';
import { type ItemCosts, unitCosts } from '#domain/item-costs.ts';
import { refundedAmount, totalParts } from '#domain/net-sales.ts';
import type { CostCoverage } from '#domain/payback-results.ts';
import { minorUnitSize } from '#domain/rounding.ts';
import type { CountingRules } from '#domain/rules.ts';

/** By row of the OrderTable, n entries each; only rows that count are filled, the others are 0. Minor units. */
export interface OrderMoney {
  /** Total, as it was charged: what is refunded later does not reduce it. */
  readonly charged: Float64Array;
  /** Shipping net of its tax, as in the revenue bridge; 0 where the rules leave it in net sales. */
  readonly shipping: Float64Array;
  /** Share of the order's net sales whose item costs are known, 0 … 1, and what these items cost, not rounded. null = no item cost. */
  readonly goods: { readonly known: Float64Array; readonly cost: Float64Array; readonly coverage: CostCoverage } | null;
}

/** Costs with what they need of the orders; left out = nothing but net sales is known of them. */
export type Costing = Costs & { readonly money?: OrderMoney | undefined };

/** Below this share of net sales known item costs say nothing of the rest. */
const LEAST_COVERAGE = 0.5;

/** Share of an order that is not refunded: 1 − min(1, Refunded Amount / Total); 1 where refunds are left out or stand on their own days. */
function keptShare(orders: OrdersBehind['orders'], row: number, rules: CountingRules): number {
  const total = orders.total[row];
  if (rules.refunds === 'gross' || !(total > 0)) return 1;
  return 1 - refundedAmount(orders, row) / total;
}

/**
 * Lines of an order with a known item cost stand for the share of its net sales that their value (quantity × price) has of the
 * value of all its lines, and cost Σ unit cost × quantity × the share of the order that was not refunded: what comes back is taken
 * to be goods in proportion. An order whose lines have no value in all is not known.
 */
export function orderMoney(
  { orders, verdict, net, log }: Counted,
  lines: OrdersBehind['lines'],
  rules: CountingRules,
  items: ItemCosts | null,
): OrderMoney {
  const charged = new Float64Array(orders.rows);
  const shipping = new Float64Array(orders.rows);
  const known = new Float64Array(items ? orders.rows : 0);
  const cost = new Float64Array(items ? orders.rows : 0);
  const unit = items ? unitCosts(lines, items) : null;
  const minorUnit = minorUnitSize(log.minorDigits);
  let [netSales, knownNet, costs] = [0, 0, 0];
  for (let row = 0; row < orders.rows; row++) {
    if (verdict[row] !== Verdict.counted) continue;
    const parts = totalParts(orders, row, rules, log.minorDigits);
    charged[row] = parts.total;
    shipping[row] = parts.shipping;
    netSales += net[row];
    if (unit === null) continue;
    let [value, knownValue, knownCost] = [0, 0, 0];
    for (let line = orders.lineStart[row]; line < orders.lineStart[row + 1]; line++) {
      const quantity = lines.quantity[line] || 0;
      const worth = Math.max(0, quantity * (lines.price[line] || 0));
      value += worth;
      if (Number.isNaN(unit[line])) continue;
      knownValue += worth;
      knownCost += unit[line] * quantity;
    }
    if (value === 0) continue;
    known[row] = knownValue / value;
    cost[row] = (knownCost / minorUnit) * keptShare(orders, row, rules);
    knownNet += net[row] * known[row];
    costs += cost[row];
  }
  if (unit === null) return { charged, shipping, goods: null };
  const coverage: CostCoverage = {
    netSales,
    known: knownNet,
    share: netSales === 0 ? NaN : knownNet / netSales,
    knownMargin: knownNet === 0 ? NaN : 1 - costs / knownNet,
  };
  return { charged, shipping, goods: { known, cost, coverage } };
}

/**
 * The gross margin of what no item cost is known of, where none is typed: that of the known items, if they make up at least half
 * of net sales. null = there is none.
 */
export function restMargin({ money }: Costing): number | null {
  const coverage = money?.goods?.coverage;
  return coverage !== undefined && coverage.share >= LEAST_COVERAGE ? coverage.knownMargin : null;
}

/** Cancelled and fully refunded orders and what they cost, minor units: a line of its own, in no contribution. */
export interface LostOrders {
  readonly cancelled: { readonly orders: number; readonly cost: number };
  readonly refunded: { readonly orders: number; readonly cost: number };
}

export function lostOrders({ verdict }: Pick<Counted, 'verdict'>, costs: Costs): LostOrders {
  let [cancelled, refunded] = [0, 0];
  for (const each of verdict) {
    if (each === Verdict.cancelled) cancelled++;
    else if (each === Verdict.refunded) refunded++;
  }
  return {
    cancelled: { orders: cancelled, cost: cancelled * costs.cancelledCost },
    refunded: { orders: refunded, cost: refunded * costs.refundedCost },
  };
}
