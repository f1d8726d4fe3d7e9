/* The curves over age: every cohort, the chosen one, and all together. */
import type { KaplanMeierStep } from '#domain/results.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import type { AgeAxis, ValueAxis } from '#charts/axes.ts';
import type { Curve } from '#charts/curve.ts';
import type { RetentionCurveInput } from '#charts/retention-curve.ts';
import { shortName } from '#charts/short-name.ts';
import { DAY_STEPS, WHOLE_STEPS } from '#charts/ticks.ts';
import { decimalsFor } from '#i18n/format.ts';
import { cellAt, drawable, nothingEnters } from './cells.ts';
import { ageOf, alone, cohortName, cohortNames, isCumulative, isFirstOrderColumn, whenText } from './names.ts';
import type { Speech } from './speech.ts';
import { amountOf, amountSaid, axisText, endText, exactText, hundredOf, isMoney, isShare } from './values.ts';

/** More grey lines than this are one grey area. */
const MOST_LINES = 80;
const FEW_LINES = 24;
/** A value curve ends below this many observed customers; a share curve where fewer than half of the cohort are. */
const ENOUGH_FOR_VALUE = 50;
/** So many rows by attribute have colours and names of their own. */
const MOST_NAMED = 6;
/** Characters of a name at the end of a line, wide and narrow. */
const END_NAME = { wide: 22, narrow: 12 };

export type Steps = readonly KaplanMeierStep[];

/** Ages in days, or numbers of calendar periods, of the columns. */
function positions({ view, columns }: RetentionTriangle): number[] {
  return columns.map((column) => (view.axis === 'age' ? ageOf(column, view) : column.k));
}

/** A line that begins at 0 of 0 where values add up from nothing. */
function beginsAtZero({ view }: RetentionTriangle): boolean {
  return view.measure === 'cumulative' && view.axis === 'age' && view.against === 'cohort';
}

export function valueAxis(triangle: RetentionTriangle, speech: Speech): ValueAxis {
  const { format } = speech;
  const { view } = triangle;
  if (!isShare(view)) {
    const tick = (value: number): string => axisText(value, view, speech);
    return { tick, topTick: isMoney(view) ? (value) => format.moneyRound(value) : tick };
  }
  const digits = (value: number): number => (Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 ? 0 : 1);
  return {
    tick: (value) => format.ofHundred(value, digits(value)),
    topTick: (value) => format.percent(value, digits(value)),
  };
}

export function ageAxis({ view }: RetentionTriangle, { t, format }: Speech): AgeAxis {
  return {
    title: view.axis === 'age' ? t.axisDays : t.axisCalendar[view.period],
    tick: (value) => format.count(value),
    steps: view.axis === 'age' ? DAY_STEPS : WHOLE_STEPS,
  };
}

function lastValue(values: readonly number[]): number {
  return values.findLast((value) => Number.isFinite(value)) ?? NaN;
}

/** A cohort as a line. In grey it holds complete cells alone; `whole` adds, dashed, what is still running, as far as enough of the cohort is observed. */
function cohortCurve(
  triangle: RetentionTriangle,
  row: number,
  whole: boolean,
  names: readonly string[],
  speech: Speech,
): Curve {
  const { view, columns, cohorts } = triangle;
  const enough = enoughOf(triangle, row);
  const y: number[] = beginsAtZero(triangle) ? [0] : [];
  const unfinished: boolean[] = beginsAtZero(triangle) ? [false] : [];
  for (let j = 0; j < columns.length; j++) {
    const { state, value, eligible } = cellAt(triangle, row, j);
    const complete = state === 'complete' && (!alone(view) || eligible >= enough);
    const shown = complete || (whole && eligible >= enough && drawable(state, isCumulative(view)));
    y.push(shown && !isFirstOrderColumn(columns[j], view) ? value : NaN);
    unfinished.push(state !== 'complete');
  }
  const end = endText(lastValue(y), view, speech);
  return {
    label: cohortName(cohorts[row], view, speech),
    x: beginsAtZero(triangle) ? [0, ...positions(triangle)] : positions(triangle),
    y,
    unfinished,
    ...endTexts(names[row], end, view),
  };
}

/** Name and value at the end of a line; a name that is money itself is parted from its value. */
export function endTexts(
  name: string,
  value: string,
  { by }: RetentionTriangle['view'],
): { readonly endLabel: string; readonly shortLabel: string } {
  const text = (most: number): string => `${shortName(name, most)}${by === 'band' ? ':' : ''} ${value}`;
  return { endLabel: text(END_NAME.wide), shortLabel: text(END_NAME.narrow) };
}

