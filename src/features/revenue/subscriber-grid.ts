/* Cohorts of subscribers as the model of the cohort grid, in sentences and as a file. Pure. */
import { isoDay } from '#domain/calendar.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import { SMALL_SHOP } from '#domain/results.ts';
import { CellState } from '#domain/retention/triangle.ts';
import type { SubscriptionGrid, SubscriptionPooled } from '#domain/subscriptions/cohorts.ts';
import type { SubscriptionView } from '#domain/subscriptions/view.ts';
import type { ExportTable } from '#exports/csv.ts';
import { decimalsFor } from '#i18n/format.ts';
import { rampRanges, type GridCell, type GridModel } from '#ui/ramp.ts';
import type { SubscriptionSpeech } from './subscriptions.ts';

/** What the cells show: how many are active, or how much of the starting MRR is left. */
export type Shown = 'customers' | 'mrr';

const STATES: readonly GridCell['state'][] = ['empty', 'partial', 'running', 'complete'];

/** Below 100 subscribers counts are said, no shares. */
function counted({ customers }: SubscriptionGrid): boolean {
  return customers < SMALL_SHOP;
}

function valueAt(grid: SubscriptionGrid, at: number, shown: Shown): number {
  return (shown === 'customers' ? grid.value : grid.mrrValue)[at];
}

function cellText(grid: SubscriptionGrid, at: number, shown: Shown, { f }: SubscriptionSpeech): string {
  if (grid.state[at] === CellState.empty) return '';
  if (!counted(grid)) return f.percent(valueAt(grid, at, shown));
  return shown === 'customers' ? f.count(grid.count[at]) : f.moneyRound(grid.mrr[at]);
}

function pooledValue(cell: SubscriptionPooled, shown: Shown): number {
  return shown === 'customers' ? cell.value : cell.mrrValue;
}

/** The grid of one axis; cohorts and cells with fewer than `min` subscribers are greyed. */
export function subscriberGrid(
  grid: SubscriptionGrid,
  shown: Shown,
  min: number,
  speech: SubscriptionSpeech,
): GridModel {
  const { t, f } = speech;
  const width = grid.columns.length;
  const columns = grid.columns.map((column) => f.count(column));
  const startMrr = grid.cohorts.reduce((sum, cohort) => sum + cohort.startMrr, 0);
  const pooled = grid.pooled.map((cell) => ({
    text: cell.cohorts === 0 ? '' : f.percent(pooledValue(cell, shown)),
    thin: cell.thin,
  }));
  const texts = Array.from(grid.state, (_, at) => cellText(grid, at, shown, speech));
  return {
    head: { ...t.head, columnsTitle: (shown === 'customers' ? t.columnsTitle : t.columnsTitleMrr)[grid.axis] },
    columns,
    pooled: {
      name: t.pooled,
      size: f.count(grid.customers),
      first: f.moneyRound(startMrr),
      cells: pooled,
    },
    rows: grid.cohorts.map((cohort, row) => ({
      name: f.month(cohort.from),
      size: f.count(cohort.size),
      first: f.moneyRound(cohort.startMrr),
      few: cohort.size < min,
      cell: (column): GridCell => {
        const at = row * width + column;
        const state = STATES[grid.state[at]];
        return {
          text: texts[at],
          value: valueAt(grid, at, shown),
          state,
          few: state !== 'empty' && grid.eligible[at] < min,
        };
      },
    })),
    widest: [...columns, ...pooled.map(({ text }) => text), ...texts].reduce(
      (most, { length }) => Math.max(most, length),
      0,
    ),
    ranges: rampRanges(grid.cohorts.length, width, (row, column) => {
      const at = row * width + column;
      const enters = grid.state[at] === CellState.complete && grid.eligible[at] >= min;
      return enters ? valueAt(grid, at, shown) : NaN;
    }),
  };
}

/** The proof of a cell, row −1 the pooled one; null = nobody is observed there. */
export function subscribersQuery(
  grid: SubscriptionGrid,
  shown: Shown,
  subscriptionView: SubscriptionView,
  row: number,
  column: number,
): ProofQuery | null {
  const isEmpty =
    row < 0 ? grid.pooled[column].cohorts === 0 : grid.state[row * grid.columns.length + column] === CellState.empty;
  if (isEmpty) return null;
  return {
    of: 'subscribers',
    subscriptionView,
    axis: grid.axis,
    row: row < 0 ? null : grid.cohorts[row].name,
    column: grid.columns[column],
    figure: shown === 'customers' ? 'active' : 'mrr',
  };
}

