/* What is bought second after which first product: more often, or less, than by everybody who bought again. */
import { firstOrderValues, type OrdersBehind } from './attributes.ts';
import { benjaminiHochberg } from './numeric/benjamini-hochberg.ts';
import type { PurchaseLog } from './purchases.ts';
import { SMALL_SHOP, type Share } from './results.ts';
import { comparisonP, SIGNAL_LEVEL } from './retention/signals.ts';
import { share } from './share.ts';

/** A first product is looked at from so many customers who bought again. */
export const LEAST_BUYERS = 30;
/** A pair is looked at where so many would be expected by chance. Both limits are of the margins: who bought the pair itself decides nothing. */
export const LEAST_EXPECTED = 5;

export interface ProductPair {
  /** First product: that of the first order's line with the largest quantity × price. */
  readonly first: string;
  /** A product of the second purchase day; the same one where it was bought again. */
  readonly second: string;
  /** Of the customers who came for the first product and bought again, those whose second purchase holds the second one. */
  readonly share: Share;
  /** The same of everybody who bought again. */
  readonly usual: Share;
  /** Share of everybody who bought again that bought this pair: count / customers. */
  readonly support: number;
  /** share / usual, with the ends of the share's interval over the usual share. 1 = as often as everybody. */
  readonly lift: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided, against everybody else who bought again, corrected for all pairs; NaN = nothing to compare, or too few customers. */
  readonly p: number;
  /** More often than the others by more than chance: 1, less often: −1. */
  readonly direction: -1 | 0 | 1;
}

export interface NextProducts {
  /** Customers with a first product and a second purchase day that names products: the base of all shares. */
  readonly customers: number;
  /** Customers who bought again, whether products are named or not. */
  readonly boughtAgain: number;
  /** Whether any order names a product. */
  readonly namesProducts: boolean;
  /** Pairs that were looked at: signals first, highest lift first, then by lift. */
  readonly pairs: readonly ProductPair[];
}

/** Tells the codes of the products of each customer's second purchase day, each once; counts the customers who have such a day. */
export function secondProducts(
  log: PurchaseLog,
  { orders, lines }: OrdersBehind,
  each: (customer: number, codes: Set<number>) => void,
): number {
  let boughtAgain = 0;
  for (let i = 0; i < log.customers; i++) {
    const end = log.start[i + 1];
    let o = log.start[i];
    while (o < end && log.day[o] === log.day[log.start[i]]) o++;
    if (o === end) continue;
    boughtAgain++;
    const codes = new Set<number>();
    for (const day = log.day[o]; o < end && log.day[o] === day; o++) {
      for (let line = orders.lineStart[log.order[o]]; line < orders.lineStart[log.order[o] + 1]; line++) {
        const code = lines.product.codes[line];
        if (code >= 0 && lines.product.values[code] !== '') codes.add(code);
      }
    }
    each(i, codes);
  }
  return boughtAgain;
}

/**
 * Pairs of a first product A and a product B of the second purchase day, over customers who bought again and whose products are known.
 * share = P(B | A), Wilson; usual = P(B); lift = share / usual (Brin, Motwani, Ullman, Tsur 1997, "interest"). Its interval takes the
 * usual share as known: as A's customers are among everybody, it is rather too wide than too narrow. Tested is P(B | A) against
 * P(B | not A), all pairs corrected together (Benjamini, Hochberg, 5 %); no tests below 100 customers.
 */
export function nextProducts(log: PurchaseLog, behind: OrdersBehind): NextProducts {
  const { lines } = behind;
  const firsts = firstOrderValues(log, behind, 'product');
  const ofFirst = new Int32Array(firsts.values.length);
  const ofSecond = new Int32Array(lines.product.values.length);
  const products = lines.product.values.length;
  const together = new Map<number, number>();
  let customers = 0;
  const boughtAgain = secondProducts(log, behind, (i, codes) => {
    const first = firsts.code[firsts.start[i]];
    if (firsts.values[first] === '' || codes.size === 0) return;
    customers++;
    ofFirst[first]++;
    for (const second of codes) {
      ofSecond[second]++;
      const pair = first * products + second;
      together.set(pair, (together.get(pair) ?? 0) + 1);
    }
  });
  const found: Omit<ProductPair, 'direction'>[] = [];
  for (let first = 0; first < ofFirst.length; first++) {
    if (ofFirst[first] < LEAST_BUYERS) continue;
    for (let second = 0; second < products; second++) {
      if (ofFirst[first] * ofSecond[second] < LEAST_EXPECTED * customers) continue;
      found.push(
        pairOf(
          { first: firsts.values[first], second: lines.product.values[second] },
          share(together.get(first * products + second) ?? 0, ofFirst[first]),
          share(ofSecond[second], customers),
        ),
      );
    }
  }
  return {
    customers,
    boughtAgain,
    namesProducts: products > 0 && firsts.values.some((value) => value !== ''),
    pairs: tested(found, customers),
  };
}

function pairOf(
  names: Pick<ProductPair, 'first' | 'second'>,
  own: Share,
  usual: Share,
): Omit<ProductPair, 'direction'> {
  return {
    ...names,
    share: own,
    usual,
    support: own.count / usual.eligible,
    lift: own.value / usual.value,
    low: own.low / usual.value,
    high: own.high / usual.value,
    p: comparisonP({
      count: own.count,
      eligible: own.eligible,
      othersCount: usual.count - own.count,
      othersEligible: usual.eligible - own.eligible,
    }),
  };
}

function tested(found: readonly Omit<ProductPair, 'direction'>[], customers: number): ProductPair[] {
  const family = customers < SMALL_SHOP ? [] : found.filter(({ p }) => !Number.isNaN(p));
  const corrected = benjaminiHochberg(Float64Array.from(family, ({ p }) => p));
  const ofPair = new Map(family.map((pair, at) => [pair, corrected[at]]));
  const pairs = found.map((pair): ProductPair => {
    const p = ofPair.get(pair) ?? NaN;
    return { ...pair, p, direction: p <= SIGNAL_LEVEL ? (pair.lift > 1 ? 1 : -1) : 0 };
  });
  return pairs.sort(
    (a, b) =>
      Math.abs(b.direction) - Math.abs(a.direction) ||
      b.lift - a.lift ||
      b.share.eligible - a.share.eligible ||
      (`${a.first}\n${a.second}` < `${b.first}\n${b.second}` ? -1 : 1),
  );
}
