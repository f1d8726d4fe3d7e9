/* English methods page: what was decided for imports, where the definitions leave room. */
import type { MethodPart } from '../../section.ts';

export const imports: MethodPart = {
  id: 'imports',
  title: 'Imports in detail',
  sections: [
    {
      id: 'import-refunds',
      title: 'Refunds and rates',
      paragraphs: ['What “on the refund’s day” and typed rates mean where more than one reading is fair.'],
      rows: [
        {
          term: 'How much, and when',
          text: 'The order says how much was refunded, the transactions say when. The earliest refunds are taken until the refunded amount (at most the total) is used up; what is beyond is named and not used. An order that names no refund uses none, unless its status says fully refunded: then up to its total.',
        },
        {
          term: 'Which order',
          text: 'A transaction belongs to the one order with its number as written, else with or without #. If two orders share the number, neither is taken. A refund in another currency than its order is not used.',
        },
        {
          term: 'Refunds in two files',
          text: 'The same order, day and amount in two files is one refund; equal refunds within one file stay several.',
        },
        {
          term: 'Day of a refund',
          text: 'Never before the day of its order. After as-of it is not there yet; the default as-of does not move with transactions.',
        },
        {
          term: 'Rounding',
          text: 'What is left of an order after each dated refund is rounded once, and the refund is what it fell by. Once all are past, the sums are those of refunds on the order’s day.',
        },
        {
          term: 'Fully refunded orders',
          text: 'They count, less the part without a day. If at least .9999 of the total has no day, they do not count.',
        },
        {
          term: 'Before or after',
          text: 'Average order value, the first-order value of cohorts and the bridge line “of which without identity” are before dated refunds. Revenue per customer, the returning share and net sales without identity are after them.',
        },
        {
          term: 'Months',
          text: 'A refund reduces the month of its day, and there the kind of revenue (new, returning, without identity) that its order was.',
        },
        {
          term: 'Costs',
          text: 'A refund takes its margin back, not the variable cost of the order. Value over age may fall again; payback is the first day on which it reaches CAC.',
        },
        {
          term: 'Refunds with an own id',
          text: 'They stay beside the money of cohorts under every rule.',
        },
        {
          term: 'Rates',
          text: 'Each amount is multiplied by the rate as typed and rounded once to 1/10,000. Tax modes stay those of the amounts as written; a rule that leaves out by value compares the converted total.',
        },
      ],
    },
    {
      id: 'import-identities',
      title: 'Identities',
      paragraphs: ['What keeps joining by phone or by name from making one customer of many.'],
      rows: [
        {
          term: 'By phone',
          text: 'A number joins at most five identities, not counting the one that is the number itself. The number of a giant identity joins nobody.',
        },
        {
          term: 'By name',
          text: 'Names are compared without case, accents and double spaces (ß = ss); they need two words, and the same postal code. Where no order of the data has a postal code, the name alone joins, and is the identity of orders without one. A pair or name that more than five identities have, or more than 5 % of the orders and more than 20 of them, joins nobody.',
        },
        {
          term: 'Left alone',
          text: 'Giant identities and those treated as none join nobody.',
        },
        {
          term: 'Shown as',
          text: 'A joined customer is known by the surest identity: e-mail, phone, customer id, name.',
        },
      ],
    },
    {
      id: 'import-tables',
      title: 'Tables beside the orders',
      paragraphs: ['Which file is believed, which rows count, and for which days.'],
      rows: [
        {
          term: 'The file believed',
          text: 'One for each thing, with all its rows of it. Spend: saved later, then with the larger sum. A subscription: with the latest past date in the file. A customer, a period of the sales report: saved later. Answers and transactions that are alike: as often as in the file with most of them.',
        },
        {
          term: 'Levels of spend',
          text: 'Each day of an account, channel and currency is told by one level (account, campaign, ad group, ad): the one that covers most days, the coarser of equals.',
        },
        {
          term: 'Periods of spend',
          text: 'Of two overlapping periods of one campaign, ad group or ad, a day is told by the one saved later, then by the shorter. Rows that name none of these are added.',
        },
        {
          term: 'Days of spend',
          text: 'A row counts on its day, or covers its days, its week (seven days from the one written, or the ISO week) or its month; a report without dates covers the period above its header. It is spread evenly, the last day takes the rest. A last day more than one day after that of saving is cut to that of saving.',
        },
        {
          term: 'Amounts of spend',
          text: 'A row without an amount is left out if the file counts impressions or clicks and it has none; otherwise it is rejected. 0 is data, a negative amount is a credit.',
        },
        {
          term: 'Spend without a name',
          text: 'In a platform’s report, a row without a name is a sum if its amount is at least that of all named rows, or that of those of the same days; else it is spend of the account.',
        },
        {
          term: 'Month first',
          text: 'Where no date decides, the month comes first in files from LinkedIn, Microsoft, Etsy and in Stripe’s customers and subscriptions.',
        },
        {
          term: 'Customers',
          text: 'A customer who stands in a file twice counts once, with the row of more orders, then of more money, then the later one. Only listed customers with an order in the data are compared.',
        },
        {
          term: 'Transactions',
          text: 'In Shopify’s transaction histories the order’s number stands in Name. In Shopify Payments any type but charge and refund is “other”.',
        },
        {
          term: 'Subscriptions',
          text: 'Of two rows with one id the one with the later end of the paid period counts; in a table of your own, rows with different starts are its history and stay. A blank start is the day of creation, a blank quantity is 1. Without a price, a known interval or readable dates the row is rejected.',
        },
        {
          term: 'Sales report',
          text: 'Rows of one period are added. Of overlapping ones that saved later counts, then the longer. A row that crosses months belongs to none.',
        },
        {
          term: 'Surveys',
          text: 'The score stands in the column whose header fits best, of those in which nine filled cells in ten are 0 to 10. A row without a score is left out; any other cell there is rejected.',
        },
      ],
    },
    {
      id: 'import-files',
      title: 'Attributes, lines and questions',
      paragraphs: ['What becomes of further columns and of lines that are no goods, and how long an answer holds.'],
      rows: [
        {
          term: 'Keys of an order',
          text: 'Note Attributes are compared without case, blanks, dashes and leading underscores. An address gives the campaign in its query where the order names none itself; a referring page gives its host as referrer.',
        },
        {
          term: 'Attributes left out',
          text: 'Keys that may say who a person is, ids of clicks and sessions, keys on fewer than five orders, and those with more than 50 values where these are more than half of the orders that have one. A file keeps 24 at most, campaigns first.',
        },
        {
          term: 'Gift cards',
          text: 'A line that is neither shipped nor taxed and whose name or SKU says so is a sold gift card. It stays in net sales, its amount is shown beside.',
        },
        {
          term: 'Tips and duties',
          text: 'Such lines are tips or duties only where they explain by how much the lines exceed the subtotal. An order’s own Duties stand before those on lines.',
        },
        { term: 'Postal code', text: 'That of billing, else that of shipping.' },
        {
          term: 'Guesses',
          text: 'Of two columns with the same guess the surer has it; a meaning belongs to one column. From .9 a guess is called sure, from .6 likely.',
        },
        {
          term: 'Answers',
          text: 'One answer holds for all open dates of a file, one for all open amounts. Answers are remembered by header; repairs (short rows, late or mixed dates) hold for the one file.',
        },
        {
          term: 'Zone and currency',
          text: 'A zone moves only files whose times are written in UTC. A currency chosen for a file stands where its rows name none.',
        },
        {
          term: 'Undo',
          text: 'An import that is taken out leaves the data as if it had never been. Settings stay while another import is left; remembered answers always stay.',
        },
        {
          term: 'Forgotten identities',
          text: 'Every e-mail, phone, name, postal code and customer id gives way to a mark; equal ones have equal marks, so that each order keeps its customer and **no number changes**. Of e-mails a domain stays where five addresses share it or a counting rule names it; the address of a till or a role stays one. Rejected rows as written are deleted. Files read later are joined by order number alone. There is no way back.',
        },
      ],
    },
  ],
};
