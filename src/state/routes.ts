/* The screens by their address. */

export const ROUTES = [
  'start',
  'overview',
  'retention',
  'repeat',
  'revenue',
  'payback',
  'value',
  'customers',
  'scenarios',
  'audit',
  'calculators',
  'data',
  'methods',
] as const;
export type Route = (typeof ROUTES)[number];

export interface Address {
  readonly route: Route;
  /** The route was not known; the address falls back to the start. */
  readonly unknownRoute: boolean;
  readonly query: URLSearchParams;
}

export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const name = path === '' ? 'start' : path.replace(/\/$/, '');
  const route = ROUTES.find((known) => known === name);
  return { route: route ?? 'start', unknownRoute: route === undefined, query: new URLSearchParams(query) };
}

/** The address of a screen that says nothing of settings. */
export function pathOf(route: Route): string {
  return route === 'start' ? '#/' : `#/${route}`;
}
