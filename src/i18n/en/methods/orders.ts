/* English methods page: what is read from the files. */
import type { MethodPart } from '../../section.ts';

export const orders: MethodPart = {
  id: 'reading',
  title: 'What is read',
  sections: [
    {
      id: 'days',
      title: 'Days and as-of',
      paragraphs: [
        'A day is the local date as written in the file, never that of your own time zone. Ages and gaps are whole days.',
        'Some sources write every time in UTC. For such a file a zone can be chosen on the data screen, in which its days are then counted; the default is **as written**. Beside it stands the share of its rows that fall on another day.',
        'As-of is the end of observation: **the latest local date in any of Created, Paid, Fulfilled or Cancelled at of any row**. It can be moved back, and forward up to the day on which the file was saved: silence since the last order is information. It does not change with filters.',
        'Whether an order is paid, cancelled or refunded is what the file says at export, also when you look back.',
      ],
    },
    {
      id: 'rows',
      title: 'Rows',
      paragraphs: [
        'Rows are CSV records without the header and without blank lines. Every row has one of four ends, and they add up, file by file and in all.',
      ],
      formula: ['rows read = used + merged + left out + rejected'],
      rows: [
        {
          term: 'Used',
          text: 'Orders and their continuation rows, which carry the further line items of an order; rows of the tables beside the orders.',
        },
        {
          term: 'Merged',
          text: 'Further copies of an order that is already there; rows of a table beside the orders that say the same again.',
        },
        { term: 'Left out', text: 'By design: totals, lines above the header, records that are no orders.' },
        {
          term: 'Rejected',
          text: 'With the reason: a date or amount that cannot be read, a continuation row without its order. The first 2,000 of a file can be downloaded as written, repaired and dropped again.',
        },
      ],
    },
    {
      id: 'orders',
      title: 'Orders and merging',
      paragraphs: [
        'An order is one order id; its line items stand beside it. Two rows are the same order if their ids are equal; where one has no usable id (missing, or with digits lost to a spreadsheet), if number, currency and creation day agree. Overlapping files therefore count once.',
        'Where copies differ, the later state wins, whatever the order in which files were dropped: the larger refunded amount; then cancelled; then the status in the order pending, authorised, partially paid, paid, partially refunded, refunded, voided, expired; then fulfilment; then the later time stamp in the row; then that of the file; then the greater bytes. Line items come whole from the winner. A redacted e-mail never overwrites a known one.',
      ],
    },
    {
      id: 'identity',
      title: 'Customers',
      paragraphs: [
        'A customer is an identity: the e-mail, trimmed and in lower case; else the phone number (digits only, leading 00 or + removed); else the customer id of the source. In plain tables the customer id comes first. A phone or id that has lost digits is none.',
        'An order with a phone number alone joins an e-mail if that number occurs with exactly one e-mail in the data.',
        'Any further joining is **off**. By phone: identities of which any order carries the same number are one customer. By name: those with the same name and the same postal code are one, and an order without identity gets this pair as its identity. Before you choose, the data screen shows how many customers each way joins, and the repeat rate it leads to.',
        'Orders without identity stay in revenue and out of customer figures; their number and revenue stand beside.',
        'An identity that stands for more than 5 % of the orders and more than 20 of them, an address of the shop itself (noreply@, pos@, test@ …) and relay addresses of marketplaces are flagged; one click treats them as no identity.',
      ],
    },
    {
      id: 'attributes',
      title: 'Attributes',
      paragraphs: [
        'Further columns of the orders are kept for breakdowns: campaign values (UTM), the keys that a shop has added (Shopify’s Note Attributes, Stripe’s metadata), a few columns of each export such as vendor or shipping method, and the columns of a table of your own that you keep as attributes.',
        'Keys that may say who a person is are not kept. What is left out is named in the report; the data screen lists what is kept, with its values and orders.',
      ],
    },
    {
      id: 'first-order',
      title: 'First order',
      paragraphs: [
        'The first order is the counted one with the earliest instant, else the earliest day; ties go to the smaller order number in natural order (#9 before #10), then to the smaller id. The order of rows in a file plays no part.',
        'A purchase day holds all counted orders of a customer on one day: for gaps, repeat rates by days and the time to the second order it is one purchase. For revenue and order counts the orders stay apart.',
        'First orders and cohorts are found again after each import; the report says how many customers changed cohort.',
      ],
    },
    {
      id: 'start-check',
      title: 'Does the file start with the first order?',
      paragraphs: [
        'If it does not, customers who had bought before look new, and early cohorts seem to come back more often than they do. How many of the customers are such old ones is compared, or estimated as a range (left-censoring guard). A cohort of which more than a fifth are old customers (middle of the range) is greyed and stays out of averages and of the trend; the rate with and without them stands below the grid. The results file holds averages over all cohorts.',
        'You can say that the file starts with the first order; then all cohorts enter averages and the warning goes.',
      ],
      rows: [
        {
          term: 'Order numbers',
          text: 'Where at least 90 % of the orders are named as in Shopify (# and a number, #1001), the lowest one tells. Shops begin at #1 or at #1001, and up to 50 first orders may be missing: a lowest number from #51 to #999 or above #1050 is a sign. Numbers of other systems begin anywhere and tell nothing.',
        },
        {
          term: 'Volume',
          text: 'Else the orders of the first 30 days, against the median of the later whole 30-day periods, of which there must be three. A shop begins small: half of the median or more is a sign, if the median is at least 20 orders.',
        },
        {
          term: 'Customers file',
          text: 'Total Orders compared with all orders of the customer in the data, counted or not, where that file is no newer than as-of + 2 days. It decides where it lists at least half of the customers: exact among those listed. Else, order numbers that begin at 1 or 1001 say that nobody is an old customer; else it is estimated.',
        },
        {
          term: 'Estimate',
          text: 'An old customer shows up at the end of a gap that began before the file. If the shop had gone on before as it does now, week u would bring O(u) of them, which falls with u; new customers do not fall like that. Level and growth of new customers and the share θ are fitted to the customers first seen in each week of the first year and a half (θ = 0: the shop began with the file, 1: it went on before). P before the file is taken from the same weeks of the file’s first year and its growth, f from the gaps in the file (Kaplan–Meier, a power law beyond).',
        },
        {
          term: 'Range',
          text: 'What the file cannot decide is tried out: how long gaps die out, growth before the file, growth of new customers, how far these follow the season of returning ones. The range holds all that fits nearly as well as the best (90 %); below two years of data it is widened by the strength of the season. “Cannot tell, at least x %” stands where the upper end is 95 % or more, or where a start and more than a fifth of old customers both fit. Nothing is estimated below 100 customers, 26 weeks or 100 gaps.',
        },
        {
          term: 'How well it does',
          text: 'Tried on simulated shops that shrink, stay or grow, with and without a season, cut to their last 12 months: see README. It is least sure where one year with a strong season is all there is. A file of one wave of customers, with none won later, looks like the fall itself.',
        },
      ],
      formula: [
        'first seen in week u = season(u) × (N₀ e^(r u) + θ × O(u))',
        'O(u) = Σ over lags > u of P(u − lag) × f(lag)',
        'P = purchase days a week, f = share of purchases followed by the next one after that lag',
      ],
    },
  ],
};
