/* The simulated orders as columns: what a shop system would know of each. */

/** Where an order came from, as the export writes it. */
export const SOURCES = ['web', 'pos', 'shopify_draft_order', 'subscription_contract'] as const;
export const SourceIndex = { web: 0, pos: 1, draft: 2, contract: 3 } as const;

/** Orders in the order of time; order i carries the number #1001 + i. n rows. Amounts are whole minor units, times seconds on the shop's local clock (day · 86,400 + second). */
export interface SimulatedOrders {
  readonly rows: number;
  readonly customers: number;
  /** 0 … customers−1; −1 = a guest without name or e-mail. */
  readonly customer: Int32Array;
  /** Index into the regime's regions. */
  readonly region: Uint8Array;
  readonly createdAt: Float64Array;
  /** NaN = never. */
  readonly paidAt: Float64Array;
  readonly fulfilledAt: Float64Array;
  readonly cancelledAt: Float64Array;
  /** Financial of orders.ts */
  readonly financial: Uint8Array;
  /** Fulfilment of orders.ts */
  readonly fulfilment: Uint8Array;
  /** Index into SOURCES. */
  readonly source: Uint8Array;
  /** Discount code; index into `codes`, −1 = none. */
  readonly code: Int8Array;
  readonly codes: readonly string[];
  /** Σ lines − discount, without tip. */
  readonly subtotal: Int32Array;
  readonly discount: Int32Array;
  readonly shipping: Int32Array;
  /** Inside Subtotal and Shipping where prices include tax, on top where they do not. */
  readonly taxes: Int32Array;
  /** Part of Total and a line of its own, not of Subtotal. */
  readonly tip: Int32Array;
  readonly total: Int32Array;
  readonly refunded: Int32Array;
  /** Lines of order i stand at lineStart[i] … lineStart[i+1]−1. n+1 entries. */
  readonly lineStart: Int32Array;
  /** Index into the regime's products. */
  readonly product: Uint8Array;
  readonly quantity: Uint8Array;
}
