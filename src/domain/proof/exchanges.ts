/* Names in a proof the exchanges that the rules have folded into the orders that they replace. */
import type { Counted } from '#domain/counting.ts';
import type { CountingRules } from '#domain/rules.ts';
import type { ProofQuery } from './query.ts';
import { ProofBook, Thing } from './records.ts';
import type { Proof } from './value.ts';

/**
 * The proof with the exchanges of the customers who take part in it, left out as orders of their own. The bridge and lists of
 * customers count orders as the shop does, and stay as they are; so do subscriptions, whose customers may be those of another file.
 */
export function withExchanges(proof: Proof, counted: Counted, rules: CountingRules, query: ProofQuery): Proof {
  const { exchanges, orders, log } = counted;
  if (rules.exchanges === 'counted' || exchanges.row.length === 0) return proof;
  if (query.of === 'bridge' || query.of === 'segment' || query.of === 'mrr' || query.of === 'subscribers') return proof;
  const { n, customer, leftOut } = proof.records;
  const taking = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    if (leftOut[i] === 0 && customer[i] >= 0) taking.set(log.customer[customer[i]], customer[i]);
  }
  const book = ProofBook.after(proof.records);
  for (const row of exchanges.row) {
    const position = taking.get(orders.customer[row]);
    if (position !== undefined) book.add({ customer: position, thing: Thing.row, at: row, leftOut: 'exchange' });
  }
  return { ...proof, records: book.records };
}
