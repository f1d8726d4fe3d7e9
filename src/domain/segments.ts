/* Saved segments that name one another: which of them a filter needs, and whether they can be read at all. */
import type { Condition, Filter, SegmentRule, SelectionFault } from '#domain/selection.ts';

const segmentsNamed = (conditions: readonly Condition[]): string[] =>
  conditions.flatMap((condition) => (condition.what === 'segment' ? [condition.id] : []));

export function segmentsById(segments: readonly SegmentRule[]): Map<string, SegmentRule> {
  return new Map(segments.map((segment) => [segment.id, segment]));
}

/** The segments that a filter names, directly or through others, as far as they are there; each once, in the order of `segments`. */
export function segmentsBehind(filter: Filter, segments: readonly SegmentRule[]): SegmentRule[] {
  const known = segmentsById(segments);
  const found = new Set<string>();
  const open = segmentsNamed(filter);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const segment = known.get(id);
    if (segment === undefined || found.has(id)) continue;
    found.add(id);
    open.push(...segmentsNamed(segment.conditions));
  }
  return segments.filter(({ id }) => found.has(id)).map(({ id, conditions }) => ({ id, conditions }));
}

/** The first segment on the way through a filter that is not there, or that names itself through others; null = all can be read. */
export function faultOf(filter: Filter, segments: readonly SegmentRule[]): SelectionFault | null {
  const known = segmentsById(segments);
  const read = new Set<string>();
  const entered = new Set<string>();
  const visit = (conditions: readonly Condition[]): SelectionFault | null => {
    for (const id of segmentsNamed(conditions)) {
      if (read.has(id)) continue;
      if (entered.has(id)) return { what: 'circle', segment: id };
      const segment = known.get(id);
      if (segment === undefined) return { what: 'unknown', segment: id };
      entered.add(id);
      const fault = visit(segment.conditions);
      if (fault !== null) return fault;
      read.add(id);
    }
    return null;
  };
  return visit(filter);
}

/** Kinds of conditions that look at what a customer did after the first order. */
const LATER: ReadonlySet<Condition['what']> = new Set<Condition['what']>(['bought', 'again', 'ordered', 'orders']);

/** Whether a filter picks customers by what they did after the first order: their rates of coming back are then a part of the choice. */
export function picksByLaterOrders(filter: Filter, segments: readonly SegmentRule[]): boolean {
  const conditions = [filter, ...segmentsBehind(filter, segments).map((segment) => segment.conditions)].flat();
  return conditions.some(({ what }) => LATER.has(what));
}
