/* Texts that are numbers of one series, as those of orders and their ids: which of them can stand in another series at all. */
import { byRows, type Steps } from '#domain/steps.ts';
import { naturalKeys } from '#domain/natural-order.ts';

/** A dictionary whose every text is one common beginning and then digits. */
export interface Series {
  readonly beginning: string;
  /** The number of each text. */
  readonly numbers: Float64Array;
  readonly first: number;
  readonly last: number;
}

/** The series that a dictionary is; null = it is none. */
export function* seriesOf(values: readonly string[]): Steps<Series | null> {
  const numbers = yield* naturalKeys(values);
  if (numbers === null || numbers.length === 0) return null;
  let [first, last] = [Infinity, -Infinity];
  yield* byRows(numbers.length, (from, to) => {
    for (let i = from; i < to; i++) {
      if (numbers[i] < first) first = numbers[i];
      if (numbers[i] > last) last = numbers[i];
    }
  });
  return { beginning: (values[0] ?? '').replace(/\d+$/, ''), numbers, first, last };
}

/**
 * The numbers of a series that another one could have too, as the least and the largest of them; null = none. Equal texts have equal
 * beginnings and numbers.
 */
export function sharedNumbers(series: Series, others: readonly Series[]): readonly [number, number] | null {
  let [least, largest] = [Infinity, -Infinity];
  for (const other of others) {
    if (other === series || other.beginning !== series.beginning) continue;
    const [from, to] = [Math.max(series.first, other.first), Math.min(series.last, other.last)];
    if (from > to) continue;
    least = Math.min(least, from);
    largest = Math.max(largest, to);
  }
  return least > largest ? null : [least, largest];
}
