/* The structure of revenue on the built app: layers by acquisition, what was foreseeable, concentration. */
import { expect, faults, openSample, test, variantUnless } from './app.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, variantUnless(colorScheme === 'light'), () => {
    test.use({ colorScheme });

    test('layers are cut as the address says, each section has its table, and axe finds nothing', async ({ page }) => {
      test.setTimeout(180_000);
      await openSample(page);
      await page.goto('./#/revenue?layers=quarter-month');
      await expect(page.getByRole('radio', { name: 'Quarter won' })).toBeChecked();
      await expect(page.getByText(/came from customers won in Q\d/)).toBeVisible();
      await page.getByText('Year won', { exact: true }).click();
      await expect(page).not.toHaveURL(/layers=/);
      await expect(page.getByText(/came from customers won in \d{4}/)).toBeVisible();
      await page.getByText('Quarters', { exact: true }).click();
      await expect(page).toHaveURL(/layers=year-quarter/);
      const layers = page.getByRole('region', { name: 'Net sales by when customers were won' });
      await layers.getByText('Show as a table').click();
      await expect(layers.getByRole('columnheader', { name: 'Quarter' })).toBeVisible();
      await expect(page.getByText('no primary source found').first()).toBeVisible();
      await expect(page.getByText(/The best 20% of customers bring/)).toBeVisible();
      await expect(page.getByText(/Gini/)).toBeVisible();
      expect(await faults(page)).toEqual([]);
    });
  });
}

test.describe('at 360 px in German', variantUnless(false), () => {
  test.use({ locale: 'de-DE', viewport: { width: 360, height: 780 } });

  test('the sections stand one below the other, and nothing scrolls sideways', async ({ page }) => {
    await openSample(page);
    await page.goto('./#/revenue');
    await expect(page.getByRole('heading', { name: 'An wie wenigen Kunden er hängt' })).toBeVisible();
    await expect(page.getByText(/oder früher gewonnen wurden/)).toBeVisible();
    await expect(page.getByText('keine Primärquelle gefunden').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
