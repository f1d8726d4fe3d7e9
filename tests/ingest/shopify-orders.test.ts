/* Shopify's row model: head rows, lines, identities, tips, and what a spreadsheet does to them. */
import { describe, expect, test } from 'vitest';
import { isoDay } from '#domain/calendar.ts';
import { AMOUNT_SCALE, Consent, Financial, Fulfilment, OrderKind } from '#domain/orders.ts';
import { answerOf, issuesOf, productsByOrder, refusalOf, tableOf, texts } from '../fixtures/csv-orders.ts';
import { csv, head, line, SHOPIFY_HEADER } from '../fixtures/csv-text.ts';

describe('rows of an order', () => {
  test('only the head row gives the amounts, every row gives a line', async () => {
    const table = await tableOf(csv([head('#1', { Total: '20.00' }), line('#1', 'b'), line('#1', 'c'), head('#2')]));
    expect(productsByOrder(table)).toEqual(['#1: #1 first + b + c', '#2: #2 first']);
    expect(Array.from(table.orders.total)).toEqual([20 * AMOUNT_SCALE, 10 * AMOUNT_SCALE]);
    expect(Array.from(table.orderRows)).toEqual([3, 1]);
    expect(table.count).toEqual({ read: 4, used: 4, merged: 0, leftOut: 0, rejected: 0 });
    expect(Array.from(table.orders.kind)).toEqual([OrderKind.shop, OrderKind.shop]);
  });

  test('rows need not stand together: a line belongs to the nearest head row of its name above', async () => {
    const table = await tableOf(csv([head('#1'), head('#2'), line('#1', 'b'), line('#2', 'c'), line('#1', 'd')]));
    expect(productsByOrder(table)).toEqual(['#1: #1 first + b + d', '#2: #2 first + c']);
    expect(Array.from(table.lines.order)).toEqual([0, 0, 0, 1, 1]);
  });

  test('a line above every head row of its name belongs to the first below', async () => {
    const table = await tableOf(csv([line('#1', 'a'), head('#2'), line('#1', 'b'), head('#1')]));
    expect(productsByOrder(table)).toEqual(['#2: #2 first', '#1: a + b + #1 first']);
    expect(Array.from(table.orderRows)).toEqual([1, 3]);
  });

  test('a second head row of the same name is another copy of the order, with lines of its own', async () => {
    const copies = [
      head('#1', { Id: '5' }),
      line('#1', 'b'),
      head('#1', { Id: '5', 'Refunded Amount': '10.00' }),
      line('#1', 'c'),
    ];
    const table = await tableOf(csv(copies));
    expect(productsByOrder(table)).toEqual(['#1: #1 first + b', '#1: #1 first + c']);
    expect(texts(table.orders.id)).toEqual(['5', '5']);
  });

  test('a line without any head row is rejected', async () => {
    const table = await tableOf(csv([head('#1'), line('#9', 'x')]));
    expect(issuesOf(table)).toEqual(['3 orphan-line rejected']);
    expect(table.count).toEqual({ read: 2, used: 1, merged: 0, leftOut: 0, rejected: 1 });
    expect(table.lines.rows).toBe(1);
  });

  test('a head row without date or Total is rejected with its lines', async () => {
    const table = await tableOf(
      csv([
        head('#1', { 'Created at': '' }),
        line('#1', 'b'),
        head('#2', { Total: '' }),
        head('#3', { Total: 'free' }),
        head('#4'),
      ]),
    );
    expect(issuesOf(table)).toEqual([
      '2 missing-date rejected',
      '3 orphan-line rejected',
      '4 missing-amount rejected',
      '5 unreadable-amount rejected',
    ]);
    expect(productsByOrder(table)).toEqual(['#4: #4 first']);
    expect(table.identities.email.values).toEqual(['ann@example.com']);
  });

  test('years before 1990 and days past the day after saving are not believed', async () => {
    const dates = ['1970-01-01 00:00:00 +0000', '2027-01-02 00:00:00 +0000', '2027-01-01 00:00:00 +0000'];
    const table = await tableOf(csv(dates.map((date, i) => head(`#${i}`, { 'Created at': date }))));
    expect(issuesOf(table)).toEqual(['2 date-out-of-range rejected', '3 date-out-of-range rejected']);
    expect(texts(table.orders.name)).toEqual(['#2']);
  });

  test('blank lines are no rows', async () => {
    const table = await tableOf(csv([head('#1'), {}, head('#2')]) + '\n\n');
    expect(table.count.read).toBe(2);
  });
});

