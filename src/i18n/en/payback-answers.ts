/* English words of payback's further answers: what it is reckoned with, groups, forecast, probability, channels, cash, ranking. */
import type { PaybackBasis } from '#domain/payback-view.ts';

export const paybackAnswers = {
  tabs: { groups: 'Groups', cash: 'Cash', ranking: 'Which were worth it' },

  basis: 'Value is',
  bases: {
    contribution: 'Contribution',
    grossMargin: 'Gross margin',
    netSales: 'Net sales',
  } satisfies Record<PaybackBasis, string>,
  lag: 'Spend wins customers',
  lags: ['in its own month', '1 month later', '2 months later', '3 months later'],
  lagNote: (months: string) =>
    months === '1'
      ? 'CAC compares the customers of a month with the spend of the month before.'
      : `CAC compares the customers of a month with the spend ${months} months before.`,

  affected: 'left out: too many old customers',
  affectedNote: (months: string) =>
    months === '1'
      ? 'One month is left out of everything pooled: too many of its new customers had probably bought before the file begins.'
      : `${months} months are left out of everything pooled: too many of their new customers had probably bought before the file begins.`,
  spread: 'spread by days',
  spreadNote: 'Spread by days: a row of the ad export covers several months; each day gets the same part of it.',

  channelsTitle: 'Paid CAC by channel',
  channelsSentence: (channels: string, best: string, cac: string) =>
    channels === '1'
      ? `One channel has spend and customers: **${best}, ${cac} for each new customer**.`
      : `Of ${channels} channels with spend and customers, **${best} is the cheapest: ${cac} for each new customer**.`,
  channelsNone: 'No channel has both spend and customers of its own yet. What a channel has won is told under Costs.',
  channel: 'Channel',
  noChannel: 'no channel',
  paidCac: 'Paid CAC',
  channelsNote: (lag: string) =>
    `Media spend alone, without agency, salaries and tools, over the customers whose first order the channel’s rule claims. Customers follow spend ${lag}. Months that are left out of the pooled CAC are left out here.`,

  probabilityTitle: 'Probability of payback',
  probability: (month: string, percent: string) =>
    `By month ${month} the spend is won back with **${percent} probability**.`,
  probabilityFirst: (percent: string) => `On the first day the spend is won back with **${percent} probability**.`,
  probabilityOver: (percent: string) => `over ${percent}`,
  probabilityUnder: (percent: string) => `under ${percent}`,
  probabilityChart: (months: string, last: string) =>
    `Line of the share of samples that have paid back, over ${months} months, ending at ${last}.`,
  probabilityLine: 'paid back',
  probabilityCaption: 'Probability of payback by month',
  probabilityNote: 'The share of 1,000 samples of these customers that have paid back by the end of the month.',
  byMonth: 'By month',

  forecastTitle: 'One month of acquisition and what may follow',
  forecastOf: 'Acquired in',
  forecastName: 'forecast from older customers at the same ages',
  forecastPays: (cohort: string, observed: string, month: string) =>
    `Customers of ${cohort}: ${observed}. **If they go on as older customers did, in month ${month}.**`,
  forecastNot: (cohort: string, observed: string) =>
    `Customers of ${cohort}: ${observed}. **Older customers did not bring enough either at the ages to come.**`,
  forecastPaid: (cohort: string, observed: string) => `Customers of ${cohort}: **paid back ${observed}**.`,
  forecastNone: (cohort: string, observed: string) =>
    `Customers of ${cohort}: **${observed}**. No older customers tell what follows.`,
  forecastNote:
    'Dashed: forecast from older customers at the same ages. It supposes that the young go on as the old did, and has no range.',
  forecastChart: (cohort: string) =>
    `Value minus CAC of the customers of ${cohort} beside all customers, with a dashed forecast.`,
  ages: 'age in months',
  isForecast: 'forecast',
  isObserved: 'observed',
  kind: 'Kind',

  groupsTitle: 'By group',
  groupsBy: 'Part customers by',
  nothing: 'Nothing',
  byChannel: 'Channel',
  groupsAsk: 'Choose what to part customers by: each group gets a line, its payback and its LTV.',
  groupsFirst: (value: string, when: string, rest: string, all: string) =>
    all === '1'
      ? `**${value} pays back ${when}.** It is the only group.`
      : `**${value} pays back first, ${when}.** Of ${all} groups ${rest} ${rest === '1' ? 'does' : 'do'} so within what is observed.`,
  groupsNoneYet: (all: string) =>
    all === '1'
      ? 'The one group has not paid back within what is observed.'
      : `**None of the ${all} groups** has paid back within what is observed.`,
  groupsValue: (value: string, days: string, amount: string) =>
    `**${value} brings most: ${amount} per customer** after ${days} days.`,
  groupsFew: 'No group has 30 customers or more.',
  groupsChart: (lines: string) => `Value per customer over age, ${lines} lines, one for each of the largest groups.`,
  groupsNote: (least: string) =>
    `Groups of ${least} customers or more. A channel is compared with its paid CAC, all other groups with the pooled one.`,
  groupsDrawn: (drawn: string) => `Drawn are the ${drawn} largest; the table holds all.`,
  groupsOthers: (values: string) =>
    values === '1' ? 'One further value has too few customers.' : `${values} further values have too few customers.`,
  group: 'Group',
  probabilityAt: 'Probability',
  forecastMonth: (month: string) => `forecast: month ${month}`,

  ltvByTitle: 'LTV by month of acquisition and by group',
  partial: 'partial',
  ltvByNote:
    'Ranges are 95%, none below 30 customers. Partial: not all of the row have reached the age. Empty: too few are observed that long.',
  ratioLine: 'LTV\u00a0:\u00a0CAC',

  textbookTitle: 'The textbook CLV beside it',
  textbook: (textbook: string, days: string, observed: string) =>
    `The textbook formula says **${textbook} per customer**; observed after ${days} days are ${observed}.`,
  textbookSteps: (aov: string, orders: string, margin: string, churn: string) =>
    `${aov} per order × ${orders} orders a year × ${margin} gross margin / ${churn} yearly churn.`,
  textbookWhy:
    'The two differ because the formula looks ahead without an end, supposes that all customers leave at one rate and buy alike until then, and knows gross margin alone. The observed LTV holds what really came, up to the age.',

  cashNone: 'Type your **gross margin** and **what acquisition costs** to see how deep cash goes.',
  cashTurned: (amount: string, month: string, turned: string) =>
    `Winning customers took **${amount} at the deepest, in ${month}**; it was first won back in ${turned}.`,
  cashBelow: (amount: string, month: string) =>
    `Winning customers took **${amount} at the deepest, in ${month}**, and is not won back within what is observed.`,
  cashNever: 'What customers have left was **never less than what winning them cost**, at the end of any month.',
  cashChart: (months: string, amount: string) => `Line of cumulative cash over ${months} months, ending at ${amount}.`,
  cashCaption: 'Cash by month',
  cumulative: 'Cumulative',
  contribution: 'Contribution',
  grossMargin: 'Gross margin',
  spend: 'Spend',
  cashNote:
    'Contribution of all orders with identity less acquisition spend, added up month by month. A running month is dashed and makes no deepest point. Always of all customers: a filter cannot tell whose spend it was.',
  cashCohorts: 'By month of acquisition',
  deepest: 'Deepest',
  deepestIn: 'in',
  turns: 'Turns positive',
  neverBelow: 'never below',
  notTurned: 'not within what is observed',
  now: 'At the end',
  cashCohortsNote:
    'A month’s spend is charged at once, in the month of its customers. “At the end” is the last month, running or not.',
  running: 'running',

  rankBy: 'Rank by',
  rankSentence: (value: string, amount: string, age: string) =>
    `After ${age} days **${value} leaves most: ${amount} per customer after CAC**.`,
  rankSentenceNoCac: (value: string, amount: string, age: string) =>
    `After ${age} days **${value} leaves most: ${amount} per customer**, before CAC.`,
  rankNever: (values: string) => `**Never pays back within what is observed:** ${values}.`,
  rankNoAge: 'No two groups have 50 customers observed at the same age yet: too few to rank.',
  rankNone: 'No group has 30 customers or more: too few to rank.',
  rankAsk: 'Type your **gross margin** to see which acquisitions were worth it.',
  rankChart: (groups: string) =>
    `Value per customer after CAC at equal age, ${groups} groups as dots with their ranges.`,
  rankTitle: 'Acquisitions ranked',
  rankAxis: (days: string) => `per customer after CAC, ${days} days`,
  after: (days: string) => `LTV at ${days} days`,
  left: 'After CAC',
  enough: 'Data',
  enoughYes: 'enough',
  enoughNo: (eligible: string) => `too few: ${eligible} observed`,
  neverPaid: 'never pays back within what is observed',
  noRange: 'Lines: 95% ranges; spend is taken as it is. Grey: fewer than 50 customers observed to the age.',
  rankEqual:
    'All groups stand at one age, so that old groups are not ahead by their age. A ranking tells what came, not what the channel, product or code has caused.',
  rankMulti: 'A customer may stand in several groups.',
  rankSmall: (values: string, customers: string) =>
    values === '1'
      ? `One further value with ${customers} customers is too small to rank.`
      : `${values} further values with together ${customers} customers are too small to rank.`,
};
