/* Customer lifetime value with a discount, at constant churn. */
import { type Calculator, countInput, money, number, percent, percentInput, remarksOf } from './calculator.ts';
import { YEARLY_INPUTS } from './clv.ts';

/**
 * CLV = m · Σ_{t≥0} q^t = m / (1 − q), q = (1 − churn) / (1 + discount), m = yearly contribution; the first year is not discounted, so
 * that a discount of 0 gives the textbook's CLV. Within H years: m (1 − q^H) / (1 − q). Source: Gupta, Lehmann 2003, Journal of
 * Interactive Marketing 17:9–24, with the first payment at the start.
 */
export const clvDiscounted: Calculator = {
  id: 'clvd',
  inputs: [...YEARLY_INPUTS, percentInput('D', 10), countInput('H', 3, 100)],
  calculate: ({ AOV, F, M, C, D, H }) => {
    const yearly = AOV * F * M;
    const stays = 1 - C;
    const q = stays / (1 + D);
    const value = q === 1 ? NaN : yearly / (1 - q);
    const within = q === 1 ? yearly * H : (yearly * (1 - q ** H)) / (1 - q);
    return {
      results: [
        { id: 'clv', ...money(value) },
        { id: 'within', ...money(within) },
        { id: 'undiscounted', ...money(C === 0 ? NaN : yearly / C) },
      ],
      steps: [
        { id: 'yearly', tokens: [money(AOV), '×', number(F), '×', percent(M)], equals: money(yearly) },
        { id: 'stays', tokens: [percent(1), '−', percent(C)], equals: percent(stays) },
        { id: 'factor', tokens: [percent(stays), '÷', '(', number(1), '+', percent(D), ')'], equals: number(q) },
        { id: 'clv', tokens: [money(yearly), '÷', '(', number(1), '−', number(q), ')'], equals: money(value) },
        {
          id: 'within',
          tokens: [money(value), '×', '(', number(1), '−', number(q), '^', number(H), ')'],
          equals: money(within),
        },
      ],
      remarks: remarksOf({ noChurn: q === 1 }),
    };
  },
};
