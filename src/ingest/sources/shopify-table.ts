/* The end of a Shopify file: formats decided, broken orders put aside, orders and lines assembled. */
import { isoDay } from '#domain/calendar.ts';
import { answer, type Answer } from '#domain/errors.ts';
import { OrderKind, type FileTable, type LineTable } from '#domain/orders.ts';
import { byRows, type Steps } from '#domain/steps.ts';
import { isBelievable, NO_DAY, orMidnight, type DateColumn } from '../columns/date.ts';
import { decideFormats } from '../columns/decide.ts';
import { blankText } from '../columns/text.ts';
import { lineExtras } from './line-extras.ts';
import type { ExtraDates, ShopifyColumns, ShopifyHeads, ShopifyLines } from './shopify-columns.ts';
import { lineStarts } from './order-rows.ts';
import { assertRowIdentity, noOrders, rowFault, type SourceFile } from './source.ts';

export function* shopifyTable(
  file: SourceFile,
  columns: ShopifyColumns,
  heads: ShopifyHeads,
  lines: ShopifyLines,
  extra: ExtraDates,
): Steps<Answer<FileTable>> {
  const undecided = decideFormats(file, {
    dates: [heads.created, heads.paid, heads.fulfilled, heads.cancelledAt, extra.dates],
    amounts: [
      heads.total,
      heads.subtotal,
      heads.shipping,
      heads.taxes,
      heads.refunded,
      heads.discount,
      heads.duties,
      lines.price,
    ],
    // Shopify writes no thousands; a comma in a file between commas comes from a spreadsheet that does.
    decimal: file.delimiter === ',' ? '.' : 'each is decimal',
  });
  if (undecided !== null) return undecided;
  yield undefined;
  const kept = yield* keptHeads(file, heads);
  const n = kept.rows?.length ?? heads.line.length;
  if (n === 0) return noOrders(file);
  const latest = yield* latestDates(file, heads, lines, extra);
  const lineRows = yield* keptLines(file, lines, kept);
  const priced = columns.price >= 0 && columns.quantity >= 0;
  const kinds = priced ? lines.kind.end(lineRows) : null;
  const lineTable = yield* assembleLines(lines, lineRows);
  // From here on columns are handed over one by one.
  const keep = kept.rows;
  const orderRows = heads.rows.end(keep);
  for (const rows of orderRows) file.count.used += rows;
  assertRowIdentity(file.count);
  yield undefined;
  const lineStart = lineStarts(lineTable.order, n);
  const amounts = {
    subtotal: heads.subtotal.end(keep),
    shipping: heads.shipping.end(keep),
    taxes: heads.taxes.end(keep),
    total: heads.total.end(keep),
    refunded: heads.refunded.end(keep),
    discount: heads.discount.end(keep),
    duties: heads.duties.end(keep),
  };
  const extras = lineExtras(amounts, lineTable, lineStart, kinds ?? new Uint8Array(lineTable.rows));
  yield undefined;
  const created = heads.created.end(keep);
  yield undefined;
  const latestDay = keep === null ? latest.days : keep.map((head) => latest.days[head]);
  const latestAt = keep === null ? latest.instants : Float64Array.from(keep, (head) => latest.instants[head]);
  const texts = yield* heads.texts(keep);
  const states = {
    financial: heads.financial.end(keep),
    fulfilment: heads.fulfilment.end(keep),
    cancelled: heads.cancelled.end(keep),
    consent: heads.consent.end(keep),
    currency: yield* heads.currency.endByStep(keep),
  };
  yield undefined;
  const tags = yield* heads.tags.endByStep(keep);
  yield undefined;
  const attributes = heads.attributes.take(n, (head) => orderOf(kept, head), file.issues);
  const identities = yield* heads.identities(keep);
  return answer({
    name: file.name,
    source: 'shopify-orders',
    bytes: file.bytes,
    savedDay: file.savedDay,
    header: file.header,
    orders: {
      rows: n,
      kind: new Uint8Array(n).fill(OrderKind.shop),
      ...texts,
      day: created.days,
      at: created.instants,
      latestDay,
      latestAt,
      ...states,
      tags,
      lineStart,
      ...amounts,
      ...extras,
      attributes,
    },
    lines: lineTable,
    identities: { ...identities, customerId: blankText(n) },
    orderRows,
    count: { ...file.count },
    issues: file.issues.list(),
    issueTotals: file.issues.totals(),
  });
}

/** Head rows with a believable date and a Total, and each head's place among them, −1 = rejected. Null: all of them. */
interface KeptHeads {
  readonly rows: Int32Array | null;
  readonly places: Int32Array | null;
}

function orderOf({ places }: KeptHeads, head: number): number {
  return places === null ? head : places[head];
}

