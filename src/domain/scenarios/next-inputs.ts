/* What is typed about the next amount: its fields, its currency. Apart from its use: the worker needs no field of a calculator. */
import { fromTyped } from '#domain/calculators/calculators.ts';
import type { NextMoney } from './next-money.ts';
import type { TypedNext } from './scenario-settings.ts';

/** The lines in which it is asked, with the example, as typed: major units, points, per cent. */
export const NEXT_INPUTS = [
  { id: 'amount', kind: 'money', standard: 1000, min: 1, max: 1e9 },
  { id: 'margin', kind: 'percent', standard: 0.1, min: 0, max: 100 },
  { id: 'orderValue', kind: 'percent', standard: 0.25, min: 0, max: 1000 },
] as const;

/** The currencies that can be named without data: those of two decimals in which shops of Europe and America count. */
export const CURRENCIES = ['EUR', 'GBP', 'USD', 'CHF', 'SEK', 'DKK', 'NOK', 'PLN', 'CZK', 'CAD', 'AUD'] as const;

/** The next amount of what is typed: the example where nothing is. */
export function nextOf(typed: TypedNext, minorDigits: number): NextMoney {
  const numbers = NEXT_INPUTS.map(({ id, kind, standard }) => [
    id,
    fromTyped(kind, typed[id] ?? standard, minorDigits),
  ]);
  return Object.fromEntries(numbers) as NextMoney;
}
