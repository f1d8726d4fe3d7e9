/* English words about definition presets: what each product counts, the steps to our numbers, what cannot be reproduced. */
import type { StepId } from '#domain/presets/bridge.ts';
import type { Assumed, NotBuildable, PresetId, PresetNumberId } from '#domain/presets/preset.ts';

interface NumberWords {
  readonly name: string;
  readonly says: string;
  readonly begins: (k: string) => string;
}

const ends = 'Compared with our share of customers who have bought again by that age.';

export const presets = {
  as: (name: string) => `As ${name}`,
  says: {
    shopify: 'Share of each cohort that bought in a calendar month after the one of the first order.',
    mixpanel: 'Share of each cohort that came back in a 30-day month of age or at any time after (On or After).',
    amplitude: 'Share of each cohort that came back in a 30-day month of age (Return On).',
    lifetimely:
      'Share of each cohort with a second order by now (R-%): the last cell of each row. Columns are calendar months.',
    peel: 'Share of each cohort that bought in a calendar month or at any time after (retention rate).',
  } satisfies Record<PresetId, string>,
  rules: {
    shopify: 'Zero-value orders count as purchases now, on every screen.',
    mixpanel: 'The counting rules stay as they are.',
    amplitude: 'The counting rules stay as they are.',
    lifetimely: 'The counting rules stay as they are.',
    peel: 'Tax and shipping are part of net sales now, on every screen.',
  } satisfies Record<PresetId, string>,
  back: 'Back to our own definition',
  differs: 'How this differs from Tenure',
  computing: 'Counting step by step …',
  step: 'What changes',
  number: 'Number',
  difference: 'Difference',
  inPoints: 'in points',
  customers: 'Customers',
  caption: (name: string, days: string) => `${name}, step by step to our number at ${days} days`,
  ownShare: (days: string) => `Tenure: bought again within ${days} days`,
  ownMoney: (days: string) => `Tenure: net sales per customer within ${days} days`,
  notObserved: 'not observed',
  tooYoung: 'No cohort has been observed long enough yet to compare this number.',
  numbers: {
    boughtInMonth: {
      name: 'Cohort analysis: bought in the month',
      says: `Shopify also has a “returning customer rate”; it is under that name among the period rates of “Repeat purchase”. ${ends}`,
      begins: (k) => `Shopify: bought in calendar month ${k} after the first`,
    },
    onOrAfter: {
      name: 'On or After retention',
      says: `The average weighs each cohort by its size once more, so that large cohorts count twice over. ${ends}`,
      begins: (k) => `Mixpanel: came back in month ${k} or later`,
    },
    returnOn: {
      name: 'Return On retention',
      says: `The average is over everybody who has come that far, complete cohort or not. ${ends}`,
      begins: (k) => `Amplitude: came back in month ${k}`,
    },
    repeatCustomers: {
      name: 'R-%, repeat customers',
      says: `All customers, however long ago they came: young ones have had little time. ${ends}`,
      begins: () => 'Lifetimely: at least one more order by now',
    },
    retention: {
      name: 'Retention rate',
      says: `Whoever comes back later counts for all months before, so the number rises as time passes. ${ends}`,
      begins: (k) => `Peel: bought in calendar month ${k} or later`,
    },
    repurchase: {
      name: 'Repurchase rate',
      says: `At least two purchases by that month. ${ends}`,
      begins: (k) => `Peel: bought again by the end of calendar month ${k}`,
    },
    revenue: {
      name: 'Lifetime revenue',
      says: 'Total sales with tax and shipping. Compared with our net sales per customer up to that age.',
      begins: (k) => `Peel: total sales per customer by the end of calendar month ${k}`,
    },
  } satisfies Record<PresetNumberId, NumberWords>,
  steps: {
    zero: 'Zero-value orders: counted → left out',
    tax: 'Tax: in revenue → out',
    shipping: 'Shipping: in revenue → out',
    purchaseDay: 'Second order → second purchase day (orders of one day are one purchase)',
    equalAge: 'By now, whatever the age → by the same month for everybody',
    axis: 'Calendar months → 30-day periods of age',
    end: 'Open end → equal time for everybody',
    average: 'The product’s average → pooled over complete cells',
    measure: 'Bought in or after the period → bought again by that age',
    guard: 'Cohorts of old customers: in the average → left out',
  } satisfies Record<StepId, string>,
  cannotTitle: 'What cannot be reproduced',
  cannot: {
    refundedOrders:
      'Cancelled and fully refunded orders are no purchases here, whatever the preset; Shopify’s reports may count such a customer.',
    guests: 'Orders without a customer: Shopify shows them as N/A, here they stay in revenue and out of all shares.',
    hours:
      'Its days are windows of 24 hours from the first event; here a day is a calendar day, because many files name days alone.',
    firstDayOfMonth:
      'Its month 1 begins 30 days after the first event, ours on day 31: orders on that one day fall on the other side.',
    everyBirth:
      'It can let a person begin anew with each first event of a period; here a customer has one first order and stands in one cohort.',
    averageOfAverages:
      'The average with the size counted twice is computed for the bridge alone; the average row of the grid stays pooled.',
    onOrAfterToo:
      'It has Return On or After too: that is the measure “Unbounded” with an open end, or the preset Mixpanel.',
    cac: 'CAC of each cohort stands on the screen “Payback”, with the spend that you type.',
    threeTimes: 'Its repurchase rate by the 3rd, 4th … purchase: see the ladder of orders on “Repeat purchase”.',
  } satisfies Record<NotBuildable, string>,
  assumedTitle: 'What its sources do not say, and is assumed here',
  assumed: {
    calendarMonths: 'That its months are calendar months.',
    average: 'How it averages cohorts: pooled over complete cells, as ours.',
    zeroOrders: 'Whether zero-value orders count: as in your rules.',
    sameDay: 'Whether two orders on one day are two purchases: here they are one.',
    refundDay: 'On which day refunds count: as in your rules.',
    statuses: 'Which order states it counts: as in your rules.',
  } satisfies Record<Assumed, string>,
  sourcesTitle: 'Sources',
  sourcesNote:
    'What these pages say; products change. The links open another site, and nothing of your data goes with them.',
  opens: 'opens another site',
};
