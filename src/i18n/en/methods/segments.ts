/* English methods page: segments of customers, RFM, risk not to buy again, movements, break-even of a discount. */
import type { MethodPart } from '../../section.ts';

export const segments: MethodPart = {
  id: 'customers',
  title: 'Customers to keep, win back, let go',
  sections: [
    {
      id: 'segments',
      title: 'Segments',
      paragraphs: [
        'Usual days of a customer with n gaps between purchase days: his own median gap counts n times, the shop’s median gap three times. Whoever bought once has the shop’s. Overdue is days since the last order divided by usual days. Where nobody has come back there is no rhythm, and everybody is promising. Below 30 gaps in the whole shop the screen warns that who is late is a guess.',
        'The first rule that fits: on time (overdue at most **2**): champions with **3** purchase days or more and net sales among the top **20%** of customers, loyal with **3** or more, else promising. Slipping up to **4**. Beyond: at risk with **2** purchase days or more and, where a model is used, an expected value of at least **0**; else won’t pay back. All limits can be changed; links and the results file carry them under the name limits.',
        'Champions, loyal and promising are to keep; slipping and at risk to win back; won’t pay back to let go. “Won’t pay back” is a rule of thumb about silence after few purchases: how many of them have bought all the same stands beside it. From 1,000 customers on six segments are shown, below that these three groups, below 100 customers their counts alone. Under a filter everything is of the chosen customers.',
        'Value at stake, of those to win back: net sales of each customer’s last 365 days up to his last order. Expected: the sum of predicted lifetime values, for the horizon and the discount set under Value; without a model that has passed its exam there is none. Refunds dated on days of their own are not taken off here.',
      ],
      formula: [
        'usual days = (n · own median + 3 · shop’s median) / (n + 3)',
        'overdue = days since last order / usual days',
      ],
    },
    {
      id: 'rfm',
      title: 'RFM scores',
      paragraphs: [
        'Scores 1 to 5, 5 = best: R by days since the last order, F by purchase days, M by net sales of all orders. A score is the fifth in which the middle rank of equal customers lies, so equal customers have equal scores and some scores may stay empty.',
      ],
      formula: ['score = 1 + ⌊5 · (customers below + half of those equal) / customers⌋'],
    },
    {
      id: 'churn-risk',
      title: 'Risk not to buy again',
      paragraphs: [
        'The probability of no purchase in the next 365 days, or 180 or 90: the longest that the history holds twice. From the model that has passed its exam, 1 − P(at least one purchase). P(alive) is not used for it: under BG/NBD whoever bought once is alive for certain.',
        'Without such a model, and for contracts, it is observed: customers are put into the same groups as they stood so many days ago, and the share of a group that has not bought since is the risk of everybody who stands in it today. Of a group in which fewer than 30 stood then nothing is said, and shares are over the others. The same observation stands beside the model as “have bought since”, with its 95% Wilson interval.',
        'Risk of a group is the mean over its customers. Value at risk is the sum of risk times net sales of the last 365 days up to the last order. Cohorts are by month of the first order; values of an attribute are those of the first order, the twelve with most customers.',
      ],
    },
    {
      id: 'segment-moves',
      title: 'Who has slipped',
      paragraphs: [
        'Each customer’s segment on an earlier day beside that of today, by the same limits. The earlier day is the last day of the data that all imports but the newest hold. With one import only, or where no earlier one ends before the day of observation, it is 30 days before that day, and the screen says so. Slipped is: into a later segment of the list.',
        'Orders count on both days as they stand today: what was cancelled or refunded since was never there. A least expected value is asked on neither day, as no model looked from the earlier one. A champion may become loyal because others have spent more.',
      ],
    },
    {
      id: 'break-even-discount',
      title: 'The highest discount that still pays',
      paragraphs: [
        'What a discount does cannot be read off orders, so it is not estimated. From what is typed (discount, share that would buy anyway, cost of reaching one customer) follows how many of 100 must buy for it to pay, and from a typed share that buys, the highest discount. Those who would have bought anyway take the discount as well.',
        'Order value is the mean counted order of the segment; its contribution is that times the pooled margin, contribution / net sales of all customers. Defaults: **10%** off, **5%** buy anyway, **10%** buy with the offer, **0** a contact.',
      ],
      formula: [
        'break-even share = (buy anyway · contribution + cost of contact) / (contribution − discount · order value)',
        'highest discount = (contribution − (buy anyway · contribution + cost of contact) / share that buys) / order value',
      ],
    },
  ],
};
