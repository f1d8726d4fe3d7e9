/* English methods page: the projector and its scenarios. */
import type { MethodPart } from '../../section.ts';
import { nextMoney } from './next-money.ts';

export const scenarios: MethodPart = {
  id: 'what-if',
  title: 'What if',
  sections: [
    {
      id: 'projector',
      title: 'Projector and scenarios',
      paragraphs: [
        'A month of the projection is a month of life: who is won in one month can order again from the next on. Active in a month is who orders in it; in the month of acquisition that is everybody. A month of life is 30 days of age, as in the grid.',
        'The retention curve gives the share of a cohort that is active in month k of its life. Between two of its points it falls by one rate, beyond the last one by the churn that stands beside it. One rate of churn in place of the curve is (1 − churn)^k. With data the curve is that of the buying model if it passed its exam: purchases expected in the month, divided by the purchase days of an active month. Otherwise it is “bought in period”, pooled, while 50 customers are observed; the churn beyond it is that from the first half of the observed months to the second, from six months on.',
        'Other measured numbers: new customers = first orders of the last 365 days, or of the whole history where it is shorter, to a twelfth of a year; first order = mean net sales of the first day, later order = mean of the later ones, both before refunds; refund rate = net refunds / net sales before refunds over all counted orders; margin = pooled contribution / net sales; CAC = the pooled one; active now = customers with an order in the last 30 days, who go on as the curve says for the ages of today’s cohorts. Amounts that no data hold (spend on retention, fixed costs, cash) are 0 until typed. The season is the mean share of each calendar month in the orders of its year, over two whole years or more; it moves new customers and repeat orders, and is off by default.',
        'Ranges are there only where the curve has 95 % intervals: Wilson for an observed one, drawn parameters for a model. The whole curve is put at the lower, then at the upper end. That is wider than what chance alone would do to a sum of months, and it holds nothing of prices, costs and new customers.',
      ],
      formula: [
        'orders = new + f × (Σ new of k months ago × a(k) + existing still active)',
        'net sales = (new × first order + later orders × later order) × (1 − refund rate)',
        'profit = net sales × margin − new × CAC − retention spend − fixed costs',
        'cash = opening cash + Σ profit',
        'LTV by month k = margin × (1 − refund rate) × (first order + f × later order × (a(1) + … + a(k)))',
      ],
      rows: [
        {
          term: 'Retention levers',
          text: 'Retention is that of month 12, R = a(12). Points and per cent give a new R′, and the whole curve becomes a(k)^h with h = ln R′ / ln R: with constant churn another constant churn. “Stay longer by x” is h = 1 / (1 + x). Existing customers follow from the first month on.',
        },
        {
          term: 'Time to repeat orders',
          text: 'The same repeat orders of new customers, sooner or later: C(k) becomes C(k / (1 + x)), C = a(1) + … + a(k).',
        },
        {
          term: 'Spend',
          text: 'New customers = base × (spend / base spend)^elasticity. Spend moved to retention adds at most the stated points, half of them at the stated amount a month: most × (1 − 2^(−added / half)). Both are typed assumptions; orders cannot show them.',
        },
        {
          term: 'Order value, margin, refunds',
          text: 'Order value in per cent, first and later orders alike. Margin and refund rate in points. What a refund gives back takes its share of the margin with it.',
        },
        {
          term: 'Paid back in month',
          text: 'The first month of life whose LTV reaches CAC; 0 = the first order. Only within the months projected.',
        },
        {
          term: 'Your own 5 %',
          text: '5 % relative: R × 1.05; 5 points: R + .05; half the churn: R + (1 − R) / 2; each with the whole curve as above. Compared is the contribution of a new customer over 60 months, not discounted, and what is left after CAC, without the cost of the improvement.',
        },
        {
          term: 'Links',
          text: 'A link holds what was typed: numbers of the base and levers. Names, notes and measured numbers stay.',
        },
      ],
    },
    nextMoney,
  ],
};
