/* The next amount and the balance of two budgets: sentences, charts, tables. Pure. */
import type { MarkedLinesInput } from '#charts/marked-lines.ts';
import type { Balance } from '#domain/scenarios/balance.ts';
import type { ProjectionInputs } from '#domain/scenarios/inputs.ts';
import { addedIn, type Crossing, type Use, type UseId } from '#domain/scenarios/next-money.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { Shown } from './figures.ts';

export type NextWords = Messages['nextMoney'];

/** Points with as many decimals as small ones need. */
function pointsNumber(share: number, f: Format): string {
  return f.decimal(share * 100, Math.abs(share) < 0.001 ? 3 : 2);
}

/** A lift in its unit. `customers`: new customers of the base over all months. */
function liftText(id: UseId, lift: number, customers: number, t: NextWords, f: Format): string {
  switch (id) {
    case 'acquisition':
      return t.customers(f.decimal(lift * customers, lift * customers < 10 ? 1 : 0));
    case 'retention':
    case 'margin':
      return t.points(pointsNumber(lift, f));
    case 'orderValue':
      return t.percent(f.decimal(lift * 100, 2));
  }
}

/** From which points retention pays, and wins; what is assumed. */
export function winsSentence(uses: readonly Use[], t: NextWords, f: Format): string {
  const [acquisition, retention] = uses;
  const points = (share: number): string => t.pointsWritten(pointsNumber(share, f));
  const wins = Number.isNaN(acquisition.added)
    ? t.noAcquisition
    : Number.isNaN(retention.level)
      ? t.neverWins
      : t.wins(points(retention.level));
  const pays = Number.isNaN(retention.breakEven) ? t.neverPays : t.pays(points(retention.breakEven));
  return `${wins}; ${pays}. ${t.assumedPoints(points(retention.lift))}`;
}

export function bestSentence(uses: readonly Use[], months: number, t: NextWords, f: Format): string {
  const said = uses.filter(({ added }) => !Number.isNaN(added));
  const best = said.reduce((most, each) => (each.added > most.added ? each : most));
  return t.best(t.uses[best.id], f.moneyRound(best.added), f.count(months));
}

export function usesTable(
  uses: readonly Use[],
  amount: number,
  customers: number,
  minorDigits: number,
  t: NextWords,
  f: Format,
): Shown {
  const scale = 10 ** minorDigits;
  const lift = (id: UseId, value: number, none: string): string =>
    Number.isNaN(value) ? none : liftText(id, value, customers, t, f);
  const money = (value: number): string => (Number.isNaN(value) ? t.unknown : f.moneyRound(value));
  return {
    columns: [
      { key: 'use', label: t.columns.use },
      ...(['lift', 'added', 'left', 'breakEven', 'level'] as const).map((key) => ({
        ...{ key, label: t.columns[key], numeric: true },
        hideNarrow: key === 'lift' || key === 'added' || key === 'left',
      })),
    ],
    rows: uses.map((use) => ({
      use: t.uses[use.id],
      lift: lift(use.id, use.lift, t.unknown),
      added: money(use.added),
      left: money(use.added - amount),
      breakEven: lift(use.id, use.breakEven, t.never),
      level: use.id === 'acquisition' ? '' : lift(use.id, use.level, Number.isNaN(uses[0].added) ? t.unknown : t.never),
    })),
    exported: {
      columns: [
        { header: 'use', kind: 'text' },
        ...['lift', 'contribution', 'left', 'break_even_lift', 'level_lift'].map((header) => ({
          ...{ header, kind: 'figure' as const },
        })),
      ],
      rows: uses.map((use) => [
        ...[use.id, use.lift, use.added / scale, (use.added - amount) / scale],
        ...[use.breakEven, use.level],
      ]),
    },
  };
}

/** Columns of numbers, for a file. */
function figures(headers: readonly string[], rows: ExportTable['rows']): ExportTable {
  return { columns: headers.map((header) => ({ header, kind: 'figure' as const })), rows };
}

