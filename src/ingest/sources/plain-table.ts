/* The end of a plain table: rows with one order id become one order, negative rows refunds. */
import { answer, refuse, type Answer } from '#domain/errors.ts';
import { OrderKind, type FileTable } from '#domain/orders.ts';
import { resolveAmounts } from '../columns/amount.ts';
import { NO_DAY, resolveDates } from '../columns/date.ts';
import { blankText, TextColumn } from '../columns/text.ts';
import type { PlainColumns } from './plain-columns.ts';
import type { PlainRows } from './plain-rows.ts';
import { assertRowIdentity, noOrders, rowFault, type SourceFile } from './source.ts';

/** The orders found: the row that each one is taken from, and what its other rows add. */
interface Groups {
  /** First row of each order that is not negative; of a refund its first row. */
  readonly row: Int32Array;
  readonly total: Float64Array;
  readonly refunded: Float64Array;
  readonly rows: Int32Array;
  readonly latestDay: Int32Array;
  readonly latestAt: Float64Array;
  readonly refund: Uint8Array;
  readonly financial: Uint8Array;
  readonly fulfilment: Uint8Array;
  readonly cancelled: Uint8Array;
}

export function plainTable(file: SourceFile, columns: PlainColumns, rows: PlainRows): Answer<FileTable> {
  const date = resolveDates([rows.date]);
  if (date !== null) return refuse('ambiguous-dates', { file: file.name, column: date.header, found: date.example });
  const amount = resolveAmounts([rows.amount, rows.refund], null);
  if (amount !== null) {
    return refuse('ambiguous-amounts', { file: file.name, column: amount.header, found: amount.example });
  }
  const valid = validRows(file, rows);
  const groups = columns.at.order === undefined ? null : groupedRows(file, rows, valid);
  const orders = groups ?? singleRows(rows, valid);
  const n = orders.row.length;
  if (n === 0) return noOrders(file);
  for (const used of orders.rows) file.count.used += used;
  assertRowIdentity(file.count);
  const byMail = columns.at.email === undefined && rows.customer.share((text) => text.includes('@')) >= 0.5;
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
      source: blankText(n),
      tags: blankText(n),
      discountCode: blankText(n),
      country: blankText(n),
      province: blankText(n),
      paymentMethod: blankText(n),
      lineStart: new Int32Array(n + 1),
      subtotal: new Float64Array(n).fill(NaN),
      shipping: new Float64Array(n).fill(NaN),
      taxes: new Float64Array(n).fill(NaN),
      total: orders.total,
      refunded: orders.refunded,
      discount: new Float64Array(n).fill(NaN),
      tips: new Float64Array(n),
      duties: new Float64Array(n).fill(NaN),
    },
    lines: {
      rows: 0,
      order: new Int32Array(0),
      product: blankText(0),
      sku: blankText(0),
      quantity: new Float64Array(0),
      price: new Float64Array(0),
    },
    identities: {
      email: byMail ? rows.customer.take(orders.row, lowerCase) : rows.email.take(orders.row),
      phone: blankText(n),
      person: rows.person.take(orders.row),
      customerId: byMail ? blankText(n) : rows.customer.take(orders.row),
    },
    orderRows: orders.rows,
    count: { ...file.count },
    issues: file.issues.list(),
    issueTotals: file.issues.totals(),
  });
}

/** Rows with a believable date and a readable amount. */
function validRows(file: SourceFile, rows: PlainRows): Int32Array {
  const valid = new Int32Array(rows.line.length);
  let count = 0;
  for (let row = 0; row < valid.length; row++) {
    const fault = rowFault(rows.date, rows.amount, row, file.savedDay);
    if (fault === null) {
      valid[count++] = row;
      continue;
    }
    file.count.rejected++;
    file.issues.add('rejected', fault.code, rows.line.at(row), fault.column, fault.value);
  }
  return valid.slice(0, count);
}

