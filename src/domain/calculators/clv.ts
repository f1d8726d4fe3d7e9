/* Textbook customer lifetime value: one order value, one rhythm, one churn for ever. */
import {
  type Calculator,
  type CalculatorInput,
  money,
  moneyInput,
  number,
  percent,
  percentInput,
  quotient,
  remarksOf,
} from './calculator.ts';

/** What a customer contributes in a year while he stays: order value, orders a year, gross margin, and the yearly churn. */
export const YEARLY_INPUTS: readonly CalculatorInput[] = [
  moneyInput('AOV', 60),
  { id: 'F', kind: 'number', standard: 2.5, min: 0, max: 1000 },
  percentInput('M', 40),
  percentInput('C', 50),
];

/** CLV = AOV × orders a year × gross margin / yearly churn (`definitions.md` §4). Minor units, not rounded. */
export const clv: Calculator = {
  id: 'clv',
  inputs: YEARLY_INPUTS,
  calculate: ({ AOV, F, M, C }) => {
    const yearly = AOV * F * M;
    const years = quotient(1, C);
    const value = quotient(yearly, C);
    return {
      results: [
        { id: 'clv', ...money(value) },
        { id: 'yearly', ...money(yearly) },
        { id: 'years', ...number(years) },
      ],
      steps: [
        { id: 'yearly', tokens: [money(AOV), '×', number(F), '×', percent(M)], equals: money(yearly) },
        { id: 'years', tokens: [number(1), '÷', percent(C)], equals: number(years) },
        { id: 'clv', tokens: [money(yearly), '÷', percent(C)], equals: money(value) },
      ],
      remarks: remarksOf({ noChurn: C === 0 }),
    };
  },
};
