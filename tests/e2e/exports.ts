/* Files as shops, payment services, ad platforms and surveys write them, small enough for their numbers to be worked out by hand. */
import { SHOPIFY_ORDER_COLUMNS } from '#exports/shopify-columns.ts';
import { csv as tableText, records, type Row } from '../fixtures/csv-text.ts';
import { encoded } from '../fixtures/encoded.ts';
import { csv, type Upload } from './app.ts';

/**
 * A Shopify export that German Excel opened and saved again: semicolons, windows-1252, CRLF, decimal commas without trailing
 * zeros, ids in scientific notation. Tax is included, 19/119 of each subtotal, and shipping is free: net sales are 100 + 50 +
 * 30, and of the half refunded order 20 × ½, together 190.00 in 4 orders (5 rows) of 3 customers, so 47.50 an order.
 */
export function germanExcelExport(): Upload {
  const order = (name: string, email: string, day: string, total: string, taxes: string, more: Row = {}): Row => ({
    Name: name,
    Email: email,
    'Financial Status': 'paid',
    'Paid at': `${day} 10:16`,
    'Fulfillment Status': 'fulfilled',
    'Fulfilled at': `${day} 18:00`,
    Currency: 'EUR',
    Subtotal: total,
    Shipping: '0',
    Taxes: taxes,
    Total: total,
    'Discount Amount': '0',
    'Created at': `${day} 10:15`,
    'Lineitem quantity': '1',
    'Lineitem name': 'Kräutertee, groß',
    'Lineitem price': total,
    'Lineitem requires shipping': 'WAHR',
    'Billing Name': 'Anna Größler',
    'Billing Zip': '1067',
    'Refunded Amount': '0',
    Id: '7,41099E+12',
    Source: 'web',
    ...more,
  });
  const rows = [
    order('#1001', 'anna@example.com', '05.01.2025', '119', '19'),
    order('#1002', 'bert@example.com', '20.01.2025', '59,5', '9,5'),
    order('#1003', 'Anna@example.com', '14.02.2025', '35,7', '5,7', { 'Lineitem price': '20' }),
    {
      Name: '#1003',
      Email: 'Anna@example.com',
      'Created at': '14.02.2025 10:15',
      'Lineitem quantity': '1',
      'Lineitem name': 'Dose',
      'Lineitem price': '15,7',
    },
    order('#1004', 'cleo@example.com', '03.03.2025', '23,8', '3,8', {
      'Financial Status': 'partially_refunded',
      'Refunded Amount': '11,9',
    }),
  ];
  const text = tableText(rows, { header: SHOPIFY_ORDER_COLUMNS, delimiter: ';', newline: '\r\n' });
  return csv('orders_export_1.csv', encoded(text, 'windows-1252'));
}

/** A Google Ads report as "Excel .csv": UTF-16LE with tabs, title and range above, sums below. Spend 1,234.56 + 87.50 + 0.74 = 1,322.80. */
export function googleAdsExport(): Upload {
  const rows = [
    ['Campaign report'],
    ['September 1, 2025 - September 30, 2025'],
    ['Day', 'Campaign status', 'Campaign', 'Currency code', 'Impr.', 'Cost', 'Clicks', 'CTR'],
    ['2025-09-01', 'Enabled', 'Brand, Search', 'EUR', '20,287', '1234.56', '1,900', '9.53%'],
    ['2025-09-02', 'Paused', 'Gesamt Süd', 'EUR', '12', '87.50', '0', ' --'],
    ['2025-09-03', 'Enabled', 'Brand, Search', 'EUR', '1,001', '0.74', '1', '0.10%'],
    ['Total: Campaigns', ' --', ' --', 'EUR', '21,300', '1322.80', '1,901', '8.92%'],
    ['Total: Account', '', '', 'EUR', '21,300', '1322.80', '1,901', '8.92%'],
  ];
  return csv('Campaign report.csv', encoded(records(rows, '\t'), 'UTF-16LE with a mark'));
}

