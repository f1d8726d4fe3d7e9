/* English words of the filter: whom the screens are about, its conditions, saved segments. */
const days = (n: string): string => (n === '1' ? '1\u00a0day' : `${n}\u00a0days`);
const orders = (n: string): string => (n === '1' ? '1\u00a0order' : `${n}\u00a0orders`);
const buy = (n: string): string => (n === '1' ? 'buys' : 'buy');

const units = { week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as const;

export const filter = {
  everybody: 'All customers',
  edit: 'Change filter',
  title: 'Filter',
  over: 'Whom the numbers are about',
  closePanel: 'Close the filter',
  of: (customers: string, all: string) => `${customers} of ${all} customers`,
  clear: 'Show all customers',
  remove: (condition: string) => `Remove: ${condition}`,
  onData: 'This screen counts all orders; the filter holds on the other screens.',
  later:
    'This filter picks customers by what they did after their first order: how often they come back is then a part of the choice, no finding.',
  onPayback:
    'What a single customer has cost is not known: each stands for the CAC of their month, over all its new customers.',
  nobody: 'No customer fulfils all conditions.',
  nobodyWhy: 'The filter picks nobody under the present counting rules, so there is nothing to compute here.',
  circle: (name: string) => `The segment “${name}” refers to itself through other segments, so it picks nobody.`,
  unknown: 'The filter names a segment that is no longer saved, so it picks nobody.',
  badLink: (value: string) =>
    `The filter in the address (“${value}”) cannot be read here, or names a segment that is not saved in this browser. All customers are shown.`,
  explain:
    'The filter picks customers and keeps all their orders, before and after. As-of does not change. Orders without identity belong to nobody and are left out.',
  nothingYet: 'No condition yet: the numbers are about all customers.',
  all: 'All conditions must hold.',

  condition: 'Condition',
  kinds: {
    first: 'Day of the first order',
    orders: 'Number of orders',
    again: 'Bought again',
    ordered: 'Day of any order',
    segment: 'Saved segment',
  },
  ofFirst: 'What the first order says.',
  add: 'Add condition',
  change: 'Change condition',
  from: 'From',
  to: 'To',
  sides: { is: 'is', not: 'is not' },
  againSides: { is: 'bought again', not: 'did not' },
  orderedSides: { is: 'ordered', not: 'did not' },
  within: 'Within days',
  withinHint: 'Empty: ever',
  observedOnly: (n: string) => `Only customers whose first order was at least ${days(n)} ago`,
  fewest: 'At least',
  most: 'At most',
  mostHint: 'Empty: no limit',
  number: (text: string) => `“${text}” is no whole number.`,
  upsideDown: 'The end comes before the beginning.',
  needsDay: 'Choose a day.',
  needsNumber: 'Type a number.',
  needsValue: 'Choose a value.',
  search: 'Search values',
  values: 'Values',
  found: (n: string) => (n === '1' ? '1 value' : `${n} values`),
  noneFound: 'No value contains this.',
  moreValues: (n: string) => `${n} rarer ${n === '1' ? 'value is' : 'values are'} not listed.`,
  manyEach: 'A customer may have several of these values.',

  attributes: {
    product: 'First product',
    products: 'A product of the first order',
    sku: 'First SKU',
    code: 'Discount code',
    withCode: 'Discount code used',
    country: 'Country',
    province: 'Province',
    source: 'Source',
    payment: 'Payment method',
    tag: 'Tag',
    band: 'First-order value',
    consent: 'Marketing consent',
  },
  blank: 'not given',
  yes: 'yes',
  no: 'no',
  bandTo: (to: string) => `up to ${to}`,
  bandBetween: (range: string) => `above ${range}`,
  bandFrom: (from: string) => `above ${from}`,

  said: {
    is: (name: string, values: string) => `${name} is ${values}`,
    not: (name: string, values: string) => `${name} is not ${values}`,
    others: (n: string) => `${n} others`,
    first: (range: string) => `First order ${range}`,
    firstFrom: (day: string) => `First order from ${day} on`,
    firstTo: (day: string) => `First order up to ${day}`,
    ordered: (range: string) => `Ordered ${range}`,
    orderedFrom: (day: string) => `Ordered from ${day} on`,
    orderedTo: (day: string) => `Ordered up to ${day}`,
    notOrdered: (range: string) => `No order ${range}`,
    notOrderedFrom: (day: string) => `No order from ${day} on`,
    notOrderedTo: (day: string) => `No order up to ${day}`,
    anyDay: 'on any day',
    again: 'Bought again',
    neverAgain: 'Has not bought again',
    againWithin: (n: string) => `Bought again within ${days(n)}`,
    notAgainWithin: (n: string) => `Did not buy again within ${days(n)}`,
    againBy: (unit: keyof typeof units, n: string) => `Bought again by ${units[unit]} ${n} after the first`,
    notAgainBy: (unit: keyof typeof units, n: string) => `Did not buy again by ${units[unit]} ${n} after the first`,
    bought: (unit: keyof typeof units, range: string) => `Ordered in ${units[unit]} ${range} after the first`,
    notBought: (unit: keyof typeof units, range: string) => `No order in ${units[unit]} ${range} after the first`,
    boughtDays: (range: string) => `Ordered ${range} days after the first order`,
    notBoughtDays: (range: string) => `No order ${range} days after the first order`,
    orMore: (n: string) => `${n} or more`,
    orLater: (n: string) => `${n} or later`,
    orders: (range: string) => orders(range),
    ordersOrMore: (n: string) => `${n} or more orders`,
    observed: (n: string) => `First order at least ${days(n)} ago`,
    segment: (name: string) => `In segment “${name}”`,
    notSegment: (name: string) => `Not in segment “${name}”`,
    lostSegment: 'In a segment that is not saved here',
  },

  segments: 'Saved segments',
  segmentsWhy: 'A segment is a saved rule: it holds whoever fulfils it whenever it is asked.',
  noSegments: 'None yet. Set conditions above and save them under a name.',
  saveAs: 'Save this filter as a segment',
  name: 'Name',
  save: 'Save segment',
  needsName: 'Type a name.',
  saved: (name: string) => `Segment “${name}” saved`,
  use: 'Use as filter',
  list: 'Show customers',
  rename: 'Rename',
  renameOf: (name: string) => `New name of “${name}”`,
  renamed: (name: string) => `Renamed to “${name}”`,
  delete: 'Delete',
  deleted: (name: string) => `Segment “${name}” deleted`,
  undo: 'Undo',
  customers: (n: string) => `${n} ${n === '1' ? 'customer' : 'customers'}`,
  broken: 'names a segment that is missing, or itself',

  /** What screens say while a filter is set, in the place of their own words. */
  chosen: {
    overview: {
      lead: 'Statements about the chosen customers. Each opens the view that proves it.',
      within: (n: string, within: string) => `Of 100 chosen customers, **${n} buy again within ${within} days**.`,
      withinCounts: (count: string, eligible: string, within: string) =>
        `${count} of ${eligible} chosen customers **bought again within ${within} days**.`,
      yearAgo: (month: string, n: string, before: string, m: string) =>
        `Of 100 chosen customers won in **${month}, ${n} came back** within 90 days; of those won in ${before}, ${m}.`,
      medianReached: (n: string) => `Half of the chosen customers have bought again **after ${days(n)}**.`,
      returning: (share: string) => `**Second and later orders are ${share} of what the chosen customers have spent.**`,
      ofNetSales: 'of their net sales',
      year: (amount: string) =>
        `In the last twelve whole months the chosen customers brought **${amount} of net sales**.`,
      order: (aov: string, each: string) =>
        `An order of the chosen customers is worth **${aov}**; each has placed **${each} orders** so far.`,
    },
    retention: {
      cumulativeSentence: (base: string, n: string, when: string, range: string) =>
        `Of ${base} chosen customers, **${n} ${buy(n)} again ${when}**${range}`,
      boughtSentence: (base: string, n: string, when: string, range: string) =>
        `Of ${base} chosen customers, **${n} ${buy(n)} ${when}**${range}`,
      thin: 'Fewer than half of the chosen customers are complete here.',
    },
    repeat: {
      sentence: (n: string, range: string, within: string) =>
        `Of 100 chosen customers, **${n} have bought again within ${within} days** (${range}).`,
      sentenceCounts: (count: string, eligible: string, range: string, within: string) =>
        `**${count} of ${eligible} chosen customers ${count === '1' ? 'has' : 'have'} bought again within ${within} days** (${range} of 100).`,
      medianAll: 'Time to the second order, all chosen customers (median)',
    },
    revenue: {
      sentence: (share: string) =>
        `**Returning customers bring ${share} of the net sales** of the chosen customers, over the whole period.`,
    },
  },
};
