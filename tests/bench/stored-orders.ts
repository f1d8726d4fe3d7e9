/* Orders as they stand in storage, made directly in their columns: a shop of many files, by a seed. */
import { AMOUNT_SCALE, type FileTable, type LineTable, type OrderFacts, type Text } from '#domain/orders.ts';
import { blankText } from '#domain/text.ts';
import { numbersFrom } from '../fixtures/numbers-from.ts';

/** Days of a shop's history, the last of which is LAST_DAY. */
const DAYS = 1461;
const LAST_DAY = 20_453;
const DAY_MS = 86_400_000;
const PRODUCTS = 200;
/** Customers a hundred orders: the shop of the benchmarks. */
const CUSTOMERS = 0.45;

/** A text column of few values. */
function someOf(values: readonly string[], rows: number, next: () => number): Text {
  return { codes: Int32Array.from({ length: rows }, () => Math.floor(next() * values.length)), values };
}

/** A text column whose every value is another. */
function eachOwn(rows: number, value: (row: number) => string): Text {
  return {
    codes: Int32Array.from({ length: rows }, (_, row) => row),
    values: Array.from({ length: rows }, (_, row) => value(row)),
  };
}

/** Customers of the rows: old ones come back, so that their share grows with time. */
function customersOf(from: number, rows: number, next: () => number): Int32Array {
  return Int32Array.from({ length: rows }, (_, i) => Math.floor(next() ** 1.5 * (1 + (from + i) * CUSTOMERS)));
}

/** A text of each customer, each once in the dictionary. */
function ofCustomers(customer: Int32Array, value: (customer: number) => string): Text {
  const codeOf = new Map<number, number>();
  const values: string[] = [];
  const codes = customer.map((each) => {
    let code = codeOf.get(each);
    if (code === undefined) {
      code = values.push(value(each)) - 1;
      codeOf.set(each, code);
    }
    return code;
  });
  return { codes, values };
}

/** Amounts, whole cents in ten-thousandths. */
function amounts(rows: number, next: () => number, most: number): Float64Array {
  return Float64Array.from({ length: rows }, () => Math.floor(next() * most) * 100);
}

/** What does not say when an order was made, and whose it is, is alike in all files of a size. */
const alike = new Map<number, FileTable>();

/** Orders from … from + rows − 1 of a shop that comes to have `total` orders, as one file. */
export function storedFile(from: number, rows: number, total: number): FileTable {
  const table = alike.get(rows) ?? anyFile(rows);
  alike.set(rows, table);
  const day = Int32Array.from(
    { length: rows },
    (_, i) => LAST_DAY - DAYS + 1 + Math.floor(((from + i) / total) * DAYS),
  );
  const at = Float64Array.from(day, (each, i) => each * DAY_MS + (i % 86_400) * 1000);
  const customer = customersOf(from, rows, numbersFrom(from + 1));
  return {
    ...table,
    name: `orders-${from}.csv`,
    orders: {
      ...table.orders,
      ...{ day, at, latestDay: day.slice(), latestAt: at.slice() },
      name: eachOwn(rows, (row) => `#${1001 + from + row}`),
      id: eachOwn(rows, (row) => String(5_000_000_000_000 + from + row)),
    },
    identities: {
      ...table.identities,
      email: ofCustomers(customer, (each) => `customer${each}@example.com`),
      person: ofCustomers(customer, (each) => `Customer ${each}`),
    },
  };
}

/** Orders of no day and of nobody. */
function anyFile(rows: number): FileTable {
  const next = numbersFrom(rows);
  const perOrder = Int32Array.from({ length: rows }, () => (next() < 0.4 ? 2 : 1));
  const lineStart = new Int32Array(rows + 1);
  for (let i = 0; i < rows; i++) lineStart[i + 1] = lineStart[i] + perOrder[i];
  const lineRows = lineStart[rows];
  const order = new Int32Array(lineRows);
  for (let i = 0; i < rows; i++) order.fill(i, lineStart[i], lineStart[i + 1]);
  const products = Array.from({ length: PRODUCTS }, (_, i) => `Product ${i}`);
  const product = someOf(products, lineRows, next);
  const lines: LineTable = {
    rows: lineRows,
    order,
    product,
    sku: { codes: product.codes, values: products.map((_, i) => `SKU-${i}`) },
    quantity: new Float64Array(lineRows).fill(1),
    price: amounts(lineRows, next, 9000),
  };
  const subtotal = amounts(rows, next, 12_000);
  const none = (): Float64Array => new Float64Array(rows);
  const orders: OrderFacts = {
    rows,
    kind: new Uint8Array(rows),
    ...{ name: blankText(rows), id: blankText(rows) },
    ...{ day: new Int32Array(rows), at: none(), latestDay: new Int32Array(rows), latestAt: none() },
    financial: new Uint8Array(rows).fill(4),
    fulfilment: new Uint8Array(rows).fill(3),
    cancelled: new Uint8Array(rows),
    consent: new Uint8Array(rows).fill(1),
    currency: someOf(['EUR'], rows, next),
    source: someOf(['web', 'pos'], rows, next),
    tags: someOf(['', 'vip'], rows, next),
    discountCode: someOf(['WELCOME10', 'SUMMER', 'FRIEND'], rows, next),
    country: someOf(['DE', 'AT', 'CH'], rows, next),
    province: someOf(['BY', 'BE', 'HH', 'NW'], rows, next),
    paymentMethod: someOf(['card', 'paypal'], rows, next),
    subtotal,
    shipping: new Float64Array(rows).fill(49_000),
    taxes: subtotal.map((value) => Math.round((value * 19) / 119 / 100) * 100),
    total: subtotal.map((value) => value + 49_000),
    refunded: subtotal.map((value) => (next() < 0.04 ? value : 0)),
    discount: none(),
    tips: none(),
    duties: none(),
    giftCards: none(),
    attributes: [{ name: 'utm_source', values: someOf(['google', 'newsletter', 'meta'], rows, next) }],
    lineStart,
  };
  return {
    name: '',
    source: 'shopify-orders',
    bytes: rows * 820,
    savedDay: LAST_DAY,
    header: ['Name', 'Email', 'Total'],
    orders,
    lines,
    identities: {
      ...{ email: blankText(rows), phone: blankText(rows), person: blankText(rows) },
      zip: someOf(
        Array.from({ length: 5000 }, (_, i) => String(10_000 + i)),
        rows,
        next,
      ),
      customerId: blankText(rows),
    },
    orderRows: perOrder,
    count: { read: lineRows, used: lineRows, merged: 0, leftOut: 0, rejected: 0 },
    issues: [],
  };
}

/** The same orders as an export: what a monthly top-up is dropped as. */
export function topUp(from: number, rows: number, total: number): string {
  const { orders, identities } = storedFile(from, rows, total);
  const lines = ['Name,Email,Financial Status,Created at,Currency,Subtotal,Shipping,Taxes,Total,Id'];
  for (let i = 0; i < rows; i++) {
    const date = new Date(orders.day[i] * DAY_MS).toISOString().slice(0, 10);
    const amounts = [orders.subtotal, orders.shipping, orders.taxes, orders.total].map((column) =>
      (column[i] / AMOUNT_SCALE).toFixed(2),
    );
    const [name, email] = [orders.name, identities.email].map(({ codes, values }) => values[codes[i]]);
    const id = orders.id.values[orders.id.codes[i]];
    lines.push([name, email, 'paid', `${date} 10:00:00 +0000`, 'EUR', ...amounts, id].join(','));
  }
  return `${lines.join('\n')}\n`;
}
