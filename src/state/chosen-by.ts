/* Which customers settings choose. */
import { segmentsBehind } from '#domain/segments.ts';
import type { Chosen } from '#domain/selection.ts';
import type { WorkspaceSettings } from '#engine/protocol.ts';

/** The customers whom the settings choose, with what the filter needs to be understood; nothing where that is everybody. */
export function chosenBy({ filter, segments }: WorkspaceSettings): Chosen {
  if (filter.length === 0) return {};
  const named = segmentsBehind(filter, segments);
  return named.length === 0 ? { filter } : { filter, segments: named };
}
