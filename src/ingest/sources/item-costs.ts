/*
 * Tables that say what a unit of an item costs: the products export of Shopify, where a product's title stands on its first row
 * and each variant has a row, and any table with a SKU or a name and a cost. Rows without a cost (images, items whose cost nobody
 * typed) are left out. An item that stands there twice counts once, with the later row.
 * Cannot: tell since when a cost holds.
 */
import { refuse, type Answer, type Refusal } from '#domain/errors.ts';
import type { SourceId } from '#domain/orders.ts';
import type { SideFile } from '#domain/side-tables.ts';
import { currencyCode } from '../columns/currency.ts';
import { GrowingInt32 } from '../columns/growing.ts';
import { TextColumn } from '../columns/text.ts';
import {
  COST_CURRENCY_HEADERS,
  COST_HEADERS,
  NO_ITEM_HEADERS,
  PRODUCT_HEADERS,
  SKU_HEADERS,
} from './item-cost-words.ts';
import { LedgerCells } from './ledger-cells.ts';
import { onePerKey, soundRows } from './ledger-rows.ts';
import { SideColumns, sideFile, sideId, SidePeople, type SideHeaders } from './side-columns.ts';
import type { SideSource } from './side-source.ts';
import { noOrders, type RowFault, type SourceFile, type SourceReader } from './source.ts';

type ItemRole = 'handle' | 'sku' | 'product' | 'cost' | 'currency';

class ItemCosts implements SourceReader {
  readonly dateColumn = -1;
  readonly #file: SourceFile;
  readonly #source: SourceId;
  readonly #at: SideColumns<ItemRole>;
  readonly #cells: LedgerCells<ItemRole>;
  readonly #lines = new GrowingInt32();
  readonly #people = new SidePeople();
  readonly #sku = new TextColumn();
  readonly #product = new TextColumn();
  readonly #currency = new TextColumn();
  /** Rows that tell no cost, or not of what. */
  readonly #blank: { readonly line: number; readonly column: string }[] = [];
  /** Title by handle: only the first row of a product has it. */
  readonly #titles = new Map<string, string>();

  constructor(file: SourceFile, source: SourceId, at: SideColumns<ItemRole>) {
    this.#file = file;
    this.#source = source;
    this.#at = at;
    this.#cells = new LedgerCells(at, { past: [], amounts: ['cost'] });
  }

  take(cells: readonly string[], line: number): void {
    const at = this.#at;
    const handle = at.text(cells, 'handle');
    const title = at.text(cells, 'product');
    if (handle !== '' && title !== '') this.#titles.set(handle, title);
    const sku = sideId(this.#file, at, cells, 'sku', line);
    const product = title || (this.#titles.get(handle) ?? '');
    if (at.text(cells, 'cost') === '' || (sku === '' && product === '')) {
      const missing = at.text(cells, 'cost') === '' ? 'cost' : at.has('sku') ? 'sku' : 'product';
      this.#blank.push({ line, column: at.title(missing) });
      return;
    }
    this.#lines.push(line);
    this.#cells.push(cells);
    this.#people.push('', '', '');
    this.#sku.push(sku);
    this.#product.push(product);
    this.#currency.push(currencyCode(at.text(cells, 'currency')));
  }

  used(): ReadonlySet<number> {
    return this.#at.used();
  }

  finish(): Answer<SideFile> {
    const cells = this.#cells;
    const undecided = cells.decide(this.#file);
    if (undecided !== null) return undecided;
    // Told at the end: a file of such rows alone is not an empty one.
    for (const { line, column } of this.#blank) {
      this.#file.count.leftOut++;
      this.#file.issues.add('leftOut', 'missing-amount', line, column);
    }
    const sound = soundRows(this.#file, this.#lines, (row) => this.#fault(row));
    if (sound.length === 0) return noOrders(this.#file);
    const keyOf = (row: number): string => {
      const sku = this.#sku.text(row);
      return sku === '' ? `product ${this.#product.text(row)}` : `sku ${sku}`;
    };
    const rows = onePerKey(this.#file, this.#lines, sound, keyOf, () => 0);
    const table = {
      kind: 'item-costs',
      rows: rows.length,
      sku: this.#sku.take(rows),
      product: this.#product.take(rows),
      cost: Float64Array.from(rows, (row) => cells.amount('cost', row)),
      currency: this.#currency.take(rows),
    } as const;
    return sideFile(this.#file, this.#source, table, this.#people.take(rows));
  }

  /** A cost below nothing is none. */
  #fault(row: number): RowFault | undefined {
    const fault = this.#cells.faults(row).at(0);
    if (fault !== undefined || this.#cells.amount('cost', row) >= 0) return fault;
    return { code: 'unreadable-amount', column: this.#at.title('cost'), value: '' };
  }
}

function itemCosts(source: SourceId, headers: SideHeaders<ItemRole>): (file: SourceFile) => SourceReader | Refusal {
  return (file) => {
    const at = SideColumns.byHeaders<ItemRole>(file.header, headers);
    if (!at.has('cost')) return refuse('no-amount-column', { file: file.name, columns: file.header.slice(0, 40) });
    return new ItemCosts(file, source, at);
  };
}

export const shopifyProducts: SideSource = {
  id: 'shopify-products',
  name: 'Shopify products',
  signatures: [{ has: [['handle', 'url handle'], 'title', ['variant sku', 'sku'], 'cost per item'] }],
  open: itemCosts('shopify-products', {
    handle: ['handle', 'url handle'],
    product: ['title'],
    sku: ['variant sku', 'sku'],
    cost: ['cost per item'],
  }),
};

export const plainItemCosts: SideSource = {
  id: 'plain-item-costs',
  name: 'Item costs',
  signatures: [{ has: [[...SKU_HEADERS, ...PRODUCT_HEADERS], COST_HEADERS], not: NO_ITEM_HEADERS }],
  open: itemCosts('plain-item-costs', {
    sku: SKU_HEADERS,
    cost: COST_HEADERS,
    product: PRODUCT_HEADERS,
    currency: COST_CURRENCY_HEADERS,
  }),
};
