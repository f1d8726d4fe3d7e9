/* Which rows of a mapped source are one order, which of them it is dated and named by, and its money. */
import { isoDay } from '#domain/calendar.ts';
import type { OrderAmounts } from '#domain/orders.ts';
import { isBelievable, NO_DAY } from '../columns/date.ts';
import type { FileFormula } from './mapped-columns.ts';
import { MEANINGS, RowPart, type MappedRows } from './mapped-rows.ts';
import type { MappedSource, MoneyRole, OrderMoney } from './mapped.ts';
import { rowFault, type RowFault, type SourceFile } from './source.ts';

export type Formulas = Readonly<Record<MoneyRole, FileFormula>>;

/** The orders of a file in the order of their first rows. n entries each; `order`: place of each row's order, −1 = not used. */
export interface FoundOrders {
  /** The row that day, names and texts are read from: the earliest. */
  readonly row: Int32Array;
  /** Rows of the file that were used for each. */
  readonly rows: Int32Array;
  readonly refund: Uint8Array;
  readonly latestDay: Int32Array;
  readonly latestAt: Float64Array;
  readonly financial: Uint8Array;
  readonly fulfilment: Uint8Array;
  readonly cancelled: Uint8Array;
  readonly order: Int32Array;
  /** 1 = the row's money is part of its order. */
  readonly counts: Uint8Array;
}

const FATE = { used: 0, lineOnly: 1, leftOut: 2, rejected: 3 } as const;

/** Whether the sign of a row's total goes with what the row is said to be. */
function isMeant(rows: MappedRows, formulas: Formulas, row: number): boolean {
  const total = rows.value(formulas.total, row);
  const meaning = MEANINGS[rows.meaning.at(row)];
  return meaning === 'sale' ? total >= 0 : meaning !== 'refund' || total < 0;
}

/** Fate of each row (FATE), rejected ones with their reason. */
function fates(
  file: SourceFile,
  source: MappedSource,
  rows: MappedRows,
  formulas: Formulas,
  orders: number,
): Uint8Array {
  const fate = new Uint8Array(rows.line.length);
  const faults = new Map<number, RowFault>();
  const hasMoney = new Uint8Array(orders);
  const isWhole = new Uint8Array(orders);
  const total = rows.column(formulas.total.columns[0]);
  for (let row = 0; row < fate.length; row++) {
    if (rows.part.at(row) === RowPart.line) fate[row] = FATE.lineOnly;
    else {
      const fault = rowFault(rows.date, total, row, file.savedDay, rows.value(formulas.total, row));
      if (fault !== null) {
        faults.set(row, fault);
        fate[row] = FATE.rejected;
      } else if (!isMeant(rows, formulas, row)) fate[row] = FATE.leftOut;
      else {
        hasMoney[rows.order.at(row)] = 1;
        if (rows.whole.at(row) === 1) isWhole[rows.order.at(row)] = 1;
      }
    }
  }
  for (let row = 0; row < fate.length; row++) {
    const order = rows.order.at(row);
    const fault = faults.get(row);
    const blank = fault?.code === 'missing-date' || fault?.code === 'missing-amount';
    // Where one row gives the order's money, the others need none.
    if (fault !== undefined && blank && source.rows === 'lines' && hasMoney[order] === 1) fate[row] = FATE.lineOnly;
    else if (fate[row] === FATE.used && isWhole[order] === 1 && rows.whole.at(row) === 0) fate[row] = FATE.lineOnly;
    const line = rows.line.at(row);
    if (fate[row] === FATE.leftOut) {
      file.count.leftOut++;
      file.issues.add('leftOut', 'not-an-order', line);
    } else if (fate[row] === FATE.lineOnly && (order < 0 || hasMoney[order] === 0)) {
      fate[row] = FATE.rejected;
      file.count.rejected++;
      file.issues.add('rejected', 'orphan-line', line);
    } else if (fate[row] === FATE.rejected && fault !== undefined) {
      file.count.rejected++;
      file.issues.add('rejected', fault.code, line, fault.column, fault.value);
    }
  }
  return fate;
}

/** Whether a row stands for its order rather than another: earlier, else by its hash, never by its place in the file. */
function standsBefore(rows: MappedRows, row: number, other: number): boolean {
  const a = rows.date.instantOrMidnight(row);
  const b = rows.date.instantOrMidnight(other);
  if (a !== b) return a < b;
  const first = rows.hashA.at(row) - rows.hashA.at(other);
  return first === 0 ? rows.hashB.at(row) < rows.hashB.at(other) : first < 0;
}

function isRefund(rows: MappedRows, formulas: Formulas, row: number): boolean {
  const meaning = MEANINGS[rows.meaning.at(row)];
  return meaning === 'refund' || (meaning === 'either' && rows.value(formulas.total, row) < 0);
}

