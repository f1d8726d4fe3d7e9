/* The order tables: what a file says (FileTable) and what the data set holds (OrderTable), as frozen columns. */
import type { RowCut } from '#domain/row-cut.ts';
import type { FileChoices } from '#domain/choices.ts';

/**
 * Amounts as written in a file are held in ten-thousandths of the major unit: integers in a Float64Array,
 * so that no decimal fraction is ever approximated. 12.50 is 125,000. NaN = the file gives none.
 * Amounts that are ours (net sales, sums) are integers in minor units of the currency.
 */
export const AMOUNT_SCALE = 10_000;

/** A text column: `codes[i]` points into `values`, −1 = blank. `values` holds each text once. */
export interface Text {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** What a row of an order table is. `plain`: the amount is net sales as given. `refund`: a negative row with its own id. */
export const OrderKind = { shop: 0, plain: 1, refund: 2 } as const;

/** Financial status in the rank of `definitions.md` §1 (later state wins). `none`: the source has no status. */
export const Financial = {
  none: 0,
  pending: 1,
  authorized: 2,
  partiallyPaid: 3,
  paid: 4,
  partiallyRefunded: 5,
  refunded: 6,
  voided: 7,
  expired: 8,
} as const;

/** Fulfilment status in rank. */
export const Fulfilment = { none: 0, unfulfilled: 1, partial: 2, fulfilled: 3, restocked: 4 } as const;

/** Consent to e-mail marketing. */
export const Consent = { unknown: 0, no: 1, yes: 2 } as const;

/** The amount columns of an order, in 1/10,000 major unit, NaN where the source has none. */
export interface OrderAmounts {
  readonly subtotal: Float64Array;
  readonly shipping: Float64Array;
  readonly taxes: Float64Array;
  readonly total: Float64Array;
  readonly refunded: Float64Array;
  readonly discount: Float64Array;
  /** Tips found on lines: part of Total, not of Subtotal. 0 = none. */
  readonly tips: Float64Array;
  readonly duties: Float64Array;
  /** Gift cards sold on lines: part of Subtotal and so of net sales, though no goods are sold yet. 0 = none known. */
  readonly giftCards: Float64Array;
}

/** A column of an order that only some files have. n = rows of its table. */
export interface Attribute {
  readonly name: string;
  readonly values: Text;
}

/** Columns that an order has in a file and in the data set alike. n = rows. */
export interface OrderFacts extends OrderAmounts {
  readonly rows: number;
  /** OrderKind */
  readonly kind: Uint8Array;
  /** The order's number as shown to people, `#1001`. */
  readonly name: Text;
  /** The source's own id; blank where there is none or where it is lossy (7,41099E+12). */
  readonly id: Text;
  /** Local creation day as written in the file: whole days since 1970-01-01. */
  readonly day: Int32Array;
  /** Creation instant in ms since 1970-01-01 UTC; NaN where the file gives a day alone. */
  readonly at: Float64Array;
  /** Latest local day in any of Created, Paid, Fulfilled, Cancelled at of any of the order's rows. */
  readonly latestDay: Int32Array;
  /** The same as an instant (local midnight where only a day is given). */
  readonly latestAt: Float64Array;
  /** Financial */
  readonly financial: Uint8Array;
  /** Fulfilment */
  readonly fulfilment: Uint8Array;
  /** 1 = Cancelled at is present. */
  readonly cancelled: Uint8Array;
  /** Consent */
  readonly consent: Uint8Array;
  /** ISO 4217 code, upper case; blank where the file names none. */
  readonly currency: Text;
  readonly source: Text;
  /** Tags as written, comma separated. */
  readonly tags: Text;
  readonly discountCode: Text;
  /** Shipping country, else billing country. */
  readonly country: Text;
  readonly province: Text;
  readonly paymentMethod: Text;
  /** Further columns kept for breakdowns, by name: UTM values, a shop's own keys, kept columns of a table. Names are unique. */
  readonly attributes: readonly Attribute[];
  /** Lines of order i stand at lineStart[i] … lineStart[i+1]−1 of the line table. n+1 entries. */
  readonly lineStart: Int32Array;
}

/** Line items, in the order of their orders. */
export interface LineTable {
  readonly rows: number;
  /** Row of the order in the table that the lines belong to. */
  readonly order: Int32Array;
  readonly product: Text;
  readonly sku: Text;
  readonly quantity: Float64Array;
  /** Price of one, in 1/10,000 major unit. */
  readonly price: Float64Array;
}

/** Everything in a file that says who a person is. It is stored apart, so that it can be forgotten alone. n = rows of the file's orders. */
export interface FileIdentities {
  /** Trimmed and lower-cased. */
  readonly email: Text;
  /** Digits only, leading 00 or + removed; blank where lossy. */
  readonly phone: Text;
  readonly person: Text;
  /** Postal code, upper case without blanks. */
  readonly zip: Text;
  /** The source's customer id. */
  readonly customerId: Text;
}

/** How rows of a file ended: read = used + merged + leftOut + rejected, always. */
export interface RowCount {
  read: number;
  used: number;
  merged: number;
  leftOut: number;
  rejected: number;
}

/** What becomes of a column of a file. */
export interface ColumnUse {
  readonly header: string;
  /** read: it has a meaning. attribute: kept for breakdowns. ignored: not looked at. */
  readonly use: 'read' | 'attribute' | 'ignored';
  /** Rows in which it is not blank. */
  readonly filled: number;
}

/** A rejected row as written: to be repaired and dropped again. It may say who a person is, and is kept with the identities. */
export interface RejectedRow {
  /** Physical line, from 1. */
  readonly line: number;
  readonly code: RowIssueCode;
  /** Header of the column at fault, '' where the whole row is meant. */
  readonly column: string;
  readonly cells: readonly string[];
}

/** What is known of every file that was read, whatever it holds: kept with the data, so that the report can be read again. */
export interface FileReport {
  readonly name: string;
  /** Id of the source that read it: 'shopify-orders', 'plain-orders' … */
  readonly source: SourceId;
  readonly bytes: number;
  /** Day on which the file was saved (File.lastModified, local to the file's own dates), for moving as-of forward. */
  readonly savedDay: number;
  readonly header: readonly string[];
  readonly count: Readonly<RowCount>;
  /** The first 1,000 issues of each code, by line. */
  readonly issues: readonly RowIssue[];
  /** Every issue counted, also those that `issues` no longer holds. Absent: `issues` is complete. */
  readonly issueTotals?: readonly IssueTotal[];
  /** How the file's dates and amounts were read, one entry a column that holds any. Absent: read before this was kept. */
  readonly formats?: readonly ColumnFormat[];
  /** Census of the columns, in the header's order. Absent: read before this was kept. */
  readonly columns?: readonly ColumnUse[];
  /** The first rows that were rejected, by line. */
  readonly rejectedRows?: readonly RejectedRow[];
  /** What was answered about the file. */
  readonly choices?: FileChoices;
  /** How its rows were cut. Absent: read before this was kept. */
  readonly cut?: RowCut;
  /** Its identities were forgotten: marks stand in their place (`forget-identities.ts`). */
  readonly forgotten?: true;
  /** Where it is stored; absent before it is. */
  readonly stored?: StoredAs;
}

/** Numbers that the store gives a file: its own, and that of the import that brought it. Both count from 1. */
export interface StoredAs {
  readonly file: number;
  readonly importNumber: number;
}

/** A file of orders as read: one row per copy of an order, in the file's order. */
export interface FileTable extends FileReport {
  readonly orders: OrderFacts;
  readonly lines: LineTable;
  readonly identities: FileIdentities;
  /** CSV rows that each order copy came from (head and continuation rows). */
  readonly orderRows: Int32Array;
}

/**
 * How a date column is written. iso: year first. dmy, mdy: which of two numbers is the day. dotted: 31.12.2026, always day
 * first. named: the month is a word. serial: days since 1899-12-30, as spreadsheets count. epoch: seconds or milliseconds
 * since 1970-01-01 UTC. each: cells of both orders stand in it, and each can be read in one only.
 */
export type DateFormat = 'iso' | 'dmy' | 'mdy' | 'dotted' | 'named' | 'serial' | 'epoch-s' | 'epoch-ms' | 'each';

/** Which sign stands before decimals. whole: the column has none. each: both occur, and no cell can be read in two ways. */
export type AmountFormat = 'dot' | 'comma' | 'whole' | 'each';

/** The decision over one column, made over the whole file, and the cell that it rests on. */
export type ColumnFormat = (
  { readonly kind: 'date'; readonly decided: DateFormat } | { readonly kind: 'amount'; readonly decided: AmountFormat }
) & {
  /** Header of the column. */
  readonly column: string;
  /** The deciding cell as written, in this or another column of the file. '' = no cell decided, the source's own habit did. */
  readonly proof: string;
  /** Physical line of that cell, from 1; 0 = none, or the proof stands above the table, in the report's own period. */
  readonly line: number;
  /** Decided by the user's answer, not by a cell. */
  readonly answered?: true;
};

/** Row issues of one kind, counted over a whole file. */
export interface IssueTotal {
  readonly code: RowIssueCode;
  readonly fate: RowIssue['fate'];
  /** Header of the column, '' where whole rows are meant. */
  readonly column: string;
  readonly count: number;
}

export type SourceId =
  | 'shopify-orders'
  | 'plain-orders'
  | 'woo-analytics'
  | 'woo-advanced'
  | 'woo-orders'
  | 'shopware'
  | 'magento'
  | 'bigcommerce'
  | 'squarespace'
  | 'wix'
  | 'etsy-orders'
  | 'etsy-items'
  | 'ebay'
  | 'square-transactions'
  | 'square-items'
  | 'gumroad'
  | 'paypal'
  | 'stripe-payments'
  | 'shopify-customers'
  | 'shopify-transactions'
  | 'shopify-payments'
  | 'shopify-sales'
  | 'woo-customers'
  | 'stripe-subscriptions'
  | 'stripe-customers'
  | 'meta-ads'
  | 'google-ads'
  | 'tiktok-ads'
  | 'linkedin-ads'
  | 'microsoft-ads'
  | 'pinterest-ads'
  | 'plain-spend'
  | 'plain-subscriptions'
  | 'typeform'
  | 'surveymonkey'
  | 'google-forms'
  | 'plain-survey'
  | 'shopify-products'
  | 'plain-item-costs';

/** Why a row was left out, rejected or marked. A row issue is data, never thrown. */
export type RowIssueCode =
  | 'unreadable-date'
  /** A date that only the other order of day and month can read. */
  | 'other-date-order'
  | 'unreadable-amount'
  | 'missing-date'
  | 'missing-amount'
  | 'date-out-of-range'
  | 'orphan-line'
  | 'cell-count'
  | 'bad-quote'
  | 'totals-row'
  | 'preamble'
  | 'not-an-order'
  | 'duplicate-row'
  | 'rows-added'
  | 'unknown-status'
  | 'unknown-interval'
  | 'lossy-id'
  | 'suspicious-dates'
  | 'not-a-table'
  /** A column or key that is not kept for breakdowns: it may say who a person is, or differs in nearly every order. */
  | 'attribute-left-out'
  /** A survey's row without an answer to its score question. */
  | 'no-score';

/** `fate`: what became of the row. 'kept' rows are used; the issue is a remark. */
export interface RowIssue {
  readonly file: string;
  /** Physical line in the file, from 1. */
  readonly line: number;
  /** Header of the column, '' where the whole row is meant. */
  readonly column: string;
  readonly code: RowIssueCode;
  /** The text found, cut to 80 characters. Never an e-mail or a name. */
  readonly value: string;
  readonly fate: 'kept' | 'merged' | 'leftOut' | 'rejected';
}

/** How tax stands in an order's Subtotal (`definitions.md` §1, tax mode). */
export const TaxMode = { added: 0, included: 1, includedShippingUntaxed: 2 } as const;

/** The merged orders of a data set: each order once, whichever files it stood in. Columns are frozen after assembly. */
export interface OrderTable extends OrderFacts {
  /** Customer number 0 … customers−1, −1 = no identity. */
  readonly customer: Int32Array;
  readonly customers: number;
  /** TaxMode */
  readonly taxMode: Uint8Array;
  /** Domain of the order's e-mail, for exclusion rules. */
  readonly emailDomain: Text;
  /** Rows sorted by customer (−1 last), then instant, else day, then order number in natural order, then id. Made once. */
  readonly byCustomer: Int32Array;
}
