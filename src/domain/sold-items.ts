/* What was sold, most first, and what is known of the cost of each item: the list in which costs are typed. */
import { type Counted, Verdict } from './counting.ts';
import type { TypedItemCost } from './costs.ts';
import { type ItemCosts, itemKey } from './item-costs.ts';
import { oncePer } from './once-per.ts';
import type { LineTable } from './orders.ts';
import { textAt } from './text.ts';

/** Items with one SKU; without SKUs, of one name. */
export interface SoldItem {
  /** '' = the lines name none. */
  readonly sku: string;
  readonly product: string;
  /** Share of the value (quantity × price) of all lines of counted orders; NaN where they have none. */
  readonly share: number;
  /** Cost of a unit, 1/10,000 major unit; null = not known. */
  readonly cost: number | null;
  /** Where the cost is known from. */
  readonly from: 'typed' | 'file' | null;
}

/** Items sent to the screen at most: nobody types more by hand. */
const LISTED = 500;

/** Which item each line is of: by SKU, else by name; −1 = the line names none. */
const itemsNamed = oncePer(({ sku, product, rows }: LineTable): { readonly of: Int32Array; readonly count: number } => {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const key = itemKey(text);
    if (key === '') return -1;
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  };
  const bySku = sku.values.map(placeOf);
  const byProduct = product.values.map(placeOf);
  const of = new Int32Array(rows).fill(-1);
  for (let line = 0; line < rows; line++) {
    if (sku.codes[line] >= 0) of[line] = bySku[sku.codes[line]];
    if (of[line] < 0 && product.codes[line] >= 0) of[line] = byProduct[product.codes[line]];
  }
  return { of, count: places.size };
});

export function soldItems(
  { orders, verdict }: Pick<Counted, 'orders' | 'verdict'>,
  lines: LineTable,
  costs: ItemCosts | null,
  typed: readonly TypedItemCost[],
): { readonly items: readonly SoldItem[]; readonly more: number } {
  const names = itemsNamed(lines);
  const value = new Float64Array(names.count);
  /** First line of each item, by which it is named. */
  const first = new Int32Array(names.count).fill(-1);
  let all = 0;
  for (let row = 0; row < orders.rows; row++) {
    if (verdict[row] !== Verdict.counted) continue;
    for (let line = orders.lineStart[row]; line < orders.lineStart[row + 1]; line++) {
      const worth = Math.max(0, (lines.quantity[line] || 0) * (lines.price[line] || 0));
      all += worth;
      const item = names.of[line];
      if (item < 0) continue;
      if (first[item] < 0) first[item] = line;
      value[item] += worth;
    }
  }
  const found = Array.from(first.keys())
    .filter((item) => first[item] >= 0)
    // Equal ones stay in the order in which they were sold first.
    .sort((a, b) => first[a] - first[b])
    .map((item) => ({
      sku: textAt(lines.sku, first[item]),
      product: textAt(lines.product, first[item]),
      value: value[item],
    }));
  const byHand = new Set(typed.map(({ item }) => itemKey(item)));
  const items = found.sort((a, b) => b.value - a.value || (a.product < b.product ? -1 : 1));
  return {
    items: items.slice(0, LISTED).map(({ sku, product, value }) => {
      const cost = costs?.bySku.get(itemKey(sku)) ?? costs?.byProduct.get(itemKey(product)) ?? null;
      const own = byHand.has(itemKey(sku)) || byHand.has(itemKey(product));
      return {
        sku,
        product,
        share: all === 0 ? NaN : value / all,
        cost,
        from: cost === null ? null : own ? 'typed' : 'file',
      };
    }),
    more: Math.max(0, items.length - LISTED),
  };
}
