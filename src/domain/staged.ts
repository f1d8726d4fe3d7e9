/* Stage mode: every amount of a data set times one secret factor, before anything is computed, so that no answer knows the true ones. */
import type { Assembled } from '#domain/assemble.ts';
import type { DatedRefunds } from '#domain/dated-refunds.ts';
import type { OrderTable } from '#domain/orders.ts';
import type { MergedSides } from '#domain/side-merge.ts';
import { discountsOf } from '#domain/side-rows.ts';

/** An amount of whole units times the factor, rounded once, half away from zero; NaN stays NaN. */
export function stagedAmount(amount: number, factor: number): number {
  return Math.sign(amount) * Math.round(Math.abs(amount) * factor) + 0;
}

function column(amounts: Float64Array, factor: number): Float64Array {
  return amounts.map((amount) => stagedAmount(amount, factor));
}

function stagedOrders(orders: OrderTable, factor: number): OrderTable {
  return {
    ...orders,
    subtotal: column(orders.subtotal, factor),
    shipping: column(orders.shipping, factor),
    taxes: column(orders.taxes, factor),
    total: column(orders.total, factor),
    refunded: column(orders.refunded, factor),
    discount: column(orders.discount, factor),
    tips: column(orders.tips, factor),
    duties: column(orders.duties, factor),
    giftCards: column(orders.giftCards, factor),
  };
}

/** Refunds of an order add up to the scaled sum of them: each is what the sum up to it grows by. */
function stagedRefunds(refunds: DatedRefunds, factor: number): DatedRefunds {
  const amount = new Float64Array(refunds.amount.length);
  let sum = 0;
  let told = 0;
  refunds.order.forEach((row, i) => {
    if (i === 0 || refunds.order[i - 1] !== row) sum = told = 0;
    sum += refunds.amount[i];
    amount[i] = stagedAmount(sum, factor) - told;
    told += amount[i];
  });
  return { ...refunds, amount };
}

/** The data set with every amount scaled. Tax modes, customers and which orders are one stay those of the true amounts. */
export function stagedAssembly(assembled: Assembled, factor: number): Assembled {
  return {
    ...assembled,
    orders: stagedOrders(assembled.orders, factor),
    lines: { ...assembled.lines, price: column(assembled.lines.price, factor) },
    datedRefunds: stagedRefunds(assembled.datedRefunds, factor),
  };
}

/** The tables beside the orders with every amount scaled. */
export function stagedSides(sides: MergedSides, factor: number): MergedSides {
  const { spend, subscriptions, customers, transactions, sales, itemCosts } = sides;
  const scaled = (amounts: Float64Array): Float64Array => column(amounts, factor);
  return {
    ...sides,
    spend: spend && { ...spend, table: { ...spend.table, amount: scaled(spend.table.amount) } },
    subscriptions: subscriptions && {
      ...subscriptions,
      table: {
        ...subscriptions.table,
        amount: scaled(subscriptions.table.amount),
        discount: scaled(discountsOf(subscriptions.table)),
      },
    },
    customers: customers && {
      ...customers,
      table: { ...customers.table, totalSpent: scaled(customers.table.totalSpent) },
    },
    transactions: transactions && {
      ...transactions,
      table: {
        ...transactions.table,
        amount: scaled(transactions.table.amount),
        fee: scaled(transactions.table.fee),
      },
    },
    sales: sales && {
      ...sales,
      table: {
        ...sales.table,
        grossSales: scaled(sales.table.grossSales),
        discounts: scaled(sales.table.discounts),
        returns: scaled(sales.table.returns),
        netSales: scaled(sales.table.netSales),
        shipping: scaled(sales.table.shipping),
        taxes: scaled(sales.table.taxes),
        totalSales: scaled(sales.table.totalSales),
      },
    },
    itemCosts: itemCosts && { ...itemCosts, table: { ...itemCosts.table, cost: scaled(itemCosts.table.cost) } },
  };
}
