/* Exports of marketplaces, tills and payment ledgers: each layout of formats.md §2 and §3 in a small file of its own, with figures added up by hand. */
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { isoDay } from '#domain/calendar.ts';
import { AMOUNT_SCALE, OrderKind } from '#domain/orders.ts';
import { issuesOf, productsByOrder, refusalOf, tableOf, texts } from '../fixtures/csv-orders.ts';
import { csv } from '../fixtures/csv-text.ts';
import { figuresOf, readShopFile, reportOf } from '../fixtures/shop-file.ts';

const used = (read: number, more: { merged?: number; leftOut?: number; rejected?: number } = {}) => {
  const { merged = 0, leftOut = 0, rejected = 0 } = more;
  return { read, used: read - merged - leftOut - rejected, merged, leftOut, rejected };
};

function amounts(values: Float64Array): number[] {
  return Array.from(values, (value) => value / AMOUNT_SCALE);
}

describe('Etsy orders', () => {
  const header = (
    'Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Payment Method,Date Shipped,Ship Country,Currency,' +
    'Order Value,Coupon Code,Coupon Details,Discount Amount,Shipping Discount,Shipping,Sales Tax,Order Total,Status,' +
    'Card Processing Fees,Order Net,Adjusted Order Total,Buyer,InPerson Discount,SKU'
  ).split(',');
  // 30.00 − 3.00 + 4.00 shipping + 2.48 that Etsy collects = 33.48
  const order = {
    'Sale Date': '03/04/26',
    'Order ID': '3102',
    'Buyer User ID': 'ann77',
    'Full Name': 'Ann Sample',
    'Date Shipped': '03/05/26',
    Currency: 'EUR',
    'Order Value': '30.00',
    'Discount Amount': '3.00',
    'Shipping Discount': '0.00',
    Shipping: '4.00',
    'Sales Tax': '0',
    'Order Total': '33.48',
    'Adjusted Order Total': '0.00',
    Buyer: 'Ann Sample',
  };

  test('the user id is the customer, the month comes first even where nothing in the file tells', async () => {
    const adjusted = { ...order, 'Order ID': '3103', 'Adjusted Order Total': '16.74' };
    const guest = { ...order, 'Order ID': '3104', 'Buyer User ID': '' };
    const table = await readShopFile({ header, rows: [order, adjusted, guest] });
    expect(figuresOf(table)).toEqual({
      source: 'etsy-orders',
      count: used(3),
      currency: 'EUR',
      orders: 3,
      counted: 3,
      total: 10_044,
      // 27.00 + 27.00 × ½ + 27.00
      net: 6750,
      customers: 1,
      withoutIdentity: 1,
    });
    expect(isoDay(table.orders.day[0])).toBe('2026-03-04');
    expect(amounts(table.orders.refunded)).toEqual([NaN, 16.74, NaN]);
  });
});

describe('order numbers that a spreadsheet has ruined', () => {
  const header = [
    'Sale Date',
    'Order ID',
    'Buyer User ID',
    'Currency',
    'Order Value',
    'Discount Amount',
    'Order Total',
  ];
  const row = (buyer: string, total: string) => ({
    'Sale Date': '09/24/26',
    'Order ID': '3.1021E+09',
    'Buyer User ID': buyer,
    Currency: 'EUR',
    'Order Value': total,
    'Discount Amount': '0',
    'Order Total': total,
  });

  test('join no orders: each row of a file with one row per order stands for itself', async () => {
    const table = await readShopFile({ header, rows: [row('ann77', '10.00'), row('bob', '5.00')] });
    expect(figuresOf(table)).toMatchObject({ count: used(2), orders: 2, net: 1500, customers: 2 });
    expect(issuesOf(table)).toEqual(['2 lossy-id kept', '3 lossy-id kept']);
    expect(assembleOrders([table, table]).orders.rows).toBe(2);
  });

  test('where several rows make an order, they are rejected', async () => {
    const items = [...header, 'Item Name', 'Transaction ID', 'Buyer', 'Item Total'].filter(
      (name) => name !== 'Buyer User ID',
    );
    const sound = { ...row('', ''), 'Order ID': '7', Buyer: 'bob', 'Item Total': '5.00', 'Item Name': 'Cup' };
    const table = await readShopFile({ header: items, rows: [sound, { ...sound, 'Order ID': '3.1021E+09' }] });
    expect(table.count).toEqual(used(2, { rejected: 1 }));
    expect(issuesOf(table)).toEqual(['3 lossy-id rejected']);
  });
});

