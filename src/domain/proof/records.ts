/* The records of a proof: who and what went into a number, and what was left out and why. The number follows from them alone. */

/**
 * What a record tells of, and in what `at` is a place: nothing; orders, dated refunds, orders without identity, refund rows of the
 * log; rows of the OrderTable; rows of the merged table of subscriptions, whose customers have numbers of their own (−1 = all of the
 * customer's).
 */
export const Thing = {
  customer: 0,
  order: 1,
  refund: 2,
  unidentified: 3,
  refundRow: 4,
  row: 5,
  subscription: 6,
} as const;

/**
 * Why a record takes no part. notObserved: as-of is too early, `until` says when. cohortOpen: the cohort's cell is not complete.
 * leftCensored: too many of the cohort had bought before the file began. noIdentity: nobody can be followed. notBefore: did it
 * neither here nor one column before. newcomer: first order in the period. lapsed: not active at the end of the day before.
 * notReached: not that many orders. exchange: belongs to the order that it replaces. otherCohort: won at another time. otherRank: not among the best. otherProduct:
 * came for another first product; noProduct: no product is named. Of subscriptions: ended or beginning at another time, another movement of the month, nothing paid at its beginning, and why a
 * row brings no MRR. The rest are those of the revenue bridge; refundRow: a refund with an own id, no order.
 */
export const LEFT_OUT = [
  'no',
  'notObserved',
  'cohortOpen',
  'leftCensored',
  'noIdentity',
  'notBefore',
  'newcomer',
  'lapsed',
  'notReached',
  'exchange',
  'afterAsOf',
  'otherCurrency',
  'excluded',
  'cancelled',
  'voided',
  'pending',
  'refunded',
  'zero',
  'refundRow',
  'ended',
  'beginsLater',
  'otherMovement',
  'notOpening',
  'otherCohort',
  'otherRank',
  'otherProduct',
  'noProduct',
  'trial',
  'unpaid',
  'sinceUnknown',
  'endUnknown',
  'endBeforeStart',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

const CODES = new Map<LeftOut, number>(LEFT_OUT.map((reason, code) => [reason, code]));

/** One record as it is noted; what is left out of it is blank. */
export interface ProofRecord {
  /** Position of the customer in the log; −1 = the order has none. */
  readonly customer: number;
  readonly thing?: number;
  readonly at?: number;
  /** Where it is not that of the thing itself. */
  readonly day?: number;
  /** Minor units, days, orders or units, as the proof's `unit` says. */
  readonly amount?: number;
  /** It is counted above the line, below the line. */
  readonly above?: boolean;
  readonly below?: boolean;
  readonly leftOut?: LeftOut;
  /** Day on which it takes part. */
  readonly until?: number;
  /** Days of age, or calendar periods since the first order; of the customer: the last one observed. */
  readonly position?: number;
  readonly observed?: number;
  /** Place in the proof's groups. */
  readonly group?: number;
}

/** −1 in `day`, `until`, `position`, `observed` and `group` = blank. Records of a customer stand together, but in the proof of a bridge line, which goes by orders. n records. */
export interface ProofRecords {
  readonly n: number;
  readonly customer: Int32Array;
  readonly thing: Uint8Array;
  readonly at: Int32Array;
  readonly day: Int32Array;
  /** NaN = blank. */
  readonly amount: Float64Array;
  readonly above: Uint8Array;
  readonly below: Uint8Array;
  /** Place in LEFT_OUT; 0 = it takes part. */
  readonly leftOut: Uint8Array;
  readonly until: Int32Array;
  readonly position: Int32Array;
  readonly observed: Int32Array;
  readonly group: Int32Array;
}

function columns(n: number): Omit<ProofRecords, 'n'> {
  return {
    customer: new Int32Array(n),
    thing: new Uint8Array(n),
    at: new Int32Array(n),
    day: new Int32Array(n),
    amount: new Float64Array(n),
    above: new Uint8Array(n),
    below: new Uint8Array(n),
    leftOut: new Uint8Array(n),
    until: new Int32Array(n),
    position: new Int32Array(n),
    observed: new Int32Array(n),
    group: new Int32Array(n),
  };
}

/** Takes records one after another; its columns grow by doubling. */
export class ProofBook {
  #n = 0;
  #room = 1024;
  #columns = columns(this.#room);

  add(record: ProofRecord): void {
    if (this.#n === this.#room) this.#grow();
    const c = this.#columns;
    const i = this.#n++;
    c.customer[i] = record.customer;
    c.thing[i] = record.thing ?? Thing.customer;
    c.at[i] = record.at ?? -1;
    c.day[i] = record.day ?? -1;
    c.amount[i] = record.amount ?? NaN;
    c.above[i] = record.above === true ? 1 : 0;
    c.below[i] = record.below === true ? 1 : 0;
    c.leftOut[i] = CODES.get(record.leftOut ?? 'no') ?? 0;
    c.until[i] = record.until ?? -1;
    c.position[i] = record.position ?? -1;
    c.observed[i] = record.observed ?? -1;
    c.group[i] = record.group ?? -1;
  }

  /** A book that goes on where records end. */
  static after({ n, ...columns }: ProofRecords): ProofBook {
    const book = new ProofBook();
    book.#n = n;
    book.#room = columns.customer.length;
    book.#columns = columns;
    return book;
  }

  get records(): ProofRecords {
    return { n: this.#n, ...this.#columns };
  }

  #grow(): void {
    const former = this.#columns;
    this.#room *= 2;
    this.#columns = columns(this.#room);
    for (const name of Object.keys(former) as (keyof typeof former)[]) this.#columns[name].set(former[name]);
  }
}
