/* A store that forgets: the same contract as the database, for running the engine where there is no browser. */
import { answer } from '#domain/errors.ts';
import type { DataFile } from '#domain/data-files.ts';
import type { HeaderRecord, Store, WorkspaceRecord } from '#storage/store.ts';

export function memoryStore(): Store {
  const workspaces = new Map<string, { record: WorkspaceRecord; files: DataFile[]; noIdentity: readonly string[] }>();
  let remembered: readonly HeaderRecord[] = [];
  let turn = 0;
  const done = () => Promise.resolve(answer(null));
  const unused = () => Promise.reject(new Error('a store without a browser holds one workspace'));
  return {
    list: () =>
      Promise.resolve(
        answer([...workspaces.values()].map(({ record }) => record).sort((a, b) => b.openedAt - a.openedAt)),
      ),
    read: (workspace) => Promise.resolve(answer(workspaces.get(workspace) ?? null)),
    write: ({ record, noIdentity, add, replace, removeImport }) => {
      const former = replace ? [] : (workspaces.get(record.workspace)?.files ?? []);
      const kept = former.filter(({ stored }) => stored?.importNumber !== removeImport);
      const importNumber = ++turn;
      const firstFile = former.length + 1;
      const added = add.map((file, i) => ({ ...file, stored: { file: firstFile + i, importNumber } }));
      const whole = { name: '', ...record, openedAt: turn, revision: turn, filesRevision: turn, deletedAt: null };
      workspaces.set(record.workspace, {
        record: whole,
        files: [...kept, ...added],
        noIdentity,
      });
      return Promise.resolve(answer({ importNumber, firstFile, record: whole, noIdentity }));
    },
    readChoices: (workspace) => Promise.resolve(answer(workspaces.get(workspace) ?? null)),
    readOpening: () => Promise.resolve(answer(null)),
    keep: () => Promise.resolve(answer(false)),
    headers: () => Promise.resolve(answer(remembered)),
    setHeaders: (headers) => {
      remembered = headers;
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
    rename: unused,
    duplicate: unused,
    bringBack: unused,
    sweep: done,
    leaveOutDamaged: unused,
    readWorkspace: unused,
    writeWorkspace: unused,
    writeWorkspaces: unused,
    exchange: unused,
    close: () => undefined,
  };
}
