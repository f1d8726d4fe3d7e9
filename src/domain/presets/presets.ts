/* The presets: five products as they describe their own retention numbers, one row of options each. */
import type { Preset, PresetId } from './preset.ts';

/** Bought in the calendar month, orders of 0 counted. */
const shopify: Preset = {
  id: 'shopify',
  name: 'Shopify',
  sources: [
    {
      title: 'Peel: Shopify cohort analysis, what is it, how can it help',
      url: 'https://peelinsights.com/post/shopify-cohort-analysis-what-is-it-how-can-it-help',
    },
    {
      title: 'Triple Whale: Why does my new customer count in LTV cohorts not match Shopify',
      url: 'https://triplewhale.readme.io/docs/why-does-my-new-customer-count-in-ltv-cohorts-not-match-shopify',
    },
  ],
  view: { measure: 'on', axis: 'calendar', period: 'month' },
  rules: { zero: 'counted' },
  numbers: [{ id: 'boughtInMonth', average: 'pooled', figure: 'cell' }],
  notBuildable: ['refundedOrders', 'guests'],
  assumed: ['calendarMonths', 'average', 'statuses'],
};

/** On or after the month of age, open end; the average weighs each cohort by its size a second time. */
const mixpanel: Preset = {
  id: 'mixpanel',
  name: 'Mixpanel',
  sources: [
    {
      title: 'Mixpanel Docs: Retention',
      url: 'https://docs.mixpanel.com/docs/reports/retention',
    },
  ],
  view: { measure: 'unbounded', axis: 'age', period: 'month', end: 'open' },
  rules: {},
  numbers: [{ id: 'onOrAfter', average: 'sizeTwice', figure: 'cell' }],
  notBuildable: ['firstDayOfMonth', 'everyBirth', 'averageOfAverages'],
  assumed: ['zeroOrders'],
};

/** Return On in months of 30 days, over all users who have come that far. */
const amplitude: Preset = {
  id: 'amplitude',
  name: 'Amplitude',
  sources: [
    {
      title: 'Amplitude Docs: How time works in retention analysis',
      url: 'https://amplitude.com/docs/analytics/charts/retention-analysis/retention-analysis-time',
    },
    { title: 'Amplitude Docs: Retention analysis FAQ', url: 'https://amplitude.com/docs/faq/retention-analysis' },
  ],
  view: { measure: 'on', axis: 'age', period: 'month' },
  rules: {},
  numbers: [{ id: 'returnOn', average: 'observed', figure: 'cell' }],
  notBuildable: ['hours', 'firstDayOfMonth', 'everyBirth', 'onOrAfterToo'],
  assumed: ['zeroOrders'],
};

/** R-%: customers with at least one more order, up to today. */
const lifetimely: Preset = {
  id: 'lifetimely',
  name: 'Lifetimely',
  sources: [
    {
      title: 'Lifetimely: LTV cohort report overview',
      url: 'https://help.useamp.com/article/1124-ltv-cohort-report-overview',
    },
    {
      title: 'Lifetimely: Lifetime value report walkthrough',
      url: 'https://help.lifetimely.io/article/61-lifetime-value-report-walkthrough',
    },
    {
      title: 'Lifetimely: April 2021 release notes',
      url: 'https://www.lifetimely.io/blog-posts/april-2021-release-notes',
    },
  ],
  view: { measure: 'cumulative', axis: 'calendar', period: 'month' },
  rules: {},
  numbers: [{ id: 'repeatCustomers', average: 'pooled', figure: 'secondOrder' }],
  notBuildable: ['cac'],
  assumed: ['calendarMonths', 'average', 'zeroOrders', 'refundDay'],
};

/** Retention = unbounded with an open end, repurchase = cumulative, revenue with tax and shipping. */
const peel: Preset = {
  id: 'peel',
  name: 'Peel',
  sources: [
    {
      title: 'Peel: Retention rate vs repurchase rate',
      url: 'https://help.peelinsights.com/docs/retention-rate-vs-repurchase-rate',
    },
    {
      title: 'Peel: What is the revenue source from Shopify that you are using for revenue and cohort metrics',
      url: 'https://help.peelinsights.com/docs/what-is-the-revenue-source-from-shopify-that-you-are-using-for-revenue-and-cohort-metrics',
    },
  ],
  view: { measure: 'unbounded', axis: 'calendar', period: 'month', end: 'open' },
  rules: { tax: 'in', shipping: 'in' },
  numbers: [
    { id: 'retention', average: 'pooled', figure: 'cell' },
    { id: 'repurchase', view: { measure: 'cumulative' }, average: 'pooled', figure: 'cell' },
    {
      id: 'revenue',
      view: { measure: 'revenue', per: 'customer', sum: 'cumulative' },
      average: 'pooled',
      figure: 'cell',
    },
  ],
  notBuildable: ['threeTimes'],
  assumed: ['average', 'zeroOrders', 'sameDay', 'refundDay'],
};

export const PRESETS: readonly Preset[] = [shopify, mixpanel, amplitude, lifetimely, peel];

export function presetOf(id: PresetId): Preset {
  return PRESETS.find((preset) => preset.id === id) ?? shopify;
}
