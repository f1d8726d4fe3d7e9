/* Shopify orders: where each column stands, and the columns that each order of the file fills. */
import { AmountColumn } from '../columns/amount.ts';
import { DateColumn } from '../columns/date.ts';
import { GrowingFloat64, GrowingInt32, GrowingUint8 } from '../columns/growing.ts';
import { EMAIL, PHONE, ZIP } from '../columns/identity.ts';
import { Dictionary, TextColumn, UPPER_CASE } from '../columns/text.ts';
import { AttributeColumns } from './attribute-columns.ts';
import { normalHeader } from './header.ts';
import { OrderRows } from './order-rows.ts';

/** Shopify's headers are English in every language of the shop; some hand-made files name a few otherwise. */
const HEADERS = {
  name: ['name'],
  email: ['email'],
  financial: ['financial status'],
  paid: ['paid at'],
  fulfilment: ['fulfillment status'],
  fulfilled: ['fulfilled at', 'fulfillment date'],
  consent: ['accepts marketing'],
  currency: ['currency'],
  subtotal: ['subtotal'],
  shipping: ['shipping'],
  taxes: ['taxes'],
  total: ['total'],
  discountCode: ['discount code'],
  discount: ['discount amount'],
  created: ['created at'],
  quantity: ['lineitem quantity'],
  product: ['lineitem name'],
  price: ['lineitem price'],
  sku: ['lineitem sku'],
  ships: ['lineitem requires shipping'],
  taxable: ['lineitem taxable'],
  billingName: ['billing name'],
  billingCountry: ['billing country'],
  billingProvince: ['billing province'],
  billingPhone: ['billing phone'],
  billingZip: ['billing zip'],
  shippingName: ['shipping name'],
  shippingCountry: ['shipping country'],
  shippingProvince: ['shipping province'],
  shippingZip: ['shipping zip'],
  noteAttributes: ['note attributes'],
  cancelledAt: ['cancelled at'],
  payment: ['payment method'],
  refunded: ['refunded amount'],
  vendor: ['vendor'],
  id: ['id'],
  tags: ['tags'],
  source: ['source'],
  phone: ['phone'],
  duties: ['duties'],
} as const;

/** Columns that are kept for breakdowns, under the header as written. */
const ATTRIBUTES: ReadonlySet<string> = new Set(['vendor', 'location', 'shipping method', 'payment terms name']);

/** Numbers of the columns that are kept for breakdowns. */
export function shopifyAttributes(header: readonly string[]): readonly number[] {
  const headers = header.map(normalHeader);
  return [...ATTRIBUTES].map((name) => headers.indexOf(name)).filter((column) => column >= 0);
}

export type ShopifyColumn = keyof typeof HEADERS;
export type ShopifyColumns = Readonly<Record<ShopifyColumn, number>>;

/** Column numbers by header; −1 where the file lacks it. Of equal headers the first counts. */
export function shopifyColumns(header: readonly string[]): ShopifyColumns {
  const headers = header.map(normalHeader);
  const columns = {} as Record<ShopifyColumn, number>;
  for (const key of Object.keys(HEADERS) as ShopifyColumn[]) {
    const names: readonly string[] = HEADERS[key];
    columns[key] = headers.findIndex((text) => names.includes(text));
  }
  return columns;
}

/** What the app asks for when a file cannot do without: as Shopify writes them, in Shopify's order. */
const WANTED: readonly (readonly [ShopifyColumn, string])[] = [
  ['email', 'Email'],
  ['currency', 'Currency'],
  ['subtotal', 'Subtotal'],
  ['shipping', 'Shipping'],
  ['taxes', 'Taxes'],
  ['total', 'Total'],
  ['created', 'Created at'],
  ['price', 'Lineitem price'],
];

/** Columns to add to a file from which something necessary is missing. */
export function missingColumns(columns: ShopifyColumns): readonly string[] {
  const identified = columns.phone >= 0 || columns.billingPhone >= 0;
  return WANTED.filter(([key]) => columns[key] < 0 && !(key === 'email' && identified)).map(([, header]) => header);
}

export function hasIdentity(columns: ShopifyColumns): boolean {
  return columns.email >= 0 || columns.phone >= 0 || columns.billingPhone >= 0;
}

/** A column and its number in the file, −1 = none. */
export interface Placed<C> {
  readonly column: C;
  readonly at: number;
}

/** A column of texts that stand in the first of two columns whose cell says something. */
export interface PlacedText {
  readonly column: TextColumn;
  readonly first: number;
  readonly second: number;
}

