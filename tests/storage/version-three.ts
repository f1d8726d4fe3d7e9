/* Writes a database as version 3 of the schema held it: a workspace with a name, whose files hold their dictionaries themselves. */
import { openDB } from 'idb';
import { fileTable, sideFile } from './file-tables.ts';
import { packedFormerly } from './packed-formerly.ts';

export async function writeVersionThree(name: string): Promise<void> {
  const database = await openDB(name, 3, {
    upgrade(upgraded) {
      upgraded.createObjectStore('workspaces', { keyPath: 'workspace' });
      upgraded.createObjectStore('files', { keyPath: ['workspace', 'file'] });
      upgraded.createObjectStore('columns', { keyPath: ['workspace', 'file', 'column', 'chunk'] });
      upgraded.createObjectStore('identities', { keyPath: ['workspace', 'part'] });
      upgraded.createObjectStore('headers', { keyPath: 'key' });
    },
  });
  const workspace = 'own';
  await database.add('workspaces', {
    ...{ workspace, kind: 'own', sample: null, openedAt: 1, settings: { costs: { cac: 900 } } },
    ...{ name: 'Roastery', revision: 4, filesRevision: 3, deletedAt: null },
  });
  const packed = [packedFormerly(fileTable(6, 1)), packedFormerly(sideFile(5))];
  for (const [i, { file, columns, texts, identities }] of packed.entries()) {
    const number = i + 1;
    await database.add('files', { workspace, file: number, importNumber: number, ...file, texts });
    for (const column of columns) await database.add('columns', { workspace, file: number, ...column });
    await database.add('identities', { workspace, part: number, texts: identities });
  }
  await database.add('identities', { workspace, part: 'none', keys: ['pos@example.com'] });
  database.close();
}
