/* English methods page: cohorts, columns, cells, measures, repeat rates. */
import type { MethodPart } from '../../section.ts';
import { byAttribute } from './by-attribute.ts';
import { mixSection } from './mix-and-audit.ts';

export const retention: MethodPart = {
  id: 'coming-back',
  title: 'Coming back',
  sections: [
    {
      id: 'cohorts',
      title: 'Cohorts',
      paragraphs: [
        'A cohort is the customers whose first counted order falls in one period: day, ISO week (2026-W01, by ISO year), **month**, quarter or year.',
        'Size is their number. First-order value is the mean net sales of their first orders.',
      ],
    },
    {
      id: 'filter',
      title: 'Filter and segments',
      paragraphs: [
        'A filter picks customers: by the day of the first order, by an attribute of the first order, by what they bought later, by a saved segment. All conditions must hold. **It never cuts what is seen of them**: of each chosen customer all orders stay, before and after any day that the filter names, and as-of stays.',
        'Orders without identity, and refund rows of nobody, belong to no customer and are left out while a filter is set. The counting rules, the revenue bridge and the left-censoring guard stay those of all orders: a cohort full of old customers is left out of averages, whomever the filter picks of it.',
        'A segment is a saved rule, not a list: it holds whoever fulfils it when it is asked. A cell of the cohort grid saved as one picks those whom the cell counts (or those who did not do it), in a calendar column all of the row as far as they are observed; conditions of a filter become part of it. “Show customers” lists them with first day, orders and net sales. A segment that refers to itself through others, or to one that is no longer saved, picks nobody.',
        'A filter that picks by later orders (“bought again within 90 days”) fixes how often the chosen customers come back; the screen says so. The band of a first-order value is read by its edges, the upper one included; the edges are those of all customers under any filter.',
        'The lapse window is that of all customers, so that “active” means the same for each group. What a single customer has cost is not known: each stands for the CAC of the month, spend / all its new customers, and the pooled CAC is the mean over the chosen customers.',
      ],
    },
    {
      id: 'columns',
      title: 'Columns',
      paragraphs: [
        'Age is the days since the customer’s first counted order, 0 on the same day. Columns are **periods of age**, 30 days wide by default (also 1, 7, 90 or 365): period k holds the ages 30k + 1 … 30k + 30, and day 0 stands apart. Each customer then has the same time, however late in the month they came.',
        'Calendar columns (“as in Shopify”) are calendar periods: k = period of the order − period of the first order. Whoever came on the last day of a month then has one day of month 0.',
        'For money the first column of ages is the first day = everything of age 0, and cumulative at N means ages 0 … N.',
      ],
    },
    {
      id: 'cells',
      title: 'Denominators and states of a cell',
      paragraphs: [
        'The denominator of a cell are its eligible customers: those with first day + last age of the period ≤ as-of. On the calendar everybody is eligible once as-of has reached the last day of the period. The value is those of them who did it / eligible.',
        'Only complete cells enter averages.',
      ],
      rows: [
        {
          term: 'Complete',
          text: 'The cohort’s own period is over (as-of ≥ its last day) and everybody is eligible.',
        },
        {
          term: 'Partial',
          text: 'Some are eligible. Hatched, with the day on which it completes; value, number and range are those of the eligible. Cumulative money uses mean increments, see observed LTV.',
        },
        {
          term: 'Running',
          text: 'An unfinished calendar period: count so far / size, hatched, without a range.',
        },
        { term: 'Empty', text: 'Nobody is eligible. No value, never 0.' },
      ],
    },
    {
      id: 'measures',
      title: 'Measures',
      paragraphs: ['Each share is over the eligible customers of its cell.'],
      rows: [
        {
          term: 'Bought in period',
          text: 'At least one order in the period. In calendar month 0 that is everybody.',
        },
        {
          term: 'N-day',
          text: 'At least one order exactly N days after the first; eligible: first day + N ≤ as-of.',
        },
        {
          term: 'Cumulative repeat',
          text: 'The second purchase day has come at age ≤ N; on the calendar, by the end of period c + k. **The default.**',
        },
        {
          term: 'Revenue',
          text: 'Net sales per acquired customer or of the cohort, in the period or cumulative from the first day.',
        },
        {
          term: 'Bracketed',
          text: 'As bought in period, over brackets of age that you choose (1–7, 8–30, 31–90, 91–180, 181–365). Gaps are allowed, overlaps are not; a bracket that begins at 0 holds the first order, and with it everybody. Brackets count days of age: they have no calendar form.',
        },
        {
          term: 'Unbounded, equal time',
          text: 'At least one order with age in N … N + H, N = first age of the period; eligible: first day + N + H ≤ as-of. H is 365 days, or the largest of 180 and 90, that at least half of the cohorts complete at k = 0; you can set another. Where there is no such H it is not offered. The head names H.',
        },
        {
          term: 'Unbounded, open end',
          text: 'At least one order at age N or later, up to as-of, over customers whose period k is over; on the calendar an order in period c + k or later. Whoever came later has had less time, so it falls for young cohorts by arithmetic alone.',
        },
        {
          term: 'Contribution, orders, units',
          text: 'Added up like revenue. Contribution = net sales × gross margin − variable cost of each order; it needs the margin that is typed under Payback. Orders are counted orders, the first one included. Units are the quantities of their lines; orders without lines add none, and their number is shown. Refunds take no orders and no units away.',
        },
      ],
    },
    byAttribute,
    mixSection,
    {
      id: 'against',
      title: 'Against the cohort or the column before',
      paragraphs: [
        'A share stands against the cohort: who did it / everybody eligible. Against the column before it is: who did it in this column / who did it in the column before, both counted over the customers who are eligible for both columns. The first column stands against everybody eligible.',
        'It is a ratio of two counts, not a share: those of the one need not be among those of the other, so it may exceed 100 %, and no interval is given. Where nobody did it in the column before there is no value. A cell is greyed where fewer than 30 did it in the column before. The pooled row is Σ did / Σ did one column before, over complete cells.',
      ],
    },
    {
      id: 'amount-intervals',
      title: 'Means of orders and units',
      paragraphs: [
        'Orders, units and contribution per customer carry the same range as money: mean ± 1.96 s/√n, none below 30 customers, for totals of a cohort, and for cumulative cells that are partial (sums of mean increments).',
      ],
    },
    {
      id: 'repeat',
      title: 'Repeat purchase rate',
      paragraphs: [
        'Customers with two or more / all customers: by orders, and by purchase days, where two orders on one day are one. Customers of all ages stand in it, and the young have had less time.',
        'At equal age: customers with the second purchase day within 30, 60, 90, 180 or 365 days / customers observed that long. The variant by orders stands beside it.',
      ],
    },
    {
      id: 'second-order',
      title: 'Time to the second order',
      paragraphs: [
        'Days from the first to the second purchase day, by Kaplan–Meier: customers who have not come back count as waiting up to as-of. The median is the day by which half have bought again, or “not reached”.',
        'The median among those who came back is a different number, mostly a shorter one; it is named as such.',
        'Gaps are the days between consecutive purchase days of a customer; their quantiles are of type 7 (linear between order statistics).',
      ],
    },
    {
      id: 'ladder',
      title: 'Ladder of orders',
      paragraphs: [
        'From the (n − 1)-th order to the n-th: customers with n or more / customers with n − 1 or more, so far, and the days between the two among those who went on (median, first and third quartile). Counted by orders, or by purchase days; two orders of one day are 0 days apart by orders and one rung by purchase days.',
        '“So far” holds customers of all ages. At equal age stands beside it: the n-th order within H days of the one before, over the customers observed for H days after it. H = 365, or the largest of 180 and 90 that half of the customers have been observed for since their first order.',
      ],
    },
    {
      id: 'lapse-window',
      title: 'Lapse window and active customers',
      paragraphs: [
        'A customer is **active at day t** with at least one counted order in (t − L, t]. The lapse window L is read from the data: the 90th percentile (type 7) of the gaps that ended within 365 days, over purchase days followed for at least 365 days. With fewer than 200 such gaps it is the 90th percentile of all gaps seen so far, labelled “short history”: long gaps may still be open then, so that it comes out short. Days are whole, so L is rounded up.',
        'L can be typed. “In the period itself” is another reading: active means at least one order in the month, quarter or year.',
      ],
    },
    {
      id: 'period-rates',
      title: 'CRR and churn of a period',
      paragraphs: [
        'S = customers active at the end of the day before the period; E = active at its end; N = of those of E, who placed their first counted order in the period. Stayed = active at both; lost = S − stayed; reactivated = E − N − stayed, so that S + N + reactivated − lost = E.',
        'Periods that end before the file’s first day + L have no rate yet: who was active before cannot be seen. Where active means an order in the period, L is the length of the period. A running period shows its counts so far and no rate: it would look like a drop. The same period a year before stands beside each rate.',
      ],
      formula: [
        'CRR by sets = stayed / S',
        'CRR, classic = (E − N) / S',
        'CRR of all acquired before = (E − N) / customers acquired before the period',
        'Churn = 1 − CRR by sets',
      ],
    },
    {
      id: 'returning-customers',
      title: 'Shopify’s “returning customer rate”',
      paragraphs: [
        'Shopify’s **“returning customer rate”**: customers of the period with any earlier order ever / customers of the period. A second order counts in the period of the first one too. It stands under that name only: it looks back without end and is no retention rate.',
        'The shares A and B of a period are defined under “New and returning revenue”; for quarters and years the months are added. The same period a year before stands beside each.',
      ],
    },
    {
      id: 'presets',
      title: 'Definitions of other products',
      paragraphs: [
        'Products count different things under the same name. “Define as” sets view and counting rules to what a product’s own pages say; what they do not say, and what cannot be reproduced here, stands beside it, and the pages are named there. The preset holds until one of its options is changed.',
        'The **bridge** begins at the product’s number and changes one option at a time until our own is reached: cumulative repeat by 30-day age, pooled over complete cells, under your other rules. It stands at column 2, so that it ends at 90 days of age like the sentence over the grid, or at 60 days where nothing is complete at 90. The differences are those of the numbers as shown and add up exactly; a step for which nobody is observed long enough has no number, and the next one stands against the last known. The order of the steps is fixed; in another order the single differences would be others, their sum the same.',
      ],
      rows: [
        { term: 'As Shopify', text: 'Bought in the calendar month; zero-value orders count.' },
        {
          term: 'As Mixpanel',
          text: 'In the 30-day month or later, open end. Its average, Σ c·w / Σ p·w with c = retained, p = size and w = share of the customers, counts the size twice; it is computed in the bridge.',
        },
        {
          term: 'As Amplitude',
          text: 'In the 30-day month (Return On). Its average is over everybody who has come that far, in complete cells or not; it is computed in the bridge.',
        },
        {
          term: 'As Lifetimely',
          text: 'R-%: customers with at least one more order by now, of all ages. In the grid, the last cell of each row of cumulative repeat by calendar month.',
        },
        {
          term: 'As Peel',
          text: 'Retention rate: in the calendar month or later. Repurchase rate: a second purchase by then. Revenue with tax and shipping.',
        },
      ],
    },
  ],
};
