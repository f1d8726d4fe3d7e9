/* Whether most rates of many orders are one rate: counted in narrow classes, and sorted only where these leave it open. */

/** .1 point to either side of one rate. */
const RATE_WINDOW = 0.002;
const SHARE_OF_ORDERS = 0.9;
/** Classes of .01 point, up to a rate of 100 %; what is above stands in the last one. */
const CLASSES_OF_ONE = 10_000;
/** Classes that lie within one window wherever it begins, and those that a window can touch. A class to spare for rounding. */
const SURELY_WITHIN = 18;
const TOUCHED = 23;

/** Most rates that lie within .1 point of one rate, as a share of all. Sorts them. */
export function shareAtOneRate(rates: Float64Array): number {
  rates.sort();
  let most = 0;
  for (let low = 0, high = 0; high < rates.length; high++) {
    while (rates[high] - rates[low] > RATE_WINDOW + 1e-12) low++;
    most = Math.max(most, high - low + 1);
  }
  return rates.length === 0 ? 0 : most / rates.length;
}

export class RateTally {
  readonly #classes = new Int32Array(CLASSES_OF_ONE + 1);
  #rates = 0;

  /** A rate > 0. */
  add(rate: number): void {
    this.#classes[Math.min(CLASSES_OF_ONE, Math.floor(rate * CLASSES_OF_ONE))]++;
    this.#rates++;
  }

  /** Most rates in any `width` neighbouring classes below 100 %. */
  #mostWithin(width: number): number {
    let [within, most] = [0, 0];
    for (let each = 0; each < CLASSES_OF_ONE; each++) {
      within += this.#classes[each] - (each < width ? 0 : this.#classes[each - width]);
      most = Math.max(most, within);
    }
    return most;
  }

  /** Whether at least 90 % of the rates lie within .1 point of one rate. `rates` gives them where the classes leave it open. */
  mostAtOneRate(rates: () => Float64Array): boolean {
    if (this.#rates === 0) return false;
    if (this.#mostWithin(SURELY_WITHIN) / this.#rates >= SHARE_OF_ORDERS) return true;
    const above = this.#classes[CLASSES_OF_ONE];
    if ((this.#mostWithin(TOUCHED) + above) / this.#rates < SHARE_OF_ORDERS) return false;
    return shareAtOneRate(rates()) >= SHARE_OF_ORDERS;
  }
}
