/* The door of the worker: nothing but the way in. */
import { expose, proxy } from 'comlink';
import { prepareSimd } from '#ingest/scan/simd-scan.ts';
import { databaseName } from '#storage/database-name.ts';
import { openStore } from '#storage/store.ts';
import { openBackupFolder } from '#storage/backup-folder.ts';
import { autoBackup } from './auto-backup.ts';
import { createEngine } from './engine.ts';
import type { WorkerEngine } from './protocol.ts';
import { watchRequests } from './requests.ts';
import { alsoTelling, openTabs } from './tabs.ts';
import { type AppVersion, ENGINE_CODE } from './version.ts';

// A worker from a blob has the page's origin, which its address begins with.
const hearRequests = watchRequests(() => location.href.replace(/^blob:/, ''));

const door = {
  /** Starts the engine of a deployment. A worker from a blob does not know the page's address: it is told. */
  connect(basePath: string, app: AppVersion): WorkerEngine {
    // Compiled beside what the page asks for first, so that the first file does not wait for it.
    setTimeout(() => void prepareSimd(), 0);
    const [storage, database] = [openStore(basePath), databaseName(basePath)];
    const [tabs, writers] = [openTabs(database), openTabs(`${database}:folder`)];
    const engine = createEngine({
      storage,
      app,
      code: ENGINE_CODE,
      tabs: alsoTelling(tabs, () => {
        backups.changed();
      }),
    });
    const backups = autoBackup({
      folder: openBackupFolder(database),
      workspaces: () => storage.list(),
      projectFile: (workspace) => engine.projectFile(workspace),
      locked: (work) => writers.locked(work),
    });
    return proxy({
      ...engine,
      ...backups,
      hearRequests: (listener) => {
        hearRequests(listener);
        return Promise.resolve();
      },
    });
  },
};

export type Door = typeof door;

expose(door);
