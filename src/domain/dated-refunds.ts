/* Dated refunds: what was given back of an order and on which day, from payment transactions and payment ledgers. */
import { refundedAmount } from '#domain/net-sales.ts';
import { OrderKind, type OrderAmounts, type Text } from '#domain/orders.ts';
import { TransactionKind, type TransactionTable } from '#domain/side-tables.ts';
import { textAt } from '#domain/text.ts';

/** Refunds with a day, by order, then day, then amount. n refunds. */
export interface DatedRefunds {
  /** Row of the OrderTable. n entries. */
  readonly order: Int32Array;
  /** Local day as written, never before the order's own. n entries. */
  readonly day: Int32Array;
  /** 1/10,000 major unit of the order's currency, > 0; together never more than was refunded of the order. n entries. */
  readonly amount: Float64Array;
  /** Refunds that the order itself knows nothing of, or not in full: left aside or cut. */
  readonly surplus: number;
}

/** One refund that was found: of which row of the OrderTable, when, how much (1/10,000 major unit). */
export interface FoundRefund {
  readonly order: number;
  readonly day: number;
  readonly amount: number;
}

/** What must be known of orders to find their refunds. */
export interface RefundableOrders extends OrderAmounts {
  readonly rows: number;
  readonly kind: Uint8Array;
  readonly name: Text;
  readonly day: Int32Array;
  readonly financial: Uint8Array;
  readonly currency: Text;
}

/** An order number without the sign that some exports leave out. */
export const bareNumber = (number: string): string => number.trim().replace(/^#/, '');

/**
 * Finds the order of a number: the one that bears it as written, else the one that bears it with or without '#'; −1 where there
 * is none, or more than one (two shops): none of them is taken then.
 */
function ordersByNumber(orders: RefundableOrders): (number: string) => number {
  const written = new Map<string, number>();
  const withoutSign = new Map<string, number>();
  const put = (rows: Map<string, number>, number: string, row: number): void => {
    rows.set(number, rows.has(number) ? -1 : row);
  };
  for (let row = 0; row < orders.rows; row++) {
    const number = textAt(orders.name, row).trim();
    if (number === '' || orders.kind[row] === OrderKind.refund) continue;
    put(written, number, row);
    put(withoutSign, bareNumber(number), row);
  }
  return (text) => {
    const number = text.trim();
    return written.get(number) ?? withoutSign.get(bareNumber(number)) ?? -1;
  };
}

/**
 * The successful refunds of the transactions whose order is here, in the order's own currency. A refund that stands in several
 * files is one: equal order, day and amount; of equal ones there are as many as the file with the most of them has.
 */
function refundsOfTransactions(orders: RefundableOrders, tables: readonly TransactionTable[]): FoundRefund[] {
  if (tables.length === 0) return [];
  const orderOf = ordersByNumber(orders);
  const most = new Map<string, FoundRefund[]>();
  for (const table of tables) {
    const rowOfNumber = table.order.values.map(orderOf);
    const own = new Map<string, FoundRefund[]>();
    for (let row = 0; row < table.rows; row++) {
      const order = rowOfNumber[table.order.codes[row]] ?? -1;
      const amount = table.amount[row];
      if (table.type[row] !== TransactionKind.refund || table.success[row] !== 1 || order < 0 || !(amount > 0))
        continue;
      const currency = textAt(table.currency, row);
      const ordersCurrency = textAt(orders.currency, order);
      if (currency !== '' && ordersCurrency !== '' && currency !== ordersCurrency) continue;
      const key = `${order} ${table.day[row]} ${amount}`;
      const equal = own.get(key);
      const refund = { order, day: table.day[row], amount };
      if (equal) equal.push(refund);
      else own.set(key, [refund]);
    }
    for (const [key, equal] of own) if (equal.length > (most.get(key)?.length ?? 0)) most.set(key, equal);
  }
  return [...most.values()].flat();
}

/**
 * Dated refunds of merged orders: those of `ledger` (refund rows that were added to their order) and of transactions. The order
 * says how much was refunded, the refunds say when: the earliest are taken first, until the order's Refunded Amount (at most its
 * Total) is used up; what is beyond it is surplus. So net sales are the same with and without a file of transactions. Free of
 * the order of files and rows.
 */
export function findDatedRefunds(
  orders: RefundableOrders,
  ledger: readonly FoundRefund[],
  transactions: readonly TransactionTable[],
): DatedRefunds {
  const found = [...ledger, ...refundsOfTransactions(orders, transactions)]
    .map(({ order, day, amount }) => ({ order, amount, day: Math.max(day, orders.day[order]) }))
    .sort((a, b) => a.order - b.order || a.day - b.day || a.amount - b.amount);
  const taken: FoundRefund[] = [];
  let surplus = 0;
  let order = -1;
  let left = 0;
  for (const refund of found) {
    if (refund.order !== order) {
      order = refund.order;
      left = refundedAmount(orders, order);
    }
    const amount = Math.min(left, refund.amount);
    left -= amount;
    if (amount < refund.amount) surplus++;
    if (amount > 0) taken.push({ ...refund, amount });
  }
  return Object.freeze({
    order: Int32Array.from(taken, (refund) => refund.order),
    day: Int32Array.from(taken, (refund) => refund.day),
    amount: Float64Array.from(taken, (refund) => refund.amount),
    surplus,
  });
}

/** Orders that have a dated refund, counted or not. */
function ordersWithDatedRefunds({ order }: DatedRefunds): number {
  return order.reduce((orders, row, i) => (i > 0 && order[i - 1] === row ? orders : orders + 1), 0);
}

/** How many refunds have a day, whatever the rules make of them. */
export interface DatedRefundCounts {
  readonly orders: number;
  readonly refunds: number;
  /** Refunds after as-of: "on the refund's day" they are not there yet. */
  readonly afterAsOf: number;
  /** Refunds that are not used, or not in full, because the order knows of less: it says how much was refunded. */
  readonly surplus: number;
}

export function countDatedRefunds(dated: DatedRefunds, asOf: number): DatedRefundCounts {
  return {
    orders: ordersWithDatedRefunds(dated),
    refunds: dated.day.length,
    afterAsOf: dated.day.reduce((later, day) => (day > asOf ? later + 1 : later), 0),
    surplus: dated.surplus,
  };
}