const PAYPAL_COLUMNS = (
  'Datum,Uhrzeit,Zeitzone,Name,Typ,Status,Währung,Brutto,Gebühr,Netto,Absender E-Mail-Adresse,Empfänger E-Mail-Adresse,' +
  'Transaktionscode,Lieferadresse,Adress-Status,Artikelbezeichnung,Artikelnummer,Versand- und Bearbeitungsgebühr,' +
  'Versicherungsbetrag,Umsatzsteuer,Option 1 Name,Option 1 Wert,Option 2 Name,Option 2 Wert,Zugehöriger Transaktionscode,' +
  'Rechnungsnummer,Zollnummer,Anzahl,Empfangsnummer,Guthaben,Adresszeile 1,Adresszusatz,Ort,Bundesland,PLZ,Land,Telefon,' +
  'Betreff,Hinweis,Ländervorwahl,Auswirkung auf Guthaben'
).split(',');

/**
 * PayPal activity in German: commas between quoted cells, and decimal commas in them. Of the payments 1.190,00 with 190,00 of
 * tax, 59,50 with 9,50 (half of it paid back) and 119,00 with 19,00 net sales are 1,000 + 25 + 100 = 1,125.00: 3 orders of
 * 2 customers, 375.00 each. A withdrawal and a conversion are no sales.
 */
export function paypalGermanExport(): Upload {
  const movement = (day: string, type: string, gross: string, code: string, more: Row): Row => ({
    Datum: day,
    Uhrzeit: '09:15:00',
    Zeitzone: 'CET',
    Typ: type,
    Status: 'Abgeschlossen',
    Währung: 'EUR',
    Brutto: gross,
    Gebühr: '0,00',
    Netto: gross,
    Transaktionscode: code,
    'Auswirkung auf Guthaben': gross.startsWith('-') ? 'Soll' : 'Haben',
    ...more,
  });
  const sale = 'Website-Zahlung';
  const shop = 'laden@example.com';
  const anna = { Name: 'Anna Weiß', 'Absender E-Mail-Adresse': 'anna@example.com', 'Empfänger E-Mail-Adresse': shop };
  const bert = { Name: 'Bert Öhm', 'Absender E-Mail-Adresse': 'bert@example.com', 'Empfänger E-Mail-Adresse': shop };
  const toBert = { Name: 'Bert Öhm', 'Absender E-Mail-Adresse': shop, 'Empfänger E-Mail-Adresse': 'bert@example.com' };
  const rows = [
    movement('03.03.2025', sale, '1.190,00', '1AA', { ...anna, Umsatzsteuer: '190,00' }),
    movement('14.03.2025', sale, '59,50', '2BB', { ...bert, Umsatzsteuer: '9,50' }),
    movement('02.04.2025', sale, '119,00', '3CC', { ...anna, Umsatzsteuer: '19,00' }),
    movement('05.04.2025', 'Rückzahlung', '-29,75', '4DD', { ...toBert, 'Zugehöriger Transaktionscode': '2BB' }),
    movement('06.04.2025', 'Allgemeine Abbuchung', '-500,00', '5EE', {}),
    movement('07.04.2025', 'Allgemeine Währungsumrechnung', '12,00', '6FF', {}),
  ];
  const lines = [PAYPAL_COLUMNS, ...rows.map((row) => PAYPAL_COLUMNS.map((column) => row[column] ?? ''))];
  const text = lines.map((cells) => `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`).join('');
  return csv('Download.CSV', encoded(text, 'UTF-8 with a mark'));
}

const STRIPE_COLUMNS = (
  'id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount Refunded,' +
  'Converted Currency,Decline Reason,Description,Fee,Refunded date (UTC),Statement Descriptor,Status,Seller Message,' +
  'Taxes On Fee,Card ID,Customer ID,Customer Description,Customer Email,Invoice ID,Transfer'
).split(',');

/**
 * Stripe payments, in UTC: 40 + 25 + 35 and 30 less 10 refunded are 120.00 of net sales in 4 orders, 30.00 each, of 3
 * customers. A failed payment is no order, a refunded one does not count. Only the first, half past eleven at night on the
 * last day of January, falls on another day in Berlin: on the first of February.
 */
