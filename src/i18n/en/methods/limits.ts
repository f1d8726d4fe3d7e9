/* English methods page: what is not known, where the definitions leave room, sample stores, sources. */
import type { MethodPart } from '../../section.ts';

export const limits: MethodPart = {
  id: 'limits',
  title: 'Limits and sources',
  sections: [
    {
      id: 'not-known',
      title: 'What is not known',
      paragraphs: ['Three things are kept apart everywhere, on screen and in files.'],
      rows: [
        { term: 'Not observed', text: 'An empty cell; absent in the results file. Never 0 and never a dash.' },
        { term: 'Observed, none', text: '0.' },
        { term: 'There is none', text: 'Said in words, such as “not reached”; null in the results file.' },
      ],
    },
    {
      id: 'room',
      title: 'Where the definitions leave room',
      paragraphs: ['What was decided where more than one reading is fair.'],
      rows: [
        {
          term: 'As-of moved back',
          text: 'Orders after the chosen day have a line of their own in the bridge, before all other reasons.',
        },
        {
          term: 'Links',
          text: 'An address with any known setting is a whole statement: what it does not name is at its default.',
        },
        {
          term: 'Start of the file',
          text: 'Judged by the lowest order number of Shopify’s kind (#1001); where there is none, by the first 30 days against the median of the later 30-day periods, if that is at least 20 orders.',
        },
        {
          term: 'First day in the results file',
          text: 'The first-day column of money has k = −1, so that k = 0 is the first period of age for every measure.',
        },
        {
          term: 'Other currencies',
          text: 'Without a typed rate, orders in another currency are counted in the bridge by number alone; their money is never added.',
        },
        {
          term: 'Dates in a file',
          text: 'Whether the day or the month comes first is decided over all date columns of a file together. Where nothing decides, you are asked once, with the days that follow from each answer.',
        },
        {
          term: 'Times without a zone',
          text: 'They are put in order as if they were UTC; the day stays as written. Two-digit years mean 1990–2089.',
        },
        {
          term: 'Amounts in a file',
          text: '“1,234” is read by its column’s proven decimal sign, else by the file’s other amounts, else as the export always writes it. Where nothing decides, you are asked once, with the sum that follows from each answer.',
        },
        {
          term: 'What is no identity',
          text: 'Fewer than five digits are no phone; “n/a”, “none”, “redacted” and the like are no e-mail and no id. A number that lost digits is not used.',
        },
        {
          term: 'Rows of one order in a plain table',
          text: 'Equal rows count once; other rows with the same order id are added. A negative row with an order’s id reduces that order.',
        },
        {
          term: 'Greater bytes in the merge rule',
          text: 'The kept fields are compared in the order of Shopify’s header, blank smallest.',
        },
        {
          term: 'Two shops',
          text: 'Equal order numbers with different valid ids, or with days more than one apart, stay two orders and are pointed out.',
        },
        {
          term: 'First orders',
          text: 'The local day decides, then the instant, then the smaller number, then the id.',
        },
        {
          term: 'Source in the tax mode',
          text: 'The system that wrote the file, not the sales channel. One rate means most orders inside a window of ± .1 point.',
        },
        {
          term: 'With tax, with shipping',
          text: 'With tax, all taxes of the order are in net sales; with shipping, its net part. Partial refunds take their share of the sum. The bridge line then shows 0.',
        },
        {
          term: 'Never counted',
          text: 'A fully refunded order never counts, also gross of refunds; an order below zero never counts.',
        },
        {
          term: 'Refunds listed on their own',
          text: 'They reduce net sales and its months. Average order value and everything per customer use counted orders alone.',
        },
        { term: 'N-day by calendar', text: 'The N-day measure has no calendar form; it is shown by age.' },
        {
          term: 'Calendar columns finer than the cohort',
          text: 'A customer is eligible when the customer’s own period is over; a cell with some such customers is partial.',
        },
        { term: 'Rows of the grid', text: 'Periods in which nobody bought first have no row.' },
        {
          term: 'Value of a whole cohort',
          text: 'In a partial cell it is the sum over eligible customers, with their number beside it. The average row is the mean of complete cohorts, without a range.',
        },
        {
          term: 'Lines of the charts',
          text: 'Shares end where fewer than half of all customers are observed. Grey cohort lines show complete cells; the chosen line is dashed where it still runs.',
        },
        {
          term: 'Range of a value curve',
          text: 'From what each customer adds to the sum of mean increments (infinitesimal jackknife); with full observation it equals ± 1.96 s/√n. None below 30 customers.',
        },
        {
          term: 'CAC months',
          text: 'From the month of the first order to that of as-of. Spend typed for a running month counts as typed.',
        },
        {
          term: 'Payback range',
          text: 'Type-7 quantiles of the payback days, then months. Replicates look as far as the curve is shown. None below 30 customers.',
        },
        { term: 'Small shops', text: 'Below 50 customers there is no pooled value curve; cohorts have their own.' },
        {
          term: 'Average in the results file',
          text: '“pooled” is always Σ did / Σ eligible; another chosen average stands beside it as “average”.',
        },
        {
          term: 'Archives',
          text: 'Files without a table are left aside with a remark; any other table that cannot be read refuses the whole archive. One that would yield more than 4 GB, or past 50 MB more than 200 times its size, is not unpacked.',
        },
        {
          term: 'Bare numbers as dates',
          text: 'Only where a column holds no other dates and all count in one way: 20,000–60,000 as spreadsheet days, else seconds or milliseconds since 1970 in UTC.',
        },
        {
          term: 'Zone names',
          text: 'They give the instant where they stand for one zone, else the time is taken as UTC; the day stays as written.',
        },
        {
          term: 'Customers of Etsy, eBay and Stripe',
          text: 'The source’s own customer id is the customer; e-mail and phone count only where it is missing.',
        },
        {
          term: 'Order cells repeated in a file',
          text: 'A row that repeats an order’s cells is a line of it; the same order in two states is two copies, and the later state wins.',
        },
        {
          term: 'Magento',
          text: 'What the total is above subtotal and shipping is taken as tax; with a discount, net sales are too high by the smaller of tax and discount.',
        },
        {
          term: 'Etsy',
          text: 'Tax that Etsy collects stands in the order total and in no column; the bridge shows it under “other”. An adjusted total counts as a refund only if it is above 0 and below the total.',
        },
        {
          term: 'PayPal and Stripe',
          text: 'Completed money in are sales; a refund that names its sale adds to that sale. Conversions, withdrawals, fees and failed payments are left out.',
        },
        {
          term: 'Gumroad',
          text: 'A dispute that was not won counts as refunded in full; free trials and pre-order authorizations are no orders.',
        },
        {
          term: 'The month a year before',
          text: 'One comparison by the pooled two-proportion z-test at 5 %; otherwise, and where an expected count is below 5, the gap can be chance.',
        },
        {
          term: 'Twelve whole months',
          text: 'Net sales of the last twelve months that are over, beside the twelve before; compared once 24 such months are there.',
        },
      ],
    },
    {
      id: 'stage-mode',
      title: 'Stage mode',
      paragraphs: [
        'For showing to others. Every amount of the data, and every amount that was typed, is multiplied by one secret factor (.5 to .8 or 1.25 to 2.5, drawn at random for the workspace) and rounded once, before anything is computed. Sums add up; shares, counts and customers are those of the true data, ratios of money are so to within the rounding. The factor stays on this device and stands in no link and no file.',
        'Customers are numbers, workspaces and files have no names, cells of files are not quoted, and audience files are not written. Names of products, codes, tags, channels and saved segments stay.',
      ],
      rows: [
        {
          term: 'Typed amounts',
          text: 'Fields show them scaled. What is changed about them while it is on is not saved, nor are exclusions; everything else is. Numbers typed into calculators are shown as typed.',
        },
        {
          term: 'Bands of value',
          text: 'Drawn anew at round numbers of the scaled money, so a filter by a band picks others: scaled edges would tell the factor.',
        },
        {
          term: 'Cents',
          text: 'The parts of an order are rounded each for itself; what is missing stands under “Tips, duties and other” in the bridge.',
        },
        {
          term: 'What it cannot hide',
          text: 'Whoever knows the price of a product can work the factor out from one order that holds nothing else: leave single orders closed before such an audience.',
        },
      ],
    },
    {
      id: 'samples',
      title: 'Sample stores',
      paragraphs: [
        'Simulated from a fixed seed and read like a file of your own. Customers buy by BG/NBD: while active, at random moments at a rate of their own (gamma distributed), and after each repeat purchase they leave for good with a probability of their own (beta distributed). Contracts of the subscription store are cancelled by the shifted beta-geometric model. Refunds, cancellations, discount codes and costs are invented.',
      ],
    },
    {
      id: 'sources',
      title: 'Sources',
      paragraphs: ['Where the methods come from.'],
    },
  ],
};
