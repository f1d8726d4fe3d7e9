/* What proves one cell: value, interval, comparison, formula in words and with values, and what went in. */
import type { Signals } from '#domain/retention/signals.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import { baseOf, cellAt, completeSince } from './cells.ts';
import { alone, averageOf, cohortName, columnName, isCumulative, standsAgainstBefore, whenText } from './names.ts';
import { verdictText } from './signal-words.ts';
import type { Fact, Formula, Told } from '#features/frame/proof/told.ts';
import type { Speech } from './speech.ts';
import { amountOf, exactText, isMoney, isShare, rangeText } from './values.ts';

/** What the proof tells beside the triangle. */
export interface ProofContext {
  readonly asOf: number;
  readonly ordersWithoutIdentity: number;
  /** Left out = nothing was tested. */
  readonly signals?: Signals | null;
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
): Told | null {
  return row < 0 ? averageProof(triangle, column, context, speech) : cellProof(triangle, row, column, context, speech);
}

function intervalNote(estimate: Estimate, view: RetentionView, speech: Speech): string {
  const { t } = speech;
  if (view.against === 'previous') return t.noIntervalOfRatio;
  const range = rangeText(estimate, view, speech);
  return range === '' ? t.noInterval : t.interval(range);
}

function cellProof(
  triangle: RetentionTriangle,
  row: number,
  column: number,
  context: ProofContext,
  speech: Speech,
): Told | null {
  const { t, format } = speech;
  const { view } = triangle;
  const cell = cellAt(triangle, row, column);
  if (cell.state === 'empty') return null;
  const cohort = triangle.cohorts[row];
  const running = cell.state === 'running';
  const value = Number.isNaN(cell.value) ? t.nobodyBefore : exactText(cell.value, view, speech);
  const notes: string[] = [];
  if (running) notes.push(`${t.runsUntil(format.day(cell.completesOn))}.`);
  else {
    notes.push(intervalNote(cell, view, speech));
    notes.push(...comparison(triangle, column, cell, speech));
    if (cell.state === 'complete' && cell.eligible < cohort.size) {
      notes.push(`${t.observedSoFar(format.count(cell.eligible), format.count(cohort.size))}.`);
    }
    if (cell.state === 'partial') {
      notes.push(
        `${t.observedSoFar(format.count(cell.eligible), format.count(cohort.size))}. ${t.runsUntil(format.day(cell.completesOn))}.`,
      );
    }
  }
  if (baseOf(cell, view) < view.min) notes.push(t.fewCustomers(format.count(view.min)));
  if (cohort.affected) notes.push(t.guard.cell);
  const verdict = verdictText(context.signals ?? null, row * triangle.columns.length + column, view, speech);
  if (verdict !== '') notes.push(verdict);

  const facts: Fact[] = [{ label: t.facts.customers, value: format.count(cohort.size) }];
  const missing = cohort.size - cell.eligible;
  if (missing > 0) {
    facts.push({ label: t.facts.observed, value: format.count(cell.eligible) });
    facts.push({ label: t.facts.notYet, value: format.count(missing) });
  }
  facts.push(...didFact(triangle, column, cell, speech));
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
  if (Number.isNaN(average.value) || Number.isNaN(cell.value)) return [];
  const share = isShare(view);
  const scale = share ? 1000 : isMoney(view) ? 1 : 100;
  // The difference of the numbers as they are shown, so that a reader can check it.
  const shown = (value: number): number => Math.round(value * scale);
  const difference = shown(cell.value) - shown(average.value);
  const size = Math.abs(difference);
  const amount = share
    ? t.points(format.decimal(size / 10, size % 10 === 0 ? 0 : 1))
    : exactText(size / scale, view, speech);
  return [
    t.pooledIs(t.averages[averageOf(view)], exactText(average.value, view, speech)),
    difference === 0 ? t.same : difference > 0 ? t.more(amount) : t.less(amount),
  ];
}

/** The amount that a mean per customer stands for. */
function totalText(mean: number, customers: number, view: RetentionView, speech: Speech): string {
  const total = Math.round(mean * customers);
  return isMoney(view) ? speech.format.money(total) : speech.format.count(total);
}

