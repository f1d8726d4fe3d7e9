/* The sentence over the grid: what the average row says at 90 days, and at the latest age that is well observed. */
import { SMALL_SHOP } from '#domain/results.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import { decimalsFor } from '#i18n/format.ts';
import { ageOf, alone, averageOf, whenText } from './names.ts';
import { hundredText, type Speech } from './speech.ts';
import { amountOf, amountSaid, hundredOf, percentRange, type AmountId } from './values.ts';

const MAIN_AGE = 90;
const MAIN_NDAY = 30;
const LATEST_AGE = 365;

/** Middle of the age (days) that a column reaches; calendar periods in days, roughly. */
const CALENDAR_DAYS = { day: 1, week: 7, month: 30, quarter: 91, year: 365 } as const;

function reach(triangle: RetentionTriangle, column: number): number {
  const { view, columns } = triangle;
  const at = columns[column];
  return view.axis === 'age' ? ageOf(at, view) : at.k * CALENDAR_DAYS[view.period];
}

/** The columns that the sentence names: at 90 days (N-day: 30) or the last with complete cells; then the last well observed one within a year. −1 = none. */
export function headlineColumns(triangle: RetentionTriangle): { main: number; second: number } {
  const { pooled, view } = triangle;
  const known = pooled
    .map((_, j) => j)
    .filter((j) => !Number.isNaN(pooled[j].value) && triangle.columns[j].k >= (view.against === 'previous' ? 1 : 0));
  const age = view.measure === 'nday' ? MAIN_NDAY : MAIN_AGE;
  const main = known.find((j) => reach(triangle, j) >= age) ?? known.at(-1) ?? -1;
  const second = known.filter((j) => j > main && !pooled[j].thin && reach(triangle, j) <= LATEST_AGE).at(-1) ?? -1;
  return { main, second };
}

export function headlineText(triangle: RetentionTriangle, speech: Speech): string {
  if (triangle.lacks !== null) return speech.t.lacks[triangle.lacks];
  if (triangle.columns.length === 0) return speech.t.noColumns;
  const { main, second } = headlineColumns(triangle);
  if (main < 0) {
    if (alone(triangle.view) && triangle.cohorts.length === 0) return speech.t.attributes.noneEnters;
    const withAffected = triangle.pooledWithAffected;
    const leftOut = withAffected !== null && headlineColumns({ ...triangle, pooled: withAffected }).main >= 0;
    return leftOut ? speech.t.guard.none : speech.t.noAverage;
  }
  const amount = amountOf(triangle.view);
  if (triangle.overlap && amount !== null && triangle.view.per === 'cohort') return speech.t.attributes.totalsOverlap;
  const sentence =
    amount === null
      ? shareSentence(triangle, main, second, speech)
      : amountSentence(amount, triangle, main, second, speech);
  const average = averageOf(triangle.view);
  return `${sentence}.${average === 'pooled' ? '' : speech.t.averageNote[average]}`;
}

function shareSentence(triangle: RetentionTriangle, main: number, second: number, speech: Speech): string {
  const { t, format } = speech;
  const { view, pooled, columns } = triangle;
  const cell = pooled[main];
  const say = view.measure === 'cumulative' ? t.cumulativeSentence : t.boughtSentence;
  const when = whenText(columns[main], view, speech);
  if (view.against === 'previous') {
    const of = view.measure === 'cumulative' ? t.againOfPreviousSentence : t.boughtOfPreviousSentence;
    return of(hundredOf(cell.value, view, 0, speech), when);
  }
  if (triangle.customers < SMALL_SHOP && view.average === 'pooled') {
    const range = percentRange(cell.low, cell.high, format);
    return say(format.count(cell.eligible), format.count(cell.count), when, t.range(range));
  }
  const digits = decimalsFor(cell.low, cell.high);
  const range = format.rangeOfHundred(cell.low, cell.high, digits);
  const first = say(
    format.count(100),
    hundredText(speech, cell.value, digits),
    when,
    range === '' ? '' : t.range(range),
  );
  if (second < 0) return first;
  const later = pooled[second];
  const laterText = hundredText(speech, later.value, decimalsFor(later.low, later.high));
  return first + t.shareAnd(laterText, whenText(columns[second], view, speech));
}

function amountSentence(
  amount: AmountId,
  triangle: RetentionTriangle,
  main: number,
  second: number,
  speech: Speech,
): string {
  const { t } = speech;
  const { view, pooled, columns } = triangle;
  const words = t.amounts[amount];
  const when = whenText(columns[main], view, speech);
  const said = amountSaid(pooled[main], view, speech);
  if (view.per === 'cohort') {
    const text = words.cohortSentence(said.value, when);
    if (second < 0) return text;
    return text + t.shareAnd(amountSaid(pooled[second], view, speech).value, whenText(columns[second], view, speech));
  }
  const text = words.sentence(said.value, when, said.range === '' ? '' : t.range(said.range));
  const firstDay = columns.findIndex((column) => column.k === -1);
  if (firstDay < 0) return text;
  const first = amountSaid(pooled[firstDay], view, speech).value;
  return text + (view.sum === 'cumulative' ? words.ofWhichFirst(first) : t.revenueFirst(first));
}
