/* Which source reads a file, by its header row; or why none does. */
import { refuse, type Answer, type Refusal, type RefusalCode } from '#domain/errors.ts';
import type { FileTable } from '#domain/orders.ts';
import { cleanText, Dictionary } from '../columns/text.ts';
import { MappedColumns } from './mapped-columns.ts';
import { MappedOrders } from './mapped-orders.ts';
import type { MappedSource } from './mapped.ts';
import { columnsQuestion } from './column-guess.ts';
import { mappedByUser, ordersReader } from './mapped-by-user.ts';
import { plainColumns, plainRoles } from './plain-columns.ts';
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

  used(): ReadonlySet<number> {
    return new Set(Object.values(shopifyColumns(this.#file.header)).filter((column) => column >= 0));
  }

  finish(): Answer<FileTable> {
    const orders = this.#names.length;
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

/** Refusals that the user can lift by saying what the columns mean. */
const ASKED: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'unknown-table',
  'no-date-column',
  'no-amount-column',
  'no-identity-column',
  'no-score-column',
]);

/** Reader of a table that is no known export: as the user has mapped it, else by the words of its header; what lacks something is asked about. */
function plainReader(
  file: SourceFile,
  rows: readonly (readonly string[])[],
  byWords: () => SourceReader | Refusal,
): SourceReader | Refusal {
  const { mapping } = file.choices;
  const reader = mapping?.columns.length === file.header.length ? mappedByUser(file, mapping) : byWords();
  if ('take' in reader || !ASKED.has(reader.code)) return reader;
  const question = columnsQuestion(file.header, rows);
  return question === null ? reader : refuse(reader.code, { ...reader.detail, questions: [question] });
}

/** Reader of a table of orders by the words of its header. */
function ordersByWords(file: SourceFile): SourceReader | Refusal {
  if (plainRoles(file.header) >= 2) return ordersReader(file, plainColumns(file.header));
  return refuse('unknown-table', { file: file.name, columns: file.header.slice(0, SHOWN_COLUMNS) });
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

/** The reader of a file with this header, or the refusal. `rows`: its first records below the header, to ask about them. */
export function recognise(file: SourceFile, rows: readonly (readonly string[])[]): SourceReader | Refusal {
  const known = knownExport(file.header);
  if (known === null) return plainReader(file, rows, () => ordersByWords(file));
  switch (known.type) {
    case 'shopify-orders':
      return shopifyReader(file);
    case 'side':
      return known.side.id.startsWith('plain-')
        ? plainReader(file, rows, () => known.side.open(file))
        : known.side.open(file);
    case 'amazon':
      return refuse('amazon-no-customers', { file: file.name, found: known.name });
    case 'mapped':
      return mappedReader(file, known.source);
    case 'other':
      return refuse('known-without-use', { file: file.name, found: known.name });
  }
}
