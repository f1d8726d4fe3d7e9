/*
 * A table of ad spend that no platform wrote: month and channel of one's own sheet, the export of another platform.
 * Its columns are found by German and English words, or said by the user. Rows may cover a day, a week, a month or a first
 * and a last day. Cannot: tell the channel where no column names it (the file's name is not asked).
 */
import type { ColumnRole } from '#domain/choices.ts';
import type { Refusal } from '#domain/errors.ts';
import { SideColumns } from './side-columns.ts';
import type { SideSource } from './side-source.ts';
import type { SourceFile, SourceReader } from './source.ts';
import { spendReader } from './spend-reader.ts';
import type { SpendHabits } from './spend-rows.ts';
import { ANY_SPEND, CHANNEL_HEADERS, DATE_HEADERS, SPEND_NAMES } from './spend-words.ts';

const HABITS: SpendHabits = { id: 'plain-spend', channel: '' };

/** Columns that only tables of orders have: such a table is not one of ad spend, whatever it calls its cost. */
const OF_ORDERS = [
  'email',
  'e-mail',
  'customer',
  'customer id',
  'kunde',
  'kundennummer',
  'order',
  'order id',
  'order number',
  'bestellnummer',
  'sku',
];

/**
 * Reader of a table whose columns the user has mapped. Refusals: `no-amount-column`, `no-date-column` (unless the report
 * names its period above the header).
 */
export function plainSpend(file: SourceFile, columns: SideColumns<ColumnRole<'spend'>>): SourceReader | Refusal {
  return spendReader(file, HABITS, columns);
}

/** The same for columns found by their words. */
export function plainSpendByHeaders(file: SourceFile): SourceReader | Refusal {
  const columns = SideColumns.byHeaders<ColumnRole<'spend'>>(file.header, {
    date: DATE_HEADERS,
    amount: [ANY_SPEND],
    to: ['reporting ends', 'end date', 'enddatum', 'to', 'until', 'bis'],
    channel: CHANNEL_HEADERS,
    ...SPEND_NAMES,
  });
  return plainSpend(file, columns);
}

/** Tables with a date, a spend and a channel or campaign. */
export const plainSpendSource: SideSource = {
  id: 'plain-spend',
  name: 'Ad spend',
  signatures: [{ has: [DATE_HEADERS, ANY_SPEND, [...CHANNEL_HEADERS, ...SPEND_NAMES.campaign]], not: OF_ORDERS }],
  open: plainSpendByHeaders,
};
