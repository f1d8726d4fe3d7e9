/* English words of the measures on the retention screen: their names, what their cells hold, their sentences and settings. */
import type { MeasureId } from '#domain/retention/view.ts';
import type { Lack } from '#domain/retention/triangle.ts';

const inCurrency = (currency: string): string => (currency === '' ? '' : ` in ${currency}`);

/** How one amount is called: in the head, over the grid, along the curve, in a proof. */
const revenue = {
  customer: (currency: string) => `Net sales per customer${inCurrency(currency)}`,
  cohort: (currency: string) => `Net sales per cohort${inCurrency(currency)}`,
  sentence: (value: string, when: string, range: string) =>
    `A new customer brings **${value} of net sales ${when}**${range}`,
  ofWhichFirst: (value: string) => `, ${value} of it on the first day`,
  cohortSentence: (value: string, when: string) => `A cohort brings **${value} of net sales ${when}**`,
  brings: (value: string) => `a customer brings ${value}`,
  cohortBrings: (value: string) => `a cohort brings ${value}`,
  did: (when: string) => `net sales ${when}`,
};

const contribution: typeof revenue = {
  customer: (currency) => `Contribution per customer${inCurrency(currency)}`,
  cohort: (currency) => `Contribution per cohort${inCurrency(currency)}`,
  sentence: (value, when, range) => `A new customer brings **${value} of contribution ${when}**${range}`,
  ofWhichFirst: (value) => `, ${value} of it on the first day`,
  cohortSentence: (value, when) => `A cohort brings **${value} of contribution ${when}**`,
  brings: (value) => `a customer contributes ${value}`,
  cohortBrings: (value) => `a cohort contributes ${value}`,
  did: (when) => `contribution ${when}`,
};

const orders: typeof revenue = {
  customer: () => 'Orders per customer',
  cohort: () => 'Orders per cohort',
  sentence: (value, when, range) => `A new customer places **${value} orders ${when}**${range}`,
  ofWhichFirst: (value) => `, ${value} of them on the first day`,
  cohortSentence: (value, when) => `A cohort places **${value} orders ${when}**`,
  brings: (value) => `a customer places ${value} orders`,
  cohortBrings: (value) => `a cohort places ${value} orders`,
  did: (when) => `orders ${when}`,
};

const units: typeof revenue = {
  customer: () => 'Units per customer',
  cohort: () => 'Units per cohort',
  sentence: (value, when, range) => `A new customer buys **${value} units ${when}**${range}`,
  ofWhichFirst: (value) => `, ${value} of them on the first day`,
  cohortSentence: (value, when) => `A cohort buys **${value} units ${when}**`,
  brings: (value) => `a customer buys ${value} units`,
  cohortBrings: (value) => `a cohort buys ${value} units`,
  did: (when) => `units ${when}`,
};

export const measureWords = {
  measures: {
    cumulative: 'Cumulative repeat',
    on: 'Bought in period',
    nday: 'N-day',
    bracket: 'Bracketed',
    unbounded: 'Unbounded',
    revenue: 'Revenue',
    contribution: 'Contribution',
    orders: 'Orders',
    units: 'Units',
  } satisfies Record<MeasureId, string>,
  amounts: { revenue, contribution, orders, units },
  revenueFirst: (value: string) => `, after ${value} on the first day`,

  /* Brackets, horizon, open end. */
  brackets: 'Brackets in days',
  bracketsBad: 'Write ascending brackets that do not overlap, such as 1-7, 8-30.',
  end: 'Time to come back',
  ends: { horizon: 'Equal', open: 'Open end' },
  horizon: 'Days for everybody',
  horizonUnit: 'days',
  horizonBad: 'Write whole days from 1 to 9999, such as 365.',
  inDaysHead: 'in days',
  horizonHead: (days: string) => `within ${days} days from day`,
  openHead: 'at any time from day',
  fromDayTo: (from: string, to: string) => `from day ${from} to day ${to}`,
  orLater: (when: string) => `${when} or later`,
  openWarning:
    'Open end: whoever came later has had less time to come back, so the values of young cohorts are lower by arithmetic alone. Compare cohorts with equal time or another measure.',
  openOnCalendar: ' On the calendar only the open end is defined.',
  lacks: {
    margin:
      'Contribution needs your gross margin: net sales × gross margin − variable cost of each order. None is typed yet.',
    lines: 'The files name no lines of their orders, so units are not known.',
    horizon:
      'Fewer than half of the cohorts are observed long enough for an equal time of 365, 180 or 90 days. Set the days yourself, or choose the open end.',
  } satisfies Record<Lack, string>,
  typeMargin: 'Type the margin',
  unknownUnits: (n: string) =>
    n === '1' ? '1 order names no lines and adds no units.' : `${n} orders name no lines and add no units.`,

  /* Against the column before. */
  against: 'Against',
  againstOptions: { cohort: 'Cohort', previous: 'Column before' },
  boughtOfPrevious: 'Bought (% of the column before)',
  againOfPrevious: 'Bought again (% of the column before)',
  boughtOfPreviousSentence: (n: string, when: string) =>
    `For every 100 customers who bought one column before, **${n} bought ${when}**`,
  againOfPreviousSentence: (n: string, when: string) =>
    `For every 100 customers who had bought again one column before, **${n} had bought again ${when}**`,
  previousBought: (n: string) => `${n} bought for every 100 one column before`,
  previousAgain: (n: string) => `${n} had bought again for every 100 one column before`,
  ofPrevious: (count: string, before: string, eligible: string) =>
    `${count === '1' ? '1 customer' : `${count} customers`}, ${before} one column before, of ${eligible} observed for both`,
  nobodyBefore: 'nobody one column before',
  noIntervalOfRatio: 'No interval: it is a ratio of two counts of the same customers, not a share of some of them.',
  factBefore: 'One column before',
};
