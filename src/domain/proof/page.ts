/* A proof as it is shown: the number, what went in and what did not, and one page of its records by name. */
import { LEFT_OUT, type LeftOut } from './records.ts';
import type { NamedThing, NamesOfRecords } from './things.ts';
import type { Proof, ProvedValue } from './value.ts';

/** Records of a page. */
export const PAGE = 100;

export interface ProofLine extends NamedThing {
  /** In the proof's unit, money in minor units; NaN = blank. */
  readonly amount: number;
  readonly above: boolean;
  readonly below: boolean;
  readonly leftOut: LeftOut;
  /** Day on which it takes part; NaN = none. */
  readonly until: number;
}

export interface ProofPage extends Pick<Proof, 'rule' | 'across' | 'unit'>, ProvedValue {
  /** Currency of its amounts, where it is not that of the orders; else null. */
  readonly money: NonNullable<Proof['money']> | null;
  /** NaN = the number needs none. */
  readonly q: number;
  /** Spend or CAC, minor units; NaN = the number needs none. */
  readonly given: number;
  /** All records, and the place of the page's first one. */
  readonly records: number;
  readonly from: number;
  readonly lines: readonly ProofLine[];
}

/** Page `page` (from 0) of a proof whose number is `value`, in the order in which records are shown. */
export function proofPage(
  { rule, across, unit, q = NaN, given = NaN, money, records }: Proof,
  value: ProvedValue,
  order: Int32Array,
  nameOf: NamesOfRecords,
  page: number,
): ProofPage {
  const from = page * PAGE;
  const lines = Array.from(order.subarray(from, from + PAGE), (i): ProofLine => ({
    ...nameOf(records, i),
    amount: records.amount[i],
    above: records.above[i] === 1,
    below: records.below[i] === 1,
    leftOut: LEFT_OUT[records.leftOut[i]],
    until: records.until[i] < 0 ? NaN : records.until[i],
  }));
  return { rule, across, unit, money: money ?? null, q, given, ...value, records: records.n, from, lines };
}
