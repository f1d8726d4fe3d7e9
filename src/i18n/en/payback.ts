/* English words of the payback screen: sentences, views, tables, costs. */
export const payback = {
  title: 'Payback',
  empty: 'No customer with a counted order yet.',
  sampleNote: 'The costs of this sample store are invented. Type other numbers to see what they change.',
  views: 'Views',
  viewNames: { value: 'Value per customer', minus: 'Value minus CAC', both: 'Value and CAC', cac: 'CAC by month' },

  paid: (cac: string, when: string) => `A new customer costs ${cac} and has earned that back **${when}**.`,
  inMonth: (month: string, range: string) => (range === '' ? `in month ${month}` : `in month ${month} (${range})`),
  onFirstDay: (range: string) => (range === '' ? 'on the first day' : `on the first day (${range})`),
  notPaid: (cac: string, when: string) => `A new customer costs ${cac} and has not earned that back: **${when}**.`,
  notWithin: (count: number, months: string) =>
    count === 0
      ? 'not within the days observed so far'
      : count === 1
        ? 'not within the one observed month'
        : `not within the ${months} observed months`,
  notYet: (count: number, months: string) =>
    count === 0 ? 'not yet' : count === 1 ? 'not yet in 1\u00a0month' : `not yet in ${months}\u00a0months`,
  left: (days: string, amount: string) => `After ${days} days ${amount} is left.`,
  missing: (days: string, amount: string) => `After ${days} days ${amount} is missing.`,
  tooFew: 'Fewer than 50 customers: too few for a value over age. The months below stand for themselves.',
  askMargin: 'Type your **gross margin** to see what a customer leaves after costs.',
  askCac: 'Type **what acquisition costs** to see when it is paid back.',
  broughtNet: (days: string, amount: string) =>
    `After ${days} days a customer has brought **${amount} of net sales**, before costs.`,
  leftContribution: (days: string, amount: string) =>
    `After ${days} days a customer has left **${amount} of contribution**.`,
  leftGrossMargin: (days: string, amount: string) =>
    `After ${days} days a customer has left **${amount} of gross margin**.`,
  netPaysNothing: 'Net sales are before costs and pay no CAC back: choose contribution or gross margin to compare.',
  enterCosts: 'Enter costs',

  chartMinus: (from: string, to: string, months: string) =>
    `Line of contribution per customer minus CAC over ${months} months of age, from ${from} on the first day to ${to}.`,
  chartBoth: (value: string, cac: string, months: string) =>
    `Line of contribution per customer over ${months} months of age, up to ${value}, and CAC as a level line at ${cac}.`,
  chartNet: (value: string, months: string) =>
    `Line of net sales per customer over ${months} months of age, up to ${value}.`,
  chartContribution: (value: string, months: string) =>
    `Line of contribution per customer over ${months} months of age, up to ${value}.`,
  chartCac: (months: string) => `CAC of each of ${months} months as points, with the pooled CAC as a line.`,
  axis: 'months of 30 days since the first order',
  axisCac: 'month of acquisition',
  allCohorts: 'All cohorts',
  cohortsNote: 'months in grey',
  cohortsNoteLeast: (least: string) => `months of ${least} or more in grey`,
  marker: (when: string) => `paid back ${when}`,
  firstDayLeaves: (amount: string) => `first day leaves ${amount}`,
  firstDayBrings: (amount: string) => `first day brings ${amount}`,
  cacLabel: (amount: string) => `CAC ${amount}`,
  pooledLabel: (amount: string) => `All ${amount}`,
  value: 'Value',
  netSales: 'Net sales',
  point: (label: string, month: string, amount: string) => `${label}, month ${month}: ${amount}`,
  pointFirstDay: (label: string, amount: string) => `${label}, first day: ${amount}`,
  pointCac: (month: string, amount: string) => `${month}: ${amount}`,

  curveCaption: 'Value per customer by month of age',
  month: 'Month',
  firstDay: 'first day',
  observed: 'Customers observed',
  contribution: 'Contribution per customer',
  netSalesPerCustomer: 'Net sales per customer, before costs',
  grossMarginPerCustomer: 'Gross margin per customer',
  minusCac: 'Value − CAC',

  cohortsTitle: 'By month of acquisition',
  acquiredIn: 'Acquired in',
  customers: 'Customers',
  spend: 'Spend',
  cac: 'CAC',
  paidBack: 'Paid back',
  ratio: 'LTV\u00a0:\u00a0CAC',
  days: (days: string) => `${days}\u00a0days`,
  monthOf: (month: string) => `month\u00a0${month}`,
  later: 'later than observed',
  toLater: (low: string) => `${low} or later`,
  all: 'All',
  noCac: 'no CAC',
  rangesComing: 'Ranges follow in a moment.',
  cohortsNoteText:
    'Ranges are 95%, by bootstrap; none below 30 customers, and none shown where both ends are the month itself. “Or later”: later than observed. Where LTV\u00a0:\u00a0CAC is empty, the age is not observed yet.',

  ltvTitle: 'Observed LTV',
  ltvTitleNet: 'Net sales per customer, before costs',
  ltvAge: 'After',
  ltvNot: 'fewer than 50 customers observed that long',
  ltvNone: 'Fewer than 50 customers have been observed: too few for a value by age.',
  ltvNote: 'The sum of mean daily increments over those observed to each day; observed, not forecast.',

  cacSentence: (count: number, months: string, spend: string, customers: string, cac: string) =>
    count === 1
      ? `In one month, ${spend} won ${customers} new customers: **${cac} each**.`
      : `In ${months} months, ${spend} won ${customers} new customers: **${cac} each**.`,
  cacOne: (cac: string) => `One CAC of **${cac}** is used for every month.`,
  cacNone: 'No spend has been typed yet. With it, each month shows what a new customer cost.',
  cacCaption: 'CAC by month',
  newCustomers: 'New customers',
  running: 'running',
  noSpend: 'no spend typed',
  nobody: 'nobody won',

  costs: 'Costs',
  grossMargin: 'Gross margin',
  marginHint: 'Of net sales, after the cost of goods.',
  marginRange: 'A gross margin lies between 0 and 100%.',
  marginFraction: (percent: string) => `Write ${percent} for ${percent}%.`,
  variableCost: 'Variable cost per order',
  variableCostHint: 'Packing, postage, payment fees.',
  notBelowZero: 'A cost is 0 or more.',
  badNumber: (example: string) => `This is not a number. Write ${example}.`,
  badAmount: (example: string) => `This is not an amount. Write ${example}.`,
  acquisition: 'Acquisition spend',
  acquisitionBy: 'Acquisition spend is given as',
  modes: { one: 'One CAC', months: 'Per month' },
  oneCac: 'CAC of a new customer',
  oneCacHint: 'For all months.',
  oneCacEmpty: 'While this is empty, the spend typed per month is used.',
  spendHint: 'What was spent in the month to win customers. Months without a number are left aside.',
  monthRunning: (month: string) => `${month}, running`,
  showAll: (count: string) => `Show all ${count} months`,
  showFewer: 'Show the latest months only',
};
