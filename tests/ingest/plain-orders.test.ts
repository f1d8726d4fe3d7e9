/* Plain tables: columns by German and English names, one order per order id, refunds by their sign. */
import { describe, expect, test } from 'vitest';
import { isoDay } from '#domain/calendar.ts';
import { AMOUNT_SCALE, Financial, Fulfilment, OrderKind } from '#domain/orders.ts';
import { plainColumns } from '#ingest/sources/plain-columns.ts';
import { answerOf, issuesOf, tableOf, texts } from '../fixtures/csv-orders.ts';

const HEADER = 'order_id,customer_id,date,amount';

function amounts(values: Float64Array): number[] {
  return Array.from(values, (value) => value / AMOUNT_SCALE);
}

describe('plainColumns', () => {
  test('knows German and English names', () => {
    expect(plainColumns(['Bestellnummer', 'Bestelldatum', 'Kunde', 'E-Mail', 'Gesamtbetrag']).at).toEqual({
      order: 0,
      date: 1,
      person: 2,
      email: 3,
      amount: 4,
    });
    expect(plainColumns(['order_id', 'customer_id', 'date', 'amount']).at).toEqual({
      order: 0,
      customer: 1,
      date: 2,
      amount: 3,
    });
    expect(plainColumns(['Name', 'Kundennummer', 'Belegnummer', 'Rechnungsdatum', 'Umsatz', 'Währung']).at).toEqual({
      person: 0,
      customer: 1,
      order: 2,
      date: 3,
      amount: 4,
      currency: 5,
    });
  });

  test('a column that says only "customer" is the identity alone, and a name beside an e-mail', () => {
    expect(plainColumns(['date', 'customer', 'amount']).at.customer).toBe(1);
    expect(plainColumns(['date', 'customer', 'email', 'amount']).at).toEqual({
      date: 0,
      person: 1,
      email: 2,
      amount: 3,
    });
  });

  test('a currency in the header is read', () => {
    expect(plainColumns(['date', 'email', 'Total (EUR)'])).toMatchObject({ at: { amount: 2 }, currency: 'EUR' });
    expect(plainColumns(['Datum', 'E-Mail', 'Betrag in CHF'])).toMatchObject({ at: { amount: 2 }, currency: 'CHF' });
  });
});

