/* The customers of a segment, each with his net sales: a proof whose number is how many they are. */
import type { OrdersBehind } from '#domain/attributes.ts';
import { chosenCustomers } from '#domain/chosen-customers.ts';
import { netSalesByDay } from '#domain/money.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { Filter, SegmentRule } from '#domain/selection.ts';
import { ProofBook } from './records.ts';
import type { Proof } from './value.ts';

/** Customers of the log whom the conditions pick. Nobody else is named: a list says who is in it. */
export function segmentProof(
  log: PurchaseLog,
  behind: OrdersBehind,
  conditions: Filter,
  segments: readonly SegmentRule[],
): Proof {
  const { mask } = chosenCustomers(log, behind, conditions, segments);
  const { start, amount } = netSalesByDay(log);
  const book = new ProofBook();
  for (let customer = 0; customer < log.customers; customer++) {
    if (mask[customer] === 0) continue;
    let sum = 0;
    for (let i = start[customer]; i < start[customer + 1]; i++) sum += amount[i];
    book.add({ customer, amount: sum, above: true });
  }
  return { rule: 'count', across: 'one', unit: 'list', groups: [], records: book.records };
}
