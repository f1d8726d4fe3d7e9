/* One cell of the grid in words: for its tooltip and its accessible name. */
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import { decimalsFor } from '#i18n/format.ts';
import { cellAt } from './cells.ts';
import { averageOf, cohortName, columnName, isCumulative, isShare } from './names.ts';
import type { Speech } from './speech.ts';

interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A share with the decimals that its interval carries, or money to the last unit. */
export function valueText({ value, low, high }: Estimate, share: boolean, { format }: Speech): string {
  return share ? format.percent(value, decimalsFor(low, high)) : format.money(value);
}

/** The interval in the same decimals as the value; '' where there is none. */
export function rangeText({ low, high }: Estimate, share: boolean, { format }: Speech): string {
  return share ? percentRange(low, high, format) : format.moneyRange(low, high);
}

/** "27–31%": the sign once, at the end. */
export function percentRange(low: number, high: number, format: Speech['format']): string {
  if (Number.isNaN(low) || Number.isNaN(high)) return '';
  const digits = decimalsFor(low, high);
  return `${format.ofHundred(low, digits)}–${format.percent(high, digits)}`;
}

function estimateText(estimate: Estimate, share: boolean, speech: Speech): string {
  const value = valueText(estimate, share, speech);
  const range = rangeText(estimate, share, speech);
  return range === '' ? value : speech.t.valueWithRange(value, range);
}

/** A cell of cohort `row` (−1 = the average row) and column: what it is, how sure, on how many, and until when it runs. */
export function describeCell(triangle: RetentionTriangle, row: number, column: number, speech: Speech): string {
  const { t, format } = speech;
  const { view } = triangle;
  const share = isShare(view);
  const columnText = columnName(triangle.columns[column], view, speech);
  // From the first day on, everybody has bought.
  const people = (count: number, eligible: number): string =>
    !share && isCumulative(view)
      ? t.customers(format.count(eligible))
      : (share ? t.ofCustomers : t.buyers)(format.count(count), format.count(eligible));

  if (row < 0) {
    const cell = triangle.pooled[column];
    const place = t.place(t.averages[averageOf(view)], columnText);
    if (cell.cohorts === 0) return `${place}\n${t.noneComplete}`;
    const lines = [
      `${place}: ${estimateText(cell, share, speech)}`,
      `${people(cell.count, cell.eligible)}, ${t.overCohorts(format.count(cell.cohorts))}`,
    ];
    if (cell.thin) lines.push(t.thin);
    return lines.join('\n');
  }

  const cohort = triangle.cohorts[row];
  const cell = cellAt(triangle, row, column);
  const place = t.place(cohortName(cohort, view, speech), columnText);
  if (cell.state === 'empty') return `${place}\n${t.notBegun}`;
  const soFar = cell.state === 'running' ? ` ${t.soFar}` : '';
  const lines = [`${place}: ${estimateText(cell, share, speech)}${soFar}`, people(cell.count, cell.eligible)];
  if (cell.state === 'partial') lines.push(t.observedSoFar(format.count(cell.eligible), format.count(cohort.size)));
  if (!Number.isNaN(cell.completesOn)) lines.push(t.runsUntil(format.day(cell.completesOn)));
  if (cell.eligible < view.min) lines.push(t.fewCustomers(format.count(view.min)));
  if (cohort.affected) lines.push(t.guard.cell);
  return lines.join('\n');
}
