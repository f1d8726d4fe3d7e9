/* Tables of the payback screen, as shown. Pure. */
import type { PaybackRange, PaybackRanges, PaybackReport } from '#domain/results.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { TableCell, TableColumn, TableRow } from '#ui/table.ts';
import { monthName, MONTH_DAYS, shownMonths } from './curves.ts';
import { rangeText, valueLabel } from './say.ts';
import type { PaybackSpeech } from './speech.ts';

type Words = Messages['payback'];

/** An amount with its range in brackets, where it has one. */
function amount(value: number, low: number, high: number, f: Format): TableCell {
  const range = f.moneyRange(low, high);
  return range === '' ? f.money(value) : { text: f.money(value), range: `(${range})` };
}

/** The table behind the value charts: one row a month of age. */
export function curveColumns(report: PaybackReport, t: Words): TableColumn[] {
  return [
    { key: 'month', label: t.month },
    { key: 'eligible', label: t.observed, numeric: true, hideNarrow: true },
    { key: 'value', label: valueLabel(report, t), numeric: true },
    ...(isCompared(report) ? [{ key: 'left', label: t.minusCac, numeric: true }] : []),
  ];
}

/** Whether value and CAC are both there. */
export function isCompared(report: PaybackReport): boolean {
  return report.basis !== 'netSales' && report.pooledCac !== null;
}

export function curveRows(report: PaybackReport, t: Words, f: Format): TableRow[] {
  const { value, low, high, eligible } = report.curve;
  return Array.from({ length: shownMonths(report.curve) + 1 }, (_, month) => {
    const age = month * MONTH_DAYS;
    return {
      month: month === 0 ? t.firstDay : f.count(month),
      eligible: f.count(eligible[age]),
      value: amount(value[age], low[age], high[age], f),
      left: f.money(value[age] - (report.pooledCac ?? NaN)),
    };
  });
}

/** Cohorts by month of acquisition. Spend stands only where it was typed per month. */
export function cohortColumns(report: PaybackReport, t: Words, f: Format): TableColumn[] {
  const spend = report.cac.some((month) => month.spend !== null);
  return [
    { key: 'cohort', label: t.acquiredIn },
    { key: 'size', label: t.customers, numeric: true, hideNarrow: true },
    ...(spend ? [{ key: 'spend', label: t.spend, numeric: true, hideNarrow: true }] : []),
    { key: 'cac', label: t.cac, numeric: true },
    { key: 'paid', label: t.paidBack, numeric: true },
    ...(report.ratioAge > 0
      ? [{ key: 'ratio', label: t.ratio, numeric: true, note: t.days(f.count(report.ratioAge)) }]
      : []),
  ];
}

/** When it was paid back, with the range where it has one. */
export function paidCell(payback: PaybackReport['pooled'], range: PaybackRange | null, t: Words, f: Format): TableCell {
  const { month, cac } = payback;
  if (cac === null) return t.noCac;
  if (month === null) return t.notYet(payback.observedMonths, f.count(payback.observedMonths));
  const text = month === 0 ? t.firstDay : t.monthOf(f.count(month));
  const within = rangeText(range, month, t, f);
  if (within === '') return text;
  // Words are longer than a range may be: they stand in the text, which wraps.
  if (range !== null && !Number.isFinite(range.high)) return `${text} (${within})`;
  return { text, range: `(${within})` };
}

/** Newest cohort first: it is what a reader looks for. */
export function cohortRows(
  report: PaybackReport,
  ranges: PaybackRanges | null,
  { t: { affected: leftOut }, base: t, f }: PaybackSpeech,
): TableRow[] {
  const rangeOf = new Map(ranges?.cohorts.map(({ cohort, range }) => [cohort, range]));
  return report.cohorts
    .map(({ cohort, size, spend, payback, ratio, affected }) => ({
      cohort: affected ? { text: monthName(cohort, f), range: leftOut } : monthName(cohort, f),
      size: f.count(size),
      spend: spend === null ? '' : f.moneyRound(spend),
      cac: payback.cac === null ? '' : f.money(payback.cac),
      paid: paidCell(payback, rangeOf.get(cohort) ?? null, t, f),
      ratio: ratio === null ? '' : f.decimal(ratio, 2),
    }))
    .reverse();
}

