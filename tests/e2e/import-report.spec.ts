/* The import report on the built app: what a click repairs, adds, joins, moves or takes back, each against numbers worked out by hand. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { csv, drop, expect, openStart, results, stored, test, type Results, type Upload } from './app.ts';
import { salesReport, shopExport, shopOfFourMonths, stripeExport } from './exports.ts';

/** Reads files from the start screen and shows the report. */
async function report(page: Page, ...files: Upload[]): Promise<Results> {
  await openStart(page);
  await drop(page, ...files);
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  return results(page);
}

/** Customers of each monthly cohort, `2025-01 1`. */
const cohorts = ({ retention }: Results): string[] =>
  retention.cohorts.map(({ cohort, size }) => `${cohort} ${String(size)}`);

test('undoing an import brings back the numbers before it', async ({ page }) => {
  const before = await report(page, shopOfFourMonths());
  // Half of order #1 was paid back since then, and an order of Cleo's from before stands there too.
  await drop(
    page,
    shopExport('orders_export_2.csv', [
      {
        name: '#1',
        email: 'anna@example.com',
        day: '2025-01-01',
        total: 100,
        more: { 'Financial Status': 'partially_refunded', 'Refunded Amount': '50.00' },
      },
      { name: '#6', email: 'cleo@example.com', day: '2025-02-02', total: 60 },
    ]),
  );
  await expect(page.getByText(/Read: 1 new order, 1 changed\b.* 1 customer changed cohort/)).toBeVisible();
  const between = await results(page);
  expect(between.headline).toMatchObject({ netSales: '250.00' });
  expect(cohorts(between)).not.toEqual(cohorts(before));
  await page.getByRole('button', { name: 'Undo import 2' }).first().click();
  await expect(page.getByText(/The import is taken out: 1 order less, 1 as in the other files\./)).toBeVisible();
  expect(await results(page)).toEqual(before);
  await page.reload();
  expect(await results(page)).toEqual(before);

  await page.getByRole('button', { name: 'Undo import 1' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /See which customers/ })).toBeVisible();
  expect(await stored(page)).toEqual({});
});

const HEAD = 'order_id,customer_id,date,amount,note\n';

test('short rows are filled up by one click', async ({ page }) => {
  const short = csv(
    'till.csv',
    `${HEAD}1,a,2025-01-05,10.00,gift\n2,a,2025-02-05,12.00\n3,b,2025-02-06,9.50,\n4,b,2025-03-01,8.50\n`,
  );
  const before = await report(page, short);
  expect(before.dataset.rows).toEqual({ read: 4, used: 2, merged: 0, leftOut: 0, rejected: 2 });
  await page.getByRole('button', { name: 'Fill up the short rows' }).click();
  await expect(page.getByRole('button', { name: 'Fill up the short rows' })).toHaveCount(0);
  await expect(page.getByText('short rows are filled up')).toBeVisible();
  const after = await results(page);
  expect(after.dataset.rows).toEqual({ read: 4, used: 4, merged: 0, leftOut: 0, rejected: 0 });
  expect(after.headline).toMatchObject({ orders: 4, netSales: '40.00' });
});

test('rejected rows are downloaded with their reason, corrected and dropped again', async ({ page }) => {
  const good = '1,a,2025-01-05,10.00,gift\n2,a,2025-02-05,12.00,\n3,b,2025-02-06,9.50,\n';
  const right = await report(page, csv('till.csv', `${HEAD}${good}4,c,2025-02-28,10.00,\n5,c,2025-03-01,8.50,late\n`));
  await page.getByRole('button', { name: 'Undo import 1' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /See which customers/ })).toBeVisible();

  await report(page, csv('till.csv', `${HEAD}${good}4,c,2025-02-30,10.00,\n5,c,2025-03-01,8.5O,late\n`));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the rejected rows' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('till-rejected.csv');
  const rejected = await readFile(await download.path(), 'utf8');
  expect(
    rejected
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split(/\r?\n/),
  ).toEqual([
    'order_id,customer_id,date,amount,note,Line,Reason',
    '4,c,2025-02-30,10.00,,5,Column “date”: This is not a date. Write it as 2026-01-31.',
    '5,c,2025-03-01,8.5O,late,6,Column “amount”: This is not an amount. Write it as 19196.50.',
  ]);
  await drop(page, csv('till-rejected.csv', rejected.replace('2025-02-30', '2025-02-28').replace('8.5O', '8.50')));
  await expect(page.getByText(/Read: 2 new orders\b/)).toBeVisible();
  const corrected = await results(page);
  expect(corrected.headline).toEqual(right.headline);
  expect(corrected.bridge).toEqual(right.bridge);
  expect(corrected.retention).toEqual(right.retention);
});

