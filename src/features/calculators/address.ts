/* The address of a calculator with its typed numbers: `#/calculators?calc=crr&S=100&E=100&N=10`. It holds no settings and no data. */
import {
  CALCULATOR_IDS,
  CALCULATORS,
  inputFault,
  standardOf,
  type CalculatorId,
} from '#domain/calculators/calculators.ts';
import type { Calculator, Typed } from '#domain/calculators/calculator.ts';

export interface CalculatorState {
  readonly id: CalculatorId;
  /** By input, as typed: major units, per cent; NaN = empty. */
  readonly typed: Typed;
  /** What the address holds and cannot be taken; the example stands in. */
  readonly bad: readonly { readonly key: string; readonly value: string }[];
}

/** A number in an address: digits, with a point before decimals. '' = an empty field. */
function parseNumber(text: string): number | null {
  if (text === '') return NaN;
  return /^\d{1,12}(\.\d{1,9})?$/.test(text) ? Number(text) : null;
}

/** Calculator and numbers that an address names; what it leaves out is the example's. */
export function readCalculator(hash: string): CalculatorState {
  const [, text = ''] = hash.split('?', 2);
  const query = new URLSearchParams(text);
  const bad: { key: string; value: string }[] = [];
  const named = query.get('calc');
  const found = CALCULATOR_IDS.find((known) => known === named);
  if (named !== null && found === undefined) bad.push({ key: 'calc', value: named.slice(0, 40) });
  const id = found ?? 'crr';
  const calculator: Calculator = CALCULATORS[id];
  const typed = { ...standardOf(calculator) };
  for (const input of calculator.inputs) {
    const value = query.get(input.id);
    if (value === null) continue;
    const number = parseNumber(value);
    if (number === null || inputFault(input, number) !== null) bad.push({ key: input.id, value: value.slice(0, 40) });
    else typed[input.id] = number;
  }
  return { id, typed, bad };
}

/** The address of a calculator; with numbers every one of them is named, so that a link stays true when an example changes. */
export function calculatorAddress(id: CalculatorId, typed?: Typed): string {
  const calculator: Calculator = CALCULATORS[id];
  const numbers = typed
    ? calculator.inputs.map(({ id: key }) => `&${key}=${Number.isNaN(typed[key]) ? '' : plain(typed[key])}`)
    : [];
  return `#/calculators?calc=${id}${numbers.join('')}`;
}

/** A number without an exponent, to the nine decimals that an address takes. */
function plain(value: number): string {
  return value.toFixed(9).replace(/\.?0+$/, '');
}