function emptyGroups(orders: number): Groups {
  return {
    row: new Int32Array(orders),
    total: new Float64Array(orders),
    refunded: new Float64Array(orders).fill(NaN),
    rows: new Int32Array(orders),
    latestDay: new Int32Array(orders).fill(NO_DAY),
    latestAt: new Float64Array(orders).fill(-Infinity),
    refund: new Uint8Array(orders),
    financial: new Uint8Array(orders),
    fulfilment: new Uint8Array(orders),
    cancelled: new Uint8Array(orders),
  };
}

/** Adds a row to an order: amounts are summed, the later state and the later date stay. */
function addRow(groups: Groups, order: number, rows: PlainRows, row: number): void {
  const refund = Math.abs(rows.refund.at(row));
  if (!Number.isNaN(refund)) {
    groups.refunded[order] = (Number.isNaN(groups.refunded[order]) ? 0 : groups.refunded[order]) + refund;
  }
  groups.total[order] += rows.amount.at(row);
  groups.rows[order]++;
  groups.financial[order] = Math.max(groups.financial[order], rows.financial.at(row));
  groups.fulfilment[order] = Math.max(groups.fulfilment[order], rows.fulfilment.at(row));
  groups.cancelled[order] = Math.max(groups.cancelled[order], rows.cancelled.at(row));
  groups.latestDay[order] = Math.max(groups.latestDay[order], rows.date.day(row));
  groups.latestAt[order] = Math.max(groups.latestAt[order], rows.date.instantOrMidnight(row));
}

/** A table without order ids: every row is an order, or a refund if it is negative. */
function singleRows(rows: PlainRows, valid: Int32Array): Groups {
  const groups = emptyGroups(valid.length);
  for (let order = 0; order < valid.length; order++) {
    groups.row[order] = valid[order];
    groups.refund[order] = rows.amount.at(valid[order]) < 0 ? 1 : 0;
    addRow(groups, order, rows, valid[order]);
  }
  return groups;
}

/** Rows with the same order id become one order; a second row equal byte for byte is the same row twice. */
function groupedRows(file: SourceFile, rows: PlainRows, valid: Int32Array): Groups {
  const groups = emptyGroups(valid.length);
  const orderOf = new Map<number, number>();
  /** Hashes of the rows of each order; one row needs no set. */
  const seen = new Map<number, Set<string>>();
  const hash = (row: number): string => `${rows.hashA.at(row)} ${rows.hashB.at(row)}`;
  let orders = 0;
  for (const row of valid) {
    const code = rows.order.code(row);
    const known = code < 0 ? undefined : orderOf.get(code);
    const negative = rows.amount.at(row) < 0;
    if (known === undefined) {
      if (code >= 0) orderOf.set(code, orders);
      groups.row[orders] = row;
      groups.refund[orders] = negative ? 1 : 0;
      addRow(groups, orders++, rows, row);
      continue;
    }
    const hashes = seen.get(known) ?? new Set([hash(groups.row[known])]);
    seen.set(known, hashes);
    if (hashes.has(hash(row))) {
      file.count.merged++;
      file.issues.add('merged', 'duplicate-row', rows.line.at(row));
      continue;
    }
    hashes.add(hash(row));
    if (!negative && groups.refund[known] === 1) {
      // The refund stood above its order.
      groups.refund[known] = 0;
      groups.row[known] = row;
    }
    file.issues.add('kept', 'rows-added', rows.line.at(row));
    addRow(groups, known, rows, row);
  }
  return cut(groups, orders);
}

function cut(groups: Groups, orders: number): Groups {
  return {
    row: groups.row.slice(0, orders),
    total: groups.total.slice(0, orders),
    refunded: groups.refunded.slice(0, orders),
    rows: groups.rows.slice(0, orders),
    latestDay: groups.latestDay.slice(0, orders),
    latestAt: groups.latestAt.slice(0, orders),
    refund: groups.refund.slice(0, orders),
    financial: groups.financial.slice(0, orders),
    fulfilment: groups.fulfilment.slice(0, orders),
    cancelled: groups.cancelled.slice(0, orders),
  };
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
