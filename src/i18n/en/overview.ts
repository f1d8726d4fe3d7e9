/* English words of the overview: statements, each with its number, range, trend and the view that proves it. */
const days = (n: string): string => (n === '1' ? '1\u00a0day' : `${n}\u00a0days`);

export const overview = {
  title: 'Overview',
  lead: 'Statements about the shop. Each opens the view that proves it.',
  empty: 'No order counts as a purchase yet. The data screen shows why each order was left out.',
  ofHundred: (range: string) => `${range} of 100`,
  within: (n: string, days: string) => `Of 100 new customers, **${n} buy again within ${days} days**.`,
  withinCounts: (count: string, eligible: string, days: string) =>
    `${count} of ${eligible} customers **bought again within ${days} days**.`,
  withinNote: (cohorts: string) =>
    cohorts === '1'
      ? 'One month of first orders is complete at this age'
      : `By month of first order, ${cohorts} complete months, first to last`,
  withinNoteNone: 'No month of first orders is complete at this age yet',
  yearAgo: (month: string, n: string, before: string, m: string) =>
    `Of 100 customers won in **${month}, ${n} came back** within 90 days; of those won in ${before}, ${m}.`,
  yearAgoNote: (range: string) => `The same month a year before: ${range} of 100`,
  yearAgoChance: (range: string) => `The same month a year before: ${range} of 100. The gap can be chance.`,
  medianReached: (n: string) => `Half of all customers have bought again **after ${days(n)}**.`,
  medianReachedValue: days,
  medianNot: 'Not reached',
  medianNotText: (n: string) => `Fewer than half have come back so far; **those who did took ${days(n)}** (median).`,
  medianNone: 'Nobody has bought on a second day yet.',
  medianNote: 'Time to the second order, waiting customers included',
  medianRange: (share: string, n: string) => `${share} of 100 after ${days(n)}`,
  returning: (share: string) => `**Returning customers bring ${share} of net sales.**`,
  returningNote: 'Net sales of second and later orders per month',
  ofNetSales: 'of net sales',
  year: (amount: string) => `The last twelve whole months brought **${amount} of net sales**.`,
  yearMore: (share: string) => `${share} more than in the twelve months before`,
  yearLess: (share: string) => `${share} less than in the twelve months before`,
  yearSame: 'as much as in the twelve months before',
  yearNote: 'Net sales per whole month',
  order: (aov: string, orders: string) =>
    `An order is worth **${aov}**; a customer has placed **${orders} orders** so far.`,
  orderNote: 'Net sales per counted order; orders per identified customer. Bars: customers by number of orders',
  payback: (cac: string, month: string) => `Acquisition at ${cac} a customer is **paid back in month\u00a0${month}**.`,
  paybackFirst: (cac: string) => `Acquisition at ${cac} a customer is **paid back on the first day**.`,
  paybackNot: (cac: string, months: string) =>
    `Acquisition at ${cac} a customer is **not paid back** within the ${months === '1' ? 'one observed month' : `${months} observed months`}.`,
  paybackValue: (month: string) => `Month ${month}`,
  paybackFirstValue: 'First day',
  paybackNotValue: 'Not yet',
  paybackRange: (range: string) => `month ${range}`,
  paybackNote: 'Contribution per customer minus the cost of winning one (CAC)',
  paybackAsk: 'When is acquisition paid back? **Two numbers answer it**: gross margin and acquisition cost.',
  paybackAskLink: 'Type them',
  ltv: (days: string, amount: string) => `After ${days} days a customer has left **${amount} of contribution**.`,
  ltvRatio: (days: string, amount: string, ratio: string) =>
    `After ${days} days a customer has left **${amount} of contribution**, ${ratio} times its cost.`,
  ltvNet: (days: string, amount: string) => `After ${days} days a customer has brought **${amount} of net sales**.`,
  ltvNote: 'Observed, not forecast. Contribution: what net sales leave after goods and order costs',
  mrr: (month: string, amount: string) => `Subscriptions brought **${amount} a month** at the end of ${month} (MRR).`,
  mrrKept: (month: string, amount: string, nrr: string) =>
    `Subscriptions brought **${amount} a month** at the end of ${month} (MRR); of what was there at its beginning, **${nrr} was kept** (NRR).`,
  mrrNote: 'MRR at the end of each whole month',
  ltvNetNote: 'Observed, not forecast; before costs',
};
