/* English words of proofs: what a number is computed from, who went in, who was left out and why. */
import type { LeftOut } from '#domain/proof/records.ts';
import type { RateFigure, RevenuePart } from '#domain/proof/query.ts';

const orders = (n: string): string => (n === '1' ? '1 order' : `${n} orders`);

export const proof = {
  open: (number: string) => `${number}, open the proof`,
  loading: 'Counting the rows',
  gone: 'Under the present rules and costs there is no such number.',
  none: 'none',
  named: (what: string, where: string) => `${what}, ${where}`,
  allCohorts: 'all cohorts',

  /* The rows. */
  rows: 'Rows',
  firstRows: 'First rows',
  customer: 'Customer',
  since: (day: string) => `since ${day}`,
  order: 'Order',
  refundOf: (order: string) => `Refund of ${order}`,
  counts: 'Counts',
  amount: 'Amount',
  days: 'Days',
  yes: 'yes',
  no: 'no',
  out: 'left out',
  takesPartOn: (day: string) => `takes part on ${day}`,
  withoutIdentity: 'no identity',
  pageOf: (from: string, to: string, all: string) => `${from}–${to} of ${all}`,
  more: 'Show more rows',
  former: 'Former rows',
  next: 'Next rows',
  csv: 'All rows (CSV)',
  csvNote:
    'Customers are numbers in it; names and e-mails stay here. The number can be computed again from these rows.',
  cohortRows: 'First orders of this cohort',

  /* What went in. */
  facts: {
    customers: 'Customers',
    rows: 'Rows',
    given: 'CAC',
    spend: 'Spend',
  },
  leftOutTitle: 'What was left out',
  nothingLeftOut: 'Nothing was left out.',
  leftOut: {
    notObserved: 'Not observed that far yet',
    cohortOpen: 'Cell of the cohort not complete',
    leftCensored: 'In cohorts of old customers',
    noIdentity: 'Orders without identity',
    notBefore: 'Did not buy one column before',
    newcomer: 'First order in the period: not active before',
    lapsed: 'Lapsed before the period',
    notReached: 'Have not come that far',
    exchange: 'Exchanges: part of the order they replace',
    afterAsOf: 'After the chosen day',
    otherCurrency: 'In another currency',
    excluded: 'Left out by your own rule',
    cancelled: 'Cancelled',
    voided: 'Voided, expired or failed',
    pending: 'Pending and not fulfilled',
    refunded: 'Fully refunded',
    zero: 'Zero or negative value',
    refundRow: 'Refunds listed on their own',
  } satisfies Record<Exclude<LeftOut, 'no'>, string>,

  filtered: 'Customers left out by the filter',

  /* A list of customers. */
  orders: 'Orders',
  fulfil: 'Customers who fulfil all conditions of the segment under the present rules.',

  /* Titles. */
  repeatRate: { orders: 'Repeat purchase rate by orders', days: 'Repeat purchase rate by purchase days' },
  within: {
    orders: (days: string) => `Second order within ${days} days`,
    days: (days: string) => `Bought again within ${days} days`,
  },
  ladder: {
    orders: (from: string, to: string) => `From order ${from} to order ${to}`,
    days: (from: string, to: string) => `From purchase day ${from} to ${to}`,
  },
  quantileOf: (what: string, quantile: string) => `${what}: ${quantile}`,
  quantiles: { '0.25': 'first quarter', '0.5': 'median', '0.75': 'third quarter', '0.9': 'nine of ten' },
  revenue: {
    netSales: 'Net sales',
    newA: 'New: first orders',
    returningA: 'Returning: second and later orders',
    newB: 'New: orders of the first month',
    returningB: 'Returning: orders of later months',
    unidentified: 'Net sales without identity',
    shareA: 'Returning share of net sales (A)',
    shareB: 'Returning share of net sales (B)',
  } satisfies Record<RevenuePart, string>,
  ltv: (days: string) => `Observed LTV after ${days} days`,
  ltvNet: (days: string) => `Net sales per customer after ${days} days`,
  payback: 'Paid back',
  cohort: 'Size and first orders',

  /* Formulas: above and below the line, or a sentence. */
  customersAll: 'all customers',
  twoOrders: 'customers with two or more orders',
  twoDays: 'customers who bought on two or more days',
  observedFor: (days: string) => `customers observed for ${days} days`,
  secondOrderWithin: (days: string) => `second order within ${days} days`,
  secondDayWithin: (days: string) => `second purchase day within ${days} days`,
  survival:
    'The first day by which half have bought again (Kaplan–Meier): who still waits counts as long as observed. Each row holds the days until the second purchase day, or until as-of.',
  wentOn: { orders: (n: string) => `placed order ${n}`, days: (n: string) => `bought on a ${n}. day` },
  cameTo: {
    orders: (n: string) => `placed order ${n}`,
    days: (n: string) => `bought on ${n === '1' ? 'one day' : `${n} days`}`,
  },
  quantileSentence: (share: string, n: string) =>
    `The value below which ${share} of ${n} values lie, between the two nearest ones in proportion (type 7).`,
  sumOf: (n: string) => `Sum over ${n === '1' ? '1 row' : `${n} rows`}`,
  netSales: 'net sales',
  countedOrders: 'counted orders',
  identifiedOrders: 'orders with an identity',
  identifiedNet: 'net sales with an identity',
  laterOrders: 'of second and later orders',
  laterMonths: 'of orders after the month of acquisition',
  firstOrders: 'net sales of first orders',
  cohortCustomers: 'customers in the cohort',
  spend: 'spend of the month',
  spendAll: 'spend of these months',
  newCustomers: 'new customers',
  increments: (days: string) =>
    `Sum of the means per day of age, 0 to ${days}, each over the customers observed to that day`,
  paidBack: (cac: string) => `The first day of age by which the sum of the daily means reaches the CAC of ${cac}`,
  notPaidBack: 'not within the days observed',
  onDay: (day: string) => `day ${day}`,
  rateAbove: {
    S: 'active at the end of the day before the period',
    E: 'active at its end',
    N: 'first order in the period, active at its end',
    retained: 'active at both',
    lost: 'active before, not at the end',
    reactivated: 'active at the end, had lapsed before',
    crrSets: 'active at both',
    churn: 'active before, not at the end',
    crrClassic: 'active at the end without new ones (E − N)',
    crrAcquired: 'active at the end without new ones (E − N)',
    returningCustomers: 'customers of the period with an earlier order',
    returningShareA: 'of second and later orders',
    returningShareB: 'of orders after the month of acquisition',
  } satisfies Record<RateFigure, string>,
  activeBefore: 'active before (S)',
  acquiredBefore: 'acquired before the period',
  periodCustomers: 'customers of the period',
  bridgeRows: (n: string) => `Sum over ${orders(n)}, one row each`,
};
