/* Customer acquisition cost from two totals. */
import { type Calculator, count, countInput, money, moneyInput, quotient, remarksOf } from './calculator.ts';

/** CAC, blended: acquisition spend / new customers of the same time (`definitions.md` §4). Minor units, not rounded. */
export const cac: Calculator = {
  id: 'cac',
  inputs: [moneyInput('Spend', 12_000), countInput('New', 400)],
  calculate: ({ Spend, New }) => {
    const value = quotient(Spend, New);
    return {
      results: [{ id: 'cac', ...money(value) }],
      steps: [{ id: 'cac', tokens: [money(Spend), '÷', count(New)], equals: money(value) }],
      remarks: remarksOf({ nobodyWon: New === 0 }),
    };
  },
};
