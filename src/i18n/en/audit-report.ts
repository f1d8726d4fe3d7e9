/* English sentences of the audit report. Arguments are texts that are formatted already. */
import { attributes } from './attributes.ts';
import { mix } from './mix.ts';

export const auditReport = {
  attributes,
  mix,
  title: 'Customer base audit',
  lead: (customers: string, orders: string, from: string, to: string) =>
    `${customers} customers, ${orders} counted orders from ${from} to ${to}.`,
  chosen: (of: string) => `Of customers picked by a filter, out of ${of}.`,
  ranges: 'Numbers in brackets are 95 % ranges: how far chance alone could move the number.',
  foot: 'Made by Tenure in the browser, from the shop’s own export. Sums and shares alone; no personal data.',

  summary: {
    title: 'In short',
    none: 'Not enough has been observed for a summary.',
  },
  small: {
    title: 'What is known',
    counts: (customers: string, orders: string, net: string) =>
      `**${customers} customers placed ${orders} counted orders worth ${net}.**`,
    more: 'Below 100 customers more is not known: shares, comparisons and forecasts of so few would be chance.',
  },

  differences: {
    title: '1. How do customers differ?',
    once: (n: string, count: string, customers: string) =>
      `**${n} of 100 customers have bought only once so far** (${count} of ${customers}).`,
    top: (top: string, share: string, year: boolean) =>
      `The best ${top} of customers bring **${share} of net sales** ${year ? 'of the last 365 days' : 'of everything observed'}.`,
    by: (
      attribute: string,
      day: string,
      best: string,
      high: string,
      highRange: string,
      worst: string,
      low: string,
      lowRange: string,
    ) =>
      `What tells them apart most is **${attribute}**: within ${day} days ${high} of 100 buy again where it is “${best}” (${highRange}), ${low} where it is “${worst}” (${lowRange}). More than chance explains.`,
    none: (n: string) =>
      n === '0'
        ? 'Nothing that the first order says could be compared.'
        : `Of ${n} attributes of the first order none tells customers apart by more than chance.`,
    ordersLabel: 'Customers by their number of orders',
    orders: (n: string) => (n === '1' ? '1 order' : `${n} orders`),
    ordersMore: (n: string) => `${n} orders or more`,
    valuesLabel: (attribute: string, day: string) => `Bought again within ${day} days, by: ${attribute}`,
    valuesNote: 'Dot: share. Line: 95 % range. Filled in orange: differs from all others by more than chance.',
  },

  changes: {
    title: '2. What has changed?',
    kinds: {
      year: 'the last twelve whole months and the twelve before',
      season: 'the last three whole months and the same a year before',
      quarter: 'the last three whole months and the three before; part of it may be the season',
    },
    spans: { year: 'twelve months', season: 'three months', quarter: 'three months' },
    compared: (kind: string) => `Compared are ${kind}. The running month is left out.`,
    net: (span: string, after: string, before: string, change: string, percent: string) =>
      `**Net sales of ${span} went from ${before} to ${after}: ${change} (${percent}).**`,
    netFromNone: (span: string, after: string) => `**Net sales of ${span} went from nothing to ${after}.**`,
    parts: (fresh: string, returning: string, unidentified: string) =>
      `First orders: ${fresh}. Later orders: ${returning}.${unidentified === '' ? '' : ` Orders without a customer: ${unidentified}.`} The parts add up.`,
    customers: (after: string, before: string, aov: string, aovBefore: string) =>
      `New customers: ${after}, after ${before}. Average order: ${aov}, after ${aovBefore}.`,
    none: 'Fewer than six whole months are there: no two periods can be compared.',
    label: 'Net sales of both periods, parted into first and later orders',
    first: (period: string) => `First orders, ${period}`,
    later: (period: string) => `Later orders, ${period}`,
    mixBy: (attribute: string) => `Customers are told apart by: ${attribute}.`,
    mixNone: 'Retention of two periods cannot be compared yet.',
    note: 'Sums of what was sold: they have no range.',
  },

  cohort: {
    title: '3. How does one cohort evolve?',
    which: (month: string, size: string) =>
      `The newest month that has been observed long enough: ${month}, ${size} new customers.`,
    returned: (month: string, n: string, range: string, days: string) =>
      `**Of 100 new customers of ${month}, ${n} bought again within ${days} days**${range}.`,
    path: (parts: string) => `On the way: ${parts}.`,
    step: (n: string, days: string) => `${n} within ${days} days`,
    pooled: (n: string) => `Of all complete months together it is ${n}.`,
    value: (basis: string, first: string, later: string, range: string, days: string) =>
      `One of them brought ${first} of ${basis} on the first day and ${later} within ${days} days${range}.`,
    none: 'No month of 30 new customers or more has been observed long enough.',
    label: (month: string) => `Share of the customers of ${month} that has bought again, by days since the first order`,
    axis: 'days since the first order',
    line: (month: string) => month,
    all: 'all months',
  },

  comparison: {
    title: '4. How do cohorts compare?',
    pooled: (n: string, range: string, days: string, cohorts: string) =>
      `**Of 100 new customers, ${n} buy again within ${days} days**${range}, over ${cohorts} complete months.`,
    span: (best: string, high: string, worst: string, low: string) =>
      `Highest in ${best} with ${high}, lowest in ${worst} with ${low}; months of fewer customers swing more.`,
    above: (months: string) => `Above the others by more than chance: ${months}.`,
    below: (months: string) => `Below the others by more than chance: ${months}.`,
    noise: 'No month differs from the others by more than chance.',
    year: (month: string, value: string, before: string, valueBefore: string) =>
      `The newest, ${month}: ${value} of 100; a year before, ${before}: ${valueBefore}.`,
    differs: 'That gap is more than chance.',
    chance: 'That gap can be chance.',
    black: (months: string) => `Black Friday months: ${months}.`,
    none: 'Fewer than two months of 30 new customers or more are complete: nothing can be compared.',
    label: (days: string) => `Share that has bought again within ${days} days, by month of the first order`,
    note: 'Dot: share. Line: 95 % range. Dashed: all months. Orange: differs by more than chance.',
  },

  health: {
    title: '5. How healthy is the base?',
    active: (month: string, n: string, before: string) =>
      `**${n} customers were active at the end of ${month}**, ${before} a month before.`,
    moves: (fresh: string, lost: string, back: string) => `${fresh} new, ${lost} lapsed, ${back} came back.`,
    crr: (rate: string, range: string) => `Of those active before, ${rate} still were (${range}).`,
    lapse: (days: string) => `Active means: an order within the last ${days} days.`,
    noMonth: 'No month is complete yet, so active customers are not compared.',
    aims: (keep: string, back: string, go: string) =>
      `${keep} customers to keep, ${back} to win back, ${go} who will hardly pay back.`,
    payback: (cac: string, month: string, range: string) =>
      `A customer costs ${cac} to win, and that is back in **month ${month}**${range}.`,
    paybackFirst: (cac: string) => `A customer costs ${cac} to win, and **the first order pays it back**.`,
    paybackNot: (cac: string, months: string) =>
      `A customer costs ${cac} to win, and that is **not back within the ${months} observed months**.`,
    paybackRange: (low: string, high: string) => ` (month ${low}–${high})`,
    later: 'or later than observed',
    noPayback: 'Without typed costs nothing is said of payback.',
    ltv: (basis: string, days: string, value: string, range: string) =>
      `A customer is worth ${value} of ${basis} within ${days} days${range}.`,
    ratio: (ratio: string) => `That is ${ratio} times what winning one costs.`,
    predicted: (basis: string, months: string, total: string, range: string) =>
      `Today’s customers are expected to leave **${total}** of ${basis} in the next ${months} months (${range}); the model passed its exam.`,
    unpredicted: 'No forecast: no model passed its exam on these orders.',
    activeLabel: 'Active customers at the end of each complete month',
    segmentsLabel: 'Customers by segment',
    segments: {
      champions: 'Champions',
      loyal: 'Loyal',
      promising: 'Promising',
      slipping: 'Slipping',
      'at-risk': 'At risk',
      'wont-pay-back': 'Will hardly pay back',
    },
  },

  actions: {
    title: 'Three actions, by money',
    assumption: (reach: string) =>
      `Orders do not show how many respond to an action. Assumed is ${reach} of 100; the money grows and shrinks with it.`,
    worth: (money: string, basis: string) => `${money} of ${basis}`,
    item: {
      secondOrder: (n: string, each: string, days: string) =>
        `**Win the second order of ${n} customers who bought once and are not late.** Who came back brought ${each} within ${days} days of the first order.`,
      slipping: (n: string, each: string) =>
        `**Remind ${n} customers who are slipping away.** Each brought ${each} in the last year as a customer.`,
      atRisk: (n: string, each: string) =>
        `**Win back ${n} good customers at risk.** Each brought ${each} in the last year as a customer.`,
      keep: (n: string, each: string) =>
        `**Keep your ${n} best customers.** Each brought ${each} in the last year as a customer; lost is what those take along who leave.`,
    },
    money: (reach: string, money: string, range: string, per: string) =>
      `If ${reach} of 100 do, that is **${money}** (${range}). It pays while it costs less than ${per} for each customer addressed.`,
    moneyBeforeCosts: (reach: string, money: string, range: string) =>
      `If ${reach} of 100 do, that is **${money}** of net sales (${range}).`,
    none: 'No group has the 30 customers that a range needs.',
    beforeCosts:
      'Net sales are no profit: without the gross margin nothing is said of what an action may cost. Type it under Payback.',
    caveat:
      'Upper end of what is realistic: customers won by an action are often worth less than those who come by themselves.',
  },

  appendix: {
    title: 'Definitions and counts',
    definitions: [
      '**Counted order**: not cancelled, voided or fully refunded, net sales above zero.',
      '**Net sales**: without tax, shipping and refunds. **Contribution**: net sales less goods, variable costs and fees, as typed.',
      '**Bought again**: a second day with an order within so many days of the first; several orders of one day are one purchase. Counted over customers who have been observed that long.',
      '**Cohort**: customers by the month of their first order. Only complete months enter: the month is over and everybody in it has been observed to that age.',
      '**Ranges**: 95 %. Shares by Wilson, means by 1.96 standard errors, payback by bootstrap, the forecast by simulation.',
      '**More than chance**: p at most 5 %, corrected where several things are compared at once.',
      '**Segments**: by purchase days and by the time since the last order against the customer’s own rhythm.',
      '**Values of attributes** are named from 30 customers on; discount codes, tags and free columns are never named.',
    ],
    countsTitle: 'Counts',
    count: 'Number',
    what: 'What',
    allOrders: 'Orders in the files',
    orders: 'Counted orders',
    withoutIdentity: 'Of these without a customer',
    customers: 'Customers',
    leftOut: 'Customers left out of averages: probably older than the file',
    net: 'Net sales',
    aov: 'Average order',
    first: 'First day of the data',
    asOf: 'Observed up to',
  },
  basis: { contribution: 'contribution', grossMargin: 'gross margin', netSales: 'net sales' },
};
