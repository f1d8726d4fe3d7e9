/* The list of customers on the built app: sort, search, a customer's page, hidden identities, the file, a phone. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, faults, openSample, test, variantUnless } from './app.ts';

test.describe.configure({ timeout: 120_000 });

async function openList(page: Page): Promise<void> {
  await openSample(page);
  await page.goto('./#/customers');
  await page.getByRole('tab', { name: /^(List|Liste)$/ }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3561', { timeout: 60_000 });
}

test('the coffee store: keys, sort, search, a page, and nobody named once identities are hidden', async ({ page }) => {
  await openList(page);
  const grid = page.getByRole('grid');
  const active = grid.locator('tr.active');
  await expect(page.locator('main .sentence')).toContainText('are still customers');
  expect(await faults(page)).toEqual([]);

  await grid.getByRole('button', { name: 'Orders', exact: true }).click();
  await expect(grid.getByRole('columnheader', { name: 'Orders' })).toHaveAttribute('aria-sort', 'descending');
  await grid.focus();
  await page.keyboard.press('End');
  await expect(active).toHaveAttribute('aria-rowindex', '3561');
  await expect(active).toContainText('@');
  await page.keyboard.press('Home');
  await expect(active).toHaveAttribute('aria-rowindex', '2');
  const email = (await active.locator('th').textContent())?.match(/^\S+@example\.(?:com|net|org)/)?.[0] ?? 'missing';

  await page.getByLabel('Search').fill(email);
  await expect(page.locator('main .sentence')).toHaveText(/^1 of 3,560 customers match\.$/);
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  await grid.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('complementary', { name: email });
  await expect(drawer).toContainText('from purchase to purchase are usual');
  await expect(drawer).toContainText(/Within 12 months: buys again with \d+%/);
  await expect(drawer.locator('.timeline li').first()).toContainText('×');
  expect(page.url()).not.toContain(encodeURIComponent(email));
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await page.getByLabel('Search').fill('');
  await page.getByRole('button', { name: 'Hide identities' }).click();
  // The address holds tab and sort; nobody's e-mail.
  expect(new URL(page.url()).hash).toBe('#/customers?tab=list&sort=orders-down');
  await page.reload();
  await expect(grid.getByRole('columnheader', { name: 'Orders' })).toHaveAttribute('aria-sort', 'descending', {
    timeout: 60_000,
  });
  await expect(page.getByText('Identities are hidden on this device')).toBeVisible();
  await expect(grid.locator('tr.line').first()).toContainText(/^Customer \d+/);
  await expect(page.locator('main')).not.toContainText('@');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'All as CSV, without identities' }).click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  expect(text.trimEnd().split('\r\n')).toHaveLength(3561);
  expect(text).not.toContain('@');
  await page.getByRole('button', { name: 'Show identities' }).click();
  await expect(grid.locator('tr.line').first()).toContainText('@');
});

test.describe('at 360 px in German, dark', variantUnless(false), () => {
  test.use({ locale: 'de-DE', viewport: { width: 360, height: 780 }, colorScheme: 'dark' });

  test('the list and a customer’s page fit', async ({ page }) => {
    await openList(page);
    await page.getByLabel('Sortieren nach').selectOption('lastDay');
    await expect(page.getByRole('columnheader', { name: 'Letzte Bestellung' })).toBeVisible();
    await page.getByRole('grid').locator('tr.line').first().click();
    await expect(page.getByText(/üblich sind bei diesem Kunden/)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