describe('Etsy order items', () => {
  const header = (
    'Sale Date,Item Name,Buyer,Quantity,Price,Coupon Code,Coupon Details,Discount Amount,Shipping Discount,' +
    'Order Shipping,Order Sales Tax,Item Total,Currency,Transaction ID,Listing ID,Date Paid,Date Shipped,Ship Name,' +
    'Ship Country,Order ID,Variations,SKU'
  ).split(',');
  const item = (order: string, transaction: string, buyer: string, total: string, discount: string) => ({
    'Sale Date': '09/24/26',
    'Item Name': `Item ${transaction}`,
    Buyer: buyer,
    Quantity: '1',
    Price: total,
    'Discount Amount': discount,
    'Order Shipping': '4.00',
    'Item Total': total,
    Currency: 'USD',
    'Transaction ID': transaction,
    'Ship Name': 'Ann Sample',
    'Order ID': order,
  });

  test('an order is the sum of its items less discounts; the same item twice counts once', async () => {
    const rows = [
      item('1', '41', 'ann77', '$10.00', '$1.00'),
      item('1', '42', 'ann77', '$5.00', ''),
      item('1', '42', 'ann77', '$5.00', ''),
      item('2', '43', 'Ann Sample (ann77)', '$8.00', '0'),
      item('3', '44', 'Ann Sample', '$7.00', '0'),
    ];
    const table = await readShopFile({ header, rows });
    expect(figuresOf(table)).toEqual({
      source: 'etsy-items',
      count: used(5, { merged: 1 }),
      currency: 'USD',
      orders: 3,
      counted: 3,
      total: 2900,
      net: 2900,
      customers: 1,
      withoutIdentity: 1,
    });
    expect(productsByOrder(table)[0]).toBe('1: Item 41 + Item 42');
  });
});

