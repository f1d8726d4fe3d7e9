/* Every number opens its proof: the drawer on each screen, and the file from which the number is computed again. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { proofRows, RECOMPUTE, type ProofRow } from '../fixtures/recompute.ts';
import { expect, faults, openSample, test, variantUnless } from './app.ts';

const drawer = (page: Page) => page.getByRole('complementary').filter({ hasText: /Proof|Nachweis|Saved segment/ });

/** Downloads the rows of the open proof. */
async function rowsOf(page: Page): Promise<ProofRow[]> {
  const button = drawer(page).getByRole('button', { name: /All rows|Alle Zeilen/ });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text, 'no e-mail leaves in a proof').not.toContain('@');
  return proofRows(text);
}

const shownValue = (page: Page): Promise<string> => drawer(page).locator('.big').innerText();
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

test('a cell of the grid is computed again from the file of its proof, and so is the average row', async ({ page }) => {
  await openSample(page);
  await page.goto('./#/retention');
  const rows = page.getByRole('grid').locator('tbody tr');
  for (const at of [0, 6]) {
    await rows.nth(at).locator('td[data-column]').nth(2).click();
    await expect(drawer(page).getByRole('table')).toBeVisible();
    expect(percent(RECOMPUTE.share(await rowsOf(page)))).toBe(await shownValue(page));
  }
});

test('revenue of a cohort is computed again, and its first orders are one step on', async ({ page }) => {
  await openSample(page);
  await page.goto('./#/retention?measure=revenue');
  const row = page.getByRole('grid').locator('tbody tr').nth(6);
  await row.locator('td[data-column]').nth(3).click();
  await expect(drawer(page).getByRole('table')).toBeVisible();
  expect(`€${RECOMPUTE.mean(await rowsOf(page)).toFixed(2)}`).toBe(await shownValue(page));
  await drawer(page).getByRole('button', { name: 'First orders of this cohort' }).click();
  await expect(drawer(page).getByRole('heading', { level: 2 })).toContainText('Size and first orders');
  expect(`€${RECOMPUTE.mean(await rowsOf(page)).toFixed(2)}`).toBe(await shownValue(page));
});

test('a cell of rows by attribute is computed again, and its customers become a segment that filters by as many', async ({
  page,
}) => {
  await openSample(page);
  await page.goto('./#/retention?by=band');
  const row = page.getByRole('grid').locator('tbody tr').nth(1);
  await row.locator('td[data-column]').nth(2).click();
  await expect(drawer(page).getByRole('table')).toBeVisible();
  const rows = await rowsOf(page);
  expect(percent(RECOMPUTE.share(rows))).toBe(await shownValue(page));
  const did = rows.filter(({ inNumerator }) => inNumerator === '1').length;
  expect(did).toBeGreaterThan(30);

  await drawer(page).getByText('Save as segment', { exact: true }).click();
  await expect(drawer(page).getByLabel('Name')).toHaveValue(/^Bought again within 90 days, /);
  await drawer(page).getByLabel('Name').fill('Came back');
  await drawer(page).getByRole('button', { name: 'Save segment' }).click();
  await page.getByRole('button', { name: 'Use as filter' }).click();
  const count = page.getByRole('region', { name: 'Filter' }).getByRole('status');
  await expect(count).toHaveText(new RegExp(`^${did.toLocaleString('en')} of [\\d,]+ customers$`));

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Change filter' }).click();
  await page.getByRole('button', { name: 'Show customers' }).click();
  const list = drawer(page);
  await expect(list.getByRole('heading', { level: 2 })).toHaveText('Came back');
  expect(await shownValue(page)).toBe(did.toLocaleString('en'));
  const listed = await rowsOf(page);
  expect(listed.length).toBe(did);
  expect(new Set(listed.map(({ customer }) => customer)).size).toBe(did);
  await page.keyboard.press('Escape');
  // Whoever is not in it is named in the proof of any number.
  await page.getByRole('grid').locator('tbody tr').first().locator('td[data-column]').nth(1).click();
  await expect(drawer(page).getByText('Customers left out by the filter')).toBeVisible();
});

test('the number that opened the drawer has the focus again when Escape closes it', async ({ page }) => {
  await openSample(page);
  await page.goto('./#/repeat');
  const number = page
    .getByRole('table')
    .getByRole('button', { name: /open the proof/ })
    .first();
  await number.focus();
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
  await expect(number).toBeFocused();
});

test('rows are turned page by page', async ({ page }) => {
  await openSample(page);
  await page.goto('./#/data');
  await page
    .locator('table.bridge')
    .getByRole('button', { name: /^Net sales: / })
    .click();
  await drawer(page).getByRole('button', { name: 'Show more rows' }).click();
  await expect(drawer(page).getByText(/^1–100 of [\d,]+$/)).toBeVisible();
  await drawer(page).getByRole('button', { name: 'Next rows' }).click();
  await expect(drawer(page).getByText(/^101–200 of [\d,]+$/)).toBeVisible();
});

/** Where each screen shows a number. */
const NUMBERS: Readonly<Record<string, string>> = {
  overview: '.stat button.number',
  retention: '[role=grid] tbody tr:nth-child(4) td[data-column]',
  repeat: 'table button.number:visible',
  revenue: 'main p button.number',
  payback: 'table button.number:visible',
  data: 'table.bridge button.number',
};

for (const { locale, width } of [
  { locale: 'en-GB', width: 1280 },
  { locale: 'de-DE', width: 360 },
]) {
  test.describe(`${locale} at ${String(width)} px`, variantUnless(width === 360), () => {
    test.use({ locale, viewport: { width, height: 800 } });

    test('axe finds nothing on an open proof of any screen, and nothing scrolls sideways', async ({ page }) => {
      test.setTimeout(300_000);
      await openSample(page);
      for (const [screen, number] of Object.entries(NUMBERS)) {
        await page.goto(`./#/${screen}`);
        await page.locator(number).first().click();
        await expect(drawer(page).getByRole('table')).toBeVisible();
        expect(await faults(page), `on ${screen}`).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `width of ${screen}`,
        ).toBeLessThanOrEqual(width);
        // What defines the number is one click away.
        const link = drawer(page).getByRole('link');
        await expect(link).toHaveAttribute('href', /#\/methods\?section=[a-z-]+/);
        await page.keyboard.press('Escape');
      }
    });
  });
}
