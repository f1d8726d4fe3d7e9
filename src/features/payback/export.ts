/* Tables of the payback screen with every digit, for files: money in major units, unrounded; shares and ratios as numbers. Pure. */
import type { PaybackRange, PaybackRanges, PaybackReport } from '#domain/results.ts';
import type { ExportTable } from '#exports/csv.ts';
import { MONTH_DAYS, shownMonths } from './curves.ts';

export type Cell = string | number | null;

/** A table of figures; columns of `texts` hold words of a file. */
export function table(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  texts: readonly string[] = [],
): ExportTable {
  return { columns: headers.map((header) => ({ header, kind: texts.includes(header) ? 'text' : 'figure' })), rows };
}

/** Minor units to major ones; null = none, NaN = not observed. */
export function major(minorDigits: number): (minor: number | null) => number | null {
  return (minor) => (minor === null ? null : minor / 10 ** minorDigits);
}

/** Bounds of a range in months; "later" = later than observed. */
export function bounds(range: PaybackRange | null | undefined): [Cell, Cell] {
  const bound = (month: number): Cell => (Number.isFinite(month) ? month : 'later');
  return range ? [bound(range.low), bound(range.high)] : [null, null];
}

export function curveExport(report: PaybackReport, minorDigits: number): ExportTable {
  const money = major(minorDigits);
  const { value, low, high, eligible } = report.curve;
  const rows = Array.from({ length: shownMonths(report.curve) + 1 }, (_, month) => {
    const age = month * MONTH_DAYS;
    const left = report.basis !== 'netSales' && report.pooledCac !== null ? value[age] - report.pooledCac : null;
    return [month, age, eligible[age], money(value[age]), money(low[age]), money(high[age]), money(left)];
  });
  return table(['month', 'ageDays', 'eligible', `${report.basis}PerCustomer`, 'low', 'high', 'valueMinusCac'], rows);
}

export function cohortExport(report: PaybackReport, ranges: PaybackRanges | null, minorDigits: number): ExportTable {
  const money = major(minorDigits);
  const rangeOf = new Map(ranges?.cohorts.map(({ cohort, range }) => [cohort, range]));
  const spent = report.cac.reduce((sum, month) => sum + (month.affected ? 0 : (month.spend ?? 0)), 0);
  const typed = report.cac.some(({ spend, affected }) => spend !== null && !affected);
  return table(
    [
      'cohort',
      'affected',
      'customers',
      'spend',
      'cac',
      'paybackDays',
      'paybackMonth',
      'low',
      'high',
      'observedMonths',
      'calendarMonth',
      'interpolated',
      'ratioAgeDays',
      'ltvPerCac',
    ],
    [
      ...report.cohorts.map(({ cohort, affected, size, spend, payback, calendarMonth, interpolated, ratio }) => [
        cohort,
        String(affected),
        size,
        money(spend),
        money(payback.cac),
        payback.days,
        payback.month,
        ...bounds(rangeOf.get(cohort)),
        payback.observedMonths,
        calendarMonth,
        interpolated,
        report.ratioAge,
        ratio,
      ]),
      [
        'all',
        null,
        report.cohorts.reduce((sum, { size, affected }) => sum + (affected ? 0 : size), 0),
        money(typed ? spent : null),
        money(report.pooledCac),
        report.pooled.days,
        report.pooled.month,
        ...bounds(ranges?.pooled),
        report.pooled.observedMonths,
        null,
        null,
        report.ratioAge,
        report.ratio,
      ],
    ],
  );
}

export function ltvExport(report: PaybackReport, minorDigits: number): ExportTable {
  const money = major(minorDigits);
  return table(
    ['ageDays', 'basis', 'eligible', 'value', 'low', 'high', 'ltvPerCac'],
    report.ltv.map(({ age, eligible, value, low, high }, i) => [
      age,
      report.basis,
      eligible,
      money(value),
      money(low),
      money(high),
      report.ratios.at(i)?.ratio ?? null,
    ]),
  );
}

export function cacExport(report: PaybackReport, minorDigits: number): ExportTable {
  const money = major(minorDigits);
  return table(
    ['month', 'running', 'affected', 'spread', 'lagMonths', 'newCustomers', 'spend', 'cac'],
    report.cac.map(({ month, running, affected, spread, newCustomers, spend, cac }) => [
      month,
      String(running),
      String(affected),
      String(spread),
      report.view.lag,
      newCustomers,
      money(spend),
      money(cac),
    ]),
  );
}
