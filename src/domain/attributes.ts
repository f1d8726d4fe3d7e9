/* What is known of a customer's first order: the attributes by which customers are broken down, filtered and compared. */
import { Consent, type LineTable, type OrderTable, type Text } from '#domain/orders.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { textAt } from '#domain/text.ts';

/**
 * An attribute of the first order. product, sku: of the line with the largest quantity × price; ties by SKU, then name.
 * products, code, tag: every value that the order has. withCode: whether a discount code was used. band: the value of the first
 * order against that of all customers. `column:…`: a further column that was kept.
 */
export type AttributeId =
  | 'product'
  | 'products'
  | 'sku'
  | 'code'
  | 'withCode'
  | 'country'
  | 'province'
  | 'source'
  | 'payment'
  | 'tag'
  | 'band'
  | 'consent'
  | `column:${string}`;

/** Attributes of which a customer may have several values: he stands in each, and sizes may exceed customers. */
export const MULTI_VALUED: ReadonlySet<AttributeId> = new Set<AttributeId>(['products', 'code', 'tag']);

/** Attributes that every data set is asked for, in the order in which they are offered; kept columns follow. */
export const STANDARD_ATTRIBUTES: readonly AttributeId[] = [
  ...(['product', 'products', 'sku', 'code', 'withCode', 'country', 'province'] as const),
  ...(['source', 'payment', 'tag', 'band', 'consent'] as const),
];

/** Values of one attribute over the customers of a log. c customers, v values. */
export interface CustomerValues {
  readonly attribute: AttributeId;
  /** A customer may have several values, or none. */
  readonly multi: boolean;
  /** Each value once, that of most customers first, then by text; '' = the first order has none. Bands stand in ascending order. */
  readonly values: readonly string[];
  /** Customers with each value. v entries. */
  readonly customers: Int32Array;
  /** Values of customer i stand at start[i] … start[i+1]−1 of `code`. c+1 entries. */
  readonly start: Int32Array;
  /** Places in `values`, each once a customer. */
  readonly code: Int32Array;
}

/** The orders that a log was counted from. */
export interface OrdersBehind {
  readonly orders: OrderTable;
  readonly lines: LineTable;
}

const SPLIT = /\s*,\s*/;

/** Texts that are written with commas between them, each once. */
function parts(text: string): string[] {
  return [...new Set(text.trim().split(SPLIT))].filter((part) => part !== '');
}

/** The line that a first order is named after; −1 without lines. */
function mainLine({ orders, lines }: OrdersBehind, row: number): number {
  let main = -1;
  let worth = -Infinity;
  for (let line = orders.lineStart[row]; line < orders.lineStart[row + 1]; line++) {
    const own = (lines.quantity[line] || 0) * (lines.price[line] || 0);
    if (main >= 0 && (own < worth || (own === worth && !precedes(lines, line, main)))) continue;
    main = line;
    worth = own;
  }
  return main;
}

function precedes(lines: LineTable, line: number, other: number): boolean {
  const [a, b] = [textAt(lines.sku, line), textAt(lines.sku, other)];
  return a === b ? textAt(lines.product, line) < textAt(lines.product, other) : a < b;
}

/** Texts of a column by row, split into parts once a text. */
function splitText(column: Text): (row: number) => readonly string[] {
  const known = column.values.map(parts);
  return (row) => (column.codes[row] < 0 ? [] : known[column.codes[row]]);
}

const CONSENT_WORDS: Readonly<Record<number, string>> = { [Consent.no]: 'no', [Consent.yes]: 'yes' };

/** What an attribute says of the order in a row; none where it is blank. */
function valuesOfRow(attribute: AttributeId, behind: OrdersBehind): (row: number) => readonly string[] {
  const { orders, lines } = behind;
  const one = (text: string): readonly string[] => (text === '' ? [] : [text]);
  const column = (text: Text) => (row: number) => one(textAt(text, row));
  switch (attribute) {
    case 'product':
    case 'sku': {
      const text = attribute === 'sku' ? lines.sku : lines.product;
      return (row) => {
        const line = mainLine(behind, row);
        return line < 0 ? [] : one(textAt(text, line));
      };
    }
    case 'products':
      return (row) => {
        const found = new Set<string>();
        for (let line = orders.lineStart[row]; line < orders.lineStart[row + 1]; line++) {
          found.add(textAt(lines.product, line));
        }
        return [...found].filter((product) => product !== '');
      };
    case 'code':
      return splitText(orders.discountCode);
    case 'withCode':
      return (row) => [orders.discountCode.codes[row] < 0 ? 'no' : 'yes'];
    case 'tag':
      return splitText(orders.tags);
    case 'country':
      return column(orders.country);
    case 'province':
      return column(orders.province);
    case 'source':
      return column(orders.source);
    case 'payment':
      return column(orders.paymentMethod);
    case 'consent':
      return (row) => one(CONSENT_WORDS[orders.consent[row]] ?? '');
    case 'band':
      return () => [];
    default: {
      const name = attribute.slice('column:'.length);
      const kept = orders.attributes.find((each) => each.name === name);
      return kept ? column(kept.values) : () => [];
    }
  }
}

