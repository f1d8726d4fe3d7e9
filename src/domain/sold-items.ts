/* What was sold, most first, and what is known of the cost of each item: the list in which costs are typed. */
import { type Counted, Verdict } from './counting.ts';
import type { TypedItemCost } from './costs.ts';
import { type ItemCosts, itemKey } from './item-costs.ts';
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

export function soldItems(
  { orders, verdict }: Pick<Counted, 'orders' | 'verdict'>,
  lines: LineTable,
  costs: ItemCosts | null,
  typed: readonly TypedItemCost[],
): { readonly items: readonly SoldItem[]; readonly more: number } {
  const found = new Map<string, { sku: string; product: string; value: number }>();
  const skuKeys = lines.sku.values.map(itemKey);
  const productKeys = lines.product.values.map(itemKey);
  let all = 0;
  for (let row = 0; row < orders.rows; row++) {
    if (verdict[row] !== Verdict.counted) continue;
    for (let line = orders.lineStart[row]; line < orders.lineStart[row + 1]; line++) {
      const value = Math.max(0, (lines.quantity[line] || 0) * (lines.price[line] || 0));
      all += value;
      const key = skuKeys[lines.sku.codes[line]] || productKeys[lines.product.codes[line]] || '';
      if (key === '') continue;
      const known = found.get(key);
      if (known) known.value += value;
      else found.set(key, { sku: textAt(lines.sku, line), product: textAt(lines.product, line), value });
    }
  }
  const byHand = new Set(typed.map(({ item }) => itemKey(item)));
  const items = [...found.values()].sort((a, b) => b.value - a.value || (a.product < b.product ? -1 : 1));
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
