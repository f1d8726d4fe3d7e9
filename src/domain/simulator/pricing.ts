/* What a simulated order costs: discount, shipping, tax and tip on top of its goods. */
import type { FateKind } from './fate.ts';
import type { Uniform } from './distributions.ts';
import type { Regime } from './regime.ts';
import { inBlackFridaySale } from './season.ts';

const DAY_SECONDS = 86_400;
const NO_CODE = -1;
const FREE_CODE = 0;
const FIRST_CODE = 1;
const LATER_CODE = 2;
const SALE_CODE = 3;

/** Discount codes of a regime; prices refer to them by index. */
export function codesOf(regime: Regime): string[] {
  const codes = ['REPLACEMENT', regime.codes.first.code, regime.codes.later.code];
  return regime.blackFriday === null ? codes : [...codes, regime.blackFriday.code];
}

/** An order before it has a price. */
export interface Basket {
  /** Σ lines, minor units. */
  readonly goods: number;
  readonly kind: FateKind;
  readonly createdAt: number;
  readonly region: number;
  readonly first: boolean;
  readonly renewal: boolean;
  readonly atTill: boolean;
}

/** Whole minor units; `code` is an index into codesOf, −1 = none. */
export interface Price {
  readonly code: number;
  readonly discount: number;
  readonly subtotal: number;
  readonly shipping: number;
  readonly taxes: number;
  readonly tip: number;
  readonly total: number;
}

/**
 * Subtotal = goods − discount; Total = Subtotal + Shipping + tip, + Taxes where tax is added.
 * Included tax stands in goods and shipping at one rate; added tax is charged on the goods alone.
 */
export function priceBasket(regime: Regime, basket: Basket, uniform: Uniform): Price {
  const { goods, atTill } = basket;
  const { code, share } = discountOf(regime, basket, uniform);
  const discount = Math.round(goods * share);
  const subtotal = goods - discount;
  const free = basket.kind === 'free' || atTill || basket.renewal || subtotal >= regime.shipping.freeFrom;
  const shipping = free ? 0 : regime.shipping.fee;
  const rate = regime.regions[basket.region].taxRate;
  const taxes =
    regime.tax === 'included' ? Math.round(((subtotal + shipping) * rate) / (1 + rate)) : Math.round(subtotal * rate);
  let tip = atTill && uniform() < regime.guests.tips ? 50 * (1 + Math.floor(uniform() * 6)) : 0;
  // No reader could tell a tip that equals the tax to two cents from tax added on top.
  if (tip > 0 && Math.abs(tip - taxes) <= 2) tip += 50;
  const total = subtotal + shipping + tip + (regime.tax === 'added' ? taxes : 0);
  return { code, discount, subtotal, shipping, taxes, tip, total };
}

function discountOf(regime: Regime, basket: Basket, uniform: Uniform): { code: number; share: number } {
  const none = { code: NO_CODE, share: 0 };
  if (basket.kind === 'free') return { code: FREE_CODE, share: 1 };
  if (basket.atTill || basket.renewal) return none;
  const sale = regime.blackFriday;
  if (sale !== null && inBlackFridaySale(Math.floor(basket.createdAt / DAY_SECONDS)) && uniform() < sale.used) {
    return { code: SALE_CODE, share: sale.discount };
  }
  const offer = basket.first ? regime.codes.first : regime.codes.later;
  if (uniform() >= offer.used) return none;
  return { code: basket.first ? FIRST_CODE : LATER_CODE, share: offer.discount };
}
