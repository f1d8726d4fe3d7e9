/* English methods page: further answers about payback: basis, lag, channels, groups, probability, forecast, textbook, cash, ranking. */
import type { MethodSection } from '../../section.ts';

export const paybackSections: readonly MethodSection[] = [
  {
    id: 'payback-basis',
    title: 'What value is made of, and the lag of spend',
    paragraphs: [
      'Value is **contribution**; gross margin (net sales less the cost of goods, before all other costs) and net sales are options. Net sales pay no CAC back, so nothing is compared with them. The overview always speaks of contribution.',
      'Spend may need time: with a lag of 1, 2 or 3 months the customers of a month are compared with the spend of the month that lies the lag before. The default is **no lag**. Cash is not moved by it in total: spend is charged when it is spent.',
      'Months in which too many new customers had probably bought before the file begins are marked and stay out of the pooled CAC, the pooled value and all groups, until you say that the file starts with your first order.',
    ],
  },
  {
    id: 'paid-cac',
    title: 'Paid CAC by channel',
    paragraphs: [
      'Media spend of a channel in a month / new customers of the month whose first order the rules of the channel claim; agency, salaries and tools stay out. The first rule that fits wins. It stands beside the fully loaded blended CAC and is lower by nature.',
      'A row of an ad export that covers several months is spread by days over them and marked.',
    ],
    formula: ['paid CAC = Σ media spend of the channel / Σ its new customers of the same months'],
  },
  {
    id: 'payback-groups',
    title: 'Payback and LTV by group',
    paragraphs: [
      'Customers are parted by an attribute of the first order or by channel. Groups of 30 customers or more have a curve, the 20 largest of them. A channel is compared with its paid CAC, every other group with the pooled CAC, because what a customer of a product or country has cost is not known. With a filter, CAC stays that of all customers of a month.',
    ],
  },
  {
    id: 'payback-probability',
    title: 'Probability of payback',
    paragraphs: [
      'The share of the bootstrap’s samples that have paid back by the end of a month, as far as the curve is observed. It knows chance alone: no changed shop, no season.',
    ],
  },
  {
    id: 'payback-forecast',
    title: 'Forecast of a value curve',
    paragraphs: [
      'Dashed beside the observed line, never alone: the observed value plus the mean increments of all customers at the ages that the cohort has not reached yet, as far as at least 50 customers are observed. It supposes that the young go on as the old did, and has no range.',
    ],
    formula: ['forecast(N) = value of the cohort at its last observed age n + pooled value(N) − pooled value(n)'],
  },
  {
    id: 'textbook-clv',
    title: 'Textbook CLV',
    paragraphs: [
      'Over the 365 days up to as-of; churn is the share of the customers of the 365 days before who did not order in these 365. It supposes one rate of leaving for all and buying alike until then: a textbook’s number, shown beside the observed LTV and labelled so. There is none with less than two years of orders.',
    ],
    formula: ['CLV = AOV × orders per year × gross margin / yearly churn'],
  },
  {
    id: 'cash',
    title: 'Cash',
    paragraphs: [
      'Cumulative contribution of orders with identity less acquisition spend, by calendar month. The deepest point is the lowest month’s end below nothing; it turns positive in the first month after it at whose end the sum is not below nothing. Running months are dashed and enter neither.',
      'In total, spend is charged to its own month. A monthly cohort is charged with the spend that won it all at once, in its own month; one without known spend has no course. Always of all customers.',
    ],
  },
  {
    id: 'ranking',
    title: 'Which acquisitions were worth it',
    paragraphs: [
      'Groups of 30 customers or more by observed value less CAC per customer, all at one age: the largest of 730, 365, 180, 90, 60 and 30 days that at least two groups with half of the customers have reached with 50 customers each. Ranges are those of the value; spend is taken as it is. “Enough” data are 50 customers observed to the age.',
      '“Never pays back within what is observed”: there is a CAC, and the group’s value does not reach it on any observed day. A ranking tells what came, not what the acquisition has caused.',
    ],
  },
];
