/* Attributes, postal codes and gift cards are stored with a file; one that was stored before them has none. */
import { describe, expect, test } from 'vitest';
import { packFile, unpackFile } from '#storage/columns.ts';
import type { FileTable } from '#domain/orders.ts';
import { fileTable } from './file-tables.ts';

const KEY = { workspace: 'own', file: 1 };

/** A file's records as another version may have written them, read back. */
function readBack(table: FileTable, drop: { columns: readonly string[]; zip: boolean }): FileTable | null {
  const { file, columns, texts: words, identities } = packFile(table);
  const { attributes, ...older } = file;
  const texts = Object.fromEntries(Object.entries(identities).filter(([name]) => !(drop.zip && name.endsWith('.zip'))));
  return unpackFile(
    { ...KEY, ...(drop.zip ? older : { ...older, ...(attributes ? { attributes } : {}) }) },
    columns.filter(({ column }) => !drop.columns.includes(column)).map((column) => ({ ...KEY, ...column })),
    words,
    { workspace: 'own', part: 1, texts },
  );
}

describe('attributes of a stored file', () => {
  test('come back with their names, values and blanks', () => {
    const table = fileTable(20);
    const read = readBack(table, { columns: [], zip: false });
    expect(read?.orders.attributes).toEqual(table.orders.attributes);
    expect(read?.orders.attributes.map(({ name }) => name)).toEqual(['Shipping Method', 'utm_source']);
    expect(read?.identities.zip).toEqual(table.identities.zip);
    expect(read?.orders.giftCards).toEqual(table.orders.giftCards);
  });

  test('a file of before has no attributes, blank postal codes and no gift cards', () => {
    const table = fileTable(20);
    const lost = ['attributes.0', 'attributes.1', 'orders.giftCards', 'identities.zip'];
    const read = readBack(table, { columns: lost, zip: true });
    expect(read?.orders.attributes).toEqual([]);
    expect(read?.identities.zip).toEqual({ codes: new Int32Array(20).fill(-1), values: [] });
    expect(read?.orders.giftCards).toEqual(new Float64Array(20));
    expect(read?.orders.total).toEqual(table.orders.total);
  });

  test('a column that is gone from a file of today is a fault, not a blank', () => {
    for (const column of ['attributes.1', 'orders.giftCards', 'identities.zip']) {
      expect(readBack(fileTable(20), { columns: [column], zip: false })).toBeNull();
    }
  });
});
