/* N-day retention of customers of whom not all have been observed for N days. */
import { wilson } from '#domain/retention/wilson.ts';
import { type Calculator, count, countInput, FEW, percent, quotient, remarksOf } from './calculator.ts';

/**
 * Bought / eligible, eligible = customers − those whose first order lies less than N days back. With the 95 % Wilson interval.
 * Whether "bought" means on day N or up to it is what was counted, not how it is divided (`definitions.md` §2).
 */
export const nday: Calculator = {
  id: 'nday',
  inputs: [countInput('C', 500), countInput('Young', 100), countInput('B', 92)],
  calculate: ({ C, Young, B }) => {
    const eligible = Young > C ? NaN : C - Young;
    const rate = B > eligible ? NaN : quotient(B, eligible);
    const naive = quotient(B, C);
    return {
      results: [
        { id: 'retention', ...percent(rate), ...(Number.isNaN(rate) ? {} : wilson(B, eligible)) },
        { id: 'eligible', ...count(eligible) },
        { id: 'naive', ...percent(naive > 1 ? NaN : naive) },
      ],
      steps: [
        { id: 'eligible', tokens: [count(C), '−', count(Young)], equals: count(eligible) },
        { id: 'rate', tokens: [count(B), '÷', count(eligible)], equals: percent(rate) },
      ],
      remarks: remarksOf({
        nobodyObserved: eligible === 0 || Young > C,
        moreThanObserved: B > eligible,
        fewCustomers: eligible > 0 && eligible < FEW,
      }),
    };
  },
};