function* keptHeads(file: SourceFile, heads: ShopifyHeads): Steps<KeptHeads> {
  const all = heads.line.length;
  const found: { places: Int32Array | null } = { places: null };
  let rejected = 0;
  yield* byRows(all, (from, to) => {
    for (let head = from; head < to; head++) {
      if (isKept(heads, head, file.savedDay)) {
        if (found.places !== null) found.places[head] = head - rejected;
        continue;
      }
      const fault = rowFault(heads.created, heads.total, head, file.savedDay);
      if (fault === null) throw new Error('A row of no fault is left out');
      found.places ??= Int32Array.from({ length: all }, (_, before) => before);
      found.places[head] = -1;
      rejected++;
      file.count.rejected++;
      file.issues.add('rejected', fault.code, heads.line.at(head), fault.column, fault.value);
    }
  });
  const { places } = found;
  if (places === null) return { rows: null, places };
  const rows = new Int32Array(all - rejected);
  for (let head = 0; head < all; head++) if (places[head] >= 0) rows[places[head]] = head;
  return { rows, places };
}

/** `rowFault` finds nothing, asked without making anything. */
function isKept({ created, total }: ShopifyHeads, head: number, savedDay: number): boolean {
  const day = created.day(head);
  return day !== NO_DAY && isBelievable(day, savedDay) && !Number.isNaN(total.at(head));
}

/** Latest local day and instant over every date of an order's rows; n = heads. Dates that are not believed are left out of it. */
function* latestDates(
  file: SourceFile,
  heads: ShopifyHeads,
  lines: ShopifyLines,
  extra: ExtraDates,
): Steps<{ readonly days: Int32Array; readonly instants: Float64Array }> {
  const n = heads.line.length;
  const days = new Int32Array(n).fill(NO_DAY);
  const instants = new Float64Array(n).fill(-Infinity);
  const see = (head: number, day: number, instant: number): void => {
    if (day > days[head]) days[head] = day;
    if (instant > instants[head]) instants[head] = instant;
  };
  const remark = (dates: DateColumn, line: number, day: number): void => {
    file.issues.add('kept', 'date-out-of-range', line, dates.header, isoDay(day));
  };
  yield* byRows(n, (from, to) => {
    for (let head = from; head < to; head++) {
      const day = heads.created.day(head);
      if (day !== NO_DAY && isBelievable(day, file.savedDay)) see(head, day, heads.created.instantOrMidnight(head));
    }
  });
  for (const dates of [heads.paid, heads.fulfilled, heads.cancelledAt]) {
    // Nobody looks at them again.
    const told = dates.end();
    yield* byRows(n, (from, to) => {
      for (let head = from; head < to; head++) {
        const day = told.days[head];
        if (day === NO_DAY) continue;
        if (isBelievable(day, file.savedDay)) see(head, day, orMidnight(day, told.instants[head]));
        else remark(dates, heads.line.at(head), day);
      }
    });
  }
  yield* byRows(extra.lineRow.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = extra.lineRow.at(i);
      const head = lines.head.at(row);
      const day = extra.dates.day(i);
      if (head < 0 || day === NO_DAY) continue;
      if (isBelievable(day, file.savedDay)) see(head, day, extra.dates.instantOrMidnight(i));
      else remark(extra.dates, lines.line.at(row), day);
    }
  });
  return { days, instants };
}

/**
 * Line rows of kept orders, in the order of their orders, file order within one; null = all, as they stand. Rows without a
 * usable head row are rejected. Afterwards `lines.head` holds the order of each row.
 */
function* keptLines(file: SourceFile, lines: ShopifyLines, heads: KeptHeads): Steps<Int32Array | null> {
  const all = lines.line.length;
  const found: { kept: Int32Array | null; count: number; sorted: boolean } = { kept: null, count: 0, sorted: true };
  let last = -1;
  yield* byRows(all, (from, to) => {
    for (let row = from; row < to; row++) {
      const head = lines.head.at(row);
      const order = head < 0 ? -1 : orderOf(heads, head);
      if (heads.places !== null) lines.head.set(row, order);
      // A row that names no product, number or unit is used, and says nothing.
      const says = lines.product.code(row) >= 0 || lines.sku.code(row) >= 0 || !Number.isNaN(lines.quantity.at(row));
      if (order >= 0 && says) {
        if (order < last) found.sorted = false;
        last = order;
        if (found.kept !== null) found.kept[found.count] = row;
        found.count++;
        continue;
      }
      found.kept ??= Int32Array.from({ length: all }, (_, before) => before);
      if (order >= 0 || lines.continuation.at(row) === 0) continue;
      file.count.rejected++;
      file.issues.add('rejected', 'orphan-line', lines.line.at(row));
    }
  });
  const { kept, count, sorted } = found;
  if (sorted) return kept === null ? null : kept.slice(0, count);
  const rows = kept ?? Int32Array.from({ length: all }, (_, row) => row);
  return rows.slice(0, count).sort((a, b) => lines.head.at(a) - lines.head.at(b) || a - b);
}

/** `rows`: null = all. */
function* assembleLines(lines: ShopifyLines, rows: Int32Array | null): Steps<LineTable> {
  const all = rows?.length ?? lines.line.length;
  const order = lines.head.end(rows);
  yield undefined;
  const product = yield* lines.product.endByStep(rows);
  const sku = yield* lines.sku.endByStep(rows);
  yield undefined;
  return { rows: all, order, product, sku, quantity: lines.quantity.end(rows), price: lines.price.end(rows) };
}
