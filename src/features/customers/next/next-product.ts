/* What is bought next: sentence, table and file. Pure. */
import { LEAST_BUYERS, type NextProducts, type ProductPair } from '#domain/next-product.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import { SMALL_SHOP } from '#domain/results.ts';
import type { ExportTable } from '#exports/csv.ts';
import { decimalsFor, type Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';

export type Words = Messages['nextProduct'];

/** Pairs that the table shows; the file holds them all. */
export const SHOWN_PAIRS = 20;
const LEAST_P = 0.001;

function times({ lift, low, high }: ProductPair, f: Format): { text: string; range: string } {
  return { text: f.decimal(lift, 1), range: `${f.decimal(low, 1)}–${f.decimal(high, 1)}` };
}

/** The pair bought most often beyond the usual, and, where that is the same product again, the first of two different ones; or why there is none. */
export function nextSentence(
  { pairs, customers, boughtAgain, namesProducts }: NextProducts,
  t: Words,
  f: Format,
): string {
  if (!namesProducts) return t.noProducts;
  if (boughtAgain === 0) return t.nobody;
  if (pairs.length === 0) return t.noPairs(f.count(LEAST_BUYERS));
  if (customers < SMALL_SHOP) return t.untested(f.count(customers), f.count(SMALL_SHOP));
  const best = pairs.find(({ direction }) => direction === 1);
  if (best === undefined) return t.noise(f.count(pairs.length));
  const [first, second] = [best.first, best.second].map(t.quoted);
  if (best.first !== best.second) return t.sentence(first, second, ...figures(best, f), times(best, f).range);
  const same = t.sentenceSame(first, ...figures(best, f), times(best, f).range);
  const other = pairs.find((pair) => pair.direction === 1 && pair.first !== pair.second);
  if (other === undefined) return same;
  return `${same} ${t.other(t.quoted(other.first), t.quoted(other.second), ...figures(other, f))}`;
}

/** Of 100, the range, what is usual, and how many times that it is. */
function figures(pair: ProductPair, f: Format): [string, string, string, string] {
  const { value, low, high } = pair.share;
  const digits = decimalsFor(low, high);
  return [
    f.ofHundred(value, digits),
    f.rangeOfHundred(low, high, digits),
    f.ofHundred(pair.usual.value, digits),
    times(pair, f).text,
  ];
}

export function nextColumns(t: Words): TableColumn[] {
  return [
    { key: 'first', label: t.first },
    { key: 'second', label: t.second },
    { key: 'share', label: t.share, numeric: true, hideNarrow: true },
    { key: 'usual', label: t.usual, numeric: true, hideNarrow: true },
    { key: 'lift', label: t.lift, numeric: true },
    { key: 'customers', label: t.customers, numeric: true, hideNarrow: true },
    { key: 'verdict', label: t.verdict, hideNarrow: true },
  ];
}

function verdict({ p, direction }: ProductPair, t: Words, f: Format): string {
  if (Number.isNaN(p)) return t.notTested;
  const text = p < LEAST_P ? t.smallP(f.decimal(LEAST_P, 3)) : f.decimal(p, p < 0.01 ? 3 : 2);
  return (direction === 0 ? t.noiseShort : t.signal)(text);
}

export function nextRows({ pairs }: NextProducts, t: Words, f: Format): TableRow[] {
  return pairs.slice(0, SHOWN_PAIRS).map((pair) => {
    const { first, second, share, usual } = pair;
    const digits = decimalsFor(share.low, share.high);
    return {
      first,
      second: second === first ? t.same : second,
      share: { text: f.ofHundred(share.value, digits), range: `(${f.rangeOfHundred(share.low, share.high, digits)})` },
      usual: f.ofHundred(usual.value, digits),
      lift: { ...times(pair, f), range: `(${times(pair, f).range})` },
      customers: t.ofCustomers(f.count(share.count), f.count(share.eligible)),
      verdict: verdict(pair, t, f),
    };
  });
}

/** The proof of a cell of the table; null = it is no number. */
export function nextQuery({ pairs }: NextProducts, row: number, key: string): ProofQuery | null {
  if (key !== 'share' && key !== 'usual' && key !== 'lift') return null;
  const { first, second } = pairs[row];
  return { of: 'nextProduct', first, second, figure: key };
}

/** Every pair that was looked at, with all digits and what its share rests on. */
export function nextExport({ pairs }: NextProducts): ExportTable {
  const head = [
    ...['firstProduct', 'nextProduct', 'count', 'eligible', 'share', 'low', 'high', 'usualCount', 'usualEligible'],
    ...['usual', 'support', 'lift', 'liftLow', 'liftHigh', 'p', 'direction'],
  ];
  return {
    columns: head.map((header, i) => ({ header, kind: i < 2 ? 'text' : 'figure' })),
    rows: pairs.map(({ first, second, share, usual, support, lift, low, high, p, direction }) => [
      ...[first, second, share.count, share.eligible, share.value, share.low, share.high],
      ...[usual.count, usual.eligible, usual.value, support, lift, low, high, p, direction],
    ]),
  };
}
