/* A store that forgets: the same contract as the database, for running the engine where there is no browser. */
import { answer } from '#domain/errors.ts';
import type { FileTable } from '#domain/orders.ts';
import type { Store, WorkspaceRecord } from '#storage/store.ts';

export function memoryStore(): Store {
  const workspaces = new Map<string, { record: WorkspaceRecord; files: FileTable[]; noIdentity: readonly string[] }>();
  let turn = 0;
  const done = () => Promise.resolve(answer(null));
  return {
    list: () =>
      Promise.resolve(
        answer([...workspaces.values()].map(({ record }) => record).sort((a, b) => b.openedAt - a.openedAt)),
      ),
    read: (workspace) => Promise.resolve(answer(workspaces.get(workspace) ?? null)),
    write: ({ record, noIdentity, add, replace }) => {
      const former = replace ? [] : (workspaces.get(record.workspace)?.files ?? []);
      workspaces.set(record.workspace, {
        record: { ...record, openedAt: ++turn },
        files: [...former, ...add],
        noIdentity,
      });
      return done();
    },
    markOpened: (workspace) => {
      const known = workspaces.get(workspace);
      if (known) workspaces.set(workspace, { ...known, record: { ...known.record, openedAt: ++turn } });
      return done();
    },
    remove: (workspace) => {
      workspaces.delete(workspace);
      return done();
    },
    close: () => undefined,
  };
}
