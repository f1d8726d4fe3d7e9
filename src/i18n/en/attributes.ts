/* English words of the attributes of a first order: their names, their values, and rows of the grid by them. */
import type { PeriodUnit } from '#domain/calendar.ts';
import type { AttributeId } from '#domain/attributes.ts';

type Standard = Exclude<AttributeId, `column:${string}`>;

export const attributes = {
  names: {
    product: 'First product',
    products: 'Any product',
    sku: 'SKU of first product',
    code: 'Discount code',
    withCode: 'With or without code',
    country: 'Country',
    province: 'Province or state',
    source: 'Sales channel',
    payment: 'Payment method',
    tag: 'Tag',
    band: 'First-order value',
    consent: 'E-mail consent',
  } satisfies Record<Standard, string>,
  withCode: { yes: 'with code', no: 'without code' },
  consent: { yes: 'with consent', no: 'without consent' },
  none: 'not given',
  other: (values: string) => (values === '1' ? 'other (1 value)' : `other (${values} values)`),
  bandTo: (edge: string) => `up to ${edge}`,
  bandOver: (edge: string) => `over ${edge}`,
  /** A value in one of its periods: "Germany, Jan 2026". */
  inPeriod: (value: string, period: string) => `${value}, ${period}`,

  breakDown: 'Break down by',
  nothing: 'Nothing',
  together: 'All first orders together',
  rowsBy: (attribute: string) => `${attribute} of the first order`,
  crossed: (attribute: string, period: string) => `${attribute} × ${period}`,
  heads: { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' } satisfies Record<
    PeriodUnit,
    string
  >,
  headWith: (attribute: string, period: string) => `${attribute}, ${period}`,

  values: 'Values',
  mostFrequent: (n: string) => (n === '1' ? 'The most frequent' : `The ${n} most frequent`),
  allValues: (n: string) => (n === '1' ? 'The only one' : `All ${n}`),
  chosen: (n: string) => (n === '1' ? '1 chosen' : `${n} chosen`),
  top: 'Most frequent',
  topUnit: 'rows',
  topBad: (most: string) => `Write a whole number from 1 to ${most}.`,
  backToTop: 'Back to the most frequent',
  search: 'Find a value',
  choose: 'Values with a row of their own',
  nothingFound: 'No value is called that.',
  moreFound: (n: string) => `${n} more: narrow the search.`,
  full: (most: string) => `At most ${most} values can have a row of their own.`,
  customers: (n: string) => (n === '1' ? '1 customer' : `${n} customers`),

  overlap: (customers: string) =>
    `A customer stands in every value that the first order has. Sizes add up to more than the ${customers} customers, and there is no row for all.`,
  observed: 'Each value rests on the customers who are observed that far; a cell says how many.',
  pooledNote: 'Pooled: each customer observed that far, once',
  leftOut: (customers: string) =>
    customers === '1'
      ? '**1 customer stands in no row**: in the month of the first order more than a fifth had probably bought before the file begins.'
      : `**${customers} customers stand in no row**: in the months of their first orders more than a fifth had probably bought before the file begins.`,
  leftOutFact: 'Left out: first orders in months of old customers',
  notObservedFact: 'Left out: not observed that far yet',
  noneEnters:
    'In every month too many of the new customers had probably bought before the file begins, so that nobody stands in a row.',
  allCustomers: 'All customers',
  totalsOverlap: 'The rows share customers, so their totals have no average.',

  curveLines: 'One line for each value.',
  curveKaplanMeier:
    'Each line is 1 − Kaplan–Meier of its customers: it never falls, and ends where fewer than half of them are observed.',
  valuesTitle: 'One age by value',
  valuesHollow: 'Hollow: fewer than half of the customers are observed that far.',
  valuesBars: 'Lines: 95% intervals.',
  valuesUpright: 'Upright: all customers.',
  valueTrendTitle: 'One age over time, by value',
  valueTrendNote: 'Points are complete cells; a value without enough customers in a period has none there.',
  valueTrendMany: (n: string) => `Drawn are the first ${n} values; the table holds all.`,
  sideTitle: 'Side by side',
  sideSentence: (n: string) =>
    n === '1'
      ? '**One value beside all customers** (grey).'
      : `**${n} values on one scale**, each beside all customers (grey).`,
  sideMany: (shown: string, all: string) => `Shown are ${shown} of ${all} rows; the grid holds all.`,
  valueHead: 'Value',
};
