/* English words of the revenue screen. */
export const revenue = {
  title: 'Revenue',
  sentence: (share: string) => `**Returning customers bring ${share} of net sales**, over the whole period.`,
  sentenceNone: 'No net sales with an identity yet.',
  variant: 'New means',
  variants: { A: 'the first order alone', B: 'all orders of the first month' },
  variantNotes: {
    A: 'Returning is every second and later order.',
    B: 'Returning is what customers bring who were not acquired in that month.',
  },
  label: (months: string, share: string) =>
    `Net sales of ${months} months in layers: returning customers, new customers, orders without identity. Returning customers bring ${share}.`,
  axis: 'month of the order',
  month: 'Month',
  running: 'runs',
  runningNote: 'The last month is not over; it is a part, not a drop.',
  netSales: 'Net sales',
  fresh: 'New',
  returning: 'Returning',
  unidentified: 'Without identity',
  refundRows: 'Refunds listed on their own',
  orders: 'Orders',
  customers: 'Customers',
  newCustomers: 'New customers',
  yearBefore: 'A year before',
  yearSentence: (month: string, amount: string, before: string, beforeAmount: string) =>
    `${month} brought ${amount} of net sales, the same month a year before (${before}) ${beforeAmount}.`,
  share: 'Share returning',
  all: 'All',
  caption: 'New and returning net sales by month',
  point: (layer: string, amount: string) => `${layer}: ${amount}`,
  unidentifiedNote: (amount: string, orders: string) =>
    `${amount} in ${orders} ${orders === '1' ? 'order has' : 'orders have'} no identity: nobody can say whether that is new or returning, so it stands apart.`,
};
