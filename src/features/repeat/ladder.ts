/* The ladder of orders as a table: as shown, and with every digit for a file. Pure. */
import type { Ladder, LadderStep, Share } from '#domain/results.ts';
import type { ExportTable } from '#exports/csv.ts';
import { decimalsFor, type Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { TableCell, TableColumn, TableRow } from '#ui/table.ts';

type Words = Messages['periodRates'];

/** Steps that a reader looks at; the file holds more. */
const SHOWN_STEPS = 8;

export function ladderColumns({ horizon }: Ladder, t: Words, f: Format): TableColumn[] {
  return [
    { key: 'step', label: t.ladderHead },
    { key: 'eligible', label: t.ladderFrom, numeric: true, hideNarrow: true },
    { key: 'count', label: t.ladderReached, numeric: true, hideNarrow: true },
    { key: 'reached', label: t.ladderShare, numeric: true, hideNarrow: horizon !== null },
    ...(horizon === null ? [] : [{ key: 'within', label: t.ladderWithin(f.count(horizon)), numeric: true }]),
    { key: 'median', label: t.ladderMedian, numeric: true },
    { key: 'middle', label: t.ladderMiddle, numeric: true, hideNarrow: true },
  ];
}

/** Shares of fewer than `min` customers are grey. */
export function ladderRows(steps: readonly LadderStep[], notYet: string, t: Words, f: Format, min = 0): TableRow[] {
  const shareCell = (share: Share | null): TableCell => {
    if (share === null || share.eligible === 0) return notYet;
    const digits = decimalsFor(share.low, share.high);
    return {
      text: f.percent(share.value, digits),
      range: `(${f.rangeOfHundred(share.low, share.high, digits)})`,
      few: share.eligible < min,
    };
  };
  return steps.slice(0, SHOWN_STEPS).map(({ n, reached, within, days }) => ({
    step: t.ladderStep(f.count(n - 1), f.count(n)),
    eligible: f.count(reached.eligible),
    count: f.count(reached.count),
    reached: shareCell(reached),
    within: shareCell(within),
    median: days === null ? '' : f.decimal(days.median, 0),
    middle: days === null ? '' : `${f.decimal(days.p25, 0)}–${f.decimal(days.p75, 0)}`,
  }));
}

export function ladderExport({ byOrders, byDays, horizon }: Ladder): ExportTable {
  const head = [
    ...['by', 'n', 'eligible', 'count', 'value', 'low', 'high'],
    ...['withinDays', 'eligibleWithin', 'countWithin', 'valueWithin', 'lowWithin', 'highWithin'],
    ...['medianDays', 'p25Days', 'p75Days'],
  ];
  const figures = (share: Share | null): (number | null)[] =>
    share === null ? [null, null, null, null, null] : [share.eligible, share.count, share.value, share.low, share.high];
  const row = (by: string, { n, reached, within, days }: LadderStep): (string | number | null)[] => [
    ...[by, n, ...figures(reached), horizon, ...figures(within)],
    ...[days?.median ?? null, days?.p25 ?? null, days?.p75 ?? null],
  ];
  return {
    columns: head.map((header) => ({ header, kind: 'figure' })),
    rows: [...byOrders.map((step) => row('orders', step)), ...byDays.map((step) => row('purchase days', step))],
  };
}
