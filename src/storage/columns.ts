/* A file table as records: typed columns in chunks, dictionaries packed, identities apart; and back again. */
import type { FileIdentities, FileTable, LineTable, OrderFacts, Text } from '#domain/orders.ts';
import { allSteps, byRows, type Steps } from '#domain/steps.ts';
import { blankText } from '#domain/text.ts';
import { packReport, unpackReport } from './report.ts';
import type { ColumnRecord, FileParts, FileRecord, IdentityRecord, PackedTexts } from './schema.ts';

/** Entries of a column in one record. */
export const CHUNK_ROWS = 1_000_000;

export const ARRAYS = { u8: Uint8Array, i32: Int32Array, f64: Float64Array } as const;
export type ArrayKind = keyof typeof ARRAYS;
export type Column = Uint8Array | Int32Array | Float64Array;
type NumberColumns<T> = { [K in keyof T]-?: T[K] extends Column ? K : never }[keyof T];
type TextColumns<T> = { [K in keyof T]-?: T[K] extends Text ? K : never }[keyof T];
type NumberShape<T> = Readonly<Record<NumberColumns<T>, ArrayKind>>;

const ORDER_NUMBERS = {
  kind: 'u8',
  day: 'i32',
  at: 'f64',
  latestDay: 'i32',
  latestAt: 'f64',
  financial: 'u8',
  fulfilment: 'u8',
  cancelled: 'u8',
  consent: 'u8',
  subtotal: 'f64',
  shipping: 'f64',
  taxes: 'f64',
  total: 'f64',
  refunded: 'f64',
  discount: 'f64',
  tips: 'f64',
  duties: 'f64',
  giftCards: 'f64',
  lineStart: 'i32',
} as const satisfies NumberShape<OrderFacts>;

const ORDER_TEXTS = {
  name: true,
  id: true,
  currency: true,
  source: true,
  tags: true,
  discountCode: true,
  country: true,
  province: true,
  paymentMethod: true,
} as const satisfies Readonly<Record<TextColumns<OrderFacts>, true>>;

const LINE_NUMBERS = { order: 'i32', quantity: 'f64', price: 'f64' } as const satisfies NumberShape<LineTable>;
const LINE_TEXTS = { product: true, sku: true } as const satisfies Readonly<Record<TextColumns<LineTable>, true>>;
const IDENTITY_TEXTS = {
  email: true,
  phone: true,
  person: true,
  zip: true,
  customerId: true,
} as const satisfies Readonly<Record<keyof FileIdentities, true>>;

export type PackedColumn = Omit<ColumnRecord, 'workspace' | 'file'>;
/** Dictionaries by column, as they are stored or unpacked. */
export type TextsByColumn = Readonly<Partial<Record<string, PackedTexts | readonly string[]>>>;

/** The records of a file but for the keys that the transaction gives them. */
export interface PackedFile {
  readonly file: Omit<FileRecord, 'workspace' | 'file'>;
  readonly columns: readonly PackedColumn[];
  readonly texts: Readonly<Record<string, PackedTexts>>;
  readonly identities: Readonly<Record<string, PackedTexts>>;
}

/** A file table as records. Buffers of whole columns are shared with the table, not copied. */
export function packFile(table: FileTable, chunkRows = CHUNK_ROWS): PackedFile {
  return allSteps(packFileByStep(table, chunkRows));
}

