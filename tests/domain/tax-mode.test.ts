/* Tax mode: by the amounts of the order, else by what most orders of its country, then of its currency, do. */
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { TaxMode } from '#domain/orders.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

/** Tax mode of each order, in the order given. */
function modesOf(specs: readonly OrderSpec[]): number[] {
  const named = specs.map((spec, index) => ({ name: `#${1001 + index}`, id: `${index}`, ...spec }));
  return [...assembleOrders([fileOf(named)]).orders.taxMode];
}

const included: OrderSpec = { subtotal: 119, shipping: 0, taxes: 19, total: 119 };
const added: OrderSpec = { subtotal: 100, shipping: 0, taxes: 19, total: 119 };
/** 3.00 of something that nobody names is in Total. */
const unclear: OrderSpec = { subtotal: 100, shipping: 0, taxes: 10, total: 103 };

describe('taxModes', () => {
  test('Total = Subtotal + Shipping with Taxes in it is included; Total = Subtotal + Shipping + Taxes is added', () => {
    expect(modesOf([included, added])).toEqual([TaxMode.included, TaxMode.added]);
  });

  test('two cents of rounding are allowed, three are not', () => {
    expect(modesOf([{ ...included, total: 119.02 }])).toEqual([TaxMode.included]);
    expect(modesOf([{ ...included, total: 119.03 }])).toEqual([TaxMode.added]);
  });

  test('without tax there is nothing to include', () => {
    expect(modesOf([{ subtotal: 100, taxes: 0, total: 100 }])).toEqual([TaxMode.added]);
  });

  test('tips and duties are taken out of Total where it does not fit with them', () => {
    expect(modesOf([{ ...included, tips: 5, duties: 2, total: 126 }])).toEqual([TaxMode.included]);
  });

  test('an order that fits neither takes the mode of most taxed orders of its country', () => {
    const germany = { ...included, country: 'DE' };
    const states = { ...added, country: 'US' };
    const specs = [germany, states, states, { ...unclear, country: 'DE' }, { ...unclear, country: 'US' }];
    expect(modesOf(specs).slice(3)).toEqual([TaxMode.included, TaxMode.added]);
  });

  test('a country without taxed orders, or no country, takes the mode of most in that currency', () => {
    const specs = [included, included, added, { ...unclear, country: 'FR' }, unclear, { ...unclear, currency: 'USD' }];
    expect(modesOf(specs).slice(3)).toEqual([TaxMode.included, TaxMode.included, TaxMode.added]);
  });

  test('shipping is taxed where Taxes / (Total − Taxes) is one rate', () => {
    const orders = [10, 20, 30].map((net) => ({
      subtotal: net * 1.2,
      shipping: 6,
      taxes: net * 0.2 + 1,
      total: net * 1.2 + 6,
    }));
    expect(modesOf(orders)).toEqual([TaxMode.included, TaxMode.included, TaxMode.included]);
  });

  test('shipping is untaxed where Taxes / (Subtotal − Taxes) is one rate on 90 % of the orders with shipping', () => {
    const orders = Array.from({ length: 10 }, (_, index) => {
      const net = 20 + 10 * index;
      // One order in ten is taxed at another rate.
      const rate = index === 9 ? 0.05 : 0.15;
      return { subtotal: net * (1 + rate), shipping: 85, taxes: net * rate, total: net * (1 + rate) + 85 };
    });
    expect(new Set(modesOf(orders))).toEqual(new Set([TaxMode.includedShippingUntaxed]));
  });

  test('whether shipping is taxed is asked in each currency apart', () => {
    const untaxed = [100, 200].map((net) => ({
      subtotal: net * 1.15,
      shipping: 30,
      taxes: net * 0.15,
      total: net * 1.15 + 30,
    }));
    const modes = modesOf([...untaxed, { subtotal: 119, shipping: 11.9, taxes: 20.9, total: 130.9, currency: 'USD' }]);
    expect(modes).toEqual([TaxMode.includedShippingUntaxed, TaxMode.includedShippingUntaxed, TaxMode.included]);
  });
});
