/* English words about exchanges: how many look like one, what they are worth, what the rule makes of them. */
export const exchanges = {
  label: 'Exchanges',
  options: { counted: 'count as purchases', out: 'belong to the order they replace' },
  none: 'None found: no refunded order is followed by the same product within 30 days.',
  found: (orders: string, worth: string, examples: string) =>
    `${orders === '1' ? '1 order holds' : `${orders} orders hold`} the same product again within 30 days of a refund (${worth} net): ${examples}.`,
  example: (order: string, of: string) => `${order} for ${of}`,
  andMore: (list: string) => `for example ${list}`,
  allUndated: 'The days of these refunds are not known: the day of the refunded order stands for them.',
  undated: (orders: string) =>
    orders === '1'
      ? 'The day of 1 of these refunds is not known: the day of the refunded order stands for it.'
      : `The day of ${orders} of these refunds is not known: the day of the refunded order stands for it.`,
  remark: 'Orders with the same product again within 30 days of a refund: probably exchanges. They count as purchases.',
  remarkOut:
    'Orders with the same product again within 30 days of a refund: probably exchanges. By your rule they belong to the order they replace.',
  legend: (orders: string) =>
    orders === '1' ? '1 exchange counts as a purchase' : `${orders} exchanges count as purchases`,
};
