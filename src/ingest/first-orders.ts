/* Looks at a table while it is read, now and then, and tells of the orders so far. Every row is looked at once, so that it costs next to nothing. */
import { OrderTally, type OrdersSoFar } from '#domain/orders-so-far.ts';
import { isBelievable, NO_DAY } from './columns/date.ts';
import type { TableReader } from './table-reader.ts';

/** Before the first look, and between two: a file that is read faster needs no chart in between. */
const LOOK_EVERY_MS = 1_000;

export class FirstOrders {
  readonly #table: TableReader;
  readonly #savedDay: number;
  readonly #tell: (orders: OrdersSoFar) => void;
  readonly #every: number;
  readonly #tally = new OrderTally();
  #at = performance.now();
  #row = 0;
  #told = false;

  constructor(table: TableReader, savedDay: number, tell: (orders: OrdersSoFar) => void, every = LOOK_EVERY_MS) {
    this.#table = table;
    this.#savedDay = savedDay;
    this.#tell = tell;
    this.#every = every;
  }

  /** Called often; looks when it is time. */
  look(): void {
    if (performance.now() - this.#at >= this.#every) this.#look();
  }

  /** All rows are there; tells of them where it has told before. */
  end(): void {
    if (this.#told) this.#look();
  }

  #look(): void {
    this.#at = performance.now();
    const rows = this.#table.orderDays;
    // Days that may turn out to be others, or none, are not shown.
    if (rows === null || rows.dates.open) return;
    for (; this.#row < rows.dates.length; this.#row++) {
      const order = rows.orderOf(this.#row);
      const day = rows.dates.day(this.#row);
      if (order !== null && day !== NO_DAY && isBelievable(day, this.#savedDay)) this.#tally.take(day, order);
    }
    const orders = this.#tally.soFar();
    if (orders === null) return;
    this.#told = true;
    this.#tell(orders);
  }
}
