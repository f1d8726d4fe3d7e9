/* The door of the worker: nothing but the way in. */
import { expose, proxy } from 'comlink';
import { databaseName } from '#storage/database-name.ts';
import { openStore } from '#storage/store.ts';
import { createEngine } from './engine.ts';
import type { Engine } from './protocol.ts';
import { openTabs } from './tabs.ts';
import type { AppVersion } from './version.ts';

const door = {
  /** Starts the engine of a deployment. A worker from a blob does not know the page's address: it is told. */
  connect(basePath: string, app: AppVersion): Engine {
    return proxy(createEngine({ storage: openStore(basePath), app, tabs: openTabs(databaseName(basePath)) }));
  },
};

export type Door = typeof door;

expose(door);
