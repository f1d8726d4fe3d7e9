/* Where one lands. */
import type { DatasetSummary } from '#engine/protocol.ts';
import type { Route } from './routes.ts';

/** Where results are: the report, where no orders came in (ad spend alone, for one). */
export function homeOf({ orders, files }: DatasetSummary): Route {
  if (files.length === 0) return 'start';
  return orders > 0 ? 'overview' : 'data';
}
