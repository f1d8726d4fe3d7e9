/* Subscriptions on the revenue screen of the built app: from a file without orders, and from recurring orders. */
import { stripeFile } from '../fixtures/stripe-file.ts';
import { expect, faults, test, variantUnless } from './app.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, variantUnless(colorScheme === 'dark'), () => {
    test.use({ colorScheme });

    test('a Stripe file alone brings MRR, and axe finds nothing', async ({ page }) => {
      await page.goto('./#/');
      const file = { name: 'subscriptions.csv', mimeType: 'text/csv', buffer: Buffer.from(stripeFile()) };
      await page.locator('input[type=file]').first().setInputFiles(file);
      await expect(page).toHaveURL(/#\/data/);
      await page.goto('./#/revenue');
      await expect(page.getByRole('heading', { name: 'Subscriptions', exact: true })).toBeVisible();
      await expect(page.getByText(/subscribers left/).first()).toBeVisible();
      await page.getByText('Show as a table').first().click();
      await expect(page.getByRole('columnheader', { name: 'NRR' })).toBeVisible();
      await page
        .getByRole('button', { name: /open the proof/ })
        .first()
        .click();
      await expect(page.getByText('On trial, or ended before it was paid', { exact: true })).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByLabel('Churn falls').selectOption('cancellation');
      await expect(page).toHaveURL(/churn=cancellation/);
      // How long they last needs no orders either.
      await page.getByRole('link', { name: 'Value', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'How long subscriptions last' })).toBeVisible();
      await expect(page.getByText(/Of 100 new subscribers/).first()).toBeVisible();
    });
  });
}

test('without ends the screen says what to tick, and shows no churn', async ({ page }) => {
  await page.goto('./#/');
  const file = { name: 'subscriptions.csv', mimeType: 'text/csv', buffer: Buffer.from(stripeFile({ ends: false })) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await expect(page).toHaveURL(/#\/data/);
  await page.goto('./#/revenue');
  await expect(page.getByText('Canceled At (UTC)')).toBeVisible();
  await expect(page.getByText('Churned')).toHaveCount(0);
  await expect(page.getByRole('grid')).toHaveCount(0);
  await page.getByRole('link', { name: 'Value', exact: true }).click();
  await expect(page.getByText(/does not say when subscriptions ended/)).toBeVisible();
});

test.describe('at 360 px in German', variantUnless(false), () => {
  test.use({ locale: 'de-DE', viewport: { width: 360, height: 780 } });

  test('the sample with contracts shows derived subscriptions, named so, and nothing scrolls sideways', async ({
    page,
  }) => {
    // Axe looks at every cell of a large grid.
    test.setTimeout(180_000);
    await page.goto('./#/');
    await page.getByRole('button', { name: /Abo/ }).first().click();
    await expect(page).toHaveURL(/#\/overview/);
    await page.goto('./#/revenue');
    await expect(page.getByText(/Abgeleitet aus/)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await faults(page)).toEqual([]);
  });
});
