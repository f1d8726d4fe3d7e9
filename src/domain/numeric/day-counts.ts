/* Many whole numbers of days as counts: a quantile of a million gaps needs no sorting where a few thousand values are possible. */

/** Whole numbers of days ≥ 0 that there is room for at first: four years. */
const ROOM = 1 << 11;

export class DayCounts {
  /** How many were counted. */
  n = 0;
  /** Entry d counts those of d days. */
  #counts: Int32Array = new Int32Array(ROOM);

  /** As many of each number of days as a column says. The column is not written to. */
  static of(counts: Int32Array): Readonly<Pick<DayCounts, 'n' | 'quantile'>> {
    const all = new DayCounts();
    all.#counts = counts;
    for (let days = 0; days < counts.length; days++) all.n += counts[days];
    return all;
  }

  add(days: number): void {
    if (days >= this.#counts.length) this.#grow(days);
    this.#counts[days]++;
    this.n++;
  }

  #grow(days: number): void {
    const longer = new Int32Array(2 * days);
    longer.set(this.#counts);
    this.#counts = longer;
  }

  /** Quantile of type 7, as `quantile` finds it in the sorted numbers; NaN if there are none. */
  quantile(p: number): number {
    if (this.n === 0) return NaN;
    const h = (this.n - 1) * p;
    const below = Math.floor(h);
    const part = h - below;
    const low = this.#ranked(below);
    const high = this.#ranked(Math.min(below + 1, this.n - 1));
    return part === 0 || low === high ? low : low + part * (high - low);
  }

  /** The number at a place (from 0) of the sorted ones. */
  #ranked(place: number): number {
    let days = 0;
    for (let before = this.#counts[0]; before <= place; before += this.#counts[days]) days++;
    return days;
  }
}
