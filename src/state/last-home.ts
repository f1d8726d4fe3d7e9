/* Where this device last had results: who comes back is led there at once, and never sees the entrance in between. Holds the name of a screen, nothing of the data. */
import type { Route } from './routes.ts';
import { storedItem } from './stored-item.ts';

const item = storedItem('home');

/** The screen; null = no results are stored, as far as is known before they are looked for. */
export function lastHome(): Extract<Route, 'overview' | 'data'> | null {
  const home = item.read();
  return home === 'overview' || home === 'data' ? home : null;
}

export function keepHome(home: Route): void {
  item.write(home === 'overview' || home === 'data' ? home : null);
}
