/* The end of a plain table: rows with one order id become one order, negative rows refunds. */
import { answer, type Answer } from '#domain/errors.ts';
import { OrderKind, type FileTable } from '#domain/orders.ts';
import { decideFormats } from '../columns/decide.ts';
import { blankText, TextColumn } from '../columns/text.ts';
import type { PlainColumns } from './plain-columns.ts';
import { groupedRows, singleRows, validRows } from './plain-groups.ts';
import { plainLines } from './plain-lines.ts';
import type { PlainRows } from './plain-rows.ts';
import { assertRowIdentity, noOrders, type SourceFile } from './source.ts';

/** The orders of a plain table; refuses what can be read in two ways, and a table without any order. */
export function plainTable(file: SourceFile, columns: PlainColumns, rows: PlainRows): Answer<FileTable> {
  const undecided = decideFormats(file, { dates: [rows.date], amounts: [rows.amount, rows.refund] });
  if (undecided !== null) return undecided;
  const valid = validRows(file, rows);
  const orders = columns.at.order === undefined ? singleRows(rows, valid) : groupedRows(file, rows, valid);
  const n = orders.row.length;
  if (n === 0) return noOrders(file);
  for (const used of orders.rows) file.count.used += used;
  assertRowIdentity(file.count);
  const byMail = columns.at.email === undefined && rows.customer.share((text) => text.includes('@')) >= 0.5;
  const { lines, lineStart } = plainLines(rows, orders);
  const attributes = rows.attributes.take(n, (row) => orders.order[row], file.issues);
  const lowerCase = (text: string): string => text.toLowerCase();
  return answer({
    name: file.name,
    source: 'plain-orders',
    bytes: file.bytes,
    savedDay: file.savedDay,
    header: file.header,
    orders: {
      rows: n,
      kind: orders.refund.map((refund) => (refund === 1 ? OrderKind.refund : OrderKind.plain)),
      ...names(rows, orders.row),
      day: orders.row.map((row) => rows.date.day(row)),
      at: Float64Array.from(orders.row, (row) => rows.date.instant(row)),
      latestDay: orders.latestDay,
      latestAt: orders.latestAt,
      financial: orders.financial,
      fulfilment: orders.fulfilment,
      cancelled: orders.cancelled,
      consent: new Uint8Array(n),
      currency: currencies(columns, rows).take(orders.row),
      source: rows.source.take(orders.row),
      tags: blankText(n),
      discountCode: rows.discountCode.take(orders.row),
      country: rows.country.take(orders.row),
      province: blankText(n),
      paymentMethod: blankText(n),
      attributes,
      lineStart,
      subtotal: new Float64Array(n).fill(NaN),
      shipping: new Float64Array(n).fill(NaN),
      taxes: new Float64Array(n).fill(NaN),
      total: orders.total,
      refunded: orders.refunded,
      discount: new Float64Array(n).fill(NaN),
      tips: new Float64Array(n),
      giftCards: new Float64Array(n),
      duties: new Float64Array(n).fill(NaN),
    },
    lines,
    identities: {
      email: byMail ? rows.customer.take(orders.row, lowerCase) : rows.email.take(orders.row),
      phone: rows.phone.take(orders.row),
      person: rows.person.take(orders.row),
      zip: rows.zip.take(orders.row),
      customerId: byMail ? blankText(n) : rows.customer.take(orders.row),
    },
    orderRows: orders.rows,
    count: { ...file.count },
    issues: file.issues.list(),
    issueTotals: file.issues.totals(),
  });
}

/**
 * Name and id of each order: its id, or where the row has none its row number, and as id the hash of its cells with a
 * running number among equal rows, so that the same row in another file is known again and another row is not.
 */
function names(
  rows: PlainRows,
  orderRow: Int32Array,
): { name: FileTable['orders']['name']; id: FileTable['orders']['id'] } {
  const name = new TextColumn();
  const id = new TextColumn();
  const equal = new Map<string, number>();
  for (const row of orderRow) {
    const given = rows.order.text(row);
    if (given !== '') {
      name.push(given);
      id.push(given);
      continue;
    }
    const hash = `${(rows.hashA.at(row) >>> 0).toString(16)}${(rows.hashB.at(row) >>> 0).toString(16).padStart(8, '0')}`;
    const before = equal.get(hash) ?? 0;
    equal.set(hash, before + 1);
    name.push(String(row + 1));
    id.push(`row-${hash}-${before + 1}`);
  }
  return { name: name.take(), id: id.take() };
}

/** The column's currency, else the header's, else the sign that all amounts share, else each amount's own. */
function currencies(columns: PlainColumns, rows: PlainRows): TextColumn {
  const common = rows.signs.common();
  const result = new TextColumn();
  for (let row = 0; row < rows.line.length; row++) {
    const own = rows.currency.text(row);
    result.push(own || columns.currency || (common ?? rows.signs.of(row)));
  }
  return result;
}
