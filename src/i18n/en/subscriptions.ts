/* English words of the subscriptions on the revenue screen. */
import type { UncountedReason } from '#domain/subscriptions/table-spans.ts';

export const subscriptions = {
  title: 'Subscriptions',
  sentence: (month: string, lost: string, nrr: string, closing: string) =>
    `In ${month}, **${lost} of the opening MRR was lost**; with what customers added, ${nrr} of it was there at the end (NRR). MRR at its end: **${closing}**.`,
  sentenceSmall: (month: string, left: string, of: string, opening: string, closing: string) =>
    `In ${month}, **${left} of ${of} subscribers left**. MRR went from ${opening} to **${closing}**.`,
  sentenceYoung: (closing: string, customers: string, day: string) =>
    `**MRR is ${closing}**, from ${customers} ${customers === '1' ? 'subscriber' : 'subscribers'} as of ${day}. Churn needs a whole month with MRR at its beginning.`,
  sentenceNoEnds: (closing: string, customers: string, day: string) =>
    `**MRR is ${closing}**, from ${customers} ${customers === '1' ? 'subscriber' : 'subscribers'} as of ${day}. Churn is not known.`,
  noEnds:
    '**The file does not say when subscriptions ended**, so churn, GRR and NRR cannot be computed; earlier months show only subscriptions that are still in the file. In Stripe: Billing, Subscriptions, status “All”, Export, and tick **Canceled At (UTC)** and **Ended At (UTC)**. In a table of your own: a column with the end.',
  none: 'There are no subscriptions in the data. Drop Stripe’s subscriptions export (with **Canceled At (UTC)** and **Ended At (UTC)** ticked) or a table with customer, start, end, price and billing interval.',
  noneTag: 'Or choose the tag that recurring orders carry.',
  noneCounted: 'No subscription pays anything as of this day.',
  bring: 'Add files',
  controls: {
    source: 'From',
    sources: { table: 'Subscriptions file', orders: 'Recurring orders' },
    tag: 'Recurring orders',
    tagNone: 'Source subscription_contract',
    tagOption: (tag: string, orders: string) => `Tag “${tag}” (${orders})`,
    churn: 'Churn falls',
    churns: { end: 'at the end of the paid period', cancellation: 'at cancellation' },
    nrr: 'NRR',
    nrrs: { plain: 'without reactivated', reactivated: 'with reactivated' },
  },
  derived: (orders: string, customers: string, intervals: string) =>
    `**Derived from ${orders} recurring orders of ${customers} ${customers === '1' ? 'customer' : 'customers'}**, an approximation: one subscription a customer, its interval the median gap between its orders (${intervals}). An order makes the MRR until the next; after 1.5 intervals without one the subscription counts as ended on that day.`,
  derivedFirst:
    'A first order that came through the shop’s own checkout is often not marked as recurring; then the subscription begins with the second. Choose a tag that all of them carry, if there is one.',
  interval: (days: string, customers: string) => `${days} days: ${customers}`,
  counted: (counted: string, day: string) =>
    `${counted} ${counted === '1' ? 'subscription counts' : 'subscriptions count'}, as of ${day}.`,
  uncounted: {
    otherCurrency: (n: string) => `${n} in another currency, not added`,
    trial: (n: string) => `${n} on trial, or ended before it was paid`,
    unpaid: (n: string) => `${n} never paid (incomplete, or free)`,
    sinceUnknown: (n: string) => `${n} paused or unpaid, and the file does not say since when`,
    endUnknown: (n: string) => `${n} cancelled, and the file does not say when`,
    endBeforeStart: (n: string) => `${n} with an end before the start`,
    afterAsOf: (n: string) => `${n} that begin later`,
  } satisfies Record<UncountedReason, (n: string) => string>,
  uncountedSaid: (list: string) => `Left out: ${list}.`,
  withoutCustomer: (n: string) => `${n} name no customer; each stands for one of its own.`,
  chartLabel: (months: string) => `MRR movements of ${months} months around zero.`,
  closingTitle: 'MRR at the end of the month',
  closingLabel: (first: string, last: string) => `MRR at the end of the month, from ${first} to ${last}.`,
  closingOf: (day: string) => `MRR on ${day}`,
  movementsTitle: 'What moved it',
  closingPoint: (month: string, amount: string) => `${month}: ${amount}`,
  movements: {
    new: 'New',
    expansion: 'Expansion',
    reactivated: 'Reactivated',
    contraction: 'Contraction',
    churned: 'Churned',
  },
  movementPoint: (month: string, movement: string, amount: string) => `${month}, ${movement}: ${amount}`,
  caption: 'MRR by month',
  running: 'runs',
  runningNote: 'The last month is not over: its movements are those so far, and it is no drop.',
  columns: {
    month: 'Month',
    opening: 'Opening',
    closing: 'Closing',
    grr: 'GRR',
    nrr: 'NRR',
    netChurn: 'Net revenue churn',
    grossChurn: 'Gross revenue churn',
    logoChurn: 'Logo churn',
    quickRatio: 'Quick ratio',
    customers: 'Subscribers',
    arpa: 'ARPA',
  },
  ratesTitle: 'What is kept from month to month',
  ratesSentence: (month: string, grr: string, nrr: string, churn: string, range: string) =>
    `In ${month}, GRR was **${grr}** and NRR **${nrr}**; of 100 subscribers, **${churn} left** (${range}).`,
  ratesNone: 'No rate yet: it needs a whole month with MRR at its beginning.',
  ratesLabel: 'NRR, GRR and the share of subscribers kept, month by month.',
  lines: { nrr: 'NRR', grr: 'GRR', kept: 'Subscribers' },
  linesNote:
    'GRR counts what customers of the month’s beginning still pay, at most what they paid; NRR counts their upgrades too. “Subscribers” is 1 − logo churn. The way to a running month is dashed.',
  ratePoint: (month: string, line: string, value: string) => `${month}, ${line}: ${value}`,
  method: 'How it is computed',
  cohortsTitle: 'Subscribers by start month',
  cohortsWhat: 'Show',
  cohortsWhats: { customers: 'Active subscribers', mrr: 'MRR kept' },
  cohortsAxis: 'Columns',
  cohortsAxes: { age: 'Days since the start', calendar: 'Months' },
  cohortsSentence: (n: string, range: string, days: string) =>
    `Of 100 subscribers, **${n} are active on day ${days}** (${range}).`,
  cohortsSentenceCounts: (n: string, of: string, days: string) =>
    `**${n} of ${of} subscribers were active on day ${days}.**`,
  cohortsSentenceMrr: (share: string, days: string) => `**${share} of the starting MRR is there on day ${days}.**`,
  cohortsMonth: (n: string, range: string, months: string) =>
    `Of 100 subscribers, **${n} are active at the end of month ${months}** after the start (${range}).`,
  cohortsMonthCounts: (n: string, of: string, months: string) =>
    `**${n} of ${of} subscribers were active at the end of month ${months}** after the start.`,
  cohortsMonthMrr: (share: string, months: string) =>
    `**${share} of the starting MRR is there at the end of month ${months}** after the start.`,
  cohortsNone: 'No cohort has been observed for 30 days yet.',
  gridCaption: { customers: 'Active subscribers by start month', mrr: 'MRR kept by start month' },
  head: { rows: 'Start', size: 'Subscribers', first: 'MRR at start' },
  columnsTitle: { age: 'Active on day …', calendar: 'Active at the end of month …' },
  columnsTitleMrr: { age: 'MRR on day …', calendar: 'MRR at the end of month …' },
  pooled: 'Pooled',
  onDay: (days: string) => `day ${days}`,
  inMonth: (k: string) => `month ${k}`,
  place: (cohort: string, column: string) => `${cohort}, ${column}`,
  activeOf: (count: string, of: string) => `${count} of ${of} active`,
  mrrOf: (mrr: string, start: string) => `${mrr} of ${start} MRR`,
  withRange: (value: string, range: string) => `${value} (${range})`,
  notBegun: 'not begun',
  noneComplete: 'no complete cohort',
  completesOn: (day: string) => `complete on ${day}`,
  thin: 'fewer than half of all subscribers',
  legendRunning: 'not complete',
  legendFew: (n: string) => `fewer than ${n} subscribers`,
  legendNote: 'Pooled: all complete cohorts together',
};
