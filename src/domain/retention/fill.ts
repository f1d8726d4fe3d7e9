/* Turns the sums of one row of the grid into its cells: value, interval, state, completion day. */
import { firstDays } from '#domain/first-days.ts';
import { meanInterval } from '#domain/numeric/mean-interval.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { setInterval, type Cells } from './cells.ts';
import { endOfTick } from './layout.ts';
import { meanIncrements } from './mean-increments.ts';
import type { Span } from './measure.ts';
import type { Row, RowSource } from './row.ts';
import { CellState, type TriangleCohort } from './triangle.ts';
import type { RetentionView } from './view.ts';
import { wilson } from './wilson.ts';

/** What a row needs to become cells. */
export interface Frame {
  readonly view: RetentionView;
  readonly source: RowSource;
  readonly spans: readonly Span[];
  readonly cells: Cells;
}

/** Last day on which somebody of the cohort came first, or still may. */
function lastFirstDay(log: PurchaseLog, cohort: TriangleCohort, members: Int32Array): number {
  // By attribute alone a cell is complete as soon as the first one of the row is observed that far.
  if (cohort.period === null) return cohort.from;
  if (!cohort.over) return cohort.to;
  let latest = cohort.from;
  const days = firstDays(log);
  for (const customer of members) if (days[customer] > latest) latest = days[customer];
  return latest;
}

/** Writes the sums of row i of the grid into its cells. */
export function fillCells(frame: Frame, i: number, row: Row, cohort: TriangleCohort, members: Int32Array): void {
  const { view, source, spans, cells } = frame;
  const { log, clock, amounts } = source;
  const lastFirst = lastFirstDay(log, cohort, members);
  const whole = view.per === 'cohort';
  let increments: Float64Array | null = null;

  for (let j = 0; j < spans.length; j++) {
    const at = i * spans.length + j;
    const eligible = row.eligible[j];
    if (eligible === 0 && row.begun[j] === 0) continue;

    const running = eligible === 0;
    const complete = cohort.period === null ? !running : cohort.over && eligible === cohort.size;
    cells.state[at] = running ? CellState.running : complete ? CellState.complete : CellState.partial;
    if (!complete) cells.completesOn[at] = endOfTick(clock, lastFirst, spans[j].until);
    const n = running ? cohort.size : eligible;
    const count = running ? row.countSoFar[j] : row.count[j];
    cells.eligible[at] = n;
    cells.count[at] = count;

    if (view.against === 'previous') {
      // The column before the first one is the cohort itself.
      const before = j === 0 ? n : running ? row.beforeSoFar[j] : row.before[j];
      cells.before[at] = before;
      cells.value[at] = before > 0 ? count / before : NaN;
      continue;
    }
    if (!amounts) {
      cells.value[at] = count / n;
      if (!running) setInterval(cells, at, wilson(count, n));
      continue;
    }
    const sum = running ? row.sumSoFar[j] : row.sum[j];
    cells.sum[at] = sum;
    cells.squares[at] = row.squares[j];
    if (whole) {
      cells.value[at] = sum;
    } else if (view.sum === 'cumulative' && !running && eligible < cohort.size) {
      increments ??= meanIncrements(source, amounts, members);
      cells.value[at] = increments[spans[j].until];
    } else {
      cells.value[at] = sum / n;
      if (!running) setInterval(cells, at, meanInterval(sum, row.squares[j], n));
    }
  }
}
