/* English words of the import report: what needs a decision, repairs in one click, rejected rows to take along. */
const counted = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`;

export const report = {
  decide: 'Needs your decision',
  missing: 'Not in the numbers yet',
  assumed: 'In the numbers, on an assumption',
  first: (column: string, file: string, line: string, found: string) =>
    `${column === '' ? 'First' : `Column “${column}”, first`} in ${file}, line ${line}${found === '' ? '' : `: ${found}`}`,
  attributeLeftOut: (name: string) =>
    `“${name}” is not kept for breakdowns: it may say who a person is, or differs in nearly every order.`,
  quoted: (text: string) => `“${text}”`,
  cells: (cells: string) => counted(cells, 'cell', 'cells'),
  repairs: {
    shortRows: {
      act: 'Fill up the short rows',
      note: 'The cells that are missing at the end of a row are then blank.',
    },
    lateDates: {
      act: 'Believe these dates',
      note: 'The day the file was saved comes from your disk, and can be wrong.',
    },
    mixedDates: {
      act: 'Read these the other way round',
      note: 'A spreadsheet turns some dates round and leaves others. The rest of the column stays as it is.',
    },
  },
  dropAgain: 'Drop the file again to repair this.',
  meaning: (word: string) => `“${word}” means`,
  meanings: {
    paid: 'paid, it counts',
    pending: 'pending',
    cancelled: 'cancelled',
    refunded: 'refunded',
    ignored: 'not an order',
  },
  meaningOpen: 'not known, as now',
  noCurrency: (file: string) => `${file} names no currency. Its amounts stand without a symbol.`,
  noCurrencyMany: (files: string) => `${files} files name no currency. Their amounts stand without a symbol.`,
  noCurrencyMissing: (file: string, main: string) =>
    `${file} names no currency. Its orders are not added to those in ${main}.`,
  noCurrencyMissingMany: (files: string, main: string) =>
    `${files} files name no currency. Their orders are not added to those in ${main}.`,
  currency: 'Currency',
  choose: 'Choose one',
  leaveBare: 'Leave without symbol',
  notAdded: (code: string, main: string) =>
    `Orders in ${code}. They are not added to those in ${main}: currencies are never added without a rate.`,
  notAddedBare: (main: string) => `Orders that name no currency. They are not added to those in ${main}.`,
  typeRate: 'Type a rate',
  surplusRefunds:
    'Refunds with a day that their order knows nothing of, or not in full. What the order says was refunded holds.',
  giftCards: 'Counted orders in which gift cards were sold. They are part of net sales, though no goods are sold yet.',
  laterRefunds: 'Refunds dated after the day under “As of”. They count once that day reaches them.',
  rejectedText: 'Correct them and drop the file: it is added to what is here.',
  rejectedOf: (file: string, kept: string, all: string) =>
    kept === all ? `${file}: ${counted(kept, 'row', 'rows')}` : `${file}: the first ${kept} of ${all} rows`,
  rejectedButton: 'Download the rejected rows',
  line: 'Line',
  reason: 'Reason',
  reasonIn: (column: string, said: string) => `Column “${column}”: ${said}`,
};
