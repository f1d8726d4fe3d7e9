/* English words of costs: rates and when they changed, shipping, lost orders, cost per item, coverage. */
export const costs = {
  title: 'Costs in detail',
  lead: 'Payment fees, shipping, items, and what changed when. All of it is optional.',

  covered: (known: string, rest: string) => `Costs are known for ${known} of net sales; the rest counts at ${rest}.`,
  coveredAll: 'Costs are known for all of net sales.',
  coveredOwn: (known: string, rest: string) =>
    `Costs are known for ${known} of net sales; the rest counts at their margin of ${rest}.`,
  coveredNothing: (known: string) =>
    `Costs are known for ${known} of net sales: too little to stand for the rest. Type a gross margin for it.`,
  restHint: 'Of what no item cost is known of.',

  rates: 'Fees, shipping, and rates that changed',
  beginning: 'From the beginning',
  beginningHint:
    'Gross margin and variable cost of the beginning stand in the panel above. The percentage of the payment fee is of Total as it was charged.',
  from: 'From',
  fromHint: 'Orders of this day included. What is empty goes on as before.',
  badDay: 'Choose a day.',
  changeFrom: (day: string) => `Changed on ${day}`,
  add: 'Add a change',
  remove: (what: string) => `Remove: ${what}`,
  asBefore: 'as before',
  fields: {
    grossMargin: 'Gross margin then',
    variableCost: 'Variable cost then',
    feeShare: 'Payment fee in per cent',
    feeFixed: 'Payment fee, fixed per order',
    shippingCost: 'Shipping cost per order',
  },
  shareRange: 'A share lies between 0 and 100%.',
  shippingIncome: 'Shipping that customers pay counts as income (net of its tax)',

  lost: 'Cancelled and refunded orders',
  lostHint: 'What such an order costs (handling, return postage, fees kept). A line of its own, outside contribution.',
  cancelledCost: 'Cost of a cancelled order',
  refundedCost: 'Cost of a fully refunded order',
  cancelled: (orders: string, cost: string) => `Cancelled: ${orders} orders, **${cost}**.`,
  refunded: (orders: string, cost: string) => `Fully refunded: ${orders} orders, **${cost}**.`,

  items: 'Cost per item',
  itemsHint:
    'Type what one unit costs you, or drop a file: the products export of Shopify (column “Cost per item”), or any table of SKU or product and cost. What is typed stands before files.',
  itemsNone: 'The orders name no items, so that costs per item cannot be used.',
  search: 'Find a product or SKU',
  searchFound: (n: string) => (n === '1' ? '1 item found.' : `${n} items found.`),
  item: 'Item',
  sold: 'Share of sales',
  cost: 'Cost of one unit',
  costOf: (item: string) => `Cost of one unit: ${item}`,
  fromFile: (cost: string) => `from a file: ${cost}`,
  notKnown: 'not known',
  listed: (shown: string, all: string) => `The ${shown} of ${all} items that sold most; search for the others.`,
  moreItems: (n: string) => `${n} further items sold less and are not listed; a file with their costs counts them.`,
  csv: 'Costs (CSV)',
};