describe('eBay', () => {
  const english = (
    'Sales Record Number,Order Number,Buyer Username,Buyer Name,Buyer Email,Item Number,Item Title,Custom Label,' +
    'Quantity,Sold For,Shipping And Handling,Seller Collected Tax,eBay Collected Tax,Total Price,Sale Date,Paid On Date'
  ).split(',');
  const order = {
    'Sales Record Number': '112',
    'Order Number': '24-1',
    'Buyer Username': 'buyer_one',
    'Buyer Name': 'Ann Sample',
    'Buyer Email': 'a1b2@members.ebay.com',
    'Item Number': '3185',
    'Item Title': 'Card',
    Quantity: '1',
    'Sold For': '$900.00',
    'Shipping And Handling': '$5.97',
    'Seller Collected Tax': '$0.00',
    'eBay Collected Tax': '$0.00',
    'Total Price': '$905.97',
    'Sale Date': 'Jul-25-26',
    'Paid On Date': 'Jul-26-26',
  };

  test('English: the user name is the customer, taxes and shipping come off the total', async () => {
    const taxed = {
      ...order,
      'Order Number': '24-2',
      'Buyer Email': 'c3d4@members.ebay.com',
      'eBay Collected Tax': '$72.00',
      'Total Price': '$977.97',
    };
    const apart = { ...taxed, 'Order Number': '24-3', 'Total Price': '$905.97' };
    const table = await readShopFile({ header: english, rows: [order, taxed, apart] });
    expect(figuresOf(table)).toEqual({
      source: 'ebay',
      count: used(3),
      currency: '',
      orders: 3,
      counted: 3,
      total: 278_991,
      net: 270_000,
      customers: 1,
      withoutIdentity: 0,
    });
    expect([isoDay(table.orders.day[0]), isoDay(table.orders.latestDay[0])]).toEqual(['2026-07-25', '2026-07-26']);
    expect(texts(table.identities.email)).toEqual(['', '', '']);
  });

  test('an order of several items is the row that holds the whole of it, or their sum', async () => {
    const whole = { ...order, 'Item Number': '', 'Item Title': '', 'Sold For': '$30.00', 'Total Price': '$35.97' };
    const part = (title: string) => ({
      'Order Number': '24-1',
      'Buyer Username': 'buyer_one',
      'Item Number': title,
      'Item Title': title,
      Quantity: '1',
      'Sold For': '$15.00',
    });
    const table = await readShopFile({ header: english, rows: [whole, part('Hat'), part('Sock')] });
    expect(figuresOf(table)).toMatchObject({ count: used(3), orders: 1, total: 3597, net: 3000 });
    expect(productsByOrder(table)).toEqual(['24-1: Hat + Sock']);
    const each = [order, { ...order, 'Item Number': '3186', 'Item Title': 'Case' }];
    expect(figuresOf(await readShopFile({ header: english, rows: each }))).toMatchObject({ orders: 1, net: 180_000 });
  });

  test('German: decimal commas, the euro sign behind, 10-Dez-25', async () => {
    const header = (
      'Verkaufsprotokollnummer;Bestellnummer;Nutzername des Käufers;Name des Käufers;Artikelnummer;Angebotstitel;' +
      'Bestandseinheit;Anzahl;Verkauft für;Verpackung und Versand;Inklusive MwSt.-Satz;Gesamtbetrag;Verkauft am;' +
      'Zahlungsdatum;Verschickt am - Datum'
    ).split(';');
    const row = (number: string, day: string) => ({
      Bestellnummer: number,
      'Nutzername des Käufers': 'kaeufer1',
      'Name des Käufers': '--',
      Artikelnummer: '1',
      Angebotstitel: 'Hut',
      Anzahl: '1',
      'Verkauft für': '1.111,00 €',
      'Verpackung und Versand': '5,99 €',
      Gesamtbetrag: '1.116,99 €',
      'Verkauft am': day,
      Zahlungsdatum: '--',
    });
    const table = await readShopFile({ header, delimiter: ';', rows: [row('1', '10-Dez-25'), row('2', '03-Mrz-26')] });
    expect(figuresOf(table)).toEqual({
      source: 'ebay',
      count: used(2),
      currency: 'EUR',
      orders: 2,
      counted: 2,
      total: 223_398,
      net: 222_200,
      customers: 1,
      withoutIdentity: 0,
    });
    expect(Array.from(table.orders.day, isoDay)).toEqual(['2025-12-10', '2026-03-03']);
    expect(table.issues).toEqual([]);
  });

  test('the older German layout, with a note below the table', async () => {
    const header =
      'Verkaufsprotokollnummer;Mitgliedsname;Vollständiger Name des Käufers;E-Mail des Käufers;Gesamtpreis;Verkaufsdatum'.split(
        ';',
      );
    const row = {
      Verkaufsprotokollnummer: '77',
      Mitgliedsname: 'kaeufer1',
      'E-Mail des Käufers': 'k@example.com',
      Gesamtpreis: 'EUR 19,90',
      Verkaufsdatum: '31.12.2025',
    };
    const table = await readShopFile({ header, delimiter: ';', rows: [row, { Mitgliedsname: '1 Datensatz' }] });
    expect(figuresOf(table)).toMatchObject({
      count: used(2, { leftOut: 1 }),
      currency: 'EUR',
      orders: 1,
      net: 1990,
      customers: 1,
    });
  });
});

