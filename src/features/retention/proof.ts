/* What proves one cell: value, interval, comparison, formula in words and with values, and what went in. */
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import { cellAt, completeSince } from './cells.ts';
import { rangeText } from './describe.ts';
import { averageOf, cohortName, columnName, isCumulative, isShare, whenText } from './names.ts';
import type { Speech } from './speech.ts';

/** A formula: a fraction in words and with values, or a sentence where the value is no fraction. */
export type Formula =
  | { readonly words: Fraction; readonly values: Fraction; readonly result: string }
  | { readonly sentence: string; readonly result: string };

export interface Fraction {
  readonly above: string;
  readonly below: string;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Proof {
  readonly title: string;
  readonly value: string;
  readonly notes: readonly string[];
  readonly formula: Formula;
  readonly facts: readonly Fact[];
}

/** What the proof tells beside the triangle. */
export interface ProofContext {
  readonly asOf: number;
  readonly ordersWithoutIdentity: number;
}

interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The proof of a cell; row −1 is the average row. null where the cell is empty. */
export function proofOf(
  triangle: RetentionTriangle,
  row: number,
  column: number,
  context: ProofContext,
  speech: Speech,
): Proof | null {
  return row < 0 ? averageProof(triangle, column, context, speech) : cellProof(triangle, row, column, context, speech);
}

/** One decimal, or every unit of money: a proof hides less by rounding. */
function exactText({ value }: Estimate, share: boolean, { format }: Speech): string {
  return share ? format.percent(value, 1) : format.money(value);
}

function intervalNote(estimate: Estimate, share: boolean, speech: Speech): string {
  const range = rangeText(estimate, share, speech);
  return range === '' ? speech.t.noInterval : speech.t.interval(range);
}

function cellProof(
  triangle: RetentionTriangle,
  row: number,
  column: number,
  context: ProofContext,
  speech: Speech,
): Proof | null {
  const { t, format } = speech;
  const { view } = triangle;
  const cell = cellAt(triangle, row, column);
  if (cell.state === 'empty') return null;
  const cohort = triangle.cohorts[row];
  const share = isShare(view);
  const running = cell.state === 'running';
  const value = exactText(cell, share, speech);
  const notes: string[] = [];
  if (running) notes.push(`${t.runsUntil(format.day(cell.completesOn))}.`);
  else {
    notes.push(intervalNote(cell, share, speech));
    notes.push(...comparison(triangle, column, cell, speech));
    if (cell.state === 'partial') {
      notes.push(
        `${t.observedSoFar(format.count(cell.eligible), format.count(cohort.size))}. ${t.runsUntil(format.day(cell.completesOn))}.`,
      );
    }
  }
  if (cell.eligible < view.min) notes.push(t.fewCustomers(format.count(view.min)));
  if (cohort.affected) notes.push(t.guard.cell);

  const facts: Fact[] = [{ label: t.facts.customers, value: format.count(cohort.size) }];
  const missing = cohort.size - cell.eligible;
  if (missing > 0) {
    facts.push({ label: t.facts.observed, value: format.count(cell.eligible) });
    facts.push({ label: t.facts.notYet, value: format.count(missing) });
  }
  facts.push(...didFact(triangle, cell.count, speech));
  const since = completeSince(triangle, row, column, context.asOf);
  if (!Number.isNaN(since)) facts.push({ label: t.facts.completeSince, value: format.day(since) });
  if (!Number.isNaN(cell.completesOn)) {
    facts.push({ label: t.facts.completeOn, value: format.day(cell.completesOn) });
  }

  return {
    title: t.place(cohortName(cohort, view, speech), columnName(triangle.columns[column], view, speech)),
    value: running ? `${value} ${t.soFar}` : value,
    notes,
    formula: cellFormula(triangle, row, column, value, speech),
    facts: withIdentityFact(facts, context, speech),
  };
}

/** How the cell stands to the average of its column. A running cell is never compared: it would look like a drop. */
function comparison(triangle: RetentionTriangle, column: number, cell: Estimate, speech: Speech): string[] {
  const { t, format } = speech;
  const { view, pooled } = triangle;
  const average = pooled[column];
  if (average.cohorts === 0) return [];
  const share = isShare(view);
  // The difference of the numbers as they are shown, so that a reader can check it.
  const shown = (value: number): number => Math.round(share ? value * 1000 : value);
  const difference = shown(cell.value) - shown(average.value);
  const size = Math.abs(difference);
  const amount = share ? t.points(format.decimal(size / 10, size % 10 === 0 ? 0 : 1)) : format.money(size);
  return [
    t.pooledIs(t.averages[averageOf(view)], share ? format.percent(average.value, 1) : format.money(average.value)),
    difference === 0 ? t.same : difference > 0 ? t.more(amount) : t.less(amount),
  ];
}

/** Net sales that a mean per customer stands for. */
function totalText(mean: number, customers: number, { format }: Speech): string {
  return format.money(Math.round(mean * customers));
}

function didText(triangle: RetentionTriangle, column: number, speech: Speech): string {
  const { t } = speech;
  const { view } = triangle;
  const when = whenText(triangle.columns[column], view, speech);
  if (!isShare(view)) return t.didSales(when);
  return view.measure === 'cumulative' ? t.didAgain(when) : t.did(when);
}

/** How many customers did it; none for cumulative money, which begins with everybody's first order. */
function didFact({ view }: RetentionTriangle, count: number, { t, format }: Speech): Fact[] {
  if (!isShare(view) && isCumulative(view)) return [];
  const label = view.measure === 'cumulative' ? t.facts.boughtAgain : t.facts.bought;
  return [{ label, value: format.count(count) }];
}

function cellFormula(
  triangle: RetentionTriangle,
  row: number,
  column: number,
  result: string,
  speech: Speech,
): Formula {
  const { t, format } = speech;
  const { view } = triangle;
  const cell = cellAt(triangle, row, column);
  const all = cell.state === 'running' || cell.eligible === triangle.cohorts[row].size;
  const did = didText(triangle, column, speech);
  const words = { above: did, below: all ? t.allInCohort : t.observed };
  const below = format.count(cell.eligible);
  if (isShare(view)) return { words, values: { above: format.count(cell.count), below }, result };
  if (view.per === 'cohort') return { sentence: did, result };
  if (view.sum === 'cumulative' && !all) return { sentence: t.increments, result };
  return { words, values: { above: totalText(cell.value, cell.eligible, speech), below }, result };
}

function averageProof(
  triangle: RetentionTriangle,
  column: number,
  context: ProofContext,
  speech: Speech,
): Proof | null {
  const { t, format } = speech;
  const { view, pooled, columns, customers } = triangle;
  const cell = pooled[column];
  if (cell.cohorts === 0) return null;
  const share = isShare(view);
  const value = exactText(cell, share, speech);
  const notes = [intervalNote(cell, share, speech)];
  if (cell.thin) notes.push(t.thin);
  const facts: Fact[] = [
    { label: t.facts.cohorts, value: format.count(cell.cohorts) },
    { label: t.facts.customers, value: format.count(cell.eligible) },
    ...didFact(triangle, cell.count, speech),
  ];
  const affected =
    triangle.pooledWithAffected === null ? 0 : triangle.pooledWithAffected[column].eligible - cell.eligible;
  if (affected > 0) facts.push({ label: t.guard.fact, value: format.count(affected) });
  const incomplete = customers - cell.eligible - affected;
  if (incomplete > 0) facts.push({ label: t.facts.incomplete, value: format.count(incomplete) });
  return {
    title: t.place(t.averages[averageOf(view)], columnName(columns[column], view, speech)),
    value,
    notes,
    formula: averageFormula(triangle, column, value, speech),
    facts: withIdentityFact(facts, context, speech),
  };
}

function averageFormula(triangle: RetentionTriangle, column: number, result: string, speech: Speech): Formula {
  const { t, format } = speech;
  const { view, pooled } = triangle;
  const cell = pooled[column];
  const cohorts = format.count(cell.cohorts);
  const share = isShare(view);
  const average = averageOf(view);
  if (average === 'median') return { sentence: t.medianOf(cohorts), result };
  if (average === 'mean') return { sentence: t.meanOf(cohorts), result };
  return {
    words: { above: didText(triangle, column, speech), below: t.ofComplete },
    values: {
      above: share ? format.count(cell.count) : totalText(cell.value, cell.eligible, speech),
      below: format.count(cell.eligible),
    },
    result,
  };
}

function withIdentityFact(facts: readonly Fact[], context: ProofContext, { t, format }: Speech): Fact[] {
  if (context.ordersWithoutIdentity === 0) return [...facts];
  return [...facts, { label: t.facts.withoutIdentity, value: format.count(context.ordersWithoutIdentity) }];
}
