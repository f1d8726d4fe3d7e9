/* Where this device last had results: who comes back is led there at once, and never sees the entrance in between. Holds the name of a screen, nothing of the data. */
import type { Route } from './routes.ts';

const KEY = `tenure:home:${new URL('.', document.baseURI).pathname}`;

/** The screen; null = no results are stored, as far as is known before they are looked for. */
export function lastHome(): Extract<Route, 'overview' | 'data'> | null {
  try {
    const home = localStorage.getItem(KEY);
    return home === 'overview' || home === 'data' ? home : null;
  } catch {
    // No storage (private mode): results do not outlast the visit either.
    return null;
  }
}

export function keepHome(home: Route): void {
  try {
    if (home === 'overview' || home === 'data') localStorage.setItem(KEY, home);
    else localStorage.removeItem(KEY);
  } catch {
    // Then the entrance is shown until the data are open.
  }
}