test('two currencies are added by a typed rate, and not before', async ({ page }) => {
  const orders = (first: number, currency: string) =>
    [1, 2, 3, 4].map((n) => ({
      name: `#${String(first + n)}`,
      email: `customer${String(n)}@example.com`,
      day: `2025-0${String(n)}-10`,
      total: 10,
      more: { Currency: currency },
    }));
  const apart = await report(
    page,
    shopExport('eur.csv', orders(100, 'EUR')),
    shopExport('usd.csv', orders(200, 'USD')),
  );
  expect(apart.headline).toMatchObject({ orders: 4, netSales: '40.00' });
  await page.getByRole('button', { name: 'Type a rate' }).click();
  const rate = page.getByRole('textbox', { name: '1 USD is worth' });
  await expect(rate).toBeFocused();
  await rate.fill('0.92');
  await rate.press('Enter');
  await expect(page.getByRole('button', { name: 'Type a rate' })).toHaveCount(0);
  // 4 × 10 € and 4 × 9.20 €.
  const added = await results(page);
  expect(added.headline).toMatchObject({ orders: 8, netSales: '76.80' });
  expect(added.dataset.currency).toBe('EUR');
});

test('a file that names no currency counts once it is said', async ({ page }) => {
  const till = csv('till.csv', 'order_id,customer_id,date,amount\n1,x,2025-01-05,10.00\n2,x,2025-02-05,21.50\n');
  const apart = await report(page, shopOfFourMonths(), till);
  expect(apart.headline).toMatchObject({ orders: 5, netSales: '240.00' });
  await expect(page.getByRole('heading', { name: 'Not in the numbers yet' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'In the numbers, on an assumption' })).toHaveCount(0);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'till.csv names no currency' })
    .getByRole('combobox')
    .selectOption('EUR');
  await expect(page.getByRole('heading', { name: 'Not in the numbers yet' })).toHaveCount(0);
  expect((await results(page)).headline).toMatchObject({ orders: 7, netSales: '271.50' });
});

test('the zone of a file written in UTC moves its days', async ({ page }) => {
  const written = await report(page, stripeExport());
  expect(cohorts(written)).toEqual(['2025-01 1', '2025-02 1', '2025-03 1']);
  await page.getByRole('combobox', { name: 'Days are counted in' }).selectOption('Europe/Berlin');
  await expect(page.getByText('20% of its rows fall on another day than in UTC.')).toBeVisible();
  const inBerlin = await results(page);
  expect(inBerlin.dataset.firstDay).toBe('2025-02-01');
  expect(cohorts(inBerlin)).toEqual(['2025-02 2', '2025-03 1']);
  await page.getByRole('combobox', { name: 'Days are counted in' }).selectOption('UTC, as written');
  await expect(page.getByText('Its times are written in UTC.')).toBeVisible();
  expect(await results(page)).toEqual(written);
});

test('joining by phone changes the customers, and the preview said how', async ({ page }) => {
  const apart = await report(page, shopOfFourMonths());
  expect(apart.dataset.customers).toBe(4);
  await page.getByText('What would joining change?').click();
  const row = page.getByRole('row', { name: /Also the same phone/ });
  await expect(row).toHaveText(/3\s*2\s*66\.7%$/);
  await row.getByRole('radio').check();
  await expect(page.getByText('3 customers in the counted orders')).toBeVisible();
  const joined = await results(page);
  expect(joined.dataset.customers).toBe(3);
  // Anna's two addresses are one customer: with Bert, two of three came back.
  expect(joined.headline).toMatchObject({ netSales: '240.00', repeatRateByOrders: 2 / 3 });
});

test('the shop’s own sales report stands beside the orders, month by month', async ({ page }) => {
  await report(page, shopOfFourMonths(), salesReport());
  await expect(page.getByText(/In 2 of 3 whole months orders and sales agree exactly/)).toBeVisible();
  await expect(page.getByText(/The largest difference is €5\.00, in Mar(ch)? 2025\./)).toBeVisible();
  await page.getByText('Month by month').click();
  const table = page.getByRole('table', { name: /Orders and sales by month/ });
  await expect(table.getByRole('row', { name: /Jan/ })).toHaveText(/2\s*2\s*€150\.00\s*€150\.00\s*agrees/);
  await expect(table.getByRole('row', { name: /Feb/ })).toHaveText(/1\s*1\s*€30\.00\s*€30\.00\s*agrees/);
  await expect(table.getByRole('row', { name: /Mar/ })).toHaveText(/1\s*1\s*€25\.00\s*€20\.00\s*−€5\.00/);
});