const AMOUNTS = 24;
/** A crossing further away than this many times the amount is told and not shown. */
const FAR = 100;

/** Both budgets over amounts, up to twice the amount or beyond the crossing. */
export function bothFigure(
  inputs: ProjectionInputs,
  amount: number,
  crossing: Crossing | null,
  minorDigits: number,
  t: NextWords,
  f: Format,
): MarkedLinesInput {
  const shown = crossing !== null && crossing.amount < FAR * amount ? crossing : null;
  const most = Math.max(2 * amount, 1.5 * (shown?.amount ?? 0));
  const x = Array.from({ length: AMOUNTS + 1 }, (_, i) => (i / AMOUNTS) * most);
  const line = (use: 'acquisition' | 'retention') => ({
    ...{ label: t.uses[use], x },
    y: x.map((each) => addedIn(inputs, use, each)),
  });
  return {
    predicted: [line('acquisition'), line('retention')],
    actual: null,
    x: { title: t.bothAxis, tick: (minor) => f.count(minor / 10 ** minorDigits) },
    y: { tick: f.moneyRound },
    point: (label, at, added) => t.bothPoint(label, f.moneyRound(at), f.moneyRound(added)),
    mark: shown && { x: shown.amount, y: shown.added, label: t.same },
  };
}

export function bothTable({ predicted }: MarkedLinesInput, minorDigits: number, t: NextWords, f: Format): Shown {
  const scale = 10 ** minorDigits;
  const [acquisition, retention] = predicted;
  const at = Array.from(acquisition.x, (x, i) => [x, acquisition.y[i], retention.y[i]]);
  return {
    columns: [
      { key: 'amount', label: t.amount },
      { key: 'acquisition', label: t.uses.acquisition, numeric: true },
      { key: 'retention', label: t.uses.retention, numeric: true },
    ],
    rows: at.map(([x, won, kept]) => ({
      amount: f.moneyRound(x),
      acquisition: f.moneyRound(won),
      retention: f.moneyRound(kept),
    })),
    exported: figures(
      ['amount', 'acquisition', 'retention'],
      at.map((row) => row.map((each) => each / scale)),
    ),
  };
}

export function bothSentence(
  inputs: ProjectionInputs,
  amount: number,
  crossing: Crossing | null,
  t: NextWords,
  f: Format,
): string {
  if (crossing !== null)
    return `${t.bothSame(f.moneyRound(crossing.amount), f.moneyRound(crossing.added))} ${t.below[crossing.below]}`;
  const [won, kept] = (['acquisition', 'retention'] as const).map((use) => addedIn(inputs, use, amount));
  return t.bothNever[won > kept ? 'acquisition' : 'retention'];
}

export function balanceSentence({ best, today }: Balance, t: NextWords, f: Format): string {
  const more = t.balanceToday(f.percent(today.share), f.moneyRound(Math.max(0, best.profit - today.profit)));
  return `${t.balance(f.percent(best.share), f.moneyRound(best.profit))} ${more}`;
}

export function balanceFigure({ points, best }: Balance, t: NextWords, f: Format): MarkedLinesInput {
  return {
    predicted: [{ label: t.profit, x: points.map(({ share }) => share), y: points.map(({ profit }) => profit) }],
    actual: null,
    x: { title: t.balanceAxis, tick: (share) => f.percent(share) },
    y: { tick: f.moneyRound },
    point: (_, share, profit) => t.balancePoint(f.percent(share), f.moneyRound(profit)),
    mark: { x: best.share, y: best.profit, label: t.balanceMark },
  };
}

export function balanceTable({ points }: Balance, minorDigits: number, t: NextWords, f: Format): Shown {
  return {
    columns: [
      { key: 'share', label: t.share },
      { key: 'profit', label: t.profit, numeric: true },
    ],
    rows: points.map(({ share, profit }) => ({ share: f.percent(share), profit: f.moneyRound(profit) })),
    exported: figures(
      ['share_in_retention', 'profit'],
      points.map(({ share, profit }) => [share, profit / 10 ** minorDigits]),
    ),
  };
}
