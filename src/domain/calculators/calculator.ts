/* What a calculator is: typed numbers in, steps and results out. It knows no words and no currency. */

/** count: things, whole when typed. money: minor units. percent: a share, 0 … 1. months: 30-day or calendar alike. number: anything else. */
export type Kind = 'count' | 'money' | 'percent' | 'months' | 'number';

export interface Quantity {
  /** NaN = cannot be computed from what was typed; Infinity = without end. */
  readonly value: number;
  readonly kind: Kind;
}

/** One field. Its id names it in links; it begins with a capital letter, which no setting of the app does. */
export interface CalculatorInput {
  readonly id: string;
  readonly kind: Kind;
  /** The example that stands there at first, and its bounds, as typed: major units, per cent. NaN = empty. */
  readonly standard: number;
  readonly min: number;
  readonly max: number;
  /** May stay empty. */
  readonly optional?: boolean;
}

/** A sign of arithmetic or a number between signs. */
export type Token = '(' | ')' | '+' | '−' | '×' | '÷' | '^' | Quantity;

/** One line of the working: tokens = equals. */
export interface Step {
  readonly id: string;
  readonly tokens: readonly Token[];
  readonly equals: Quantity;
}

export interface Result extends Quantity {
  readonly id: string;
  /** 95 % interval of a share. */
  readonly low?: number;
  readonly high?: number;
}

/** Why there is no result, or what to think of before using it. */
export const REMARKS = [
  ...(['missing', 'noStart', 'newAboveEnd', 'keptAboveStart', 'lostAboveStart', 'fewCustomers'] as const),
  ...(['nobodyObserved', 'moreThanObserved', 'moreThanCustomers', 'noOpening', 'lossAboveOpening'] as const),
  ...(['noOrders', 'noChurn', 'nobodyWon', 'noCac', 'neverPaysBack', 'paysAtOnce', 'tooFar'] as const),
  ...(['tooFewPeriods', 'gapInCurve', 'risingCurve', 'curveUnfit', 'endless'] as const),
] as const;
export type Remark = (typeof REMARKS)[number];

export interface Outcome {
  /** The one that was asked for stands first. */
  readonly results: readonly Result[];
  readonly steps: readonly Step[];
  readonly remarks: readonly Remark[];
}

/** Numbers by the id of their input, in the units of `Kind`; NaN = nothing typed. */
export type Typed = Readonly<Record<string, number>>;

export interface Calculator {
  readonly id: string;
  readonly inputs: readonly CalculatorInput[];
  readonly calculate: (typed: Typed) => Outcome;
}

/** Below this many customers a share is a few people (`definitions.md` §2). */
export const FEW = 30;

export const count = (value: number): Quantity => ({ value, kind: 'count' });
export const money = (value: number): Quantity => ({ value, kind: 'money' });
export const percent = (value: number): Quantity => ({ value, kind: 'percent' });
export const months = (value: number): Quantity => ({ value, kind: 'months' });
export const number = (value: number): Quantity => ({ value, kind: 'number' });

/** A quotient; NaN where it would divide by 0, for no number is one then. */
export function quotient(above: number, below: number): number {
  return below === 0 ? NaN : above / below;
}

/** The remarks whose condition holds. */
export function remarksOf(conditions: Readonly<Partial<Record<Remark, boolean>>>): Remark[] {
  return REMARKS.filter((remark) => conditions[remark] === true);
}

const MOST = 1e9;

/** A field for a number of things. */
export const countInput = (id: string, standard: number, max = MOST): CalculatorInput => ({
  id,
  kind: 'count',
  standard,
  min: 0,
  max,
});

/** A field for an amount. */
export const moneyInput = (id: string, standard: number): CalculatorInput => ({
  id,
  kind: 'money',
  standard,
  min: 0,
  max: MOST,
});

/** A field for a share, typed as per cent. */
export const percentInput = (id: string, standard: number): CalculatorInput => ({
  id,
  kind: 'percent',
  standard,
  min: 0,
  max: 100,
});
