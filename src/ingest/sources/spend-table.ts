/* The end of a table of ad spend: formats decided, sums and rows that report nothing left out, the rest assembled. */
import { isoDay } from '#domain/calendar.ts';
import type { Answer } from '#domain/errors.ts';
import type { SideFile } from '#domain/side-tables.ts';
import { decideFormats } from '../columns/decide.ts';
import { GrowingInt32 } from '../columns/growing.ts';
import { blankText, TextColumn } from '../columns/text.ts';
import { sideFile, type SideColumns } from './side-columns.ts';
import { noOrders, type RowFault, type SourceFile } from './source.ts';
import type { SpendHabits, SpendRows } from './spend-rows.ts';
import type { SpendRole } from './spend-words.ts';

/** What two sums of cents may differ by in ten-thousandths: a cent or two, and half a cent for each amount added. */
const ROUNDING = 200;
const HALF_CENT = 50;

/** `currency`: the one named in the amount's header, '' otherwise. */
export function spendTable(
  file: SourceFile,
  habits: SpendHabits,
  columns: SideColumns<SpendRole>,
  rows: SpendRows,
  currency: string,
): Answer<SideFile> {
  const undecided = decideFormats(file, {
    dates: rows.periods.dateColumns(),
    amounts: [rows.amount],
    monthFirst: habits.monthFirst,
    decimal: file.delimiter === ',' ? '.' : null,
  });
  if (undecided !== null) return undecided;
  const kept = soundRows(file, habits, columns, rows);
  const n = kept.length;
  if (n === 0) return noOrders(file);
  file.count.used += n;
  const { from, to } = daysOf(file, rows, kept);
  const people = blankText(n);
  return sideFile(
    file,
    habits.id,
    {
      kind: 'spend',
      rows: n,
      from,
      to,
      amount: rows.amount.take(kept),
      currency: currencies(rows, currency).take(kept),
      channel: habits.channel === '' ? rows.channel.take(kept) : oneText(habits.channel, n),
      account: rows.names.account.take(kept),
      campaign: rows.names.campaign.take(kept),
      adGroup: rows.names.adGroup.take(kept),
      ad: rows.names.ad.take(kept),
      level: rows.level.take(kept),
      impressions: rows.impressions.take(kept),
      clicks: rows.clicks.take(kept),
    },
    { email: people, phone: people, person: people, zip: people, customerId: people },
  );
}

function oneText(text: string, rows: number): { readonly codes: Int32Array; readonly values: readonly string[] } {
  return { codes: new Int32Array(rows), values: [text] };
}

/** Rows that are neither sums nor empty reports, and have days and an amount. */
function soundRows(
  file: SourceFile,
  habits: SpendHabits,
  columns: SideColumns<SpendRole>,
  rows: SpendRows,
): Int32Array {
  const kept = new GrowingInt32();
  // In a table of one's own a row may well have no campaign.
  const isTotal = habits.channel === '' ? () => false : namelessTotals(columns, rows);
  for (let row = 0; row < rows.line.length; row++) {
    const line = rows.line.at(row);
    if (isTotal(row)) {
      file.count.leftOut++;
      file.issues.add('leftOut', 'totals-row', line);
    } else if (reportsNothing(columns, rows, row)) {
      file.count.leftOut++;
      file.issues.add('leftOut', 'missing-amount', line, rows.amount.header);
    } else {
      const fault = rows.periods.fault(row, file.savedDay) ?? amountFault(rows, row);
      if (fault === null) kept.push(row);
      else {
        file.count.rejected++;
        file.issues.add('rejected', fault.code, line, fault.column, fault.value);
      }
    }
  }
  return kept.take();
}

function amountFault({ amount }: SpendRows, row: number): RowFault | null {
  if (!Number.isNaN(amount.at(row))) return null;
  const value = amount.fault(row);
  return { code: value === null ? 'missing-amount' : 'unreadable-amount', column: amount.header, value: value ?? '' };
}

/** No amount is written, and what the file counts beside it (impressions, clicks) is blank or 0 too: an ad that did not run. */
function reportsNothing(columns: SideColumns<SpendRole>, rows: SpendRows, row: number): boolean {
  if (!Number.isNaN(rows.amount.at(row)) || rows.amount.fault(row) !== null) return false;
  if (!columns.has('impressions') && !columns.has('clicks')) return false;
  const seen = (count: number): boolean => count > 0;
  return !seen(rows.impressions.at(row)) && !seen(rows.clicks.at(row));
}

/**
 * Tells the sums among rows without any name: those whose amount is at least all that the named rows add up to, or just
 * what those of the same days do. Without named rows there is nothing to sum, and the rows are the account's own.
 */
function namelessTotals(columns: SideColumns<SpendRole>, rows: SpendRows): (row: number) => boolean {
  if (!columns.has('campaign') && !columns.has('adGroup') && !columns.has('ad')) return () => false;
  const { campaign, adGroup, ad } = rows.names;
  const isNamed = (row: number): boolean => campaign.code(row) >= 0 || adGroup.code(row) >= 0 || ad.code(row) >= 0;
  const daysKey = (row: number): string => Object.values(rows.periods.span(row)).join(' ');
  const sums = new Map<string, number>();
  let sum = 0;
  let named = 0;
  for (let row = 0; row < rows.line.length; row++) if (isNamed(row)) named++;
  if (named === 0 || named === rows.line.length) return () => false;
  for (let row = 0; row < rows.line.length; row++) {
    const amount = rows.amount.at(row);
    if (!isNamed(row) || Number.isNaN(amount)) continue;
    const days = daysKey(row);
    sum += amount;
    sums.set(days, (sums.get(days) ?? 0) + amount);
  }
  const tolerance = ROUNDING + HALF_CENT * named;
  return (row) => {
    if (isNamed(row)) return false;
    const amount = rows.amount.at(row);
    if (Number.isNaN(amount)) return rows.amount.fault(row) === null;
    return amount >= sum - tolerance || Math.abs(amount - (sums.get(daysKey(row)) ?? NaN)) <= tolerance;
  };
}

/** First and last day of each row. A last day after the one on which the file was saved is cut to that: no money is spent ahead. */
function daysOf(
  file: SourceFile,
  rows: SpendRows,
  kept: Int32Array,
): { readonly from: Int32Array; readonly to: Int32Array } {
  const { periods } = rows;
  const from = new Int32Array(kept.length);
  const to = new Int32Array(kept.length);
  for (let i = 0; i < kept.length; i++) {
    const row = kept[i];
    const span = periods.span(row);
    from[i] = span.from;
    to[i] = span.to;
    const line = rows.line.at(row);
    const unread = periods.lastFault(row);
    if (unread !== null) file.issues.add('kept', 'unreadable-date', line, periods.lastHeader, unread);
    if (!periods.saysLast(row) || span.to <= file.savedDay + 1) continue;
    to[i] = Math.max(span.from, file.savedDay);
    file.issues.add('kept', 'date-out-of-range', line, periods.lastHeader, isoDay(span.to));
  }
  return { from, to };
}

/** The header's currency, else the row's, else the sign that all amounts share, else each amount's own. */
function currencies(rows: SpendRows, currency: string): TextColumn {
  const common = rows.signs.common();
  const result = new TextColumn();
  for (let row = 0; row < rows.line.length; row++) {
    result.push(currency || rows.currency.text(row) || (common ?? rows.signs.of(row)));
  }
  return result;
}
