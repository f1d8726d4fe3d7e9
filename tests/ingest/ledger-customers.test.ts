/* Lists of customers: Shopify in its layouts, WooCommerce, Stripe. Counts and sums were added up by hand from the cells. */
import { describe, expect, test } from 'vitest';
import { Consent } from '#domain/orders.ts';
import { texts } from '../fixtures/csv-orders.ts';
import {
  hasSamples,
  instants,
  ledgerIssues,
  ledgerOf,
  ledgerRefusal,
  rowsOf,
  sampleOf,
  sum,
  tally,
} from '../fixtures/ledgers.ts';

const filled = (column: readonly string[]): number => column.filter((text) => text !== '').length;

describe.skipIf(!hasSamples)('Shopify customers, real exports (skipped: ../shared is missing)', () => {
  // 80 rows: 65 yes, 15 no; 61 without an order, 19 with one; 3 without e-mail; 32 phones.
  test('20 columns: 80 customers, 65 consents, 19 with one order, 3,042.00 in all', async () => {
    const file = await sampleOf('customers', 'shopify_customers_20col_2022.csv');
    expect(file.source).toBe('shopify-customers');
    expect(file.count).toEqual({ read: 80, used: 80, merged: 0, leftOut: 0, rejected: 0 });
    expect(tally(file.table.consent)).toEqual({ [Consent.yes]: 65, [Consent.no]: 15 });
    // Nobody has agreed to SMS, whatever was agreed to by e-mail.
    expect(tally(file.table.smsConsent ?? [])).toEqual({ [Consent.no]: 80 });
    expect(tally(file.table.totalOrders)).toEqual({ 0: 61, 1: 19 });
    expect(sum(file.table.totalSpent)).toBe(30_420_000);
    expect(filled(texts(file.identities.email))).toBe(77);
    expect(filled(texts(file.identities.phone))).toBe(32);
    // Ida Berg: '+78 712 40824766 with Shopify's apostrophe
    expect(texts(file.identities.phone)[1]).toBe('7871240824766');
    expect(file.table.created.every(Number.isNaN)).toBe(true);
    expect(file.issues).toEqual([]);
  });

  test('re-saved by Excel: 8 ids and 3 phones have lost their digits, and tell nobody', async () => {
    const file = await sampleOf('customers', 'shopify_customers_21col_EXCEL-RESAVED_sci-notation_2023.csv');
    expect(file.count).toEqual({ read: 8, used: 8, merged: 0, leftOut: 0, rejected: 0 });
    expect(texts(file.identities.customerId)).toEqual(Array(8).fill(''));
    expect(filled(texts(file.identities.email))).toBe(5);
    expect(texts(file.identities.phone)).toEqual(['', '', '', '', '99246392277', '', '', '']);
    expect(file.issueTotals).toEqual([
      { code: 'lossy-id', fate: 'kept', column: 'Customer ID', count: 8 },
      { code: 'lossy-id', fate: 'kept', column: 'Phone', count: 3 },
    ]);
    expect(tally(file.table.consent)).toEqual({ [Consent.yes]: 2, [Consent.no]: 6 });
  });
});

const CURRENT =
  'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,' +
  'Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,' +
  'Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags,' +
  'Fecha de nacimiento (customer.metafields.facts.birth_date)';

