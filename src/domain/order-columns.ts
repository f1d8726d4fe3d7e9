/* The columns of an order in one list, so that joining files and picking rows cannot forget one. */
import type { Attribute, LineTable, OrderFacts, Text } from '#domain/orders.ts';
import { type Steps } from '#domain/steps.ts';
import { blankText, gatherTextByStep, joinTextsByStep } from '#domain/text.ts';

/** How one column of each type is made, in steps, from the columns that `pick` names. */
export interface ColumnMaker {
  readonly bytes: (pick: (orders: OrderFacts) => Uint8Array) => Steps<Uint8Array>;
  readonly days: (pick: (orders: OrderFacts) => Int32Array) => Steps<Int32Array>;
  readonly numbers: (pick: (orders: OrderFacts) => Float64Array) => Steps<Float64Array>;
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
    subtotal: yield* make.numbers((orders) => orders.subtotal),
    shipping: yield* make.numbers((orders) => orders.shipping),
    taxes: yield* make.numbers((orders) => orders.taxes),
    total: yield* make.numbers((orders) => orders.total),
    refunded: yield* make.numbers((orders) => orders.refunded),
    discount: yield* make.numbers((orders) => orders.discount),
    tips: yield* make.numbers((orders) => orders.tips),
    duties: yield* make.numbers((orders) => orders.duties),
    giftCards: yield* make.numbers((orders) => orders.giftCards),
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

/** The given rows of a numeric column, in a fresh array. */
function* gather<T extends Uint8Array | Int32Array | Float64Array>(column: T, rows: Int32Array, gathered: T): Steps<T> {
  for (let i = 0; i < rows.length; i++) gathered[i] = column[rows[i]];
  yield undefined;
  return gathered;
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
function* gatherAttributes(attributes: readonly Attribute[], rows: Int32Array): Steps<readonly Attribute[]> {
  const gathered: Attribute[] = [];
  for (const { name, values } of attributes) gathered.push({ name, values: yield* gatherTextByStep(values, rows) });
  return gathered.filter(({ values }) => values.values.length > 0).sort(compareNames);
}

/** Order tables one below the other. n = rows of all. */
export function* joinOrdersByStep(tables: readonly OrderFacts[]): Steps<OrderFacts> {
  if (tables.length === 1) return tables[0];
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const lineStart = new Int32Array(rows + 1);
  let row = 0;
  let line = 0;
  for (const table of tables) {
    for (let i = 0; i < table.rows; i++) lineStart[row++] = line + table.lineStart[i];
    line += table.lineStart[table.rows] ?? 0;
  }
  lineStart[rows] = line;
  return yield* makeOrders(rows, lineStart, {
    bytes: (pick) => joinByStep(tables.map(pick), new Uint8Array(rows)),
    days: (pick) => joinByStep(tables.map(pick), new Int32Array(rows)),
    numbers: (pick) => joinByStep(tables.map(pick), new Float64Array(rows)),
    text: (pick) => joinTextsByStep(tables.map(pick)),
    attributes: () => joinAttributes(tables),
  });
}

/** Line tables one below the other; `order` counts on, as the rows of `joinOrdersByStep` do. */
export function* joinLines(tables: readonly LineTable[], lineStart: Int32Array): Steps<LineTable> {
  if (tables.length === 1) return tables[0];
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const order = new Int32Array(rows);
  for (let i = 0; i + 1 < lineStart.length; i++) order.fill(i, lineStart[i], lineStart[i + 1]);
  return {
    rows,
    order,
    product: yield* joinTextsByStep(tables.map((table) => table.product)),
    sku: yield* joinTextsByStep(tables.map((table) => table.sku)),
    quantity: yield* joinByStep(
      tables.map((table) => table.quantity),
      new Float64Array(rows),
    ),
    price: yield* joinByStep(
      tables.map((table) => table.price),
      new Float64Array(rows),
    ),
  };
}

/** The given rows of an order table and their lines, in that order. */
export function* gatherOrders(
  orders: OrderFacts,
  lines: LineTable,
  rows: Int32Array,
): Steps<{ orders: OrderFacts; lines: LineTable }> {
  const lineStart = new Int32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++) {
    lineStart[i + 1] = lineStart[i] + orders.lineStart[rows[i] + 1] - orders.lineStart[rows[i]];
  }
  const lineRows = new Int32Array(lineStart[rows.length]);
  const order = new Int32Array(lineRows.length);
  for (let i = 0; i < rows.length; i++) {
    const first = orders.lineStart[rows[i]];
    for (let line = lineStart[i]; line < lineStart[i + 1]; line++) {
      lineRows[line] = first + line - lineStart[i];
      order[line] = i;
    }
  }
  return {
    orders: yield* makeOrders(rows.length, lineStart, {
      bytes: (pick) => gather(pick(orders), rows, new Uint8Array(rows.length)),
      days: (pick) => gather(pick(orders), rows, new Int32Array(rows.length)),
      numbers: (pick) => gather(pick(orders), rows, new Float64Array(rows.length)),
      text: (pick) => gatherTextByStep(pick(orders), rows),
      attributes: () => gatherAttributes(orders.attributes, rows),
    }),
    lines: {
      rows: lineRows.length,
      order,
      product: yield* gatherTextByStep(lines.product, lineRows),
      sku: yield* gatherTextByStep(lines.sku, lineRows),
      quantity: yield* gather(lines.quantity, lineRows, new Float64Array(lineRows.length)),
      price: yield* gather(lines.price, lineRows, new Float64Array(lineRows.length)),
    },
  };
}
