/* What is known of a customer's first order: the attributes by which customers are broken down, filtered and compared. */
import { type AttributeId, type AttributeReader, readerOf, type ReadOrders } from '#domain/attribute-readers.ts';
import { oncePer, recentWay, type Ways } from '#domain/once-per.ts';
import { oncePerOrders } from '#domain/once-per-orders.ts';
import type { LineTable, OrderTable } from '#domain/orders.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { bandEdges, bandNames, bandOfCustomers } from '#domain/value-bands.ts';

export type { AttributeId } from '#domain/attribute-readers.ts';

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
export interface OrdersBehind extends ReadOrders {
  /** The log of all customers, of whom the log asked about may hold a part: bands end where theirs do. Left out = that log itself. */
  readonly everyone?: PurchaseLog;
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

/** Row of each customer's first order. */
const firstRows = oncePerOrders(({ customers, start, order }): Int32Array => {
  const rows = new Int32Array(customers);
  for (let i = 0; i < customers; i++) rows[i] = order[start[i]];
  return rows;
});

/** Customers with each place of a reader's dictionary, whose first orders stand in `rows`; one entry more for those who have none. */
function countPlaces(rows: Int32Array, reader: AttributeReader): Int32Array {
  const blank = reader.values.length;
  const counts = new Int32Array(blank + 1);
  if (reader.from === 'lines') {
    eachPlace(rows, reader, (place) => counts[place]++);
    return counts;
  }
  // Each different text is looked at once: a million customers have some thousand.
  const { codes } = reader;
  const size = reader.from === 'column' ? reader.placeOf.length : reader.placesOf.length + 1;
  const ofCode = new Int32Array(size);
  for (let i = 0; i < rows.length; i++) ofCode[codes[rows[i]] + 1]++;
  for (let code = -1; code + 1 < size; code++) {
    const places = placesOf(reader, code);
    for (const place of places) counts[place] += ofCode[code + 1];
    if (places.length === 0) counts[blank] += ofCode[code + 1];
  }
  return counts;
}

function placesOf(reader: Exclude<AttributeReader, { from: 'lines' }>, code: number): readonly number[] {
  if (reader.from === 'parts') return code < 0 ? [] : reader.placesOf[code];
  const place = reader.placeOf[code + 1];
  return place < 0 ? [] : [place];
}

/** Every place of a customer, or the one behind the last where there is none; `ends` is told where a customer ends. */
function eachPlace(
  rows: Int32Array,
  reader: AttributeReader,
  take: (place: number) => void,
  ends: () => void = () => undefined,
): void {
  const blank = reader.values.length;
  const latest = new Int32Array(blank).fill(-1);
  for (let i = 0; i < rows.length; i++) {
    let found = 0;
    if (reader.from === 'lines') {
      const { lineStart, codes } = reader;
      for (let line = lineStart[rows[i]]; line < lineStart[rows[i] + 1]; line++) {
        const place = codes[line];
        if (place < 0 || latest[place] === i) continue;
        latest[place] = i;
        found++;
        take(place);
      }
    } else {
      for (const place of placesOf(reader, reader.codes[rows[i]])) {
        found++;
        take(place);
      }
    }
    if (found === 0) take(blank);
    ends();
  }
}

/** Where the places of each customer stand in `code`, before they are ordered. */
function gatherPlaces(rows: Int32Array, reader: AttributeReader): Pick<CustomerValues, 'start' | 'code'> {
  const start = new Int32Array(rows.length + 1);
  if (reader.from === 'column') {
    const { codes, placeOf, values } = reader;
    const code = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const place = placeOf[codes[rows[i]] + 1];
      code[i] = place < 0 ? values.length : place;
      start[i + 1] = i + 1;
    }
    return { start, code };
  }
  let code = new Int32Array(2 * rows.length);
  let [n, customer] = [0, 0];
  const take = (place: number): void => {
    if (n === code.length) {
      const longer = new Int32Array(2 * n);
      longer.set(code);
      code = longer;
    }
    code[n++] = place;
  };
  eachPlace(rows, reader, take, () => (start[++customer] = n));
  return { start, code: code.slice(0, n) };
}

function valuesOf(rows: Int32Array, read: ReadOrders, attribute: Exclude<AttributeId, 'band'>): CustomerValues {
  const reader = readerOf(attribute, read);
  const counts = countPlaces(rows, reader);
  const { start, code } = gatherPlaces(rows, reader);
  const texts = [...reader.values, ''];
  const found: number[] = [];
  for (let place = 0; place < counts.length; place++) if (counts[place] > 0) found.push(place);
  const byCustomers = found.sort((a, b) => counts[b] - counts[a] || (texts[a] < texts[b] ? -1 : 1));
  const placeOf = new Int32Array(texts.length);
  byCustomers.forEach((former, now) => (placeOf[former] = now));
  for (let i = 0; i < code.length; i++) code[i] = placeOf[code[i]];
  return {
    attribute,
    multi: MULTI_VALUED.has(attribute),
    values: byCustomers.map((former) => texts[former]),
    customers: Int32Array.from(byCustomers, (former) => counts[former]),
    start,
    code,
  };
}

/** What is known of first orders, by the orders that are read: no price changes it. */
const readFirst = oncePerOrders((log) => {
  const rows = firstRows(log);
  return oncePer((lines: LineTable) =>
    oncePer((orders: OrderTable) => {
      const values: Ways<CustomerValues> = new Map();
      let counts: ReadonlyMap<AttributeId, Int32Array> | null = null;
      return {
        values: (attribute: Exclude<AttributeId, 'band'>): CustomerValues =>
          recentWay(values, KEPT, attribute, () => valuesOf(rows, { orders, lines }, attribute)),
        counts: (): ReadonlyMap<AttributeId, Int32Array> => (counts ??= countAll(rows, { orders, lines })),
      };
    }),
  );
});

/** Attributes whose values are kept for the orders of a log: as long as the customers. */
const KEPT = 2;

/** Customers with each place, and without any, of each attribute that is read from orders. */
function countAll(rows: Int32Array, read: ReadOrders): ReadonlyMap<AttributeId, Int32Array> {
  const columns = read.orders.attributes.map(({ name }): AttributeId => `column:${name}`);
  return new Map(
    [...STANDARD_ATTRIBUTES, ...columns].flatMap((id) =>
      id === 'band' ? [] : [[id, countPlaces(rows, readerOf(id, read))] as const],
    ),
  );
}

/**
 * Values of an attribute over the customers of a log. The first order is the first counted one; what it does not say is ''.
 * `behind` are the orders that the log was counted from (`Counted.orders`, `Assembled.lines`).
 */
export function firstOrderValues(log: PurchaseLog, behind: OrdersBehind, attribute: AttributeId): CustomerValues {
  if (attribute === 'band') return bandsOf(log, behind);
  return readFirst(log)(behind.lines)(behind.orders).values(attribute);
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
  const ofOrders = readFirst(log)(behind.lines)(behind.orders).counts();
  return [...STANDARD_ATTRIBUTES, ...columns].flatMap((id) => {
    const counts = ofOrders.get(id) ?? Int32Array.of(...bandsOf(log, behind).customers, 0);
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
