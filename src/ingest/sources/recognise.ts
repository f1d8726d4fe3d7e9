/* Which source reads a file, by its header row; or why none does. */
import { refuse, type Answer, type Refusal } from '#domain/errors.ts';
import type { FileTable } from '#domain/orders.ts';
import { cleanText, Dictionary } from '../columns/text.ts';
import { MappedColumns } from './mapped-columns.ts';
import { MappedOrders } from './mapped-orders.ts';
import type { MappedSource } from './mapped.ts';
import { plainColumns, plainRoles } from './plain-columns.ts';
import { PlainOrders } from './plain-orders.ts';
import { hasIdentity, missingColumns, shopifyColumns } from './shopify-columns.ts';
import { ShopifyOrders } from './shopify-orders.ts';
import { knownExport } from './signatures.ts';
import { cellAt, type SourceFile, type SourceReader } from './source.ts';

/** Header cells named in a refusal at most. */
const SHOWN_COLUMNS = 40;

/** A Shopify file that lacks what cannot be done without: its orders are counted, so that the refusal shows it was understood. */
class ShopifyTooNarrow implements SourceReader {
  readonly dateColumn: number;
  readonly #file: SourceFile;
  readonly #nameColumn: number;
  readonly #missing: readonly string[];
  readonly #names = new Dictionary();

  constructor(file: SourceFile) {
    const columns = shopifyColumns(file.header);
    this.#file = file;
    this.#nameColumn = columns.name;
    this.#missing = missingColumns(columns);
    this.dateColumn = columns.created;
  }

  take(cells: readonly string[]): void {
    this.#names.code(cleanText(cellAt(cells, this.#nameColumn)));
  }

  finish(): Answer<FileTable> {
    const orders = this.#names.values.length;
    return refuse('shopify-missing-columns', { file: this.#file.name, columns: this.#missing, orders });
  }
}

function shopifyReader(file: SourceFile): SourceReader | Refusal {
  const columns = shopifyColumns(file.header);
  if (columns.total < 0 || columns.created < 0) return new ShopifyTooNarrow(file);
  if (!hasIdentity(columns)) {
    return refuse('no-identity-column', { file: file.name, columns: ['Email', 'Phone', 'Billing Phone'] });
  }
  return new ShopifyOrders(file);
}

function plainReader(file: SourceFile): SourceReader | Refusal {
  const detail = { file: file.name, columns: file.header.slice(0, SHOWN_COLUMNS) };
  if (plainRoles(file.header) < 2) return refuse('unknown-table', detail);
  const { at } = plainColumns(file.header);
  if (at.date === undefined) return refuse('no-date-column', detail);
  if (at.amount === undefined) return refuse('no-amount-column', detail);
  if (at.email === undefined && at.customer === undefined) return refuse('no-identity-column', detail);
  return new PlainOrders(file);
}

/** Reader of a shop's export that is described by its columns; refuses what lacks a number, a date, an amount or a customer. */
function mappedReader(file: SourceFile, source: MappedSource): SourceReader | Refusal {
  const columns = new MappedColumns(file.header, source);
  const detail = { file: file.name, columns: file.header.slice(0, SHOWN_COLUMNS) };
  if (!columns.has('id')) return refuse('unknown-table', detail);
  if (!columns.has('date')) return refuse('no-date-column', detail);
  if (columns.money.total.columns.length === 0) return refuse('no-amount-column', detail);
  const identified = columns.has('email') || columns.has('phone') || columns.has('customerId');
  if (!identified && source.namesOnly !== true) return refuse('no-identity-column', detail);
  return new MappedOrders(file, source, columns);
}

/** The reader of a file with this header, or the refusal. */
export function recognise(file: SourceFile): SourceReader | Refusal {
  const known = knownExport(file.header);
  if (known === null) return plainReader(file);
  switch (known.type) {
    case 'shopify-orders':
      return shopifyReader(file);
    case 'shopify-customers':
    case 'shopify-transactions':
      return refuse(known.type, { file: file.name, found: known.name });
    case 'amazon':
      return refuse('amazon-no-customers', { file: file.name, found: known.name });
    case 'mapped':
      return mappedReader(file, known.source);
    case 'other':
      return refuse('known-but-not-yet', { file: file.name, found: known.name });
  }
}
