/* The place on the device: what is used, and what the browser has promised. */
import { coffeeExport, expect, openSample, openStart, pick, test } from './app.ts';

test('own data ask the browser to keep them, and its answer is shown', async ({ page }) => {
  await page.addInitScript(() => {
    // Counts, and lets the browser answer.
    const persist = navigator.storage.persist.bind(navigator.storage);
    navigator.storage.persist = () => {
      document.documentElement.dataset['asked'] = String(Number(document.documentElement.dataset['asked'] ?? 0) + 1);
      return persist();
    };
  });
  await openSample(page);
  await page.goto('./#/data');
  await expect(page.getByText('A sample store can be made again at any time.')).toBeVisible();
  expect(await page.locator('html').getAttribute('data-asked')).toBeNull();

  await openStart(page);
  await pick(page, coffeeExport());
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await page.goto('./#/data');
  const panel = page.getByRole('region', { name: 'Storage on this device' });
  await expect(panel).toContainText(/\d.*B are used, of about .*B/);
  const kept = await page.evaluate(() => navigator.storage.persisted());
  await expect(panel).toContainText(kept ? 'has promised to keep the data' : 'may clear the data');
  expect(await page.locator('html').getAttribute('data-asked')).toBe('1');
});