function didText(triangle: RetentionTriangle, column: number, speech: Speech): string {
  const { t } = speech;
  const { view } = triangle;
  const when = whenText(triangle.columns[column], view, speech);
  const amount = amountOf(view);
  if (amount !== null) return t.amounts[amount].did(when);
  return view.measure === 'cumulative' ? t.didAgain(when) : t.did(when);
}

/** How many customers did it; none for cumulative money, which begins with everybody's first order. */
function didFact(
  { view, columns }: RetentionTriangle,
  column: number,
  { count, before }: { readonly count: number; readonly before: number },
  { t, format }: Speech,
): Fact[] {
  if (!isShare(view) && isCumulative(view)) return [];
  const label = view.measure === 'cumulative' ? t.facts.boughtAgain : t.facts.bought;
  const fact = { label, value: format.count(count) };
  if (!standsAgainstBefore(columns[column], view)) return [fact];
  return [fact, { label: t.factBefore, value: format.count(before) }];
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
  if (view.against === 'previous') return previousFormula(triangle, column, cell, words.below, result, speech);
  const below = format.count(cell.eligible);
  if (isShare(view)) return { words, values: { above: format.count(cell.count), below }, result };
  if (view.per === 'cohort') return { sentence: did, result };
  if (view.sum === 'cumulative' && !all) return { sentence: t.increments, result };
  return { words, values: { above: totalText(cell.value, cell.eligible, view, speech), below }, result };
}

/** Who did it over who did it one column before; the first column stands against everybody who is observed. */
function previousFormula(
  triangle: RetentionTriangle,
  column: number,
  { count, before }: { readonly count: number; readonly before: number },
  everybody: string,
  result: string,
  speech: Speech,
): Formula {
  const { format } = speech;
  return {
    words: {
      above: didText(triangle, column, speech),
      below: column === 0 ? everybody : didText(triangle, column - 1, speech),
    },
    values: { above: format.count(count), below: format.count(before) },
    result,
  };
}

function averageProof(triangle: RetentionTriangle, column: number, context: ProofContext, speech: Speech): Told | null {
  const { t, format } = speech;
  const { view, pooled, columns, customers } = triangle;
  const cell = pooled[column];
  if (Number.isNaN(cell.value)) return null;
  const value = exactText(cell.value, view, speech);
  const notes = [intervalNote(cell, view, speech)];
  if (cell.thin) notes.push(t.thin);
  const facts: Fact[] = [
    { label: t.facts.cohorts, value: format.count(cell.cohorts) },
    { label: t.facts.customers, value: format.count(cell.eligible) },
    ...didFact(triangle, column, cell, speech),
  ];
  const noRow = alone(view);
  const affected = noRow
    ? triangle.leftOut.customers
    : triangle.pooledWithAffected === null
      ? 0
      : triangle.pooledWithAffected[column].eligible - cell.eligible;
  if (affected > 0) {
    facts.push({ label: noRow ? t.attributes.leftOutFact : t.guard.fact, value: format.count(affected) });
  }
  const incomplete = customers - cell.eligible - affected;
  if (incomplete > 0) {
    facts.push({ label: noRow ? t.attributes.notObservedFact : t.facts.incomplete, value: format.count(incomplete) });
  }
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
  const everybody = alone(view) ? t.observed : t.ofComplete;
  if (view.against === 'previous') return previousFormula(triangle, column, cell, everybody, result, speech);
  const unequal = alone(view) && cell.eligible < triangle.customers - triangle.leftOut.customers;
  if (unequal && !share && view.sum === 'cumulative') return { sentence: t.increments, result };
  return {
    words: { above: didText(triangle, column, speech), below: everybody },
    values: {
      above: share ? format.count(cell.count) : totalText(cell.value, cell.eligible, view, speech),
      below: format.count(cell.eligible),
    },
    result,
  };
}

function withIdentityFact(facts: readonly Fact[], context: ProofContext, { t, format }: Speech): Fact[] {
  if (context.ordersWithoutIdentity === 0) return [...facts];
  return [...facts, { label: t.facts.withoutIdentity, value: format.count(context.ordersWithoutIdentity) }];
}
