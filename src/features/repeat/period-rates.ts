/* Period rates as sentences, lines of the chart and tables. Pure. */
import { shareAxis } from '#features/frame/axes.ts';
import type { PeriodRateInput } from '#charts/period-rate.ts';
import { isoDay } from '#domain/calendar.ts';
import type { PeriodRate, PeriodRatesReport, RatePeriod } from '#domain/period-rates.ts';
import type { Share } from '#domain/results.ts';
import type { ExportTable } from '#exports/csv.ts';
import { decimalsFor, type Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { TableCell, TableColumn, TableRow } from '#ui/table.ts';

export interface RatesSpeech {
  readonly t: Messages['periodRates'];
  readonly f: Format;
  /** Rates of fewer customers are grey; left out = none. */
  readonly min?: number;
}

/** Periods in a year: the distance to the same period a year before. */
const IN_A_YEAR: Readonly<Record<RatePeriod, number>> = { month: 12, quarter: 4, year: 1 };

/** The same period a year before; undefined where the file does not reach back. */
function yearBefore({ periods, view }: PeriodRatesReport, index: number): PeriodRate | undefined {
  return periods[index - IN_A_YEAR[view.period]];
}

/** Where the last whole period with a rate stands, −1 = nowhere. */
function lastRate({ periods }: PeriodRatesReport): number {
  return periods.findLastIndex(({ crrSets }) => Number.isFinite(crrSets.value));
}

/** "Jan 1998", "Q1 1998", "1998". */
function nameOf(period: PeriodRate, unit: RatePeriod, f: Format): string {
  if (unit === 'month') return f.month(period.from);
  return unit === 'quarter' ? period.name.replace(/^(\d+)-(Q\d)$/, '$2 $1') : period.name;
}

/** As short as it can be, for under an axis. */
function axisName(period: PeriodRate, unit: RatePeriod, f: Format): string {
  if (unit !== 'month') return nameOf(period, unit, f);
  return f.month(period.from).replace(/(\d\d)(\d\d)$/, '$2');
}

function percentOf(share: Share, f: Format): string {
  return f.percent(share.value, decimalsFor(share.low, share.high));
}

function ofHundred(share: Share, f: Format): { value: string; range: string } {
  const digits = decimalsFor(share.low, share.high);
  return { value: f.ofHundred(share.value, digits), range: f.rangeOfHundred(share.low, share.high, digits) };
}

/** What the newest whole period says; of a small shop in counts. */
export function ratesSentence(report: PeriodRatesReport, small: boolean, { t, f }: RatesSpeech): string {
  const at = lastRate(report);
  if (at < 0) return report.lapse === null && report.view.lapse !== 'period' ? t.basisNone : t.sentenceNotYet;
  const { period: unit, lapse } = report.view;
  const period = report.periods[at];
  // A rate needs customers active before, and these a period before.
  const name = (index: number): string => {
    const plain = nameOf(report.periods[index], unit, f);
    return lapse === 'period' ? t.within[unit](plain) : plain;
  };
  if (small) {
    const say = lapse === 'period' ? t.sentenceCountsPeriod : t.sentenceCounts;
    return say(f.count(period.retained), f.count(period.S), name(at - 1), name(at));
  }
  const { value, range } = ofHundred(period.crrSets, f);
  const before = yearBefore(report, at);
  const year =
    before && Number.isFinite(before.crrSets.value) ? ` ${t.sentenceYear(ofHundred(before.crrSets, f).value)}` : '';
  const say = lapse === 'period' ? t.sentencePeriod : t.sentence;
  return say(value, range, name(at - 1), name(at)) + year;
}

/** Where the lapse window comes from. */
export function basisText({ lapse, view }: PeriodRatesReport, { t, f }: RatesSpeech): string {
  if (view.lapse === 'period') return t.basisPeriod;
  if (lapse === null) return t.basisNone;
  const days = f.count(lapse.days);
  if (lapse.basis === 'typed') return t.basisTyped(days);
  return (lapse.basis === 'followed' ? t.basisFollowed : t.basisShort)(days, f.count(lapse.gaps));
}

/** CRR by sets over the periods that have one, and of those a year before; null without any. */
export function ratesChart(report: PeriodRatesReport, { t, f }: RatesSpeech): PeriodRateInput | null {
  const first = report.periods.findIndex(({ crrSets }) => Number.isFinite(crrSets.value));
  const last = lastRate(report);
  if (first < 0) return null;
  const shown = report.periods.slice(first, last + 1);
  const earlier = shown.map((_, i) => yearBefore(report, first + i)?.crrSets.value ?? NaN);
  const unit = report.view.period;
  return {
    periods: shown.map((period) => axisName(period, unit, f)),
    rate: {
      label: t.rateLine,
      y: shown.map(({ crrSets }) => crrSets.value),
      low: shown.map(({ crrSets }) => crrSets.low),
      high: shown.map(({ crrSets }) => crrSets.high),
    },
    yearBefore: earlier.some(Number.isFinite) ? { label: t.yearLine, y: earlier } : null,
    y: shareAxis(f),
    point: (i, line) => {
      const name = nameOf(shown[i], unit, f);
      if (line === 'yearBefore') return t.pointYear(name, f.percent(earlier[i], 1));
      return t.point(name, percentOf(shown[i].crrSets, f), ofHundred(shown[i].crrSets, f).range);
    },
  };
}

/** A rate, or why there is none. */
function rateCell({ state }: PeriodRate, share: Share, { t, f, min = 0 }: RatesSpeech): TableCell {
  if (state === 'running') return t.running;
  if (state === 'notYet') return t.notYet;
  if (!Number.isFinite(share.value)) return '';
  return { text: percentOf(share, f), range: `(${ofHundred(share, f).range})`, few: share.eligible < min };
}

function plainRate({ state, S }: PeriodRate, value: number, { t, f, min = 0 }: RatesSpeech): TableCell {
  if (state === 'running') return t.running;
  return state === 'notYet' ? t.notYet : { text: f.percent(value), range: '', few: S < min };
}

function periodCell(period: PeriodRate, unit: RatePeriod, { t, f }: RatesSpeech): TableCell {
  // One line a period.
  const text = nameOf(period, unit, f).replaceAll(' ', '\u00a0');
  return period.state === 'running' ? { text, range: t.running } : text;
}

export function ratesColumns({ view }: PeriodRatesReport, { t }: RatesSpeech): TableColumn[] {
  const c = t.columns;
  const year = { label: t.yearBefore, numeric: true, hideNarrow: true };
  return [
    { key: 'period', label: c.period },
    { key: 'S', label: c.S, numeric: true },
    { key: 'N', label: c.N, numeric: true, hideNarrow: true },
    { key: 'reactivated', label: c.reactivated, numeric: true, hideNarrow: true },
    { key: 'lost', label: c.lost, numeric: true, hideNarrow: true },
    { key: 'E', label: c.E, numeric: true, hideNarrow: true },
    { key: 'retained', label: c.retained, numeric: true, hideNarrow: true },
    { key: 'crrSets', label: c.crrSets, numeric: true },
    { key: 'crrSetsYear', ...year },
    { key: 'churn', label: c.churn, numeric: true, hideNarrow: true },
    { key: 'churnYear', ...year },
    { key: 'crrClassic', label: c.crrClassic, numeric: true, hideNarrow: true },
    { key: 'crrClassicYear', ...year },
    ...(view.lapse === 'period'
      ? [
          { key: 'crrAcquired', label: c.crrAcquired, numeric: true, hideNarrow: true },
          { key: 'crrAcquiredYear', ...year },
        ]
      : []),
  ];
}

/** Newest period first: it is what a reader looks for. */
export function ratesRows(report: PeriodRatesReport, speech: RatesSpeech): TableRow[] {
  const { f } = speech;
  return report.periods
    .map((period, i): TableRow => {
      const before = yearBefore(report, i);
      return {
        period: periodCell(period, report.view.period, speech),
        S: f.count(period.S),
        E: f.count(period.E),
        N: f.count(period.N),
        retained: f.count(period.retained),
        lost: f.count(period.lost),
        reactivated: f.count(period.reactivated),
        crrSets: rateCell(period, period.crrSets, speech),
        crrSetsYear: before ? percentOf(before.crrSets, f) : '',
        churn: rateCell(period, period.churn, speech),
        churnYear: before ? percentOf(before.churn, f) : '',
        crrClassic: plainRate(period, period.crrClassic, speech),
        crrClassicYear: before ? f.percent(before.crrClassic) : '',
        crrAcquired: rateCell(period, period.crrAcquired, speech),
        crrAcquiredYear: before ? percentOf(before.crrAcquired, f) : '',
      };
    })
    .reverse();
}

/** Who had ordered before, and what they brought, in the newest whole period. */
export function returningSentence(report: PeriodRatesReport, { t, f }: RatesSpeech): string {
  const period = report.periods.findLast(
    ({ state, returningCustomers }) => state !== 'running' && returningCustomers.eligible > 0,
  );
  if (!period) return t.returningNone;
  const name = t.within[report.view.period](nameOf(period, report.view.period, f));
  return t.returningSentence(
    name.charAt(0).toLocaleUpperCase(f.locale) + name.slice(1),
    ofHundred(period.returningCustomers, f).value,
    f.percent(period.returningShareA),
    f.percent(period.returningShareB),
  );
}

export function returningColumns({ t }: RatesSpeech): TableColumn[] {
  const c = t.columns;
  const year = { label: t.yearBefore, numeric: true, hideNarrow: true };
  return [
    { key: 'period', label: c.period },
    { key: 'customers', label: c.customers, numeric: true, hideNarrow: true },
    { key: 'returning', label: c.returningCustomers, numeric: true },
    { key: 'returningYear', ...year },
    { key: 'shareA', label: c.shareA, numeric: true },
    { key: 'shareAYear', ...year },
    { key: 'shareB', label: c.shareB, numeric: true, hideNarrow: true },
    { key: 'shareBYear', ...year },
  ];
}

export function returningRows(report: PeriodRatesReport, speech: RatesSpeech): TableRow[] {
  const { f, min = 0 } = speech;
  return report.periods
    .map((period, i): TableRow => {
      const before = yearBefore(report, i);
      const { returningCustomers: share } = period;
      return {
        period: periodCell(period, report.view.period, speech),
        customers: f.count(share.eligible),
        returning:
          share.eligible === 0
            ? ''
            : { text: percentOf(share, f), range: `(${ofHundred(share, f).range})`, few: share.eligible < min },
        returningYear: before ? percentOf(before.returningCustomers, f) : '',
        shareA: f.percent(period.returningShareA),
        shareAYear: before ? f.percent(before.returningShareA) : '',
        shareB: f.percent(period.returningShareB),
        shareBYear: before ? f.percent(before.returningShareB) : '',
      };
    })
    .reverse();
}

/** Both tables with every digit, oldest period first. */
export function ratesExport({ periods }: PeriodRatesReport): ExportTable {
  const head = [
    ...['period', 'from', 'to', 'state', 'S', 'E', 'N', 'retained', 'lost', 'reactivated', 'acquiredBefore'],
    ...['crrSets', 'crrSetsLow', 'crrSetsHigh', 'churn', 'crrClassic', 'crrAcquired'],
    ...['customers', 'returningCustomers', 'returningCustomerRate', 'returningShareA', 'returningShareB'],
  ];
  return {
    columns: head.map((header) => ({ header, kind: 'figure' })),
    rows: periods.map((period) => [
      ...[period.name, isoDay(period.from), isoDay(period.to), period.state, period.S, period.E, period.N],
      ...[period.retained, period.lost, period.reactivated, period.acquiredBefore],
      ...[period.crrSets.value, period.crrSets.low, period.crrSets.high, period.churn.value],
      ...[period.crrClassic, period.crrAcquired.value],
      ...[period.returningCustomers.eligible, period.returningCustomers.count, period.returningCustomers.value],
      ...[period.returningShareA, period.returningShareB],
    ]),
  };
}
