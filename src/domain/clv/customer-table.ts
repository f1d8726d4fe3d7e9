/* Every customer's numbers, observed and predicted, as columns. */
import type { Steps } from '#domain/steps.ts';
import type { ClvView } from '#domain/clv-view.ts';
import { hasMargin, worthByDay } from '#domain/contribution.ts';
import { valueMargin, type ValueMargin } from '#domain/customer-value.ts';
import { type CustomerMoney, netSalesByDay } from '#domain/money.ts';
import type { Costing } from '#domain/order-money.ts';
import type { UsedModel } from '#domain/prediction.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { aliveOf, lifetimeValues, purchasesOf, WEEKS_PER_MONTH } from './lifetime-value.ts';
import type { RfmSummary } from './rfm-summary.ts';
import type { ShownGroupId } from './shown-groups.ts';
import { rhythmOf } from './rhythm.ts';

/**
 * Customers of a log, in its order; c entries a column. Days since 1970-01-01, amounts in minor units. NaN = not known: predictions
 * where no model is used, amounts ahead where none of spend is, contribution where no margin is known.
 */
export interface CustomerTable extends ValueMargin {
  readonly customers: number;
  /** Months ahead of `purchases`, `expected` and `clv`. */
  readonly months: number;
  /** The customer's number in the data set, from 1. It holds until the next import or undo. */
  readonly number: Int32Array;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** Counted orders. */
  readonly orders: Int32Array;
  /** Of counted orders, less refunds on days of their own: what observed LTV adds up. */
  readonly netSales: Float64Array;
  /** The same as contribution, not rounded. */
  readonly contribution: Float64Array;
  /** P(alive). */
  readonly alive: Float64Array;
  /** E[Y(t)] over the months ahead. */
  readonly purchases: Float64Array;
  /** E[Y(t)] · E[M] · margin, not discounted; net sales where `basis` is. */
  readonly expected: Float64Array;
  /** The same, each month discounted: the predicted lifetime value. */
  readonly clv: Float64Array;
  readonly usualDays: Float64Array;
  readonly daysSinceLastOrder: Int32Array;
  /** Days since last order / usual days (`rhythmOf`). */
  readonly overdue: Float64Array;
  /** The segment that each is shown in, as a place in `ids`; absent = customers were not parted. */
  readonly groups?: { readonly of: Uint8Array; readonly ids: readonly ShownGroupId[] };
}

/** What of a model in use the table needs. */
export type FittedModels = Pick<UsedModel, 'buying' | 'spend' | 'summary'>;

/** The table under a horizon and a discount, in small steps. Source of the predictions: `definitions.md` §6. */
export function* customerTableByStep(
  log: PurchaseLog,
  costing: Costing,
  { used }: { readonly used: FittedModels | null },
  { months, monthlyDiscount }: ClvView,
): Steps<CustomerTable> {
  const n = log.customers;
  const margin = valueMargin(log, costing);
  const [firstDay, lastDay, orders] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  for (let i = 0; i < n; i++) {
    firstDay[i] = log.day[log.start[i]];
    lastDay[i] = log.day[log.start[i + 1] - 1];
    orders[i] = log.start[i + 1] - log.start[i];
  }
  yield undefined;
  const netSales = sums(netSalesByDay(log));
  const contribution = hasMargin(costing) ? sums(worthByDay(log, costing, 'contribution')) : unknown(n);
  yield undefined;
  const { usualDays, daysSinceLastOrder, overdue } = rhythmOf(log);
  yield undefined;
  const observed = {
    customers: n,
    months,
    ...margin,
    ...{ number: log.customer.map((customer) => customer + 1), firstDay, lastDay, orders, netSales, contribution },
    ...{ usualDays, daysSinceLastOrder, overdue },
  };
  if (used === null) {
    return { ...observed, alive: unknown(n), purchases: unknown(n), expected: unknown(n), clv: unknown(n) };
  }
  const { buying, spend, summary } = used;
  const alive = byCustomer(n, summary, aliveOf(buying, summary));
  const purchases = byCustomer(n, summary, purchasesOf(buying, summary, months * WEEKS_PER_MONTH));
  yield undefined;
  const worth = (discount: number): Float64Array =>
    spend === null
      ? unknown(n)
      : byCustomer(
          n,
          summary,
          lifetimeValues(buying, spend.params, summary, { months, monthlyDiscount: discount, margin: margin.margin }),
        );
  const clv = worth(monthlyDiscount);
  yield undefined;
  return { ...observed, alive, purchases, expected: monthlyDiscount === 0 ? clv : worth(0), clv };
}

function unknown(customers: number): Float64Array {
  return new Float64Array(customers).fill(NaN);
}

function sums({ start, amount }: CustomerMoney): Float64Array {
  const totals = new Float64Array(start.length - 1);
  for (let i = 0; i < totals.length; i++) for (let m = start[i]; m < start[i + 1]; m++) totals[i] += amount[m];
  return totals;
}

/** What stands by place in a summary, by place in the log. */
function byCustomer(customers: number, { position }: RfmSummary, values: Float64Array): Float64Array {
  const all = unknown(customers);
  for (let i = 0; i < values.length; i++) all[position[i]] = values[i];
  return all;
}
