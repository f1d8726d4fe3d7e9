/* Lens 2 of the audit: what changed between two periods of whole months. */
import type { RevenueMonth, RevenueReport } from '#domain/results.ts';
import type { AuditChanges, AuditPeriod } from './report.ts';

function sumOf(months: readonly RevenueMonth[]): AuditPeriod {
  const sum = (each: (month: RevenueMonth) => number): number =>
    months.reduce((total, month) => total + each(month), 0);
  return {
    from: months[0].from,
    to: months[months.length - 1].to,
    netSales: sum(({ netSales }) => netSales),
    newNet: sum(({ newA }) => newA),
    returningNet: sum(({ returningA }) => returningA),
    unidentified: sum(({ unidentified }) => unidentified),
    orders: sum(({ orders }) => orders),
    newCustomers: sum(({ newCustomers }) => newCustomers),
  };
}

/**
 * Whole months alone: the running one is left out, and so is the first where the data begin within it. With 24 of them year against
 * year; with 15 the last three against the same a year before; with six the last three against the three before; null with fewer.
 */
export function auditChanges({ months }: RevenueReport, firstDay: number): AuditChanges | null {
  const whole = months.filter(({ running, from }) => !running && from >= firstDay);
  const n = whole.length;
  if (n >= 24) return { kind: 'year', before: sumOf(whole.slice(n - 24, n - 12)), after: sumOf(whole.slice(n - 12)) };
  if (n >= 15) return { kind: 'season', before: sumOf(whole.slice(n - 15, n - 12)), after: sumOf(whole.slice(n - 3)) };
  if (n >= 6) return { kind: 'quarter', before: sumOf(whole.slice(n - 6, n - 3)), after: sumOf(whole.slice(n - 3)) };
  return null;
}
