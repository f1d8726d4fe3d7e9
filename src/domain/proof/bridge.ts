/* Proof of the revenue bridge: the orders behind each of its lines. */
import { isCountedCurrency, REASONS } from '#domain/bridge.ts';
import { type Counted, Verdict } from '#domain/counting.ts';
import { type TotalParts, totalParts } from '#domain/net-sales.ts';
import { OrderKind } from '#domain/orders.ts';
import type { BridgeId } from '#domain/results.ts';
import { toMinorUnits } from '#domain/rounding.ts';
import type { CountingRules } from '#domain/rules.ts';
import { LEFT_OUT, type LeftOut, ProofBook, Thing } from './records.ts';
import type { Proof } from './value.ts';

/** Part of an order's Total that a line takes away. */
const PARTS: Partial<Record<BridgeId, keyof TotalParts>> = {
  tax: 'tax',
  shipping: 'shipping',
  other: 'other',
  refunds: 'refund',
};

/** Why an order of that verdict is not counted. */
export function reasonOf(verdict: number): LeftOut {
  return LEFT_OUT.find((reason) => reason === REASONS.at(verdict)) ?? 'no';
}

/** Position in the log of each of its rows in the OrderTable, and −1 for others. */
function customersByRow({ orders, log }: Counted): Int32Array {
  const customers = new Int32Array(orders.rows).fill(-1);
  for (let customer = 0; customer < log.customers; customer++) {
    for (let o = log.start[customer]; o < log.start[customer + 1]; o++) customers[log.order[o]] = customer;
  }
  return customers;
}

/** Notes the orders that do not count, each with its first reason. */
function noteUncounted(book: ProofBook, { orders, verdict, log }: Counted): void {
  const hasMoney = isCountedCurrency(orders, log.currency);
  for (let row = 0; row < orders.rows; row++) {
    const leftOut = reasonOf(verdict[row]);
    if (leftOut === 'no' || orders.kind[row] === OrderKind.refund) continue;
    const amount = hasMoney(row) ? toMinorUnits(orders.total[row], log.minorDigits) : NaN;
    book.add({ customer: -1, thing: Thing.row, at: row, amount, leftOut });
  }
}

/** The orders of a line with what each adds to it, subtractions negative; of net sales also the orders that do not count. */
export function bridgeProof(counted: Counted, rules: CountingRules, line: BridgeId): Proof {
  const { orders, log, verdict, net } = counted;
  const book = new ProofBook();
  const proof = { rule: 'sum', across: 'one', unit: 'money', groups: [] } as const;
  const { unidentified, datedRefunds, refunds } = log;
  if (line === 'withoutIdentity') {
    unidentified.net.forEach((amount, at) => {
      book.add({ customer: -1, thing: Thing.unidentified, at, amount, above: true });
    });
    return { ...proof, records: book.records };
  }

  const customers = customersByRow(counted);
  const add = (row: number, amount: number): void => {
    book.add({ customer: customers[row], thing: Thing.row, at: row, amount, above: true });
  };
  const hasMoney = isCountedCurrency(orders, log.currency);
  const reason = REASONS.indexOf(line);
  const part = PARTS[line];
  const isNet = line === 'netSales' || line === 'netAfterRefundRows';
  for (let row = 0; row < orders.rows; row++) {
    if (orders.kind[row] === OrderKind.refund) continue;
    const total = hasMoney(row) ? toMinorUnits(orders.total[row], log.minorDigits) : 0;
    const counts = verdict[row] === Verdict.counted;
    if (line === 'fileTotal') add(row, total);
    else if (reason >= 0 && verdict[row] === reason) add(row, counts ? total : 0 - total);
    else if (part && counts) {
      const amount = totalParts(orders, row, rules, log.minorDigits)[part];
      if (amount !== 0) add(row, -amount);
    } else if (isNet && counts) add(row, net[row]);
  }
  if (line === 'datedRefunds' || line === 'netAfterRefundRows') {
    datedRefunds.net.forEach((amount, at) => {
      book.add({ customer: datedRefunds.customer[at], thing: Thing.refund, at, amount, above: true });
    });
  }
  if (line === 'refundRows' || line === 'netAfterRefundRows') {
    refunds.net.forEach((amount, at) => {
      book.add({ customer: -1, thing: Thing.refundRow, at, amount, above: true });
    });
  }
  if (isNet) noteUncounted(book, counted);
  return { ...proof, records: book.records };
}
