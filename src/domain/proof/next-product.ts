/* Proof of what is bought second after which first product: every customer who bought again, and what. */
import { firstOrderValues, type OrdersBehind } from '#domain/attributes.ts';
import { nextProducts, secondProducts } from '#domain/next-product.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { ProofQuery } from './query.ts';
import { type LeftOut, ProofBook } from './records.ts';
import { noteUnidentified, shareProof } from './repeat.ts';
import type { Proof } from './value.ts';

type NextProduct = Extract<ProofQuery, { of: 'nextProduct' }>;

/** What is known of a customer: why he is not in the base, or whether he came for the first product and bought the second one. */
interface Buyer {
  readonly leftOut: LeftOut | null;
  readonly came: boolean;
  readonly bought: boolean;
}

/**
 * share: of those who came for the first product and bought again, who bought the second one. usual: the same of everybody who bought
 * again. lift: the one over the other, each customer of the first product once in either. null where the pair is not looked at.
 */
export function nextProductProof(
  log: PurchaseLog,
  behind: OrdersBehind,
  { first, second, figure }: NextProduct,
): Proof | null {
  const pair = nextProducts(log, behind).pairs.find((each) => each.first === first && each.second === second);
  if (pair === undefined) return null;
  const buyers = buyersOf(log, behind, first, second);
  const book = new ProofBook();
  const noteEach = (isOf: (buyer: Buyer) => boolean, group?: number): void => {
    buyers.forEach((buyer, customer) => {
      const { leftOut, bought } = buyer;
      const place = group === undefined ? {} : { group };
      if (leftOut !== null) {
        // Who is in neither share is named once.
        if (group !== 1) book.add({ customer, leftOut });
      } else if (isOf(buyer)) book.add({ customer, below: true, above: bought, ...place });
      else if (group === undefined) book.add({ customer, leftOut: 'otherProduct' });
    });
  };
  if (figure === 'lift') {
    noteEach(({ came }) => came, 0);
    noteEach(() => true, 1);
  } else noteEach(({ came }) => figure === 'usual' || came);
  noteUnidentified(book, log);
  if (figure !== 'lift') return shareProof(book);
  const { low, high } = pair;
  return {
    rule: 'share',
    across: 'quotient',
    unit: 'times',
    interval: { low, high },
    groups: ['firstProduct', 'everybody'],
    records: book.records,
  };
}

function buyersOf(log: PurchaseLog, behind: OrdersBehind, first: string, second: string): Buyer[] {
  const firsts = firstOrderValues(log, behind, 'product');
  const { values } = behind.lines.product;
  const buyers = Array.from({ length: log.customers }, (): Buyer => ({
    leftOut: 'notReached',
    came: false,
    bought: false,
  }));
  secondProducts(log, behind, (customer, codes) => {
    const own = firsts.values[firsts.code[firsts.start[customer]]];
    buyers[customer] = {
      leftOut: own === '' || codes.size === 0 ? 'noProduct' : null,
      came: own === first,
      bought: [...codes].some((code) => values[code] === second),
    };
  });
  return buyers;
}
