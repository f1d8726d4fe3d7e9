/* Tax mode of each order: whether Taxes stand inside Subtotal and Shipping or on top of them (definitions.md §1). */
import { OrderKind, type OrderFacts, TaxMode } from '#domain/orders.ts';
import { RateTally } from '#domain/rate-tally.ts';
import { byRows, type Steps } from '#domain/steps.ts';

/** .02 of the major unit, in 1/10,000: what rounding in a shop may leave. */
const TOLERANCE = 200;
const UNDECIDED = 255;

const orZero = (amount: number): number => (Number.isNaN(amount) ? 0 : amount);

/** What the amounts of one order say by themselves; UNDECIDED where they fit neither mode. */
function modeByAmounts(orders: OrderFacts, row: number): number {
  const taxes = orZero(orders.taxes[row]);
  const goods = orders.subtotal[row] + orZero(orders.shipping[row]);
  const total = orders.total[row];
  if (Number.isNaN(goods) || Number.isNaN(total)) return UNDECIDED;
  for (const paid of [total, total - orZero(orders.tips[row]) - orZero(orders.duties[row])]) {
    if (taxes > TOLERANCE && Math.abs(goods - paid) <= TOLERANCE) return TaxMode.included;
    if (Math.abs(goods + taxes - paid) <= TOLERANCE) return TaxMode.added;
  }
  return UNDECIDED;
}

/** Tax-included orders with shipping, of one currency: how their rates lie, on goods and on everything. */
interface ShippedRates {
  readonly goods: RateTally;
  readonly total: RateTally;
}

const onGoods = (orders: OrderFacts, row: number): number =>
  orders.taxes[row] / (orders.subtotal[row] - orders.taxes[row]);
const onTotal = (orders: OrderFacts, row: number): number =>
  orders.taxes[row] / (orders.total[row] - orders.taxes[row]);

/** Whether an order's amounts can say if shipping carries tax. */
function tellsOfShipping(orders: OrderFacts, mode: Uint8Array, row: number): boolean {
  const untaxedGoods = Math.min(orders.subtotal[row], orders.total[row]) - orders.taxes[row];
  return mode[row] === TaxMode.included && orders.shipping[row] > 0 && untaxedGoods > 0;
}

/** Votes of decided orders: [added, included] per group; the mode of most, UNDECIDED on a tie. */
function majority(votes: Float64Array, group: number): number {
  const added = votes[2 * group];
  const included = votes[2 * group + 1];
  if (added === included) return UNDECIDED;
  return included > added ? TaxMode.included : TaxMode.added;
}

/**
 * Tax mode of each order (TaxMode, n entries), over the whole data set, since orders that fit neither mode take that of the
 * others: of the same currency and country, else of the same currency, else added. Only shop orders have one; rows whose
 * amount is given as it is are `added`. The source of definitions.md is the system that wrote the file: of those that name
 * Subtotal and Taxes there is one, `shop`.
 */
export function* taxModes(orders: OrderFacts): Steps<Uint8Array> {
  const mode = new Uint8Array(orders.rows);
  const countries = orders.country.values.length + 1;
  const currencies = orders.currency.values.length + 1;
  const byCountry = new Float64Array(2 * currencies * countries);
  const byCurrency = new Float64Array(2 * currencies);
  const shipped: (ShippedRates | undefined)[] = Array.from({ length: currencies }, () => undefined);

  yield* byRows(orders.rows, (from, to) => {
    for (let row = from; row < to; row++) {
      if (orders.kind[row] !== OrderKind.shop) continue;
      mode[row] = modeByAmounts(orders, row);
      if (mode[row] === UNDECIDED || !(orders.taxes[row] > TOLERANCE)) continue;
      const currency = orders.currency.codes[row] + 1;
      byCountry[2 * (currency * countries + orders.country.codes[row] + 1) + mode[row]]++;
      byCurrency[2 * currency + mode[row]]++;
      if (!tellsOfShipping(orders, mode, row)) continue;
      const rates = (shipped[currency] ??= { goods: new RateTally(), total: new RateTally() });
      rates.goods.add(onGoods(orders, row));
      rates.total.add(onTotal(orders, row));
    }
  });

  /** The rates of a currency, where how they lie does not decide. */
  const ratesOf = (currency: number, rate: typeof onGoods): Float64Array => {
    const rates: number[] = [];
    for (let row = 0; row < orders.rows; row++) {
      const isOne = orders.kind[row] === OrderKind.shop && orders.currency.codes[row] + 1 === currency;
      if (isOne && orders.taxes[row] > TOLERANCE && tellsOfShipping(orders, mode, row)) rates.push(rate(orders, row));
    }
    return Float64Array.from(rates);
  };
  const untaxed: boolean[] = [];
  for (const [currency, rates] of shipped.entries()) {
    const goods = rates?.goods.mostAtOneRate(() => ratesOf(currency, onGoods)) ?? false;
    yield undefined;
    untaxed.push(goods && rates?.total.mostAtOneRate(() => ratesOf(currency, onTotal)) === false);
    yield undefined;
  }
  yield* byRows(orders.rows, (from, to) => {
    for (let row = from; row < to; row++) {
      if (orders.kind[row] !== OrderKind.shop) continue;
      const currency = orders.currency.codes[row] + 1;
      const country = orders.country.codes[row];
      if (mode[row] === UNDECIDED && country >= 0) mode[row] = majority(byCountry, currency * countries + country + 1);
      if (mode[row] === UNDECIDED) mode[row] = majority(byCurrency, currency);
      if (mode[row] === UNDECIDED) mode[row] = TaxMode.added;
      if (mode[row] === TaxMode.included && untaxed[currency]) mode[row] = TaxMode.includedShippingUntaxed;
    }
  });
  return mode;
}
