/* English words of the view "Surveys" of the screen of customers. */
export const surveys = {
  none: 'No survey has been read yet. Drop a file with a score from 0 to 10 and an e-mail: Typeform, SurveyMonkey, Google Forms, or a table of your own.',
  bring: 'Add a survey file',
  computing: 'Joining answers and orders.',
  question: 'Question',
  unnamed: 'Survey',
  nps: (nps: string, range: string, people: string) =>
    `NPS is **${nps}** (${range}), from the latest answers of ${people} ${people === '1' ? 'person' : 'people'}.`,
  range: (low: string, high: string) => `${low} to ${high}`,
  shares: (promoters: string, passives: string, detractors: string) =>
    `${promoters} promoters (9 and 10), ${passives} passives (7 and 8), ${detractors} detractors (0 to 6).`,
  joined: (joined: string, nps: string, range: string) =>
    `**${joined}** of them are customers here, found by their e-mail; their NPS is ${nps} (${range}).`,
  joinedNone: 'None of them is found among the customers by e-mail, so answers cannot be laid beside orders.',
  filtered: 'The first number is of all answers; from there on only customers whom the filter picks count.',
  groups: { promoters: 'Promoters', passives: 'Passives', detractors: 'Detractors' },

  afterTitle: 'Do promoters buy more after they answered?',
  after: (promoters: string, detractors: string, days: string) =>
    `In the ${days} days after the answer **${promoters} of 100 promoters** bought, and **${detractors} of 100 detractors**.`,
  afterCounts: (promoters: string, ofPromoters: string, detractors: string, ofDetractors: string, days: string) =>
    `In the ${days} days after the answer **${promoters} of ${ofPromoters} promoters** bought, and **${detractors} of ${ofDetractors} detractors**.`,
  more: (points: string, range: string) =>
    `Compared among customers who were as old and had bought as often when they answered, **${points} more of 100 promoters** bought (${range}).`,
  fewer: (points: string, range: string) =>
    `Compared among customers who were as old and had bought as often when they answered, **${points} fewer of 100 promoters** bought (${range}).`,
  noDifference: (points: string, range: string) =>
    `Compared among customers who were as old and had bought as often when they answered, **no difference can be told** (${points} of 100, ${range}).`,
  tooFew: (least: string) =>
    `Below ${least} promoters or detractors with so many days behind them no difference is stated.`,
  afterNote:
    'Only what was bought after the day of the answer counts, so earlier purchases cannot have been the reason. Other things still may be: who likes the product buys it again and says so. A better score is no proof that raising it would raise sales.',
  afterNone:
    'No answer has a day and 30 days behind it, so what was bought before cannot be told from what was bought after.',
  group: 'Group',
  customers: 'Customers',
  bought: 'Bought after the answer',
  netAfter: 'Net sales after it, a customer',

  ageTitle: 'Groups at equal age',
  age: (days: string, promoters: string, detractors: string) =>
    `${days} days after the first order, a promoter has brought **${promoters}** and a detractor **${detractors}**.`,
  ageNone: 'Fewer than half of these customers are 30 days old, so groups cannot be compared at equal age.',
  ageNote:
    'This says who buys more, not why: answers came later than most of these purchases, and who has bought often may answer better for it.',
  repeat: 'Bought again',
  within: (days: string) => `within ${days} days`,
  byDay: (days: string) => `by day ${days}`,
  lapsed: 'No order',
  lapsedFor: (days: string) => `for ${days} days`,
  alive: 'P(alive)',
  aheadContribution: 'Predicted contribution',
  aheadNet: 'Predicted net sales',
  inMonths: (months: string) => `in ${months} months`,

  unhappyTitle: 'Detractors of high value',
  unhappy: (count: string, share: string, from: string) =>
    `**${count} ${count === '1' ? 'detractor is' : 'detractors are'}** among the best ${share} of all customers (from ${from} of predicted value on).`,
  unhappyNet: (count: string, share: string, from: string) =>
    `**${count} ${count === '1' ? 'detractor is' : 'detractors are'}** among the best ${share} of all customers (from ${from} of net sales on).`,
  unhappyNone: (share: string) => `No detractor is among the best ${share} of all customers.`,
  first: (shown: string, filed: string) => `The ${shown} most valuable are shown, ${filed} are in the file.`,
  customer: 'Customer',
  numbered: (number: string) => `Customer ${number}`,
  score: 'Score',
  answered: 'Answered',
  orders: 'Orders',
  lastOrder: 'Last order',
  netSales: 'Net sales',
  ahead: 'Predicted value',
  numberNote: 'Customers carry the numbers that proofs give them.',
  method: 'How it is computed',
};