describe('columns', () => {
  test('are found by name, wherever they stand and however they are spaced', async () => {
    const header = SHOPIFY_HEADER.toReversed();
    const text = csv([head('#1', { Tags: 'vip, a', Source: 'web' })], { header });
    const table = await tableOf(text.replace('Financial Status', '  financial   STATUS '));
    expect(texts(table.orders.tags)).toEqual(['vip, a']);
    expect(table.orders.financial[0]).toBe(Financial.paid);
  });

  test('that are missing are not observed, never 0', async () => {
    const header = ['Name', 'Email', 'Financial Status', 'Total', 'Created at', 'Lineitem name'];
    const { orders, lines } = await tableOf(csv([head('#1')], { header }));
    expect(orders.total[0]).toBe(10 * AMOUNT_SCALE);
    for (const column of [
      orders.subtotal,
      orders.shipping,
      orders.taxes,
      orders.refunded,
      orders.discount,
      orders.duties,
    ]) {
      expect(column[0]).toBeNaN();
    }
    expect(lines.quantity[0]).toBeNaN();
  });

  test('hold one leading apostrophe at most that is not meant', async () => {
    const table = await tableOf(csv([head('#1', { Phone: "'+49 30 1234567", Tags: "''90s" })]));
    expect(texts(table.identities.phone)).toEqual(['49301234567']);
    expect(texts(table.orders.tags)).toEqual(["'90s"]);
  });

  test('country and province are those of shipping, else of billing', async () => {
    const table = await tableOf(
      csv([
        head('#1', {
          'Shipping Country': 'AT',
          'Billing Country': 'DE',
          'Shipping Province': 'W',
          'Billing Province': 'BE',
        }),
        head('#2', { 'Billing Country': 'DE', 'Billing Province': 'BE' }),
      ]),
    );
    expect(texts(table.orders.country)).toEqual(['AT', 'DE']);
    expect(texts(table.orders.province)).toEqual(['W', 'BE']);
  });

  test('states are read as codes; an unknown one is remarked and the order kept', async () => {
    const table = await tableOf(
      csv([
        head('#1', {
          'Financial Status': 'partially_refunded',
          'Fulfillment Status': 'partial',
          'Accepts Marketing': 'yes',
        }),
        head('#2', {
          'Financial Status': 'charged_back',
          'Cancelled at': '2026-03-06 10:00:00 +0100',
          'Accepts Marketing': 'no',
        }),
      ]),
    );
    expect(Array.from(table.orders.financial)).toEqual([Financial.partiallyRefunded, Financial.none]);
    expect(Array.from(table.orders.fulfilment)).toEqual([Fulfilment.partial, Fulfilment.none]);
    expect(Array.from(table.orders.consent)).toEqual([Consent.yes, Consent.no]);
    expect(Array.from(table.orders.cancelled)).toEqual([0, 1]);
    expect(table.issues).toMatchObject([
      { line: 3, column: 'Financial Status', code: 'unknown-status', value: 'charged_back', fate: 'kept' },
    ]);
  });
});

describe('days', () => {
  test('the local day as written counts, the instant orders', async () => {
    const table = await tableOf(csv([head('#1', { 'Created at': '2026-01-31 23:30:00 -0800' })]));
    expect(isoDay(table.orders.day[0])).toBe('2026-01-31');
    expect(table.orders.at[0]).toBe(Date.parse('2026-02-01T07:30:00Z'));
  });

  test('the latest day is that of any date on any row of the order', async () => {
    const table = await tableOf(
      csv([
        head('#1', { 'Paid at': '2026-03-06 10:00:00 +0100', 'Fulfilled at': '2026-03-09 10:00:00 +0100' }),
        head('#2', { 'Cancelled at': '2026-04-01 10:00:00 +0200' }),
        head('#3'),
        line('#3', 'b', { 'Created at': '2026-05-01 10:00:00 +0200' }),
        line('#1', 'c', { 'Fulfilled at': '2026-03-10 10:00:00 +0100' }),
      ]),
    );
    expect(Array.from(table.orders.latestDay, isoDay)).toEqual(['2026-03-10', '2026-04-01', '2026-05-01']);
    expect(table.orders.latestAt[1]).toBe(Date.parse('2026-04-01T08:00:00Z'));
  });

  test('spreadsheet dates are read by the part above 12 in any of the date columns', async () => {
    const rows = [
      head('#1', { 'Created at': '03/04/2026 10:15', 'Paid at': '13/04/2026 09:00' }),
      line('#1', 'b', { 'Created at': '03/04/2026 10:15' }),
    ];
    const table = await tableOf(csv(rows));
    expect(isoDay(table.orders.day[0])).toBe('2026-04-03');
    const refused = await refusalOf(csv([head('#1', { 'Created at': '03/04/2026 10:15' })]));
    expect([refused.code, refused.detail.column]).toEqual(['ambiguous-dates', 'Created at']);
  });

  test('month first with AM and PM', async () => {
    const table = await tableOf(
      csv([head('#1', { 'Created at': '4/13/26 1:05 PM' }), head('#2', { 'Created at': '4/3/26 12:05 AM' })]),
    );
    expect(Array.from(table.orders.day, isoDay)).toEqual(['2026-04-13', '2026-04-03']);
    expect(table.orders.at[1]).toBe(Date.parse('2026-04-03T00:05:00Z'));
  });
});

