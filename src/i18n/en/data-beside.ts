/* English words of what stands beside the orders: side tables, the shop's own total, identities. */
const counted = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`;

export const beside = {
  title: 'Beside the orders',
  titleAlone: 'Tables read so far',
  period: 'Period',
  rows: 'Rows',
  spend: (amounts: string, channels: string) =>
    `**${amounts} of ad spend** in ${counted(channels, 'channel', 'channels')}.`,
  spendTitle: 'Ad spend by channel',
  channel: 'Channel',
  noChannel: 'not named',
  amount: 'Amount',
  spread: (rows: string) =>
    rows === '1'
      ? '1 row covers more than one month: its money is spread over the days.'
      : `${rows} rows cover more than one month: their money is spread over the days.`,
  repeated: (rows: string, channel: string) =>
    `${counted(rows, 'row', 'rows')}${channel === '' ? '' : ` of ${channel}`} ${rows === '1' ? 'tells' : 'tell'} the same money again on another level (campaign, ad) and ${rows === '1' ? 'is' : 'are'} not added.`,
  subscriptions: (subscriptions: string, customers: string) =>
    `**${counted(subscriptions, 'subscription', 'subscriptions')}** of ${counted(customers, 'customer', 'customers')}.`,
  states: ['State not said', 'Active', 'In trial', 'Past due', 'Paused', 'Cancelled', 'Unpaid', 'Incomplete'],
  noEnd:
    'The file does not say when a subscription ended, so churn cannot be computed. In Stripe choose the status “All”, add the columns “Canceled At (UTC)” and “Ended At (UTC)”, and drop that file.',
  survey: (answers: string, question: string) =>
    `**${counted(answers, 'answer', 'answers')}** to ${question === '' ? 'a survey.' : `“${question}”${/[?.!…]$/.test(question) ? '' : '.'}`}`,
  promoters: 'Promoters (9–10)',
  passives: 'Passives (7–8)',
  detractors: 'Detractors (0–6)',
  identified: 'With an e-mail',
  withOrders: 'With an order here',
  customers: (customers: string, withOrders: string) =>
    `**${counted(customers, 'customer', 'customers')}** of the shop, ${withOrders} with an order here.`,
  consentYes: 'May be written to',
  consentNo: 'May not be written to',
  consentUnknown: 'Not said',
  earlier: (customers: string) =>
    `${counted(customers, 'customer has', 'customers have')} more orders in the shop than in these files: the files do not reach back to the first order, or orders are missing.`,
  earlierNone: 'None of them has more orders in the shop than in these files.',
  transactions: (transactions: string, refunds: string) =>
    `**${counted(transactions, 'payment transaction', 'payment transactions')}**, ${refunds} of them ${refunds === '1' ? 'a refund' : 'refunds'} with a date.`,
  refundsMatched: 'Refunds with their order here',
  refundsOnOrder: 'Refunds are now taken off the order, on its own day.',
  refundsOnDay: 'Refunds now count on their own day.',
  refundsGross: 'Refunds are now ignored.',
  countOnDay: 'Count them on the refund’s day',
  reconciliation: {
    title: 'The shop’s own total',
    all: (months: string) =>
      months === '1'
        ? 'In the one whole month **orders and sales agree exactly** with the shop’s own report.'
        : `In all ${months} whole months **orders and sales agree exactly** with the shop’s own report.`,
    some: (equal: string, months: string) =>
      `In **${equal} of ${months}** whole months orders and sales agree exactly with the shop’s own report.`,
    largest: (amount: string, month: string) => `The largest difference is ${amount}, in ${month}.`,
    none: 'No month is covered wholly by both the shop’s own report and the orders.',
    byMonth: 'Month by month',
    caption: 'Orders and sales by month, as the shop reports them and as they are here',
    month: 'Month',
    shopOrders: 'Orders, shop',
    orders: 'Orders, here',
    shopSales: 'Sales, shop',
    sales: 'Sales, here',
    difference: 'Here − shop',
    notWhole: 'not whole',
    agrees: 'agrees',
    orderGap: (orders: string) => `${orders} ${/^[+−]?1$/.test(orders) ? 'order' : 'orders'}`,
    before: 'Sales before refunds: gross sales − discounts. The orders of a month, counted or not.',
  },
  identity: {
    title: 'Who is known by what',
    sentence: (customers: string, without: string) =>
      `**${counted(customers, 'customer', 'customers')}** in the counted orders; ${without === '0' ? 'every order says who bought' : `${counted(without, 'order', 'orders')} without anybody to follow`}.`,
    open: 'What would joining change?',
    loading: 'Comparing identities',
    byEmail: 'Known by e-mail',
    byPhone: 'By phone alone',
    byCustomerId: 'By customer id alone',
    none: 'Orders without identity',
    caption: 'Ways of joining identities',
    rule: 'Who is one customer',
    customers: 'Customers',
    joined: 'Joined',
    repeat: 'Repeat rate',
    rules: {
      none: {
        name: 'Same e-mail, else phone, else customer id',
        note: 'The standard rule. It joins nobody by chance.',
      },
      phone: { name: 'Also the same phone', note: 'A family or a firm with one number becomes one customer.' },
      name: {
        name: 'Also the same name and postal code',
        note: 'Two people of one name in one place become one. Where no order has a postal code, the name alone joins.',
      },
      both: { name: 'Also both of these', note: 'Joins most, and errs most.' },
    },
  },
};
