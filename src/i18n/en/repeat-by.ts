/* English words of the time to the second order by an attribute of the first. */
import type { AttributeId } from '#domain/attributes.ts';

type Standard = Exclude<AttributeId, `column:${string}`>;

export const repeatBy = {
  title: 'Second order by what was known of the first',
  by: 'By',
  byNothing: 'Choose …',
  attributes: {
    product: 'First product (main line)',
    products: 'Any product of the first order',
    sku: 'First SKU',
    code: 'Discount code',
    withCode: 'With or without a code',
    country: 'Country',
    province: 'Region',
    source: 'Source',
    payment: 'Payment method',
    tag: 'Tag',
    band: 'Value of the first order',
    consent: 'Marketing consent',
  } satisfies Record<Standard, string>,
  none: '(not stated)',
  withCode: { yes: 'With a code', no: 'Without a code' },
  consent: { yes: 'Consent', no: 'No consent' },
  bandUpTo: (amount: string) => `up to ${amount}`,
  bandOver: (amount: string) => `over ${amount}`,
  bandBetween: (low: string, high: string) => `${low} to ${high}`,
  all: 'All customers',
  sentence: (days: string, best: string, n: string, range: string, worst: string, m: string, worstRange: string) =>
    `Within ${days} days **${n} of 100 customers have bought again** where the first order was ${best} (${range}), ${m} where it was ${worst} (${worstRange}).`,
  quoted: (value: string) => `“${value}”`,
  sentenceFew: (min: string) =>
    `No two values have ${min} customers who are observed long enough, so none are compared.`,
  more: (values: string) => `Sooner or more often than all others, by more than chance: **${values}**.`,
  less: (values: string) => `Later or less often than all others, by more than chance: **${values}**.`,
  noise: 'No value differs from all others by more than chance.',
  label: (attribute: string) => `Curves of the share that has bought a second time, by ${attribute}.`,
  axis: 'days since the first order',
  point: (value: string, days: string, share: string) => `${value}: ${share} within ${days} days`,
  value: 'Value',
  customers: 'Customers',
  median: 'Half after',
  days: (n: string) => (n === '1' ? '1\u00a0day' : `${n}\u00a0days`),
  notReached: 'not reached',
  within: (days: string) => `Within ${days} days`,
  notYet: 'not yet',
  verdict: 'Against all others',
  signal: (p: string) => `signal, p\u00a0${p}`,
  noiseShort: (p: string) => `noise, p\u00a0${p}`,
  notTested: 'not tested',
  smallP: (p: string) => `<\u00a0${p}`,
  note: (min: string) =>
    `1 − Kaplan–Meier. Grey: under ${min} customers, not drawn; a curve ends where fewer than ${min} are still observed. The log-rank test compares each value with all customers without it, corrected for the values shown.`,
  noteMulti: 'A customer may stand in several values.',
  noteMore: (n: string) => (n === '1' ? '1 further value is not shown.' : `${n} further values are not shown.`),
  method: 'How it is computed',
};
