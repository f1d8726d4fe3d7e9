/* What was foreseeable, and on how few customers revenue hangs: as sentences, charts and tables. Pure. */
import { shareAxis } from '#features/frame/axes.ts';
import type { ConcentrationInput } from '#charts/concentration-curve.ts';
import type { MonthLinesInput } from '#charts/month-lines.ts';
import { isoDay } from '#domain/calendar.ts';
import type { Concentration } from '#domain/concentration.ts';
import type { Foreseeable } from '#domain/foreseeable.ts';
import { SMALL_SHOP } from '#domain/results.ts';
import type { StructureReport } from '#domain/structure.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';
import type { StructureSpeech } from './layers.ts';

/** Over which days: the last 365, or everything observed. */
export type Span = 'year' | 'all';

type Found = StructureReport['foreseeable'];

export function foreseeableSentence(found: Foreseeable, span: Span, { t, f }: StructureSpeech): string {
  if (Number.isNaN(found.returningShare)) return t.foreseeableNone;
  const subscribed =
    found.subscribed === 0 ? t.foreseeableNoSubscribed : t.foreseeableSubscribed(f.percent(found.subscribedShare));
  return `${t.foreseeableSentence(f.percent(found.returningShare), t.spans[span])} ${subscribed}`;
}

const hasSubscribed = ({ all }: Found): boolean => all.subscribed !== 0;

/** Shares by month; the second line only where an order is marked as one of a subscription. */
export function foreseeableChart(found: Found, { t, f }: StructureSpeech): MonthLinesInput {
  const { months } = found;
  const unfinished = months.map(({ running }) => running);
  const lines = [
    { label: t.lineReturning, y: months.map(({ returningShare }) => returningShare), unfinished },
    ...(hasSubscribed(found)
      ? [{ label: t.lineSubscribed, y: months.map(({ subscribedShare }) => subscribedShare), unfinished }]
      : []),
  ];
  return {
    months: months.map(({ from }) => f.month(from).replace(/(\d\d)(\d\d)$/, '$2')),
    lines,
    zero: true,
    y: shareAxis(f),
    point: (line, i) => t.linePoint(f.month(months[i].from), lines[line].label, f.percent(lines[line].y[i])),
  };
}

export function foreseeableLabel(found: Found, { t, f }: StructureSpeech): string {
  const months = f.count(found.months.length);
  return hasSubscribed(found) ? t.foreseeableLabelSubscribed(months) : t.foreseeableLabel(months);
}

export function foreseeableColumns(found: Found, { t }: StructureSpeech): TableColumn[] {
  const numeric = true;
  return [
    { key: 'month', label: t.month },
    { key: 'netSales', label: t.netSales, numeric, hideNarrow: true },
    { key: 'returning', label: t.returning, numeric, hideNarrow: true },
    { key: 'returningShare', label: t.returningShare, numeric },
    ...(hasSubscribed(found)
      ? [
          { key: 'subscribed', label: t.subscribed, numeric, hideNarrow: true },
          { key: 'subscribedShare', label: t.subscribedShare, numeric },
        ]
      : []),
  ];
}

/** Newest month first. */
export function foreseeableRows({ months }: Found, { t, f }: StructureSpeech): TableRow[] {
  return months
    .map(({ from, running, ...month }): TableRow => {
      const name = f.month(from).replaceAll(' ', '\u00a0');
      return { month: running ? { text: name, range: t.running } : name, ...figures(month, f) };
    })
    .reverse();
}

export function foreseeableTotal({ all }: Found, { t, f }: StructureSpeech): TableRow {
  return { month: t.total, ...figures(all, f) };
}

function figures(found: Foreseeable, f: StructureSpeech['f']): TableRow {
  return {
    netSales: f.money(found.netSales),
    returning: f.money(found.returning),
    returningShare: f.percent(found.returningShare),
    subscribed: f.money(found.subscribed),
    subscribedShare: f.percent(found.subscribedShare),
  };
}

