/* Writes a database as version 2 of the schema held it: two workspaces without names, and a remembered header. */
import { openDB } from 'idb';
import { fileTable } from './file-tables.ts';
import { packedFormerly } from './packed-formerly.ts';

export const HEADER = { key: 'a\u001fb', header: ['A', 'B'], choices: { dayMonth: 'dmy' } } as const;

export async function writeVersionTwo(name: string): Promise<void> {
  const database = await openDB(name, 2, {
    upgrade(upgraded) {
      upgraded.createObjectStore('workspaces', { keyPath: 'workspace' });
      upgraded.createObjectStore('files', { keyPath: ['workspace', 'file'] });
      upgraded.createObjectStore('columns', { keyPath: ['workspace', 'file', 'column', 'chunk'] });
      upgraded.createObjectStore('identities', { keyPath: ['workspace', 'part'] });
      upgraded.createObjectStore('headers', { keyPath: 'key' });
    },
  });
  const workspaces = [
    { workspace: 'own', kind: 'own', sample: null, openedAt: 2, settings: { costs: { cac: 900 } } },
    { workspace: 'sample-fashion', kind: 'sample', sample: 'fashion', openedAt: 1, settings: {} },
  ];
  for (const [i, record] of workspaces.entries()) {
    const { workspace } = record;
    const { file, columns, texts, identities } = packedFormerly(fileTable(6, i + 1));
    await database.add('workspaces', record);
    await database.add('files', { workspace, file: 1, importNumber: 1, ...file, texts });
    for (const column of columns) await database.add('columns', { workspace, file: 1, ...column });
    await database.add('identities', { workspace, part: 1, texts: identities });
    await database.add('identities', { workspace, part: 'none', keys: ['pos@example.com'] });
  }
  await database.add('headers', HEADER);
  database.close();
}
