/* Attributes of orders: Shopify's note attributes and kept columns, and those of other shops. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileTable } from '#domain/orders.ts';
import { attributeName, noteAttributes } from '#ingest/sources/note-attributes.ts';
import { tableOf, texts } from '../fixtures/csv-orders.ts';
import { csv, head, line, SHOPIFY_HEADER, type Row } from '../fixtures/csv-text.ts';
import { readShopFile } from '../fixtures/shop-file.ts';

const HEADER = [
  ...SHOPIFY_HEADER,
  'Note Attributes',
  'Shipping Method',
  'Location',
  'Payment Terms Name',
  'Billing Zip',
  'Shipping Zip',
];

const shopify = (rows: readonly Row[]): Promise<FileTable> => tableOf(csv(rows, { header: HEADER }));

/** Values by name, without Vendor, which every fixture order has. */
function attributesOf(table: FileTable): Record<string, string[]> {
  const entries = table.orders.attributes.map(({ name, values }) => [name, texts(values)] as const);
  return Object.fromEntries(entries.filter(([name]) => name !== 'Vendor'));
}

/** Names in the remarks on what is not kept. */
const leftOut = (table: FileTable): string[] =>
  table.issues.filter(({ code }) => code === 'attribute-left-out').map(({ column }) => column);

/** n orders, each with the note attributes that `note` gives it. */
const orders = (n: number, note: (i: number) => string): Row[] =>
  Array.from({ length: n }, (_, i) => head(`#${1001 + i}`, { 'Note Attributes': note(i) }));

describe('attributeName', () => {
  test('one name for every way in which a campaign key is written', () => {
    for (const key of ['utm_source', 'UTM Source', '_utm_source', ' utm-source ', 'utmSource', 'UTM__SOURCE']) {
      expect(attributeName(key)).toBe('utm_source');
    }
    expect(attributeName('__Gift  Wrap-')).toBe('gift_wrap');
  });
});

describe('noteAttributes', () => {
  const of = (cell: string): Record<string, string> => Object.fromEntries(noteAttributes(cell));

  test('one key a line; a value may hold colons, any line end parts them', () => {
    expect(of('UTM source: facebook\r\nSlot: 10:30 - 11:00\nWrap:')).toEqual({
      utm_source: 'facebook',
      slot: '10:30 - 11:00',
    });
  });

  test('a line that is no key continues the value above; one above every key is nothing', () => {
    expect(of('hello\ngift: For you\n\nwith love\nhttps://x.example')).toEqual({
      gift: 'For you\nwith love\nhttps://x.example',
    });
  });

  test('of a JSON object the texts and numbers of the first level, of any other JSON nothing', () => {
    expect(of('{"utm_source":"ig","age":3,"deep":{"a":"b"},"list":["x"],"no":null,"yes":true}')).toEqual({
      utm_source: 'ig',
      age: '3',
    });
    expect(of('{"utm_source": broken}')).toEqual({});
    expect(of('[{"name":"utm_source","value":"ig"}]')).toEqual({});
  });

  test('an address gives the campaign of its query where the cell has none, a referrer its host', () => {
    const cell =
      'landing_page: /products/tea?utm_source=mail&utm_medium=e%2Dmail&fbclid=1#top\n' +
      'utm_medium: newsletter\nreferring_site: https://www.Google.com/search?q=1';
    expect(of(cell)).toMatchObject({ utm_source: 'mail', utm_medium: 'newsletter', referrer: 'google.com' });
    expect(of('referrer: direct')).toEqual({ referrer: 'direct' });
  });

  test('any lines of keys and values without line ends come back', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    const value = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 :,;=]{0,20}[a-z0-9]$/);
    fc.assert(
      fc.property(fc.dictionary(word, value, { minKeys: 1, noNullPrototype: true }), (pairs) => {
        const named = Object.fromEntries(Object.entries(pairs).map(([key, text]) => [`k_${key}`, text]));
        expect(
          of(
            Object.entries(named)
              .map((pair) => pair.join(': '))
              .join('\n'),
          ),
        ).toEqual(named);
      }),
    );
  });
});

