/* The door of the worker: nothing but the way in. */
import { expose, proxy } from 'comlink';
import { databaseName } from '#storage/database-name.ts';
import { openStore } from '#storage/store.ts';
import { createEngine } from './engine.ts';
import type { WorkerEngine } from './protocol.ts';
import { watchRequests } from './requests.ts';
import { openTabs } from './tabs.ts';
import { type AppVersion, ENGINE_CODE } from './version.ts';

// A worker from a blob has the page's origin, which its address begins with.
const requests = watchRequests(() => location.href.replace(/^blob:/, ''));

const door = {
  /** Starts the engine of a deployment. A worker from a blob does not know the page's address: it is told. */
  connect(basePath: string, app: AppVersion): WorkerEngine {
    return proxy({
      ...createEngine({
        ...{ storage: openStore(basePath), app, tabs: openTabs(databaseName(basePath)) },
        code: ENGINE_CODE,
      }),
      requests: () => Promise.resolve(requests()),
    });
  },
};

export type Door = typeof door;

expose(door);