/** Observed customers below which the line of a row ends. Totals of a row by attribute fall as soon as one is missing. */
function enoughOf({ view, cohorts }: RetentionTriangle, row: number): number {
  const { size } = cohorts[row];
  if (isShare(view)) return size / 2;
  return alone(view) && view.per === 'cohort' ? size : Math.min(ENOUGH_FOR_VALUE, size);
}

/** 1 − Kaplan–Meier of a row by attribute, as far as half of its customers are observed. */
function rowSurvival(
  triangle: RetentionTriangle,
  row: number,
  steps: Steps,
  names: readonly string[],
  speech: Speech,
): Curve {
  const { view, columns, cohorts } = triangle;
  const enough = enoughOf(triangle, row);
  const last = columns.findLastIndex((_, j) => cellAt(triangle, row, j).eligible >= enough);
  const end = last < 0 ? 0 : columns[last].to;
  const value = endText(comeBackAt(steps, end).value, view, speech);
  return {
    label: cohortName(cohorts[row], view, speech),
    ...survivalTo(steps, end),
    ...endTexts(names[row], value, view),
  };
}

/** 1 − S from 0 to an age, with its band. */
function survivalTo(steps: Steps, end: number): Pick<Curve, 'x' | 'y' | 'low' | 'high'> {
  const inside = steps.filter(({ t }) => t > 0 && t <= end);
  const last = comeBackAt(steps, end);
  return {
    x: [0, ...inside.map((step) => step.t), end],
    y: [0, ...inside.map((step) => 1 - step.s), last.value],
    low: [0, ...inside.map((step) => 1 - step.high), last.low],
    high: [0, ...inside.map((step) => 1 - step.low), last.high],
  };
}

/** Last age at which at least half of all customers stand in complete cells; where there is none, the last one with a complete cell. */
export function lastWellObserved({ pooled, columns }: RetentionTriangle): number {
  const well = pooled.findLastIndex((cell) => cell.cohorts > 0 && !cell.thin);
  const at = well >= 0 ? well : pooled.findLastIndex((cell) => cell.cohorts > 0);
  return at >= 0 ? columns[at].to : NaN;
}

/** 1 − S at an age. */
export function comeBackAt(steps: Steps, age: number): { value: number; low: number; high: number } {
  const step = steps.findLast(({ t }) => t <= age);
  return step === undefined
    ? { value: 0, low: NaN, high: NaN }
    : { value: 1 - step.s, low: 1 - step.high, high: 1 - step.low };
}

/** 1 − Kaplan–Meier up to the last age that half of the customers have reached, so that it never falls. */
function kaplanMeierLine(triangle: RetentionTriangle, steps: Steps, speech: Speech): Curve | null {
  const end = lastWellObserved(triangle);
  if (Number.isNaN(end)) return null;
  const { t } = speech;
  const value = endText(comeBackAt(steps, end).value, triangle.view, speech);
  return {
    label: t.kaplanMeier,
    ...survivalTo(steps, end),
    endLabel: `${allName(triangle.view, speech)} ${value}`,
    shortLabel: `${t.allShort} ${value}`,
  };
}

/** What the line of all rows is called. */
function allName(view: RetentionTriangle['view'], { t }: Speech): string {
  return view.by === null ? t.allCohorts : t.attributes.allCustomers;
}

/** The average row as a line; it ends where fewer than half of all customers are complete. */
function averageLine(triangle: RetentionTriangle, speech: Speech): Curve | null {
  const { pooled, columns, view } = triangle;
  const well = pooled.some((cell) => cell.cohorts > 0 && !cell.thin);
  const ends = (cell: RetentionTriangle['pooled'][number]): boolean =>
    alone(view) && !isShare(view) ? cell.eligible < ENOUGH_FOR_VALUE : well && cell.thin;
  const shown = pooled.map((cell, j) => (ends(cell) || isFirstOrderColumn(columns[j], view) ? NaN : cell.value));
  if (!shown.some(Number.isFinite)) return null;
  const band = (values: readonly number[]): number[] =>
    values.map((value, j) => (Number.isNaN(shown[j]) ? NaN : value));
  const end = endText(lastValue(shown), view, speech);
  const zero = beginsAtZero(triangle) ? [0] : [];
  return {
    label: allName(view, speech),
    x: [...zero, ...positions(triangle)],
    y: [...zero, ...shown],
    low: [...zero, ...band(pooled.map((cell) => cell.low))],
    high: [...zero, ...band(pooled.map((cell) => cell.high))],
    unfinished: [...zero.map(() => false), ...pooled.map((cell) => cell.thin)],
    endLabel: `${allName(view, speech)} ${end}`,
    shortLabel: `${speech.t.allShort} ${end}`,
  };
}

