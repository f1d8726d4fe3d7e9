/* One monthly cohort with its forecast: sentence, line, table, file. Pure. */
import type { Curve } from '#charts/curve.ts';
import type { PaybackCohort, PaybackReport, ValueForecast } from '#domain/results.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { TableRow } from '#ui/table.ts';
import { MONTH_DAYS, monthlyCurve, monthName, shownMonths } from './curves.ts';
import { major, table } from './export.ts';
import { whenText } from './say.ts';
import type { PaybackSpeech } from './speech.ts';

/** The observed line, and beside it, dashed, the forecast as far as it goes. */
export function withForecast(observed: Curve, forecast: ValueForecast | null, less: number): Curve {
  const last = observed.x.length - 1;
  if (forecast === null || last < 0) return { ...observed, unfinished: undefined };
  const later = Array.from(
    { length: Math.max(0, Math.floor((forecast.from + forecast.value.length - 1) / MONTH_DAYS) - last) },
    (_, i) => last + 1 + i,
  );
  const value = later.map((month) => forecast.value[month * MONTH_DAYS - forecast.from] - less);
  return {
    label: observed.label,
    x: [...Array.from(observed.x), ...later],
    y: [...Array.from(observed.y), ...value],
    unfinished: [...Array.from(observed.x, () => false), ...later.map(() => true)],
    endLabel: observed.endLabel,
    shortLabel: observed.shortLabel,
  };
}

/** Cohorts that have a line of their own, newest first. */
export function forecastCohorts(report: PaybackReport): PaybackCohort[] {
  return report.cohorts.filter(({ payback, curve }) => payback.cac !== null && shownMonths(curve) >= 0).toReversed();
}

/** What one cohort has paid back, and what older customers tell of the rest. */
export function forecastSentence({ cohort, payback, forecast }: PaybackCohort, { t, base, f }: PaybackSpeech): string {
  const name = monthName(cohort, f);
  const observed = whenText(payback, null, base, f);
  if (payback.days !== null) return t.forecastPaid(name, observed);
  if (forecast === null) return t.forecastNone(name, observed);
  return forecast.month === null
    ? t.forecastNot(name, observed)
    : t.forecastPays(name, observed, f.count(forecast.month));
}

export function cohortLine(cohort: PaybackCohort, { f, t }: PaybackSpeech): Curve {
  const cac = cohort.payback.cac ?? 0;
  const observed = monthlyCurve(cohort.curve, cac, monthName(cohort.cohort, f));
  const line = withForecast({ ...observed, low: undefined, high: undefined }, cohort.forecast, cac);
  const longer = line.x.length > observed.x.length;
  return {
    ...line,
    endLabel: longer ? `${observed.label}, ${t.isForecast}` : observed.label,
    shortLabel: observed.label,
  };
}

export function cohortLineRows(line: Curve, { t, base, f }: PaybackSpeech): TableRow[] {
  return Array.from(line.x, (month, i) => ({
    month: month === 0 ? base.firstDay : f.count(month),
    kind: line.unfinished?.[i] === true ? t.isForecast : t.isObserved,
    left: f.money(line.y[i]),
  }));
}

export function cohortLineExport(cohort: PaybackCohort, line: Curve, minorDigits: number): ExportTable {
  const money = major(minorDigits);
  return table(
    ['cohort', 'month', 'kind', 'valueMinusCac'],
    Array.from(line.x, (month, i) => [
      cohort.cohort,
      month,
      line.unfinished?.[i] === true ? 'forecast' : 'observed',
      money(line.y[i]),
    ]),
  );
}
