/* Bad input: one clear sentence naming what was found and what to do, and the stored data as they were. */
import { expect, csv, pick, results, test, type Upload } from './app.ts';

const GOOD = 'order_id,customer_id,date,amount\n1,a,2026-01-01,10.00\n2,a,2026-02-01,12.00\n3,b,2026-01-15,9.50\n';
const SHOPIFY =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price';

const order = (n: number, currency: string): string =>
  `#${String(1000 + n)},c${String(n % 3)}@example.com,paid,2026-01-0${String(n)} 10:00:00 +0100,fulfilled,${currency},10.00,0.00,0.00,10.00,2026-01-0${String(n)} 10:00:00 +0100,1,Tea,10.00`;
const shop = (currency: string): string => `${SHOPIFY}\n${[1, 2, 3, 4].map((n) => order(n, currency)).join('\n')}\n`;

const CASES: readonly { readonly what: string; readonly file: Upload; readonly says: RegExp }[] = [
  { what: 'an empty file', file: csv('empty.csv', ''), says: /“empty.csv” is empty/ },
  { what: 'a header alone', file: csv('header.csv', `${SHOPIFY}\n`), says: /header and no orders/ },
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
    what: 'a customers export alone',
    file: csv(
      'customers_export.csv',
      'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Total Spent,Total Orders,Tags\n1,A,B,a@example.com,yes,10.00,2,\n',
    ),
    says: /customers export.*no order dates/,
  },
  {
    what: 'a table without dates',
    file: csv('t.csv', 'order_id,customer_id,amount\n1,a,10.00\n'),
    says: /no date column/,
  },
  {
    what: 'a table without amounts',
    file: csv('t.csv', 'order_id,customer_id,date\n1,a,2026-01-01\n'),
    says: /no amount column/,
  },
  {
    what: 'a table without identity',
    file: csv('t.csv', 'order_id,date,amount\n1,2026-01-01,10.00\n'),
    says: /who bought/,
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

test.describe('each bad file gets its sentence and leaves the data', () => {
  for (const { what, file, says } of CASES) {
    test(what, async ({ page }) => {
      await page.goto('./#/');
      await pick(page, csv('good.csv', GOOD));
      await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
      const before = await results(page);
      await pick(page, file);
      await expect(page.getByRole('alert')).toContainText(says);
      const after = await results(page);
      expect(after.dataset).toEqual(before.dataset);
      expect(after.bridge).toEqual(before.bridge);
    });
  }
});

test('a bad file on the start screen says why, and nothing is stored', async ({ page }) => {
  await page.goto('./#/');
  await pick(page, csv('empty.csv', ''));
  await expect(page.getByRole('alert')).toContainText('is empty');
  await page.goto('./#/overview');
  await expect(page.getByText('No orders have been read yet.')).toBeVisible();
});

test('a file in another currency is refused, and the first stays', async ({ page }) => {
  await page.goto('./#/');
  await pick(page, csv('eur.csv', shop('EUR')));
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await page.goto('./#/data');
  await pick(page, csv('usd.csv', shop('USD')));
  await expect(page.getByRole('alert')).toContainText(/USD.*EUR.*never added/);
  expect((await results(page)).dataset).toMatchObject({ orders: 4, currency: 'EUR' });
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