describe('attributes of a Shopify file', () => {
  test('campaign values become attributes of their orders, blank where an order has none', async () => {
    const table = await shopify([
      head('#1', { 'Note Attributes': 'UTM Source: ig\nUTM Campaign: spring' }),
      line('#1', 'second'),
      head('#2'),
      head('#3', { 'Note Attributes': '{"_utm_source":"mail"}' }),
    ]);
    expect(attributesOf(table)).toEqual({ utm_campaign: ['spring', '', ''], utm_source: ['ig', '', 'mail'] });
    expect(leftOut(table)).toEqual([]);
  });

  test('filled columns are kept under their headers, the vendor of the first line among them', async () => {
    const table = await shopify([
      head('#1', { 'Shipping Method': 'DHL', Vendor: 'Tea Ltd' }),
      line('#1', 'second', { Vendor: 'Cups Ltd' }),
      head('#2', { 'Shipping Method': "'Pick up", Vendor: '' }),
    ]);
    const all = Object.fromEntries(table.orders.attributes.map(({ name, values }) => [name, texts(values)]));
    expect(all).toEqual({ 'Shipping Method': ['DHL', 'Pick up'], Vendor: ['Tea Ltd', ''] });
  });

  test('what may say who a person is, click ids, addresses and written texts are left out by name', async () => {
    const note = (i: number): string =>
      `Full name: Ann\nWhatsApp: +49 30 123\nIP address: 1.2.3.4\nbirthday: 1.1.1990\ngclid: abc\n_fbp: fb.1\n` +
      `partner: ann@example.com\nlanding_page: https://shop.example/\nwish: ${'long '.repeat(30)}\n` +
      `campaign_name: spring\nplan: ${i % 2 === 0 ? 'a' : 'b'}`;
    const table = await shopify(orders(6, note));
    expect(attributesOf(table)).toEqual({
      campaign_name: new Array<string>(6).fill('spring'),
      plan: ['a', 'b', 'a', 'b', 'a', 'b'],
    });
    expect(leftOut(table).toSorted()).toEqual(
      ['birthday', 'fbp', 'full_name', 'gclid', 'ip_address', 'landing_page', 'partner', 'whatsapp', 'wish'].toSorted(),
    );
    expect(JSON.stringify(table.issues)).not.toContain('ann@');
  });

  test('51 values in 101 orders are kept or not by whether more than half of the orders differ', async () => {
    // 51 of 102 differ: just half. 52 of 102: more than half.
    const kept = await shopify(orders(102, (i) => `box: ${i % 51}`));
    expect(Object.keys(attributesOf(kept))).toEqual(['box']);
    const dropped = await shopify(orders(102, (i) => `box: ${i % 52}`));
    expect([attributesOf(dropped), leftOut(dropped)]).toEqual([{}, ['box']]);
    // 50 different values are few enough, however few the orders.
    const few = await shopify(orders(50, (i) => `box: ${i}`));
    expect(new Set(attributesOf(few)['box']).size).toBe(50);
  });

  test('one unfit value in a hundred is blank alone; two in a hundred take the key away', async () => {
    const one = await shopify(orders(100, (i) => `utm_source: ${i === 7 ? 'ann@example.com' : 'mail'}`));
    expect(attributesOf(one)['utm_source'].filter((value) => value === '')).toHaveLength(1);
    const two = await shopify(orders(100, (i) => `utm_source: ${i < 2 ? 'ann@example.com' : 'mail'}`));
    expect([attributesOf(two), leftOut(two)]).toEqual([{}, ['utm_source']]);
  });

  test('24 at most, campaigns first, then the most filled; the rest is named', async () => {
    // Key k is filled in 40 − k orders, for k = 1 … 26; the campaign in two.
    const keys = Array.from({ length: 26 }, (_, k) => k + 1);
    const note = (i: number): string =>
      [...keys.filter((k) => i < 40 - k).map((k) => `key${k}: x`), ...(i < 2 ? ['utm_term: tea'] : [])].join('\n');
    const table = await shopify(orders(40, note));
    // Vendor and the campaign are two of the 24: 22 keys remain.
    const names = table.orders.attributes.map(({ name }) => name);
    expect(names).toHaveLength(24);
    expect(names).toContain('utm_term');
    expect(leftOut(table)).toEqual(['key23', 'key24', 'key25', 'key26']);
  });

  test('a key of four orders is text: not kept, and not repeated in the remark; one of five is a key', async () => {
    const note = (keys: number) => (i: number) => (i < keys ? 'Dear Ann: thank you' : '');
    const four = await shopify(orders(6, note(4)));
    expect([attributesOf(four), leftOut(four)]).toEqual([{}, ['']]);
    expect(Object.keys(attributesOf(await shopify(orders(6, note(5)))))).toEqual(['dear_ann']);
  });

  test('a column that the shop writes itself is kept, however many values it has', async () => {
    const rows = orders(102, () => '').map((row, i) => ({ ...row, 'Shipping Method': `Box ${i}` }));
    expect(new Set(attributesOf(await shopify(rows))['Shipping Method']).size).toBe(102);
  });

  test('a rejected order gives nothing', async () => {
    const table = await shopify([
      head('#1', { 'Note Attributes': 'utm_source: ig', Total: 'many' }),
      head('#2', { 'Note Attributes': 'utm_source: mail' }),
    ]);
    expect(attributesOf(table)).toEqual({ utm_source: ['mail'] });
  });

  test('postal code: of the billing address, else of the shipping one, in capitals without blanks', async () => {
    const table = await shopify([
      head('#1', { 'Billing Zip': "'01067", 'Shipping Zip': '10115' }),
      head('#2', { 'Shipping Zip': 'sw1a 1aa' }),
      head('#3', { 'Billing Zip': '1,01E+04' }),
    ]);
    expect(texts(table.identities.zip)).toEqual(['01067', 'SW1A1AA', '']);
  });
});

