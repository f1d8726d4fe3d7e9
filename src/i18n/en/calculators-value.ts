/* English words of the calculators about what a customer is worth and what winning him costs. */
import type { CalculatorWords } from '../calculator.ts';

const yearly = {
  AOV: { label: 'Average order value' },
  F: { label: 'Orders per customer and year' },
  M: { label: 'Gross margin' },
  C: { label: 'Churn per year' },
};
const yearlyStep = 'Contribution of a year: order value × orders × margin';

const skok = 'David Skok, “SaaS Metrics 2.0”, For Entrepreneurs';

export const valueCalculators = {
  clv: {
    name: 'CLV, textbook',
    lead: 'What is a customer worth if everybody buys alike and leaves at one rate?',
    formula: ['CLV = order value × orders per year × gross margin ÷ churn per year'],
    inputs: yearly,
    steps: {
      yearly: yearlyStep,
      years: 'Mean lifetime in years: 1 ÷ churn',
      clv: 'CLV: contribution of a year ÷ churn',
    },
    results: { clv: 'Customer lifetime value', yearly: 'Contribution per year', years: 'Mean lifetime in years' },
    example: 'Example: 60 per order, 2.5 orders a year, 40 % margin, 50 % churn',
    reading: [
      'Good is what exceeds CAC by enough to pay for everything else. Compare it with the value observed so far (screen Payback) before spending against it.',
    ],
    hides: [
      'It assumes constant churn. Real customers leave early or stay long, so the number is too low for old customers and says little about new ones.',
      'Money in ten years counts as much as money today; see CLV with a discount.',
      'It is a mean: in most shops the middle customer is worth far less.',
    ],
    mine: () => 'Your last 365 days: orders, margin, and who of the year before did not come back.',
  },
  clvd: {
    name: 'CLV with a discount',
    lead: 'What is a customer worth today if money later is worth less?',
    formula: [
      'CLV = contribution of a year ÷ (1 − q)',
      'q = (1 − churn) ÷ (1 + discount)',
      'Within H years = CLV × (1 − q^H)',
    ],
    inputs: {
      ...yearly,
      D: { label: 'Discount per year', hint: 'What your money costs or would earn elsewhere.' },
      H: { label: 'Horizon', unit: 'years' },
    },
    steps: {
      yearly: yearlyStep,
      stays: 'Stays for another year: 100 % − churn',
      factor: 'Worth of the next year against this one (q)',
      clv: 'CLV: contribution of a year ÷ (1 − q)',
      within: 'Within the horizon: CLV × (1 − q^H)',
    },
    results: {
      clv: 'Customer lifetime value, discounted',
      within: 'Of this, within the horizon',
      undiscounted: 'Without a discount (textbook)',
    },
    example: 'Example: as the textbook, 10 % discount, 3 years',
    reading: [
      'Good is what exceeds CAC within a horizon that you can afford to wait. If most of the value lies beyond the horizon, it rests on an assumption, not on what you have seen.',
    ],
    hides: [
      'It assumes constant churn, as the textbook does.',
      'The first year is not discounted (the first payment comes at the start); formulas that begin a year later give one contribution less.',
    ],
    mine: () => 'Your last 365 days; discount and horizon are the example’s.',
  },
  sbg: {
    name: 'CLV from a retention curve',
    lead: 'What is a contract worth if those who stay become more loyal? For subscriptions with a renewal each period. Type who is still there after each; leave empty what has not been observed yet.',
    formula: [
      'CLV = contribution per period × Σ S(t) ÷ (1 + discount)^t',
      'S(t) = share still there after t renewals, carried on by the sBG model',
    ],
    inputs: {
      Y0: { label: 'Customers at the start' },
      Y1: { label: 'After 1 renewal' },
      Y2: { label: 'After 2' },
      Y3: { label: 'After 3' },
      Y4: { label: 'After 4' },
      Y5: { label: 'After 5' },
      Y6: { label: 'After 6' },
      Y7: { label: 'After 7' },
      P: { label: 'Contribution per customer and period' },
      D: { label: 'Discount per period' },
      H: { label: 'Horizon', unit: 'periods' },
    },
    steps: {
      first: 'Stayed at the first renewal',
      alpha: 'sBG, α fitted to the curve',
      beta: 'sBG, β fitted to the curve',
      lifetime: 'Discounted periods a customer pays for: Σ S(t) ÷ (1 + discount)^t',
      clv: 'CLV: contribution × discounted periods',
      within: 'Within the horizon: contribution × discounted periods in it',
    },
    results: {
      clv: 'Customer lifetime value (forecast)',
      within: 'Of this, within the horizon',
      constant: 'If the first renewal’s churn stayed for ever',
      next: 'Expected at the next renewal to stay',
    },
    example: 'Example: the high-end customers of Fader and Hardie 2007',
    reading: [
      'Compare it with the line below: where constant churn gives much less, the formula with one churn undervalues those who stay. Source of model and example: Fader, Hardie 2007, Journal of Interactive Marketing 21, 76–90.',
    ],
    hides: [
      'The model holds for contracts with a renewal, not for shops where people come and go.',
      'What lies after the last renewal observed is a forecast from one curve; it cannot know of a price rise.',
    ],
    mine: () => '',
  },
  cac: {
    name: 'CAC',
    lead: 'What does it cost to win a customer?',
    formula: ['CAC = acquisition spend ÷ new customers'],
    inputs: {
      Spend: { label: 'Acquisition spend', hint: 'Ads, agencies, tools, salaries: all that wins new customers.' },
      New: { label: 'New customers', hint: 'Of the same time, whatever channel they came by.' },
    },
    steps: { cac: 'CAC: spend ÷ new customers' },
    results: { cac: 'Customer acquisition cost' },
    example: 'Example: 12,000 for 400 new customers',
    reading: [
      'Good is below what a customer contributes, within the time that you can wait: see Payback and LTV : CAC.',
    ],
    hides: [
      'It is a mean over all channels. The next customer usually costs more than the mean one.',
      'Spend of today wins customers of tomorrow; in a month of change the ratio is off.',
    ],
    mine: () => 'Your months with spend.',
  },
  payback: {
    name: 'Payback',
    lead: 'After how many months has a customer brought in what winning him cost?',
    formula: [
      'Contribution by month k = first order + per month × (r + r² + … + r^k), r = 1 − churn',
      'Payback = the month in which it reaches CAC, by a straight line within the month',
    ],
    inputs: {
      CAC: { label: 'CAC' },
      First: { label: 'Contribution of the first order', hint: 'After cost of goods, shipping and fees.' },
      Monthly: { label: 'Contribution per month after', hint: 'Of a customer who is still there.' },
      C: { label: 'Churn per month' },
    },
    steps: {
      left: 'Left to win back after the first order: CAC − first order',
      stays: 'Still there after a month (r)',
      before: 'By the month before: first order + per month × months a customer is there on average',
      after: 'By the month of payback: the same',
      payback: 'Between the two, by a straight line',
    },
    results: {
      payback: 'Payback',
      month: 'Complete months needed',
      year: 'Contribution after 12 months',
      most: 'Contribution at most',
    },
    example: 'Example: CAC 30, first order 18, then 3 a month, 5 % churn',
    reading: [
      `Under 12 months is an often quoted rule for software subscriptions (${skok}). It has no proof for shops: good is what your cash allows.`,
    ],
    hides: [
      'Half of the customers may never come back: the mean pays back, many single customers do not.',
      'A short payback says nothing about how much comes after.',
      'Churn is taken as constant; early months usually lose more.',
    ],
    mine: (when: string) =>
      `Your pooled CAC, and what customers contributed on the first day and until ${when}, spread evenly.`,
  },
  ltvcac: {
    name: 'LTV : CAC',
    lead: 'How many times does a customer bring in what winning him cost?',
    formula: ['LTV : CAC = contribution per customer up to a stated age ÷ CAC'],
    inputs: {
      LTV: { label: 'LTV', hint: 'In contribution, not in revenue, up to an age that you name.' },
      CAC: { label: 'CAC' },
    },
    steps: { ratio: 'Ratio: LTV ÷ CAC', left: 'Left per customer: LTV − CAC' },
    results: { ratio: 'LTV : CAC', left: 'Left per customer' },
    example: 'Example: LTV 84, CAC 30',
    reading: [
      `Below 1 each customer costs more than he brings. “At least 3” is a rule of thumb for software subscriptions with a lifetime LTV (${skok}); at an observed LTV of 90 days it would be far too strict. No rule holds for every shop.`,
    ],
    hides: [
      'The age of the LTV: 3 within a year and 3 within a lifetime are different businesses.',
      'A high ratio can mean that you win too few customers, not that all is well.',
      'When the money comes back: see Payback.',
    ],
    mine: (when: string) => `Your shop: observed LTV at ${when}, pooled CAC.`,
  },
} satisfies Readonly<Record<string, CalculatorWords>>;
