/* The rows of the grid before they have cells: customers by the period of their first order, by what it says, or by both. */
import type { CustomerValues } from '#domain/attributes.ts';
import { firstDays } from '#domain/first-days.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { cohortPeriod, cohortsByFirstOrder, type Cohorts } from './cohorts.ts';
import { shownValues } from './shown-values.ts';
import type { LeftOut, TriangleCohort } from './triangle.ts';
import type { RetentionView } from './view.ts';

/** A row: what the answer says of it, and its customers as positions in the log, in the log's order. */
export interface RowGroup {
  readonly cohort: Omit<TriangleCohort, 'size' | 'firstOrderValue'>;
  readonly members: Int32Array;
}

export interface Groups {
  readonly rows: readonly RowGroup[];
  /** A customer may stand in several rows. */
  readonly overlap: boolean;
  readonly leftOut: LeftOut;
}

/** Says of the days from … to of a cohort whether the left-censoring guard keeps it out of averages. */
export type IsAffected = (from: number, to: number) => boolean;

/** Names of the rows that are no value. */
const NONE_NAME = '(none)';
const OTHER_NAME = '(other)';

/** `cohorts` by the view's own period; `values` of the view's attribute, null = rows by time alone. */
export function groupRows(
  log: PurchaseLog,
  view: RetentionView,
  cohorts: Cohorts,
  isAffected: IsAffected,
  values: CustomerValues | null,
  mostValues: number,
): Groups {
  if (view.by === null) return byTime(cohorts, isAffected);
  if (values === null || values.attribute !== view.by) throw new Error(`rows by ${view.by} need its values`);
  return view.byTime
    ? byValueAndTime(log, view, cohorts, isAffected, values, mostValues)
    : byValue(log, view, isAffected, values, mostValues);
}

interface TimeRow {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly over: boolean;
  readonly affected: boolean;
}

function timeRows(cohorts: Cohorts, isAffected: IsAffected): TimeRow[] {
  return Array.from(cohorts.period, (_, i) => {
    const { name, from, to } = cohortPeriod(cohorts, i);
    return { name, from, to, over: cohorts.asOf >= to, affected: isAffected(from, to) };
  });
}

function affectedOf(cohorts: Cohorts, rows: readonly TimeRow[]): LeftOut {
  let customers = 0;
  rows.forEach(({ affected }, i) => {
    if (affected) customers += cohorts.start[i + 1] - cohorts.start[i];
  });
  return { customers, periods: rows.filter(({ affected }) => affected).map(({ from, to }) => ({ from, to })) };
}

function byTime(cohorts: Cohorts, isAffected: IsAffected): Groups {
  const periods = timeRows(cohorts, isAffected);
  return {
    rows: periods.map((period, i) => ({
      cohort: { ...period, value: null, period: period.name },
      members: cohorts.members.subarray(cohorts.start[i], cohorts.start[i + 1]),
    })),
    overlap: false,
    leftOut: affectedOf(cohorts, periods),
  };
}

/** Customers by the value and, within it, by a period; `periodOf` −1 = left out. Rows stand at value · periods + period. */
function bucket(
  { customers }: PurchaseLog,
  { start, code }: CustomerValues,
  rowOf: Int32Array,
  values: number,
  periodOf: Int32Array,
  periods: number,
): { readonly start: Int32Array; readonly members: Int32Array } {
  const rows = values * periods;
  const ends = new Int32Array(rows + 1);
  // Of several values that stand together in one row a customer is counted once.
  const latest = new Int32Array(values).fill(-1);
  /** Row that each value of a customer puts him into, −1 = none. */
  const into = new Int32Array(code.length).fill(-1);
  for (let customer = 0; customer < customers; customer++) {
    const period = periodOf[customer];
    if (period < 0) continue;
    for (let v = start[customer]; v < start[customer + 1]; v++) {
      const value = rowOf[code[v]];
      if (latest[value] === customer) continue;
      latest[value] = customer;
      into[v] = value * periods + period;
      ends[into[v] + 1]++;
    }
  }
  for (let row = 0; row < rows; row++) ends[row + 1] += ends[row];
  const members = new Int32Array(ends[rows]);
  const next = ends.slice();
  for (let customer = 0; customer < customers; customer++) {
    for (let v = start[customer]; v < start[customer + 1]; v++) {
      if (into[v] >= 0) members[next[into[v]]++] = customer;
    }
  }
  return { start: ends, members };
}

/**
 * Rows by attribute alone are over the customers whose month of first order is not affected: they have no cohort of their own that
 * could be greyed. `from` and `to` are the first and the last day on which one of them came.
 */
function byValue(
  log: PurchaseLog,
  view: RetentionView,
  isAffected: IsAffected,
  values: CustomerValues,
  mostValues: number,
): Groups {
  const months = cohortsByFirstOrder(log, 'month');
  const periods = timeRows(months, isAffected);
  const enters = new Int32Array(log.customers).fill(-1);
  periods.forEach(({ affected }, i) => {
    if (!affected) for (let m = months.start[i]; m < months.start[i + 1]; m++) enters[months.members[m]] = 0;
  });
  const { rows, rowOf } = shownValues(values, view, mostValues);
  const { start, members } = bucket(log, values, rowOf, rows.length, enters, 1);
  const days = firstDays(log);
  return {
    rows: rows.flatMap((value, i): RowGroup[] => {
      if (start[i + 1] === start[i]) return [];
      const own = members.subarray(start[i], start[i + 1]);
      let from = Infinity;
      let to = -Infinity;
      for (const customer of own) {
        const first = days[customer];
        if (first < from) from = first;
        if (first > to) to = first;
      }
      const cohort = { name: nameOf(value), value, period: null, from, to, over: true, affected: false };
      return [{ cohort, members: own }];
    }),
    overlap: values.multi,
    leftOut: affectedOf(months, periods),
  };
}

function byValueAndTime(
  log: PurchaseLog,
  view: RetentionView,
  cohorts: Cohorts,
  isAffected: IsAffected,
  values: CustomerValues,
  mostValues: number,
): Groups {
  const periods = timeRows(cohorts, isAffected);
  const periodOf = new Int32Array(log.customers);
  periods.forEach((_, i) => {
    for (let m = cohorts.start[i]; m < cohorts.start[i + 1]; m++) periodOf[cohorts.members[m]] = i;
  });
  const { rows, rowOf } = shownValues(values, view, mostValues);
  const { start, members } = bucket(log, values, rowOf, rows.length, periodOf, periods.length);
  return {
    rows: rows.flatMap((value, v) =>
      periods.flatMap((period, p): RowGroup[] => {
        const row = v * periods.length + p;
        if (start[row + 1] === start[row]) return [];
        const cohort = { ...period, name: `${nameOf(value)} ${period.name}`, value, period: period.name };
        return [{ cohort, members: members.subarray(start[row], start[row + 1]) }];
      }),
    ),
    overlap: values.multi,
    leftOut: affectedOf(cohorts, periods),
  };
}

function nameOf({ text, others }: NonNullable<TriangleCohort['value']>): string {
  return others > 0 ? OTHER_NAME : text === '' ? NONE_NAME : text;
}
