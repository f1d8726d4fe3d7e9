/* Typed rates: orders of other currencies as orders of the counted one (definitions.md §1, currency). */
import type { OrderAmounts, OrderTable } from '#domain/orders.ts';
import { roundFraction } from '#domain/rounding.ts';
import type { CountingRules } from '#domain/rules.ts';

/** Between these every rate of two currencies lies; what is typed beyond them is no rate. */
const LEAST_RATE = 1e-9;
const GREATEST_RATE = 1e9;

/** Digits of the unit that amounts of files are held in, 1/10,000. */
const AMOUNT_DIGITS = 4;

/** What one unit of a currency ('' = none named) is worth in the counted one; null = no rate is typed, or none that can be one. */
export function rateOf(rates: CountingRules['rates'], currency: string): number | null {
  const rate = Object.hasOwn(rates, currency) ? rates[currency] : NaN;
  return rate >= LEAST_RATE && rate <= GREATEST_RATE ? rate : null;
}

/** Orders of a currency that a typed rate converts. */
export interface ConvertedCurrency {
  /** ISO 4217; '' = orders that name no currency. */
  readonly code: string;
  readonly orders: number;
  /** What one unit of it is worth in the counted currency. */
  readonly rate: number;
}

/** A rate as it was typed, in decimals: factor / divisor, both whole. */
interface Rate {
  readonly factor: number;
  readonly divisor: number;
}

/** A number in its shortest decimal form, so that 1.0055 is 10,055 / 10,000 and not the double that is nearest to it. */
function decimalOf(rate: number): Rate {
  const [digits = '', exponent = '0'] = String(rate).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const shift = fraction.length - Number(exponent);
  return { factor: Number(whole + fraction), divisor: 10 ** Math.max(0, shift) };
}

/** Amount × rate in 1/10,000 of the counted currency, rounded once, half away from zero, exactly. NaN stays NaN. */
function convert(amount: number, { factor, divisor }: Rate): number {
  if (Number.isNaN(amount)) return NaN;
  return roundFraction({ factorA: amount, factorB: factor, divisor, rest: 0, kept: 1, whole: 1 }, AMOUNT_DIGITS);
}

/** Orders in the counted currency as far as there are rates. */
export interface ConvertedOrders {
  /** The table itself where nothing is converted; else with fresh amounts and currencies. */
  readonly orders: OrderTable;
  /** An amount of a row (1/10,000 of the currency it was written in) in that table. */
  readonly amountOf: (row: number, amount: number) => number;
}

/**
 * Orders of currencies that have a rate become orders of `currency`: every amount × rate, rounded once to 1/10,000, half away
 * from zero. All else of them stays, the tax mode too, which is that of the amounts as written. Orders without a rate stay in
 * theirs. Data that name no currency at all are in the counted one already. Without a rate that fits the table is handed back.
 */
export function convertOrders(orders: OrderTable, currency: string, rates: CountingRules['rates']): ConvertedOrders {
  const { codes, values } = orders.currency;
  const unchanged: ConvertedOrders = { orders, amountOf: (_, amount) => amount };
  if (values.length === 0) return unchanged;
  const rateOfCode = ['', ...values].map((code) => {
    const rate = code === currency ? null : rateOf(rates, code);
    return rate === null ? null : decimalOf(rate);
  });
  if (rateOfCode.every((rate) => rate === null)) return unchanged;

  const rateAt = (row: number): Rate | null => rateOfCode[codes[row] + 1] ?? null;
  const amountOf = (row: number, amount: number): number => {
    const rate = rateAt(row);
    return rate ? convert(amount, rate) : amount;
  };
  const column = (amounts: Float64Array): Float64Array => amounts.map((amount, row) => amountOf(row, amount));
  const amounts: OrderAmounts = {
    subtotal: column(orders.subtotal),
    shipping: column(orders.shipping),
    taxes: column(orders.taxes),
    total: column(orders.total),
    refunded: column(orders.refunded),
    discount: column(orders.discount),
    tips: column(orders.tips),
    duties: column(orders.duties),
    giftCards: column(orders.giftCards),
  };
  const named = currency === '' || values.includes(currency) ? values : [...values, currency];
  const counted = named.indexOf(currency);
  const converted = codes.map((code, row) => (rateAt(row) ? counted : code));
  return { orders: { ...orders, ...amounts, currency: { codes: converted, values: named } }, amountOf };
}
