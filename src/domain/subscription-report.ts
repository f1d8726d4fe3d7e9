/* The report on subscriptions: how many, of whom, in which state, since when. */
import type { MergedTable } from '#domain/side-merge.ts';
import type { SubscriptionReport } from '#domain/side-reports.ts';
import { personKey } from '#domain/side-rows.ts';
import type { SubscriptionTable } from '#domain/side-tables.ts';

const DAY_MS = 86_400_000;

/** States with their counts, most first, then in the order of the states. */
function countStates(status: Uint8Array): SubscriptionReport['states'] {
  const counts = new Map<number, number>();
  for (const state of status) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts]
    .map(([state, count]) => ({ status: state, count }))
    .sort((a, b) => b.count - a.count || a.status - b.status);
}

/**
 * What a table of subscriptions holds. `firstDay` and `lastDay` are those of their starts, NaN without any. A part of them
 * without columns for the end is enough that churn cannot be computed (`tellsEnd` false).
 */
export function subscriptionReport({ table, identities }: MergedTable<SubscriptionTable>): SubscriptionReport {
  const payers = new Set<string>();
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < table.rows; row++) {
    const payer = personKey(identities, row);
    if (payer !== null) payers.add(payer);
    const start = Number.isNaN(table.start[row]) ? table.created[row] : table.start[row];
    if (start < first) first = start;
    if (start > last) last = start;
  }
  const dayOf = (instant: number): number => (Number.isFinite(instant) ? Math.floor(instant / DAY_MS) : NaN);
  return {
    subscriptions: table.rows,
    customers: payers.size,
    states: countStates(table.status),
    firstDay: dayOf(first),
    lastDay: dayOf(last),
    tellsEnd: table.tellsEnd.every((tells) => tells === 1),
  };
}
