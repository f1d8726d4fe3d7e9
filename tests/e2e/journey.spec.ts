/* The main journey on the built app: a file becomes cohorts, payback and value, stays over a restart and goes when deleted. */
import { chromium } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from '../chromium.ts';
import { bridgeGaps, coffeeExport, csv, expect, openSample, pick, results, stored, test } from './app.ts';

test('a sample store shows results in one click', async ({ page }) => {
  await openSample(page);
  await expect(page.locator('.context')).toContainText('Sample store');
  await expect(page.locator('.stat')).toHaveCount(8);
  await expect(page.getByText(/Of 100 new customers, \d+ buy again within 90 days/)).toBeVisible();
  await expect(page.getByText(/is paid back in month\s\d+/)).toBeVisible();
});

test('an orders export stands on the overview without a question, and its counts add up', async ({ page }) => {
  await page.goto('./#/');
  await pick(page, coffeeExport());
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  const file = await results(page);
  const { read, used, merged, leftOut, rejected } = file.dataset.rows;
  expect(read).toBe(used + merged + leftOut + rejected);
  expect(bridgeGaps(file)).toEqual({ counted: 0, net: 0 });
  await expect(page.getByRole('table', { name: 'Revenue bridge' }).or(page.locator('table.bridge'))).toContainText(
    'Net sales',
  );
  // The same file again adds nothing: every row of it is merged.
  await pick(page, coffeeExport());
  await expect(page.getByText(/no new orders, [\d,]+ already there/)).toBeVisible();
  const twice = await results(page);
  expect(twice.headline).toEqual(file.headline);
  expect(twice.dataset.rows.read).toBe(2 * read);
  expect(twice.dataset.rows.merged).toBeGreaterThanOrEqual(used);
});

test('a table pasted from a spreadsheet is read', async ({ page }) => {
  await page.goto('./#/');
  await page.getByRole('button', { name: 'Paste a table' }).click();
  const table =
    'Order\tCustomer ID\tDate\tTotal\n1\ta\t2026-01-05\t10.00\n2\ta\t2026-02-05\t12.00\n3\tb\t2026-02-06\t9.00\n';
  await page.getByRole('textbox').evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, table);
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  expect((await results(page)).dataset).toMatchObject({ orders: 3, customers: 2, currency: null });
});

test('a table that was typed is read by its button', async ({ page }) => {
  await page.goto('./#/');
  await page.getByRole('button', { name: 'Paste a table' }).click();
  await expect(page.getByRole('button', { name: 'Read the table' })).toBeDisabled();
  await page.getByRole('textbox').fill('Customer ID,Date,Total\na,2026-01-05,10.00\na,2026-02-05,12.00\n');
  await page.getByRole('button', { name: 'Read the table' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  expect((await results(page)).dataset).toMatchObject({ orders: 2, customers: 1 });
});

test('a file dropped on another screen is added, and the browser does not open it', async ({ page }) => {
  await openSample(page);
  await page.goto('./#/retention');
  await expect(page.getByRole('grid')).toBeVisible();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['order_id,customer_id,date,amount\n1,a,2026-01-01,10.00\n'], 'mine.csv'));
    document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('.context')).toContainText('Your shop');
  expect((await results(page)).dataset).toMatchObject({ orders: 1, customers: 1 });
});

test('own rules and as-of change what counts, each with its own bridge line', async ({ page }) => {
  await page.goto('./#/');
  await pick(page, coffeeExport());
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  const before = await results(page);
  await page.getByLabel('Orders with').selectOption('source');
  await page.getByRole('button', { name: 'Leave out' }).click();
  await expect(page.locator('table.bridge')).toContainText('Left out by your own rule');
  // The same rule again would leave out nothing more.
  await expect(page.getByRole('button', { name: 'Leave out' })).toBeDisabled();
  const excluded = await results(page);
  expect(excluded.bridge.find(({ id }) => id === 'excluded')?.orders).toBeGreaterThan(0);
  expect(excluded.dataset.countedOrders).toBeLessThan(before.dataset.countedOrders);
  expect(bridgeGaps(excluded)).toEqual({ counted: 0, net: 0 });

  await page.getByRole('button', { name: /^As of/ }).click();
  await page.getByLabel('Day', { exact: true }).fill('2025-12-31');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('button', { name: 'As of 31 Dec 2025' })).toBeVisible();
  expect(page.url()).toContain('asof=2025-12-31');
  const back = await results(page, '?asof=2025-12-31');
  expect(back.dataset.asOf).toBe('2025-12-31');
  expect(bridgeGaps(back)).toEqual({ counted: 0, net: 0 });
});

