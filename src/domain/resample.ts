/* Bootstrap samples of customers, drawn within strata: what each sample brings by age, and how many of it are observed so long. */
import type { CustomerMoney } from './money.ts';
import type { Random } from './numeric/random.ts';
import type { PurchaseLog } from './purchases.ts';

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
  /** Amounts of later days: whose, at what age, how much. e entries, member by member. */
  readonly member: Int32Array;
  readonly age: Int32Array;
  readonly worth: Float64Array;
}

/** The members by the age that they have at as-of; those of one age in the order given. */
export function stratumOf(log: PurchaseLog, worth: CustomerMoney, given: Int32Array): Stratum {
  const observedOf = (customer: number): number => log.asOf - log.day[log.start[customer]];
  const members = given.slice().sort((a, b) => observedOf(a) - observedOf(b));
  let amounts = 0;
  for (const customer of members) amounts += worth.start[customer + 1] - worth.start[customer];
  const first = new Float64Array(members.length);
  const member = new Int32Array(amounts);
  const age = new Int32Array(amounts);
  const later = new Float64Array(amounts);
  let n = 0;
  const observed: number[] = [];
  const until: number[] = [];
  members.forEach((customer, m) => {
    const begin = log.day[log.start[customer]];
    if (observed.at(-1) !== log.asOf - begin) observed.push(log.asOf - begin);
    until[observed.length - 1] = m + 1;
    for (let i = worth.start[customer]; i < worth.start[customer + 1]; i++) {
      if (worth.day[i] === begin) first[m] += worth.amount[i];
      else {
        member[n] = m;
        age[n] = worth.day[i] - begin;
        later[n++] = worth.amount[i];
      }
    }
  });
  const cut = <T extends Int32Array | Float64Array>(column: T): T => column.slice(0, n) as T;
  return {
    size: members.length,
    ages: (observed.at(-1) ?? -1) + 1,
    first,
    observed: Int32Array.from(observed),
    until: Int32Array.from(until),
    member: cut(member),
    age: cut(age),
    worth: cut(later),
  };
}

/** Sums of one sample by age: worth, and members whose observation ends there. */
export interface SampleSums {
  readonly sums: Float64Array;
  readonly ended: Float64Array;
}

export function noSums(ages: number): SampleSums {
  return { sums: new Float64Array(ages), ended: new Float64Array(ages) };
}

/**
 * Draws as many members as the stratum has, with replacement; the sums are cleared as far as the stratum reaches.
 * Weights are drawn first and then met with each member in turn: the same sample as customer after customer drawn by chance, but
 * memory is read from front to back, which is what the time of a large shop goes into.
 */
export function drawSample(stratum: Stratum, random: Random, weights: Uint16Array, { sums, ended }: SampleSums): void {
  const { size, ages, first, observed, until, member, age, worth } = stratum;
  sums.fill(0, 0, ages);
  ended.fill(0, 0, ages);
  random.countDraws(size, weights);
  let firstDay = 0;
  for (let part = 0, m = 0; part < observed.length; part++) {
    let members = 0;
    for (const end = until[part]; m < end; m++) {
      members += weights[m];
      firstDay += weights[m] * first[m];
    }
    ended[observed[part]] = members;
  }
  for (let e = 0; e < member.length; e++) sums[age[e]] += weights[member[e]] * worth[e];
  if (ages > 0) sums[0] += firstDay;
}

/** Adds a sample of a stratum that reaches so many ages. */
export function addSample(to: SampleSums, { sums, ended }: SampleSums, ages: number): void {
  for (let age = 0; age < ages; age++) {
    to.sums[age] += sums[age];
    to.ended[age] += ended[age];
  }
}
