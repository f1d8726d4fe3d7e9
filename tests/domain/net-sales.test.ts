/* Net sales of single orders, worked by hand (definitions.md §1). */
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { isOverRefunded, isRefundedInFull, netSales, type NetSalesRules, totalParts } from '#domain/net-sales.ts';
import { TaxMode } from '#domain/orders.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

const DEFAULT: NetSalesRules = { tax: 'out', shipping: 'out', refunds: 'order' };

function ordersOf(...specs: readonly OrderSpec[]): ReturnType<typeof assembleOrders>['orders'] {
  return assembleOrders([fileOf(specs.map((spec, index) => ({ name: `#${1001 + index}`, id: `${index}`, ...spec })))])
    .orders;
}

const worth = (spec: OrderSpec, rules: Partial<NetSalesRules> = {}, digits = 2): number =>
  netSales(ordersOf(spec), 0, { ...DEFAULT, ...rules }, digits);

/** 19 % inside 119.00 of goods and 11.90 of shipping. */
const INCLUDED: OrderSpec = { subtotal: 119, shipping: 11.9, taxes: 20.9, total: 130.9 };
/** 10 % on top of 100.00 of goods and 5.00 of shipping. */
const ADDED: OrderSpec = { subtotal: 100, shipping: 5, taxes: 10.5, total: 115.5 };

describe('netSales', () => {
  test('tax included: Taxes are shared between goods and shipping, 119.00 of goods are 100.00', () => {
    expect(worth(INCLUDED)).toBe(10_000);
  });

  test('tax added: Subtotal is net already', () => {
    expect(worth(ADDED)).toBe(10_000);
  });

  test('shipping untaxed: all of Taxes stand in Subtotal', () => {
    // Two orders with 15 % inside the goods and none in shipping: Taxes / (Subtotal − Taxes) is 15 % in both.
    const orders = ordersOf(
      { subtotal: 115, shipping: 85, taxes: 15, total: 200 },
      { subtotal: 230, shipping: 20, taxes: 30, total: 250 },
    );
    expect([...orders.taxMode]).toEqual([TaxMode.includedShippingUntaxed, TaxMode.includedShippingUntaxed]);
    expect(netSales(orders, 0, DEFAULT, 2)).toBe(10_000);
    expect(netSales(orders, 1, DEFAULT, 2)).toBe(20_000);
  });

  test('a tip is in Total and not in net sales', () => {
    const tipped = { ...ADDED, tips: 4.5, total: 120 };
    expect(worth(tipped)).toBe(10_000);
    expect(totalParts(ordersOf(tipped), 0, DEFAULT, 2).other).toBe(450);
  });

  test('a refund takes its share of net sales: half of Total back is half of net sales', () => {
    expect(worth({ ...INCLUDED, refunded: 65.45 })).toBe(5_000);
  });

  test('more refunded than paid is capped: net sales are 0, never below', () => {
    const over = ordersOf({ ...ADDED, refunded: 200 });
    expect(netSales(over, 0, DEFAULT, 2)).toBe(0);
    expect(isOverRefunded(over, 0)).toBe(true);
    expect(isRefundedInFull(over, 0)).toBe(true);
  });

  test('.9999 of Total back is a full refund, .9998 is not', () => {
    expect(isRefundedInFull(ordersOf({ subtotal: 1000, refunded: 999.9 }), 0)).toBe(true);
    expect(isRefundedInFull(ordersOf({ subtotal: 1000, refunded: 999.8 }), 0)).toBe(false);
  });

  test('a Total of 0 has no refund share: a replacement with a refund beside it is worth 0', () => {
    expect(worth({ subtotal: 0, total: 0, refunded: 5 })).toBe(0);
  });

  test('without Subtotal it is Total − Shipping − Taxes', () => {
    expect(worth({ shipping: 5, taxes: 10.5, total: 115.5 })).toBe(10_000);
  });

  test('no goods in a tax-included order: net sales are 0, and shipping is net of its tax', () => {
    const shippingAlone = ordersOf({ subtotal: 0, shipping: 11.9, taxes: 1.9, total: 11.9 });
    expect(netSales(shippingAlone, 0, DEFAULT, 2)).toBe(0);
    expect(totalParts(shippingAlone, 0, DEFAULT, 2).shipping).toBe(1_000);
  });

  test('yen are rounded to whole yen, half away from zero', () => {
    // 1,101 × (1 − 551/1,101) = 550; half of 2,037 is 1,018.5.
    expect(worth({ subtotal: 1101, currency: 'JPY', refunded: 551 }, {}, 0)).toBe(550);
    expect(worth({ subtotal: 2037, shipping: 2037, taxes: 0, refunded: 2037, currency: 'JPY' }, {}, 0)).toBe(1_019);
  });

  test('Kuwaiti dinars are rounded to fils', () => {
    expect(worth({ subtotal: 1.001, currency: 'KWD', total: 1.001, refunded: 0.5005 }, {}, 3)).toBe(501);
  });

  test('a plain table gives net sales as they are, and a refund column takes its share', () => {
    expect(worth({ kind: 'plain', total: 29.33, currency: '' })).toBe(2_933);
    expect(worth({ kind: 'plain', total: 30, refunded: 10, currency: '' })).toBe(2_000);
    expect(worth({ kind: 'plain', total: 30, taxes: 5, currency: '' }, { tax: 'in' })).toBe(3_000);
  });

  test('with tax, with shipping, gross of refunds: each adds what its bridge line would take away', () => {
    expect(worth(INCLUDED, { tax: 'in' })).toBe(12_090);
    expect(worth(INCLUDED, { shipping: 'in' })).toBe(11_000);
    expect(worth(INCLUDED, { tax: 'in', shipping: 'in' })).toBe(13_090);
    expect(worth(ADDED, { tax: 'in' })).toBe(11_050);
    expect(worth(ADDED, { shipping: 'in' })).toBe(10_500);
    expect(worth(ADDED, { tax: 'in', shipping: 'in' })).toBe(11_550);
    expect(worth({ ...ADDED, refunded: 57.75 }, { refunds: 'gross' })).toBe(10_000);
  });
});

describe('totalParts', () => {
  test('tax included: 130.90 = 20.90 tax + 10.00 shipping + 100.00 net', () => {
    expect(totalParts(ordersOf(INCLUDED), 0, DEFAULT, 2)).toEqual({
      total: 13_090,
      tax: 2_090,
      shipping: 1_000,
      other: 0,
      refund: 0,
      net: 10_000,
    });
  });

  test('the refund is the net part alone', () => {
    expect(totalParts(ordersOf({ ...ADDED, refunded: 57.75 }), 0, DEFAULT, 2)).toEqual({
      total: 11_550,
      tax: 1_050,
      shipping: 500,
      other: 0,
      refund: 5_000,
      net: 5_000,
    });
  });
});
