/* English words of the repeat purchase screen. */
export const repeat = {
  title: 'Repeat purchase',
  sentence: (n: string, range: string, days: string) =>
    `Of 100 customers, **${n} have bought again within ${days} days** (${range}).`,
  sentenceCounts: (count: string, eligible: string, range: string, days: string) =>
    `**${count} of ${eligible} customers ${count === '1' ? 'has' : 'have'} bought again within ${days} days** (${range} of 100).`,
  sentenceYoung: 'Most customers have been observed for less than 30 days: too short for a rate.',
  sentenceMedian: (days: string) => `Half have bought again after ${days}\u00a0${days === '1' ? 'day' : 'days'}.`,
  sentenceNot: 'Fewer than half have come back so far.',
  curveLabel: (share: string, days: string) =>
    `Curve of the share of customers that has bought a second time, waiting customers included. After ${days} days it stands at ${share}.`,
  curveName: 'Bought again',
  curveAxis: 'days since the first order',
  curvePoint: (days: string, share: string) => `${share} within ${days} days`,
  curveCaption: 'Time to the second purchase day (Kaplan–Meier)',
  curveNote:
    'Customers who are still waiting count as long as they were observed, so young customers do not pull the curve down.',
  day: 'Day',
  atRisk: 'Waiting',
  events: 'Bought again',
  censored: 'Observation ends',
  share: 'Have bought again',
  withinTitle: 'Within a number of days, at equal age',
  withinNote: 'Only customers observed that long; young ones are left out rather than counted as lost.',
  withinDays: 'Within',
  days: (n: string) => `${n}\u00a0days`,
  duration: (n: string) => (n === '1' ? '1\u00a0day' : `${n}\u00a0days`),
  eligible: 'Customers',
  byDays: 'By purchase days',
  byOrders: 'By orders',
  notYet: 'not yet',
  rateTitle: 'Repeat purchase rate so far',
  rateSentence: (n: string, range: string) =>
    `So far **${n} of 100 customers have bought again** (${range}). Customers of all ages stand in it, so it grows as the shop gets older.`,
  rateSentenceCounts: (count: string, customers: string, range: string) =>
    `So far **${count} of ${customers} customers ${count === '1' ? 'has' : 'have'} bought again** (${range} of 100). Customers of all ages stand in it, so it grows as the shop gets older.`,
  rateByOrders: (count: string, customers: string) =>
    `${count} of ${customers} ${count === '1' ? 'has' : 'have'} two or more orders`,
  rateByDays: (count: string, customers: string) =>
    `${count} of ${customers} ${count === '1' ? 'has' : 'have'} bought on two or more days`,
  facts: 'Per order and customer',
  aov: 'Average order value',
  ordersPerCustomer: 'Orders per customer',
  revenuePerCustomer: 'Net sales per customer',
  medianAmong: 'First to second order, among those who came back (median)',
  medianAll: 'Time to the second order, all customers (median)',
  notReached: 'not reached',
  gaps: 'Days between purchases',
  gapsText: (p25: string, median: string, p75: string, p90: string) =>
    `median ${median}; a quarter within ${p25}, three quarters within ${p75}, nine of ten within ${p90}`,
  none: 'none yet',
  distributionTitle: 'How often customers have bought',
  distribution: 'Orders so far',
  distributionLast: (n: string) => `${n} or more`,
  customers: 'Customers',
  shareOfCustomers: 'Share',
  empty: 'No customer with a counted order yet.',
};