describe('Square', () => {
  const transactions = (
    'Date,Time,Time Zone,Gross Sales,Discounts,Service Charges,Net Sales,Gift Card Sales,Tax,Tip,Partial Refunds,' +
    'Total Collected,Source,Card,Fees,Net Total,Transaction ID,Payment ID,Card Brand,Event Type,Location,' +
    'Customer ID,Customer Name'
  ).split(',');
  const sale = {
    Date: '2026-09-13',
    Time: '10:02:11',
    'Gross Sales': '$30.00',
    Discounts: '-$3.00',
    'Net Sales': '$27.00',
    Tax: '$2.16',
    Tip: '$2.00',
    'Total Collected': '$31.16',
    'Transaction ID': 'T1',
    'Payment ID': 'P1',
    'Event Type': 'Payment',
    'Customer ID': 'C1',
  };

  test('payments of one transaction are added, the tip is not net sales, a refund stands on its day', async () => {
    const part = { ...sale, 'Transaction ID': 'T2', 'Customer ID': '' };
    const other = { ...part, 'Payment ID': 'P3', Tip: '$0.00', 'Total Collected': '$29.16' };
    const refund = {
      ...sale,
      Date: '2026-09-20',
      'Net Sales': '-$12.00',
      Tax: '-$0.96',
      Tip: '$0.00',
      'Total Collected': '-$12.96',
      'Transaction ID': 'T9',
      'Event Type': 'Refund',
    };
    const table = await readShopFile({ header: transactions, rows: [sale, part, other, refund] });
    expect(figuresOf(table)).toEqual({
      source: 'square-transactions',
      count: used(4),
      currency: '',
      orders: 2,
      counted: 2,
      // 31.16 + 31.16 + 29.16
      total: 9148,
      net: 8100,
      customers: 1,
      withoutIdentity: 1,
    });
    expect(Array.from(table.orders.kind)).toEqual([OrderKind.shop, OrderKind.shop, OrderKind.refund]);
    expect(amounts(table.orders.total)[2]).toBe(-12);
    expect(table.orders.at[0]).toBe(Date.UTC(2026, 8, 13, 10, 2, 11));
  });

  test('a file without the column Customer ID is refused', async () => {
    const header = transactions.filter((column) => !column.startsWith('Customer'));
    expect((await refusalOf(csv([sale], { header }))).code).toBe('no-identity-column');
  });

  test('items: an order is the sum of the rows of its transaction', async () => {
    const header = (
      'Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Gross Sales,Discounts,Net Sales,Tax,' +
      'Transaction ID,Payment ID,Event Type,Location,Customer ID,Customer Name'
    ).split(',');
    const item = (transaction: string, name: string) => ({
      Date: '2026-09-13',
      Time: '10:02:11',
      Item: name,
      Qty: '1',
      'Net Sales': '$5.00',
      Tax: '$0.40',
      'Transaction ID': transaction,
      'Event Type': 'Payment',
      'Customer ID': 'C1',
    });
    const table = await readShopFile({ header, rows: [item('T1', 'Tea'), item('T1', 'Tea'), item('T2', 'Cake')] });
    expect(figuresOf(table)).toMatchObject({
      source: 'square-items',
      count: used(3),
      orders: 2,
      counted: 2,
      total: 1620,
      net: 1500,
      customers: 1,
    });
    expect(productsByOrder(table)).toEqual(['T1: Tea + Tea', 'T2: Cake']);
  });
});

describe('Gumroad', () => {
  const header = (
    'Purchase ID,Item Name,Buyer Name,Purchase Email,Buyer Email,Do not contact?,Purchase Date,' +
    'Purchase Time (UTC timezone),Subtotal ($),Taxes ($),Shipping ($),Sale Price ($),Fees ($),Net Total ($),Tip ($),' +
    'Refunded?,Partial Refund ($),Fully Refunded?,Disputed?,Dispute Won?,Free trial purchase?,Pre-order authorization?'
  ).split(',');
  const row = (id: string, more: Record<string, string> = {}) => ({
    'Purchase ID': id,
    'Item Name': 'Template',
    'Purchase Email': 'ann@example.com',
    'Purchase Date': '2026-09-02',
    'Purchase Time (UTC timezone)': '2026-09-02 10:00:00 UTC',
    'Subtotal ($)': '10.0',
    'Taxes ($)': '1.9',
    'Shipping ($)': '0.0',
    'Sale Price ($)': '11.9',
    'Tip ($)': '0.0',
    'Partial Refund ($)': '0.0',
    'Fully Refunded?': '0',
    'Disputed?': '0',
    ...more,
  });

  test('refunds, lost disputes, free trials and the sum below the table', async () => {
    const rows = [
      row('p1'),
      row('p2', { 'Refunded?': '1', 'Partial Refund ($)': '5.95' }),
      row('p3', { 'Refunded?': '1', 'Fully Refunded?': '1' }),
      row('p4', { 'Disputed?': '1', 'Dispute Won?': '0' }),
      row('p5', { 'Free trial purchase?': '1', 'Sale Price ($)': '0.0' }),
      { 'Purchase ID': 'Totals', 'Subtotal ($)': '50.0', 'Sale Price ($)': '59.5' },
    ];
    expect(figuresOf(await readShopFile({ header, rows }))).toEqual({
      source: 'gumroad',
      count: used(6, { leftOut: 2 }),
      currency: 'USD',
      orders: 4,
      counted: 2,
      total: 4760,
      net: 1500,
      customers: 1,
      withoutIdentity: 0,
    });
  });
});

