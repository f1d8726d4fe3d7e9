/* LTV : CAC from two amounts per customer. */
import { type Calculator, money, moneyInput, number, quotient, remarksOf } from './calculator.ts';

/** LTV : CAC = LTV / CAC; what is left = LTV − CAC. LTV in contribution, at an age that the user states (`definitions.md` §4). */
export const ltvCac: Calculator = {
  id: 'ltvcac',
  inputs: [moneyInput('LTV', 84), moneyInput('CAC', 30)],
  calculate: ({ LTV, CAC }) => {
    const ratio = quotient(LTV, CAC);
    return {
      results: [
        { id: 'ratio', ...number(ratio) },
        { id: 'left', ...money(LTV - CAC) },
      ],
      steps: [
        { id: 'ratio', tokens: [money(LTV), '÷', money(CAC)], equals: number(ratio) },
        { id: 'left', tokens: [money(LTV), '−', money(CAC)], equals: money(LTV - CAC) },
      ],
      remarks: remarksOf({ noCac: CAC === 0 }),
    };
  },
};
