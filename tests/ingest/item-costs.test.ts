/* Tables that say what items cost: Shopify's products export and tables of one's own, with exact counts. */
import { describe, expect, test } from 'vitest';
import { textAt } from '#domain/text.ts';
import { knownExport } from '#ingest/sources/signatures.ts';
import { ledgerIssues, ledgerRefusal, rowsOf, type Ledger } from '../fixtures/ledgers.ts';
import { csv } from '../fixtures/csv-text.ts';

const PRODUCTS = 'Handle,Title,Body (HTML),Vendor,Variant SKU,Variant Price,Image Src,Cost per item,Status';

const itemsOf = ({ table }: Ledger<'item-costs'>): unknown[] =>
  Array.from({ length: table.rows }, (_, row) => [textAt(table.sku, row), textAt(table.product, row), table.cost[row]]);

describe('Shopify products', () => {
  const rows = [
    {
      Handle: 'mug',
      Title: 'Mug',
      'Variant SKU': 'M-1',
      'Variant Price': '30.00',
      'Cost per item': '8.50',
      Status: 'active',
    },
    { Handle: 'mug', 'Variant SKU': 'M-2', 'Variant Price': '32.00', 'Cost per item': '9.00' },
    { Handle: 'mug', 'Image Src': 'https://shop.example/mug.png' },
    { Handle: 'bowl', Title: 'Bowl', 'Variant Price': '40.00', 'Cost per item': '12', Status: 'active' },
    {
      Handle: 'cap',
      Title: 'Cap',
      'Variant SKU': 'C-1',
      'Variant Price': '15.00',
      'Cost per item': '',
      Status: 'draft',
    },
    { Handle: 'mug', 'Variant SKU': 'M-2', 'Variant Price': '32.00', 'Cost per item': '9.25' },
  ];

  test('each variant with a cost, under the title that stands on the first row of its product', async () => {
    const file = await rowsOf('item-costs', PRODUCTS, rows);
    expect(file.source).toBe('shopify-products');
    expect(itemsOf(file)).toEqual([
      ['M-1', 'Mug', 85_000],
      ['M-2', 'Mug', 92_500],
      ['', 'Bowl', 120_000],
    ]);
    expect(file.count).toEqual({ read: 6, used: 3, merged: 1, leftOut: 2, rejected: 0 });
    expect(ledgerIssues(file)).toEqual([
      '3 duplicate-row merged',
      '4 missing-amount leftOut Cost per item',
      '6 missing-amount leftOut Cost per item',
    ]);
  });

  test('a cost that cannot be read rejects its row', async () => {
    const broken = [
      ...rows.slice(0, 1),
      { ...rows[1], 'Cost per item': 'ask Tom' },
      { ...rows[1], 'Cost per item': '-1' },
    ];
    const file = await rowsOf('item-costs', PRODUCTS, broken);
    expect(file.count).toEqual({ read: 3, used: 1, merged: 0, leftOut: 0, rejected: 2 });
    expect(ledgerIssues(file)).toEqual([
      '3 unreadable-amount rejected Cost per item',
      '4 unreadable-amount rejected Cost per item',
    ]);
  });

  test('no cost at all is refused', async () => {
    const empty = csv([{ Handle: 'mug', Title: 'Mug', 'Variant SKU': 'M-1' }], { header: PRODUCTS.split(',') });
    expect((await ledgerRefusal(empty)).code).toBe('no-orders');
  });
});

describe('a table of one’s own', () => {
  test('SKU and Einkaufspreis with a decimal comma', async () => {
    const rows = [
      { Artikelnummer: 'A-1', Bezeichnung: 'Tasse', Einkaufspreis: '8,5', Währung: 'EUR' },
      { Artikelnummer: 'A-2', Bezeichnung: 'Schale', Einkaufspreis: '1.012,3456', Währung: 'EUR' },
    ];
    const file = await rowsOf('item-costs', 'Artikelnummer,Bezeichnung,Einkaufspreis,Währung', rows, {
      delimiter: ';',
    });
    expect(file.source).toBe('plain-item-costs');
    expect(itemsOf(file)).toEqual([
      ['A-1', 'Tasse', 85_000],
      ['A-2', 'Schale', 10_123_456],
    ]);
    expect(textAt(file.table.currency, 0)).toBe('EUR');
  });

  test('a name is enough; a row without either is left out', async () => {
    const rows = [
      { Product: 'Mug', Cost: '8.50' },
      { Product: '', Cost: '3.00' },
    ];
    const file = await rowsOf('item-costs', 'Product,Cost', rows);
    expect(itemsOf(file)).toEqual([['', 'Mug', 85_000]]);
    expect(file.count).toMatchObject({ used: 1, leftOut: 1 });
  });

  test('tables of orders, of people and of campaigns are none', () => {
    const source = (...header: string[]): string | undefined => {
      const known = knownExport(header);
      return known?.type === 'side' ? known.side.id : undefined;
    };
    expect(source('SKU', 'Cost per item')).toBe('plain-item-costs');
    expect(source('Order', 'SKU', 'Cost')).toBeUndefined();
    expect(source('Date', 'Product', 'Cost', 'Email')).toBeUndefined();
    expect(source('Campaign', 'Item', 'Cost')).not.toBe('plain-item-costs');
  });
});
