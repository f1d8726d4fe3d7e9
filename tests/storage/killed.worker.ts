/* A worker that does one thing to a database and says when it begins and ends, so that a test can end the worker at any point of it. */
import type { Answer } from '#domain/errors.ts';
import { openStore, type Store } from '#storage/store.ts';
import { fileTable, sideFile } from './file-tables.ts';

const ROWS = 8000;
const record = { workspace: 'own', kind: 'own', sample: null, settings: { costs: { cac: 900 } } } as const;
const first = (): readonly ReturnType<typeof fileTable>[] => [fileTable(ROWS, 1)];
const more = (): readonly ReturnType<typeof fileTable>[] => [fileTable(ROWS, 2), fileTable(ROWS, 3)];

/** What can be killed, each asked of a database as `prepare` leaves it. What is needed for it is made before it begins. */
export const DEEDS = {
  import: (store: Store) => {
    const add = first();
    return () => store.write({ record, noIdentity: [], add, replace: false });
  },
  merge: (store: Store) => {
    const add = more();
    return () => store.write({ record, noIdentity: ['till@example.com'], add, replace: false });
  },
  undo: (store: Store) => () =>
    store.write({ record, noIdentity: [], add: [], replace: false, removeImport: 1, settle: (now) => now }),
  again: (store: Store) => {
    const add = [...more(), sideFile(10)];
    return () => store.write({ record, noIdentity: [], add, replace: false, removeImport: 1 });
  },
  restore: async (store: Store) => {
    const whole = await store.readWorkspace('own');
    if (!whole.ok || whole.value === null) throw new Error('nothing to restore');
    const writing = { whole: whole.value, instead: 'own', name: 'Restored' };
    return () => store.writeWorkspaces([writing, writing]);
  },
  duplicate: (store: Store) => () => store.duplicate('own', 'Copy'),
  delete: (store: Store) => () => store.remove('own'),
  sweep: (store: Store) => () => store.sweep('own'),
  migration: (store: Store) => () => store.list(),
  /** The control: two transactions, between which the database holds half of what was meant. */
  torn: (store: Store) => {
    const [one, two] = more();
    return async () => {
      await store.write({ record, noIdentity: [], add: [one], replace: false });
      return store.write({ record, noIdentity: [], add: [two], replace: false });
    };
  },
} satisfies Record<
  string,
  (store: Store) => (() => Promise<Answer<unknown>>) | Promise<() => Promise<Answer<unknown>>>
>;

export type Deed = keyof typeof DEEDS;

addEventListener('message', (event: MessageEvent<{ base: string; deed: Deed }>) => {
  const { base, deed } = event.data;
  const store = openStore(base);
  void (async () => {
    const act = await DEEDS[deed](store);
    // Opening the database is no part of it, but for a migration, which is nothing else.
    if (deed !== 'migration') await store.list();
    postMessage('begun');
    const done = await act();
    postMessage(done.ok ? 'done' : done.code);
  })().catch((error: unknown) => {
    postMessage(String(error));
  });
});
