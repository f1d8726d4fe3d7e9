/* The page in whose browser deeds are done: it does what the driver asks and says what is stored. */
import { prepare, start, state } from '../storage/deeds.ts';
import type { Deed } from '../storage/killed.worker.ts';

const BASE = '/kills/';

export interface KillPage {
  prepare(deed: Deed): Promise<void>;
  state(): Promise<string>;
  /** Begins the deed and answers when it has begun. */
  begin(deed: Deed): Promise<void>;
  /** Does the deed to its end; milliseconds that it took. */
  finish(deed: Deed): Promise<number>;
}

const page: KillPage = {
  prepare: (deed) => prepare(BASE, deed),
  state: () => state(BASE),
  begin: (deed) => start(BASE, deed).begun,
  finish: async (deed) => {
    const { begun, done } = start(BASE, deed);
    await begun;
    const started = performance.now();
    await done;
    return performance.now() - started;
  },
};

Object.assign(globalThis, { kills: page });