/** Rows drawn in grey: cohorts that enter averages and have enough customers, the latest of them. Where none has enough: all of a few, and none of many, which would be noise. */
export function greyRows({ cohorts, view }: RetentionTriangle, chosen: number): number[] {
  const rows = cohorts.map((_, i) => i).filter((i) => i !== chosen && !cohorts[i].affected);
  const enough = rows.filter((i) => cohorts[i].size >= view.min);
  if (enough.length > 0) return view.by === null ? enough.slice(-MOST_LINES) : enough.slice(0, MOST_LINES);
  return rows.length <= FEW_LINES ? rows : [];
}

/** Makes the line of a row: its survival curve where there is one, else its cells. */
export function rowLine(
  triangle: RetentionTriangle,
  rowSteps: readonly Steps[] | null,
  speech: Speech,
): (row: number, whole: boolean) => Curve {
  const names = cohortNames(triangle, speech);
  return (row, whole) =>
    rowSteps
      ? rowSurvival(triangle, row, rowSteps[row], names, speech)
      : cohortCurve(triangle, row, whole, names, speech);
}

/** Everything that the picture shows. `chosen` = row of the chosen cohort, −1 for none; `steps` = the Kaplan–Meier curve, null where the average row is the curve. */
export function curveInput(
  triangle: RetentionTriangle,
  steps: Steps | null,
  chosen: number,
  speech: Speech,
  rowSteps: readonly Steps[] | null = null,
): RetentionCurveInput {
  const { format } = speech;
  const line = rowLine(triangle, rowSteps, speech);
  const named = alone(triangle.view) && triangle.cohorts.length <= MOST_NAMED;
  return {
    cohorts: named ? [] : greyRows(triangle, chosen).map((row) => line(row, false)),
    named: named ? triangle.cohorts.map((_, row) => line(row, false)) : [],
    strong: named ? chosen : -1,
    chosen: chosen >= 0 && !named ? line(chosen, true) : null,
    steppedRows: rowSteps !== null,
    pooled: totalsOverlap(triangle)
      ? null
      : steps
        ? kaplanMeierLine(triangle, steps, speech)
        : averageLine(triangle, speech),
    x: ageAxis(triangle, speech),
    y: valueAxis(triangle, speech),
    stepped: steps !== null,
    point: (label, x, y) => {
      const value = exactText(y, triangle.view, speech);
      const at =
        triangle.view.axis === 'age'
          ? speech.t.day(format.count(x))
          : speech.t.calendar[triangle.view.period](format.count(x));
      return `${label}, ${at}: ${value}`;
    },
  };
}

/** Totals of rows that share customers: their average says nothing. */
function totalsOverlap({ overlap, view }: RetentionTriangle): boolean {
  return overlap && !isShare(view) && view.per === 'cohort';
}

/** What the curve shows, in a sentence: when half of the second purchases came, or how the average runs. */
export function curveSentence(triangle: RetentionTriangle, steps: Steps | null, speech: Speech): string {
  const { t, format } = speech;
  if (totalsOverlap(triangle)) return t.attributes.totalsOverlap;
  if (steps) {
    const events = steps.reduce((sum, step) => sum + step.events, 0);
    if (nothingEnters(triangle)) return t.guard.none;
    if (events === 0) return t.curveNoSecond;
    let sum = 0;
    const half = steps.find((step) => (sum += step.events) * 2 >= events);
    return t.curveHalf(format.count(half?.t ?? NaN));
  }
  const { pooled, columns, view } = triangle;
  const known = columns
    .map((_, j) => j)
    .filter((j) => !Number.isNaN(pooled[j].value) && !isFirstOrderColumn(columns[j], view));
  if (known.length === 0) return nothingEnters(triangle) ? t.guard.none : t.noAverage;
  const well = known.filter((j) => !pooled[j].thin);
  const [first, last] = [known[0], (well.length > 0 ? well : known).at(-1) ?? known[0]];
  const figure = (j: number): string => {
    const { value, low, high } = pooled[j];
    return isShare(view)
      ? hundredOf(value, view, decimalsFor(low, high), speech)
      : amountSaid(pooled[j], view, speech).value;
  };
  const say = brings(view, speech);
  const when = (j: number): string => whenText(columns[j], view, speech);
  return first === last
    ? t.curveOne(say(figure(first)), when(first))
    : t.curveFromTo(say(figure(first)), when(first), figure(last), when(last));
}

/** How a sentence says a value of the average. */
function brings(view: RetentionTriangle['view'], { t }: Speech): (value: string) => string {
  const amount = amountOf(view);
  if (amount !== null) return view.per === 'customer' ? t.amounts[amount].brings : t.amounts[amount].cohortBrings;
  const again = view.measure === 'cumulative';
  if (view.against === 'previous') return again ? t.previousAgain : t.previousBought;
  return again ? t.ofHundredAgain : t.ofHundred;
}
