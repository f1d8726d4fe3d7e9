/* English words of the screen "What is a customer worth": predicted value, the exam of its model, the forecast. */
export const value = {
  title: 'What is a customer worth',
  empty: 'No customer with a counted order yet.',
  contractsUnknown:
    'The file does not say when subscriptions ended, so nothing can be said of how long they last. What is known of them, and what to tick in the export, stands under',
  computing: 'Fitting the model and holding its exam. This takes a few seconds.',

  worthContribution: (customers: string, months: string, total: string, range: string, mean: string) =>
    `Today’s ${customers} customers are expected to leave **${total} of contribution** in the next ${months} months (${range}): **${mean} each**.`,
  worthNet: (customers: string, months: string, total: string, range: string, mean: string) =>
    `Today’s ${customers} customers are expected to bring **${total} of net sales** in the next ${months} months (${range}): **${mean} each**, before costs.`,
  worthPurchases: (customers: string, purchases: string, range: string) =>
    `Today’s ${customers} customers are expected to buy **${purchases} times** in the next 12 months (${range}). What they spend each time cannot be predicted, so there is no value in money.`,
  unused: {
    failed: 'No model can be used on this history. **Observed numbers are shown instead**, and nothing is predicted.',
    'few-customers':
      'Below 100 customers no model is fitted. **Observed numbers are shown instead**, and nothing is predicted.',
    contracts:
      'Most returning revenue here is of subscriptions. The models of this screen describe customers who buy whenever they like, so **they predict nothing**; how long subscriptions last is modelled by sBG, below. MRR and churn stand under Revenue.',
  },

  models: { 'bg-nbd': 'BG/NBD', 'mbg-nbd': 'MBG/NBD', 'gamma-gamma': 'Gamma–Gamma' },
  passed: (predicted: string, weeks: string, actual: string, naive: string) =>
    `The model passed its exam: it foresaw **${predicted} purchases** in ${weeks} weeks, **${actual} came**; the naive forecast said ${naive}.`,
  notPassed: (model: string, predicted: string, weeks: string, actual: string, naive: string) =>
    `${model} is not used: it foresaw **${predicted} purchases** in ${weeks} weeks, **${actual} came**; the naive forecast said ${naive}.`,
  notExamined: (model: string) => `${model} is not used.`,
  insteadOf: (model: string, instead: string) => `${model} is not used on these data, ${instead} is:`,
  failures: {
    'few-repeaters': 'fewer than 50 customers have bought again',
    'not-converged': 'the search for its parameters did not come to rest',
    bound: 'a parameter ran to the end of its range',
    'a-near-zero': 'by its parameters hardly anybody ever leaves',
    alike: 'by its parameters all customers leave alike',
    uncertain: 'a parameter is less certain than it is large',
    'no-mean': 'the mean amount that follows from it is infinite',
    'too-short': 'the history is too short to hold weeks back',
    total: 'its total is further off than the naive forecast and by more than 15%',
    customers: 'its error per customer is larger than that of the simple forecast',
    slope: 'customers differ more, or less, than it says',
  },

  horizon: 'Looking ahead',
  months: (months: string) => `${months} months`,
  discount: 'Discount a month',
  discountHint: 'What a later euro loses in a month.',
  discountBad: 'A discount lies between 0 and 20% a month.',

  distributionTitle: 'How value is spread',
  distribution: (median: string, best: string) =>
    `Half of today’s customers are expected to bring less than **${median}**, one in ten more than **${best}**.`,
  distributionLabel: (customers: string, median: string) =>
    `Bars: the predicted value of ${customers} customers, half of them below ${median}.`,
  distributionAxis: 'predicted value of a customer',
  distributionCaption: 'Customers by predicted value',
  from: 'From',
  to: 'To',
  andMore: 'and more',
  customers: 'Customers',
  share: 'Share',
  bin: (from: string, to: string, customers: string) => `${from} to ${to}: ${customers} customers`,
  openBin: (from: string, customers: string) => `${from} and more: ${customers} customers`,

  sideTitle: 'Predicted and observed',
  measure: 'Measure',
  amount: 'Amount',
  range: '95% range',
  predictedTotal: (months: string) => `Predicted, ${months} months, all customers`,
  predictedMean: (months: string) => `Predicted, ${months} months, a customer`,
  observed: (days: string) => `Observed LTV after ${days} days, a customer`,
  observedNet: (days: string) => `Observed net sales after ${days} days, a customer`,
  alive: 'Customers who have not left',
  sideNote:
    'The two differ because they look at different things. Observed LTV begins with the first order and looks back. Predicted value begins today: what has been bought is not in it, and customers who have probably left are.',
  observedNote:
    'Observed LTV begins with the first order and looks back: the sum of mean daily increments over those observed to each day.',

  concentrationTitle: 'On whom it hangs',
  concentration: (best: string, share: string) =>
    `The best ${best} of customers hold **${share}** of the predicted value.`,
  top: (share: string) => `best ${share}`,
  ofValue: 'Share of predicted value',
  concentrationNote: 'Expected values are closer together than what will really come: chance is added to them.',

  examTitle: 'The exam',
  examNote: (split: string, weeks: string, customers: string) =>
    `The model saw the history up to ${split} and predicted the ${weeks} weeks after it, for the ${customers} customers known by then.`,
  weeklyLabel: (weeks: string, predicted: string, actual: string) =>
    `Purchases added up over ${weeks} weeks: predicted ${predicted}, dashed; actual ${actual}.`,
  weeklyAxis: 'weeks after the split',
  week: 'Week',
  predicted: 'predicted',
  actual: 'actual',
  predictedColumn: 'Predicted',
  actualColumn: 'Actual',
  weeklyCaption: 'Purchases in the exam, added up',
  weekPoint: (label: string, week: string, purchases: string) => `Week ${week}, ${label}: ${purchases}`,
  errorsCaption: 'Error of the forecasts',
  forecastColumn: 'Forecast',
  purchases: 'Purchases',
  off: 'Off by',
  perCustomer: 'Error per customer',
  theModel: 'The model',
  before: 'Naive: as in the weeks before',
  sameAges: 'Same ages, observed earlier',
  revenueExam: (predicted: string, range: string, actual: string) =>
    `Net sales in these weeks: predicted ${predicted} (${range}), actual ${actual}.`,
  decilesTitle: 'Does it tell good customers from others?',
  deciles: (slope: string) =>
    `Customers in ten groups by what was predicted: where the model says one purchase more, **${slope}** more came.`,
  decilesLabel: 'Ten groups of customers: purchases predicted, dashed, and actual, as dots.',
  decilesAxis: 'groups of customers, from the least to the most promising',
  decile: 'Group',
  decilePoint: (label: string, group: string, purchases: string) => `Group ${group}, ${label}: ${purchases} a customer`,
  decilesCaption: 'Purchases per customer by group',
  aliveTitle: 'Who is still a customer?',
  aliveSentence: 'Nobody sees who has left. What follows from it can be seen: who **bought** in the held-back weeks.',
  aliveLabel: 'Share of customers who bought, by P(alive): predicted, dashed, and actual, as dots.',
  aliveAxis: 'P(alive) on the day of the split',
  aliveColumn: 'P(alive)',
  boughtPredicted: 'Bought, predicted',
  boughtActual: 'Bought, actual',
  alivePoint: (label: string, alive: string, share: string) => `P(alive) about ${alive}, ${label}: ${share} bought`,
  aliveCaption: 'Share who bought by P(alive)',

  forecastTitle: 'The next 12 months',
  forecastRevenue: (amount: string, range: string, share: string) =>
    `**${amount} of net sales** are to be expected (${range}); **${share}** of that is foreseeable, from today’s customers.`,
  forecastPurchases: (purchases: string, range: string) =>
    `**${purchases} purchases** are to be expected (${range}), those of new customers among them.`,
  forecastLabel: (first: string, last: string) =>
    `Dashed lines with their range over 12 months: in all from ${first} to ${last}, and of today’s customers.`,
  forecastAxis: (day: string) => `months from ${day}`,
  base: 'today’s customers',
  all: 'with new ones',
  forecastPoint: (label: string, month: string, amount: string) => `Month ${month}, ${label}: ${amount}`,
  forecastCaption: 'Forecast by month',
  month: 'Month ends',
  baseColumn: 'Today’s customers',
  allColumn: 'With new customers',
  activeColumn: 'Active customers',
  activeSentence: (now: string, all: string, range: string, base: string) =>
    `**${now} customers are active** today; in 12 months **${all}** are to be expected (${range}), ${base} of them customers already.`,
  activeLabel: (now: string, all: string) =>
    `Dashed lines with their range over 12 months: active customers from ${now} to ${all}, and those of today.`,
  activeCaption: 'Expected active customers',
  forecastNote: (perMonth: string, days: string) =>
    `New customers as of late: ${perMonth} a month. The ranges hold chance, not whether that pace lasts. Active: an order within ${days} days. A month here is 4.345 weeks.`,

  statistics: 'For statisticians',
  parameter: 'Parameter',
  estimate: 'Estimate',
  se: 'Standard error',
  weeksNote: 'Times in weeks, fitted to the whole history by maximum likelihood.',
  examFitNote: 'Times in weeks, fitted by maximum likelihood to the history up to the split.',
  logLikelihood: (value: string, n: string) => `log-likelihood ${value}, ${n} customers`,
  correlation: (value: string) => `Correlation of purchases and mean amount: ${value}.`,
  correlated:
    'That is above 0.3: how much is spent depends on how often, which Gamma–Gamma rules out. Take amounts with care.',
  spendUnused: (reason: string) => `Gamma–Gamma is not used: ${reason}.`,
};
