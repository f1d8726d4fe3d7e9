/* What was chosen for a file and can be changed at any time: its currency where it names none, the zone its days are counted in. */
import type { FileTable, SourceId, Text } from '#domain/orders.ts';
import type { SideFile } from '#domain/side-tables.ts';
import { localDays } from '#domain/zone.ts';

/** Sources that write every time in UTC. */
const UTC_SOURCES: ReadonlySet<SourceId> = new Set<SourceId>(['shopware', 'stripe-payments', 'gumroad']);

/** Whether the times of a file are written in UTC, so that a zone may be chosen: its source says so, or its dates do (`…Z`, `(UTC)`). */
export function writesUtc(file: FileTable): boolean {
  if (UTC_SOURCES.has(file.source)) return true;
  if (file.source === 'shopify-orders') return false;
  const dates = (file.formats ?? []).filter(({ kind }) => kind === 'date');
  return dates.some(({ column, proof }) => /\butc\b/i.test(column) || /\d(?:Z|[+-]00:?00)$/.test(proof));
}

/** The rows of a text column that are blank get a value. */
function filled({ codes, values }: Text, value: string): Text {
  const known = values.indexOf(value);
  const code = known < 0 ? values.length : known;
  return {
    codes: codes.map((each) => (each < 0 ? code : each)),
    values: known < 0 ? [...values, value] : values,
  };
}

/** Days of instants in a zone; where only a day is given it stays. */
function daysIn(dayOf: (instant: number) => number, at: Float64Array, day: Int32Array): Int32Array {
  return day.map((written, row) => (Number.isNaN(at[row]) ? written : dayOf(at[row])));
}

/** A file as it was read, under what was chosen for it. The file itself stays as it is: a choice can be taken back. */
export function underChoices(file: FileTable): FileTable {
  const { currency, zone } = file.choices ?? {};
  let { orders } = file;
  if (currency !== undefined && currency !== '') {
    orders = { ...orders, currency: filled(orders.currency, currency) };
  }
  if (zone !== undefined && writesUtc(file)) {
    const dayOf = localDays(zone);
    orders = {
      ...orders,
      day: daysIn(dayOf, orders.at, orders.day),
      // A latest date without a time stands at its midnight, which is no instant: it follows the order's own day at least.
      latestDay: orders.latestDay.map((written, row) =>
        Number.isNaN(orders.at[row]) ? written : Math.max(dayOf(orders.latestAt[row]), dayOf(orders.at[row])),
      ),
    };
  }
  return orders === file.orders ? file : { ...file, orders };
}

/** A file beside the orders under what was chosen for it: its currency, where its rows name none. */
export function sideUnderChoices(file: SideFile): SideFile {
  const currency = file.choices?.currency ?? '';
  if (currency === '' || !('currency' in file.table)) return file;
  return { ...file, table: { ...file.table, currency: filled(file.table.currency, currency) } };
}

/** Share of a file's rows that a zone puts on another day than written. 0 … 1 */
export function movedShare(file: FileTable): number {
  const { day, rows } = underChoices(file).orders;
  let moved = 0;
  for (let row = 0; row < rows; row++) if (day[row] !== file.orders.day[row]) moved++;
  return rows === 0 ? 0 : moved / rows;
}
