/* Repeat purchase rate from two counts. */
import { wilson } from '#domain/retention/wilson.ts';
import { type Calculator, count, countInput, FEW, percent, quotient, remarksOf } from './calculator.ts';

/** Customers with two or more orders / customers (`definitions.md` §3), with the 95 % Wilson interval. */
export const repeatRate: Calculator = {
  id: 'repeat',
  inputs: [countInput('C', 1000), countInput('R', 270)],
  calculate: ({ C, R }) => {
    const rate = R > C ? NaN : quotient(R, C);
    const once = R > C ? NaN : C - R;
    return {
      results: [
        { id: 'rate', ...percent(rate), ...(Number.isNaN(rate) ? {} : wilson(R, C)) },
        { id: 'once', ...count(once) },
      ],
      steps: [
        { id: 'rate', tokens: [count(R), '÷', count(C)], equals: percent(rate) },
        { id: 'once', tokens: [count(C), '−', count(R)], equals: count(once) },
      ],
      remarks: remarksOf({ noStart: C === 0, moreThanCustomers: R > C, fewCustomers: C > 0 && C < FEW }),
    };
  },
};
