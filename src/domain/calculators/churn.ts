/* Churn from those who were there and those who left, and what it would come to over a year. */
import { type Calculator, count, countInput, FEW, months, number, percent, quotient, remarksOf } from './calculator.ts';

const YEAR = 12;

/**
 * Churn = lost / customers at the start, of a period of P months. Over a year at that rate: 1 − (1 − churn)^(12/P), for those who
 * left cannot leave again. Mean lifetime at that rate = P / churn months (geometric distribution).
 */
export const churn: Calculator = {
  id: 'churn',
  inputs: [countInput('S', 100), countInput('Lost', 10), { id: 'P', kind: 'months', standard: 1, min: 0.1, max: 120 }],
  calculate: ({ S, Lost, P }) => {
    const rate = Lost > S ? NaN : quotient(Lost, S);
    const periods = YEAR / P;
    const year = 1 - (1 - rate) ** periods;
    const lifetime = rate === 0 ? Infinity : P / rate;
    return {
      results: [
        { id: 'churn', ...percent(rate) },
        { id: 'retention', ...percent(1 - rate) },
        { id: 'year', ...percent(year) },
        { id: 'lifetime', ...months(lifetime) },
      ],
      steps: [
        { id: 'churn', tokens: [count(Lost), '÷', count(S)], equals: percent(rate) },
        { id: 'retention', tokens: [percent(1), '−', percent(rate)], equals: percent(1 - rate) },
        { id: 'year', tokens: [percent(1), '−', percent(1 - rate), '^', number(periods)], equals: percent(year) },
        { id: 'lifetime', tokens: [months(P), '÷', percent(rate)], equals: months(lifetime) },
      ],
      remarks: remarksOf({
        noStart: S === 0,
        lostAboveStart: Lost > S,
        fewCustomers: S > 0 && S < FEW,
        noChurn: rate === 0,
      }),
    };
  },
};
