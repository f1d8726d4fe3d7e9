/* Customers with the same (x, t_x, T) are one row with a weight: models know nothing else of them. */

/** Distinct (x, t_x, T), sorted by x, then T, then t_x. n triples; ages in whole days. */
export interface Triples {
  readonly count: number;
  /** x. n entries. */
  readonly x: Int32Array;
  /** t_x in days. n entries. */
  readonly lastAge: Int32Array;
  /** T in days. n entries. */
  readonly age: Int32Array;
  /** Customers with this triple. n entries. */
  readonly weight: Float64Array;
  /** Triple of each customer, in the order given. */
  readonly of: Int32Array;
  /** Σ weight. */
  readonly customers: number;
}

/** Merges rows of one entry a customer: whole numbers, 0 ≤ t_x ≤ T. Sorts by counting, from the last key to the first. */
export function mergeTriples(x: Int32Array, lastAge: Int32Array, age: Int32Array): Triples {
  const n = x.length;
  let order = new Int32Array(n).map((_, i) => i);
  for (const key of [lastAge, age, x]) order = sortedBy(key, order);
  const of = new Int32Array(n);
  const first = new Int32Array(n);
  const weight = new Float64Array(n);
  let count = 0;
  let before = -1;
  for (let o = 0; o < n; o++) {
    const i = order[o];
    const same = before >= 0 && x[i] === x[before] && age[i] === age[before] && lastAge[i] === lastAge[before];
    if (!same) first[count++] = i;
    weight[count - 1]++;
    of[i] = count - 1;
    before = i;
  }
  const distinct = first.subarray(0, count);
  return {
    count,
    x: distinct.map((i) => x[i]),
    lastAge: distinct.map((i) => lastAge[i]),
    age: distinct.map((i) => age[i]),
    weight: weight.slice(0, count),
    of,
    customers: n,
  };
}

/** A stable counting sort of positions by a key of small whole numbers. */
function sortedBy(key: Int32Array, order: Int32Array): Int32Array<ArrayBuffer> {
  const n = order.length;
  let most = 0;
  for (let i = 0; i < n; i++) if (key[i] > most) most = key[i];
  const place = new Int32Array(most + 2);
  for (let i = 0; i < n; i++) place[key[i] + 1]++;
  for (let value = 1; value < place.length; value++) place[value] += place[value - 1];
  const sorted = new Int32Array(n);
  for (let i = 0; i < n; i++) sorted[place[key[order[i]]]++] = order[i];
  return sorted;
}

/**
 * About `size` of the customers as triples, every k-th in the order of the triples: each part of them is there in its share. All of
 * them if they are no more than that. Such a sample belongs to no customer: `of` is empty.
 */
export function sampleTriples(triples: Triples, size: number): Triples {
  if (triples.customers <= size) return triples;
  const every = triples.customers / size;
  const chosen: number[] = [];
  const weights: number[] = [];
  let seen = 0;
  let customers = 0;
  for (let i = 0; i < triples.count; i++) {
    const before = Math.floor(seen / every);
    seen += triples.weight[i];
    const taken = Math.floor(seen / every) - before;
    if (taken === 0) continue;
    chosen.push(i);
    weights.push(taken);
    customers += taken;
  }
  return {
    count: chosen.length,
    x: Int32Array.from(chosen, (i) => triples.x[i]),
    lastAge: Int32Array.from(chosen, (i) => triples.lastAge[i]),
    age: Int32Array.from(chosen, (i) => triples.age[i]),
    weight: Float64Array.from(weights),
    of: new Int32Array(0),
    customers,
  };
}