describe('amounts', () => {
  test('semicolons between cells say nothing about the decimal sign', async () => {
    const dots = await tableOf(csv([head('#1', { Total: '1234.5' })], { delimiter: ';' }));
    const money = { Total: '1.234,5', Subtotal: '1.234', Shipping: '0', Taxes: '0', 'Lineitem price': '10' };
    const commas = await tableOf(csv([head('#1', money)], { delimiter: ';' }));
    expect(dots.orders.total[0]).toBe(12_345_000);
    expect(commas.orders.total[0]).toBe(12_345_000);
    expect(commas.orders.subtotal[0]).toBe(12_340_000);
  });

  test('three decimals (Kuwait) are decimals: Shopify writes no thousands', async () => {
    const money = { Total: '1.234', Subtotal: '1.234', Shipping: '0', Taxes: '0', 'Lineitem price': '1.234' };
    expect((await tableOf(csv([head('#1', money)]))).orders.total[0]).toBe(12_340);
  });

  test('an unreadable amount beside the Total is remarked, and not observed', async () => {
    const table = await tableOf(csv([head('#1', { Shipping: 'free' })]));
    expect(table.orders.shipping[0]).toBeNaN();
    expect(issuesOf(table)).toEqual(['2 unreadable-amount kept']);
  });

  test('a tip is a line without vendor, shipping and tax that the Subtotal lacks', async () => {
    const tip = line('#1', 'Tip', {
      Vendor: '',
      'Lineitem requires shipping': 'false',
      'Lineitem taxable': 'FALSE',
      'Lineitem price': '2.25',
    });
    const table = await tableOf(csv([head('#1', { Total: '12.25' }), tip]));
    expect(table.orders.tips[0]).toBe(22_500);
    // The same line inside the Subtotal is a product (a gift card, a service).
    const product = await tableOf(csv([head('#1', { Subtotal: '12.25', Total: '12.25' }), tip]));
    expect(product.orders.tips[0]).toBe(0);
    // With a discount: 10.00 − 3.00 + tip.
    const discounted = await tableOf(
      csv([head('#1', { Subtotal: '7.00', Total: '9.25', 'Discount Amount': '3.00' }), tip]),
    );
    expect(discounted.orders.tips[0]).toBe(22_500);
  });

  test('duties are read', async () => {
    expect((await tableOf(csv([head('#1', { Duties: '4.20' })]))).orders.duties[0]).toBe(42_000);
  });
});

describe('identities', () => {
  test('e-mails are trimmed and lower-cased, placeholders are none', async () => {
    const table = await tableOf(
      csv([
        head('#1', { Email: ' Ann@Example.COM ' }),
        head('#2', { Email: 'ann@example.com' }),
        head('#3', { Email: 'n/a' }),
      ]),
    );
    expect(texts(table.identities.email)).toEqual(['ann@example.com', 'ann@example.com', '']);
  });

  test('the phone is Phone, then Billing Phone, in digits without leading 00 or +', async () => {
    const phones = [
      { Phone: '+1 (555) 123-4567', 'Billing Phone': '999999' },
      { 'Billing Phone': '0049 30 123456' },
      { Phone: '9.23E+11', 'Billing Phone': '030 123456' },
      { Phone: '9,23E+11' },
      { Phone: '-' },
    ];
    const table = await tableOf(csv(phones.map((phone, i) => head(`#${i}`, phone))));
    expect(texts(table.identities.phone)).toEqual(['15551234567', '4930123456', '030123456', '', '']);
    expect(table.issues).toMatchObject([
      { line: 4, column: 'Phone', code: 'lossy-id', value: '9.23E+11', fate: 'kept' },
      { line: 5, column: 'Phone', code: 'lossy-id', fate: 'kept' },
    ]);
  });

  test('an id that a spreadsheet has rounded is none', async () => {
    const table = await tableOf(csv([head('#1', { Id: '7,41099E+12' }), head('#2', { Id: "'5123456789012" })]));
    expect(texts(table.orders.id)).toEqual(['', '5123456789012']);
    expect(issuesOf(table)).toEqual(['2 lossy-id kept']);
  });

  test('no issue shows an e-mail or a name, also where cells have slipped', async () => {
    const slipped = head('#1', { 'Created at': 'ann@example.com', Total: '5' });
    const named = head('#2', { 'Created at': 'Anna Muster 12' });
    const table = await tableOf(csv([slipped, named, head('#3')]));
    expect(JSON.stringify(table.issues)).not.toMatch(/ann/i);
    expect(table.issues).toHaveLength(2);
  });
});

describe('many issues', () => {
  test('all are counted, the first thousand of a code are kept', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => head(`#${i}`, { 'Created at': i === 0 ? '2026-01-05' : 'x1' }));
    const answered = await answerOf(csv(rows));
    if (!answered.ok) throw new Error(answered.code);
    expect(answered.value.issues).toHaveLength(1000);
    expect(answered.value.issueTotals).toEqual([
      { code: 'unreadable-date', fate: 'rejected', column: 'Created at', count: 1499 },
    ]);
    expect(answered.value.count.rejected).toBe(1499);
  });
});
