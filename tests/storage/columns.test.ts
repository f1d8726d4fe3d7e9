/* A file table survives being packed into records, whatever its columns hold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packFile, packFileByStep, packTexts, packTextsByStep, unpackedByStep } from '#storage/columns.ts';
import { unpackFile, unpackTexts } from '#storage/columns.ts';
import type { ColumnRecord, FileRecord, IdentityRecord, PackedTexts } from '#storage/schema.ts';
import type { FileTable } from '#domain/orders.ts';
import { allSteps } from '#domain/steps.ts';
import { fileTable } from './file-tables.ts';

interface Records {
  file: FileRecord;
  columns: ColumnRecord[];
  texts: Readonly<Record<string, PackedTexts>>;
  identities: IdentityRecord;
}

function packed(table: FileTable, chunkRows?: number): Records {
  const { file, columns, texts, identities } = packFile(table, chunkRows);
  const key = { workspace: 'own', file: 1 };
  return structuredClone({
    file: { ...key, ...file },
    columns: columns.map((column) => ({ ...key, ...column })),
    texts,
    identities: { workspace: 'own', part: 1, texts: identities },
  });
}

function unpacked({ file, columns, texts, identities }: Records): FileTable | null {
  return unpackFile(file, columns, texts, identities);
}

/** The first file of its workspace. */
const asRead = (table: FileTable): FileTable => ({ ...table, stored: { file: 1, importNumber: 1 } });

describe('packFile and unpackFile', () => {
  test('give back every column, blank codes and unobserved amounts included', () => {
    const table = fileTable(100);
    expect(unpacked(packed(table))).toEqual(asRead(table));
  });

  test('give back a file without orders', () => {
    const table = fileTable(0);
    expect(unpacked(packed(table))).toEqual(asRead(table));
  });

  test('cut long columns into chunks and join them in order', () => {
    const table = fileTable(10);
    const records = packed(table, 3);
    expect(records.columns.filter(({ column }) => column === 'orders.total').map(({ chunk }) => chunk)).toEqual([
      0, 1, 2, 3,
    ]);
    expect(unpacked(records)).toEqual(asRead(table));
  });

  test('store the part of a buffer that a column shows, not the rest behind it', () => {
    const table = fileTable(4);
    const behind = Float64Array.from({ length: 1000 }, (_, i) => i);
    const narrow = { ...table, orders: { ...table.orders, total: behind.subarray(10, 14) } };
    const records = packed(narrow);
    expect(records.columns.find(({ column }) => column === 'orders.total')?.buffer.byteLength).toBe(32);
    expect(Array.from(unpacked(records)?.orders.total ?? [])).toEqual([10, 11, 12, 13]);
  });

  test('know when a chunk is gone', () => {
    const records = packed(fileTable(10), 3);
    const less = records.columns.filter(({ column, chunk }) => column !== 'orders.day' || chunk !== 2);
    expect(unpackFile(records.file, less, records.texts, records.identities)).toBeNull();
  });

  test('know when the identities are gone', () => {
    const records = packed(fileTable(10));
    expect(unpackFile(records.file, records.columns, records.texts, undefined)).toBeNull();
  });
});

describe('packTexts and unpackTexts', () => {
  test('give back any texts: empty ones, line ends, halves of a surrogate pair', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(unpackTexts(packTexts([...texts, '', '\ud83e', 'a\nb']))).toEqual([...texts, '', '\ud83e', 'a\nb']);
      }),
      { numRuns: 200 },
    );
  });
});

describe('packing and unpacking in steps', () => {
  test('takes a step for each column and each stretch of a dictionary, so that a cancel comes through', () => {
    const values = Array.from({ length: 100_000 }, (_, i) => `#${1001 + i}`);
    const steps = packTextsByStep(values);
    let taken = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) taken++;
    expect(taken).toBe(4);
    expect(allSteps(unpackedByStep({ name: step.value, other: ['as', 'it', 'is'] }))).toEqual({
      name: values,
      other: ['as', 'it', 'is'],
    });
    const table = fileTable(5);
    const file = packFileByStep(table);
    let columns = 0;
    while (file.next().done !== true) columns++;
    expect(columns).toBeGreaterThan(packFile(table).columns.length);
  });
});
