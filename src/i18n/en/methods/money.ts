/* English methods page: money per order and per customer, CAC, payback. */
import type { MethodPart } from '../../section.ts';
import { paybackSections } from './payback.ts';

export const money: MethodPart = {
  id: 'money',
  title: 'Money',
  sections: [
    {
      id: 'per-customer',
      title: 'Average order value and figures per customer',
      paragraphs: [
        'Average order value (AOV) = net sales / counted orders, over all of them. Orders and revenue per customer are over orders with identity; the share without stands beside.',
      ],
    },
    {
      id: 'returning',
      title: 'New and returning revenue',
      paragraphs: [
        'Of orders with identity, by calendar month. An unfinished month is marked and never shown as a drop.',
      ],
      rows: [
        { term: 'A', text: '**The first order alone is new**; net sales of second and later orders are returning.' },
        {
          term: 'B',
          text: 'All orders in the month of acquisition are new; net sales of customers not acquired in that month are returning.',
        },
      ],
      formula: ['returning share A = net sales of second and later orders / net sales'],
    },
    {
      id: 'layer-cake',
      title: 'Layers by acquisition',
      paragraphs: [
        'Net sales of each calendar month or quarter, parted by the year (or quarter) in which the customer’s first counted order falls. Orders without identity are a layer of their own. The layers add up to net sales of the period, to the smallest unit of the currency.',
        'A refund on a day of its own reduces the customer’s layer in the period of that day. Refund rows with an own id stand beside net sales and are in no layer. A period that is not over is hatched and never named in a sentence. Who bought before the data begin stands in the layer of the first order that is in the data.',
      ],
      formula: [
        'share of older customers = net sales of cohorts that were over before the period / net sales of the period',
      ],
    },
    {
      id: 'foreseeable',
      title: 'What was foreseeable',
      paragraphs: [
        'Of net sales with identity, what second and later orders brought (variant A of returning revenue): the shop did not have to win anybody for it. Of that, orders of **subscriptions**: those whose source names a subscription (subscription_contract), or with a tag that begins with subscription, abo or abonnement. A first order of a subscription is new, not returning.',
        'It looks back and is no forecast. “60–80 % of revenue is predictable” and “up to 70 % from returning customers” are quoted beside it because they go around; no primary source was found for either, and they are no targets.',
      ],
      formula: [
        'returning share = net sales of second and later orders / net sales with identity',
        'subscribed share = those of subscription orders / net sales with identity',
      ],
    },
    {
      id: 'concentration',
      title: 'Concentration',
      paragraphs: [
        'Customers are ranked by what they brought: over the last 365 days those with an order in them, by what they brought in them; or over everything observed. A share of customers that is not a whole number counts in part: the best 10 % of 25 customers are the two best and half of the third. The curve is the Lorenz curve read from its upper end.',
        'These are all customers of that time, not a sample, so no range is given. A short time makes revenue look less concentrated than a long one: compare equal times alone.',
      ],
      formula: ['Gini = Σ (2i − n − 1) xᵢ / (n Σ xᵢ), x ascending, i = 1 … n'],
    },
    {
      id: 'contribution',
      title: 'Contribution',
      paragraphs: [
        'What an order leaves to pay for acquisition and everything else. Gross margin and variable cost per order are what you type. While no margin is typed, net sales before costs are shown and named so; they pay no CAC back.',
      ],
      formula: ['contribution = net sales × gross margin − variable cost × orders'],
    },
    {
      id: 'cac',
      title: 'CAC',
      paragraphs: [
        'Customer acquisition cost, **fully loaded and blended**: acquisition spend of the month / new customers of the month, whatever channel they came by. New customers are those with their first counted order in the month.',
        'Pooled CAC = Σ spend / Σ new customers of the same months. A month without typed spend has no CAC and stands outside the pooled one; 0 is a spend. A month with spend in which nobody was won has no CAC of its own, but its spend counts in the pooled one.',
        'One CAC typed for all holds for each month that won somebody, and no spend is used.',
      ],
    },
    {
      id: 'ltv',
      title: 'Observed LTV',
      paragraphs: [
        'What a customer has brought by age N, in contribution. It is observed, not forecast.',
        'Not all customers are observed equally long. A mean over those who are would fall or rise because others enter it, so the mean increments of each day of age are added up. Pooled it is shown while at least 50 customers are observed to that age; for a cohort while at least min(50, size) of its own are. Ages that not all have reached are partial.',
        'LTV : CAC = observed LTV at the stated age / CAC. The age is the largest of 365, 180, 90, 60 and 30 days that is observed.',
      ],
      formula: [
        'value(N) = m₀ + m₁ + … + m_N',
        'm_j = mean contribution at age j over the customers observed to day j',
      ],
    },
    {
      id: 'payback',
      title: 'Payback',
      paragraphs: [
        'The smallest age d in days with value(d) ≥ CAC, shown as month ⌈d/30⌉; month 0 is the first day. The pooled payback compares the value of all customers with the pooled CAC, that of a cohort its own value with its own CAC. If the value does not get there: “not within the n observed months”, n = whole 30-day months of the shown curve.',
        'The range is a bootstrap: customers are drawn again within their monthly cohorts, 1,000 times, while spend stays; it runs from the 2.5th to the 97.5th percentile. The draws are seeded by the data, so the same data give the same range. Draws that do not pay back count as infinitely late; an upper bound there reads “or later than observed”. None below 30 customers.',
        'The results file also holds payback on the calendar: the first month k in which the cumulative contribution per customer reaches CAC, and the point between the month before and that month by a straight line, 0 if month 0 already pays. Running months enter nothing.',
      ],
    },
    ...paybackSections,
  ],
};
