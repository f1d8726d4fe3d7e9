/* Customer retention rate from three counts. */
import { type Calculator, count, countInput, FEW, percent, quotient, remarksOf } from './calculator.ts';

/**
 * CRR, classic: (E − N) / S. S = customers at the start, E = at the end, N = won in between and still there at the end.
 * Above 1 only where customers who had left before came back (`definitions.md` §3).
 */
export const crr: Calculator = {
  id: 'crr',
  inputs: [countInput('S', 100), countInput('E', 100), countInput('N', 10)],
  calculate: ({ S, E, N }) => {
    const kept = N > E ? NaN : E - N;
    const rate = quotient(kept, S);
    const lost = kept > S ? NaN : S - kept;
    const churn = rate > 1 ? NaN : 1 - rate;
    return {
      results: [
        { id: 'retention', ...percent(rate) },
        { id: 'churn', ...percent(churn) },
        { id: 'lost', ...count(lost) },
      ],
      steps: [
        { id: 'kept', tokens: [count(E), '−', count(N)], equals: count(kept) },
        { id: 'rate', tokens: [count(kept), '÷', count(S)], equals: percent(rate) },
        { id: 'churn', tokens: [percent(1), '−', percent(rate)], equals: percent(churn) },
      ],
      remarks: remarksOf({
        noStart: S === 0,
        newAboveEnd: N > E,
        keptAboveStart: S > 0 && kept > S,
        fewCustomers: S > 0 && S < FEW,
      }),
    };
  },
};