describe('plain orders', () => {
  test('the amount is the total as given; nothing is known of shipping and tax', async () => {
    const table = await tableOf(`${HEADER}\nS1,0001,1997-01-01,29.33\nS2,0001,1997-01-18,0\n`);
    expect(table.source).toBe('plain-orders');
    expect(amounts(table.orders.total)).toEqual([29.33, 0]);
    expect(table.orders.subtotal[0]).toBeNaN();
    expect(table.orders.at[0]).toBeNaN();
    expect(Array.from(table.orders.latestDay, isoDay)).toEqual(['1997-01-01', '1997-01-18']);
    expect(texts(table.identities.customerId)).toEqual(['0001', '0001']);
    expect(Array.from(table.orders.kind)).toEqual([OrderKind.plain, OrderKind.plain]);
    expect(texts(table.orders.currency)).toEqual(['', '']);
  });

  test('a customer column that holds e-mails gives e-mails', async () => {
    const table = await tableOf(`${HEADER}\nS1,Ann@Example.com,2026-01-01,1.50\nS2,ann@example.com,2026-01-02,1.50\n`);
    expect(texts(table.identities.email)).toEqual(['ann@example.com', 'ann@example.com']);
    expect(texts(table.identities.customerId)).toEqual(['', '']);
  });

  test('rows with one order id are added, equal rows are the same row twice', async () => {
    const table = await tableOf(
      `${HEADER}\nA,1,2026-01-01,10.00\nA,1,2026-01-01,10.00\nA,1,2026-01-03,2.50\nB,1,2026-01-01,10.00\n`,
    );
    expect(amounts(table.orders.total)).toEqual([12.5, 10]);
    expect(Array.from(table.orders.day, isoDay)).toEqual(['2026-01-01', '2026-01-01']);
    expect(Array.from(table.orders.latestDay, isoDay)).toEqual(['2026-01-03', '2026-01-01']);
    expect(issuesOf(table)).toEqual(['3 duplicate-row merged', '4 rows-added kept']);
    expect(table.count).toEqual({ read: 4, used: 3, merged: 1, leftOut: 0, rejected: 0 });
    expect(Array.from(table.orderRows)).toEqual([2, 1]);
  });

  test('a negative row with the id of an order adds to it, one with its own id is a refund', async () => {
    const table = await tableOf(`${HEADER}\nA,1,2026-01-09,-4.00\nA,1,2026-01-01,10.00\nR,1,2026-01-05,-3.00\n`);
    expect(amounts(table.orders.total)).toEqual([6, -3]);
    expect(Array.from(table.orders.kind)).toEqual([OrderKind.plain, OrderKind.refund]);
    expect(isoDay(table.orders.day[0])).toBe('2026-01-01');
    expect(isoDay(table.orders.latestDay[0])).toBe('2026-01-09');
  });

  test('without order ids every row is an order, and the same row in another file has the same id', async () => {
    const rows = ['1,2026-01-01,10.00', '1,2026-01-01,10.00', '2,2026-01-02,5.00'];
    const table = await tableOf(`customer_id,date,amount\n${rows.join('\n')}\n`);
    const other = await tableOf(`customer_id,date,amount\n${rows.toReversed().join('\n')}\n`);
    expect(texts(table.orders.name)).toEqual(['1', '2', '3']);
    const ids = texts(table.orders.id);
    expect(new Set(ids).size).toBe(3);
    expect(texts(other.orders.id)).toEqual([ids[2], ids[0], ids[1]]);
  });

  test('statuses are understood in both languages, unknown ones remarked', async () => {
    const states = ['wc-completed', 'Processing', 'Storniert', 'failed', 'on-hold', 'Bezahlt', 'refunded', 'odd'];
    const rows = states.map((state, i) => `${i},1,2026-01-01,5.00,${state}`).join('\n');
    const table = await tableOf(`${HEADER},status\n${rows}\n`);
    expect(Array.from(table.orders.financial)).toEqual([
      Financial.paid,
      Financial.paid,
      Financial.none,
      Financial.voided,
      Financial.pending,
      Financial.paid,
      Financial.refunded,
      Financial.none,
    ]);
    expect(Array.from(table.orders.cancelled)).toEqual([0, 0, 1, 0, 0, 0, 0, 0]);
    expect(table.orders.fulfilment[0]).toBe(Fulfilment.fulfilled);
    expect(issuesOf(table)).toEqual(['9 unknown-status kept']);
  });

  test('refunded amounts are read', async () => {
    const table = await tableOf(`${HEADER},Refunded Amount\nA,1,2026-01-01,10.00,2.50\nB,1,2026-01-01,10.00,\n`);
    expect(amounts(table.orders.refunded)).toEqual([2.5, NaN]);
  });

  test.each([
    ['a column', `${HEADER},currency\nA,1,2026-01-01,10.00,chf\nB,1,2026-01-01,5.00,eur\n`, ['CHF', 'EUR']],
    ['a sign', `${HEADER}\nA,1,2026-01-01,"10,00 €"\nB,1,2026-01-01,5\n`, ['EUR', 'EUR']],
    ['three letters', `${HEADER}\nA,1,2026-01-01,GBP 10.00\nB,1,2026-01-01,£5.00\n`, ['GBP', 'GBP']],
    ['different signs', `${HEADER}\nA,1,2026-01-01,£10.00\nB,1,2026-01-01,€5.00\n`, ['GBP', 'EUR']],
    ['a dollar sign, which is that of many', `${HEADER}\nA,1,2026-01-01,$10.00\nB,1,2026-01-01,$5.00\n`, ['', '']],
  ])('the currency is that of %s', async (_, text, expected) => {
    expect(texts((await tableOf(text)).orders.currency)).toEqual(expected);
  });

  test('a phone is an identity, products are lines, and a refund names none', async () => {
    const table = await tableOf(
      'Bestellnummer;Datum;Telefon;Betrag;Artikel;Menge\n' +
        'A;01.02.2026;030 123456;10,00;Tee;4\nA;02.02.2026;030 123456;-2,50;Tee;1\nB;01.02.2026;030 98765;3,00;;\n',
    );
    expect(texts(table.identities.phone)).toEqual(['030123456', '03098765']);
    expect(texts(table.lines.product)).toEqual(['Tee']);
    expect([table.lines.quantity[0], amounts(table.lines.price)[0]]).toEqual([4, 2.5]);
    expect(Array.from(table.orders.lineStart)).toEqual([0, 1, 1]);
    expect(amounts(table.orders.total)).toEqual([7.5, 3]);
  });

  test('sums below the table are left out', async () => {
    const table = await tableOf(`Bestellnummer;Datum;E-Mail;Betrag\n1;01.02.2026;a@example.com;5,50\nGesamt;;;5,50\n`);
    expect(table.count).toEqual({ read: 2, used: 1, merged: 0, leftOut: 1, rejected: 0 });
  });

  test('an order id that a spreadsheet has rounded joins no orders', async () => {
    const table = await tableOf(`${HEADER}\n7.02255E+12,1,2026-01-01,10.00\n7.02255E+12,2,2026-01-02,5.00\n`);
    expect(table.orders.rows).toBe(2);
    expect(issuesOf(table)).toEqual(['2 lossy-id kept', '3 lossy-id kept']);
  });

  test('zero or more rows of each fate, whatever the cells hold: the rows add up', async () => {
    const answered = await answerOf(
      `${HEADER}\nA,1,2026-01-01,x1\nB,1,,5.00\n\nC,1,2026-01-01\nTotal,,,5\nD,1,2026-01-01,5.00\nD,1,2026-01-01,5.00\n`,
    );
    if (!answered.ok) throw new Error(answered.code);
    expect(answered.value.count).toEqual({ read: 6, used: 1, merged: 1, leftOut: 1, rejected: 3 });
  });
});
