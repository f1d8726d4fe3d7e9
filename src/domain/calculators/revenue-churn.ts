/* Gross and net revenue retention of a month of subscriptions, from its movements. */
import { type Calculator, money, moneyInput, percent, quotient, remarksOf } from './calculator.ts';

/**
 * Over those who paid at the start: GRR = (opening − contraction − churned) / opening, NRR = GRR + expansion / opening; gross revenue
 * churn = 1 − GRR, net = 1 − NRR (`definitions.md` §5). Revenue of new customers belongs to neither.
 */
export const revenueChurn: Calculator = {
  id: 'mrr',
  inputs: [moneyInput('Opening', 10_000), moneyInput('Churned', 500), moneyInput('Down', 200), moneyInput('Up', 900)],
  calculate: ({ Opening, Churned, Down, Up }) => {
    const left = Churned + Down > Opening ? NaN : Opening - Churned - Down;
    const grr = quotient(left, Opening);
    const nrr = quotient(left + Up, Opening);
    return {
      results: [
        { id: 'nrr', ...percent(nrr) },
        { id: 'grr', ...percent(grr) },
        { id: 'grossChurn', ...percent(1 - grr) },
        { id: 'netChurn', ...percent(1 - nrr) },
      ],
      steps: [
        { id: 'left', tokens: [money(Opening), '−', money(Churned), '−', money(Down)], equals: money(left) },
        { id: 'grr', tokens: [money(left), '÷', money(Opening)], equals: percent(grr) },
        { id: 'nrr', tokens: ['(', money(left), '+', money(Up), ')', '÷', money(Opening)], equals: percent(nrr) },
        { id: 'grossChurn', tokens: [percent(1), '−', percent(grr)], equals: percent(1 - grr) },
        { id: 'netChurn', tokens: [percent(1), '−', percent(nrr)], equals: percent(1 - nrr) },
      ],
      remarks: remarksOf({ noOpening: Opening === 0, lossAboveOpening: Churned + Down > Opening }),
    };
  },
};