test('the grid answers by measure and axis, and the link reproduces the view', async ({ page }) => {
  await openSample(page);
  await page.goto('./#/retention?axis=calendar&measure=revenue');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  const calendar = await grid.innerText();
  await page.goto('./#/retention?measure=on');
  await expect.poll(() => grid.innerText()).not.toBe(calendar);
  const cell = grid.locator('tbody tr').nth(3).locator('td[data-column]').first();
  await cell.hover();
  await expect(page.getByRole('tooltip')).toContainText('95');
  await page.goto('./#/retention?axis=calendar&measure=revenue');
  await expect.poll(() => grid.innerText()).toBe(calendar);
});

test('an address that is not understood says so and shows the default', async ({ page }) => {
  await openSample(page);
  await page.goto('./#/retention?measure=magic');
  await expect(page.getByText(/“measure=magic”/)).toBeVisible();
  await expect(page.getByRole('grid')).toBeVisible();
});

test('a link opened before there are data holds once a file is read', async ({ page }) => {
  await page.goto('./#/data?zero=counted');
  await page.goto('./#/?zero=counted');
  await pick(page, csv('orders.csv', 'order_id,customer_id,date,amount\n1,a,2026-01-01,10.00\n2,a,2026-02-01,0.00\n'));
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  expect(page.url()).toContain('zero=counted');
  await expect(page.getByText(/2 orders, 1 customers?/)).toBeVisible();
});

test('two typed numbers bring a payback', async ({ page }) => {
  await page.goto('./#/');
  await pick(page, coffeeExport());
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await page.goto('./#/payback');
  await page.getByLabel(/Gross margin/).fill('55');
  await page.getByLabel(/Gross margin/).press('Enter');
  await page.getByLabel(/CAC/).last().fill('20');
  await page.getByLabel(/CAC/).last().press('Enter');
  await expect(page.locator('.sentence').first()).toContainText(/month \d+|first day|Not within/);
  await expect(page.locator('canvas').first()).toBeVisible();
});

test('German and dark are chosen, and stay', async ({ page }) => {
  await openSample(page);
  await page.locator('label[lang=de]').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Überblick' })).toBeVisible();
  await page.getByRole('button', { name: 'Dunkle Darstellung' }).first().click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Überblick' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('tables download as CSV, and the results file follows its schema name', async ({ page }) => {
  await openSample(page);
  await page.goto('./#/revenue');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  expect((await results(page)).schema).toBe('tenure.results/1');
});

test('a second drop may be cancelled, and the data stay as they were', async ({ page }) => {
  await page.goto('./#/');
  await pick(page, csv('small.csv', 'order_id,customer_id,date,amount\n1,a,2026-01-01,10.00\n2,a,2026-02-01,12.00\n'));
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await page.goto('./#/data');
  const rows = Array.from(
    { length: 1_200_000 },
    (_, i) => `${String(i + 10)},c${String(i % 5000)},2026-01-${String((i % 28) + 1).padStart(2, '0')},1.00`,
  );
  await pick(page, csv('large.csv', `order_id,customer_id,date,amount\n${rows.join('\n')}\n`));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Reading was cancelled. The stored data are as they were.')).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeHidden();
  expect((await results(page)).dataset).toMatchObject({ orders: 2, customers: 1 });
  await pick(page, csv('third.csv', 'order_id,customer_id,date,amount\n3,b,2026-03-01,10.00\n'));
  await expect.poll(async () => (await results(page)).dataset).toMatchObject({ orders: 3, customers: 2 });
});

test('everything is there after the browser was closed, and gone after deleting', async ({ baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'tenure-profile-'));
  try {
    let context = await chromium.launchPersistentContext(profile, { ...launchOptions(), acceptDownloads: true });
    let page = await context.newPage();
    await page.goto(`${baseURL ?? ''}#/`);
    await pick(page, coffeeExport());
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
    await expect(page.locator('.stat')).toHaveCount(8);
    const said = await page.locator('.stats').innerText();
    await context.close();

    context = await chromium.launchPersistentContext(profile, { ...launchOptions(), acceptDownloads: true });
    page = await context.newPage();
    await page.goto(baseURL ?? '');
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
    await expect.poll(() => page.locator('.stats').innerText()).toBe(said);

    await page.goto(`${baseURL ?? ''}#/data`);
    await page.getByRole('button', { name: 'Delete this workspace' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /See which customers/ })).toBeVisible();
    await page.reload();
    await page.goto(`${baseURL ?? ''}#/overview`);
    await expect(page.getByText('No orders have been read yet.')).toBeVisible();
    // What a page can no longer bring back is removed at the next start.
    await expect.poll(() => stored(page)).toEqual({});
    await context.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
