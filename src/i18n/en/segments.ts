/* English words of the segments of customers: whom to keep, win back, let go; their risk, their movements, what a discount must bring. */
export const segments = {
  computing: 'Parting the customers. A model is fitted first, which takes a few seconds.',
  names: {
    champions: 'Champions',
    loyal: 'Loyal',
    promising: 'Promising',
    slipping: 'Slipping',
    'at-risk': 'At risk',
    'wont-pay-back': 'Won’t pay back',
    keep: 'Keep',
    'win-back': 'Win back',
    'let-go': 'Let go',
  },
  aims: { keep: 'Keep', 'win-back': 'Win back', 'let-go': 'Let go' },
  lead: (customers: string, value: string) =>
    `**${customers} customers are to be won back.** They have been silent for longer than usual; in their last year they brought ${value} of net sales.`,
  leadNone: 'Nobody has to be won back: **all who bought more than once are about on time**.',
  counts: (customers: string) =>
    `${customers} customers are too few for shares and values. **Below 100 customers only counts are shown**, in three groups.`,
  fewGaps: (n: number, gaps: string) =>
    `What is usual rests on ${n === 1 ? 'one gap' : `${gaps} gaps`} between purchases. That is too few to say who is late: take who is to be won back as a guess until more customers have come back.`,
  few: 'Below 1,000 customers the data carry three groups, not six segments.',
  basis: {
    passed:
      'Segments rest on each customer’s own rhythm. What is expected, and the risk not to buy again, come from the model that has passed its exam.',
    failed:
      'No model has passed its exam on these data. Segments rest on each customer’s own rhythm alone, the risk on what became of customers who stood in the same place before.',
    contracts:
      'Most returning revenue is of subscriptions, which no model here describes. Segments rest on each customer’s own rhythm alone, the risk on what became of customers who stood in the same place before.',
    'few-customers': 'Segments rest on each customer’s own rhythm alone; no model is fitted below 100 customers.',
  },
  exam: 'The exam',
  aimText: {
    keep: (share: string) => `Not overdue. ${share} of all net sales.`,
    'win-back': (share: string) => `Silent for longer than usual. ${share} of all net sales.`,
    'let-go': (share: string) => `Long silent after few purchases. ${share} of all net sales.`,
  },
  aimOnly: {
    keep: 'Not overdue.',
    'win-back': 'Silent for longer than usual.',
    'let-go': 'Long silent after few purchases.',
  },

  title: 'Segments',
  segment: 'Segment',
  customers: 'Customers',
  listOf: (customers: string, segment: string) => `${customers} customers of “${segment}”: show the list`,
  share: 'Share',
  netSales: 'Net sales',
  stake: 'Value at stake',
  expected: (months: string) => `Expected, ${months} months`,
  expectedNote: { contribution: 'contribution', netSales: 'net sales' },
  risk: 'Not to buy again',
  riskDays: (days: string) => `in ${days} days`,
  atRisk: 'Value at risk',
  aYear: 'a year',
  returned: 'Have bought since',
  returnedNote: (days: string) => `stood there ${days} days ago`,
  all: 'All customers',
  rules: {
    champions: (days: string, top: string) =>
      `on time, ${days} purchase days or more, among the top ${top} by net sales`,
    loyal: (days: string) => `on time, ${days} purchase days or more`,
    promising: 'on time, fewer purchase days',
    slipping: (from: string, to: string) => `silent for ${from} to ${to} times the usual days`,
    'at-risk': (days: string) => `silent for longer, ${days} purchase days or more`,
    'at-riskWorth': (days: string, least: string) =>
      `silent for longer, ${days} purchase days or more, ${least} or more expected`,
    'wont-pay-back': 'silent for longer, all others',
    keep: (from: string) => `silent for at most ${from} times the usual days`,
    'win-back': (to: string, days: string) =>
      `silent for up to ${to} times, or longer with ${days} purchase days or more`,
    'let-go': 'silent for longer, all others',
  },
  note: (days: string) =>
    `Usual days: the customer’s own median gap between purchase days; where there are few gaps, the shop’s median of ${days} days stands in. On time: silent for no more than the first limit.`,
  noteNone: 'Nobody has bought a second time yet, so nobody can be late: all are promising.',
  noteStake: 'Value at stake: net sales of each customer’s last 365 days up to the last order.',

  limits: 'Limits of the segments',
  limitsDefault: (limits: string) => `Defaults: ${limits}.`,
  limitsReset: 'Back to the defaults',
  slippingFrom: 'Slipping from',
  atRiskFrom: 'At risk beyond',
  times: '×',
  timesHint: 'of the usual days',
  loyalFrom: 'Loyal from',
  worthFrom: 'Worth winning back from',
  purchaseDays: 'purchase days',
  topShare: 'Champions are among the top',
  topHint: 'of all customers by net sales',
  leastValue: 'Expected at least',
  leastHint: 'for at risk; asked only where a model is used',
  badTimes: 'Write a number above 0, such as 2.',
  badOrder: 'At risk comes after slipping.',
  badDays: 'Write a whole number from 1.',
  badPercent: 'Write per cent from 0 to 100.',
  badTop: 'Write per cent above 0, up to 100.',
  badAmount: (example: string) => `Write an amount of 0 or more, such as ${example}.`,

  riskTitle: 'Who will not buy again',
  riskModel: (n: string, days: string, value: string) =>
    `**${n} of 100 customers** are not to be expected to buy in the next ${days} days. With them ${value} of net sales a year are at risk.`,
  riskObserved: (n: string, days: string, value: string) =>
    `If customers do as those did who stood in the same place ${days} days ago, **${n} of 100** will not buy in the next ${days} days. With them ${value} of net sales a year are at risk.`,
  riskNone: 'How many will not buy again cannot be said yet: for that the history must hold at least 180 days.',
  riskNote:
    'Value at risk: each customer’s net sales of the last 365 days up to the last order, times the risk. The risk by segment stands in the table of segments.',
  riskNoteObserved: (least: string) =>
    `A customer’s risk is the share of his segment that did not come back; of segments in which fewer than ${least} stood then, nothing is said.`,
  cohortCaption: 'By month of the first order',
  cohort: 'First order in',
  by: 'By what was known of the first order',
  byNothing: 'Choose …',
  value: 'Value',
  valueMulti: 'A customer may stand in several values.',
  valueMore: (n: string) => (n === '1' ? '1 further value is not shown.' : `${n} further values are not shown.`),
  fewNote: (n: string) => `Grey: fewer than ${n} customers.`,

  movesTitle: 'Who has slipped',
  moves: {
    import: (day: string) => `Since ${day}, the last day of the data before the newest import,`,
    days: (day: string) =>
      `No earlier import ends before these data do, so today stands beside 30 days before, ${day}:`,
  },
  moved: (since: string, worse: string, known: string, better: string) =>
    `${since} **${worse} of ${known} customers** have slipped into a worse segment, ${better} have risen.`,
  movedNobody: (since: string) => `${since} nobody was a customer then.`,
  from: 'From',
  to: 'To',
  movesNote: (fresh: string) =>
    `${fresh} customers are new since and not counted here. Who has risen, and where to, stands in the file. Both days by the same limits and the orders as they stand today, without a least expected value.`,

  rfmTitle: 'RFM scores',
  rfm: (share: string, sales: string) =>
    `**${share} of customers** score 4 or 5 both for how lately and for how often they bought; they hold **${sales} of net sales**.`,
  rfmRow: 'How lately (R), how often (F)',
  rfmColumn: (score: string) => `F ${score}`,
  recency: (score: string) => `R ${score}`,
  rfmNote:
    'Fifths of all customers, 5 = best: by days since the last order, by purchase days, and in the file by net sales (M). Equal customers get equal scores, so some scores may stay empty. In small type: share of net sales. Grey: fewer than 30 customers.',

  offerTitle: 'The highest discount that still pays',
  offer: (percent: string, need: string, segment: string, anyway: string) =>
    `**${percent} off pays if it brings back at least ${need} of 100** customers of “${segment}”, among them the ${anyway} who would have bought anyway.`,
  offerNever: (percent: string, segment: string) =>
    `**${percent} off cannot pay** with customers of “${segment}”, not even if all of them bought.`,
  offerNobody: 'There is nobody to win back.',
  offerMargin: 'What a discount must bring back follows from the gross margin. Type it first:',
  offerMarginLink: 'Costs, under Payback',
  discount: 'Discount',
  buysAnyway: 'Would buy anyway',
  buys: 'Buy with the offer',
  contactCost: 'Cost of reaching one',
  order: 'Mean order',
  contribution: 'Contribution of it',
  need: 'Must buy',
  needNote: (percent: string) => `of 100, at ${percent} off`,
  highest: 'Highest discount',
  highestNote: (n: string) => `if ${n} of 100 buy`,
  never: 'never pays',
  none: 'none',
  offerNote: (margin: string) =>
    `On what you typed, and on nothing else: no effect of a discount is estimated here, as orders alone do not show it. Margin ${margin} of net sales, as all customers together have left it. Everybody who buys takes the discount, those who would have bought anyway as well.`,
  method: 'How it is computed',
};
