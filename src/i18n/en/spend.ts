/* English words of acquisition spend: months and channels, recurring amounts, retention spend, the channel mapping. */
export const spend = {
  title: 'Spend in detail',
  none: 'No spend is known yet. Type it below, or drop a file of Meta, Google or another ad account: it gives a CAC at once.',
  known: (amount: string, months: string, retention: string) =>
    `**${amount}** of spend in ${months === '1' ? '1 month' : `${months} months`}${retention === '' ? '' : `, of which ${retention} keeps customers and is not in CAC`}.`,
  overruled: 'One CAC is typed for all months; it stands before the spend shown here.',
  useSpend: 'Use the spend instead',
  missing: (months: string) => `No spend is known for ${months}; these months have no CAC.`,
  missingMany: (months: string, more: string) =>
    `No spend is known for ${months} and ${more} earlier months; these months have no CAC.`,
  otherCurrency: (currency: string) =>
    `Spend in ${currency} is left out: type a rate for it under Data, Counting rules.`,

  grid: 'Month by month and by channel',
  gridHint:
    'An amount for the whole month stands for everything that channels and files say of it; one for a channel stands for its file. A column copied from a spreadsheet can be pasted into the field where it begins. Empty = nothing typed; 0 = nothing spent.',
  month: 'Month',
  whole: 'Whole month',
  sum: 'Counts',
  total: (months: string) => (months === '1' ? 'Total' : `All ${months} months`),
  cell: (month: string, channel: string) => `${month}, ${channel}`,
  running: 'running',
  file: (amount: string) => `file: ${amount}`,
  fileSpread: (amount: string) => `file: ${amount}, spread over days`,
  replaced: (amount: string) => `file: ${amount}, replaced`,
  recurringSum: 'Recurring',
  addChannel: 'Further channel',
  addChannelHint: 'Such as Meta, Google Ads, Influencers.',
  addChannelButton: 'Add channel',
  pasted: (n: string) => (n === '1' ? '1 amount pasted.' : `${n} amounts pasted.`),
  badPaste: (text: string) => `“${text}” is not an amount; nothing was pasted.`,
  badAmount: 'Not an amount of 0 or more.',
  showAll: (n: string) => `Show all ${n} months`,
  showFewer: 'Show the latest months only',
  spreadNote: 'Spread over days: a row of the file covers several months, and its money lies on their days evenly.',

  recurring: 'Recurring amounts',
  recurringHint:
    'Agency fees, salaries, tools: added to the spend of each month. They are in the blended CAC, not in that of a channel.',
  name: 'Name',
  kind: 'Kind',
  kinds: { agency: 'Agency', salaries: 'Salaries', tools: 'Tools', other: 'Other' },
  perMonth: 'Amount per month',
  from: 'From month',
  to: 'To month',
  toHint: 'Empty = goes on.',
  badMonth: 'Write a month as 2026-01.',
  badOrder: 'This lies before the first month.',
  addRecurring: 'Add a recurring amount',
  unnamed: 'Recurring amount',
  remove: (what: string) => `Remove: ${what}`,

  retention: 'Spend that keeps customers',
  retentionHint:
    'The share of spend that speaks to customers you already have (newsletters, retargeting of buyers). It is not in CAC.',
  retentionAll: 'Share of all spend',
  retentionOf: (name: string) => `Share of ${name}`,
  asAll: 'as all',
  shareRange: 'A share lies between 0 and 100%.',

  channels: 'Channels and their customers',
  channelsHint:
    'A rule says whose first order a channel brought. The first rule that fits wins. With it, the spend of the channel gives its paid CAC.',
  channelCustomers: (taken: string, all: string, left: string) =>
    `Rules take ${taken} of ${all} customers; **${left} are unassigned**.`,
  channel: 'Channel',
  when: 'First order has',
  values: 'Values',
  customers: 'Customers',
  unassigned: 'Unassigned',
  suggestions: 'Found in your orders',
  suggest: (channel: string, attribute: string, values: string, customers: string) =>
    `${channel}: ${attribute} ${values} (${customers} customers)`,
  addRule: 'Add a rule',
  newRule: 'A new rule',
  attribute: 'What the first order says',
  value: 'Value',
  valueOption: (value: string, customers: string) => `${value} (${customers})`,
  noAttributes: 'The orders say nothing by which channels could be told: no source, code, tag or UTM column.',
  up: (what: string) => `Move up: ${what}`,
  paidCac: 'Paid CAC by channel',
  csv: 'Spend (CSV)',
};
