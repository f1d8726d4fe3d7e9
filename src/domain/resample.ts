/* Bootstrap samples of customers, drawn within strata: what each sample brings by age, and how many of it are observed so long. */
import { firstDays } from './first-days.ts';
import type { CustomerMoney } from './money.ts';
import type { Random } from './numeric/random.ts';
import type { PurchaseLog } from './purchases.ts';
import { observedToAge } from './value-curve.ts';

/** Customers that are drawn among themselves: all of one monthly cohort, or those of a group in it. m members, e amounts after the first day. */
export interface Stratum {
  readonly size: number;
  /** Ages that somebody of it has reached: 0 … ages − 1. */
  readonly ages: number;
  /** Worth of the first day, members by the age that they have at as-of. m entries. */
  readonly first: Float64Array;
  /** Ages at as-of, ascending, and the place after the last member of each. */
  readonly observed: Int32Array;
  readonly until: Int32Array;
  /** Amounts of later days by their age, those of one age by member: whose, and how much. e entries. */
  readonly member: Int32Array;
  readonly worth: Float64Array;
  /** Amounts of age a stand at start[a] … start[a+1]−1. ages + 1 entries. */
  readonly start: Int32Array;
}

/** Customers by the age that they have at as-of, ascending; those of one age in the order given. Ages are counted, not compared. */
function byObserved(log: PurchaseLog, given: Int32Array): { readonly members: Int32Array; readonly ages: number } {
  const counts = observedToAge(log, given);
  const ages = counts.length;
  // So many are observed to the age or longer: the others stand before them.
  const next = Int32Array.from(counts, (n) => given.length - n);
  const days = firstDays(log);
  const members = new Int32Array(given.length);
  for (const customer of given) members[next[log.asOf - days[customer]]++] = customer;
  return { members, ages };
}

/** The members by the age that they have at as-of; those of one age in the order given. */
export function stratumOf(log: PurchaseLog, worth: CustomerMoney, given: Int32Array): Stratum {
  const { members, ages } = byObserved(log, given);
  const first = new Float64Array(members.length);
  const start = new Int32Array(ages + 1);
  const observed: number[] = [];
  const until: number[] = [];
  members.forEach((customer, m) => {
    const begin = log.day[log.start[customer]];
    if (observed.at(-1) !== log.asOf - begin) observed.push(log.asOf - begin);
    until[observed.length - 1] = m + 1;
    for (let i = worth.start[customer]; i < worth.start[customer + 1]; i++) {
      if (worth.day[i] === begin) first[m] += worth.amount[i];
      else start[worth.day[i] - begin + 1]++;
    }
  });
  for (let age = 0; age < ages; age++) start[age + 1] += start[age];
  const amounts = start[ages];
  const member = new Int32Array(amounts);
  const later = new Float64Array(amounts);
  const next = start.slice();
  members.forEach((customer, m) => {
    const begin = log.day[log.start[customer]];
    for (let i = worth.start[customer]; i < worth.start[customer + 1]; i++) {
      if (worth.day[i] === begin) continue;
      const at = next[worth.day[i] - begin]++;
      member[at] = m;
      later[at] = worth.amount[i];
    }
  });
  return {
    ...{ size: members.length, ages, first, member, worth: later, start },
    observed: Int32Array.from(observed),
    until: Int32Array.from(until),
  };
}

/** Sums of one sample by age, as far as they were asked for. */
export interface SampleSums {
  /** Worth. */
  readonly sums: Float64Array;
  /** Members whose observation ends there. */
  readonly ended: Float64Array;
  /** Finds the sums of ages 0 … ages − 1. */
  readonly reach: (ages: number) => void;
}

/**
 * Samples of a stratum, one after another. Weights are drawn first and then met with each member in turn: the same sample as customer
 * after customer drawn by chance, but memory is read from front to back. Most samples have paid a CAC back long before the last age:
 * what they bring later is never added up.
 */
export class Sample implements SampleSums {
  readonly stratum: Stratum;
  readonly sums: Float64Array;
  readonly ended: Float64Array;
  readonly #weights: Uint16Array;
  #reached = 0;
  /** Of `observed`: the next age at which members end, and the first of these. */
  #part = 0;
  #member = 0;

  constructor(stratum: Stratum) {
    this.stratum = stratum;
    this.sums = new Float64Array(stratum.ages);
    this.ended = new Float64Array(stratum.ages);
    this.#weights = new Uint16Array(stratum.size);
  }

  /** Draws as many members as the stratum has, with replacement. */
  draw(random: Random): void {
    random.countDraws(this.stratum.size, this.#weights);
    this.#reached = this.#part = this.#member = 0;
  }

  reach(ages: number): void {
    const { ages: all, start, member, worth } = this.stratum;
    const weights = this.#weights;
    const end = Math.min(ages, all);
    for (let age = this.#reached; age < end; age++) {
      let sum = 0;
      for (let e = start[age]; e < start[age + 1]; e++) sum += weights[member[e]] * worth[e];
      this.sums[age] = age === 0 ? sum + this.#firstDay() : sum;
      this.ended[age] = this.#endedAt(age);
    }
    this.#reached = Math.max(this.#reached, end);
  }

  #firstDay(): number {
    const { first } = this.stratum;
    let sum = 0;
    for (let m = 0; m < first.length; m++) sum += this.#weights[m] * first[m];
    return sum;
  }

  #endedAt(age: number): number {
    const { observed, until } = this.stratum;
    let members = 0;
    if (observed[this.#part] !== age) return members;
    for (const end = until[this.#part++]; this.#member < end; this.#member++) members += this.#weights[this.#member];
    return members;
  }
}

/** The sum of some samples. */
export class PooledSample implements SampleSums {
  readonly sums: Float64Array;
  readonly ended: Float64Array;
  readonly #samples: readonly Sample[];
  #reached = 0;

  constructor(samples: readonly Sample[]) {
    const ages = samples.reduce((longest, { stratum }) => Math.max(longest, stratum.ages), 0);
    this.#samples = samples;
    this.sums = new Float64Array(ages);
    this.ended = new Float64Array(ages);
  }

  /** Whenever the samples were drawn anew. */
  begin(): void {
    this.#reached = 0;
  }

  reach(ages: number): void {
    const from = this.#reached;
    const to = Math.min(ages, this.sums.length);
    if (to <= from) return;
    this.sums.fill(0, from, to);
    this.ended.fill(0, from, to);
    for (const sample of this.#samples) {
      sample.reach(to);
      const end = Math.min(to, sample.stratum.ages);
      for (let age = from; age < end; age++) {
        this.sums[age] += sample.sums[age];
        this.ended[age] += sample.ended[age];
      }
    }
    this.#reached = to;
  }
}
