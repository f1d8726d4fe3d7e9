/* Net sales of one order, and what of its Total is tax, shipping and anything else (definitions.md §1, net sales, rounding). */
import { Financial, OrderKind, type OrderAmounts, TaxMode } from '#domain/orders.ts';
import type { CountingRules } from '#domain/rules.ts';
import { roundedFraction, toMinorUnits } from '#domain/rounding.ts';

/** The part of the counting rules that changes what an order is worth. */
export type NetSalesRules = Pick<CountingRules, 'tax' | 'shipping' | 'refunds'>;

/** Where net sales are read from: an OrderTable, or columns like its own. */
export interface PricedOrders extends OrderAmounts {
  readonly kind: Uint8Array;
  readonly taxMode: Uint8Array;
}

const orZero = (amount: number): number => (Number.isNaN(amount) ? 0 : amount);

/** Whether at least .9999 of Total was given back. An order without Total is not. */
export function isRefundedInFull(orders: OrderAmounts, row: number): boolean {
  const total = orZero(orders.total[row]);
  return total > 0 && orZero(orders.refunded[row]) * 10_000 >= total * 9_999;
}

/** Whether more than Total was given back: capped in net sales, and listed. */
export function isOverRefunded(orders: OrderAmounts, row: number): boolean {
  return orZero(orders.refunded[row]) > Math.max(0, orZero(orders.total[row]));
}

/** What was given back of an order, at most its Total: all of it where it is refunded in full, by its status or but for a ten-thousandth. */
export function refundedAmount(orders: OrderAmounts & { readonly financial: Uint8Array }, row: number): number {
  const total = Math.max(0, orZero(orders.total[row]));
  if (orders.financial[row] === Financial.refunded || isRefundedInFull(orders, row)) return total;
  return Math.min(total, Math.max(0, orZero(orders.refunded[row])));
}

/**
 * Net sales before refunds, exact: Subtotal − the tax inside Subtotal. Without Subtotal: Total − Shipping − Taxes.
 * With shipping, its net part is added; with tax, all of Taxes is. Rows that are no shop order: the amount as given.
 * NaN where it is no whole number of ten-thousandths: the goods' part of what is left of goods and shipping without the tax inside
 * them, Subtotal · (Subtotal + Shipping − Taxes) / (Subtotal + Shipping), and Taxes with tax (`roundedBefore`).
 */
function wholeBefore(orders: PricedOrders, row: number, rules: NetSalesRules): number {
  const total = orZero(orders.total[row]);
  if (orders.kind[row] !== OrderKind.shop) return total;

  const subtotal = orders.subtotal[row];
  const shipping = orZero(orders.shipping[row]);
  const taxes = orZero(orders.taxes[row]);
  const withTax = rules.tax === 'in' ? taxes : 0;
  const added = withTax + (rules.shipping === 'in' ? shipping : 0);
  if (Number.isNaN(subtotal)) return total - shipping - taxes + added;
  const mode = orders.taxMode[row];
  if (mode === TaxMode.added) return subtotal + added;
  if (mode === TaxMode.includedShippingUntaxed) return subtotal - taxes + added;
  if (rules.shipping === 'in') return subtotal + shipping - taxes + withTax;
  return subtotal === 0 || subtotal + shipping === 0 ? subtotal + withTax : NaN;
}

/** Net sales before refunds × kept / whole in minor units, rounded once. */
function roundedBefore(
  orders: PricedOrders,
  row: number,
  rules: NetSalesRules,
  minorDigits: number,
  kept: number,
  whole: number,
): number {
  const rest = wholeBefore(orders, row, rules);
  if (Number.isNaN(rest)) {
    const subtotal = orders.subtotal[row];
    const taxes = orZero(orders.taxes[row]);
    const gross = subtotal + orZero(orders.shipping[row]);
    const withTax = rules.tax === 'in' ? taxes : 0;
    return roundedFraction(subtotal, gross - taxes, gross, withTax, kept, whole, minorDigits);
  }
  return kept === whole ? toMinorUnits(rest, minorDigits) : roundedFraction(0, 0, 1, rest, kept, whole, minorDigits);
}