export function stripeExport(): Upload {
  const payment = (id: string, at: string, customer: string, amount: string, more: Row = {}): Row => ({
    id: `ch_${id}`,
    'Created date (UTC)': at,
    Amount: amount,
    'Amount Refunded': '0.00',
    Currency: 'eur',
    Captured: 'true',
    Status: 'Paid',
    'Customer ID': `cus_${customer}`,
    'Customer Email': `${customer}@example.com`,
    ...more,
  });
  const rows = [
    payment('1', '2025-01-31 23:30:00', 'anna', '40.00'),
    payment('2', '2025-02-10 12:00:00', 'bert', '25.00'),
    payment('3', '2025-03-05 08:00:00', 'anna', '35.00'),
    payment('4', '2025-03-06 08:00:00', 'bert', '25.00', { Status: 'Failed', Captured: 'false' }),
    payment('5', '2025-03-07 08:00:00', 'cleo', '60.00', { Status: 'Refunded', 'Amount Refunded': '60.00' }),
    payment('6', '2025-03-09 12:00:00', 'cleo', '30.00', { 'Amount Refunded': '10.00' }),
  ];
  return csv('unified_payments.csv', tableText(rows, { header: STRIPE_COLUMNS }));
}

/** An order of a Shopify shop that knows neither tax nor shipping. */
export interface ShopOrder {
  readonly name: string;
  readonly email: string;
  readonly day: string;
  readonly total: number;
  readonly more?: Row;
}

/** A Shopify export of one line an order. */
export function shopExport(name: string, orders: readonly ShopOrder[]): Upload {
  const rows = orders.map(({ name: order, email, day, total, more }): Row => {
    const at = `${day} 10:00:00 +0100`;
    const amount = total.toFixed(2);
    return {
      Name: order,
      Email: email,
      'Financial Status': 'paid',
      'Paid at': at,
      'Fulfillment Status': 'fulfilled',
      Currency: 'EUR',
      Subtotal: amount,
      Shipping: '0.00',
      Taxes: '0.00',
      Total: amount,
      'Created at': at,
      'Lineitem quantity': '1',
      'Lineitem name': 'Tea',
      'Lineitem price': amount,
      Id: String(5_000_000_000_000 + Number(order.slice(1))),
      Source: 'web',
      ...more,
    };
  });
  return csv(name, tableText(rows, { header: SHOPIFY_ORDER_COLUMNS }));
}

/** Four months of a shop: 100 + 50 in January, 30 in February, 20 in March, 40 in April. */
export function shopOfFourMonths(): Upload {
  return shopExport('orders_export_1.csv', [
    { name: '#1', email: 'anna@example.com', day: '2025-01-01', total: 100, more: { Phone: '+49 30 1234567' } },
    { name: '#2', email: 'bert@example.com', day: '2025-01-20', total: 50, more: { Phone: '+49 30 7654321' } },
    { name: '#3', email: 'anna.office@example.com', day: '2025-02-14', total: 30, more: { Phone: '0049301234567' } },
    { name: '#4', email: 'bert@example.com', day: '2025-03-03', total: 20 },
    { name: '#5', email: 'cleo@example.com', day: '2025-04-02', total: 40 },
  ]);
}

/** The same shop's "sales over time" by month: as the orders in January and February, 5.00 more in March. */
export function salesReport(): Upload {
  return csv(
    'Total sales over time.csv',
    'Month,Orders,Gross sales,Discounts,Returns,Net sales,Shipping charges,Taxes,Total sales\n' +
      '2025-01-01,2,160.00,-10.00,0.00,150.00,0.00,0.00,150.00\n' +
      '2025-02-01,1,30.00,0.00,-30.00,0.00,0.00,0.00,0.00\n' +
      '2025-03-01,1,25.00,0.00,0.00,25.00,0.00,0.00,25.00\n',
  );
}

