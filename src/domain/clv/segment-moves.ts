/* Who stands worse than before: segments on an earlier day and today, by the same rules. */
import { logAsOf } from '#domain/log-as-of.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { customerSegments, lastYears, type SegmentLimits } from './customer-segments.ts';
import type { ShownGroups } from './shown-groups.ts';

/** Days back where no import before says from when. */
const DAYS_BACK = 30;

/** import: the last day of what earlier imports hold; once: there is but one import; no-later: the newest brought no later day. */
export type SinceWhat = 'import' | 'once' | 'no-later';

export interface Since {
  readonly day: number;
  readonly what: SinceWhat;
}

/** The day that today is compared with. `before`: last day of the data of all imports but the newest; null = there is but one. */
export function sinceDay(asOf: number, before: number | null): Since {
  if (before !== null && before < asOf) return { day: before, what: 'import' };
  return { day: asOf - DAYS_BACK, what: before === null ? 'once' : 'no-later' };
}

/** Customers who went from one group to another; places in the shown groups. */
export interface SegmentMove {
  readonly from: number;
  readonly to: number;
  readonly customers: number;
  /** Net sales of their last years as customers (`lastYears`), minor units. */
  readonly stake: number;
}

export interface SegmentMoves {
  readonly since: Since;
  /** Customers on both days. */
  readonly known: number;
  /** Customers who came since. */
  readonly fresh: number;
  /** Into a later group of the list, most customers first; then better, likewise. */
  readonly worse: readonly SegmentMove[];
  readonly better: readonly SegmentMove[];
}

/**
 * Both days by the same limits and without a least value, which no model gives for the earlier day. Whoever did nothing is moved by
 * the silence alone; a champion may become loyal because others have spent more.
 */
export function segmentMoves(
  log: PurchaseLog,
  limits: SegmentLimits,
  { groups, placeOf }: ShownGroups,
  since: Since,
): SegmentMoves {
  const { log: then, position } = logAsOf(log, since.day);
  const before = customerSegments(then, limits).segment;
  const now = customerSegments(log, limits).segment;
  const stake = lastYears(log);
  const moves = groups.map((_, from) => groups.map((__, to) => ({ from, to, customers: 0, stake: 0 })));
  position.forEach((customer, c) => {
    const move = moves[placeOf[before[c]]][placeOf[now[customer]]];
    move.customers++;
    move.stake += stake[customer];
  });
  const found = moves
    .flat()
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.customers - a.customers || a.from - b.from || a.to - b.to);
  return {
    since,
    known: then.customers,
    fresh: log.customers - then.customers,
    worse: found.filter(({ from, to }) => to > from),
    better: found.filter(({ from, to }) => to < from),
  };
}
