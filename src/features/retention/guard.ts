/* What the left-censoring guard says on this screen: which cohorts stay out of averages, and the average with and without them. */
import { periodEnd, periodIndex, periodName, periodStart, type PeriodUnit } from '#domain/calendar.ts';
import { type CensoringGuard, oldShareOf } from '#domain/censoring/guard.ts';
import type { RetentionTriangle, TriangleCohort } from '#domain/retention/triangle.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';
import { headlineColumns } from './headline.ts';
import { alone, averageOf, cohortName, columnName } from './names.ts';
import type { Speech } from './speech.ts';
import { percentRange, valueText } from './values.ts';

/** How many cohorts are left out, and the average of the main column with and without them; '' where none is left out. */
export function leftOutText(triangle: RetentionTriangle, speech: Speech): string {
  const { t } = speech;
  const { pooled, pooledWithAffected, leftOut, columns, view } = triangle;
  if (leftOut.periods.length === 0) return '';
  const text = alone(view)
    ? t.attributes.leftOut(speech.format.count(leftOut.customers))
    : t.guard.leftOut(speech.format.count(leftOut.periods.length));
  if (pooledWithAffected === null) return text;
  const without = headlineColumns(triangle).main;
  const main = without >= 0 ? without : headlineColumns({ ...triangle, pooled: pooledWithAffected }).main;
  if (main < 0) return text;
  const place = t.place(t.averages[averageOf(view)], columnName(columns[main], view, speech));
  const withThem = valueText(pooledWithAffected[main], view, speech);
  if (without < 0) return `${text} ${t.guard.onlyWith(place, withThem)}`;
  return `${text} ${t.guard.both(place, withThem, valueText(pooled[main], view, speech))}`;
}

/** Old customers cohort by cohort, oldest first. */
export function oldCustomersTable(
  guard: CensoringGuard,
  triangle: RetentionTriangle,
  speech: Speech,
): { columns: TableColumn[]; rows: TableRow[] } {
  const { t, format } = speech;
  const exact = guard.verdict === 'listed';
  const view = { ...triangle.view, by: null, cohort: alone(triangle.view) ? 'month' : triangle.view.cohort } as const;
  const rows = periodsOf(guard, triangle, view.cohort).map((cohort): TableRow => {
    const { customers, low, high } = oldShareOf(guard, cohort.from, cohort.to);
    return {
      cohort: cohortName(cohort, view, speech),
      customers: format.count(customers),
      old: exact ? format.percent(low) : percentRange(low, high, format),
      enters: cohort.affected ? t.guard.no : t.guard.yes,
    };
  });
  return {
    columns: [
      { key: 'cohort', label: t.guard.cohort },
      { key: 'customers', label: exact ? t.guard.listedCustomers : t.guard.customers, numeric: true, hideNarrow: true },
      { key: 'old', label: t.guard.old, numeric: true },
      { key: 'enters', label: t.guard.enters },
    ],
    rows,
  };
}

/** The cohorts by time that the guard looks at; of rows by attribute those in which somebody was first seen. */
function periodsOf(
  guard: CensoringGuard,
  { view, cohorts, leftOut }: RetentionTriangle,
  unit: PeriodUnit,
): TriangleCohort[] {
  if (view.by === null) return [...cohorts];
  const last = guard.from + guard.seen.length - 1;
  const periods: TriangleCohort[] = [];
  for (let day = guard.from; day <= last;) {
    const index = periodIndex(day, unit);
    const [from, to, name] = [periodStart(index, unit), periodEnd(index, unit), periodName(index, unit)];
    const { customers } = oldShareOf(guard, from, to);
    const affected = leftOut.periods.some((period) => period.from === from);
    const own = { name, value: null, period: name, from, to, size: customers, firstOrderValue: NaN, over: to <= last };
    if (customers > 0) periods.push({ ...own, affected });
    day = to + 1;
  }
  return periods;
}
