/* Writes a database as version 1 of the schema held it: one orders file of six, without attributes, gift cards and postal codes. */
import { openDB } from 'idb';
import { fileTable } from './file-tables.ts';
import { packedFormerly } from './packed-formerly.ts';

/** What version 1 did not know. */
const LATER = /^(?:attributes\.|orders\.giftCards|identities\.zip)/;

const known = (texts: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(texts).filter(([column]) => !LATER.test(column)));

export async function writeVersionOne(name: string): Promise<void> {
  const database = await openDB(name, 1, {
    upgrade(upgraded) {
      upgraded.createObjectStore('workspaces', { keyPath: 'workspace' });
      upgraded.createObjectStore('files', { keyPath: ['workspace', 'file'] });
      upgraded.createObjectStore('columns', { keyPath: ['workspace', 'file', 'column', 'chunk'] });
      upgraded.createObjectStore('identities', { keyPath: ['workspace', 'part'] });
    },
  });
  const { file, columns, texts, identities } = packedFormerly(fileTable(6, 1));
  const { name: fileName, source, bytes, savedDay, header, orders, lines, count, issues, issueTotals, formats } = file;
  const workspace = 'own';
  await database.add('workspaces', { workspace, kind: 'own', sample: null, openedAt: 1, settings: {} });
  await database.add('files', {
    ...{ workspace, file: 1, name: fileName, source, bytes, savedDay, header, orders, lines, count, issues },
    ...{ issueTotals, formats, texts: known(texts) },
  });
  for (const column of columns.filter((each) => !LATER.test(each.column))) {
    await database.add('columns', { workspace, file: 1, ...column });
  }
  await database.add('identities', { workspace, part: 1, texts: known(identities) });
  await database.add('identities', { workspace, part: 'none', keys: [] });
  database.close();
}
