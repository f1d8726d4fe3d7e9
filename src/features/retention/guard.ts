/* What the left-censoring guard says on this screen: which cohorts stay out of averages, and the average with and without them. */
import { type CensoringGuard, oldShareOf } from '#domain/censoring/guard.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';
import { headlineColumns } from './headline.ts';
import { averageOf, cohortName, columnName } from './names.ts';
import type { Speech } from './speech.ts';
import { percentRange, valueText } from './values.ts';

/** How many cohorts are left out, and the average of the main column with and without them; '' where none is left out. */
export function leftOutText(triangle: RetentionTriangle, speech: Speech): string {
  const { t } = speech;
  const { pooled, pooledWithAffected, cohorts, columns, view } = triangle;
  if (pooledWithAffected === null) return '';
  const text = t.guard.leftOut(speech.format.count(cohorts.filter(({ affected }) => affected).length));
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
  const rows = triangle.cohorts.map((cohort): TableRow => {
    const { customers, low, high } = oldShareOf(guard, cohort.from, cohort.to);
    return {
      cohort: cohortName(cohort, triangle.view, speech),
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
