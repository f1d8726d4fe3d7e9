/* Which customers each rule of the channel mapping takes, what the data suggest, and the list of what was sold. */
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { channelClaims } from '#domain/channel-claims.ts';
import { countOrders } from '#domain/counting.ts';
import type { ChannelRule } from '#domain/costs.ts';
import { itemCostsOf } from '#domain/item-costs.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { soldItems } from '#domain/sold-items.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

let number = 0;
function order(email: string, more: Partial<OrderSpec>): OrderSpec {
  number++;
  return {
    name: `#${String(number)}`,
    id: String(number),
    day: '2026-01-05',
    email: `${email}@x.example`,
    subtotal: 20,
    lines: [{ product: 'Mug', sku: 'M1', quantity: 1, price: 20 }],
    ...more,
  };
}

function shop(specs: readonly OrderSpec[]) {
  const assembled = assembleOrders([fileOf(specs)]);
  const counted = countOrders(assembled, DEFAULT_RULES);
  return { counted, behind: { orders: counted.orders, lines: assembled.lines } };
}

const rule = (channel: string, attribute: ChannelRule['match']['attribute'], ...values: string[]): ChannelRule => ({
  channel,
  match: { attribute, values },
});

describe('channelClaims', () => {
  const { counted, behind } = shop([
    order('a', { source: 'IG', tags: 'vip' }),
    order('b', { source: 'fb' }),
    order('c', { source: 'google', tags: 'vip' }),
    order('d', { source: 'web' }),
    order('d', { source: 'google', day: '2026-02-05' }),
  ]);
  const claims = (rules: readonly ChannelRule[], named: readonly string[] = []) =>
    channelClaims(counted.log, behind, rules, named);

  test('without rules everybody is unassigned, and usual names of channels are suggested by their customers', () => {
    expect(claims([])).toEqual({
      taken: [],
      customers: 4,
      unassigned: 4,
      suggestions: [
        { ...rule('Meta', 'source', 'IG', 'fb'), customers: 2 },
        { ...rule('Google Ads', 'source', 'google'), customers: 1 },
      ],
    });
  });

  test('a customer is taken once, by the first rule that fits, also where two rules name one channel', () => {
    const { taken, unassigned } = claims([
      rule('Club', 'tag', 'vip'),
      rule('Meta', 'source', 'ig', 'fb'),
      rule('Club', 'source', 'web'),
    ]);
    expect(taken).toEqual([2, 1, 1]);
    expect(unassigned).toBe(0);
  });

  test('what a rule takes is not suggested again', () => {
    const [first, ...others] = claims([rule('Meta', 'source', 'fb')]).suggestions;
    expect(first.customers).toBe(1);
    expect(others).toHaveLength(1);
    expect(claims([rule('Meta', 'source', 'fb', 'ig'), rule('Google', 'source', 'google')]).suggestions).toEqual([]);
  });

  test('a channel is called as its spend is called', () => {
    expect(claims([], ['facebook']).suggestions[0].channel).toBe('facebook');
    expect(claims([], ['Influencers']).suggestions[0].channel).toBe('Meta');
  });
});

describe('soldItems', () => {
  const { counted, behind } = shop([
    order('a', {
      subtotal: 100,
      lines: [
        { product: 'Mug', sku: 'M1', quantity: 2, price: 30 },
        { product: 'Bowl', quantity: 1, price: 40 },
      ],
    }),
    order('b', { subtotal: 100, lines: [{ product: 'Mug, blue', sku: 'm1', quantity: 5, price: 20 }] }),
    order('c', { subtotal: 900, cancelled: true, lines: [{ product: 'Vase', sku: 'V', quantity: 1, price: 900 }] }),
  ]);
  const typed = [{ item: 'BOWL', cost: 50_000 }];
  const costs = itemCostsOf(typed, null, { currency: 'EUR', rates: {} });

  test('items stand by what they sold, one SKU once however it is written; orders that do not count sell nothing', () => {
    const { items, more } = soldItems(counted, behind.lines, costs, typed);
    expect(items).toEqual([
      { sku: 'M1', product: 'Mug', share: 0.8, cost: null, from: null },
      { sku: '', product: 'Bowl', share: 0.2, cost: 50_000, from: 'typed' },
    ]);
    expect(more).toBe(0);
  });
});