/** A cell in words: place, value with its range, what it rests on, until when it runs. Row −1 is the pooled row. */
export function describeSubscribers(
  grid: SubscriptionGrid,
  shown: Shown,
  row: number,
  column: number,
  { t, f }: SubscriptionSpeech,
): string {
  const columnName = (grid.axis === 'age' ? t.onDay : t.inMonth)(f.count(grid.columns[column]));
  const share = (value: number, low: number, high: number): string => {
    const digits = decimalsFor(low, high);
    return t.withRange(f.percent(value, digits), f.percentRange(low, high, digits));
  };
  if (row < 0) {
    const place = t.place(t.pooled, columnName);
    const cell = grid.pooled[column];
    if (cell.cohorts === 0) return `${place}\n${t.noneComplete}`;
    const value = shown === 'mrr' ? f.percent(cell.mrrValue, 1) : share(cell.value, cell.low, cell.high);
    const lines = [`${place}: ${value}`, t.activeOf(f.count(cell.count), f.count(cell.eligible))];
    return [...lines, ...(cell.thin ? [t.thin] : [])].join('\n');
  }
  const at = row * grid.columns.length + column;
  const place = t.place(f.month(grid.cohorts[row].from), columnName);
  if (grid.state[at] === CellState.empty) return `${place}\n${t.notBegun}`;
  const value = shown === 'mrr' ? f.percent(grid.mrrValue[at], 1) : share(grid.value[at], grid.low[at], grid.high[at]);
  const basis =
    shown === 'mrr'
      ? t.mrrOf(f.money(grid.mrr[at]), f.money(grid.startMrr[at]))
      : t.activeOf(f.count(grid.count[at]), f.count(grid.eligible[at]));
  const complete = grid.completesOn[at];
  return [`${place}: ${value}`, basis, ...(Number.isNaN(complete) ? [] : [t.completesOn(f.day(complete))])].join('\n');
}

/** Ages and months that the sentence names, the longest first. */
const SAID: Readonly<Record<SubscriptionGrid['axis'], readonly number[]>> = {
  age: [360, 180, 90, 30],
  calendar: [12, 6, 3, 1],
};

/** What the pooled row says at the longest age that half of all subscribers have reached. */
export function gridSentence(grid: SubscriptionGrid, shown: Shown, { t, f }: SubscriptionSpeech): string {
  const at = SAID[grid.axis]
    .map((age) => grid.columns.indexOf(age))
    .find((index) => index >= 0 && !grid.pooled[index].thin);
  if (at === undefined) return t.cohortsNone;
  const cell = grid.pooled[at];
  const age = f.count(grid.columns[at]);
  const byAge = grid.axis === 'age';
  if (shown === 'mrr') return (byAge ? t.cohortsSentenceMrr : t.cohortsMonthMrr)(f.percent(cell.mrrValue), age);
  if (counted(grid)) {
    return (byAge ? t.cohortsSentenceCounts : t.cohortsMonthCounts)(f.count(cell.count), f.count(cell.eligible), age);
  }
  const digits = decimalsFor(cell.low, cell.high);
  const range = f.rangeOfHundred(cell.low, cell.high, digits);
  return (byAge ? t.cohortsSentence : t.cohortsMonth)(f.ofHundred(cell.value, digits), range, age);
}

/** Texts at both ends of the colours; '' where no cell is coloured. */
export function gridEnds(model: GridModel, { f }: SubscriptionSpeech): { low: string; high: string } {
  const { low, high } = model.ranges.whole;
  return { low: f.percent(low), high: f.percent(high) };
}

/** Every cell that is observed with every digit; money in major units. */
export function gridExport(grid: SubscriptionGrid, minorDigits: number): ExportTable {
  const money = (minor: number): string => (minor / 10 ** minorDigits).toFixed(minorDigits);
  const head = [
    ...['cohort', 'size', grid.axis === 'age' ? 'day' : 'month', 'state', 'eligible', 'active', 'share', 'low', 'high'],
    ...['startMrr', 'mrr', 'mrrShare', 'completesOn'],
  ];
  return {
    columns: head.map((header) => ({ header, kind: 'figure' })),
    rows: grid.cohorts.flatMap((cohort, row) =>
      grid.columns.flatMap((column, j) => {
        const at = row * grid.columns.length + j;
        if (grid.state[at] === CellState.empty) return [];
        const complete = grid.completesOn[at];
        return [
          [
            ...[cohort.name, cohort.size, column, STATES[grid.state[at]], grid.eligible[at], grid.count[at]],
            ...[grid.value[at], grid.low[at], grid.high[at], money(grid.startMrr[at]), money(grid.mrr[at])],
            ...[grid.mrrValue[at], Number.isNaN(complete) ? null : isoDay(complete)],
          ],
        ];
      }),
    ),
  };
}
