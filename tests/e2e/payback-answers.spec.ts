/* Payback's further answers on a sample store of the built app: groups, cash, ranking; settings stand in the address. */
import { expect, faults, test, variantUnless } from './app.ts';

test('a sample store tells payback by group, its probability, cash, and which acquisitions were worth it', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('./#/');
  await page
    .getByRole('button', { name: /Fashion/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/overview/);
  await page.goto('./#/payback');
  await expect(page.getByText(/the spend is won back with/)).toBeVisible();
  await expect(page.getByText(/Dashed: forecast from older customers at the same ages/)).toBeVisible();
  expect(await faults(page)).toEqual([]);

  await page.getByRole('tab', { name: 'Groups' }).click();
  await page.getByLabel('Part customers by').selectOption('product');
  await expect(page).toHaveURL(/paid=product/);
  await expect(page.getByText(/do so within what is observed/)).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /Linen Shirt/ }).first()).toBeVisible();
  expect(await faults(page)).toEqual([]);

  await page.getByRole('tab', { name: 'Cash' }).click();
  await expect(page.getByText(/at the deepest/)).toBeVisible();
  expect(await faults(page)).toEqual([]);

  await page.getByRole('tab', { name: 'Which were worth it' }).click();
  await expect(page.getByText(/leaves most/)).toBeVisible();
  await page.getByLabel('Rank by').selectOption('code');
  await expect(page).toHaveURL(/rank=code/);
  await page.getByText('Show as a table').click();
  await expect(page.getByRole('columnheader', { name: 'After CAC' })).toBeVisible();
  expect(await faults(page)).toEqual([]);

  await page.getByLabel('Value is').selectOption('grossMargin');
  await expect(page).toHaveURL(/basis=grossMargin/);
  await page.getByLabel('Spend wins customers').selectOption('1');
  await expect(page).toHaveURL(/lag=1/);
  await page.getByRole('tab', { name: 'CAC by month' }).click();
  await expect(page.getByText(/spend of the month before/)).toBeVisible();
});

test.describe('at 360 px in German', variantUnless(false), () => {
  test.use({ locale: 'de-DE', viewport: { width: 360, height: 780 } });

  test('no view of payback scrolls sideways', async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto('./#/');
    await page.getByRole('button', { name: /Mode/ }).first().click();
    await expect(page).toHaveURL(/#\/overview/);
    await page.goto('./#/payback?paid=product');
    for (const name of ['Wert minus CAC', 'Gruppen', 'Liquidität', 'Was sich gelohnt hat']) {
      await page.getByRole('tab', { name }).click();
      await expect(page.getByRole('tabpanel').locator('canvas').first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
  });
});
