/* Cash by month: sentence, line, tables, files. Pure. */
import type { MonthLinesInput } from '#charts/month-lines.ts';
import type { CashCohort, CashCourse, CashReport } from '#domain/cash.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';
import { moneyAxis } from './axes.ts';
import { monthName } from './curves.ts';
import { major, table } from './export.ts';
import type { PaybackSpeech } from './speech.ts';

export function cashSentence({ trough, positive }: CashCourse, { t, f }: PaybackSpeech): string {
  if (trough === null) return t.cashNever;
  const amount = f.moneyRound(-trough.amount);
  const month = monthName(trough.month, f);
  return positive === null ? t.cashBelow(amount, month) : t.cashTurned(amount, month, monthName(positive, f));
}

/** Cumulative cash in total; the way to a running month is dashed. */
export function cashLines({ months }: CashCourse, { t, f, minorDigits }: PaybackSpeech): MonthLinesInput {
  const names = months.map(({ month }) => monthName(month, f));
  return {
    months: names,
    lines: [
      {
        label: t.cumulative,
        y: months.map(({ cumulative }) => cumulative),
        unfinished: months.map(({ running }) => running),
      },
    ],
    zero: true,
    y: moneyAxis(minorDigits, f),
    point: (_, i) => `${names[i]}: ${f.moneyRound(months[i].cumulative)}`,
  };
}

export function cashColumns(report: CashReport, { t, base }: PaybackSpeech): TableColumn[] {
  return [
    { key: 'month', label: base.month },
    { key: 'contribution', label: report.basis === 'grossMargin' ? t.grossMargin : t.contribution, numeric: true },
    { key: 'spend', label: t.spend, numeric: true },
    { key: 'cumulative', label: t.cumulative, numeric: true },
  ];
}

/** Newest month first. */
export function cashRows({ months }: CashCourse, { t, f }: PaybackSpeech): TableRow[] {
  return months
    .map(({ month, running, contribution, spend, cumulative }) => ({
      month: running ? { text: monthName(month, f), range: t.running } : monthName(month, f),
      contribution: f.money(contribution),
      spend: f.money(spend),
      cumulative: f.money(cumulative),
    }))
    .reverse();
}

export function cashExport({ months }: CashCourse, basis: string, minorDigits: number): ExportTable {
  const money = major(minorDigits);
  return table(
    ['month', 'running', basis, 'spend', 'cumulative'],
    months.map(({ month, running, contribution, spend, cumulative }) => [
      month,
      String(running),
      money(contribution),
      money(spend),
      money(cumulative),
    ]),
  );
}

/** Cohorts whose spend is known. */
export function cashCohorts({ cohorts }: CashReport): readonly CashCohort[] {
  return cohorts.filter(({ spend }) => spend !== null);
}

export function cashCohortColumns({ t, base }: PaybackSpeech): TableColumn[] {
  return [
    { key: 'cohort', label: base.acquiredIn },
    { key: 'size', label: base.customers, numeric: true, hideNarrow: true },
    { key: 'spend', label: t.spend, numeric: true, hideNarrow: true },
    { key: 'deepest', label: t.deepest, numeric: true },
    { key: 'turns', label: t.turns, numeric: true },
    { key: 'now', label: t.now, numeric: true },
  ];
}

/** Newest first. */
export function cashCohortRows(cohorts: readonly CashCohort[], { t, f }: PaybackSpeech): TableRow[] {
  return cohorts
    .map(({ cohort, size, spend, affected, trough, positive, months }) => {
      const last = months.at(-1);
      return {
        cohort: affected ? { text: monthName(cohort, f), range: t.affected } : monthName(cohort, f),
        size: f.count(size),
        spend: f.moneyRound(spend ?? NaN),
        deepest: trough === null ? '' : { text: f.moneyRound(trough.amount), range: monthName(trough.month, f) },
        turns: trough === null ? t.neverBelow : positive === null ? t.notTurned : monthName(positive, f),
        now: last ? f.moneyRound(last.cumulative) : '',
      };
    })
    .reverse();
}

/** Every month of every cohort. */
export function cashCohortExport(cohorts: readonly CashCohort[], basis: string, minorDigits: number): ExportTable {
  const money = major(minorDigits);
  return table(
    [
      'cohort',
      'customers',
      'affected',
      'troughMonth',
      'trough',
      'positive',
      'month',
      'running',
      basis,
      'spend',
      'cumulative',
    ],
    cohorts.flatMap(({ cohort, size, affected, trough, positive, months }) =>
      months.map((each) => [
        cohort,
        size,
        String(affected),
        trough?.month ?? null,
        money(trough?.amount ?? null),
        positive,
        each.month,
        String(each.running),
        money(each.contribution),
        money(each.spend),
        money(each.cumulative),
      ]),
    ),
  );
}
