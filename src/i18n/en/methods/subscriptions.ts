/* English methods page: MRR, its movements, churn, cohorts of subscribers. */
import type { MethodPart } from '../../section.ts';

export const subscriptions: MethodPart = {
  id: 'subscriptions',
  title: 'Subscriptions',
  sections: [
    {
      id: 'mrr',
      title: 'MRR and its movements',
      paragraphs: [
        'MRR (monthly recurring revenue) of a subscription is amount × quantity after its discount, to a month: a year / 12, a week × 365.25 / 7 / 12, a day × 365.25 / 12; rounded once to the smallest unit of the currency. A trial pays nothing: MRR begins on the day it ends. Past due counts; incomplete and paused do not.',
        'A subscription ends on the day that the file gives as its end (“Ended at”). Where the file gives only the cancellation, it ends **with the paid period** in which that falls; as an option churn falls at the cancellation. The day of the end is the first that no longer counts; an end on the first day still leaves that day. Where a customer’s next plan begins on the day of an end or the day after, that is a change of plan, not a loss.',
        'Several rows with one subscription number and different starts are its history: each runs until the next begins. A row that is paused pays nothing while it lasts. One that is paused or unpaid now counts up to the beginning of the period it is in; where the file does not give that, it is left out and counted beside.',
        'What happens to a customer on one day is one movement, and movements are taken in the order of time over all subscriptions of the customer: cancelling one of two is contraction. A start and an end inside one month are new and churned.',
        'The proof of a figure lists subscriptions: those that are paid on a day, or, for a movement, each that begins (its MRR) or ends (its MRR, negative) on a day on which the customer’s MRR moved that way. What lowers MRR is negative there, as in the table. Customers of a subscriptions file are numbered in that file.',
        'Only one currency at a time: the chosen one or that of the orders, if subscriptions have it, else that of most of them. Others are counted beside, never added. As-of is the chosen day, else the latest that orders or subscriptions know, and never later than the day on which the subscriptions file was saved.',
      ],
      formula: ['opening + new + reactivated + expansion − contraction − churned = closing'],
      rows: [
        { term: 'new', text: 'MRR of a customer who never paid before.' },
        { term: 'reactivated', text: 'MRR of a customer who paid before and then nothing.' },
        { term: 'expansion, contraction', text: 'The customer pays more or less than before, and not nothing.' },
        { term: 'churned', text: 'What the customer paid before, and then nothing.' },
      ],
    },
    {
      id: 'mrr-rates',
      title: 'GRR, NRR, churn',
      paragraphs: [
        'Over the customers who pay something at the month’s beginning. There is no rate where that is 0. A month that is not over has its rates so far, drawn dashed and never named in a sentence.',
        'Who begins and ends inside one month stands outside GRR and NRR. **Reactivated customers are not in NRR**; as an option the closing MRR of customers who paid before, but nothing at the beginning, is added to it.',
        'Where no column says when a subscription ended, the file holds only those that are left: churn and what follows from it are then not known, and nothing is shown for them, not 0.',
      ],
      formula: [
        'GRR = Σ min(closingᵢ, openingᵢ) / Σ openingᵢ',
        'NRR = Σ closingᵢ / Σ openingᵢ',
        'gross revenue churn = 1 − GRR, net revenue churn = 1 − NRR',
        'logo churn = customers with closing 0 / customers with opening > 0 (95 % Wilson interval)',
        'quick ratio = (new + expansion + reactivated) / (churned + contraction)',
        'ARPA = closing MRR / paying customers',
      ],
    },
    {
      id: 'active-on-day',
      title: 'Active on day N',
      paragraphs: [
        'Subscribers by the month in which they first paid. Active on day N: the customer pays something on the N-th day after the first paid one. Its denominator are the customers observed so far: first paid day + N ≤ as-of. On the calendar the last day of the k-th month is asked, of everybody. Shares carry their 95 % Wilson interval.',
        'MRR kept = MRR of these customers on that day / their MRR on the days they began. It exceeds 100 % where upgrades outweigh losses. The pooled row adds up complete cohorts alone.',
      ],
    },
    {
      id: 'recurring-orders',
      title: 'Subscriptions from recurring orders',
      paragraphs: [
        'Where there is no file of subscriptions, or by choice, they are derived from counted orders whose source is subscription_contract, or which carry a tag that you name. It is an approximation and named so.',
        'Each customer has one subscription. Its interval is the median gap between the recurring orders, rounded by ratio to the nearest of 7, 14, 30, 60, 90 and 365 days; of a customer with one such order the median of all customers, a month where there is none. An order makes the MRR until the next: net sales by that interval. If none comes for 1.5 intervals, the subscription counts as ended on that day, and a later order reactivates it. A churned customer is therefore seen half an interval late, and nobody churns before that.',
      ],
    },
  ],
};
