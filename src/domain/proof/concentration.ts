/* Proof of how much hangs on few customers: each customer with what he brought, the best first. */
import { bestOf, salesAfter } from '#domain/concentration.ts';
import { sumOf } from '#domain/numeric/sum.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { ProofQuery } from './query.ts';
import { ProofBook } from './records.ts';
import { noteUnidentified } from './repeat.ts';
import type { Proof } from './value.ts';

type Concentration = Extract<ProofQuery, { of: 'concentration' }>;

/**
 * What the best `top` of customers brought, as an amount or a share of what all did; or the Gini coefficient over all. Of a customer
 * who belongs to the best by a part, that part stands above the line. null where nothing was sold.
 */
export function concentrationProof(log: PurchaseLog, { figure, top, after }: Concentration): Proof | null {
  const since = after ?? -Infinity;
  const { customer: customers, net } = salesAfter(log, since);
  if (sumOf(net) <= 0) return null;
  const order = Array.from(net.keys()).sort((a, b) => net[b] - net[a]);
  const { whole, part } = bestOf(figure === 'gini' ? 1 : top, net.length);
  const book = new ProofBook();
  order.forEach((place, rank) => {
    const [customer, amount] = [customers[place], net[place]];
    const share = rank < whole ? 1 : rank === whole ? part : 0;
    if (share === 1) book.add({ customer, amount, above: true, below: true });
    else {
      if (share > 0) book.add({ customer, amount: share * amount, above: true });
      if (figure === 'amount') book.add({ customer, amount: amount - share * amount, leftOut: 'otherRank' });
      else book.add({ customer, amount, below: true });
    }
  });
  noteOthers(book, log, customers);
  noteUnidentified(book, log, { from: since + 1, money: true });
  const rule = { share: 'ratio', amount: 'sum', gini: 'gini' } as const;
  const unit = { share: 'share', amount: 'money', gini: 'times' } as const;
  return { rule: rule[figure], across: 'one', unit: unit[figure], groups: [], records: book.records };
}

/** Customers without an order in these days. `taking` rises. */
function noteOthers(book: ProofBook, log: PurchaseLog, taking: Int32Array): void {
  let next = 0;
  for (let customer = 0; customer < log.customers; customer++) {
    if (next < taking.length && taking[next] === customer) next++;
    else book.add({ customer, leftOut: 'lapsed' });
  }
}
