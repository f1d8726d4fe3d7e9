/* What a question costs beside the usual way: columns sorted by customer against a Map of objects, on the same orders, in node. */
import { openAsBlob } from 'node:fs';
import { assembleOrders } from '#domain/assemble.ts';
import { countOrders } from '#domain/counting.ts';
import { purchaseGaps } from '#domain/gaps.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { repeatReport } from '#domain/repeat.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { revenueReport } from '#domain/revenue.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { readOrders } from '../fixtures/read-orders.ts';
import { byCustomer, type PlainOrder, plainOrders } from './plain-orders.ts';

const RUNS = 5;

/** Nanoseconds an order, best of several runs. */
export interface Compute {
  readonly orders: number;
  readonly lines: readonly { readonly what: string; readonly columns: number; readonly objects: number }[];
}

function nanoseconds<T>(orders: number, make: () => T, work: (made: T) => unknown): number {
  let best = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const made = make();
    const started = performance.now();
    work(made);
    best = Math.min(best, performance.now() - started);
  }
  return (best * 1e6) / orders;
}

/** Cumulative repeat in 30-day periods by month of first order, as a Map of cohorts: customers, and who bought again by each period. */
function plainMatrix(orders: readonly PlainOrder[], asOf: number): Map<string, { size: number; again: number[] }> {
  const cohorts = new Map<string, { size: number; again: number[] }>();
  for (const own of byCustomer(orders).values()) {
    const first = own[0].day;
    const month = new Date(first * 86_400_000).toISOString().slice(0, 7);
    const cohort = cohorts.get(month) ?? { size: 0, again: [] };
    cohorts.set(month, cohort);
    cohort.size++;
    const second = own.find(({ day }) => day > first);
    for (let k = 0; first + 30 * (k + 1) <= asOf; k++) {
      cohort.again[k] = (cohort.again[k] ?? 0) + Number(second !== undefined && second.day <= first + 30 * (k + 1));
    }
  }
  return cohorts;
}

function plainMonths(orders: readonly PlainOrder[]): Map<string, { fresh: number; returning: number }> {
  const months = new Map<string, { fresh: number; returning: number }>();
  for (const own of byCustomer(orders).values()) {
    own.forEach(({ day, net }, i) => {
      const month = new Date(day * 86_400_000).toISOString().slice(0, 7);
      const sums = months.get(month) ?? { fresh: 0, returning: 0 };
      months.set(month, sums);
      if (i === 0) sums.fresh += net;
      else sums.returning += net;
    });
  }
  return months;
}

function plainGaps(orders: readonly PlainOrder[]): number[] {
  const gaps: number[] = [];
  for (const own of byCustomer(orders).values()) {
    for (let i = 1; i < own.length; i++) if (own[i].day > own[i - 1].day) gaps.push(own[i].day - own[i - 1].day);
  }
  return gaps.sort((a, b) => a - b);
}

function check(what: string, a: number, b: number): void {
  if (a !== b) throw new Error(`${what}: ${String(a)} by columns, ${String(b)} by objects`);
}

/** Reads a file of orders and times both ways; whatever they find must be equal before a time is told. */
export async function computeBeside(path: string): Promise<Compute> {
  const blob = await openAsBlob(path);
  const read = await readOrders(blob, { name: 'orders_export.csv', bytes: blob.size, savedDay: 30_000 });
  if (!read.ok) throw new Error(`refused: ${read.code}`);
  const assembled = assembleOrders([read.value]);
  const { log } = countOrders(assembled, DEFAULT_RULES);
  const plain = plainOrders(log);
  const n = log.orders;

  const triangle = retentionTriangle(log, DEFAULT_VIEW);
  const matrix = plainMatrix(plain, log.asOf);
  triangle.cohorts.forEach(({ name, size }, i) => {
    check(`customers of ${name}`, size, matrix.get(name)?.size ?? NaN);
    // The first column is complete for every cohort that has a second one.
    if (triangle.columns.length > 0 && triangle.eligible[i * triangle.columns.length] === size) {
      check(`${name} within 30 days`, triangle.count[i * triangle.columns.length], matrix.get(name)?.again[0] ?? NaN);
    }
  });
  const months = plainMonths(plain);
  for (const { month, newA, returningA } of revenueReport(log).months) {
    check(`new in ${month}`, newA, months.get(month)?.fresh ?? 0);
    check(`returning in ${month}`, returningA, months.get(month)?.returning ?? 0);
  }
  check('gaps', purchaseGaps(log).length, plainGaps(plain).length);

  // Each run is asked of what was not asked before: another rule, or a log of which nothing is known yet.
  let asOf = log.asOf;
  const line = (what: string, columns: (fresh: PurchaseLog) => unknown, objects: () => unknown) => ({
    what,
    // What is known of a log is known by its columns.
    columns: nanoseconds(n, () => ({ ...log, day: log.day.slice() }), columns),
    objects: nanoseconds(n, () => null, objects),
  });
  return {
    orders: n,
    lines: [
      line(
        'another last day: which orders count, and their log',
        () => countOrders(assembled, { ...DEFAULT_RULES, asOf: --asOf }),
        () => byCustomer(plain.filter(({ day }) => day <= asOf)),
      ),
      line(
        'cohort matrix',
        (fresh) => retentionTriangle(fresh, DEFAULT_VIEW),
        () => plainMatrix(plain, log.asOf),
      ),
      line(
        'revenue, new and returning, by month',
        (fresh) => revenueReport(fresh),
        () => plainMonths(plain),
      ),
      line(
        'repeat, Kaplan–Meier, gaps and the ladder, beside the gaps alone',
        (fresh) => repeatReport(fresh),
        () => plainGaps(plain),
      ),
    ],
  };
}
