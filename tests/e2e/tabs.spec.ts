/* Workspaces for several clients, and two tabs of one browser: what one changes the other shows, and nothing is lost. */
import type { Locator, Page } from '@playwright/test';
import { openDatabase } from './other-version.ts';
import { csv, expect, faults, openSample, openStart, pick, test } from './app.ts';

const ORDERS = csv(
  'till.csv',
  'Date,Email,Total\n2026-01-05,ada@example.com,20.00\n2026-02-07,ada@example.com,30.00\n2026-02-09,bob@example.com,40.00\n',
);

const MORE = csv('shop.csv', 'Date,Email,Total\n2026-02-11,cem@example.com,25.00\n2026-03-01,bob@example.com,35.00\n');

const switcher = (page: Page): Locator => page.locator('.side .switcher');

const measure = (page: Page): Locator => page.getByRole('form', { name: 'Settings of the view' }).getByLabel('Measure');

async function act(page: Page, name: string): Promise<void> {
  await switcher(page).locator('summary').click();
  await switcher(page).getByRole('button', { name, exact: true }).click();
}

async function begin(page: Page, name: string): Promise<void> {
  await act(page, 'New workspace');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.locator('.context')).toContainText(name);
}

test('a client is begun, named, copied, deleted and brought back, by keyboard and at 360 px', async ({ page }) => {
  await openSample(page);
  await begin(page, 'Roastery Ltd');
  await expect(switcher(page).locator('summary')).toBeFocused();
  await expect(page.getByText('No orders have been read yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Open an orders file' }).click();
  await expect(page.getByText('Files dropped here go to “Roastery Ltd”.')).toBeVisible();
  await pick(page, ORDERS);
  await expect(page.locator('.context')).toContainText(/Roastery Ltd\s+3 orders, 2 customers/);
  await expect(page).toHaveTitle('Overview · Roastery Ltd · Tenure');
  const results = page.getByRole('button', { name: 'Results' }).first();
  const [download] = await Promise.all([page.waitForEvent('download'), results.click()]);
  expect(download.suggestedFilename()).toBe('roastery-ltd-tenure-results.json');

  await switcher(page).locator('summary').press('Enter');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(switcher(page).locator('details')).not.toHaveAttribute('open');

  await act(page, 'Duplicate');
  await expect(page.locator('.context')).toContainText(/Roastery Ltd \(copy\)\s+3 orders/);
  await act(page, 'Delete');
  await expect(page.getByText('“Roastery Ltd (copy)” was deleted.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.context')).toContainText(/Roastery Ltd \(copy\)\s+3 orders/);

  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByText('Menu', { exact: true }).click();
  const phone = page.locator('.mobile-bar .switcher');
  await phone.locator('summary').click();
  await expect(phone.getByRole('button')).toHaveText([
    /^\s*Roastery Ltd\s*$/,
    /Roastery Ltd \(copy\)/,
    /Coffee\s*Sample store/,
    /New workspace/,
    /Rename/,
    /Duplicate/,
    /Save to a file/,
    /Delete/,
  ]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await phone.getByRole('button', { name: /^Coffee/ }).click();
  await expect(page.locator('.context')).toContainText('Sample store');
  await expect(page.locator('.stat').first()).toBeVisible();
});

test('what one tab changes the other shows, and neither loses what it has set', async ({ page, context }) => {
  await openStart(page);
  await pick(page, ORDERS);
  await expect(page.locator('.context')).toContainText('3 orders');
  const other = await context.newPage();
  await other.goto('./#/retention');
  await expect(other.locator('.context')).toContainText('3 orders');

  // A rule there and a file here.
  await page.goto('./#/data');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await measure(other).selectOption('orders');
  await expect(other).toHaveURL(/measure=orders/);
  await pick(page, MORE);
  await expect(page.locator('.context')).toContainText('5 orders, 3 customers');
  await expect(other.locator('.context')).toContainText('5 orders, 3 customers');
  await page.goto('./#/retention');
  await expect(measure(page)).toHaveValue('orders');
  await expect(measure(other)).toHaveValue('orders');

  await act(page, 'Rename');
  await page.keyboard.type('Roastery Ltd');
  await page.keyboard.press('Enter');
  await expect(other.locator('.context')).toContainText('Roastery Ltd');

  await act(page, 'Delete');
  await expect(other.getByText('“Roastery Ltd” was deleted in another tab.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.context')).toContainText('Roastery Ltd');
  await expect(other.getByText('was deleted in another tab')).toBeHidden();
});

test('a newer version of the app that takes over the stored data is named, with a way out', async ({ page }) => {
  await openStart(page);
  await pick(page, ORDERS);
  await expect(page.locator('.context')).toContainText('3 orders');
  await openDatabase(page, 99);
  await act(page, 'Duplicate');
  await expect(page.getByText('A newer version of Tenure has taken over the stored data')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible();
});
