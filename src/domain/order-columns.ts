/* The columns of an order in one list, so that joining files and picking rows cannot forget one. */
import type { Attribute, LineTable, OrderFacts, Text } from '#domain/orders.ts';
import { joinTextsByStep } from '#domain/join-texts.ts';
import { type Column, takeColumn, takenRows, type TakenRows } from '#domain/row-runs.ts';
import { byRows, type Steps } from '#domain/steps.ts';
import { blankText, gatherTextByStep } from '#domain/text.ts';

/** Amounts that tell two copies apart if nothing else does: of copies they are put together when somebody reads them. */
const SELDOM = ['subtotal', 'shipping', 'taxes', 'total', 'discount', 'tips', 'duties', 'giftCards'] as const;
type Seldom = (typeof SELDOM)[number];

/** How one column of each type is made, in steps, from the columns that `pick` names. */
export interface ColumnMaker {
  readonly bytes: (pick: (orders: OrderFacts) => Uint8Array) => Steps<Uint8Array>;
  readonly days: (pick: (orders: OrderFacts) => Int32Array) => Steps<Int32Array>;
  readonly numbers: (pick: (orders: OrderFacts) => Float64Array) => Steps<Float64Array>;
  readonly amounts: (column: Seldom) => Steps<Float64Array>;
  readonly text: (pick: (orders: OrderFacts) => Text) => Steps<Text>;
  readonly attributes: () => Steps<readonly Attribute[]>;
}

/** An order table whose every column comes from `make`. */
function* makeOrders(rows: number, lineStart: Int32Array, make: ColumnMaker): Steps<OrderFacts> {
  return {
    rows,
    kind: yield* make.bytes((orders) => orders.kind),
    name: yield* make.text((orders) => orders.name),
    id: yield* make.text((orders) => orders.id),
    day: yield* make.days((orders) => orders.day),
    at: yield* make.numbers((orders) => orders.at),
    latestDay: yield* make.days((orders) => orders.latestDay),
    latestAt: yield* make.numbers((orders) => orders.latestAt),
    financial: yield* make.bytes((orders) => orders.financial),
    fulfilment: yield* make.bytes((orders) => orders.fulfilment),
    cancelled: yield* make.bytes((orders) => orders.cancelled),
    consent: yield* make.bytes((orders) => orders.consent),
    currency: yield* make.text((orders) => orders.currency),
    source: yield* make.text((orders) => orders.source),
    tags: yield* make.text((orders) => orders.tags),
    discountCode: yield* make.text((orders) => orders.discountCode),
    country: yield* make.text((orders) => orders.country),
    province: yield* make.text((orders) => orders.province),
    paymentMethod: yield* make.text((orders) => orders.paymentMethod),
    subtotal: yield* make.amounts('subtotal'),
    shipping: yield* make.amounts('shipping'),
    taxes: yield* make.amounts('taxes'),
    total: yield* make.amounts('total'),
    refunded: yield* make.numbers((orders) => orders.refunded),
    discount: yield* make.amounts('discount'),
    tips: yield* make.amounts('tips'),
    duties: yield* make.amounts('duties'),
    giftCards: yield* make.amounts('giftCards'),
    attributes: yield* make.attributes(),
    lineStart,
  };
}

/** Numeric columns one below the other, in a fresh array of n entries. */
export function joinColumns<T extends Uint8Array | Int32Array | Float64Array>(columns: readonly T[], joined: T): T {
  let row = 0;
  for (const column of columns) {
    joined.set(column, row);
    row += column.length;
  }
  return joined;
}

/** `joinColumns` as a step. */
function* joinByStep<T extends Uint8Array | Int32Array | Float64Array>(columns: readonly T[], joined: T): Steps<T> {
  yield undefined;
  return joinColumns(columns, joined);
}

/** By name as UTF-16 code units, so that it does not depend on a language. */
export function compareNames(a: Attribute, b: Attribute): number {
  return a.name === b.name ? 0 : a.name < b.name ? -1 : 1;
}

/** The attributes that any of the tables has, by name; blank in the rows of a table that lacks one. */
function* joinAttributes(tables: readonly OrderFacts[]): Steps<readonly Attribute[]> {
  const names = new Set(tables.flatMap(({ attributes }) => attributes.map(({ name }) => name)));
  const joined: Attribute[] = [];
  for (const name of names) {
    const columns = tables.map(
      ({ attributes, rows }) => attributes.find((attribute) => attribute.name === name)?.values ?? blankText(rows),
    );
    joined.push({ name, values: yield* joinTextsByStep(columns) });
  }
  return joined.sort(compareNames);
}

/** The given rows of attributes; one that is blank in all of them leaves no trace. */
function* gatherAttributes(attributes: readonly Attribute[], taken: TakenRows): Steps<readonly Attribute[]> {
  const gathered: Attribute[] = [];
  for (const { name, values } of attributes) {
    gathered.push({ name, values: yield* gatherTextByStep(values, taken.rows, taken.runs) });
  }
  return gathered.filter(({ values }) => values.values.length > 0).sort(compareNames);
}

/** What stands in the place of a column until it is read. */
const NOT_YET = new Float64Array(0);

function* later(): Steps<Float64Array> {
  yield undefined;
  return NOT_YET;
}

/** The table with columns that are made when they are read first. A spread reads them. */
function withSeldom<T extends object, K extends keyof T>(table: T, columns: readonly K[], make: (key: K) => T[K]): T {
  for (const key of columns) {
    let made: T[K] | undefined;
    Object.defineProperty(table, key, { enumerable: true, get: () => (made ??= make(key)) });
  }
  return table;
}

