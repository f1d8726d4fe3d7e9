/* The language in which a shop's export is described: signature, columns by header, row model, states. */
import { Financial, Fulfilment, type SourceId } from '#domain/orders.ts';
import { ROUNDING } from '../columns/amount.ts';
import type { HeaderSignature } from './signature.ts';
import { plainStatus, statusWord, type PlainStatus } from './status.ts';

/** What a column of texts means. */
export type TextRole =
  | 'id'
  | 'name'
  | 'customerId'
  | 'email'
  | 'phone'
  | 'person'
  | 'lastName'
  | 'zip'
  | 'date'
  | 'time'
  | 'paid'
  | 'fulfilled'
  | 'cancelledAt'
  | 'currency'
  | 'country'
  | 'province'
  | 'payment'
  | 'source'
  | 'discountCode'
  /** Payments: id of the sale that a refund belongs to. */
  | 'reference'
  /** Payments: e-mail of whom the money went to, for refunds. */
  | 'recipient'
  | 'product'
  | 'sku'
  | 'quantity'
  /** Id of a line: two rows with the same one, equal cell by cell, are one row twice. */
  | 'lineId';

/** What an amount means. Without `Row`, `Tax` and `adjusted` they are Shopify's. */
export type MoneyRole =
  | 'total'
  | 'subtotal'
  | 'shipping'
  | 'taxes'
  | 'refunded'
  | 'discount'
  | 'tips'
  /** Price of one unit of a line. */
  | 'price'
  /** What a refund row takes away, where that is not its total. */
  | 'refundRow'
  /** Tax that a marketplace collects and pays itself. */
  | 'marketplaceTax'
  /** The order's value after changes. */
  | 'adjusted';

/** Money of one order in ten-thousandths, NaN = the source gives none. */
export type OrderMoney = Record<MoneyRole, number>;

/** The cell under a header (normalised, alternatives parted by |) in the row that is looked at; '' where there is none. */
export type CellOf = (headers: string) => string;

/**
 * What a row is. `order`: an order or a part of one. `sale`: an order if its total is not negative. `refund`: a refund if
 * its total is negative. `either`: whichever its sign says. `none`: no order; the row is left out, as are sales and
 * refunds with the wrong sign.
 */
export type RowMeaning = 'order' | 'sale' | 'refund' | 'either' | 'none';

/** A row's state. `unknown`: a status that is no known word, as written, and the header (or its alternatives) it stands under. */
export interface RowState {
  readonly as: RowMeaning;
  readonly financial: number;
  readonly fulfilment: number;
  readonly cancelled: boolean;
  readonly unknown?: { readonly text: string; readonly headers: string };
}

/**
 * A sum of columns: headers (normalised, alternatives parted by |), those with a leading minus are taken off whatever
 * sign they are written with. A blank first term makes the sum none, a blank other one is nothing.
 */
export type Formula = readonly string[];

/** How a shop's export is read. Everything that differs between shops is said here. */
export interface MappedSource {
  readonly id: SourceId;
  /** What people call the export. */
  readonly name: string;
  /** Header rows that tell it; each fits alone. */
  readonly signatures: readonly HeaderSignature[];
  /**
   * `orders`: one row per order, or its values on each row of its lines, or on the first of them alone.
   * `lines`: each row is a part of the order, amounts are added. `payments`: each row is a payment.
   */
  readonly rows: 'orders' | 'lines' | 'payments';
  /** `plain`: the total is net sales as given. */
  readonly kind: 'shop' | 'plain';
  /** Headers (normalised, alternatives parted by |; the first that is filled in a row counts). */
  readonly columns: Readonly<Partial<Record<TextRole, string>>>;
  /** The first formula whose columns are all there counts. */
  readonly money: Readonly<Partial<Record<MoneyRole, readonly Formula[]>>>;
  /** Columns kept for breakdowns beside campaigns (`UTM …`): normalised headers, or patterns of keys that a shop has added. */
  readonly attributes?: readonly (string | RegExp)[];
  /** Column whose amounts show a currency sign, where the total's do not. */
  readonly signs?: string;
  /** Decimal sign of amounts such as 1.234 that nothing else decides. By default a dot in files between commas. */
  readonly decimal?: '.';
  /** Currency of every amount, where the file has no column for it and needs none. */
  readonly currency?: string;
  /** Columns that take the place of currency, total and refunded where the file's rows are in several currencies. */
  readonly converted?: { readonly currency: string; readonly total: string; readonly refunded: string };
  readonly state: (cell: CellOf) => RowState;
  /** Dates such as 03/04/26 that nothing else decides have the month first. */
  readonly monthFirst?: boolean;
  /** The source's customer id comes before e-mail and phone. */
  readonly ownIdFirst?: boolean;
  /** The file names its customers only by their names, which are no identity. */
  readonly namesOnly?: boolean;
  /** Customer id in a cell that holds more. */
  readonly customerId?: (text: string) => string;
  /** `lines`: the row holds the whole order, the others of that order only its lines. */
  readonly isWholeOrder?: (cell: CellOf) => boolean;
  /** Puts an order's money as Shopify has it, where columns alone do not. */
  readonly adjust?: (money: OrderMoney) => void;
}

/** Shorthand of a state. */
export function rowState(
  as: RowMeaning,
  financial: number = Financial.none,
  fulfilment: number = Fulfilment.none,
  cancelled = false,
): RowState {
  return { as, financial, fulfilment, cancelled };
}

/** An order without any state. */
export const ORDER = rowState('order');
/** Not an order. */
export const NO_ORDER = rowState('none');

/** The state that the words of one status column give: those of `words`, else the usual ones of both languages. */
export function stateOf(
  headers: string,
  words: ReadonlyMap<string, PlainStatus> = new Map(),
  as: RowMeaning = 'order',
): (cell: CellOf) => RowState {
  return (cell) => {
    const text = cell(headers);
    const state = words.get(statusWord(text)) ?? plainStatus(text);
    return state === null ? { ...rowState(as), unknown: { text, headers } } : { as, ...state };
  };
}

/** Takes Discount off a Subtotal that stands before it: where Total is explained so, and not as written. */
export function takeOffDiscount(money: OrderMoney): void {
  const shipping = money.shipping || 0;
  const taxes = money.taxes || 0;
  const discount = Math.abs(money.discount) || 0;
  const explains = (subtotal: number): boolean =>
    Math.abs(subtotal + shipping - money.total) <= ROUNDING ||
    Math.abs(subtotal + shipping + taxes - money.total) <= ROUNDING;
  if (discount === 0 || explains(money.subtotal)) return;
  if (explains(money.subtotal - discount)) money.subtotal -= discount;
}
