/* Copies of orders: all files one below the other, and which of two copies says more (definitions.md §1, order). */
import type { FileIdentities, FileTable, LineTable, OrderFacts, Text } from '#domain/orders.ts';
import { joinColumns, joinLines, joinOrdersByStep, type OrdersWithLines } from '#domain/order-columns.ts';
import { byRows, type Steps } from '#domain/steps.ts';
import { joinTextsByStep } from '#domain/join-texts.ts';
import { ofEachIdentity } from '#domain/people.ts';

/** Every copy of every order, file by file. n = copies. */
export interface Copies {
  readonly orders: OrderFacts;
  readonly lines: LineTable;
  /** The files that stand one below the other in `orders` and `lines`. */
  readonly tables: readonly OrdersWithLines[];
  readonly identities: FileIdentities;
  /** File of each copy. */
  readonly file: Int32Array;
  /** CSV rows of each copy. */
  readonly orderRows: Int32Array;
  /** Latest instant in each file, ms. */
  readonly fileLatest: Float64Array;
}

/** Ids that a source makes from a row's content, where its table has no order number, begin so. */
const CONTENT_ID = 'row-';

/** A row that has no order number of its own is named after its place in the file: that says nothing about the order. */
function* namesWithoutRowNumbers({ id, name, rows }: OrderFacts): Steps<Text> {
  const byContent = new Uint8Array(id.values.length);
  let found = 0;
  yield* byRows(byContent.length, (from, to) => {
    for (let code = from; code < to; code++) {
      if ((id.values[code] ?? '').startsWith(CONTENT_ID)) byContent[code] = found = 1;
    }
  });
  if (found === 0) return name;
  const codes = name.codes.slice();
  yield* byRows(rows, (from, to) => {
    for (let row = from; row < to; row++) if (id.codes[row] >= 0 && byContent[id.codes[row]] === 1) codes[row] = -1;
  });
  return { codes, values: name.values };
}

/** The copies of all files, one below the other. */
export function* joinFilesByStep(files: readonly FileTable[]): Steps<Copies> {
  const joined = yield* joinOrdersByStep(files.map((file) => file.orders));
  const name = yield* namesWithoutRowNumbers(joined);
  const orders = name === joined.name ? joined : { ...joined, name };
  const fileLatest = new Float64Array(files.length).fill(-Infinity);
  const file = new Int32Array(orders.rows);
  let start = 0;
  for (const [index, { orders: table }] of files.entries()) {
    file.fill(index, start, (start += table.rows));
    yield* byRows(table.rows, (from, to) => {
      for (let row = from; row < to; row++)
        if (table.latestAt[row] > fileLatest[index]) fileLatest[index] = table.latestAt[row];
    });
  }
  return {
    orders,
    lines: yield* joinLines(
      files.map((each) => each.lines),
      orders.lineStart,
    ),
    tables: files,
    identities: yield* ofEachIdentity((key) => joinTextsByStep(files.map((each) => each.identities[key]))),
    file,
    orderRows: joinColumns(
      files.map((each) => each.orderRows),
      new Int32Array(orders.rows),
    ),
    fileLatest,
  };
}

/** NaN below every number. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  return Number.isNaN(b) || a > b ? 1 : -1;
}

/** Blank below every text; texts by UTF-16 code unit. */
function compareTexts(text: Text, a: number, b: number): number {
  const x = text.codes[a];
  const y = text.codes[b];
  if (x === y) return 0;
  if (x < 0 || y < 0) return x - y;
  return (text.values[x] ?? '') < (text.values[y] ?? '') ? -1 : 1;
}

/** Attribute by attribute, in the order of their names. */
function compareAttributes(orders: OrderFacts, a: number, b: number): number {
  for (const { values } of orders.attributes) {
    const order = compareTexts(values, a, b);
    if (order !== 0) return order;
  }
  return 0;
}

