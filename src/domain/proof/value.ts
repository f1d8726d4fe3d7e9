/* What a proof is, and the number that follows from its records alone. */
import { reaches } from '#domain/calendar-payback.ts';
import { concentrationOf } from '#domain/concentration.ts';
import { kaplanMeier, kaplanMeierQuantile } from '#domain/kaplan-meier.ts';
import { meanInterval } from '#domain/numeric/mean-interval.ts';
import { quantile } from '#domain/numeric/quantile.ts';
import { wilson } from '#domain/retention/wilson.ts';
import { LEFT_OUT, type LeftOut, type ProofRecords } from './records.ts';

/**
 * How the number follows. count: records above the line. share: records above / below. sum: amounts above. mean: amounts above /
 * records below. ratio: amounts above / amounts below. perHead: given / records below. increments: Σ amount above / customers
 * (records below) observed to its position. payback: the smallest position at which the increments reach what is given.
 * quantile: of the amounts above, type 7, at q. survival: the first time at which 1 − q or fewer have not had the event
 * (Kaplan–Meier; amount = time of each record below, above = the event). gini: the Gini coefficient of the amounts above.
 */
export type ProofRule =
  | 'count'
  | 'share'
  | 'sum'
  | 'mean'
  | 'ratio'
  | 'perHead'
  | 'increments'
  | 'payback'
  | 'quantile'
  | 'survival'
  | 'gini';

export interface Proof {
  readonly rule: ProofRule;
  /** Groups: the rule holds in each, and the number is the mean or median of theirs, or that of the first over that of the second. */
  readonly across: 'one' | 'mean' | 'median' | 'quotient';
  /**
   * What the number and the amounts of its records are. The amounts of a share, where it has any, and of times (one sum so many
   * times another) are money; list: a list of customers, each with his net sales.
   */
  readonly unit: 'share' | 'times' | 'money' | 'orders' | 'units' | 'days' | 'customers' | 'list';
  readonly q?: number;
  /** Spend or CAC, minor units. */
  readonly given?: number;
  /** The interval that the number has: of a share, of a mean over customers, of its own computation; left out = none. */
  readonly interval?: 'wilson' | 'mean' | { readonly low: number; readonly high: number };
  /** Of its money, where that is not of the orders: ISO 4217 ('' = none is named) and digits of its minor unit. */
  readonly money?: { readonly currency: string; readonly minorDigits: number };
  readonly groups: readonly string[];
  readonly records: ProofRecords;
}

export interface ProvedValue {
  /** NaN = not observed, null = there is none (a median that is not reached, a CAC that is not paid back). */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** The numbers of the two groups of a quotient; else none. */
  readonly parts: readonly number[];
  /** Records and amounts above and below the line. */
  readonly above: number;
  readonly below: number;
  readonly amountAbove: number;
  readonly amountBelow: number;
  /** Customers that stand in it, and records left out by reason, most first. */
  readonly customers: number;
  readonly leftOut: readonly { readonly reason: LeftOut; readonly records: number; readonly amount: number }[];
}

interface Sums {
  readonly above: number;
  readonly below: number;
  readonly amountAbove: number;
  readonly amountBelow: number;
}

function sumsOf(records: ProofRecords, group: number | null): Sums {
  let [above, below, amountAbove, amountBelow] = [0, 0, 0, 0];
  for (let i = 0; i < records.n; i++) {
    if (group !== null && records.group[i] !== group) continue;
    const amount = Number.isNaN(records.amount[i]) ? 0 : records.amount[i];
    if (records.above[i] === 1) {
      above++;
      amountAbove += amount;
    }
    if (records.below[i] === 1) {
      below++;
      amountBelow += amount;
    }
  }
  return { above, below, amountAbove, amountBelow };
}

/** a / b, NaN where there is nothing to divide by. */
const over = (a: number, b: number): number => (b === 0 ? NaN : a / b);

/** The number of one group, or of all records (group null). */
function ruled(proof: Proof, sums: Sums, group: number | null = null): number | null {
  switch (proof.rule) {
    case 'count':
      return sums.above;
    case 'share':
      return over(sums.above, sums.below);
    case 'sum':
      return sums.amountAbove;
    case 'mean':
      return over(sums.amountAbove, sums.below);
    case 'ratio':
      return over(sums.amountAbove, sums.amountBelow);
    case 'perHead':
      return over(proof.given ?? NaN, sums.below);
    case 'increments':
      return incrementsOf(proof.records, group).at(-1) ?? NaN;
    case 'payback': {
      const day = incrementsOf(proof.records).findIndex((value) => reaches(value, proof.given ?? NaN));
      return day < 0 ? null : day;
    }
    case 'quantile':
      return quantile(amountsAbove(proof.records).sort(), proof.q ?? 0.5);
    case 'survival':
      return survivalOf(proof.records, proof.q ?? 0.5);
    case 'gini':
      return concentrationOf(amountsAbove(proof.records)).gini;
  }
}

