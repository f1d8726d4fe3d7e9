/* The user's own rule: orders to leave out by tag, source, e-mail domain or value. */
import { OrderKind, type OrderTable, type Text } from '#domain/orders.ts';
import type { Exclusion } from '#domain/rules.ts';

/** The tags of a cell as written, comma separated: trimmed, blank ones dropped. */
export function splitTags(tags: string): string[] {
  return tags
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

const folded = (text: string): string => text.trim().toLowerCase();

/** Marks rows whose text passes; a text is looked at once, however many rows hold it. */
function markRows(marks: Uint8Array, text: Text, passes: (value: string) => boolean): void {
  const marked = text.values.map(passes);
  for (let row = 0; row < marks.length; row++) if (text.codes[row] >= 0 && marked[text.codes[row]]) marks[row] = 1;
}

/**
 * 1 for each order that one of the exclusions names. Texts are compared without regard to case; a tag is one of the order's
 * tags; a domain does not include its subdomains; `below` and `above` exclude the amount itself and compare Total as written.
 * Refund rows have no value to compare, so a rule by value leaves them in.
 */
export function excludedRows(orders: OrderTable, exclusions: readonly Exclusion[]): Uint8Array {
  const marks = new Uint8Array(orders.rows);
  for (const exclusion of exclusions) {
    if (exclusion.field === 'value') {
      const { op, amount } = exclusion;
      for (let row = 0; row < orders.rows; row++) {
        if (orders.kind[row] === OrderKind.refund) continue;
        const total = orders.total[row];
        if (op === 'below' ? total < amount : total > amount) marks[row] = 1;
      }
      continue;
    }
    const wanted = folded(exclusion.is);
    if (exclusion.field === 'tag') {
      markRows(marks, orders.tags, (tags) => splitTags(tags).some((tag) => folded(tag) === wanted));
    } else {
      markRows(
        marks,
        exclusion.field === 'source' ? orders.source : orders.emailDomain,
        (value) => folded(value) === wanted,
      );
    }
  }
  return marks;
}
