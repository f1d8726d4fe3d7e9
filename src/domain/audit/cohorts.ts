/* Lenses 3 and 4 of the audit: how one cohort evolves, and how cohorts compare. */
import { blackFridayCohorts } from '#domain/black-friday.ts';
import { LEAST_FOR_INTERVAL } from '#domain/numeric/mean-interval.ts';
import type { PaybackReport } from '#domain/results.ts';
import type { Signals } from '#domain/retention/signals.ts';
import { CellState, type RetentionTriangle } from '#domain/retention/triangle.ts';
import { proportionsDiffer } from '#domain/retention/two-proportions.ts';
import type { AuditCohort, AuditCohortShare, AuditComparison } from './report.ts';

/** Ages that one cohort should have completed, the most telling first. */
const COHORT_AGES = [360, 180, 90, 60, 30] as const;
/** Ages at which cohorts are compared, the usual one first. */
const COMPARED_AGES = [90, 60, 30] as const;
const VALUE_AGES = [0, 30, 90, 180, 360] as const;

const columnOf = ({ columns }: RetentionTriangle, age: number): number => columns.findIndex(({ to }) => to === age);

/** Rows that have completed a column, enter averages and are of at least 30 customers; first to last. */
function complete(triangle: RetentionTriangle, column: number): number[] {
  if (column < 0) return [];
  const { cohorts, columns, state } = triangle;
  return cohorts.flatMap(({ affected, size }, row) =>
    !affected && size >= LEAST_FOR_INTERVAL && state[row * columns.length + column] === CellState.complete ? [row] : [],
  );
}

function shareAt(
  { columns, count, eligible, value, low, high }: RetentionTriangle,
  row: number,
  column: number,
): Pick<AuditCohortShare, 'count' | 'eligible' | 'value' | 'low' | 'high'> {
  const at = row * columns.length + column;
  return { count: count[at], eligible: eligible[at], value: value[at], low: low[at], high: high[at] };
}

/** The newest cohort that has completed the highest of 360, 180, 90, 60, 30 days; null = none of at least 30 customers has any. */
export function auditCohort(triangle: RetentionTriangle, { cohorts }: PaybackReport): AuditCohort | null {
  const row = COHORT_AGES.flatMap((age) => complete(triangle, columnOf(triangle, age)).slice(-1)).at(0);
  if (row === undefined) return null;
  const { name, from, to, size } = triangle.cohorts[row];
  const returned = triangle.columns.flatMap(({ to: age }, column) => {
    if (triangle.state[row * triangle.columns.length + column] !== CellState.complete) return [];
    return [{ age, ...shareAt(triangle, row, column), pooled: triangle.pooled[column].value }];
  });
  const curve = cohorts.find(({ cohort }) => cohort === name)?.curve;
  const value = VALUE_AGES.flatMap((age) => {
    if (curve === undefined || age >= curve.value.length || Number.isNaN(curve.value[age])) return [];
    // All of the cohort or none: a value over those who came early in the month would be of others.
    if (curve.eligible[age] < size) return [];
    return [{ age, value: curve.value[age], low: curve.low[age], high: curve.high[age] }];
  });
  return { cohort: name, from, to, size, returned, value };
}

/** The complete cohorts at 90 days (60, 30 where none has come so far); null = fewer than two. */
export function auditComparison(triangle: RetentionTriangle, signals: Signals | null): AuditComparison | null {
  const age = COMPARED_AGES.find((each) => complete(triangle, columnOf(triangle, each)).length >= 2);
  if (age === undefined) return null;
  const column = columnOf(triangle, age);
  const black = blackFridayCohorts(triangle.cohorts, triangle.view.cohort);
  const cohorts = complete(triangle, column).map((row): AuditCohortShare => {
    const direction = signals?.direction[row * triangle.columns.length + column] ?? 0;
    const { name: cohort, from } = triangle.cohorts[row];
    return {
      ...{ cohort, from, ...shareAt(triangle, row, column) },
      direction: direction > 0 ? 1 : direction < 0 ? -1 : 0,
      blackFriday: black[row],
    };
  });
  const { value, low, high } = triangle.pooled[column];
  const newest = cohorts[cohorts.length - 1];
  const name = `${String(Number(newest.cohort.slice(0, 4)) - 1)}${newest.cohort.slice(4)}`;
  const before = cohorts.find(({ cohort }) => cohort === name);
  return {
    age,
    cohorts,
    pooled: { value, low, high },
    yearBefore: before
      ? { newest, before, differs: proportionsDiffer(newest.count, newest.eligible, before.count, before.eligible) }
      : null,
  };
}
