/* Observed LTV at the stated ages by group and by month of acquisition: table and file. Pure. */
import type { LtvAtAge, PaybackCohort, PaybackReport } from '#domain/results.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { TableCell, TableColumn, TableRow } from '#ui/table.ts';
import { monthName } from './curves.ts';
import { major, table } from './export.ts';
import { groupName, type PaybackSpeech } from './speech.ts';

/** A row of LTV at the stated ages: a cohort or a group. */
export interface LtvRow {
  readonly kind: 'month' | 'group';
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly ltv: readonly LtvAtAge[];
}

function ltvOfCohort({ curve, size }: PaybackCohort, ages: readonly number[]): LtvAtAge[] {
  return ages.map((age) => {
    if (age >= curve.value.length) return { age, eligible: 0, value: NaN, low: NaN, high: NaN };
    const eligible = Math.min(size, curve.eligible[age]);
    return { age, eligible, value: curve.value[age], low: curve.low[age], high: curve.high[age] };
  });
}

/** Groups first, then cohorts, newest first. */
export function ltvByRows(report: PaybackReport, speech: PaybackSpeech): LtvRow[] {
  const ages = report.ltv.map(({ age }) => age);
  return [
    ...report.groups.map((group): LtvRow => {
      return {
        kind: 'group',
        key: group.value,
        name: groupName(group.value, report.view.by ?? 'channel', speech),
        size: group.size,
        ltv: group.ltv,
      };
    }),
    ...report.cohorts.toReversed().map((cohort): LtvRow => {
      const name = monthName(cohort.cohort, speech.f);
      return { kind: 'month', key: cohort.cohort, name, size: cohort.size, ltv: ltvOfCohort(cohort, ages) };
    }),
  ];
}

/** Ages that any row has reached. */
function reachedAges(rows: readonly LtvRow[]): number[] {
  const ages = rows.at(0)?.ltv.map(({ age }) => age) ?? [];
  return ages.filter((_, i) => rows.some(({ ltv }) => !Number.isNaN(ltv[i].value)));
}

export function ltvByColumns(rows: readonly LtvRow[], { t, base, f }: PaybackSpeech): TableColumn[] {
  return [
    { key: 'name', label: rows.some(({ kind }) => kind === 'group') ? t.group : base.acquiredIn },
    { key: 'size', label: base.customers, numeric: true, hideNarrow: true },
    ...reachedAges(rows).map((age) => ({ key: String(age), label: base.days(f.count(age)), numeric: true })),
  ];
}

function ltvCell({ value, low, high, eligible }: LtvAtAge, size: number, { t, f }: PaybackSpeech): TableCell {
  if (Number.isNaN(value)) return '';
  const range = f.moneyRange(low, high);
  const notes = [...(range === '' ? [] : [range]), ...(eligible < size ? [t.partial] : [])];
  return notes.length === 0 ? f.money(value) : { text: f.money(value), range: `(${notes.join('; ')})` };
}

export function ltvByCells(rows: readonly LtvRow[], speech: PaybackSpeech): TableRow[] {
  return rows.map(({ name, size, ltv }) => ({
    name,
    size: speech.f.count(size),
    ...Object.fromEntries(ltv.map((at) => [String(at.age), ltvCell(at, size, speech)])),
  }));
}

export function ltvByExport(report: PaybackReport, rows: readonly LtvRow[], minorDigits: number): ExportTable {
  const money = major(minorDigits);
  return table(
    ['kind', 'by', 'row', 'customers', 'ageDays', 'basis', 'eligible', 'state', 'value', 'low', 'high'],
    rows.flatMap(({ kind, key, size, ltv }) =>
      ltv
        .filter(({ value }) => !Number.isNaN(value))
        .map(({ age, eligible, value, low, high }) => [
          kind,
          kind === 'month' ? 'month' : report.view.by,
          key,
          size,
          age,
          report.basis,
          eligible,
          eligible < size ? 'partial' : 'complete',
          money(value),
          money(low),
          money(high),
        ]),
    ),
    ['by', 'row'],
  );
}
