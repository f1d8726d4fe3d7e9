/* What an attribute says of an order: the column, parts of a text or lines that it is read from. */
import { mainLineText } from '#domain/main-line.ts';
import { oncePer } from '#domain/once-per.ts';
import { Consent, type LineTable, type OrderTable, type Text } from '#domain/orders.ts';
import { blankText } from '#domain/text.ts';

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

/** Orders with their lines. */
export interface ReadOrders {
  readonly orders: OrderTable;
  readonly lines: LineTable;
}

/** A dictionary, and the places in it that the order of a row has. */
export type AttributeReader = { readonly values: readonly string[] } & (
  | {
      /** One place an order: placeOf[code of the row + 1], −1 = blank. */
      readonly from: 'column';
      readonly codes: Int32Array | Uint8Array;
      readonly placeOf: Int32Array;
    }
  | {
      /** Those of the text of a row, each once; none where its code is −1. */
      readonly from: 'parts';
      readonly codes: Int32Array;
      readonly placesOf: readonly (readonly number[])[];
    }
  | {
      /** The codes of its lines, −1 = blank; one may come up again. */
      readonly from: 'lines';
      readonly codes: Int32Array;
      readonly lineStart: Int32Array;
    }
);

/** One text a row; blank where it is empty. */
function textReader({ codes, values }: Text): AttributeReader {
  const placeOf = new Int32Array(values.length + 1);
  for (let code = -1; code < values.length; code++) placeOf[code + 1] = code < 0 || values[code] === '' ? -1 : code;
  return { values, from: 'column', codes, placeOf };
}

const SPLIT = /\s*,\s*/;

/** Texts that are written with commas between them, each once. */
function parts(text: string): string[] {
  return [...new Set(text.trim().split(SPLIT))].filter((part) => part !== '');
}

/** Several texts a row, with commas between them: they are parted once a text. */
const partsReader = oncePer(({ codes, values }: Text): AttributeReader => {
  const places = new Map<string, number>();
  const placesOf = values.map((text) =>
    parts(text).map((part) => {
      const place = places.get(part) ?? places.size;
      places.set(part, place);
      return place;
    }),
  );
  return { values: [...places.keys()], from: 'parts', codes, placesOf };
});

const NO_YES: readonly string[] = ['no', 'yes'];

/** Whether a code is named. Where no order names one, the files may have no column for it: nothing is known. */
const withCodeReader = oncePer(({ codes, values }: Text): AttributeReader => {
  const used = values.map((text) => parts(text).length > 0);
  const placeOf = Int32Array.from([false, ...used], Number);
  return { values: NO_YES, from: 'column', codes, placeOf: used.includes(true) ? placeOf : placeOf.fill(-1) };
});

function consentReader(codes: Uint8Array): AttributeReader {
  const placeOf = new Int32Array(Math.max(...Object.values(Consent)) + 2).fill(-1);
  placeOf[Consent.no + 1] = 0;
  placeOf[Consent.yes + 1] = 1;
  return { values: NO_YES, from: 'column', codes, placeOf };
}

/** The codes of the lines' products, −1 where a line names none. */
const productCodes = oncePer(({ codes, values }: Text): Int32Array => {
  const blank = values.indexOf('');
  return blank < 0 ? codes : codes.map((code) => (code === blank ? -1 : code));
});

/** Bands of value are read from no order, but from the amounts of a log. */
export function readerOf(attribute: Exclude<AttributeId, 'band'>, read: ReadOrders): AttributeReader {
  const { orders, lines } = read;
  switch (attribute) {
    case 'product':
      return textReader(mainLineText(read, lines.product));
    case 'sku':
      return textReader(mainLineText(read, lines.sku));
    case 'products': {
      const { product } = lines;
      return { values: product.values, from: 'lines', codes: productCodes(product), lineStart: orders.lineStart };
    }
    case 'code':
      return partsReader(orders.discountCode);
    case 'withCode':
      return withCodeReader(orders.discountCode);
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
      return consentReader(orders.consent);
    default: {
      const name = attribute.slice('column:'.length);
      return textReader(orders.attributes.find((each) => each.name === name)?.values ?? blankText(orders.rows));
    }
  }
}