describe('Shopify customers', () => {
  const ann = {
    'Customer ID': "'7210448301122",
    Email: 'Ann@Example.com',
    'Accepts Email Marketing': 'yes',
    'Default Address Phone': "'+49 30 111222",
    'Total Spent': '1234.50',
    'Total Orders': '12',
  };
  const bob = {
    'Customer ID': "'7210448301123",
    Email: 'bob@example.com',
    'Accepts Email Marketing': 'no',
    Phone: '0049 40 333444',
    'Default Address Phone': '+49 40 999999',
    'Total Spent': '0.00',
    'Total Orders': '0',
  };

  test('present columns: ids without their apostrophe, the phone before that of the address, metafields ignored', async () => {
    const cat = { Email: 'cat@example.com', Phone: '7.1E+11', 'Default Address Phone': '+49 50 555666' };
    const file = await rowsOf('customers', CURRENT, [ann, bob, cat]);
    expect(file.source).toBe('shopify-customers');
    expect(texts(file.identities.customerId)).toEqual(['7210448301122', '7210448301123', '']);
    expect(texts(file.identities.email)).toEqual(['ann@example.com', 'bob@example.com', 'cat@example.com']);
    expect(texts(file.identities.phone)).toEqual(['4930111222', '4940333444', '4950555666']);
    expect(Array.from(file.table.consent)).toEqual([Consent.yes, Consent.no, Consent.unknown]);
    expect(Array.from(file.table.totalOrders)).toEqual([12, 0, NaN]);
    expect(Array.from(file.table.totalSpent)).toEqual([12_345_000, 0, NaN]);
    expect(ledgerIssues(file)).toEqual(['4 lossy-id kept Phone']);
  });

  test('before 2022: Accepts Marketing alone, in the words of either language', async () => {
    const header =
      'First Name,Last Name,Email,Company,Phone,Accepts Marketing,Total Spent,Total Orders,Tags,Note,Tax Exempt';
    const words = ['yes', 'no', 'ja', 'Nein', 'TRUE', 'WAHR', 'FALSCH', '', 'maybe'];
    const rows = words.map((word, index) => ({ Email: `c${index}@example.com`, 'Accepts Marketing': word }));
    const file = await rowsOf('customers', header, rows);
    const { yes, no, unknown } = Consent;
    expect(Array.from(file.table.consent)).toEqual([yes, no, yes, no, yes, yes, no, unknown, unknown]);
  });

  test('a German Excel re-save: semicolons, decimal commas', async () => {
    const rows = [
      { ...ann, 'Total Spent': '1234,5', 'Customer ID': '7,21045E+12' },
      { ...bob, 'Total Spent': '99' },
    ];
    const file = await rowsOf('customers', CURRENT, rows, { delimiter: ';' });
    expect(Array.from(file.table.totalSpent)).toEqual([12_345_000, 990_000]);
    expect(texts(file.identities.customerId)).toEqual(['', '7210448301123']);
  });

  test.each([
    ['newer row last', ['11', '12'], '2 duplicate-row merged'],
    ['newer row first', ['12', '11'], '3 duplicate-row merged'],
  ])('a customer who stands there twice counts once, with more orders: %s', async (_, [one, two], issue) => {
    const rows = [{ ...ann, 'Total Orders': one }, { ...ann, 'Total Orders': two }, bob];
    const file = await rowsOf('customers', CURRENT, rows);
    expect(file.count).toEqual({ read: 3, used: 2, merged: 1, leftOut: 0, rejected: 0 });
    expect(Array.from(file.table.totalOrders)).toEqual([12, 0]);
    expect(ledgerIssues(file)).toEqual([issue]);
  });

  test('with equal counts the later row is the state; rows that tell nobody are nobody’s double', async () => {
    const rows = [ann, { ...ann, 'Accepts Email Marketing': 'no' }, { 'Total Orders': '1' }, { 'Total Orders': '1' }];
    const file = await rowsOf('customers', CURRENT, rows);
    expect(file.count).toMatchObject({ read: 4, used: 3, merged: 1 });
    expect(file.table.consent[0]).toBe(Consent.no);
  });

  test('an amount that cannot be read is remarked; the consent beside it is told', async () => {
    const file = await rowsOf('customers', CURRENT, [{ ...ann, 'Total Spent': '12x' }, bob]);
    expect(ledgerIssues(file)).toEqual(['2 unreadable-amount kept Total Spent']);
    expect(Array.from(file.table.totalSpent)).toEqual([NaN, 0]);
    expect(Array.from(file.table.consent)).toEqual([Consent.yes, Consent.no]);
  });

  test('what a merged row says is not remarked', async () => {
    const file = await rowsOf('customers', CURRENT, [{ ...ann, 'Total Spent': '12x' }, ann]);
    expect(ledgerIssues(file)).toEqual(['2 duplicate-row merged']);
  });

  test('amounts that can be read in two ways are asked about, once answered they are read', async () => {
    const content = `${CURRENT.replaceAll(',', ';')}\n'1;;;ann@example.com;yes;;;;;;;;;;no;1.234;3;;no;;\n`;
    const refusal = await ledgerRefusal(content);
    expect(refusal.code).toBe('ambiguous-amounts');
    expect(refusal.detail).toMatchObject({ column: 'Total Spent', found: '1.234' });
    const german = await ledgerOf('customers', content, { choices: { decimal: ',' } });
    expect(german.table.totalSpent[0]).toBe(12_340_000);
    const english = await ledgerOf('customers', content, { choices: { decimal: '.' } });
    expect(english.table.totalSpent[0]).toBe(12_340);
  });
});