/** Order tables one below the other. n = rows of all. */
export function* joinOrdersByStep(tables: readonly OrderFacts[]): Steps<OrderFacts> {
  if (tables.length === 1) return tables[0];
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const lineStart = new Int32Array(rows + 1);
  let row = 0;
  let line = 0;
  for (const table of tables) {
    const [firstRow, firstLine] = [row, line];
    yield* byRows(table.rows, (from, to) => {
      for (let i = from; i < to; i++) lineStart[firstRow + i] = firstLine + table.lineStart[i];
    });
    row += table.rows;
    line += table.lineStart[table.rows] ?? 0;
  }
  lineStart[rows] = line;
  const joined = yield* makeOrders(rows, lineStart, {
    bytes: (pick) => joinByStep(tables.map(pick), new Uint8Array(rows)),
    days: (pick) => joinByStep(tables.map(pick), new Int32Array(rows)),
    numbers: (pick) => joinByStep(tables.map(pick), new Float64Array(rows)),
    amounts: later,
    text: (pick) => joinTextsByStep(tables.map(pick)),
    attributes: () => joinAttributes(tables),
  });
  return withSeldom(joined, SELDOM, (key) =>
    joinColumns(
      tables.map((table) => table[key]),
      new Float64Array(rows),
    ),
  );
}

/** Line tables one below the other; `order` counts on, as the rows of `joinOrdersByStep` do. */
export function* joinLines(tables: readonly LineTable[], lineStart: Int32Array): Steps<LineTable> {
  if (tables.length === 1) return tables[0];
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const joined: LineTable = {
    rows,
    ...{ order: new Int32Array(0), quantity: NOT_YET, price: NOT_YET },
    product: yield* joinTextsByStep(tables.map((table) => table.product)),
    sku: yield* joinTextsByStep(tables.map((table) => table.sku)),
  };
  const numbers = withSeldom(joined, ['quantity', 'price'], (key) =>
    joinColumns(
      tables.map((table) => table[key]),
      new Float64Array(rows),
    ),
  );
  return withSeldom(numbers, ['order'], () => {
    const order = new Int32Array(rows);
    for (let i = 0; i + 1 < lineStart.length; i++) order.fill(i, lineStart[i], lineStart[i + 1]);
    return order;
  });
}

const bytesOf = (n: number): Uint8Array => new Uint8Array(n);
const daysOf = (n: number): Int32Array => new Int32Array(n);
const numbersOf = (n: number): Float64Array => new Float64Array(n);

/** Orders with their lines. */
export interface OrdersWithLines {
  readonly orders: OrderFacts;
  readonly lines: LineTable;
}

/** Where the lines of taken orders stand: their rows, their orders, and where each order's begin. */
function* linesOf(
  orders: OrderFacts,
  rows: Int32Array,
): Steps<{ readonly lineStart: Int32Array; readonly lineRows: Int32Array; readonly order: Int32Array }> {
  const lineStart = new Int32Array(rows.length + 1);
  yield* byRows(rows.length, (from, to) => {
    for (let i = from; i < to; i++) {
      lineStart[i + 1] = lineStart[i] + orders.lineStart[rows[i] + 1] - orders.lineStart[rows[i]];
    }
  });
  const lineRows = new Int32Array(lineStart[rows.length]);
  const order = new Int32Array(lineRows.length);
  yield* byRows(rows.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const first = orders.lineStart[rows[i]];
      for (let line = lineStart[i]; line < lineStart[i + 1]; line++) {
        lineRows[line] = first + line - lineStart[i];
        order[line] = i;
      }
    }
  });
  return { lineStart, lineRows, order };
}

/**
 * The given rows of order tables and their lines, in that order. `joined` are the tables one below the other. Where the rows are
 * all of one table, the columns are the table's own.
 */
export function* gatherOrders(
  tables: readonly OrdersWithLines[],
  joined: OrdersWithLines,
  rows: Int32Array,
): Steps<OrdersWithLines> {
  const taken = yield* takenRows(
    rows,
    tables.map(({ orders }) => orders.rows),
  );
  const { lineStart, lineRows, order } = yield* linesOf(joined.orders, rows);
  const takenLines = yield* takenRows(
    lineRows,
    tables.map(({ lines }) => lines.rows),
  );
  const column = <T extends Column>(pick: (orders: OrderFacts) => T, fresh: (n: number) => T): Steps<T> =>
    takeColumn(
      tables.map(({ orders }) => pick(orders)),
      taken,
      fresh,
    );
  const lineColumn = (pick: (lines: LineTable) => Float64Array): Steps<Float64Array> =>
    takeColumn(
      tables.map(({ lines }) => pick(lines)),
      takenLines,
      numbersOf,
    );
  return {
    orders: yield* makeOrders(rows.length, lineStart, {
      bytes: (pick) => column(pick, bytesOf),
      days: (pick) => column(pick, daysOf),
      numbers: (pick) => column(pick, numbersOf),
      amounts: (key) => column((orders) => orders[key], numbersOf),
      text: (pick) => gatherTextByStep(pick(joined.orders), rows, taken.runs),
      attributes: () => gatherAttributes(joined.orders.attributes, taken),
    }),
    lines: {
      rows: lineRows.length,
      order,
      product: yield* gatherTextByStep(joined.lines.product, lineRows, takenLines.runs),
      sku: yield* gatherTextByStep(joined.lines.sku, lineRows, takenLines.runs),
      quantity: yield* lineColumn((lines) => lines.quantity),
      price: yield* lineColumn((lines) => lines.price),
    },
  };
}