function amountsAbove({ n, above, amount }: ProofRecords): Float64Array {
  const found = new Float64Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) if (above[i] === 1) found[count++] = amount[i];
  return found.slice(0, count);
}

/** The sum of mean increments by position: Σ over positions ≤ N of amounts there / customers observed to there. */
function incrementsOf(
  { n, below, above, amount, position, observed, group: groupOf }: ProofRecords,
  group: number | null = null,
): number[] {
  const isOf = (i: number): boolean => group === null || groupOf[i] === group;
  let last = -1;
  for (let i = 0; i < n; i++) if (above[i] === 1 && isOf(i) && position[i] > last) last = position[i];
  const sums = new Float64Array(last + 1);
  const ends = new Float64Array(last + 2);
  for (let i = 0; i < n; i++) {
    if (!isOf(i)) continue;
    if (below[i] === 1 && observed[i] >= 0) ends[Math.min(observed[i], last) + 1]++;
    if (above[i] === 1) sums[position[i]] += amount[i];
  }
  let left = ends.reduce((all, count) => all + count, 0);
  let total = 0;
  return Array.from(sums, (sum, at) => {
    left -= ends[at];
    total += left > 0 ? sum / left : 0;
    return total;
  });
}

function survivalOf({ n, below, above, amount }: ProofRecords, q: number): number | null {
  const members = Int32Array.from({ length: n }, (_, i) => i).filter((i) => below[i] === 1);
  const times = Int32Array.from(members, (i) => amount[i]);
  const events = Uint8Array.from(members, (i) => above[i]);
  return kaplanMeierQuantile(kaplanMeier(times, events), q);
}

/** The rule within each group that has anybody. */
function groupValues(proof: Proof): number[] {
  return proof.groups
    .map((_, group) => ({ group, own: sumsOf(proof.records, group) }))
    .filter(({ own: { above, below } }) => above + below > 0)
    .map(({ group, own }) => ruled(proof, own, group) ?? NaN)
    .filter((value) => !Number.isNaN(value));
}

function valueOf(proof: Proof, sums: Sums): number | null {
  if (proof.across === 'one') return ruled(proof, sums);
  const values = groupValues(proof);
  if (values.length === 0) return NaN;
  if (proof.across === 'quotient') return over(values[0], values[1]);
  if (proof.across === 'mean') return values.reduce((total, value) => total + value, 0) / values.length;
  return quantile(
    values.sort((a, b) => a - b),
    0.5,
  );
}

function intervalOf(proof: Proof, { above, below }: Sums): { low: number; high: number } {
  if (proof.interval === 'wilson') return wilson(above, below);
  if (proof.interval !== 'mean') return proof.interval ?? { low: NaN, high: NaN };
  let sum = 0;
  let squares = 0;
  let own = 0;
  const { n, customer, amount, above: counts } = proof.records;
  for (let i = 0; i <= n; i++) {
    if (i === n || (i > 0 && customer[i] !== customer[i - 1])) {
      sum += own;
      squares += own * own;
      own = 0;
    }
    if (i < n && counts[i] === 1) own += amount[i];
  }
  return meanInterval(sum, squares, below);
}

/** Computes a number from the records of its proof, and nothing else; and counts them. */
export function provedValue(proof: Proof): ProvedValue {
  const { records } = proof;
  const sums = sumsOf(records, null);
  const counts = new Float64Array(LEFT_OUT.length);
  const amounts = new Float64Array(LEFT_OUT.length);
  const taking = new Set<number>();
  for (let i = 0; i < records.n; i++) {
    if (records.leftOut[i] > 0) {
      counts[records.leftOut[i]]++;
      if (!Number.isNaN(records.amount[i])) amounts[records.leftOut[i]] += records.amount[i];
    } else if (records.customer[i] >= 0) taking.add(records.customer[i]);
  }
  const leftOut = LEFT_OUT.map((reason, code) => ({ reason, records: counts[code], amount: amounts[code] }))
    .filter((each) => each.records > 0)
    .sort((a, b) => b.records - a.records);
  const parts = proof.across === 'quotient' ? groupValues(proof) : [];
  return { value: valueOf(proof, sums), ...intervalOf(proof, sums), parts, ...sums, customers: taking.size, leftOut };
}
