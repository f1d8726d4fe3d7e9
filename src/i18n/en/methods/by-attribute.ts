/* English methods page: attributes of the first order, rows by them. */
import type { MethodSection } from '../../section.ts';

export const byAttribute: MethodSection = {
  id: 'by-attribute',
  title: 'Rows by attribute',
  paragraphs: [
    'An attribute is what the first counted order says: product, code, country and so on, or a further column of the file that was kept. It never changes with later orders. A first order that says nothing stands in a row of its own, “not given”.',
    'The 8 values of most customers have a row of their own, the others stand together in “other” (one value left over stands for itself). Another number, at most 50, or single values can be chosen. Values that hold an address of mail are not listed for choosing, because a link would carry them.',
    'A row holds first orders of all times. A cell is over its **eligible customers** and is complete where there are any; the cell says how many. Shares carry their Wilson range over these. Cumulative money, orders and units per customer are sums of mean increments where not all are observed that far, without a range.',
    'The pooled row counts each eligible customer once. Tags, codes and “any product” give a customer several values: he stands in each of these rows, sizes add up to more than the customers, and there is no pooled row. The line of all customers still counts each of them once.',
    'Customers who came first in a month of which more than a fifth are old customers stand in no row, because such a row has no period that could be greyed; their number is shown, and the average with and without them.',
    'By attribute **and** time each value has a row for each period, and the rule of rows by time holds: complete when the period is over and all are eligible. For one value a customer these rows add up to those by time. Very large grids (more than 4 million cells) give fewer values a row of their own.',
    'The curve of cumulative repeat of a value is 1 − Kaplan–Meier of its customers, drawn up to the age that half of them are observed to; other curves follow their cells as far (money: while 50 customers are observed; totals: while all are). Small charts side by side share one scale and hold the first 12 rows.',
  ],
  rows: [
    {
      term: 'First product, its SKU',
      text: 'The line with the largest quantity × price; of equal ones that of the smaller SKU, then of the smaller name.',
    },
    {
      term: 'Any product, discount code, tag',
      text: 'Every value that the first order has; codes and tags are parted at commas.',
    },
    {
      term: 'With or without code',
      text: 'Whether the first order names a discount code; not offered where no order of the data names one.',
    },
    {
      term: 'First-order value',
      text: 'Bands that end near the quartiles of all first orders, rounded up to 1, 1.5, 2, 2.5, 3, 4, 5, 6 or 7.5 times a power of ten. A band holds its upper edge.',
    },
    {
      term: 'Country, province, channel, payment, consent',
      text: 'As the order says; shipping country and province, else billing. Consent is the one to e-mail marketing.',
    },
  ],
};
