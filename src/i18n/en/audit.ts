/* English words of the screen of the audit: what stands around the report. */
export const audit = {
  title: 'Audit',
  lead: 'Five questions about your customers, answered from the orders, as a report to read, print or pass on.',
  language: 'Language of the report',
  reach: 'Responding to an action',
  reachUnit: 'of 100',
  reachHint: 'Your assumption: orders do not show it.',
  reachBad: 'Write a number from 0.1 to 100, such as 10.',
  html: 'Save as HTML',
  print: 'Print or PDF',
  computing: 'The report is being put together …',
  empty: 'No customer with a counted order yet, so there is nothing to report.',
  private:
    'The file holds sums and shares alone: no names, no addresses, no single orders. It opens without this app and without a network.',
  open: 'Write the audit report',
  openText: 'Five lenses on your customers and three actions, to read, print or pass on as one file.',
};
