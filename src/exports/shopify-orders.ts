/* Writes simulated orders as the orders export that Shopify would have made of them. */
import { Financial, Fulfilment } from '#domain/orders.ts';
import { SourceIndex, SOURCES } from '#domain/simulator/orders.ts';
import type { SimulatedStore } from '#domain/simulator/store.ts';
import { fictionalPerson, type FictionalPerson } from './fictional-people.ts';
import { clockOf } from './shop-clock.ts';
import { columnAt, QUOTED_BLANK, quoteCell, SHOPIFY_ORDER_COLUMNS } from './shopify-columns.ts';

/** What the writer needs of a store. */
export type ExportedStore = Pick<SimulatedStore, 'seed' | 'regime' | 'orders'>;

const FIRST_ORDER_NUMBER = 1001;
const FIRST_ID = 5_100_000_000_000;
const ID_STEP = 32_768;
const CHUNK_CHARACTERS = 1 << 20;

const FINANCIAL_WORDS: Readonly<Record<number, string>> = {
  [Financial.pending]: 'pending',
  [Financial.paid]: 'paid',
  [Financial.partiallyRefunded]: 'partially_refunded',
  [Financial.refunded]: 'refunded',
  [Financial.voided]: 'voided',
};

const NOTES: readonly string[] = [
  'Bitte klingeln, danke!',
  'Please leave it at the "blue door",\r\nnot at the front.\r\n\r\nThank you 🌿',
  'Geschenk: ohne Rechnung, bitte\nmit Karte',
];

/** Minor units as `1234.50`. */
function money(minor: number): string {
  const cents = minor % 100;
  return `${(minor - cents) / 100}.${cents < 10 ? '0' : ''}${cents}`;
}

const column = {
  name: columnAt('Name'),
  created: columnAt('Created at'),
  quantity: columnAt('Lineitem quantity'),
  billing: columnAt('Billing Name'),
  shipping: columnAt('Shipping Name'),
  notes: columnAt('Notes'),
  vendor: columnAt('Vendor'),
  id: columnAt('Id'),
  lineDiscount: columnAt('Lineitem discount'),
  tax: columnAt('Tax 1 Name'),
  provinces: columnAt('Billing Province Name'),
};

/** Fills consecutive cells from a column on. */
function fill(cells: string[], from: number, values: readonly string[]): void {
  for (let i = 0; i < values.length; i++) cells[from + i] = values[i];
}

function address(person: FictionalPerson, country: string): string[] {
  const { name, street, extra, region } = person;
  const whole = extra === '' ? street : `${street}, ${extra}`;
  // Zips of digits alone carry an apostrophe, so that spreadsheets keep their zeros.
  return [name, whole, street, extra, '', region.city, `'${region.zip}`, region.province, country, ''].map(quoteCell);
}

/** One order as CSV rows: head row and continuation rows, filled as Shopify fills them. */
class OrderWriter {
  readonly #store: ExportedStore;
  readonly #clock: (at: number) => string;
  readonly #people: (FictionalPerson | undefined)[];
  readonly #vendor: string;
  readonly #cells: string[] = SHOPIFY_ORDER_COLUMNS.map(() => '');
  readonly #products: readonly { name: string; price: string; compareAt: string; sku: string }[];

