/* All calculators, one line each, and what is asked of every one. */
import { aov } from './aov.ts';
import { cac } from './cac.ts';
import type { Calculator, CalculatorInput, Kind, Outcome, Typed } from './calculator.ts';
import { churn } from './churn.ts';
import { clvCurve } from './clv-curve.ts';
import { clvDiscounted } from './clv-discounted.ts';
import { clv } from './clv.ts';
import { crr } from './crr.ts';
import { ltvCac } from './ltv-cac.ts';
import { nday } from './nday-retention.ts';
import { payback } from './payback.ts';
import { repeatRate } from './repeat-rate.ts';
import { revenueChurn } from './revenue-churn.ts';

/** By the id that names it in links. */
export const CALCULATORS = {
  crr,
  churn,
  nday,
  repeat: repeatRate,
  mrr: revenueChurn,
  aov,
  clv,
  clvd: clvDiscounted,
  sbg: clvCurve,
  cac,
  payback,
  ltvcac: ltvCac,
} as const satisfies Readonly<Record<string, Calculator>>;

export type CalculatorId = keyof typeof CALCULATORS;

export const CALCULATOR_IDS = Object.keys(CALCULATORS) as readonly CalculatorId[];

/** What is wrong with a number that was typed, in the units it is typed in; null = nothing. An empty field (NaN) is not wrong. */
export function inputFault({ kind, min, max }: CalculatorInput, typed: number): 'low' | 'high' | 'notWhole' | null {
  if (typed < min) return 'low';
  if (typed > max) return 'high';
  return kind === 'count' && typed % 1 !== 0 && !Number.isNaN(typed) ? 'notWhole' : null;
}

/** A typed number in the units of its kind: major units → minor units, per cent → share. Amounts are rounded to the minor unit. */
export function fromTyped(kind: Kind, typed: number, minorDigits: number): number {
  if (kind === 'money') return Math.round(typed * 10 ** minorDigits);
  return kind === 'percent' ? typed / 100 : typed;
}

/** Results of a calculator from numbers as typed (NaN = empty); what is needed and empty is remarked upon. */
export function calculated({ inputs, calculate }: Calculator, typed: Typed, minorDigits: number): Outcome {
  const values = inputs.map(({ id, kind }) => [id, fromTyped(kind, typed[id], minorDigits)] as const);
  const outcome = calculate(Object.fromEntries(values));
  const missing = inputs.some(({ id, optional }) => optional !== true && Number.isNaN(typed[id]));
  return missing ? { ...outcome, remarks: ['missing', ...outcome.remarks] } : outcome;
}

/** The example of a calculator, as typed. */
export function standardOf({ inputs }: Calculator): Typed {
  return Object.fromEntries(inputs.map(({ id, standard }) => [id, standard]));
}