describe('WooCommerce customers', () => {
  const header =
    'Name,Username,Last Active,Sign Up,Email,Orders,Total Spend,AOV,Country / Region,City,Region,Postal Code';

  test('a guest and a registered customer with one e-mail stay two, a repeated guest is one', async () => {
    const registered = {
      Username: 'ann',
      'Last Active': '2026-05-02 09:00:00',
      'Sign Up': '2025-01-31 23:59:59',
      Email: 'ann@example.com',
      Orders: '3',
      'Total Spend': '90.3',
      AOV: '30.1',
    };
    const guest = { ...registered, Username: '', 'Sign Up': '', Orders: '1', 'Total Spend': '10' };
    const file = await rowsOf('customers', header, [registered, guest, guest]);
    expect(file.source).toBe('woo-customers');
    expect(file.count).toEqual({ read: 3, used: 2, merged: 1, leftOut: 0, rejected: 0 });
    expect(instants(file.table.created)).toEqual(['2025-01-31 23:59:59', '']);
    expect(Array.from(file.table.totalOrders)).toEqual([3, 1]);
    expect(Array.from(file.table.totalSpent)).toEqual([903_000, 100_000]);
    expect(tally(file.table.consent)).toEqual({ [Consent.unknown]: 2 });
    expect(texts(file.identities.customerId)).toEqual(['', '']);
  });
});

describe('Stripe customers', () => {
  const LONG =
    'id,Description,Email,Name,Created (UTC),Delinquent,Card ID,Card Last4,Card Brand,Card Funding,Card Exp Month,' +
    'Card Exp Year,Card Name,Card Address Line1,Card Address Line2,Card Address City,Card Address State,' +
    'Card Address Country,Card Address Zip,Card Issue Country,Card Fingerprint,Card CVC Status,Card AVS Zip Status,' +
    'Card AVS Line1 Status,Card Tokenization Method,Plan,Status,Cancel At Period End,Account Balance,Currency,Total Spend,' +
    'Payment Count,Average Order,Refunded Volume,Dispute Losses,Business Vat ID,Tax Location Recognized,' +
    Array.from({ length: 14 }, (_, index) => `key ${index} (metadata)`).join(',');
  const SHORT =
    'id,Description,Email,Name,Created (UTC),Delinquent,Card ID,Plan,Status,Cancel At Period End,Account Balance,Currency,' +
    'user (metadata)';
  const ann = {
    id: 'cus_A',
    Email: 'Ann@example.com',
    'Created (UTC)': '2025-11-30 18:22',
    Delinquent: 'false',
    Currency: 'usd',
    'Total Spend': '1234.00',
    'Payment Count': '7',
  };

  test('51 columns: ids, instants in UTC, spend and payments; one e-mail may be two customers', async () => {
    expect(LONG.split(',')).toHaveLength(51);
    const file = await rowsOf('customers', LONG, [
      ann,
      { ...ann, id: 'cus_B', 'Payment Count': '0', 'Total Spend': '0.00' },
    ]);
    expect(file.source).toBe('stripe-customers');
    expect(file.count).toMatchObject({ read: 2, used: 2 });
    expect(texts(file.identities.customerId)).toEqual(['cus_A', 'cus_B']);
    expect(texts(file.identities.email)).toEqual(['ann@example.com', 'ann@example.com']);
    expect(instants(file.table.created)).toEqual(['2025-11-30 18:22:00', '2025-11-30 18:22:00']);
    expect(Array.from(file.table.totalSpent)).toEqual([12_340_000, 0]);
    expect(Array.from(file.table.totalOrders)).toEqual([7, 0]);
  });

  test('13 columns without spend and payments: not observed', async () => {
    expect(SHORT.split(',')).toHaveLength(13);
    const file = await rowsOf('customers', SHORT, [ann]);
    expect(file.source).toBe('stripe-customers');
    expect(Array.from(file.table.totalSpent)).toEqual([NaN]);
    expect(Array.from(file.table.totalOrders)).toEqual([NaN]);
  });

  test('re-saved by a US spreadsheet: where nothing decides, the month is first; a day of the future is none', async () => {
    const file = await rowsOf('customers', SHORT, [
      { ...ann, 'Created (UTC)': '5/9/25 14:02' },
      { ...ann, id: 'cus_B', 'Created (UTC)': '3/4/27 0:00' },
    ]);
    expect(instants(file.table.created)).toEqual(['2025-05-09 14:02:00', '']);
    expect(ledgerIssues(file)).toEqual(['3 date-out-of-range kept Created (UTC)']);
    expect(file.formats).toContainEqual({
      kind: 'date',
      column: 'Created (UTC)',
      decided: 'mdy',
      proof: '',
      line: 0,
    });
  });
});
