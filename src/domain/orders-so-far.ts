/* Orders by month while their file is still being read: the first chart of a large file. */
import { periodIndex } from '#domain/calendar.ts';

/** What is known before the end of a file. Orders are not merged, judged or counted yet: they stand as the file has them. */
export interface OrdersSoFar {
  readonly orders: number;
  /** Days of the earliest and the latest of them. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Month of the first day, counted from January 1970. */
  readonly firstMonth: number;
  /** Orders of each month from that one on, months without any as 0. */
  readonly months: readonly number[];
}

/** Counts orders by month, each when it is first seen. */
export class OrderTally {
  readonly #byDay = new Map<number, number>();
  /** Orders that were seen, by number, a bit each. */
  #seen = new Uint8Array(1 << 12);

  /** `order`: its number, of which several rows may be; −1 = this row is all of it. */
  take(day: number, order: number): void {
    if (order >= 0 && this.#isSeen(order)) return;
    this.#byDay.set(day, (this.#byDay.get(day) ?? 0) + 1);
  }

  /** null = there are none yet. */
  soFar(): OrdersSoFar | null {
    if (this.#byDay.size === 0) return null;
    const days = [...this.#byDay.keys()];
    const firstDay = days.reduce((first, day) => Math.min(first, day), Infinity);
    const lastDay = days.reduce((last, day) => Math.max(last, day), -Infinity);
    const firstMonth = periodIndex(firstDay, 'month');
    const months = new Array<number>(periodIndex(lastDay, 'month') - firstMonth + 1).fill(0);
    let orders = 0;
    for (const [day, count] of this.#byDay) {
      months[periodIndex(day, 'month') - firstMonth] += count;
      orders += count;
    }
    return { orders, firstDay, lastDay, firstMonth, months };
  }

  /** Whether the order was seen before; from now on it was. */
  #isSeen(order: number): boolean {
    const byte = order >> 3;
    const bit = 1 << (order & 7);
    if (byte >= this.#seen.length) {
      const larger = new Uint8Array(2 * byte);
      larger.set(this.#seen);
      this.#seen = larger;
    }
    const seen = (this.#seen[byte] & bit) !== 0;
    this.#seen[byte] |= bit;
    return seen;
  }
}