/**
 * Net sales of an order in minor units: before refunds × (1 − refund share), rounded once, half away from zero.
 * `refunds: 'gross'` leaves refunds out. Under 'day' the columns must hold the undated refunds alone (`refundDays`).
 */
export function netSales(orders: PricedOrders, row: number, rules: NetSalesRules, minorDigits: number): number {
  const refunded = rules.refunds === 'gross' ? 0 : orZero(orders.refunded[row]);
  return netSalesRefunded(orders, row, rules, minorDigits, refunded);
}

/**
 * Net sales of an order of which so much (1/10,000 major unit) is refunded, whatever its Refunded Amount says; minor units. Sold is
 * 1 − min(1, refunded / Total) of it; all of it if Total is 0 or less. An over-refund is capped.
 */
export function netSalesRefunded(
  orders: PricedOrders,
  row: number,
  rules: NetSalesRules,
  minorDigits: number,
  refunded: number,
): number {
  const total = orZero(orders.total[row]);
  if (total <= 0 || refunded <= 0) return roundedBefore(orders, row, rules, minorDigits, 1, 1);
  return roundedBefore(orders, row, rules, minorDigits, total - Math.min(total, refunded), total);
}

/** The parts of an order's Total, integer minor units: total = tax + shipping + other + refund + net, always. */
export interface TotalParts {
  readonly total: number;
  /** Taxes; 0 where the rules leave tax in net sales. */
  readonly tax: number;
  /** Shipping net of its tax; 0 where the rules leave shipping in net sales. */
  readonly shipping: number;
  /** Tips, duties and whatever else is in Total: the remainder. */
  readonly other: number;
  /** Net part of what was refunded: net sales before refunds − net sales. */
  readonly refund: number;
  readonly net: number;
}

const DEFAULT_PARTS: NetSalesRules = { tax: 'out', shipping: 'out', refunds: 'gross' };

/** Taxes, minor units; 0 where the rules leave tax in net sales, and of rows that are no shop order. */
export function taxPart(
  orders: PricedOrders,
  row: number,
  rules: Pick<NetSalesRules, 'tax'>,
  minorDigits: number,
): number {
  if (rules.tax === 'in' || orders.kind[row] !== OrderKind.shop) return 0;
  return toMinorUnits(orders.taxes[row], minorDigits);
}

/**
 * Shipping without its tax, minor units: Shipping, where tax is added or shipping is untaxed; else what Subtotal + Shipping − Taxes
 * leave beside the goods. 0 where the rules leave it in net sales, and of rows that are no shop order. `goods` are the goods: net
 * sales before refunds, without tax and shipping; NaN = find them.
 */
export function shippingPart(
  orders: PricedOrders,
  row: number,
  rules: Pick<NetSalesRules, 'shipping'>,
  minorDigits: number,
  goods: number,
): number {
  if (rules.shipping === 'in' || orders.kind[row] !== OrderKind.shop) return 0;
  const shipping = orZero(orders.shipping[row]);
  const subtotal = orders.subtotal[row];
  if (orders.taxMode[row] === TaxMode.added || Number.isNaN(subtotal)) return toMinorUnits(shipping, minorDigits);
  const net = toMinorUnits(subtotal + shipping - orZero(orders.taxes[row]), minorDigits);
  return net - (Number.isNaN(goods) ? roundedBefore(orders, row, DEFAULT_PARTS, minorDigits, 1, 1) : goods);
}

/** How an order's Total divides into tax, shipping, the rest, refunds and net sales; `net` are its net sales where they are known. */
export function totalParts(
  orders: PricedOrders,
  row: number,
  rules: NetSalesRules,
  minorDigits: number,
  net = netSales(orders, row, rules, minorDigits),
): TotalParts {
  const total = toMinorUnits(orders.total[row], minorDigits);
  const isGivenBack = rules.refunds !== 'gross' && orders.refunded[row] > 0;
  const before = isGivenBack ? roundedBefore(orders, row, rules, minorDigits, 1, 1) : net;
  const tax = taxPart(orders, row, rules, minorDigits);
  const shipping = shippingPart(orders, row, rules, minorDigits, rules.tax === 'out' ? before : NaN);
  return { total, tax, shipping, other: total - tax - shipping - before, refund: before - net, net };
}
