/* What is known of a customer's first order: the attributes by which customers are broken down, filtered and compared. */
import { mainLineText } from '#domain/main-line.ts';
import { Consent, type LineTable, type OrderTable, type Text } from '#domain/orders.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { blankText } from '#domain/text.ts';
import { bandEdges, bandNames, bandOfCustomers } from '#domain/value-bands.ts';

/**
 * An attribute of the first order. product, sku: of the line with the largest quantity × price; ties by SKU, then name.
 * products, code, tag: every value that the order has. withCode: whether the order names a discount code. band: the value of the
 * first order against that of all customers (value-bands.ts). `column:…`: a further column that was kept.
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
  /** The log of all customers, of whom the log asked about may hold a part: bands end where theirs do. Left out = that log itself. */
  readonly everyone?: PurchaseLog;
}

const SPLIT = /\s*,\s*/;

/** Texts that are written with commas between them, each once. */
function parts(text: string): string[] {
  return [...new Set(text.trim().split(SPLIT))].filter((part) => part !== '');
}

/** What an attribute says of orders: a dictionary, and the places in it that the order of a row has; none where it is blank. */
interface Reader {
  readonly values: readonly string[];
  readonly read: (row: number, take: (code: number) => void) => void;
  /** Where an order has one place at most: that of each row, −1 = blank. */
  readonly codes?: Int32Array;
}

/** One text a row. */
function textReader({ codes, values }: Text): Reader {
  const blank = values.indexOf('');
  const known = blank < 0 ? codes : codes.map((code) => (code === blank ? -1 : code));
  return {
    values,
    codes: known,
    read: (row, take) => {
      if (known[row] >= 0) take(known[row]);
    },
  };
}

/** Several texts a row, with commas between them: they are parted once a text. */
function partsReader({ codes, values }: Text): Reader {
  const places = new Map<string, number>();
  const known = values.map((text) =>
    parts(text).map((part) => {
      const place = places.get(part) ?? places.size;
      places.set(part, place);
      return place;
    }),
  );
  return {
    values: [...places.keys()],
    read: (row, take) => {
      if (codes[row] >= 0) for (const place of known[codes[row]]) take(place);
    },
  };
}

const NO_YES: readonly string[] = ['no', 'yes'];

function readerOf(attribute: Exclude<AttributeId, 'band'>, behind: OrdersBehind): Reader {
  const { orders, lines } = behind;
  switch (attribute) {
    case 'product':
      return textReader(mainLineText(behind, lines.product));
    case 'sku':
      return textReader(mainLineText(behind, lines.sku));
    case 'products':
      return {
        values: lines.product.values,
        read: (row, take) => {
          for (let line = orders.lineStart[row]; line < orders.lineStart[row + 1]; line++) {
            const code = lines.product.codes[line];
            if (code >= 0 && lines.product.values[code] !== '') take(code);
          }
        },
      };
    case 'code':
      return partsReader(orders.discountCode);
    case 'withCode': {
      const used = orders.discountCode.values.map((text) => parts(text).length > 0);
      // Where no order names a code, the files may have no column for it: nothing is known.
      const known = used.includes(true);
      return {
        values: NO_YES,
        read: (row, take) => {
          if (!known) return;
          const code = orders.discountCode.codes[row];
          take(code >= 0 && used[code] ? 1 : 0);
        },
      };
    }
    case 'tag':
      return partsReader(orders.tags);
    case 'country':
      return textReader(orders.country);
    case 'province':
      return textReader(orders.province);
    case 'source':
      return textReader(orders.source);
    case 'payment':
      return textReader(orders.paymentMethod);
    case 'consent':
      return {
        values: NO_YES,
        read: (row, take) => {
          if (orders.consent[row] !== Consent.unknown) take(orders.consent[row] === Consent.yes ? 1 : 0);
        },
      };
    default: {
      const name = attribute.slice('column:'.length);
      return textReader(orders.attributes.find((each) => each.name === name)?.values ?? blankText(orders.rows));
    }
  }
}

