/* Bad input: one clear sentence naming what was found and what to do, or a question, and the stored data as they were. */
import { bridgeGaps, csv, drop, expect, pick, results, test, type Upload, stored } from './app.ts';
import { customersExport } from './exports.ts';

const GOOD = 'order_id,customer_id,date,amount\n1,a,2026-01-01,10.00\n2,a,2026-02-01,12.00\n3,b,2026-01-15,9.50\n';
const SHOPIFY =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price';

const order = (n: number, currency: string): string =>
  `#${String(1000 + n)},c${String(n % 3)}@example.com,paid,2026-01-0${String(n)} 10:00:00 +0100,fulfilled,${currency},10.00,0.00,0.00,10.00,2026-01-0${String(n)} 10:00:00 +0100,1,Tea,10.00`;
const shop = (currency: string): string => `${SHOPIFY}\n${[1, 2, 3, 4].map((n) => order(n, currency)).join('\n')}\n`;

const CASES: readonly { readonly what: string; readonly file: Upload; readonly says: RegExp }[] = [
  { what: 'an empty file', file: csv('empty.csv', ''), says: /“empty.csv” is empty/ },
  { what: 'a header alone', file: csv('header.csv', `${SHOPIFY}\n`), says: /header and no rows/ },
  { what: 'a PDF', file: csv('report.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj'), says: /is a PDF/ },
  {
    what: 'an Excel workbook',
    file: csv(
      'orders.csv',
      new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, ...Buffer.from('[Content_Types].xml xl/workbook.xml')]),
    ),
    says: /Excel workbook.*CSV UTF-8/,
  },
  {
    what: 'a picture',
    file: csv('photo.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
    says: /is a picture/,
  },
  {
    what: 'a web page',
    file: csv('export.csv', '<!doctype html><html><head><title>Log in</title></head></html>'),
    says: /web page.*logged in/,
  },
  {
    what: 'a Shopify export without totals',
    file: csv('orders_export.csv', shop('EUR').replace(',Total,', ',Sum,')),
    says: /columns were removed: .*Total/,
  },
  {
    what: 'a truncated file',
    file: csv('cut.csv', `${shop('EUR')}#1009,"c1@example.com,paid,2026`),
    says: /line 6 is never closed/,
  },
];

test('each bad file gets its sentence and leaves the data', async ({ page }) => {
  await page.goto('./#/');
  await pick(page, csv('good.csv', GOOD));
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  const before = await results(page);
  const held = await stored(page);
  for (const { what, file, says } of CASES) {
    await test.step(what, async () => {
      await pick(page, file);
      await expect(page.getByRole('alert')).toContainText(says);
      expect(await stored(page)).toEqual(held);
    });
  }
  const after = await results(page);
  expect(after.dataset).toEqual(before.dataset);
  expect(after.bridge).toEqual(before.bridge);
});

test('a bad file on the start screen says why, and nothing is stored', async ({ page }) => {
  await page.goto('./#/');
  await pick(page, csv('empty.csv', ''));
  await expect(page.getByRole('alert')).toContainText('is empty');
  await page.goto('./#/overview');
  await expect(page.getByText('No orders have been read yet.')).toBeVisible();
});

const LACKING: readonly { readonly what: string; readonly file: Upload; readonly needs: RegExp }[] = [
  {
    what: 'dates',
    file: csv('t.csv', 'order_id,customer_id,amount\n4,a,10.00\n5,b,12.50\n'),
    needs: /Still needed: a date\./,
  },
  {
    what: 'amounts',
    file: csv('t.csv', 'order_id,customer_id,date\n4,a,2026-01-01\n5,b,2026-01-02\n'),
    needs: /Still needed: an amount\./,
  },
  {
    what: 'anybody who bought',
    file: csv('t.csv', 'order_id,date,amount\n4,2026-01-01,10.00\n5,2026-01-02,12.50\n'),
    needs: /Still needed: who it was \(e-mail, customer number or phone\)\./,
  },
];

test.describe('a table is asked about that lacks', () => {
  for (const { what, file, needs } of LACKING) {
    test(what, async ({ page }) => {
      await page.goto('./#/');
      await pick(page, csv('good.csv', GOOD));
      await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
      const before = await results(page);
      await pick(page, file);
      await expect(page.getByRole('heading', { name: 'What do the columns of “t.csv” mean?' })).toBeVisible();
      await expect(page.getByText(needs).first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Read the file' })).toBeDisabled();
      await page.getByRole('button', { name: 'Leave unread' }).click();
      expect(await results(page)).toEqual(before);
    });
  }
});

test('a customers export alone is read, and the screens of orders say what is missing', async ({ page }) => {
  await page.goto('./#/');
  await pick(page, customersExport());
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  await expect(page.getByText('3 customers of the shop, 0 with an order here.')).toBeVisible();
  await page.goto('./#/retention');
  await expect(page.getByText('No orders among the files yet.')).toBeVisible();
});

test('a customers export beside the orders changes none of their numbers', async ({ page }) => {
  await page.goto('./#/');
  await pick(page, csv('eur.csv', shop('EUR')));
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  const before = await results(page);
  await drop(page, customersExport());
  await expect(page.getByText('Read beside the orders: Shopify customers.')).toBeVisible();
  const after = await results(page);
  expect({ ...after, dataset: { ...after.dataset, files: [], rows: null } }).toEqual({
    ...before,
    dataset: { ...before.dataset, files: [], rows: null },
  });
  expect(after.dataset.rows).toMatchObject({ read: 4 + 3, used: 4 + 3 });
});

test('a file in another currency stands beside the first, and is never added', async ({ page }) => {
  await page.goto('./#/');
  await pick(page, csv('eur.csv', shop('EUR')));
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  const before = await results(page);
  await pick(page, csv('usd.csv', shop('USD')));
  await expect(
    page.getByText('Orders in USD. They are not added to those in EUR: currencies are never added without a rate.'),
  ).toBeVisible();
  const after = await results(page);
  expect(after.headline).toEqual(before.headline);
  expect(after.dataset).toMatchObject({ orders: 8, countedOrders: 4, currency: 'EUR' });
  expect(after.bridge.find(({ id }) => id === 'otherCurrency')).toMatchObject({ orders: 4, amount: '0.00' });
  expect(bridgeGaps(after)).toEqual({ counted: 0, net: 0 });
});

test('a file of 200 columns is read by the names it knows', async ({ page }) => {
  const extra = Array.from({ length: 186 }, (_, i) => `Metafield ${String(i)}`);
  const [head = '', ...rows] = shop('EUR').trimEnd().split('\n');
  const wide = [`${head},${extra.join(',')}`, ...rows.map((row) => row + ','.repeat(extra.length))].join('\n');
  await page.goto('./#/');
  await pick(page, csv('wide.csv', wide));
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  expect((await results(page)).dataset).toMatchObject({ orders: 4, customers: 3 });
});

test('rows that cannot be read are listed with line and column, and the rest is used', async ({ page }) => {
  await page.goto('./#/');
  await pick(page, csv('orders.csv', `${GOOD}4,c,2026-02-30,10.00\n5,c,2026-03-01,ten\n`));
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  const { dataset } = await results(page);
  expect(dataset.rows).toEqual({ read: 5, used: 3, merged: 0, leftOut: 0, rejected: 2 });
  await page.getByText('Show rows').first().click();
  await expect(page.getByText(/orders\.csv, line 5, column “date”; found: 2026-02-30/)).toBeVisible();
});
