/* uDSV as fast as it can be fed: texts of one streaming decoder, rows as arrays of texts, an order table of typed columns. */
import { inferSchema, initParser } from 'udsv';
import { answerRequests } from '../answer-requests.ts';
import { cellsByMap } from '../cohort-cells.ts';
import type { BenchFacts, BenchResult } from '../facts.ts';
import { bytesOf } from '../file-bytes.ts';
import type { PlainOrder } from '../plain-orders.ts';
import { countedNet } from './counting.ts';

const DAY_MS = 86_400_000;

/** A typed column that doubles when it is full. */
class Column {
  rows = 0;
  #values = new Float64Array(1024);

  push(value: number): void {
    if (this.rows === this.#values.length) {
      const larger = new Float64Array(2 * this.rows);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.rows++] = value;
  }

  end(): Float64Array {
    return this.#values.slice(0, this.rows);
  }
}

/** A column of texts: each one once, and its number in every row. */
class Texts {
  readonly codes = new Column();
  readonly values: string[] = [];
  readonly #codeOf = new Map<string, number>();

  push(text: string): void {
    let code = this.#codeOf.get(text);
    if (code === undefined) {
      code = this.values.push(text) - 1;
      this.#codeOf.set(text, code);
    }
    this.codes.push(code);
  }
}

const TEXTS = {
  name: 'Name',
  id: 'Id',
  email: 'Email',
  financial: 'Financial Status',
  fulfilment: 'Fulfillment Status',
  currency: 'Currency',
  code: 'Discount Code',
  payment: 'Payment Method',
  country: 'Shipping Country',
  source: 'Source',
} as const;
const AMOUNTS = {
  subtotal: 'Subtotal',
  shipping: 'Shipping',
  taxes: 'Taxes',
  total: 'Total',
  discount: 'Discount Amount',
  refunded: 'Refunded Amount',
} as const;

type TextName = keyof typeof TEXTS;
type AmountName = keyof typeof AMOUNTS;

function entriesOf<K extends string, V>(keys: Readonly<Record<K, string>>, make: (title: string) => V): Record<K, V> {
  return Object.fromEntries(Object.entries<string>(keys).map(([key, title]) => [key, make(title)])) as Record<K, V>;
}

function cents(text: string): number {
  return text === '' ? NaN : Math.round(Number(text) * 100);
}

/** Orders and lines, filled row by row. */
class OrderTable {
  rows = 0;
  readonly texts = entriesOf(TEXTS, () => new Texts());
  readonly amounts = entriesOf(AMOUNTS, () => new Column());
  readonly day = new Column();
  readonly cancelled = new Column();
  readonly lineOrder = new Column();
  readonly product = new Texts();
  readonly sku = new Texts();
  readonly quantity = new Column();
  readonly price = new Column();
  readonly #textAt: [Texts, number][];
  readonly #amountAt: [Column, number][];
  readonly #at: Readonly<Record<'total' | 'created' | 'cancelled' | 'product' | 'sku' | 'quantity' | 'price', number>>;

  constructor(header: readonly string[]) {
    const at = (title: string): number => header.indexOf(title);
    this.#textAt = (Object.keys(TEXTS) as TextName[]).map((key) => [this.texts[key], at(TEXTS[key])]);
    this.#amountAt = (Object.keys(AMOUNTS) as AmountName[]).map((key) => [this.amounts[key], at(AMOUNTS[key])]);
    this.#at = {
      total: at('Total'),
      created: at('Created at'),
      cancelled: at('Cancelled at'),
      product: at('Lineitem name'),
      sku: at('Lineitem sku'),
      quantity: at('Lineitem quantity'),
      price: at('Lineitem price'),
    };
  }

  take(row: readonly string[]): void {
    const at = this.#at;
    this.rows++;
    if (row[at.total] !== '') {
      for (const [column, i] of this.#textAt) column.push(column === this.texts.email ? row[i].toLowerCase() : row[i]);
      for (const [column, i] of this.#amountAt) column.push(cents(row[i]));
      this.day.push(Date.parse(row[at.created].slice(0, 10)) / DAY_MS);
      this.cancelled.push(row[at.cancelled] === '' ? 0 : 1);
    }
    this.lineOrder.push(this.day.rows - 1);
    this.product.push(row[at.product]);
    this.sku.push(row[at.sku]);
    this.quantity.push(Number(row[at.quantity]));
    this.price.push(cents(row[at.price]));
  }
}

/** What the table makes of the matrix: it must be right before its time counts. */
function found(table: OrderTable, asOf: number): BenchResult['found'] {
  const { texts } = table;
  const amounts = entriesOf(AMOUNTS, (): Float64Array => new Float64Array());
  for (const key of Object.keys(AMOUNTS) as AmountName[]) amounts[key] = table.amounts[key].end();
  const codes = entriesOf(TEXTS, (): Float64Array => new Float64Array());
  for (const key of Object.keys(TEXTS) as TextName[]) codes[key] = texts[key].codes.end();
  const [day, cancelled] = [table.day.end(), table.cancelled.end()];
  const counted: PlainOrder[] = [];
  let [countedOrders, netSales] = [0, 0];
  for (let i = 0; i < day.length; i++) {
    const net = countedNet({
      financial: texts.financial.values[codes.financial[i]],
      fulfilment: texts.fulfilment.values[codes.fulfilment[i]],
      cancelled: cancelled[i] === 1,
      subtotal: amounts.subtotal[i],
      shipping: amounts.shipping[i],
      taxes: amounts.taxes[i],
      total: amounts.total[i],
      refunded: amounts.refunded[i],
    });
    if (!(net > 0)) continue;
    countedOrders++;
    netSales += net;
    const customer = codes.email[i];
    if (texts.email.values[customer] !== '') counted.push({ customer, day: day[i], net });
  }
  counted.sort((a, b) => a.day - b.day);
  return {
    rows: table.rows,
    orders: day.length,
    total: amounts.total.reduce((sum, amount) => sum + amount, 0),
    countedOrders,
    netSales,
    customers: new Set(counted.map(({ customer }) => customer)).size,
    cells: cellsByMap(counted, asOf),
  };
}

async function udsv(file: File, { asOf }: BenchFacts): Promise<BenchResult> {
  const started = performance.now();
  const decoder = new TextDecoder();
  let parser: ReturnType<typeof initParser> | null = null;
  let table: OrderTable | null = null;
  const take = (row: readonly string[]): void => {
    table?.take(row);
  };
  for await (const chunk of bytesOf(file)) {
    const text = decoder.decode(chunk, { stream: true });
    if (parser === null) {
      const schema = inferSchema(text, { col: ',', row: '\n', encl: '"' });
      table = new OrderTable(schema.cols.map(({ name }) => name));
      parser = initParser(schema);
    }
    parser.chunk(text, parser.stringArrs, take);
  }
  parser?.end();
  const time = performance.now() - started;
  if (table === null) throw new Error('an empty file');
  return { found: found(table, asOf), times: { ingest: time } };
}

answerRequests((name) => (name === 'udsv' ? udsv : undefined));
