/* The triangle as the model of the cohort grid: texts, greyed cells, and which part of a very large one is shown. */
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import { decimalsFor } from '#i18n/format.ts';
import { rampRange, type GridCell, type GridModel, type GridRow } from '#ui/ramp.ts';
import { cellAt, pooledFirstOrder } from './cells.ts';
import { averageOf, cohortNames, columnHead, columnsTitle, isFirstOrderColumn, isShare } from './names.ts';
import { bareMoney, hundredText, type Speech } from './speech.ts';

/** A page with more cells than this is slow to build and to scroll. */
const MOST_ROWS = 120;
const MOST_COLUMNS = 60;

/** The part of the triangle that the grid shows: the latest cohorts and the first columns. */
export interface GridPart {
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: number;
  /** Something is left out. */
  readonly cut: boolean;
}

export function gridPart({ cohorts, columns }: RetentionTriangle): GridPart {
  const rows = Math.min(cohorts.length, MOST_ROWS);
  const shown = Math.min(columns.length, MOST_COLUMNS);
  return {
    firstRow: cohorts.length - rows,
    rows,
    columns: shown,
    cut: rows < cohorts.length || shown < columns.length,
  };
}

/** Turns one value into the text of its cell. */
type CellText = (value: number) => string;

/** Texts of shares with as many decimals as the widest of their intervals carries, one at most. */
function shareText(widest: number, speech: Speech): CellText {
  const digits = widest > 0 ? Math.min(1, decimalsFor(0, widest)) : 0;
  return (value) => hundredText(speech, value, digits);
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
  if (isShare(triangle.view)) return shareText(widest, speech);
  const digits = speech.minorDigits > 0 && highest < 10 * 10 ** speech.minorDigits ? 1 : 0;
  return (value) => bareMoney(speech, value, digits);
}

/** The average row rests on more customers, so it may carry a decimal more than the cohorts. */
function averageText(triangle: RetentionTriangle, speech: Speech): CellText {
  if (!isShare(triangle.view)) return cohortText(triangle, speech);
  const widths = triangle.pooled.filter((cell) => !cell.thin).map((cell) => cell.high - cell.low || 0);
  return shareText(Math.max(0, ...widths), speech);
}

/**
 * The grid's model. `counts` shows how many customers did it instead of the share; colours stay those of the share, because a large
 * cohort is not a good one. The pooled row then says its unit.
 */
export function gridModel(triangle: RetentionTriangle, counts: boolean, speech: Speech): GridModel {
  const { view, cohorts, columns, pooled } = triangle;
  const { t, format } = speech;
  const part = gridPart(triangle);
  const text = cohortText(triangle, speech);
  const pooledText = averageText(triangle, speech);
  const names = cohortNames(triangle, speech);
  const shown = columns.slice(0, part.columns);
  const counted = counts && isShare(view);
  const rows: GridRow[] = [];
  for (let i = part.firstRow; i < cohorts.length; i++) {
    const { size, firstOrderValue, affected } = cohorts[i];
    rows.push({
      // Not by colour alone.
      name: affected ? `${names[i]} *` : names[i],
      size: format.count(size),
      first: format.moneyRound(firstOrderValue),
      few: size < view.min,
      cells: shown.map((column, j): GridCell => {
        const { state, value, count, eligible } = cellAt(triangle, i, j);
        const written = state === 'empty' ? '' : counted ? format.count(count) : text(value);
        const colour = isFirstOrderColumn(column, view) ? NaN : value;
        return { text: written, value: colour, state, few: state !== 'empty' && (affected || eligible < view.min) };
      }),
    });
  }
  return {
    head: {
      rows: t.cohortHead[view.cohort],
      size: t.size,
      first: t.first,
      columnsTitle: columnsTitle(view, counted, speech),
    },
    columns: shown.map((column) => columnHead(column, view, speech)),
    pooled: {
      name: t.averageHead[averageOf(view)],
      size: format.count(triangle.customers),
      first: format.moneyRound(pooledFirstOrder(triangle)),
      cells: shown.map((_, j) => {
        const { value, thin } = pooled[j];
        if (Number.isNaN(value)) return { text: '', thin };
        return { text: counted ? format.percent(value) : pooledText(value), thin };
      }),
    },
    rows,
  };
}

/** Texts at both ends of the colours; '' where no cell is coloured. */
export function rampEnds(
  model: GridModel,
  triangle: RetentionTriangle,
  scale: 'grid' | 'column',
  speech: Speech,
): { low: string; high: string } {
  const { low, high } = rampRange(model.rows);
  if (Number.isNaN(low)) return { low: '', high: '' };
  if (scale === 'column') return { low: speech.t.legendLowest, high: speech.t.legendHighest };
  const { format } = speech;
  if (!isShare(triangle.view)) return { low: format.moneyRound(low), high: format.moneyRound(high) };
  return { low: format.percent(low), high: format.percent(high) };
}
