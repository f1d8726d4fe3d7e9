/* The question that the peers are asked: cohorts by month of first order, 30-day periods; who bought again, and cumulative revenue. */
import type { PurchaseLog } from '#domain/purchases.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { byCustomer, type PlainOrder } from './plain-orders.ts';

/**
 * Cells of the matrix as a line each, in the order of cohorts and periods: month, last age in days, customers observed that
 * long, those of them who bought again by then, their net sales up to then in minor units. Only cells that somebody is observed for.
 */
export type CohortCells = readonly string[];

export function cellLine(cohort: string, age: number, eligible: number, again: number, net: number): string {
  return `${cohort} ${age} ${eligible} ${again} ${net}`;
}

/** By our columns: the grids that the app shows. */
export function cellsByColumns(log: PurchaseLog): CohortCells {
  // A log of which nothing is known yet: what is found for it is kept with it.
  const fresh = { ...log };
  const repeat = retentionTriangle(fresh, DEFAULT_VIEW);
  const revenue = retentionTriangle(fresh, { ...DEFAULT_VIEW, measure: 'revenue', per: 'cohort' });
  const lines: string[] = [];
  const columns = repeat.columns.length;
  repeat.cohorts.forEach(({ name }, i) => {
    for (let k = 0; k < columns; k++) {
      const at = i * columns + k;
      if (!(repeat.eligible[at] > 0)) continue;
      // Amounts have the first day as a column before the first period.
      const net = revenue.value[i * revenue.columns.length + k + 1];
      lines.push(cellLine(name, repeat.columns[k].to, repeat.eligible[at], repeat.count[at], net));
    }
  });
  return lines;
}

/** The usual way: orders gathered in a Map by customer, cohorts in another. */
export function cellsByMap(orders: readonly PlainOrder[], asOf: number): CohortCells {
  const cohorts = new Map<string, { eligible: number; again: number; net: number }[]>();
  for (const own of byCustomer(orders).values()) {
    const first = own[0].day;
    const month = new Date(first * 86_400_000).toISOString().slice(0, 7);
    const cells = cohorts.get(month) ?? [];
    cohorts.set(month, cells);
    const second = own.find(({ day }) => day > first)?.day ?? Infinity;
    let net = 0;
    let next = 0;
    for (let k = 0; first + 30 * (k + 1) <= asOf; k++) {
      const last = first + 30 * (k + 1);
      for (; next < own.length && own[next].day <= last; next++) net += own[next].net;
      const cell = (cells[k] ??= { eligible: 0, again: 0, net: 0 });
      cell.eligible++;
      if (second <= last) cell.again++;
      cell.net += net;
    }
  }
  return [...cohorts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([month, cells]) =>
      cells.map(({ eligible, again, net }, k) => cellLine(month, 30 * (k + 1), eligible, again, net)),
    );
}