describe('PayPal', () => {
  const german = (
    'Datum,Uhrzeit,Zeitzone,Name,Typ,Status,Währung,Brutto,Gebühr,Netto,Absender E-Mail-Adresse,' +
    'Empfänger E-Mail-Adresse,Transaktionscode,Lieferadresse,Adress-Status,Artikelbezeichnung,Artikelnummer,' +
    'Versand- und Bearbeitungsgebühr,Versicherungsbetrag,Umsatzsteuer,Option 1 Name,Option 1 Wert,Option 2 Name,' +
    'Option 2 Wert,Zugehöriger Transaktionscode,Rechnungsnummer,Zollnummer,Anzahl,Empfangsnummer,Guthaben,' +
    'Adresszeile 1,Adresszusatz,Ort,Bundesland,PLZ,Land,Telefon,Betreff,Hinweis,Ländervorwahl,Auswirkung auf Guthaben'
  ).split(',');
  const row = (code: string, type: string, gross: string, more: Record<string, string> = {}) => ({
    Datum: '01.09.2026',
    Uhrzeit: '10:15:00',
    Zeitzone: 'CEST',
    Name: 'Ann Sample',
    Typ: type,
    Status: 'Abgeschlossen',
    Währung: 'EUR',
    Brutto: gross,
    'Absender E-Mail-Adresse': 'ann@example.com',
    'Empfänger E-Mail-Adresse': 'shop@example.com',
    Transaktionscode: code,
    'Versand- und Bearbeitungsgebühr': '0,00',
    Umsatzsteuer: '0,00',
    'Auswirkung auf Guthaben': gross.startsWith('-') ? 'Soll' : 'Haben',
    ...more,
  });
  const refund = (code: string, gross: string, of: string) =>
    row(code, 'Rückzahlung', gross, {
      Datum: '09.09.2026',
      'Zugehöriger Transaktionscode': of,
      'Absender E-Mail-Adresse': 'shop@example.com',
      'Empfänger E-Mail-Adresse': 'ann@example.com',
    });
  const rows = [
    row('A1', 'PayPal Express-Zahlung', '1.234,50', { 'Versand- und Bearbeitungsgebühr': '4,50' }),
    row('A2', 'Website-Zahlung', '40,00'),
    row('A3', 'Website-Zahlung', '20,00', { Status: 'Ausstehend' }),
    refund('R1', '-10,00', 'A2'),
    refund('R2', '-10,00', 'A2'),
    refund('R3', '-7,00', 'ELSEWHERE'),
    row('X1', 'Von Nutzer eingeleitete Abbuchung', '-500,00'),
    row('X2', 'Allgemeine Währungsumrechnung', '9,20'),
    row('X3', 'Allgemeine Währungsumrechnung', '-10,00', { Währung: 'USD' }),
    row('X4', 'Website-Zahlung', '-30,00'),
    row('X5', 'Bankgutschrift auf PayPal-Konto', '30,00'),
    row('X6', 'Einbehaltung für offene Autorisierung', '-30,00', { 'Auswirkung auf Guthaben': 'Memo' }),
  ];

  test('German, 41 columns: completed money in is a sale, refunds reduce the sale they refer to', async () => {
    expect(german).toHaveLength(41);
    const table = await readShopFile({ header: german, rows });
    expect(figuresOf(table)).toEqual({
      source: 'paypal',
      count: used(12, { leftOut: 7 }),
      currency: 'EUR',
      orders: 2,
      counted: 2,
      total: 127_450,
      // 1,234.50 − 4.50, and half of 40.00
      net: 125_000,
      customers: 1,
      withoutIdentity: 0,
    });
    const { orders } = assembleOrders([table]);
    expect(amounts(orders.refunded)).toEqual([NaN, 20, NaN]);
    expect(Array.from(orders.kind)).toEqual([OrderKind.shop, OrderKind.shop, OrderKind.refund]);
    expect(isoDay(orders.latestDay[1])).toBe('2026-09-09');
  });

  test('sale and refunds in two files that overlap give the same as in one', async () => {
    const part = async (from: number, to: number) => tableOf(csv(rows.slice(from, to), { header: german }));
    const [whole, first, second] = [await part(0, 12), await part(0, 5), await part(3, 12)];
    const report = reportOf(assembleOrders([whole]));
    for (const files of [
      [first, second],
      [second, first],
      [first, second, first],
      [whole, first],
    ]) {
      const data = assembleOrders(files);
      expect(data.orders).toEqual(assembleOrders([whole]).orders);
      expect(reportOf(data)).toEqual(report);
    }
    expect(report.twoShops.numbers).toBe(0);
  });

  test('German, 18 columns: the type stands under Beschreibung, there is no status', async () => {
    const header = (
      'Datum,Uhrzeit,Zeitzone,Beschreibung,Währung,Brutto,Entgelt,Netto,Guthaben,Transaktionscode,' +
      'Absender E-Mail-Adresse,Name,Name der Bank,Bankkonto,Versand- und Bearbeitungsgebühr,Umsatzsteuer,' +
      'Rechnungsnummer,Zugehöriger Transaktionscode'
    ).split(',');
    expect(header).toHaveLength(18);
    const old = rows.slice(0, 2).map((cells) => ({ ...cells, Beschreibung: cells.Typ }));
    const deposit = { ...rows[10], Beschreibung: 'Bankgutschrift auf PayPal-Konto' };
    const table = await readShopFile({ header, rows: [...old, deposit] });
    expect(figuresOf(table)).toMatchObject({ count: used(3, { leftOut: 1 }), orders: 2, net: 127_000, customers: 1 });
  });

  test('English: sales, refunds and what is neither', async () => {
    const header = (
      'Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,' +
      'Transaction ID,Sales Tax,Reference Txn ID,Balance Impact'
    ).split(',');
    const entry = (id: string, type: string, gross: string, more: Record<string, string> = {}) => ({
      Date: '09/25/2026',
      Time: '10:00:00',
      TimeZone: 'PDT',
      Type: type,
      Status: 'Completed',
      Currency: 'USD',
      Gross: gross,
      'From Email Address': 'ann@example.com',
      'Transaction ID': id,
      ...more,
    });
    const table = await readShopFile({
      header,
      rows: [
        entry('1', 'Express Checkout Payment', '1,010.00', { 'Sales Tax': '10.00' }),
        entry('2', 'General Withdrawal', '-900.00'),
        entry('3', 'Payment Refund', '-252.50', { 'Reference Txn ID': '1' }),
        entry('4', 'General Currency Conversion', '5.00'),
        entry('5', 'Payment Refund', '12.00'),
        entry('6', 'Hold on Balance for Dispute Investigation', '-12.00'),
      ],
    });
    expect(figuresOf(table)).toMatchObject({
      count: used(6, { leftOut: 4 }),
      currency: 'USD',
      orders: 1,
      total: 101_000,
      net: 75_000,
    });
  });
});

