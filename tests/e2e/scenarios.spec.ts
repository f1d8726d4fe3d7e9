/* Scenarios: with the network off, from a sample store and from typed numbers; links; what is stored; the own "5 %". */
import { test as plain, type Locator, type Page } from '@playwright/test';
import { csv, expect, faults, openStart, pick, test, variantUnless } from './app.ts';
import { host } from './static-host.ts';

const profit = (page: Page, column: number) => page.getByTestId(`profit-${column}`).locator('.out');

/** A field takes what was typed when it is left. */
async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Tab');
}

/** 60 customers of January 2025, every third of them back after 40 days and after 340; the file ends a month later. Too few for a model. */
function smallShop(): string {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const own = [`c${i}@shop.example,2025-01-10,50.00`];
    const later = ['2025-02-19', '2025-12-16'].map((day) => `c${i}@shop.example,${day},40.00`);
    return i % 3 === 0 ? [...own, ...later] : own;
  });
  return ['email,date,amount', ...rows.flat(), 'c0@shop.example,2026-01-20,40.00'].join('\n');
}

plain('a scenario demo with the network off: typed numbers, then a sample store', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'allow' });
  const page = await context.newPage();
  const site = await host('dist', { path: '/tenure/' });
  await page.goto(site.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await site.close();
  await context.setOffline(true);

  await page.goto(`${site.url}#/scenarios`);
  // 100 new a month for a year, first order 50, margin one half, nobody comes back, CAC 10: 12 × 100 × (25 − 10).
  const numbers = { Months: '12', 'New customers a month': '100', 'First order': '50', 'Refund rate': '0', CAC: '10' };
  await page.getByText('One rate', { exact: true }).click();
  await type(page.getByRole('textbox', { name: 'Churn a month' }), '100');
  await type(page.getByRole('textbox', { name: 'Active now' }), '0');
  for (const [name, value] of Object.entries(numbers)) {
    await type(page.getByRole('textbox', { name, exact: true }), value);
  }
  await expect(profit(page, 0)).toHaveText('18,000');
  await page.getByRole('button', { name: 'Add three examples' }).click();
  await expect(profit(page, 2)).toHaveText('19,200');
  await expect(page.getByText(/Better margin|Cheaper ads/).first()).toBeVisible();
  // The address alone brings it back.
  await page.reload();
  await expect(profit(page, 2)).toHaveText('19,200');

  await page.goto(`${site.url}#/`);
  await page.getByRole('button', { name: /Consumables/ }).click();
  await expect(page.locator('.stat').first()).toBeVisible();
  await page.goto(`${site.url}#/scenarios`);
  await page.getByRole('button', { name: 'Add three examples' }).click();
  await expect(page.getByText(/leaves most/)).toBeVisible();
  await expect(profit(page, 1)).toHaveText(/^€\d/);
  await context.close();
});

test('scenarios are kept with the data, ordered, copied and shared as numbers alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openStart(page);
  await pick(page, csv('orders.csv', smallShop()));
  await expect(page.locator('.stat').first()).toBeVisible();
  await page.goto('./#/scenarios');
  await page.getByRole('button', { name: 'Add a scenario' }).click();
  await type(page.getByRole('textbox', { name: 'Name of scenario 1' }), 'Club for Erika');
  await type(page.getByRole('textbox', { name: 'Order value, Club for Erika' }), '10');
  await type(page.getByRole('textbox', { name: 'Note, Club for Erika' }), 'from May');
  await page.getByRole('button', { name: 'Copy Club for Erika' }).click();
  const names = page.getByRole('textbox', { name: /^Name of scenario/ });
  await expect(names).toHaveCount(2);
  await expect(profit(page, 2)).toHaveText((await profit(page, 1).textContent()) ?? '');
  await type(page.getByRole('textbox', { name: 'Order value, Club for Erika (copy)' }), '20');
  await page.getByRole('button', { name: 'Move Club for Erika (copy) to the left' }).click();
  await expect(names.first()).toHaveValue('Club for Erika (copy)');
  // The curve is observed, so there are ranges.
  await expect(page.getByTestId('profit-0').locator('.range')).not.toBeEmpty();
  await expect(page.getByTestId('profit-1').locator('.delta')).toHaveText(/^\+\d/);
  expect(await faults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toBe('#/scenarios?scenarios=|aov:20|aov:10');
  const shown = await profit(page, 1).textContent();
  await page.reload();
  await expect(names.first()).toHaveValue('Club for Erika (copy)');
  await expect(profit(page, 1)).toHaveText(shown ?? '');

  // Another link is shown beside them, and takes their place only when told to.
  await page.goto('./#/scenarios?scenarios=|margin:5');
  await expect(page.getByText('These scenarios came with a link.')).toBeVisible();
  await expect(names).toHaveCount(1);
  await page.getByRole('button', { name: 'Back to mine' }).click();
  await expect(names).toHaveCount(2);

  await page.getByRole('tab', { name: /Your own/ }).click();
  await expect(page.getByTestId('own-five')).toHaveText(/5 points more retention would raise .* by \d+%/);
  await expect(page.getByText('Zero Defections')).toBeVisible();
});

test.describe('at 360 px in German and dark', variantUnless(false), () => {
  test.use({ locale: 'de-DE', colorScheme: 'dark', viewport: { width: 360, height: 780 } });

  test('nothing goes sideways but the table of four scenarios in its own frame', async ({ page }) => {
    await page.goto('./#/scenarios?scenarios=cac:25.5|aov:5|cac:-10|margin:2|longerLife:20');
    await expect(page.getByTestId('profit-4').locator('.delta')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'CAC', exact: true })).toHaveValue('25,50');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole('tab', { name: /Ihre eigenen/ }).click();
    await expect(page.getByTestId('own-five')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
