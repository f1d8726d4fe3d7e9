/* Other tabs of the same deployment: one of them changes the stored data at a time, and the others are told. */

/** What another tab has done to a workspace. */
export interface TabNews {
  readonly workspace: string;
  readonly done: 'changed' | 'deleted' | 'broughtBack';
}

export interface Tabs {
  /** Runs what reads and writes again while no other tab does so. */
  locked<T>(work: () => Promise<T>): Promise<T>;
  /** Holds a deletion open for undoing, until it is let go or the tab is closed. */
  hold(workspace: string): () => void;
  /** Runs work once no tab holds the deletion open. */
  whenLetGo(workspace: string, work: () => Promise<unknown>): void;
  tell(news: TabNews): void;
  hear(listener: (news: TabNews) => void): void;
}

/** Tabs that share a database, by its name. Web Locks are missing where a page comes over plain http: transactions hold all the same. */
export function openTabs(database: string): Tabs {
  const channel = new BroadcastChannel(database);
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  const undo = (workspace: string): string => `${database} undo ${workspace}`;
  return {
    hold: (workspace) => {
      let letGo = (): void => undefined;
      void locks?.request(undo(workspace), () => new Promise<void>((resolve) => (letGo = resolve)));
      return () => {
        letGo();
      };
    },
    whenLetGo: (workspace, work) => {
      void (locks?.request(undo(workspace), work) ?? work());
    },
    locked: <T>(work: () => Promise<T>): Promise<T> => (locks === undefined ? work() : locks.request(database, work)),
    tell: (news) => {
      channel.postMessage(news);
    },
    hear: (listener) => {
      channel.addEventListener('message', (event: MessageEvent<TabNews>) => {
        listener(event.data);
      });
    },
  };
}

/** The same tabs, where what this one tells the others is heard by itself too. */
export function alsoTelling(tabs: Tabs, hear: () => void): Tabs {
  return {
    ...tabs,
    tell: (news) => {
      tabs.tell(news);
      hear();
    },
  };
}

/** An engine that shares its store with nobody. */
export const ALONE: Tabs = {
  locked: (work) => work(),
  hold: () => () => undefined,
  whenLetGo: (_workspace, work) => void work(),
  tell: () => undefined,
  hear: () => undefined,
};
