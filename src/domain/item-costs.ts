/* What a unit of an item costs: typed, or from files; looked up for the lines of orders. */
import type { TypedItemCost } from '#domain/costs.ts';
import { AMOUNT_SCALE, type LineTable, type Text } from '#domain/orders.ts';
import type { CountingRules } from '#domain/rules.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import type { ItemCostTable } from '#domain/side-tables.ts';
import { textAt } from '#domain/text.ts';

/** Costs of a unit by SKU and by product name, 1/10,000 major unit of the counted currency; names trimmed, without regard to case. */
export interface ItemCosts {
  readonly bySku: ReadonlyMap<string, number>;
  readonly byProduct: ReadonlyMap<string, number>;
}

/** The part of the counting rules that says what a cost in another currency is worth. */
export type CostCurrency = Pick<CountingRules, 'rates'> & { readonly currency: string };

export function itemKey(text: string): string {
  return text.trim().toLowerCase();
}

/**
 * The item costs in use. What is typed stands before files, for a SKU or for a product of that name. A product's name in a file
 * counts where all its rows have one cost: variants that differ are told by their SKU alone. Costs in a currency without a typed
 * rate are left out; a file that names no currency is in the counted one. null = there are none.
 */
export function itemCostsOf(
  typed: readonly TypedItemCost[],
  file: MergedTable<ItemCostTable> | null,
  { currency, rates }: CostCurrency,
): ItemCosts | null {
  const bySku = new Map<string, number>();
  const byProduct = new Map<string, number>();
  const differ = new Set<string>();
  for (let row = 0; file !== null && row < file.table.rows; row++) {
    const own = textAt(file.table.currency, row);
    const rate = own === '' || own === currency ? 1 : Object.hasOwn(rates, own) ? rates[own] : NaN;
    const cost = file.table.cost[row] * rate;
    if (!Number.isFinite(cost)) continue;
    const sku = itemKey(textAt(file.table.sku, row));
    if (sku !== '') bySku.set(sku, cost);
    const product = itemKey(textAt(file.table.product, row));
    if (product === '') continue;
    if (byProduct.has(product) && byProduct.get(product) !== cost) differ.add(product);
    byProduct.set(product, cost);
  }
  for (const product of differ) byProduct.delete(product);
  for (const { item, cost } of typed) {
    const key = itemKey(item);
    if (key === '' || !Number.isFinite(cost)) continue;
    bySku.set(key, cost);
    byProduct.set(key, cost);
  }
  return bySku.size + byProduct.size === 0 ? null : { bySku, byProduct };
}

function byCode({ values }: Text, costs: ReadonlyMap<string, number>): Float64Array {
  return Float64Array.from(values, (value) => costs.get(itemKey(value)) ?? NaN);
}

/** Cost of one unit of each line, by its SKU, else by its product; NaN = not known. */
export function unitCosts({ rows, sku, product }: LineTable, costs: ItemCosts): Float64Array {
  const skuCost = byCode(sku, costs.bySku);
  const productCost = byCode(product, costs.byProduct);
  const unit = new Float64Array(rows).fill(NaN);
  for (let line = 0; line < rows; line++) {
    if (sku.codes[line] >= 0) unit[line] = skuCost[sku.codes[line]];
    if (Number.isNaN(unit[line]) && product.codes[line] >= 0) unit[line] = productCost[product.codes[line]];
  }
  return unit;
}

/** What the table of item costs holds, for the report on files. */
export interface ItemCostsReport {
  readonly items: number;
  /** Items whose SKU or name occurs in the orders. */
  readonly sold: number;
  /** Least and greatest cost, 1/10,000 major unit. */
  readonly least: number;
  readonly greatest: number;
}

export function itemCostsReport({ table }: MergedTable<ItemCostTable>, lines: LineTable): ItemCostsReport {
  const skus = new Set(lines.sku.values.map(itemKey));
  const products = new Set(lines.product.values.map(itemKey));
  let [sold, least, greatest] = [0, Infinity, 0];
  for (let row = 0; row < table.rows; row++) {
    const here = skus.has(itemKey(textAt(table.sku, row))) || products.has(itemKey(textAt(table.product, row)));
    if (here) sold++;
    least = Math.min(least, table.cost[row]);
    greatest = Math.max(greatest, table.cost[row]);
  }
  return { items: table.rows, sold, least, greatest };
}

/** An item's cost as typed, in 1/10,000 major unit: a cost may have fractions of the minor unit. */
export function typedCost(major: number): number {
  return Math.round(major * AMOUNT_SCALE);
}
