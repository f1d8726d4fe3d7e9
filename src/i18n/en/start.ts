/* English words of the start screen. */
export const start = {
  title: 'See which customers come back',
  lead: 'Drop the orders export of your shop. You get retention, payback and customer value, with the range beside each number.',
  dropTitle: 'Drop your orders file here',
  dropHint: 'CSV, TSV, ZIP or GZ. Several files at once are fine; orders that stand in more than one count once.',
  dropOver: (files: string) => `Let go to read ${files}`,
  files: (count: number) => (count === 1 ? '1 file' : `${String(count)} files`),
  choose: 'Choose files',
  paste: 'Paste a table',
  pasteLabel: 'Table with a header row, copied from a spreadsheet or a CSV file',
  pasteRead: 'Read the table',
  pasteName: 'pasted table',
  known:
    'Known without questions: orders from Shopify, WooCommerce, Shopware, Etsy, eBay, PayPal, Stripe and others; ad spend from Meta, Google and others; subscriptions, surveys, customers, transactions. Any other table by matching its columns.',
  continueOwn: 'Continue with your shop',
  continueSample: (name: string) => `Continue with the sample store ${name}`,
  addNote: 'A file dropped here is added to your shop’s data.',
  sampleTitle: 'Try a sample store',
  samples: {
    consumables: { name: 'Consumables', text: 'Coffee, three years, most reorder in about five weeks' },
    fashion: { name: 'Fashion', text: 'With a Black Friday that flatters November' },
    subscription: { name: 'Subscription', text: 'Monthly boxes; the longer kept, the fewer cancel' },
  },
  exportTitle: 'Get the export from your shop',
  shopify: 'Shopify',
  shopifySteps: [
    'Open Orders, then Export.',
    'Choose all orders and the plain CSV file.',
    'Drop the file here. Large exports come by e-mail.',
  ],
  exports: [
    {
      name: 'WooCommerce',
      path: 'With the plugin “Advanced Order Export”: WooCommerce, then Export Orders, as CSV. The export under Analytics has no e-mail.',
    },
    { name: 'Shopware', path: 'Settings, Import/Export, Export, with the profile “Default orders”.' },
    {
      name: 'Etsy',
      path: 'Shop Manager, Settings, Options, Download Data: orders as CSV. Drop the files of all years.',
    },
    { name: 'eBay', path: 'Seller Hub, Reports, Downloads: a report of all orders.' },
    { name: 'Stripe', path: 'Payments, then Export, with all dates and all columns.' },
    { name: 'PayPal', path: 'Activity, Download, Activity report: all transactions as CSV.' },
  ],
  other: 'Another shop',
  otherSteps: [
    'Export one row per order, since the shop opened.',
    'Keep four columns: order number, customer e-mail or number, date, amount.',
    'Save as CSV and drop it here.',
  ],
  readTitle: 'What you will see',
  read: [
    { name: 'Retention', text: 'Who comes back, by month of first order' },
    { name: 'Payback', text: 'When a customer has earned back its cost' },
    { name: 'The revenue bridge', text: 'What was left out of your sales, and why' },
  ],
  fromFolder:
    'Opened from a folder: in some browsers, other pages opened from this device’s folders can see what is stored here. Delete the data when you are done.',
  promise: 'Your file never leaves this device. Tenure has no server, no account and no analytics.',
};
