/* One cell of the grid in words: for its tooltip and its accessible name. */
import type { Signals } from '#domain/retention/signals.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import { baseOf, cellAt } from './cells.ts';
import { averageOf, cohortName, columnName, isCumulative, standsAgainstBefore } from './names.ts';
import { signalText } from './signal-words.ts';
import type { Speech } from './speech.ts';
import { isShare, rangeText, valueText } from './values.ts';

interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function estimateText(estimate: Estimate, view: RetentionView, speech: Speech): string {
  if (Number.isNaN(estimate.value)) return speech.t.nobodyBefore;
  const value = valueText(estimate, view, speech);
  const range = rangeText(estimate, view, speech);
  return range === '' ? value : speech.t.valueWithRange(value, range);
}

interface People {
  readonly count: number;
  readonly before: number;
  readonly eligible: number;
}

/** Makes the text of a number the first time that it is asked for. */
function once(text: (of: number) => string): (of: number) => string {
  const made = new Map<number, string>();
  return (of) => {
    const found = made.get(of) ?? text(of);
    made.set(of, found);
    return found;
  };
}

/** Says a cell of cohort `row` (−1 = the average row) and column: what it is, how sure, on how many, and until when it runs. */
export function cellDescriber(
  triangle: RetentionTriangle,
  speech: Speech,
  signals: Signals | null = null,
): (row: number, column: number) => string {
  const { t, format } = speech;
  const { view } = triangle;
  const share = isShare(view);
  // Of these a grid has few, and each stands in many cells.
  const count = once(format.count);
  const columnText = once((column) => columnName(triangle.columns[column], view, speech));
  const cohortText = once((row) => cohortName(triangle.cohorts[row], view, speech));
  const people = (cell: People, column: number): string => {
    if (standsAgainstBefore(triangle.columns[column], view))
      return t.ofPrevious(count(cell.count), count(cell.before), count(cell.eligible));
    // From the first day on, everybody has bought.
    if (!share && isCumulative(view)) return t.customers(count(cell.eligible));
    return (share ? t.ofCustomers : t.buyers)(count(cell.count), count(cell.eligible));
  };

  const average = (column: number): string => {
    const cell = triangle.pooled[column];
    const place = t.place(t.averages[averageOf(view)], columnText(column));
    if (cell.cohorts === 0) return `${place}\n${t.noneComplete}`;
    const lines = [
      `${place}: ${estimateText(cell, view, speech)}`,
      `${people(cell, column)}, ${t.overCohorts(count(cell.cohorts))}`,
    ];
    if (cell.thin) lines.push(t.thin);
    return lines.join('\n');
  };

  return (row, column) => {
    if (row < 0) return average(column);
    const cohort = triangle.cohorts[row];
    const cell = cellAt(triangle, row, column);
    const place = t.place(cohortText(row), columnText(column));
    if (cell.state === 'empty') return `${place}\n${t.notBegun}`;
    const soFar = cell.state === 'running' ? ` ${t.soFar}` : '';
    const lines = [`${place}: ${estimateText(cell, view, speech)}${soFar}`, people(cell, column)];
    if (cell.state === 'partial' || (cell.state === 'complete' && cell.eligible < cohort.size))
      lines.push(t.observedSoFar(count(cell.eligible), count(cohort.size)));
    if (!Number.isNaN(cell.completesOn)) lines.push(t.runsUntil(format.day(cell.completesOn)));
    if (baseOf(cell, view) < view.min) lines.push(t.fewCustomers(count(view.min)));
    if (cohort.affected) lines.push(t.guard.cell);
    const signal = signalText(signals, row * triangle.columns.length + column, view, speech);
    if (signal !== '') lines.push(signal);
    return lines.join('\n');
  };
}

/** One cell alone. */
export function describeCell(
  triangle: RetentionTriangle,
  row: number,
  column: number,
  speech: Speech,
  signals: Signals | null = null,
): string {
  return cellDescriber(triangle, speech, signals)(row, column);
}
