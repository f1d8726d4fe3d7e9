/* Which rows of a plain table are one order: those with the same order id, each alone where the table has none. */
import { NO_DAY } from '../columns/date.ts';
import type { PlainRows } from './plain-rows.ts';
import { rowFault, type SourceFile } from './source.ts';

/** The orders found: the row that each one is taken from, and what its other rows add. */
export interface PlainGroups {
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
  /** Order of each row of the table, −1 = not used. */
  readonly order: Int32Array;
}

/** Rows with a believable date and a readable amount; the others are rejected. */
export function validRows(file: SourceFile, rows: PlainRows): Int32Array {
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

function emptyGroups(orders: number, rows: number): PlainGroups {
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
    order: new Int32Array(rows).fill(-1),
  };
}

/** Adds a row to an order: amounts are summed, the later state and the later date stay. */
function addRow(groups: PlainGroups, order: number, rows: PlainRows, row: number): void {
  const refund = Math.abs(rows.refund.at(row));
  if (!Number.isNaN(refund)) {
    groups.refunded[order] = (Number.isNaN(groups.refunded[order]) ? 0 : groups.refunded[order]) + refund;
  }
  groups.total[order] += rows.amount.at(row);
  groups.rows[order]++;
  groups.order[row] = order;
  groups.financial[order] = Math.max(groups.financial[order], rows.financial.at(row));
  groups.fulfilment[order] = Math.max(groups.fulfilment[order], rows.fulfilment.at(row));
  groups.cancelled[order] = Math.max(groups.cancelled[order], rows.cancelled.at(row));
  groups.latestDay[order] = Math.max(groups.latestDay[order], rows.date.day(row));
  groups.latestAt[order] = Math.max(groups.latestAt[order], rows.date.instantOrMidnight(row));
}

/** A table without order ids: every row is an order, or a refund if it is negative. */
export function singleRows(rows: PlainRows, valid: Int32Array): PlainGroups {
  const groups = emptyGroups(valid.length, rows.line.length);
  for (let order = 0; order < valid.length; order++) {
    groups.row[order] = valid[order];
    groups.refund[order] = rows.amount.at(valid[order]) < 0 ? 1 : 0;
    addRow(groups, order, rows, valid[order]);
  }
  return groups;
}

/** Rows with the same order id become one order; a second row equal byte for byte is the same row twice. */
export function groupedRows(file: SourceFile, rows: PlainRows, valid: Int32Array): PlainGroups {
  const groups = emptyGroups(valid.length, rows.line.length);
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

function cut(groups: PlainGroups, orders: number): PlainGroups {
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
    order: groups.order,
  };
}