/** Least round number (1, 2 or 5 · 10ⁿ steps of the major unit's hundredth) at or above x. */
function roundUp(x: number): number {
  if (!(x > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(x));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((round) => round >= x * (1 - 1e-9)) ?? 10 * power;
}

/**
 * Upper edges of the bands of first-order values, minor units: the quartiles of all customers, each rounded up to 1, 2, 2.5 or 5
 * times a power of ten. A band is (former edge, edge]; the last one has no edge. Equal edges are one. Fewer than four values: none.
 */
export function bandEdges(log: PurchaseLog): number[] {
  const values = Float64Array.from({ length: log.customers }, (_, i) => log.net[log.start[i]]).sort();
  if (values.length < 4) return [];
  const edges = [0.25, 0.5, 0.75].map((q) => roundUp(values[Math.floor(q * (values.length - 1))]));
  return [...new Set(edges)].filter((edge) => edge > 0 && edge < values[values.length - 1]);
}

/** Name of a band: `0-2500`, `2500-5000`, `5000-` in minor units, for the page to write out. */
function bandNames(edges: readonly number[]): string[] {
  return [...edges, null].map(
    (edge, i) => `${String(i === 0 ? 0 : edges[i - 1])}-${edge === null ? '' : String(edge)}`,
  );
}

/** Bands keep their order; they are named by their edges in minor units. */
function bandsOf(log: PurchaseLog): CustomerValues {
  const edges = bandEdges(log);
  const values = bandNames(edges);
  const code = new Int32Array(log.customers);
  const customers = new Int32Array(values.length);
  for (let i = 0; i < log.customers; i++) {
    const worth = log.net[log.start[i]];
    const edge = edges.findIndex((upper) => worth <= upper);
    code[i] = edge < 0 ? edges.length : edge;
    customers[code[i]]++;
  }
  return {
    attribute: 'band',
    multi: false,
    values,
    customers,
    start: Int32Array.from({ length: log.customers + 1 }, (_, i) => i),
    code,
  };
}

/**
 * Values of an attribute over the customers of a log. The first order is the first counted one; what it does not say is ''.
 * `behind` are the orders that the log was counted from (`Counted.orders`, `Assembled.lines`).
 */
export function firstOrderValues(log: PurchaseLog, behind: OrdersBehind, attribute: AttributeId): CustomerValues {
  if (attribute === 'band') return bandsOf(log);
  const valuesOf = valuesOfRow(attribute, behind);
  const found = new Map<string, number>();
  const counts: number[] = [];
  const start = new Int32Array(log.customers + 1);
  const code: number[] = [];
  for (let i = 0; i < log.customers; i++) {
    const values = valuesOf(log.order[log.start[i]]);
    for (const value of values.length === 0 ? [''] : values) {
      const known = found.get(value) ?? found.size;
      if (known === found.size) {
        found.set(value, known);
        counts.push(0);
      }
      counts[known]++;
      code.push(known);
    }
    start[i + 1] = code.length;
  }
  const texts = [...found.keys()];
  const byCustomers = texts.map((_, i) => i).sort((a, b) => counts[b] - counts[a] || (texts[a] < texts[b] ? -1 : 1));
  const place = new Int32Array(texts.length);
  byCustomers.forEach((former, now) => (place[former] = now));
  return {
    attribute,
    multi: MULTI_VALUED.has(attribute),
    values: byCustomers.map((former) => texts[former]),
    customers: Int32Array.from(byCustomers, (former) => counts[former]),
    start,
    code: Int32Array.from(code, (former) => place[former]),
  };
}

/** An attribute that breaks the customers of a log down: at least two different values. */
export interface AttributeOffer {
  readonly id: AttributeId;
  readonly multi: boolean;
  readonly values: number;
  /** Customers whose first order says something. */
  readonly known: number;
}

/** What the customers of a log can be broken down by, in the order of `STANDARD_ATTRIBUTES`, then the kept columns by name. */
export function attributeOffers(log: PurchaseLog, behind: OrdersBehind): AttributeOffer[] {
  const columns = behind.orders.attributes.map(({ name }): AttributeId => `column:${name}`);
  return [...STANDARD_ATTRIBUTES, ...columns].flatMap((id) => {
    const { values, customers, multi } = firstOrderValues(log, behind, id);
    const blank = values.indexOf('');
    const known = log.customers - (blank < 0 ? 0 : customers[blank]);
    return values.length > 1 ? [{ id, multi, values: values.length, known }] : [];
  });
}
