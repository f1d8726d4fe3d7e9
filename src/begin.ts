/* The app itself: takes over the page, opens the stored workspace, and brings what will be needed next. */
import { flushSync, hydrate, mount } from 'svelte';
import App from './App.svelte';
import { prefetch } from './prefetch.ts';
import { takeHandedOver } from '#state/handed-over.ts';
import { offline } from '#state/offline.svelte.ts';
import { preferences } from '#state/preferences.svelte.ts';
import { requests } from '#state/requests.svelte.ts';
import { workspace } from '#state/workspace.svelte.ts';

interface Page {
  /** The entrance is shown already: the app takes it over instead of drawing it. */
  readonly onEntrance: boolean;
  /** Does what the reader did before. */
  readonly release: () => void;
}

export async function begin({ onEntrance, release }: Page): Promise<void> {
  requests.watch();
  const target = document.body;
  let opening: Promise<void>;
  if (onEntrance) {
    const [entrance] = await Promise.all([import('#features/start/Start.svelte'), preferences.load()]);
    hydrate(App, { target, props: { entrance } });
    opening = workspace.start();
  } else {
    await preferences.load();
    opening = workspace.start();
    mount(App, { target });
  }
  flushSync();
  release();
  await opening;
  // After the data are open: what is stored for later must not delay what is asked for now.
  void offline.start();
  void takeHandedOver((files) => workspace.importFiles(files));
  prefetch();
}
