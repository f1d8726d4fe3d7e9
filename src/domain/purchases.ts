/* The purchase log: counted orders up to as-of, sorted by customer. Every measure reads this and nothing else. */

/** Counted orders of identified customers, customer by customer, first order first. c customers, n orders. */
export interface PurchaseLog {
  readonly customers: number;
  readonly orders: number;
  /** Orders of customer i stand at start[i] … start[i+1]−1. c+1 entries. */
  readonly start: Int32Array;
  /** Customer number in the OrderTable. c entries. */
  readonly customer: Int32Array;
  /** Local day of each order, ascending within a customer. n entries. */
  readonly day: Int32Array;
  /** Net sales of each order, integer minor units. n entries. */
  readonly net: Float64Array;
  /** Units of each order: sum of line quantities; NaN without lines. n entries. */
  readonly units: Float64Array;
  /** Row in the OrderTable. n entries. */
  readonly order: Int32Array;
  /** Counted orders without identity: in revenue, out of customer measures. */
  readonly unidentified: { readonly orders: number; readonly day: Int32Array; readonly net: Float64Array };
  /**
   * Refunds with an own id, negative minor units, by day. They reduce revenue and are no orders. `customer`: position in the log,
   * −1 = of nobody in it.
   */
  readonly refunds: { readonly day: Int32Array; readonly net: Float64Array; readonly customer: Int32Array };
  /**
   * Refunds on days of their own, negative minor units (option "on the refund's day", empty otherwise): by customer, −1 first,
   * then by day. They reduce revenue at the age that the customer has then, and are no orders.
   */
  readonly datedRefunds: DatedRefundsOfLog;
  /** Day of the first order in the data, counted or not. */
  readonly firstDay: number;
  readonly asOf: number;
  /** ISO 4217; '' where the file names none. */
  readonly currency: string;
  /** Digits of the minor unit: 0, 2 or 3. */
  readonly minorDigits: number;
}

/** Refunds of counted orders on days of their own. n refunds. */
export interface DatedRefundsOfLog {
  /** Position of the customer in the log, −1 = the order has no identity. n entries. */
  readonly customer: Int32Array;
  /** Position in the log of the order that is given back, in `unidentified` where it has no identity. n entries. */
  readonly order: Int32Array;
  /** Never before the order's own day, never after as-of. n entries. */
  readonly day: Int32Array;
  /** n entries. */
  readonly net: Float64Array;
}