/** Puts the rows of a file together to orders. Rows left out or rejected are counted and reported. */
export function rowsOfOrders(
  file: SourceFile,
  source: MappedSource,
  rows: MappedRows,
  formulas: Formulas,
): FoundOrders {
  let numbers = 0;
  for (let row = 0; row < rows.line.length; row++) numbers = Math.max(numbers, rows.order.at(row) + 1);
  const fate = fates(file, source, rows, formulas, numbers);
  const placeOf = new Int32Array(numbers).fill(-1);
  let n = 0;
  for (let row = 0; row < fate.length; row++) {
    if (fate[row] === FATE.used && placeOf[rows.order.at(row)] < 0) placeOf[rows.order.at(row)] = n++;
  }
  const found: FoundOrders = {
    row: new Int32Array(n).fill(-1),
    rows: new Int32Array(n),
    refund: new Uint8Array(n),
    latestDay: new Int32Array(n).fill(NO_DAY),
    latestAt: new Float64Array(n).fill(-Infinity),
    financial: new Uint8Array(n),
    fulfilment: new Uint8Array(n),
    cancelled: new Uint8Array(n),
    order: new Int32Array(fate.length).fill(-1),
    counts: new Uint8Array(fate.length),
  };
  for (let row = 0; row < fate.length; row++) {
    if (fate[row] > FATE.lineOnly) continue;
    const place = placeOf[rows.order.at(row)];
    found.order[row] = place;
    found.rows[place]++;
    if (fate[row] === FATE.lineOnly) continue;
    found.counts[row] = 1;
    if (found.row[place] < 0 || standsBefore(rows, row, found.row[place])) found.row[place] = row;
    if (isRefund(rows, formulas, row)) found.refund[place] = 1;
    found.financial[place] = Math.max(found.financial[place], rows.financial.at(row));
    found.fulfilment[place] = Math.max(found.fulfilment[place], rows.fulfilment.at(row));
    found.cancelled[place] = Math.max(found.cancelled[place], rows.cancelled.at(row));
    seeDates(file, rows, found, row, place);
  }
  return found;
}

/** Latest local day and instant over the dates of a row; those that are not believed are left out of it. */
function seeDates(file: SourceFile, rows: MappedRows, found: FoundOrders, row: number, place: number): void {
  for (const dates of rows.dates) {
    const day = dates.day(row);
    if (day === NO_DAY) continue;
    if (!isBelievable(day, file.savedDay)) {
      file.issues.add('kept', 'date-out-of-range', rows.line.at(row), dates.header, isoDay(day));
      continue;
    }
    found.latestDay[place] = Math.max(found.latestDay[place], day);
    found.latestAt[place] = Math.max(found.latestAt[place], dates.instantOrMidnight(row));
  }
}

const ROLES: readonly Exclude<MoneyRole, 'price'>[] = [
  'total',
  'subtotal',
  'shipping',
  'taxes',
  'refunded',
  'discount',
  'tips',
  'refundRow',
  'marketplaceTax',
  'adjusted',
];

/** The amounts of each order, added over its rows, as Shopify has them. Refunds are negative and have a total alone. */
export function moneyOf(source: MappedSource, rows: MappedRows, formulas: Formulas, found: FoundOrders): OrderAmounts {
  const n = found.row.length;
  const sums = Object.fromEntries(ROLES.map((role) => [role, new Float64Array(n).fill(NaN)])) as Record<
    (typeof ROLES)[number],
    Float64Array
  >;
  for (let row = 0; row < found.order.length; row++) {
    if (found.counts[row] === 0) continue;
    const place = found.order[row];
    for (const role of ROLES) {
      const value = rows.value(formulas[role], row);
      if (!Number.isNaN(value)) sums[role][place] = (sums[role][place] || 0) + value;
    }
  }
  const money = { price: NaN } as OrderMoney;
  for (let place = 0; place < n; place++) {
    for (const role of ROLES) money[role] = sums[role][place];
    if (found.refund[place] === 1) {
      const taken = Number.isNaN(money.refundRow) ? money.total : money.refundRow;
      for (const role of ROLES) money[role] = NaN;
      money.total = -Math.abs(taken);
    } else {
      money.refunded = Math.abs(money.refunded);
      source.adjust?.(money);
    }
    for (const role of ROLES) sums[role][place] = money[role];
  }
  const { total, subtotal, shipping, taxes, refunded, discount } = sums;
  const tips = sums.tips.map((tip) => tip || 0);
  const duties = new Float64Array(n).fill(NaN);
  // Which lines are gift cards no other shop's export tells.
  const giftCards = new Float64Array(n);
  return { total, subtotal, shipping, taxes, refunded, discount, duties, tips, giftCards };
}
