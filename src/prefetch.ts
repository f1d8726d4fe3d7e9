/* What is likely to be needed next, fetched while nothing else is done: never for those who save data. */
import { preferences } from '#state/preferences.svelte.ts';
import { savesData } from '#state/saves-data.ts';

/** In the order in which a first file needs them. The engine's worker runs already. */
const NEXT: readonly (() => Promise<unknown>)[] = [
  () => preferences.loadScreens(),
  () => import('#state/behind.ts'),
  () => import('./Shell.svelte'),
  () => import('#features/overview/Overview.svelte'),
  () => import('#charts/register.ts'),
];

/** One at a time, each when the browser has nothing else to do. */
export function prefetch(): void {
  if (savesData()) return;
  const fetchNext = (at: number): void => {
    if (at === NEXT.length) return;
    const fetch = (): void => {
      // What cannot be fetched now is fetched when it is needed, or its lack is told there.
      void NEXT[at]()
        .catch(() => null)
        .then(() => {
          fetchNext(at + 1);
        });
    };
    // Not in every browser.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(fetch);
    else setTimeout(fetch, 200);
  };
  fetchNext(0);
}
