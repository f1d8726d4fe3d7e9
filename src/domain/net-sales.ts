/* Net sales of one order, and what of its Total is tax, shipping and anything else (definitions.md §1, net sales, rounding). */
import { Financial, OrderKind, type OrderAmounts, TaxMode } from '#domain/orders.ts';
import type { CountingRules } from '#domain/rules.ts';
import { type MoneyFraction, roundFraction, toMinorUnits } from '#domain/rounding.ts';

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

/** A sum without a fraction in it, before refunds. */
function plainSum(rest: number): MoneyFraction {
  return { factorA: 0, factorB: 0, divisor: 1, rest, kept: 1, whole: 1 };
}

/**
 * Net sales before refunds, exact: Subtotal − the tax inside Subtotal. Without Subtotal: Total − Shipping − Taxes.
 * With shipping, its net part is added; with tax, all of Taxes is. Rows that are no shop order: the amount as given.
 */
function beforeRefunds(orders: PricedOrders, row: number, rules: NetSalesRules): MoneyFraction {
  const total = orZero(orders.total[row]);
  if (orders.kind[row] !== OrderKind.shop) return plainSum(total);

  const subtotal = orders.subtotal[row];
  const shipping = orZero(orders.shipping[row]);
  const taxes = orZero(orders.taxes[row]);
  const withTax = rules.tax === 'in' ? taxes : 0;
  const added = withTax + (rules.shipping === 'in' ? shipping : 0);
  if (Number.isNaN(subtotal)) return plainSum(total - shipping - taxes + added);
  const mode = orders.taxMode[row];
  if (mode === TaxMode.added) return plainSum(subtotal + added);
  if (mode === TaxMode.includedShippingUntaxed) return plainSum(subtotal - taxes + added);

  const goodsAndShipping = subtotal + shipping;
  // What is left of goods and shipping without the tax inside them; the goods' part of it is net sales.
  const net = goodsAndShipping - taxes;
  if (rules.shipping === 'in') return plainSum(net + withTax);
  if (subtotal === 0 || goodsAndShipping === 0) return plainSum(subtotal + withTax);
  return { factorA: subtotal, factorB: net, divisor: goodsAndShipping, rest: withTax, kept: 1, whole: 1 };
}

/** The part that is still sold: × (1 − min(1, Refunded Amount / Total)); all of it if Total is 0 or less. An over-refund is capped. */
function afterRefunds(total: number, refunded: number, before: MoneyFraction): MoneyFraction {
  if (total <= 0 || refunded <= 0) return before;
  const { factorA, factorB, divisor, rest } = before;
  return { factorA, factorB, divisor, rest, kept: total - Math.min(total, refunded), whole: total };
}

/**
 * Net sales of an order in minor units: before refunds × (1 − refund share), rounded once, half away from zero.
 * `refunds: 'gross'` leaves refunds out. Under 'day' the columns must hold the undated refunds alone (`refundDays`).
 */
export function netSales(orders: PricedOrders, row: number, rules: NetSalesRules, minorDigits: number): number {
  const refunded = rules.refunds === 'gross' ? 0 : orZero(orders.refunded[row]);
  return netSalesRefunded(orders, row, rules, minorDigits, refunded);
}

/** Net sales of an order of which so much (1/10,000 major unit) is refunded, whatever its Refunded Amount says; minor units. */
export function netSalesRefunded(
  orders: PricedOrders,
  row: number,
  rules: NetSalesRules,
  minorDigits: number,
  refunded: number,
): number {
  const before = beforeRefunds(orders, row, rules);
  return roundFraction(afterRefunds(orZero(orders.total[row]), refunded, before), minorDigits);
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

/** Shipping without its tax: Shipping, where tax is added or shipping is untaxed; else what Subtotal + Shipping − Taxes leave beside the goods. */
function shippingPart(orders: PricedOrders, row: number, minorDigits: number): number {
  const shipping = orZero(orders.shipping[row]);
  const subtotal = orders.subtotal[row];
  if (orders.taxMode[row] === TaxMode.added || Number.isNaN(subtotal)) return toMinorUnits(shipping, minorDigits);
  const net = toMinorUnits(subtotal + shipping - orZero(orders.taxes[row]), minorDigits);
  return net - roundFraction(beforeRefunds(orders, row, DEFAULT_PARTS), minorDigits);
}

/** How an order's Total divides into tax, shipping, the rest, refunds and net sales. */
export function totalParts(orders: PricedOrders, row: number, rules: NetSalesRules, minorDigits: number): TotalParts {
  const shop = orders.kind[row] === OrderKind.shop;
  const total = toMinorUnits(orders.total[row], minorDigits);
  const before = roundFraction(beforeRefunds(orders, row, rules), minorDigits);
  const net = netSales(orders, row, rules, minorDigits);
  const tax = shop && rules.tax === 'out' ? toMinorUnits(orders.taxes[row], minorDigits) : 0;
  const shipping = shop && rules.shipping === 'out' ? shippingPart(orders, row, minorDigits) : 0;
  return { total, tax, shipping, other: total - tax - shipping - before, refund: before - net, net };
}
