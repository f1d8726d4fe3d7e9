/* English words of the structure of revenue: layers by acquisition, what was foreseeable, concentration. */
export const structure = {
  layersTitle: 'Net sales by when customers were won',
  layersSentence: (period: string, share: string, before: string) =>
    `Of net sales ${period}, **${share} came from customers won ${before} or earlier**.`,
  layersSentenceNew: (period: string, cohort: string) =>
    `All customers who bought ${period} were won ${cohort}: there is no older layer yet.`,
  inPeriod: { month: (name: string) => `in ${name}`, quarter: (name: string) => `in ${name}` },
  inCohort: { year: (name: string) => `in ${name}`, quarter: (name: string) => `in ${name}` },
  layersNone: 'No period with net sales is over yet.',
  layersLabel: (periods: string, layers: string) =>
    `Net sales of ${periods} periods in ${layers} layers by acquisition, the oldest at the bottom.`,
  layersCaption: 'Net sales by period and by when customers were won',
  layersNote:
    'A customer belongs to the layer of the first order in the data. Who bought before the data begin stands in a layer that is too young.',
  layersRunning: 'The last period is not over; it is a part, not a drop.',
  cohort: 'Layers',
  cohorts: { year: 'Year won', quarter: 'Quarter won' },
  period: 'Columns',
  periods: { month: 'Months', quarter: 'Quarters' },
  periodHead: { month: 'Month', quarter: 'Quarter' },
  unidentified: 'Without identity',
  netSales: 'Net sales',
  total: 'All',
  running: 'runs',
  point: (layer: string, period: string, amount: string, share: string) =>
    share === '' ? `${layer}, ${period}: ${amount}` : `${layer}, ${period}: ${amount} (${share})`,
  span: 'Over',
  spans: { year: 'the last 365 days', all: 'everything observed' },
  foreseeableTitle: 'How much was foreseeable',
  foreseeableSentence: (share: string, span: string) =>
    `**${share} of net sales came from returning customers**, over ${span}: what the shop could count on without winning anybody.`,
  foreseeableSubscribed: (share: string) => `Orders of subscriptions brought ${share}.`,
  foreseeableNoSubscribed: 'No order is marked as one of a subscription.',
  foreseeableNone: 'No net sales with an identity in this time.',
  foreseeableLabel: (months: string) => `Share of net sales from returning customers in ${months} months.`,
  foreseeableLabelSubscribed: (months: string) =>
    `Share of net sales from returning customers, and from orders of subscriptions, in ${months} months.`,
  foreseeableCaption: 'Share of net sales that was foreseeable, by month',
  foreseeableNote:
    'It looks back; it is no forecast. Of orders with identity; returning is every second and later order. In the first months of the data few can have come back yet: there the share rises by that alone. The way to a running month is dashed.',
  month: 'Month',
  returning: 'Returning',
  subscribed: 'Of subscriptions',
  returningShare: 'Share returning',
  subscribedShare: 'Share of subscriptions',
  lineReturning: 'Returning',
  lineSubscribed: 'Subscriptions',
  linePoint: (month: string, line: string, share: string) => `${month}, ${line}: ${share}`,
  claimsTitle: 'What is often claimed',
  claims: {
    predictable: { claim: '“60–80 % of revenue is predictable”', source: 'no primary source found' },
    returning: { claim: '“Up to 70 % of revenue comes from returning customers”', source: 'no primary source found' },
  },
  claimHead: 'Claim',
  claimSource: 'Source',
  claimOwn: 'Here',
  claimsNote: 'Quoted because you will meet them; neither is a target.',
  concentrationTitle: 'On how few customers it hangs',
  concentrationSentence: (best: string, share: string, span: string, hundredth: string, one: string) =>
    `**The best ${best} of customers bring ${share} of net sales**, over ${span}; the best ${hundredth} alone bring ${one}.`,
  concentrationSentenceFew: (best: string, share: string, span: string, customers: string) =>
    `**The best ${best} of ${customers} customers bring ${share} of net sales**, over ${span}.`,
  concentrationNone: 'No net sales with an identity in this time.',
  concentrationLabel: (gini: string) => `What the best customers bring, from none to all of them. Gini ${gini}.`,
  concentrationCaption: 'Share of net sales of the best customers',
  curve: 'The best bring',
  even: 'All alike',
  axis: 'best customers',
  curvePoint: (best: string, share: string) => `The best ${best}: ${share}`,
  best: 'Best',
  bestCustomers: 'Customers',
  share: 'Share of net sales',
  amount: 'Net sales',
  gini: 'Gini',
  giniNote:
    '0 if all bring the same, towards 1 if one brings everything. These are all customers of that time, not a sample of them, so there is no range.',
  method: 'How it is computed',
  filterOff:
    'Subscriptions are not filtered: their table stands beside the orders, and these numbers are of all of it.',
};
