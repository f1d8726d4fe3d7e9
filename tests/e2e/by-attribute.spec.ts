/* The retention screen by attribute: choosing, values, a link that reproduces it, and access for everybody. */
import { expect, faults, openSample, test, variantUnless } from './app.ts';

test('rows by product, then by product and quarter, with the values that are ticked; a link shows the same', async ({
  page,
}) => {
  await openSample(page);
  await page.goto('./#/retention');
  await page.getByLabel('Break down by').filter({ visible: true }).selectOption({ label: 'Any product' });
  const grid = page.getByRole('grid');
  await expect(page.getByText('A customer stands in every value')).toBeVisible();
  await expect(grid.locator('tr.pooled')).toHaveCount(0);
  await expect(page).toHaveURL(/by=products/);
  const panels = page.locator('.panels > li');
  const rows = grid.locator('tr[data-row]');
  await expect(panels).toHaveCount(await rows.count());
  expect(await faults(page)).toEqual([]);

  const [first, second] = [rows.nth(0), rows.nth(1)];
  const kept = (await second.locator('th').textContent())?.trim() ?? '';
  const gone = (await first.locator('th').textContent())?.trim() ?? '';
  await page
    .getByRole('button', { name: /most frequent|^All \d/ })
    .filter({ visible: true })
    .click();
  await page.getByRole('checkbox', { name: gone }).filter({ visible: true }).uncheck();
  await expect(page).toHaveURL(/values=/);
  await expect(grid.locator('th', { hasText: gone })).toHaveCount(0);
  expect(await faults(page)).toEqual([]);

  await page
    .getByLabel('Rows', { exact: true })
    .filter({ visible: true })
    .selectOption({ label: 'Quarter of first order' });
  await expect(page).toHaveURL(/cross=time/);
  await expect(rows.nth(0).locator('th')).toContainText(kept);
  await expect(rows.nth(0).locator('th')).toContainText('Q');
  const seen = await grid.locator('tbody').innerText();

  await page.reload();
  await expect(grid).toBeVisible();
  await expect.poll(() => grid.locator('tbody').innerText()).toBe(seen);
});

for (const locale of ['en-GB', 'de-DE']) {
  test.describe(`at 360 px in ${locale}, dark`, variantUnless(false), () => {
    test.use({ locale, viewport: { width: 360, height: 780 }, colorScheme: 'dark' });

    test('nothing scrolls sideways and axe finds nothing', async ({ page }) => {
      await openSample(page);
      for (const query of ['by=products', 'by=withCode&cross=time&cohort=quarter', 'by=band&measure=revenue']) {
        await page.goto(`./#/retention?${query}`);
        await expect(page.getByRole('grid')).toBeVisible();
        await page.waitForLoadState('networkidle');
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, query).toBeLessThanOrEqual(360);
        expect(await faults(page), query).toEqual([]);
      }
    });
  });
}
