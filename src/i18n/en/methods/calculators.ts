/* English methods page: calculators from typed numbers. */
import type { MethodPart } from '../../section.ts';

export const calculators: MethodPart = {
  id: 'typed-numbers',
  title: 'Typed numbers',
  sections: [
    {
      id: 'calculators',
      title: 'Calculators',
      paragraphs: [
        'They use the definitions of this page on numbers that you type, without a file. Amounts are rounded to the minor unit when typed and results only when shown. Shares of customers carry their 95 % Wilson interval where those who did it are a part of those who could. The link holds the typed numbers and nothing else.',
        '“Use my numbers” takes what the other screens show: the last whole period with a rate, all customers, the pooled CAC, the observed LTV at the largest of 365, 180, 90, 60 and 30 days. It is offered only where there is such a number.',
      ],
      formula: [
        'Churn of a year = 1 − (1 − churn)^(12 / months)',
        'CLV, textbook = AOV × orders per year × gross margin / churn',
        'CLV, discounted = m / (1 − q), q = (1 − churn) / (1 + d), m = contribution of a year',
        'CLV from a curve = P × Σ S(t) / (1 + d)^t, t = 0, 1, 2 …, S by sBG',
        'Contribution by month k = first + monthly × (r + r² + … + r^k), r = 1 − churn',
      ],
      rows: [
        {
          term: 'Churn over a year',
          text: 'Who has left cannot leave again, so rates are not added: 5 % a month is 46 % a year.',
        },
        {
          term: 'First payment',
          text: 'At the start, not discounted: with a discount of 0 the discounted CLV is the textbook’s.',
        },
        {
          term: 'Retention curve',
          text: 'sBG (Fader, Hardie 2007) by maximum likelihood on one cohort, two renewals or more. A fit that did not converge, stands on a bound, has a standard error above its value, or fewer than 50 customers gives no value. With α ≤ 1 some never leave: without a discount only the value within the horizon is shown. The horizon is discounted as well.',
        },
        {
          term: 'Payback',
          text: 'The first month whose contribution reaches CAC, and the point between the month before and it by a straight line; 0 if the first order pays. It never pays back if first + monthly × r / (1 − r) stays below CAC.',
        },
      ],
    },
  ],
};