/** One entry for each head row. */
export class ShopifyHeads extends OrderRows {
  /** Rows of the file that belong to each head row, itself among them. */
  readonly rows = new GrowingInt32();
  readonly tags = new TextColumn();
  readonly phones: Dictionary;
  readonly consent = new GrowingUint8();
  readonly attributes = new AttributeColumns();
  readonly created: DateColumn;
  readonly paid: DateColumn;
  readonly fulfilled: DateColumn;
  readonly cancelledAt: DateColumn;
  readonly subtotal: AmountColumn;
  readonly shipping: AmountColumn;
  readonly taxes: AmountColumn;
  readonly total: AmountColumn;
  readonly refunded: AmountColumn;
  readonly discount: AmountColumn;
  readonly duties: AmountColumn;

  /** `names`: the dictionary of the orders' names. */
  constructor(header: readonly string[], columns: ShopifyColumns, names: Dictionary) {
    const phones = new Dictionary(PHONE);
    super({
      name: names,
      email: new Dictionary(EMAIL),
      phone: phones,
      zip: new Dictionary(ZIP),
      currency: new Dictionary(UPPER_CASE),
    });
    this.phones = phones;
    const title = (key: ShopifyColumn): string => (columns[key] < 0 ? '' : header[columns[key]]);
    this.created = new DateColumn(title('created'));
    this.paid = new DateColumn(title('paid'));
    this.fulfilled = new DateColumn(title('fulfilled'));
    this.cancelledAt = new DateColumn(title('cancelledAt'));
    this.subtotal = new AmountColumn(title('subtotal'));
    this.shipping = new AmountColumn(title('shipping'));
    this.taxes = new AmountColumn(title('taxes'));
    this.total = new AmountColumn(title('total'));
    this.refunded = new AmountColumn(title('refunded'));
    this.discount = new AmountColumn(title('discount'));
    this.duties = new AmountColumn(title('duties'));
  }

  /** Dates beside the one of creation. */
  placedDates(at: ShopifyColumns): readonly Placed<DateColumn>[] {
    return [
      { column: this.paid, at: at.paid },
      { column: this.fulfilled, at: at.fulfilled },
      { column: this.cancelledAt, at: at.cancelledAt },
    ];
  }

  /** Amounts beside the Total. */
  placedAmounts(at: ShopifyColumns): readonly Placed<AmountColumn>[] {
    return [
      { column: this.subtotal, at: at.subtotal },
      { column: this.shipping, at: at.shipping },
      { column: this.taxes, at: at.taxes },
      { column: this.refunded, at: at.refunded },
      { column: this.discount, at: at.discount },
      { column: this.duties, at: at.duties },
    ];
  }

  /** Texts that are taken as they stand, or as their dictionaries rewrite them. */
  placedTexts(at: ShopifyColumns): readonly PlacedText[] {
    return [
      { column: this.email, first: at.email, second: -1 },
      { column: this.person, first: at.billingName, second: at.shippingName },
      { column: this.zip, first: at.billingZip, second: at.shippingZip },
      { column: this.currency, first: at.currency, second: -1 },
      { column: this.source, first: at.source, second: -1 },
      { column: this.tags, first: at.tags, second: -1 },
      { column: this.discountCode, first: at.discountCode, second: -1 },
      { column: this.country, first: at.shippingCountry, second: at.billingCountry },
      { column: this.province, first: at.shippingProvince, second: at.billingProvince },
      { column: this.payment, first: at.payment, second: -1 },
    ];
  }
}

/** One entry for each row that may hold a line item. `head`: the order it belongs to, −1 while none is found. */
export class ShopifyLines {
  readonly line = new GrowingInt32();
  readonly head = new GrowingInt32();
  /** 1 = a row of its own, 0 = the line item of a head row. */
  readonly continuation = new GrowingUint8();
  readonly product = new TextColumn();
  readonly sku = new TextColumn();
  readonly quantity = new GrowingFloat64();
  readonly price: AmountColumn;
  /** LineKind */
  readonly kind = new GrowingUint8();

  constructor(priceHeader: string) {
    this.price = new AmountColumn(priceHeader);
  }
}

/** Gives an order the line rows that stood above its head row and waited for it; `waiting` holds them by name. */
export function uniteWaiting(
  waiting: Map<number, number[]>,
  name: number,
  head: number,
  { heads, lines }: { readonly heads: ShopifyHeads; readonly lines: ShopifyLines },
): void {
  const rows = waiting.get(name);
  if (rows === undefined) return;
  for (const row of rows) lines.head.set(row, head);
  heads.rows.set(head, heads.rows.at(head) + rows.length);
  waiting.delete(name);
}

/** Dates on continuation rows that differ from their order's: kept apart, they may be the order's latest. */
export interface ExtraDates {
  /** Row of `ShopifyLines` that each date stands on. */
  readonly lineRow: GrowingInt32;
  readonly dates: DateColumn;
}