function compareLines(copies: Copies, a: number, b: number): number {
  const { orders, lines } = copies;
  const count = orders.lineStart[a + 1] - orders.lineStart[a];
  const otherCount = orders.lineStart[b + 1] - orders.lineStart[b];
  for (let i = 0; i < Math.min(count, otherCount); i++) {
    const x = orders.lineStart[a] + i;
    const y = orders.lineStart[b] + i;
    const order =
      compareNumbers(lines.quantity[x], lines.quantity[y]) ||
      compareTexts(lines.product, x, y) ||
      compareNumbers(lines.price[x], lines.price[y]) ||
      compareTexts(lines.sku, x, y);
    if (order !== 0) return order;
  }
  return count - otherCount;
}

/**
 * "The greater bytes", the last resort: the fields that are kept, one after the other in the order of Shopify's header
 * (then those that have no column there); blank is smallest, numbers by size, texts by UTF-16 code unit, lines one by one.
 * 0 = the copies are alike in everything that is kept, so that either may win.
 */
export function compareKept(copies: Copies, a: number, b: number): number {
  const { orders, identities } = copies;
  return (
    compareTexts(orders.name, a, b) ||
    compareTexts(identities.email, a, b) ||
    orders.financial[a] - orders.financial[b] ||
    orders.fulfilment[a] - orders.fulfilment[b] ||
    orders.consent[a] - orders.consent[b] ||
    compareTexts(orders.currency, a, b) ||
    compareNumbers(orders.subtotal[a], orders.subtotal[b]) ||
    compareNumbers(orders.shipping[a], orders.shipping[b]) ||
    compareNumbers(orders.taxes[a], orders.taxes[b]) ||
    compareNumbers(orders.total[a], orders.total[b]) ||
    compareTexts(orders.discountCode, a, b) ||
    compareNumbers(orders.discount[a], orders.discount[b]) ||
    orders.day[a] - orders.day[b] ||
    compareNumbers(orders.at[a], orders.at[b]) ||
    compareLines(copies, a, b) ||
    compareTexts(orders.province, a, b) ||
    compareTexts(orders.country, a, b) ||
    orders.cancelled[a] - orders.cancelled[b] ||
    compareTexts(orders.paymentMethod, a, b) ||
    compareNumbers(orders.refunded[a], orders.refunded[b]) ||
    compareTexts(orders.id, a, b) ||
    compareTexts(orders.tags, a, b) ||
    compareTexts(orders.source, a, b) ||
    compareTexts(identities.phone, a, b) ||
    compareNumbers(orders.duties[a], orders.duties[b]) ||
    compareTexts(identities.customerId, a, b) ||
    compareNumbers(orders.tips[a], orders.tips[b]) ||
    compareNumbers(orders.giftCards[a], orders.giftCards[b]) ||
    compareTexts(identities.person, a, b) ||
    compareTexts(identities.zip, a, b) ||
    compareAttributes(orders, a, b) ||
    orders.kind[a] - orders.kind[b] ||
    orders.latestDay[a] - orders.latestDay[b] ||
    compareNumbers(orders.latestAt[a], orders.latestAt[b])
  );
}

/**
 * Which of two copies of an order is its later state: larger Refunded Amount; Cancelled at present; status rank; fulfilment
 * rank; larger latest instant in the row, then in the file; then the greater bytes. Positive: a is later. Nothing in it
 * depends on the order in which files came.
 */
export function compareState(copies: Copies, a: number, b: number): number {
  const { orders, file, fileLatest } = copies;
  return (
    (orders.refunded[a] || 0) - (orders.refunded[b] || 0) ||
    orders.cancelled[a] - orders.cancelled[b] ||
    orders.financial[a] - orders.financial[b] ||
    orders.fulfilment[a] - orders.fulfilment[b] ||
    compareNumbers(orders.latestAt[a], orders.latestAt[b]) ||
    compareNumbers(fileLatest[file[a]], fileLatest[file[b]]) ||
    compareKept(copies, a, b)
  );
}