/** Three subscriptions of two customers; one ended. */
export function subscriptionsExport(): Upload {
  return csv(
    'subscriptions.csv',
    'id,Customer ID,Customer Email,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),Start Date (UTC),Current Period Start (UTC),Current Period End (UTC),Canceled At (UTC),Ended At (UTC)\n' +
      'sub_1,cus_a,anna@example.com,box,1,eur,month,20.00,active,2025-01-10 10:00,2025-01-10 10:00,2025-05-10 10:00,2025-06-10 10:00,,\n' +
      'sub_2,cus_a,anna@example.com,tea,1,eur,month,8.00,active,2025-02-01 10:00,2025-02-01 10:00,2025-05-01 10:00,2025-06-01 10:00,,\n' +
      'sub_3,cus_b,bert@example.com,box,1,eur,month,20.00,canceled,2025-01-15 10:00,2025-01-15 10:00,2025-03-15 10:00,2025-04-15 10:00,2025-03-20 10:00,2025-04-15 10:00\n',
  );
}

/** Four answers: two promoters, one passive, one detractor. */
export function surveyExport(): Upload {
  return csv(
    'responses.csv',
    '#,How likely are you to recommend us to a friend?,Email,Start Date (UTC),Submit Date (UTC),Network ID\n' +
      'a1,10,anna@example.com,2025-05-01 08:00:00,2025-05-01 08:01:00,n1\n' +
      'a2,9,bert@example.com,2025-05-02 08:00:00,2025-05-02 08:01:00,n2\n' +
      'a3,7,,2025-05-03 08:00:00,2025-05-03 08:01:00,n3\n' +
      'a4,3,cleo@example.com,2025-05-04 08:00:00,2025-05-04 08:01:00,n4\n',
  );
}

/** The shop's customers; one of them may be written to. */
export function customersExport(): Upload {
  return csv(
    'customers_export.csv',
    'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Total Spent,Total Orders,Tags\n' +
      "'1,Anna,A,anna@example.com,yes,100.00,1,\n'2,Bert,B,bert@example.com,no,70.00,2,\n'3,Dora,D,dora@example.com,no,0.00,0,\n",
  );
}

/** All days up to the twelfth: 3 April to 7 August with the day first, 4 March to 8 July with the month first. */
export function ambiguousTable(name: string): Upload {
  return csv(
    name,
    'order_id,customer_id,date,amount\n1,a,03/04/2025,10.00\n2,a,05/06/2025,12.00\n3,b,07/08/2025,9.50\n',
  );
}

/** What came back of order #7, a week after it. */
export function transactionsExport(): Upload {
  return csv(
    'transactions_export_1.csv',
    'Order,Name,Kind,Gateway,Created At,Status,Amount,Currency,Card Type\n' +
      '5007,#7,sale,shopify_payments,2025-02-20 10:00:00 +0100,success,50.00,EUR,visa\n' +
      '5007,#7,refund,shopify_payments,2025-02-27 10:00:00 +0100,success,25.00,EUR,visa\n',
  );
}

/** A table with something of every kind to decide: short rows, a day that was not yet, an unknown status, no currency, unreadable cells. */
export function troubledTable(): Upload {
  return csv(
    'till_2025_with_a_name_that_is_longer_than_any_column_of_the_report_and_has_no_place_to_break.csv',
    'order_id,customer_id,date,amount,status,how_did_you_hear_about_us_and_what_made_you_buy\n' +
      '901,a,2025-01-05,10.00,paid,a_friend_who_told_me_about_this_shop_many_times_over\n' +
      '902,b,2025-02-05,12.00,sonderfall,radio\n' +
      '903,b,2025-02-06,9.50,paid\n' +
      '904,c,2098-02-06,9.50,paid,radio\n' +
      '905,c,2025-02-30,9.50,paid,radio\n' +
      '906,d,2025-03-01,nine_and_a_half_euros_or_something_like_that_in_words,paid,radio\n' +
      '907,,2025-03-02,9.50,paid,radio\n',
  );
}

/** Amounts that mean thousands or decimals: 1,250 and 2,500. */
export function ambiguousAmounts(): Upload {
  return csv('totals.csv', 'order_id;customer_id;date;amount\n1;a;2025-01-05;1,250\n2;b;2025-02-05;2,500\n');
}

/** A table whose headers tell nothing. */
export const UNKNOWN_TABLE =
  'K1,K2,K3,K4\n2025-01-05,Ada,12.50,blue\n2025-02-05,Ada,7.50,red\n2025-02-06,Ben,20.00,red\n';