describe('Stripe payments', () => {
  const header = (
    'id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount Refunded,' +
    'Converted Currency,Decline Reason,Description,Fee,Refunded date (UTC),Statement Descriptor,Status,Seller Message,' +
    'Taxes On Fee,Card ID,Customer ID,Customer Description,Customer Email,Invoice ID,Transfer'
  ).split(',');
  const row = (id: string, status: string, more: Record<string, string> = {}) => ({
    id,
    'Created date (UTC)': '2026-04-01 12:34:56',
    Amount: '20.00',
    'Amount Refunded': '0.00',
    Currency: 'usd',
    'Converted Amount': '18.00',
    'Converted Amount Refunded': '0.00',
    'Converted Currency': 'eur',
    Status: status,
    'Customer ID': 'cus_1',
    'Customer Email': 'ann@example.com',
    ...more,
  });

  test('only rows that are paid or refunded are money; amounts as given where the currency is one', async () => {
    expect(header).toHaveLength(23);
    const rows = [
      row('ch_1', 'Paid'),
      row('ch_2', 'Paid', { 'Amount Refunded': '5.00' }),
      row('ch_3', 'Refunded', { 'Amount Refunded': '20.00' }),
      row('ch_4', 'Failed'),
      row('ch_5', 'requires_payment_method'),
      row('ch_6', 'Paid', { 'Customer ID': '', 'Customer Email': 'Bob@Example.com' }),
      row('ch_7', 'Paid', { 'Customer ID': '', 'Customer Email': '' }),
      row('ch_7', 'Paid', { 'Customer ID': '', 'Customer Email': '' }),
    ];
    const table = await readShopFile({ header, rows });
    expect(figuresOf(table)).toEqual({
      source: 'stripe-payments',
      count: used(8, { leftOut: 2, merged: 1 }),
      currency: 'USD',
      orders: 5,
      counted: 4,
      total: 10_000,
      net: 7500,
      customers: 2,
      withoutIdentity: 1,
    });
    expect(issuesOf(table)).toEqual(['5 not-an-order leftOut', '6 not-an-order leftOut', '9 duplicate-row merged']);
  });

  test('the converted amount is read where rows are in several currencies', async () => {
    const rows = [
      row('ch_1', 'Paid'),
      row('ch_2', 'Paid', { Currency: 'mxn', Amount: '400.00', 'Converted Amount': '19.00' }),
      row('ch_3', 'Paid', { Currency: 'eur', 'Converted Amount': '20.00', 'Converted Amount Refunded': '10.00' }),
    ];
    expect(figuresOf(await readShopFile({ header, rows }))).toMatchObject({
      currency: 'EUR',
      counted: 3,
      total: 5700,
      net: 4700,
    });
  });

  test('all columns, re-saved by a spreadsheet: semicolons, month first, decimals cut', async () => {
    const all = [...header.slice(0, 6), 'Mode', 'PaymentIntent ID', 'Status', 'Card Address Country', 'Customer ID'];
    const saved = (id: string, created: string, amount: string) => ({
      ...row(id, 'Paid'),
      'Created date (UTC)': created,
      Amount: amount,
      'Amount Refunded': '0',
      Currency: 'dkk',
      'Card Address Country': 'DK',
      'school_id (metadata)': '7',
    });
    const rows = [saved('ch_1', '5/9/25 14:02', '149'), saved('ch_2', '5/19/25 9:30', '99,5')];
    const table = await readShopFile({ header: [...all, 'school_id (metadata)'], delimiter: ';', rows });
    expect(figuresOf(table)).toMatchObject({ currency: 'DKK', orders: 2, total: 24_850, net: 24_850, customers: 1 });
    expect(Array.from(table.orders.day, isoDay)).toEqual(['2025-05-09', '2025-05-19']);
    expect(texts(table.orders.country)).toEqual(['DK', 'DK']);
  });

  test.each(['Created (UTC)', 'Created'])('older files, dated under %s', async (created) => {
    const old = [
      'id',
      'Description',
      'Seller Message',
      created,
      'Amount',
      'Amount Refunded',
      'Currency',
      'Status',
      'Customer ID',
    ];
    const rows = [{ ...row('ch_1', 'Paid'), [created]: '2026-04-01 12:34' }];
    expect(figuresOf(await readShopFile({ header: old, rows }))).toMatchObject({
      source: 'stripe-payments',
      net: 2000,
    });
  });
});

describe('Amazon', () => {
  test.each([
    [
      'all orders',
      'amazon-order-id\tmerchant-order-id\tpurchase-date\torder-status\titem-price\n1\t\t2026-04-10T09:15:00+00:00\tShipped\t4.90\n',
    ],
    [
      'new orders',
      'order-id\torder-item-id\tpurchase-date\tbuyer-email\titem-price\n1\t2\t2026-04-10\tx@marketplace.amazon.de\t4.90\n',
    ],
    [
      'the date range report',
      '"Includes Amazon Marketplace transactions"\n"date/time","settlement id","type","order id","total"\n"Jan 5, 2026","1","Order","2","4.90"\n',
    ],
  ])('%s: customers cannot be followed', async (_, text) => {
    const refused = await refusalOf(text);
    expect([refused.code, refused.detail.found]).toEqual(['amazon-no-customers', 'Amazon orders']);
  });
});
