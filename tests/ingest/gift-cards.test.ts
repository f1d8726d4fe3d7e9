/* Sold gift cards and duties among the lines of a Shopify file, beside tips. Amounts in ten-thousandths. */
import { describe, expect, test } from 'vitest';
import { kindWithoutGoods, LineKind } from '#ingest/sources/line-extras.ts';
import { tableOf } from '../fixtures/csv-orders.ts';
import { csv, head, line, type Row } from '../fixtures/csv-text.ts';
import { figuresOf } from '../fixtures/shop-file.ts';

const intangible: Row = { 'Lineitem requires shipping': 'false', 'Lineitem taxable': 'false' };
const giftCard = (name: string, price: string, more: Row = {}): Row =>
  line(name, 'Gift Card - €50', { 'Lineitem price': price, ...intangible, ...more });

describe('kindWithoutGoods', () => {
  test('gift cards in the languages of the shops, by name or number', () => {
    const names = [
      'Gift Card',
      'E-Gift voucher',
      'Geschenkgutschein 50 €',
      'Wertgutschein',
      'Carte cadeau',
      'Chèque-cadeau',
    ];
    names.push('Tarjeta de regalo', 'Buono regalo', 'Cadeaubon', 'Presentkort', 'Karta podarunkowa');
    for (const name of names) expect([name, kindWithoutGoods(name, '', true)]).toEqual([name, LineKind.giftCard]);
    expect(kindWithoutGoods('Voucher for you', 'GIFTCARD-50', true)).toBe(LineKind.giftCard);
  });

  test('duties by name, a tip by having no vendor, all else goods', () => {
    expect(kindWithoutGoods('Import duties', '', true)).toBe(LineKind.dutyLike);
    expect(kindWithoutGoods('Zollgebühr', '', true)).toBe(LineKind.dutyLike);
    expect(kindWithoutGoods('Tip', '', false)).toBe(LineKind.tipLike);
    expect(kindWithoutGoods('Heavy duty e-book', '', true)).toBe(LineKind.goods);
    expect(kindWithoutGoods('Online course', '', true)).toBe(LineKind.goods);
  });
});

describe('gift cards, duties and tips of a Shopify file', () => {
  test('gift cards are counted with what they cost, and stay in net sales', async () => {
    const table = await tableOf(
      csv([
        // 10 of goods and two cards of 25: Subtotal 60.
        head('#1', { Subtotal: '60.00', Total: '60.00' }),
        giftCard('#1', '25.00', { 'Lineitem quantity': '2' }),
        head('#2'),
        // A box for a gift card is shipped: goods.
        head('#3', {
          'Lineitem name': 'Gift card box',
          'Lineitem requires shipping': 'true',
          'Lineitem taxable': 'false',
        }),
      ]),
    );
    expect([...table.orders.giftCards]).toEqual([500_000, 0, 0]);
    expect([...table.orders.tips]).toEqual([0, 0, 0]);
    // 60 + 10 + 10.
    expect(figuresOf(table)).toMatchObject({ counted: 3, net: 8_000 });
  });

  test('a discount named after a voucher is no card that was sold', async () => {
    const table = await tableOf(
      csv([head('#1', { Subtotal: '5.00', Total: '5.00' }), giftCard('#1', '-5.00', { 'Lineitem name': 'Gutschein' })]),
    );
    expect([...table.orders.giftCards]).toEqual([0]);
  });

  test('without the columns that say what is shipped and taxed no line is known to be a card', async () => {
    const header = ['Name', 'Email', 'Financial Status', 'Currency', 'Subtotal', 'Shipping', 'Taxes', 'Total', 'Created at',
      'Lineitem quantity', 'Lineitem name', 'Lineitem price']; // prettier-ignore
    const table = await tableOf(csv([head('#1', { 'Lineitem name': 'Gift Card' })], { header }));
    expect([...table.orders.giftCards]).toEqual([0]);
  });

  test('duties and a tip on lines are told apart where they explain what the lines are above the Subtotal', async () => {
    const duties = (name: string): Row => line(name, 'Duties', { 'Lineitem price': '3.00', ...intangible });
    const tip = (name: string): Row => line(name, 'Tip', { 'Lineitem price': '2.00', Vendor: '', ...intangible });
    const table = await tableOf(
      csv([
        // Goods 10 + duties 3 + tip 2, Subtotal 10.
        head('#1', { Total: '15.00' }),
        duties('#1'),
        tip('#1'),
        head('#2', { Total: '13.00' }),
        duties('#2'),
        head('#3', { Total: '12.00' }),
        tip('#3'),
        // The line is in the Subtotal: sold like goods.
        head('#4', { Subtotal: '13.00', Total: '13.00' }),
        duties('#4'),
        // The order says itself what it was charged.
        head('#5', { Total: '13.00', Duties: '2.90' }),
        duties('#5'),
      ]),
    );
    expect([...table.orders.duties]).toEqual([30_000, 30_000, NaN, NaN, 29_000]);
    expect([...table.orders.tips]).toEqual([20_000, 0, 20_000, 0, 0]);
  });
});