export function cohortTotal(report: PaybackReport, ranges: PaybackRanges | null, t: Words, f: Format): TableRow {
  const safe = report.cohorts.filter(({ affected }) => !affected);
  const spend = report.cac.reduce((sum, month) => sum + (month.affected ? 0 : (month.spend ?? 0)), 0);
  return {
    cohort: t.all,
    size: f.count(safe.reduce((sum, { size }) => sum + size, 0)),
    spend: f.moneyRound(spend),
    cac: report.pooledCac === null ? '' : f.money(report.pooledCac),
    paid: paidCell(report.pooled, ranges?.pooled ?? null, t, f),
    ratio: report.ratio === null ? '' : f.decimal(report.ratio, 2),
  };
}

export function ltvColumns(report: PaybackReport, t: Words): TableColumn[] {
  return [
    { key: 'age', label: t.ltvAge },
    { key: 'eligible', label: t.observed, numeric: true, hideNarrow: true },
    { key: 'value', label: report.basis === 'netSales' ? t.netSales : valueLabel(report, t), numeric: true },
    ...(isCompared(report) ? [{ key: 'ratio', label: t.ratio, numeric: true }] : []),
  ];
}

export function ltvRows(report: PaybackReport, t: Words, f: Format): TableRow[] {
  return report.ltv.map(({ age, eligible, value, low, high }, i) => ({
    age: t.days(f.count(age)),
    eligible: f.count(eligible),
    value: Number.isNaN(value) ? t.ltvNot : amount(value, low, high, f),
    ratio: f.decimal(report.ratios.at(i)?.ratio ?? NaN, 2),
  }));
}

export function cacColumns(t: Words): TableColumn[] {
  return [
    { key: 'month', label: t.month },
    { key: 'customers', label: t.newCustomers, numeric: true },
    { key: 'spend', label: t.spend, numeric: true },
    { key: 'cac', label: t.cac, numeric: true },
  ];
}

/** Newest month first; months that run or are left out, and spend that was spread, say so. */
export function cacRows(report: PaybackReport, one: boolean, speech: PaybackSpeech): TableRow[] {
  const { t: more, base: t, f } = speech;
  const marked = (text: string, marks: readonly string[]): TableCell =>
    marks.length === 0 ? text : { text, range: marks.join('; ') };
  return report.cac
    .map(({ month, spend, newCustomers, cac, running, affected, spread }) => ({
      month: marked(monthName(month, f), [...(running ? [t.running] : []), ...(affected ? [more.affected] : [])]),
      customers: f.count(newCustomers),
      spend: spend === null ? (one ? '' : t.noSpend) : marked(f.money(spend), spread ? [more.spread] : []),
      cac: cac !== null ? f.money(cac) : newCustomers === 0 ? t.nobody : '',
    }))
    .reverse();
}

/** What the marks and the lag mean; '' = none is there. */
export function cacNote({ cac, view }: PaybackReport, { t, f }: PaybackSpeech): string {
  const affected = cac.filter((month) => month.affected && month.newCustomers > 0).length;
  return [
    ...(view.lag > 0 ? [t.lagNote(f.count(view.lag))] : []),
    ...(affected > 0 ? [t.affectedNote(f.count(affected))] : []),
    ...(cac.some(({ spread }) => spread) ? [t.spreadNote] : []),
  ].join(' ');
}

export function cacTotal(report: PaybackReport, one: boolean, t: Words, f: Format): TableRow | undefined {
  if (report.pooledCac === null) return undefined;
  const spend = report.cac.reduce((sum, month) => sum + (month.affected ? 0 : (month.spend ?? 0)), 0);
  return {
    month: t.all,
    customers: f.count(report.pooledNewCustomers),
    spend: one ? '' : f.money(spend),
    cac: f.money(report.pooledCac),
  };
}