/** Bands keep their order; they are named by their edges in minor units. */
function bandsOf(log: PurchaseLog, { everyone = log }: OrdersBehind): CustomerValues {
  const edges = bandEdges(everyone);
  const values = bandNames(edges);
  const code = bandOfCustomers(log, edges);
  const customers = new Int32Array(values.length);
  for (const band of code) customers[band]++;
  const start = new Int32Array(log.customers + 1);
  for (let i = 0; i < log.customers; i++) start[i + 1] = i + 1;
  return { attribute: 'band', multi: false, values, customers, start, code };
}

/**
 * Counts the customers of each entry of a reader's dictionary; one entry more for those whose first order says nothing. `each` is
 * told every place in it of a customer, then −1 where the customer ends.
 */
function countValues(log: PurchaseLog, { values, read, codes }: Reader, each: (code: number) => void): Int32Array {
  const blank = values.length;
  if (codes !== undefined) return countCodes(log, codes, blank, null);
  const counts = new Int32Array(values.length + 1);
  const latest = new Int32Array(values.length).fill(-1);
  let customer = 0;
  let found = 0;
  const take = (code: number): void => {
    if (latest[code] === customer) return;
    latest[code] = customer;
    counts[code]++;
    found++;
    each(code);
  };
  for (; customer < log.customers; customer++) {
    found = 0;
    read(log.order[log.start[customer]], take);
    if (found === 0) {
      counts[blank]++;
      each(blank);
    }
    each(-1);
  }
  return counts;
}

/** Counts the customers of each place, where an order has one at most, and writes down that of each customer; `blank` = it has none. */
function countCodes(
  { customers, start, order }: PurchaseLog,
  codes: Int32Array,
  blank: number,
  code: Int32Array | null,
): Int32Array {
  const counts = new Int32Array(blank + 1);
  for (let i = 0; i < customers; i++) {
    const own = codes[order[start[i]]];
    const place = own < 0 ? blank : own;
    counts[place]++;
    if (code !== null) code[i] = place;
  }
  return counts;
}

/**
 * Values of an attribute over the customers of a log. The first order is the first counted one; what it does not say is ''.
 * `behind` are the orders that the log was counted from (`Counted.orders`, `Assembled.lines`).
 */
export function firstOrderValues(log: PurchaseLog, behind: OrdersBehind, attribute: AttributeId): CustomerValues {
  if (attribute === 'band') return bandsOf(log, behind);
  const reader = readerOf(attribute, behind);
  const start = new Int32Array(log.customers + 1);
  let code = new Int32Array(log.customers);
  let customer = 0;
  let n = 0;
  const take = (place: number): void => {
    if (place < 0) {
      start[++customer] = n;
      return;
    }
    if (n === code.length) {
      const longer = new Int32Array(2 * n);
      longer.set(code);
      code = longer;
    }
    code[n++] = place;
  };
  let counts: Int32Array;
  if (reader.codes === undefined) counts = countValues(log, reader, take);
  else {
    counts = countCodes(log, reader.codes, reader.values.length, code);
    for (; n < log.customers; n++) start[n + 1] = n + 1;
  }
  const texts = [...reader.values, ''];
  const byCustomers = Array.from(counts.keys())
    .filter((place) => counts[place] > 0)
    .sort((a, b) => counts[b] - counts[a] || (texts[a] < texts[b] ? -1 : 1));
  const placeOf = new Int32Array(texts.length);
  byCustomers.forEach((former, now) => (placeOf[former] = now));
  const places = code.slice(0, n);
  for (let i = 0; i < n; i++) places[i] = placeOf[places[i]];
  return {
    attribute,
    multi: MULTI_VALUED.has(attribute),
    values: byCustomers.map((former) => texts[former]),
    customers: Int32Array.from(byCustomers, (former) => counts[former]),
    start,
    code: places,
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
    const counts =
      id === 'band'
        ? Int32Array.of(...bandsOf(log, behind).customers, 0)
        : countValues(log, readerOf(id, behind), () => undefined);
    const values = counts.reduce((different, customers) => different + Number(customers > 0), 0);
    const known = log.customers - counts[counts.length - 1];
    return values > 1 ? [{ id, multi: MULTI_VALUED.has(id), values, known }] : [];
  });
}

/** An address of mail in a text: such a value says who a person is, and never stands in a link. */
const MAIL = /[^\s@]+@[^\s@]+\.[^\s@]/;

export function namesPerson(value: string): boolean {
  return MAIL.test(value);
}