  constructor(store: ExportedStore) {
    this.#store = store;
    this.#clock = clockOf(store.regime.zone);
    this.#people = new Array<FictionalPerson | undefined>(store.orders.customers);
    this.#vendor = quoteCell(store.regime.name);
    this.#products = store.regime.products.map((product) => ({
      name: quoteCell(product.name),
      price: money(product.price),
      compareAt: product.compareAt === 0 ? '' : money(product.compareAt),
      sku: quoteCell(product.sku),
    }));
  }

  /** Rows of order i, each with its line end. */
  rows(i: number): string {
    const { orders } = this.#store;
    const cells = this.#cells.fill('');
    const from = orders.lineStart[i];
    const to = orders.lineStart[i + 1];
    this.#identify(i);
    this.#head(i);
    this.#line(i, from);
    let text = `${cells.join(',')}\n`;
    if (to - from === 1 && orders.tip[i] === 0) return text;
    cells.fill('');
    this.#identify(i);
    for (let line = from + 1; line < to; line++) {
      this.#line(i, line);
      if (cells[column.quantity + 3] === '') cells[column.quantity + 3] = QUOTED_BLANK;
      text += `${cells.join(',')}\n`;
    }
    if (orders.tip[i] > 0) {
      // A tip is a line without vendor, neither shipped nor taxed.
      const tip = ['1', 'Tip', money(orders.tip[i]), QUOTED_BLANK, QUOTED_BLANK, 'false', 'false', 'not_eligible'];
      fill(cells, column.quantity, tip);
      cells[column.vendor] = QUOTED_BLANK;
      text += `${cells.join(',')}\n`;
    }
    return text;
  }

  /** The cells that stand on every row of an order. */
  #identify(i: number): void {
    const { orders } = this.#store;
    const cells = this.#cells;
    cells[column.name] = `#${FIRST_ORDER_NUMBER + i}`;
    cells[column.name + 1] = orders.customer[i] < 0 ? '' : this.#email(i);
    cells[column.created] = this.#clock(orders.createdAt[i]);
    cells[column.lineDiscount] = '0.00';
  }

  #line(i: number, line: number): void {
    const { orders } = this.#store;
    const product = this.#products[orders.product[line]];
    fill(this.#cells, column.quantity, [
      String(orders.quantity[line]),
      product.name,
      product.price,
      product.compareAt,
      product.sku,
      'true',
      'true',
      orders.fulfilment[i] === Fulfilment.fulfilled ? 'fulfilled' : 'pending',
    ]);
    this.#cells[column.vendor] = this.#vendor;
  }

  #head(i: number): void {
    const { orders, regime } = this.#store;
    const cells = this.#cells;
    const financial = orders.financial[i];
    const source = orders.source[i];
    const person = this.#person(i);
    const region = regime.regions[orders.region[i]];
    const atTill = source === SourceIndex.pos;
    fill(cells, column.name + 2, [
      FINANCIAL_WORDS[financial],
      this.#clock(orders.paidAt[i]),
      orders.fulfilment[i] === Fulfilment.fulfilled ? 'fulfilled' : 'unfulfilled',
      this.#clock(orders.fulfilledAt[i]),
      person?.acceptsMarketing === true ? 'yes' : 'no',
      regime.currency,
      money(orders.subtotal[i]),
      money(orders.shipping[i]),
      money(orders.taxes[i]),
      money(orders.total[i]),
      orders.code[i] < 0 ? QUOTED_BLANK : orders.codes[orders.code[i]],
      money(orders.discount[i]),
      atTill ? QUOTED_BLANK : quoteCell(regime.shipping.method),
    ]);
    if (person !== undefined) {
      fill(cells, column.billing, address(person, regime.country));
      fill(cells, column.shipping, address(person, regime.country));
      fill(cells, column.provinces, [region.provinceName, region.provinceName]);
    }
    const note = i % 47 === 0 && person !== undefined ? quoteCell(NOTES[(i / 47) % NOTES.length]) : '';
    const owed = financial === Financial.pending ? orders.total[i] : 0;
    const id = FIRST_ID + i * ID_STEP;
    const paid = financial !== Financial.pending && orders.total[i] > 0;
    const reference = paid ? `r${id}.1` : '';
    fill(cells, column.notes, [
      note,
      QUOTED_BLANK,
      this.#clock(orders.cancelledAt[i]),
      paymentMethod(source, paid, i),
      reference === '' ? QUOTED_BLANK : reference,
      money(orders.refunded[i]),
      this.#vendor,
      money(owed),
      '',
      atTill ? 'Pop-up Store' : '',
      '',
      String(id),
      source === SourceIndex.contract ? '"Subscription, Subscription Recurring Order"' : QUOTED_BLANK,
      'Low',
      SOURCES[source],
    ]);
    if (orders.taxes[i] > 0) fill(cells, column.tax, [region.taxName, money(orders.taxes[i])]);
    cells[column.provinces + 2] = reference;
    cells[cells.length - 1] = reference;
  }

  #email(i: number): string {
    const email = this.#person(i)?.email ?? '';
    // Some type their address with a capital: the same customer all the same.
    return i % 29 === 0 ? email.charAt(0).toUpperCase() + email.slice(1) : email;
  }

  #person(i: number): FictionalPerson | undefined {
    const { orders, regime, seed } = this.#store;
    const customer = orders.customer[i];
    if (customer < 0) return undefined;
    this.#people[customer] ??= fictionalPerson(regime.country, seed, customer, regime.regions[orders.region[i]]);
    return this.#people[customer];
  }
}

function paymentMethod(source: number, paid: boolean, i: number): string {
  if (!paid) return source === SourceIndex.draft ? 'Bank Deposit' : QUOTED_BLANK;
  if (source === SourceIndex.pos) return 'Cash';
  if (source === SourceIndex.draft) return 'manual';
  if (source === SourceIndex.contract) return 'Shopify Payments';
  return ['Shopify Payments', 'Shopify Payments', 'PayPal Express Checkout', 'Gift Card + Shopify Payments'][
    i % 11 === 0 ? 3 : i % 3
  ];
}

/** The export in pieces of about a megabyte, UTF-8 without BOM, LF after each row: header, then orders with the newest first. */
export function* shopifyOrderChunks(store: ExportedStore): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const writer = new OrderWriter(store);
  let text = `${SHOPIFY_ORDER_COLUMNS.join(',')}\n`;
  for (let i = store.orders.rows - 1; i >= 0; i--) {
    text += writer.rows(i);
    if (text.length >= CHUNK_CHARACTERS) {
      yield encoder.encode(text);
      text = '';
    }
  }
  yield encoder.encode(text);
}

/**
 * Simulated orders as a Shopify orders export of 79 columns: n orders become one row for each line, the first of them with everything else.
 * Amounts in major units with two decimals, times on the shop's clock with its offset, e-mails at example.com, .org and .net.
 */
export function writeShopifyOrders(store: ExportedStore): Uint8Array<ArrayBuffer> {
  const chunks = [...shopifyOrderChunks(store)];
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