/** `packFile` in steps: columns one by one, and dictionaries in stretches. */
export function* packFileByStep(table: FileTable, chunkRows = CHUNK_ROWS): Steps<PackedFile> {
  const columns: PackedColumn[] = [];
  const texts: Record<string, PackedTexts> = {};
  const identities: Record<string, PackedTexts> = {};
  const number = function* (column: string, values: Column): Steps<void> {
    for (const [chunk, buffer] of chunksOf(values, chunkRows).entries()) columns.push({ column, chunk, buffer });
    yield undefined;
  };
  const text = function* (column: string, values: Text, into: Record<string, PackedTexts>): Steps<void> {
    yield* number(column, values.codes);
    into[column] = yield* packTextsByStep(values.values);
  };
  for (const key of keysOf(ORDER_NUMBERS)) yield* number(`orders.${key}`, table.orders[key]);
  for (const key of keysOf(ORDER_TEXTS)) yield* text(`orders.${key}`, table.orders[key], texts);
  for (const key of keysOf(LINE_NUMBERS)) yield* number(`lines.${key}`, table.lines[key]);
  for (const key of keysOf(LINE_TEXTS)) yield* text(`lines.${key}`, table.lines[key], texts);
  for (const key of keysOf(IDENTITY_TEXTS)) yield* text(`identities.${key}`, table.identities[key], identities);
  const { attributes } = table.orders;
  for (const [i, { values }] of attributes.entries()) yield* text(`attributes.${i}`, values, texts);
  yield* number('orderRows', table.orderRows);
  return {
    file: {
      ...packReport(table),
      orders: table.orders.rows,
      lines: table.lines.rows,
      ...(attributes.length > 0 ? { attributes: attributes.map(({ name }) => name) } : {}),
      parts: partsOf(columns, texts),
    },
    columns,
    texts,
    identities,
  };
}

/** What belongs to a file, so that it is found missing without being read. */
export function partsOf(columns: readonly PackedColumn[], texts: Readonly<Record<string, PackedTexts>>): FileParts {
  const chunks: Record<string, number> = {};
  for (const { column } of columns) chunks[column] = (chunks[column] ?? 0) + 1;
  return { columns: chunks, texts: Object.keys(texts) };
}

/** The dictionaries of a file's identities, by the columns that are stored of it: a file of an older version has fewer. */
export function packIdentities(identities: FileIdentities, stored: readonly string[]): Record<string, PackedTexts> {
  const packed = keysOf(IDENTITY_TEXTS).map((key) => [`identities.${key}`, packTexts(identities[key].values)] as const);
  return Object.fromEntries(packed.filter(([column]) => stored.includes(column)));
}

/**
 * The file table of its records.
 * @param people - The dictionaries of its identities, where they are unpacked already.
 * @returns null if a column or a dictionary is missing or too short: the browser or a disk fault took a part away.
 */
export function unpackFile(
  record: FileRecord,
  columns: readonly ColumnRecord[],
  texts: TextsByColumn,
  identities: IdentityRecord | undefined,
  people?: TextsByColumn,
): FileTable | null {
  if (identities?.part !== record.file) return null;
  const named = people ?? ('texts' in identities ? identities.texts : {});
  const chunks = new Map<string, ArrayBuffer[]>();
  for (const { column, buffer } of columns) {
    const list = chunks.get(column);
    if (list) list.push(buffer);
    else chunks.set(column, [buffer]);
  }
  const missing: string[] = [];
  const number = <K extends ArrayKind>(column: string, kind: K, rows: number): InstanceType<(typeof ARRAYS)[K]> => {
    const values = joinChunks(chunks.get(column) ?? [], kind);
    if (values.length !== rows) missing.push(column);
    return values;
  };
  const text = (column: string, rows: number, from: TextsByColumn): Text => {
    const packed = from[column];
    if (!packed) missing.push(column);
    return { codes: number(column, 'i32', rows), values: textsOf(packed) };
  };
  const n = record.orders;
  // Postal codes, attributes and gift cards came together: a file without the first was written before.
  const older = !('identities.zip' in named);
  if (older) chunks.set('orders.giftCards', [new Float64Array(n).buffer]);
  const orders = {
    rows: n,
    ...mapShape(ORDER_NUMBERS, (key, kind) => number(`orders.${key}`, kind, key === 'lineStart' ? n + 1 : n)),
    ...mapShape(ORDER_TEXTS, (key) => text(`orders.${key}`, n, texts)),
    attributes: (record.attributes ?? []).map((name, i) => ({
      name,
      values: text(`attributes.${i}`, n, texts),
    })),
  } as unknown as OrderFacts;
  const lines = {
    rows: record.lines,
    ...mapShape(LINE_NUMBERS, (key, kind) => number(`lines.${key}`, kind, record.lines)),
    ...mapShape(LINE_TEXTS, (key) => text(`lines.${key}`, record.lines, texts)),
  } as unknown as LineTable;
  const identified = mapShape(IDENTITY_TEXTS, (key) =>
    older && key === 'zip' ? blankText(n) : text(`identities.${key}`, n, named),
  );
  const orderRows = number('orderRows', 'i32', n);
  if (missing.length > 0) return null;
  return {
    ...unpackReport(record, identities),
    orders,
    lines,
    identities: identified,
    orderRows,
  };
}