/** Oldest month first, with every digit; money in major units. */
export function foreseeableExport({ months }: Found, minorDigits: number): ExportTable {
  const money = (minor: number): string => (minor / 10 ** minorDigits).toFixed(minorDigits);
  const share = (value: number): number | null => (Number.isNaN(value) ? null : value);
  const head = ['month', 'from', 'to', 'running', 'netSales', 'returning', 'subscribed'];
  return {
    columns: [...head, 'returningShare', 'subscribedShare'].map((header) => ({ header, kind: 'figure' })),
    rows: months.map((month) => [
      ...[month.month, isoDay(month.from), isoDay(month.to), String(month.running)],
      ...[money(month.netSales), money(month.returning), money(month.subscribed)],
      ...[share(month.returningShare), share(month.subscribedShare)],
    ]),
  };
}

/** Claims that go around (definitions.md §7), beside the own number of the same kind. */
export function claimRows(found: Foreseeable, { t, f }: StructureSpeech): TableRow[] {
  const own = f.percent(found.returningShare);
  return (['predictable', 'returning'] as const).map((id) => ({ ...t.claims[id], own }));
}

export function claimColumns({ t }: StructureSpeech): TableColumn[] {
  return [
    { key: 'claim', label: t.claimHead },
    { key: 'source', label: t.claimSource },
    { key: 'own', label: t.claimOwn, numeric: true },
  ];
}

/** The share of customers that sentences name: the best fifth. */
const FIFTH = 0.2;
const HUNDREDTH = 0.01;

export function concentrationSentence(found: Concentration, span: Span, { t, f }: StructureSpeech): string {
  const shareOf = (best: number): number => found.top.find(({ top }) => top === best)?.share ?? NaN;
  const fifth = shareOf(FIFTH);
  if (Number.isNaN(fifth)) return t.concentrationNone;
  const said = [f.percent(FIFTH), f.percent(fifth), t.spans[span]] as const;
  return found.customers < SMALL_SHOP
    ? t.concentrationSentenceFew(...said, f.count(found.customers))
    : t.concentrationSentence(...said, f.percent(HUNDREDTH), f.percent(shareOf(HUNDREDTH)));
}

export function concentrationChart(found: Concentration, { t, f }: StructureSpeech): ConcentrationInput {
  return {
    shares: found.curve,
    labels: { curve: t.curve, even: t.even },
    xTitle: t.axis,
    x: (percent) => f.percent(percent / 100),
    y: shareAxis(f),
    point: (percent, share) => t.curvePoint(f.percent(percent / 100), f.percent(share)),
  };
}

export function concentrationColumns({ t }: StructureSpeech): TableColumn[] {
  return [
    { key: 'best', label: t.best },
    { key: 'customers', label: t.bestCustomers, numeric: true },
    { key: 'amount', label: t.amount, numeric: true },
    { key: 'share', label: t.share, numeric: true },
  ];
}

/** A share of customers that is not whole has a decimal, below one customer two. */
export function concentrationRows({ top, customers, netSales }: Concentration, { f }: StructureSpeech): TableRow[] {
  return top.map(({ top: best, share }) => {
    const n = Math.round(best * customers * 100) / 100;
    return {
      best: f.percent(best),
      customers: Number.isInteger(n) ? f.count(n) : f.decimal(n, n < 1 ? 2 : 1),
      amount: f.money(share * netSales),
      share: f.percent(share, 1),
    };
  });
}

/** The curve at every per cent of customers. */
export function concentrationExport({ curve, customers, netSales }: Concentration, minorDigits: number): ExportTable {
  const head = ['bestShareOfCustomers', 'customers', 'netSales', 'shareOfNetSales'];
  return {
    columns: head.map((header) => ({ header, kind: 'figure' })),
    rows: Array.from(curve, (share, p) => [
      ...[p / 100, (p * customers) / 100],
      ...(Number.isNaN(share) ? [null, null] : [((share * netSales) / 10 ** minorDigits).toFixed(minorDigits), share]),
    ]),
  };
}
