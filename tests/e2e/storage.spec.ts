/* The place on the device: what is used, what the browser has promised, and that a loss is told. */
import { coffeeExport, expect, openSample, openStart, pick, test } from './app.ts';

test('own data ask the browser to keep them, and its answer is shown; what it clears is said to be gone, what is deleted is not', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // Counts, and lets the browser answer.
    // An empty page is not given the place at all.
    if (!isSecureContext) return;
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

  // The browser clears the database while no page is open; it leaves what is not counted against its quota.
  const origin = new URL(page.url()).origin;
  await page.goto('about:blank');
  const browser = await page.context().newCDPSession(page);
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.goto('./');
  const lost = page.getByRole('alert').filter({ hasText: 'has cleared what Tenure had stored here (1 workspace)' });
  await expect(lost).toBeVisible();
  await expect(lost.getByRole('button', { name: 'Restore from a file' })).toBeVisible();
  await pick(page, coffeeExport());
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await expect(lost).toHaveCount(0);

  // Deleted on purpose is not lost.
  await page.goto('./#/data');
  await page.getByRole('button', { name: 'Delete this workspace' }).click();
  await expect(page.getByRole('heading', { name: 'See which customers come back' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: /Consumables/ })).toBeVisible();
  await expect(page.getByText('Consumables').first()).toBeVisible();
  await expect(lost).toHaveCount(0);
});