export function chunksOf(values: Column, chunkRows: number): ArrayBuffer[] {
  const chunks: ArrayBuffer[] = [];
  for (let from = 0; from < values.length; from += chunkRows) {
    const part = values.subarray(from, from + chunkRows);
    // Storing a view would store all of the buffer behind it.
    const { buffer } = part;
    chunks.push(buffer instanceof ArrayBuffer && buffer.byteLength === part.byteLength ? buffer : part.slice().buffer);
  }
  return chunks;
}

export function joinChunks<K extends ArrayKind>(
  chunks: readonly ArrayBuffer[],
  kind: K,
): InstanceType<(typeof ARRAYS)[K]> {
  const Kind = ARRAYS[kind];
  const parts = chunks.map((buffer) => new Kind(buffer));
  if (parts.length === 1) return parts[0] as InstanceType<(typeof ARRAYS)[K]>;
  const joined = new Kind(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined as InstanceType<(typeof ARRAYS)[K]>;
}

/** Texts as one string. */
export function packTexts(values: readonly string[]): PackedTexts {
  return allSteps(packTextsByStep(values));
}

/** `packTexts` in steps. */
export function* packTextsByStep(values: readonly string[]): Steps<PackedTexts> {
  const ends = new Int32Array(values.length);
  const pieces: string[] = [];
  let end = 0;
  yield* byRows(values.length, (from, to) => {
    for (let i = from; i < to; i++) {
      end += values[i]?.length ?? 0;
      ends[i] = end;
    }
    pieces.push(values.slice(from, to).join(''));
  });
  return { joined: pieces.join(''), ends };
}

/** The texts of one string. */
export function unpackTexts(packed: PackedTexts): string[] {
  return allSteps(unpackTextsByStep(packed));
}

/** `unpackTexts` in steps. */
export function* unpackTextsByStep({ joined, ends }: PackedTexts): Steps<string[]> {
  const values = new Array<string>(ends.length);
  yield* byRows(values.length, (from, to) => {
    for (let i = from; i < to; i++) values[i] = joined.slice(i === 0 ? 0 : ends[i - 1], ends[i]);
  });
  return values;
}

/** Dictionaries unpacked, in steps. */
export function* unpackedByStep(texts: TextsByColumn): Steps<TextsByColumn> {
  const unpacked: Record<string, readonly string[]> = {};
  for (const [column, packed] of Object.entries(texts)) {
    if (packed !== undefined) unpacked[column] = isUnpacked(packed) ? packed : yield* unpackTextsByStep(packed);
  }
  return unpacked;
}

function isUnpacked(texts: PackedTexts | readonly string[]): texts is readonly string[] {
  return Array.isArray(texts);
}

/** The texts of a dictionary, unpacked or not. */
export function textsOf(texts: PackedTexts | readonly string[] | undefined): readonly string[] {
  if (texts === undefined) return [];
  return isUnpacked(texts) ? texts : unpackTexts(texts);
}

function keysOf<T extends object>(shape: T): (keyof T & string)[] {
  return Object.keys(shape) as (keyof T & string)[];
}

function mapShape<T extends object, R>(
  shape: T,
  value: (key: keyof T & string, kind: T[keyof T]) => R,
): Record<keyof T, R> {
  return Object.fromEntries(keysOf(shape).map((key) => [key, value(key, shape[key])])) as Record<keyof T, R>;
}
