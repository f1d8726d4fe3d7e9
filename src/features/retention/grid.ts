/* The triangle as the model of the cohort grid: texts, greyed cells, ranges of the colours. Cells are made when they are shown. */
import type { Signals } from '#domain/retention/signals.ts';
import { CellState, type RetentionTriangle } from '#domain/retention/triangle.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import { decimalsFor } from '#i18n/format.ts';
import { rampRanges, type GridCell, type GridModel, type GridRow } from '#ui/ramp.ts';
import { baseOf, cellAt, pooledFirstOrder } from './cells.ts';
import {
  alone,
  averageOf,
  cohortNames,
  columnHead,
  columnsTitle,
  isFirstOrderColumn,
  rowsHead,
  valueOfRow,
} from './names.ts';
import type { Speech } from './speech.ts';
import { amountCell, amountSaid, hundredOf, isMoney, isShare } from './values.ts';
import { blackFridayRows } from './year-before.ts';

/** Stands in a cell that is observed and has no value. */
const NO_VALUE = '–';

/** By direction −1, 0, 1. */
const MARKS = ['below', undefined, 'above'] as const;

/** Turns one value into the text of its cell. */
type CellText = (value: number) => string;

/** Texts of shares with as many decimals as the widest of their intervals carries, one at most. */
function shareText(widest: number, view: RetentionView, speech: Speech): CellText {
  const digits = widest > 0 ? Math.min(1, decimalsFor(0, widest)) : 0;
  return (value) => hundredOf(value, view, digits, speech);
}

/**
 * One number of decimals for all cohorts, so that columns align: for shares what the widest interval carries; for money one decimal
 * where nothing reaches 10 of the currency.
 */
function cohortText(triangle: RetentionTriangle, speech: Speech): CellText {
  let widest = 0;
  let highest = 0;
  for (let at = 0; at < triangle.value.length; at++) {
    highest = Math.max(highest, triangle.value[at] || 0);
    if (triangle.eligible[at] < triangle.view.min) continue;
    widest = Math.max(widest, triangle.high[at] - triangle.low[at] || 0);
  }
  if (isShare(triangle.view)) return shareText(widest, triangle.view, speech);
  const digits = speech.minorDigits > 0 && highest < 10 * 10 ** speech.minorDigits ? 1 : 0;
  return (value) => amountCell(value, triangle.view, digits, speech);
}

/** The average row rests on more customers, so it may carry a decimal more than the cohorts. */
function averageText(triangle: RetentionTriangle, speech: Speech): CellText {
  if (!isShare(triangle.view)) return cohortText(triangle, speech);
  const widths = triangle.pooled.filter((cell) => !cell.thin).map((cell) => cell.high - cell.low || 0);
  return shareText(Math.max(0, ...widths), triangle.view, speech);
}

/**
 * The grid's model. `counts` shows how many customers did it instead of the share; colours stay those of the share, because a large
 * cohort is not a good one. The pooled row then says its unit. `signals` marks the cells that differ from the other rows.
 */
export function gridModel(
  triangle: RetentionTriangle,
  counts: boolean,
  speech: Speech,
  signals: Signals | null = null,
): GridModel {
  const { view, cohorts, columns, pooled } = triangle;
  const { t, format } = speech;
  const text = cohortText(triangle, speech);
  const pooledText = averageText(triangle, speech);
  const names = cohortNames(triangle, speech);
  const counted = counts && isShare(view);
  const written = (value: number, count: number): string => {
    if (counted) return format.count(count);
    // Against the column before there is no value where nobody did it there.
    return Number.isNaN(value) ? NO_VALUE : text(value);
  };
  const coloured = columns.map((column) => !isFirstOrderColumn(column, view));
  const ranges = rampRanges(cohorts.length, columns.length, (row, column) => {
    const at = row * columns.length + column;
    const base = view.against === 'previous' ? triangle.before[at] : triangle.eligible[at];
    const enters = triangle.state[at] === CellState.complete && !cohorts[row].affected;
    const shown = enters && base >= view.min && coloured[column];
    return shown ? triangle.value[at] : NaN;
  });
  const blackFridays = blackFridayRows(triangle);
  const rows = cohorts.map(({ size, firstOrderValue, affected }, i): GridRow => ({
    // Not by colour alone.
    name: affected ? `${names[i]} *` : names[i],
    ...(view.byTime ? { group: valueOfRow(cohorts[i], view, speech), opens: i === 0 || !sameValue(triangle, i) } : {}),
    label: blackFridays[i] ? t.signals.blackFriday() : undefined,
    size: format.count(size),
    first: format.moneyRound(firstOrderValue),
    few: size < view.min,
    cell: (j): GridCell => {
      const cell = cellAt(triangle, i, j);
      const { state, value, count } = cell;
      return {
        text: state === 'empty' ? '' : written(value, count),
        value: coloured[j] ? value : NaN,
        state,
        few: state !== 'empty' && (affected || baseOf(cell, view) < view.min),
        mark: MARKS[(signals?.direction[i * columns.length + j] ?? 0) + 1],
      };
    },
  }));
  const heads = columns.map((column) => columnHead(column, view, speech));
  const pooledCells = columns.map((_, j) => {
    const { value, thin } = pooled[j];
    if (Number.isNaN(value)) return { text: '', thin };
    return { text: counted ? format.percent(value) : pooledText(value), thin };
  });
  const widest = [...heads, ...pooledCells.map((cell) => cell.text), ...longestTexts(triangle, written)];
  return {
    head: {
      rows: rowsHead(view, speech),
      size: t.size,
      first: t.first,
      columnsTitle: columnsTitle(view, counted, speech),
    },
    columns: heads,
    pooled: triangle.overlap
      ? null
      : {
          name: t.averageHead[averageOf(view)],
          size: format.count(triangle.customers - (alone(view) ? triangle.leftOut.customers : 0)),
          first: format.moneyRound(pooledFirstOrder(triangle)),
          cells: pooledCells,
        },
    rows,
    widest: widest.reduce((most, each) => Math.max(most, each.length), 0),
    ranges,
  };
}

/** Whether a row has the value of the row before it. */
function sameValue({ cohorts }: RetentionTriangle, row: number): boolean {
  const [own, before] = [cohorts[row].value, cohorts[row - 1].value];
  return own?.text === before?.text && own?.others === before?.others;
}

/** Texts of the cells with the smallest and the largest values and counts: no other is wider. */
function longestTexts(
  { value, count }: RetentionTriangle,
  written: (value: number, count: number) => string,
): string[] {
  let low = 0;
  let high = 0;
  let most = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] < low) low = value[at];
    if (value[at] > high) high = value[at];
    if (count[at] > most) most = count[at];
  }
  return [written(low, most), written(high, most)];
}

/** Texts at both ends of the colours; '' where no cell is coloured. */
export function rampEnds(
  model: GridModel,
  triangle: RetentionTriangle,
  scale: 'grid' | 'column',
  speech: Speech,
): { low: string; high: string } {
  const { low, high } = model.ranges.whole;
  if (Number.isNaN(low)) return { low: '', high: '' };
  if (scale === 'column') return { low: speech.t.legendLowest, high: speech.t.legendHighest };
  const { format } = speech;
  const { view } = triangle;
  if (isMoney(view)) return { low: format.moneyRound(low), high: format.moneyRound(high) };
  if (!isShare(view)) {
    const text = (value: number): string => amountSaid({ value, low: NaN, high: NaN }, view, speech).value;
    return { low: text(low), high: text(high) };
  }
  return { low: format.percent(low), high: format.percent(high) };
}