describe('attributes of other shops', () => {
  test('Stripe: campaign columns and the keys that the shop has added', async () => {
    const header = [
      'id', 'Created date (UTC)', 'Amount', 'Amount Refunded', 'Currency', 'Status', 'Customer Email',
      'UTM Source', 'plan (metadata)', 'customer_name (metadata)', 'Card Address Zip',
    ]; // prettier-ignore
    const payment = (id: string, more: Row): Row => ({
      id,
      'Created date (UTC)': `2026-03-0${id.slice(-1)} 10:00:00`,
      Amount: '10.00',
      'Amount Refunded': '0.00',
      Currency: 'eur',
      Status: 'Paid',
      'Customer Email': `${id}@example.com`,
      ...more,
    });
    const table = await readShopFile({
      header,
      rows: [
        payment('ch_1', { 'UTM Source': 'ig', 'plan (metadata)': 'gold', 'customer_name (metadata)': 'Ann' }),
        ...['3', '4', '5'].map((n) =>
          payment(`ch_${n}`, { 'plan (metadata)': 'gold', 'customer_name (metadata)': 'Eve' }),
        ),
        payment('ch_2', {
          'plan (metadata)': 'gold',
          'customer_name (metadata)': 'Bob',
          'Card Address Zip': 'ec1a 1bb',
        }),
      ],
    });
    expect(attributesOf(table)).toEqual({
      'UTM Source': ['ig', '', '', '', ''],
      'plan (metadata)': new Array<string>(5).fill('gold'),
    });
    expect(leftOut(table)).toEqual(['customer_name (metadata)']);
    expect(texts(table.identities.zip)).toEqual(['', '', '', '', 'EC1A1BB']);
  });

  test('WooCommerce: shipping method and the campaign that an exporter puts in a column', async () => {
    const table = await readShopFile({
      header: [
        'order_id', 'order_number', 'order_date', 'status', 'order_total', 'billing_email', 'billing_postcode',
        'shipping_method', 'meta:_wc_order_attribution_utm_source',
      ], // prettier-ignore
      rows: ['1', '2'].map((id) => ({
        order_id: id,
        order_number: id,
        order_date: `2026-03-0${id}`,
        status: 'completed',
        order_total: '12.00',
        billing_email: `${id}@example.com`,
        billing_postcode: '1010',
        shipping_method: id === '1' ? 'Post' : 'Pick up',
        'meta:_wc_order_attribution_utm_source': 'google',
      })),
    });
    expect(attributesOf(table)).toEqual({
      'meta:_wc_order_attribution_utm_source': ['google', 'google'],
      shipping_method: ['Post', 'Pick up'],
    });
    expect(texts(table.identities.zip)).toEqual(['1010', '1010']);
  });
});
