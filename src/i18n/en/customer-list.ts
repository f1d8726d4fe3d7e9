/* English words of the list of customers and of a customer's page. */
import type { NotCounted } from '#domain/customer-page.ts';
import type { CustomerColumn } from '#domain/customer-list.ts';

export const customerList = {
  computing: 'Fitting the model and making the list. This takes a few seconds.',
  /* The sentence above the list. */
  predicted: (customers: string, alive: string) =>
    `Of ${customers} customers, **about ${alive} are still customers** by the model; the list says what to expect of each.`,
  unused: {
    passed: (customers: string) =>
      `All ${customers} customers. What they spend each time cannot be predicted, so there is **no value in money**.`,
    failed: (customers: string) =>
      `All ${customers} customers with **what was observed**. No model passed its exam on this history, so nothing is predicted.`,
    'few-customers': (customers: string) =>
      `All ${customers} customers with **what was observed**. Below 100 customers no model is fitted, so nothing is predicted.`,
    contracts: (customers: string) =>
      `All ${customers} customers with **what was observed**. Most returning revenue is of subscriptions, which the models do not describe, so nothing is predicted.`,
  },
  found: (found: string, customers: string) => `**${found}** of ${customers} customers match.`,
  noneFound: 'No customer matches.',

  search: 'Search',
  searchHint: 'E-mail, name, id, number',
  searchHiddenHint: 'Customer number',
  allSegments: 'All segments',
  sortBy: 'Sort by',
  hide: 'Hide identities',
  show: 'Show identities',
  hidden: 'Identities are hidden on this device: customers are numbers here and in the file.',
  csv: 'All as CSV',
  csvHidden: 'All as CSV, without identities',

  caption: 'Customers',
  numbered: (number: string) => `Customer ${number}`,
  columns: {
    customer: () => 'Customer',
    segment: () => 'Segment',
    firstDay: () => 'First order',
    lastDay: () => 'Last order',
    orders: () => 'Orders',
    netSales: () => 'Net sales',
    contribution: () => 'Contribution',
    alive: () => 'Still a customer',
    purchases: (months) => `Purchases in ${months} months`,
    expected: (months, isContribution) => `${isContribution ? 'Contribution' : 'Net sales'} in ${months} months`,
    clv: (months) => `CLV, ${months} months`,
    overdue: () => 'Overdue',
  } satisfies Record<CustomerColumn, (months: string, isContribution: boolean) => string> as Record<
    CustomerColumn,
    (months: string, isContribution: boolean) => string
  >,
  times: (factor: string) => `${factor} ×`,
  note: 'Still a customer = P(alive), the model’s probability. Overdue = days since the last order against the days that are usual for this customer; 1 × is about due. Predictions are expectations: a single customer buys 0, 1 or 2 times, never 0.6 times.',

  /* The page of a customer. */
  close: 'Close',
  gone: 'Under the present rules and filter there is no such customer.',
  person: 'Name',
  email: 'E-mail',
  overdueKnown: (since: string, usual: string, times: string, gaps: string) =>
    `The last order was **${since} ago**; **${usual}** from purchase to purchase are usual for this customer (${gaps}). That is **${times} times** the usual.`,
  overdueUnknown: (since: string) =>
    `The last order was **${since} ago**. Nobody has come back yet, so there is no rhythm to compare it with.`,
  days: (n: string) => (n === '1' ? '1 day' : `${n} days`),
  gaps: (n: string) =>
    n === '0'
      ? 'no own gap yet: the median of all customers'
      : `from ${n === '1' ? '1 own gap' : `${n} own gaps`}, and the median of all customers counted as 3`,
  aheadTitle: 'What is to be expected',
  aheadAlive: (alive: string, clv: string, months: string, discount: string) =>
    `Still a customer: **${alive}**. CLV over ${months} months, discounted by ${discount} a month: **${clv}**.`,
  aheadAliveOnly: (alive: string) => `Still a customer: **${alive}**.`,
  within: (months: string, buys: string, purchases: string, range: string) =>
    `Within ${months} months: buys again with **${buys}**, **${purchases} purchases** (${range})`,
  withinWorth: {
    contribution: (said: string, worth: string, range: string) => `${said}, **${worth} contribution** (${range}).`,
    netSales: (said: string, worth: string, range: string) => `${said}, **${worth} net sales** (${range}).`,
  },
  aheadNote: 'Expected numbers; in brackets, where 95 of 100 futures of this one customer end.',
  notPredicted: 'Nothing is predicted for these customers, see the sentence above the list.',
  firstTitle: 'What the first order says',
  timeline: 'Orders',
  order: (name: string) => (name === '' ? 'Order' : `Order ${name}`),
  refundOf: (name: string) => (name === '' ? 'Refund' : `Refund of ${name}`),
  refund: (name: string) => (name === '' ? 'Refund' : `Refund ${name}`),
  refundRowNote: 'lowers revenue; not in the net sales of the customer',
  refunded: (amount: string) => `${amount} refunded, tax included`,
  items: (quantity: string, product: string) => `${quantity} × ${product}`,
  item: (quantity: string) => `${quantity} × without a name`,
  moreItems: (n: string) => `and ${n} more`,
  moreEvents: (n: string) => `${n} earlier ones are not shown.`,
  notCounted: (reason: string) => `not counted: ${reason}`,
  reasons: {
    otherCurrency: 'another currency',
    excluded: 'left out by your own rule',
    cancelled: 'cancelled',
    voided: 'voided, expired or failed',
    pending: 'pending and not fulfilled',
    refunded: 'fully refunded',
    zero: 'zero or negative value',
    exchange: 'an exchange, part of the order it replaces',
  } satisfies Record<NotCounted, string> as Record<NotCounted, string>,
};
