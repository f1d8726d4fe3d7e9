/* The simulator: a regime and a seed become orders, the same ones at every call. */
import { Baskets } from './basket.ts';
import { drawPurchases } from './buyers.ts';
import { uniformFrom } from './distributions.ts';
import { dateFate, drawFateKind, type FateKind } from './fate.ts';
import { SourceIndex, type SimulatedOrders } from './orders.ts';
import { codesOf, priceBasket } from './pricing.ts';
import type { Regime } from './regime.ts';

/**
 * Draws every order of a store from its first to its last day, in the order of time.
 *
 * Customers are won by season, growth, noise and sale; they come back by BG/NBD or by contract (sBG); baskets are gamma–gamma
 * and filled with products; a part of the orders carries a code, is refunded, cancelled, voided, given away or invoiced.
 * The same regime and seed give the same orders; engines whose logarithms differ in the last bit may, once in a great while, differ in one.
 */
export function simulateOrders(regime: Regime, seed: number): SimulatedOrders {
  const uniform = uniformFrom(seed);
  const purchases = drawPurchases(regime, uniform);
  const baskets = new Baskets(regime, uniform);
  const contractProduct = regime.products.findIndex((product) => product.sku === regime.contracts?.sku);
  const n = purchases.rows;
  const whole = (): Int32Array => new Int32Array(n);
  const orders = {
    rows: n,
    customers: regime.customers,
    customer: purchases.customer,
    region: new Uint8Array(n),
    createdAt: purchases.at,
    paidAt: new Float64Array(n),
    fulfilledAt: new Float64Array(n),
    cancelledAt: new Float64Array(n),
    financial: new Uint8Array(n),
    fulfilment: new Uint8Array(n),
    source: new Uint8Array(n),
    code: new Int8Array(n),
    codes: codesOf(regime),
    subtotal: whole(),
    discount: whole(),
    shipping: whole(),
    taxes: whole(),
    tip: whole(),
    total: whole(),
    refunded: whole(),
    lineStart: new Int32Array(n + 1),
  };
  const product: number[] = [];
  const quantity: number[] = [];
  const hasBought = new Uint8Array(regime.customers);

  for (let i = 0; i < n; i++) {
    const customer = purchases.customer[i];
    const createdAt = purchases.at[i];
    const atTill = customer < 0;
    const renewal = purchases.renewal[i] === 1;
    const first = !atTill && hasBought[customer] === 0;
    if (!atTill) hasBought[customer] = 1;
    const region = atTill ? 0 : purchases.region[customer];
    const kind = drawFateKind(regime, uniform, renewal || atTill);

    const onContract = !atTill && purchases.onContract[customer] === 1;
    const lines = onContract ? [{ product: contractProduct, quantity: 1 }] : baskets.fill(customer);
    let goods = 0;
    for (const line of lines) {
      goods += line.quantity * regime.products[line.product].price;
      product.push(line.product);
      quantity.push(line.quantity);
    }
    orders.lineStart[i + 1] = product.length;
    orders.source[i] = sourceOf(kind, renewal, atTill);
    orders.region[i] = region;

    const price = priceBasket(regime, { goods, kind, createdAt, region, first, renewal, atTill }, uniform);
    orders.code[i] = price.code;
    orders.discount[i] = price.discount;
    orders.subtotal[i] = price.subtotal;
    orders.shipping[i] = price.shipping;
    orders.taxes[i] = price.taxes;
    orders.tip[i] = price.tip;
    orders.total[i] = price.total;

    const fate = dateFate(kind, createdAt, atTill, regime.lastDay, uniform);
    orders.financial[i] = fate.financial;
    orders.fulfilment[i] = fate.fulfilment;
    orders.paidAt[i] = fate.paidAt;
    orders.fulfilledAt[i] = fate.fulfilledAt;
    orders.cancelledAt[i] = fate.cancelledAt;
    orders.refunded[i] = Math.round(price.total * fate.refundedShare);
  }
  return { ...orders, product: Uint8Array.from(product), quantity: Uint8Array.from(quantity) };
}

function sourceOf(kind: FateKind, renewal: boolean, atTill: boolean): number {
  if (atTill) return SourceIndex.pos;
  if (renewal) return SourceIndex.contract;
  return kind === 'invoice' || kind === 'free' ? SourceIndex.draft : SourceIndex.web;
}
