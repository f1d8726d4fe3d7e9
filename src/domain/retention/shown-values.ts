/* Which values of an attribute get a row of their own; the rest stand together. */
import type { CustomerValues } from '#domain/attributes.ts';
import type { RowValue } from './triangle.ts';
import type { RetentionView } from './view.ts';

export interface ShownValues {
  /** Rows in their order: values, the others together, those whose first order says nothing. */
  readonly rows: readonly RowValue[];
  /** Row of each value. */
  readonly rowOf: Int32Array;
}

/**
 * The chosen values, or the `top` that most customers have (bands: all, ascending); one value left over stands for itself too. A
 * first order that says nothing is no value: its row is always there. At most `most` values have a row.
 */
export function shownValues(
  { attribute, values }: CustomerValues,
  view: Pick<RetentionView, 'top' | 'values'>,
  most: number,
): ShownValues {
  const named = values.map((_, i) => i).filter((i) => values[i] !== '');
  const chosen = view.values === null ? null : new Set(view.values);
  const first = attribute === 'band' || named.length === view.top + 1 ? named.length : view.top;
  const own = (chosen === null ? named.slice(0, first) : named.filter((i) => chosen.has(values[i]))).slice(0, most);

  const rows: RowValue[] = own.map((i) => ({ text: values[i], others: 0 }));
  const rowOf = new Int32Array(values.length).fill(rows.length);
  own.forEach((i, row) => (rowOf[i] = row));
  const others = named.length - own.length;
  if (others > 0) rows.push({ text: '', others });
  const blank = values.indexOf('');
  if (blank >= 0) rowOf[blank] = rows.push({ text: '', others: 0 }) - 1;
  return { rows, rowOf };
}
