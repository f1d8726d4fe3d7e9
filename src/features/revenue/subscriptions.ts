/* Subscriptions as sentences, charts and tables. Pure. */
import { shareAxis, wholeMoneyAxis } from '#features/frame/axes.ts';
import type { MonthLinesInput } from '#charts/month-lines.ts';
import type { MovementId, MrrMovementsInput } from '#charts/mrr-movements.ts';
import { isoDay } from '#domain/calendar.ts';
import type { MrrFigure, ProofQuery } from '#domain/proof/query.ts';
import { SMALL_SHOP } from '#domain/results.ts';
import type { MrrMonth } from '#domain/subscriptions/movements.ts';
import type { SubscriptionsReport } from '#domain/subscriptions/report.ts';
import type { ExportTable } from '#exports/csv.ts';
import { decimalsFor, type Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';

export interface SubscriptionSpeech {
  readonly t: Messages['subscriptions'];
  /** In the currency of the subscriptions. */
  readonly f: Format;
}

/** The newest month that is over and has rates. */
export function lastWhole({ months }: SubscriptionsReport): MrrMonth | undefined {
  return months.findLast((month) => !month.running && month.opening > 0);
}

/** What the newest whole month says; where there is none, or ends are not told, where MRR stands. */
export function mainSentence(report: SubscriptionsReport, { t, f }: SubscriptionSpeech): string {
  const newest = report.months.at(-1);
  if (!newest) return t.noneCounted;
  const month = lastWhole(report);
  const today = [f.money(newest.closing), f.count(newest.customers.closing), f.day(report.asOf)] as const;
  if (!report.tellsEnd) return t.sentenceNoEnds(...today);
  if (!month?.logoChurn) return t.sentenceYoung(...today);
  const name = f.month(month.from);
  const { count, eligible } = month.logoChurn;
  if (eligible < SMALL_SHOP) {
    return t.sentenceSmall(name, f.count(count), f.count(eligible), f.money(month.opening), f.money(month.closing));
  }
  return t.sentence(
    name,
    f.percent(month.grossChurn ?? NaN, 1),
    f.percent(month.nrr ?? NaN, 1),
    f.money(month.closing),
  );
}

/** GRR, NRR and logo churn with its range, in the newest whole month. */
export function ratesSentence(report: SubscriptionsReport, { t, f }: SubscriptionSpeech): string {
  const month = lastWhole(report);
  if (!month?.logoChurn) return t.ratesNone;
  const { value, low, high } = month.logoChurn;
  const digits = decimalsFor(low, high);
  return t.ratesSentence(
    f.month(month.from),
    f.percent(month.grr ?? NaN, 1),
    f.percent(month.nrr ?? NaN, 1),
    f.ofHundred(value, digits),
    f.rangeOfHundred(low, high, digits),
  );
}

/** "Jan 26": as short as it can be, for under an axis. */
function axisName(month: MrrMonth, f: Format): string {
  return f.month(month.from).replace(/(\d\d)(\d\d)$/, '$2');
}

/** MRR at the end of each month. */
export function closingChart(report: SubscriptionsReport, { t, f }: SubscriptionSpeech): MonthLinesInput {
  const { months } = report;
  return {
    months: months.map((month) => axisName(month, f)),
    lines: [
      {
        label: 'MRR',
        y: months.map(({ closing }) => closing),
        unfinished: months.map(({ running }) => running),
      },
    ],
    zero: true,
    y: wholeMoneyAxis(report.minorDigits, f),
    point: (_, i) => t.closingPoint(f.month(months[i].from), f.money(months[i].closing)),
  };
}

const MOVEMENTS: readonly MovementId[] = ['new', 'expansion', 'reactivated', 'contraction', 'churned'];

/** What moved MRR in each month; movements that the file does not tell are left out. */
export function movementsChart(report: SubscriptionsReport, { t, f }: SubscriptionSpeech): MrrMovementsInput {
  const { months, tellsEnd } = report;
  const told = MOVEMENTS.filter((id) => tellsEnd || (id !== 'churned' && id !== 'reactivated'));
  return {
    months: months.map((month) => axisName(month, f)),
    running: months.map(({ running }) => running),
    movements: Object.fromEntries(told.map((id) => [id, months.map((month) => month[id])])),
    labels: t.movements,
    y: wholeMoneyAxis(report.minorDigits, f),
    point: (id, i) => t.movementPoint(f.month(months[i].from), t.movements[id], f.money(months[i][id])),
  };
}

/** NRR, GRR and the share of subscribers kept over the months that have them; null without any. */
export function ratesChart(report: SubscriptionsReport, { t, f }: SubscriptionSpeech): MonthLinesInput | null {
  const first = report.months.findIndex(({ opening }) => opening > 0);
  if (!lastWhole(report) || !report.tellsEnd) return null;
  const months = report.months.slice(first);
  const unfinished = months.map(({ running }) => running);
  const lines = [
    { label: t.lines.nrr, y: months.map(({ nrr }) => nrr ?? NaN), unfinished },
    { label: t.lines.grr, y: months.map(({ grr }) => grr ?? NaN), unfinished },
    { label: t.lines.kept, y: months.map(({ logoChurn }) => 1 - (logoChurn?.value ?? NaN)), unfinished },
  ];
  return {
    months: months.map((month) => axisName(month, f)),
    lines,
    zero: false,
    y: shareAxis(f),
    point: (line, i) => t.ratePoint(f.month(months[i].from), lines[line].label, f.percent(lines[line].y[i], 1)),
  };
}

export function monthColumns({ tellsEnd }: SubscriptionsReport, { t }: SubscriptionSpeech): TableColumn[] {
  const c = t.columns;
  const numeric = true;
  const wide = { numeric, hideNarrow: true };
  const churn = [
    { key: 'grr', label: c.grr, numeric },
    { key: 'nrr', label: c.nrr, numeric },
    { key: 'grossChurn', label: c.grossChurn, ...wide },
    { key: 'netChurn', label: c.netChurn, ...wide },
    { key: 'logoChurn', label: c.logoChurn, ...wide },
    { key: 'quickRatio', label: c.quickRatio, ...wide },
  ];
  return [
    { key: 'month', label: c.month },
    { key: 'opening', label: c.opening, ...wide },
    { key: 'new', label: t.movements.new, ...wide },
    { key: 'expansion', label: t.movements.expansion, ...wide },
    ...(tellsEnd ? [{ key: 'reactivated', label: t.movements.reactivated, ...wide }] : []),
    { key: 'contraction', label: t.movements.contraction, ...wide },
    ...(tellsEnd ? [{ key: 'churned', label: t.movements.churned, ...wide }] : []),
    { key: 'closing', label: c.closing, numeric },
    ...(tellsEnd ? churn : []),
    { key: 'customers', label: c.customers, ...wide },
    { key: 'arpa', label: c.arpa, ...wide },
  ];
}

/** Newest month first: it is what a reader looks for. What lowers MRR is written with a minus. */
export function monthRows({ months }: SubscriptionsReport, { t, f }: SubscriptionSpeech): TableRow[] {
  const rate = (value: number | null): string => f.percent(value ?? NaN, 1);
  return months
    .map((month): TableRow => {
      const name = f.month(month.from).replaceAll(' ', '\u00a0');
      return {
        month: month.running ? { text: name, range: t.running } : name,
        opening: f.money(month.opening),
        new: f.money(month.new),
        expansion: f.money(month.expansion),
        reactivated: f.money(month.reactivated),
        contraction: f.money(0 - month.contraction),
        churned: f.money(0 - month.churned),
        closing: f.money(month.closing),
        grr: rate(month.grr),
        nrr: rate(month.nrr),
        grossChurn: rate(month.grossChurn),
        netChurn: rate(month.netChurn),
        logoChurn: rate(month.logoChurn?.value ?? null),
        quickRatio: f.decimal(month.quickRatio ?? NaN, 2),
        customers: f.count(month.customers.closing),
        arpa: f.money(month.arpa ?? NaN),
      };
    })
    .reverse();
}

const FIGURES: readonly string[] = [
  ...(['opening', 'new', 'expansion', 'reactivated', 'contraction', 'churned', 'closing', 'customers'] as const),
  ...(['arpa', 'grr', 'nrr', 'grossChurn', 'netChurn', 'logoChurn', 'quickRatio'] as const),
] satisfies readonly MrrFigure[];

/** The proof of a cell of the table, which begins with the newest month; null = it is no number. */
export function figureOf({ months, view }: SubscriptionsReport, row: number, key: string): ProofQuery | null {
  const month = months.at(-1 - row)?.month;
  if (month === undefined || !FIGURES.includes(key)) return null;
  return { of: 'mrr', subscriptionView: view, month, figure: key as MrrFigure };
}

/** Every month with every digit, oldest first; money in major units, all of it positive as in the results file. */
export function monthExport({ months, minorDigits }: SubscriptionsReport): ExportTable {
  const money = (minor: number | null): string | null =>
    minor === null || Number.isNaN(minor) ? null : (minor / 10 ** minorDigits).toFixed(minorDigits);
  const head = [
    ...['month', 'from', 'to', 'running', 'opening', 'new', 'expansion', 'reactivated', 'contraction', 'churned'],
    ...['closing', 'grr', 'nrr', 'grossChurn', 'netChurn', 'logoChurn', 'logoChurnLow', 'logoChurnHigh', 'quickRatio'],
    ...['openingCustomers', 'newCustomers', 'reactivatedCustomers', 'churnedCustomers', 'closingCustomers', 'arpa'],
  ];
  return {
    columns: head.map((header) => ({ header, kind: 'figure' })),
    rows: months.map((month) => [
      ...[month.month, isoDay(month.from), isoDay(month.to), String(month.running)],
      ...[month.opening, month.new, month.expansion, month.reactivated, month.contraction, month.churned].map(money),
      ...[money(month.closing), month.grr, month.nrr, month.grossChurn, month.netChurn],
      ...[month.logoChurn?.value ?? null, month.logoChurn?.low ?? null, month.logoChurn?.high ?? null],
      ...[month.quickRatio, month.customers.opening, month.customers.new, month.customers.reactivated],
      ...[month.customers.churned, month.customers.closing, money(month.arpa)],
    ]),
  };
}

/** What the numbers rest on, in a sentence or two. */
export function basisText(report: SubscriptionsReport, { t, f }: SubscriptionSpeech): string {
  const { table, orders } = report;
  if (orders) {
    const intervals = orders.intervals.map(({ days, customers }) => t.interval(f.count(days), f.count(customers)));
    return t.derived(f.count(orders.orders), f.count(orders.customers), intervals.join(', '));
  }
  if (!table) return '';
  const said = [t.counted(f.count(table.counted), f.day(report.asOf))];
  const left = table.uncounted.map(({ reason, rows }) => t.uncounted[reason](f.count(rows)));
  if (left.length > 0) said.push(t.uncountedSaid(left.join('; ')));
  if (table.withoutCustomer > 0) said.push(t.withoutCustomer(f.count(table.withoutCustomer)));
  return said.join(' ');
}
