/* The app itself: takes over the page, opens the stored workspace, and brings what will be needed next. */
import { flushSync, hydrate, mount } from 'svelte';
import App from './App.svelte';
import { prefetch } from './prefetch.ts';
import { takeHandedOver } from '#state/handed-over.ts';
import { offline } from '#state/offline.svelte.ts';
import { preferences } from '#state/preferences.svelte.ts';
import { requests } from '#state/requests.svelte.ts';
import { workspace } from '#state/workspace.svelte.ts';

type Entrance = typeof import('#features/start/Start.svelte');

/**
 * @param entrance where it stands on the page already: the app takes it over instead of drawing it
 * @param release does what the reader did before
 */
export async function begin(entrance: Entrance | null, release: () => void): Promise<void> {
  requests.watch();
  await preferences.load();
  const target = document.body;
  let opening: Promise<void>;
  if (entrance) {
    hydrate(App, { target, props: { entrance } });
    opening = workspace.start();
  } else {
    // The address first: it says which screen is drawn.
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
