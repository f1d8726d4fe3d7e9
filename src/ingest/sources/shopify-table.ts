/* The end of a Shopify file: formats decided, broken orders put aside, orders and lines assembled. */
import { isoDay } from '#domain/calendar.ts';
import { answer, type Answer } from '#domain/errors.ts';
import { OrderKind, type FileTable, type LineTable } from '#domain/orders.ts';
import { byRows, type Steps } from '#domain/steps.ts';
import { isBelievable, NO_DAY, type DateColumn } from '../columns/date.ts';
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
  const { keep, rowOf } = yield* keptHeads(file, heads);
  if (keep.length === 0) return noOrders(file);
  const { latestDay, latestAt } = yield* latestDates(file, heads, lines, extra);
  const kept = yield* keptLines(file, lines, rowOf);
  const lineTable = yield* assembleLines(lines, kept, rowOf);
  const orderRows = heads.rows.take(keep);
  for (const rows of orderRows) file.count.used += rows;
  assertRowIdentity(file.count);
  const amounts = {
    subtotal: heads.subtotal.take(keep),
    shipping: heads.shipping.take(keep),
    taxes: heads.taxes.take(keep),
    total: heads.total.take(keep),
    refunded: heads.refunded.take(keep),
    discount: heads.discount.take(keep),
    duties: heads.duties.take(keep),
  };
  yield undefined;
  const lineStart = lineStarts(lineTable.order, keep.length);
  const priced = columns.price >= 0 && columns.quantity >= 0;
  const kinds = priced ? lines.kind.take(kept) : new Uint8Array(kept.length);
  const extras = lineExtras(amounts, lineTable, lineStart, kinds);
  yield undefined;
  const texts = yield* heads.texts(keep);
  const at = Float64Array.from(keep, (head) => heads.created.instant(head));
  yield undefined;
  const latest = Float64Array.from(keep, (head) => latestAt[head]);
  yield undefined;
  const states = {
    financial: heads.financial.take(keep),
    fulfilment: heads.fulfilment.take(keep),
    cancelled: heads.cancelled.take(keep),
    consent: heads.consent.take(keep),
    currency: heads.currency.take(keep),
  };
  yield undefined;
  const tags = heads.tags.take(keep);
  yield undefined;
  const attributes = heads.attributes.take(keep.length, (head) => rowOf[head], file.issues);
  yield undefined;
  const identities = yield* heads.identities(keep);
  return answer({
    name: file.name,
    source: 'shopify-orders',
    bytes: file.bytes,
    savedDay: file.savedDay,
    header: file.header,
    orders: {
      rows: keep.length,
      kind: new Uint8Array(keep.length).fill(OrderKind.shop),
      ...texts,
      day: keep.map((head) => heads.created.day(head)),
      at,
      latestDay: keep.map((head) => latestDay[head]),
      latestAt: latest,
      ...states,
      tags,
      lineStart,
      ...amounts,
      ...extras,
      attributes,
    },
    lines: lineTable,
    identities: { ...identities, customerId: blankText(keep.length) },
    orderRows,
    count: { ...file.count },
    issues: file.issues.list(),
    issueTotals: file.issues.totals(),
  });
}

/** Head rows with a believable date and a Total; `rowOf` gives each head's row among them, −1 = rejected. */
function* keptHeads(file: SourceFile, heads: ShopifyHeads): Steps<{ keep: Int32Array; rowOf: Int32Array }> {
  const rowOf = new Int32Array(heads.line.length).fill(-1);
  const keep = new Int32Array(heads.line.length);
  let kept = 0;
  yield* byRows(rowOf.length, (from, to) => {
    for (let head = from; head < to; head++) {
      const fault = rowFault(heads.created, heads.total, head, file.savedDay);
      if (fault === null) {
        keep[kept] = head;
        rowOf[head] = kept++;
        continue;
      }
      file.count.rejected++;
      file.issues.add('rejected', fault.code, heads.line.at(head), fault.column, fault.value);
    }
  });
  return { keep: keep.slice(0, kept), rowOf };
}

/** Latest local day and instant over every date of an order's rows; n = heads. Dates that are not believed are left out of it. */
function* latestDates(
  file: SourceFile,
  heads: ShopifyHeads,
  lines: ShopifyLines,
  extra: ExtraDates,
): Steps<{ latestDay: Int32Array; latestAt: Float64Array }> {
  const latestDay = new Int32Array(heads.line.length).fill(NO_DAY);
  const latestAt = new Float64Array(heads.line.length).fill(-Infinity);
  const see = (head: number, dates: DateColumn, row: number, line: number): void => {
    const day = dates.day(row);
    if (day === NO_DAY) return;
    if (!isBelievable(day, file.savedDay)) {
      if (dates !== heads.created) file.issues.add('kept', 'date-out-of-range', line, dates.header, isoDay(day));
      return;
    }
    if (day > latestDay[head]) latestDay[head] = day;
    const at = dates.instantOrMidnight(row);
    if (at > latestAt[head]) latestAt[head] = at;
  };
  for (const dates of [heads.created, heads.paid, heads.fulfilled, heads.cancelledAt]) {
    yield* byRows(latestDay.length, (from, to) => {
      for (let head = from; head < to; head++) see(head, dates, head, heads.line.at(head));
    });
  }
  yield* byRows(extra.lineRow.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = extra.lineRow.at(i);
      const head = lines.head.at(row);
      if (head >= 0) see(head, extra.dates, i, lines.line.at(row));
    }
  });
  return { latestDay, latestAt };
}

/** Line rows of kept orders, in the order of their orders, file order within one. Rows without a usable head row are rejected. */
function* keptLines(file: SourceFile, lines: ShopifyLines, rowOf: Int32Array): Steps<Int32Array> {
  const kept = new Int32Array(lines.line.length);
  let count = 0;
  let sorted = true as boolean;
  let last = -1;
  yield* byRows(kept.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const head = lines.head.at(row);
      const order = head < 0 ? -1 : rowOf[head];
      if (order < 0) {
        if (lines.continuation.at(row) === 0) continue;
        file.count.rejected++;
        file.issues.add('rejected', 'orphan-line', lines.line.at(row));
        continue;
      }
      // A row that names no product, number or unit is used, and says nothing.
      if (lines.product.code(row) < 0 && lines.sku.code(row) < 0 && Number.isNaN(lines.quantity.at(row))) continue;
      if (order < last) sorted = false;
      last = order;
      kept[count++] = row;
    }
  });
  const result = kept.slice(0, count);
  if (!sorted) result.sort((a, b) => rowOf[lines.head.at(a)] - rowOf[lines.head.at(b)] || a - b);
  return result;
}

function* assembleLines(lines: ShopifyLines, kept: Int32Array, rowOf: Int32Array): Steps<LineTable> {
  const order = kept.map((row) => rowOf[lines.head.at(row)]);
  yield undefined;
  const product = lines.product.take(kept);
  yield undefined;
  const sku = lines.sku.take(kept);
  yield undefined;
  const numbers = { quantity: lines.quantity.take(kept), price: lines.price.take(kept) };
  yield undefined;
  return { rows: kept.length, order, product, sku, ...numbers };
}
