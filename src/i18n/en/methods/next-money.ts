/* English methods section: the next amount, the balance of two budgets, sensitivity and uncertainty. */
import type { MethodSection } from '../../section.ts';

export const nextMoney: MethodSection = {
  id: 'next-money',
  title: 'The next amount, sensitivity and uncertainty',
  paragraphs: [
    'The amount is spent once, evenly over the months projected. What it brings is the contribution that comes in within these months; what is left is that less the amount. In acquisition and retention the responses typed in the base say what it brings, in margin and order value two numbers typed beside it.',
    'Without data a currency can be named. It is a name for all amounts: nothing is converted. Data have their own currency, and no second one is set beside it.',
  ],
  formula: [
    'acquisition: new customers × (1 + amount / acquisition spend)^elasticity',
    'retention: most × (1 − 2^(−(amount / months) / half)) points of a(12)',
    'break-even lift: contribution added = amount',
  ],
  rows: [
    {
      term: 'Pays for itself from',
      text: 'The lift at which the contribution added equals the amount. In new customers, margin and order value contribution is linear: amount / contribution of new customers, / net sales, / contribution. Points of retention are found by halving, up to everybody staying.',
    },
    {
      term: 'Wins, beats acquisition from',
      text: 'The lift at which the use adds as much contribution as the same amount is assumed to add in acquisition.',
    },
    {
      term: 'Both the same at',
      text: 'The amount at which acquisition and retention are assumed to add the same, the nearest to the one typed, from a thousandth to a thousand times it.',
    },
    {
      term: 'Balance',
      text: 'The acquisition and retention spend of today over all months is one budget. At each share in retention the same part of it goes to retention every month, the rest multiplies the acquisition spend of every month. The optimum is the highest profit on this curve: the result of typed responses, no measurement.',
    },
    {
      term: 'Sensitivity',
      text: 'Each input alone at the low and the high end of its range, the others as in the base; a single lever pulled as far gives the same number. Stated ranges are a tenth of the base to both sides, within what can be meant; that of the curve is its 95 % interval where it has one. With one rate of churn, churn is the retention and stands there alone. The number of months is a choice.',
    },
    {
      term: 'Uncertainty',
      text: 'Monte Carlo: 10,000 courses, every input drawn from its range independently of the others, seed 1. Likeliest at base: triangle between both ends. All alike: uniform. Bell: normal around the middle of the range, 5 % below and 5 % above it, never beyond what can be meant. Stated are the median, the 5 % and 95 % quantile (type 7) and the share of courses below 0. Inputs that move together in truth, such as order value and margin, make the true spread wider or narrower.',
    },
  ],
};
