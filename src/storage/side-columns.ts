/* A side table as records: its columns by name, whatever they are, and back again. */
import type { FileIdentities, Text } from '#domain/orders.ts';
import type { SideFile, SideTable } from '#domain/side-tables.ts';
import { allSteps, type Steps } from '#domain/steps.ts';
import {
  type ArrayKind,
  CHUNK_ROWS,
  chunksOf,
  type Column,
  joinChunks,
  packTextsByStep,
  partsOf,
  textsOf,
} from './columns.ts';
import type { PackedColumn, PackedFile, TextsByColumn } from './columns.ts';
import { packReport, unpackReport } from './report.ts';
import type { ColumnRecord, FileRecord, IdentityRecord, PackedTexts, SideShape } from './schema.ts';

const IDENTITIES = ['email', 'phone', 'person', 'zip', 'customerId'] as const satisfies (keyof FileIdentities)[];

function kindOf(column: Column | Text): SideShape['columns'][string] {
  if (column instanceof Uint8Array) return 'u8';
  if (column instanceof Int32Array) return 'i32';
  return column instanceof Float64Array ? 'f64' : 'text';
}

/** A side file as records. */
export function packSideFile(file: SideFile): PackedFile {
  return allSteps(packSideFileByStep(file));
}

/** `packSideFile` in steps. */
export function* packSideFileByStep(file: SideFile): Steps<PackedFile> {
  const columns: PackedColumn[] = [];
  const texts: Record<string, PackedTexts> = {};
  const identities: Record<string, PackedTexts> = {};
  const put = (name: string, values: Column): void => {
    for (const [chunk, buffer] of chunksOf(values, CHUNK_ROWS).entries()) columns.push({ column: name, chunk, buffer });
  };
  const { kind, rows, ...table } = file.table;
  const shape: Record<string, SideShape['columns'][string]> = {};
  for (const [name, column] of Object.entries(table) as [string, Column | Text][]) {
    shape[name] = kindOf(column);
    if ('codes' in column) {
      put(`table.${name}`, column.codes);
      texts[`table.${name}`] = yield* packTextsByStep(column.values);
    } else put(`table.${name}`, column);
    yield undefined;
  }
  for (const name of IDENTITIES) {
    put(`identities.${name}`, file.identities[name].codes);
    identities[`identities.${name}`] = yield* packTextsByStep(file.identities[name].values);
  }
  return {
    file: {
      ...packReport(file),
      side: { kind, rows, columns: shape },
      orders: 0,
      lines: 0,
      parts: partsOf(columns, texts),
    },
    columns,
    texts,
    identities,
  };
}

/**
 * The side file of its records.
 * @param people - The dictionaries of its identities, where they are unpacked already.
 * @returns null if a column or a dictionary is missing or too short: the browser or a disk fault took a part away.
 */
export function unpackSideFile(
  record: FileRecord,
  side: SideShape,
  columns: readonly ColumnRecord[],
  texts: TextsByColumn,
  identities: IdentityRecord | undefined,
  people?: TextsByColumn,
): SideFile | null {
  if (identities?.part !== record.file) return null;
  const named = people ?? ('texts' in identities ? identities.texts : {});
  const missing: string[] = [];
  const number = <K extends ArrayKind>(name: string, kind: K): ReturnType<typeof joinChunks<K>> => {
    const chunks = columns.filter(({ column }) => column === name);
    const values = joinChunks(
      chunks.map(({ buffer }) => buffer),
      kind,
    );
    if (values.length !== side.rows) missing.push(name);
    return values;
  };
  const text = (name: string, from: TextsByColumn): Text => {
    const packed = from[name];
    if (!packed) missing.push(name);
    return { codes: number(name, 'i32'), values: textsOf(packed) };
  };
  const table: Record<string, Column | Text> = {};
  for (const [name, kind] of Object.entries(side.columns)) {
    table[name] = kind === 'text' ? text(`table.${name}`, texts) : number(`table.${name}`, kind);
  }
  const identified = Object.fromEntries(
    IDENTITIES.map((name) => [name, text(`identities.${name}`, named)]),
  ) as unknown as FileIdentities;
  if (missing.length > 0) return null;
  return {
    ...unpackReport(record, identities),
    table: { kind: side.kind, rows: side.rows, ...table } as unknown as SideTable,
    identities: identified,
  };
}
