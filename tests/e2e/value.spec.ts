/* "What is a customer worth" on the built app: sentence, exam, another horizon, both languages, both themes. */
import { expect, faults, results, test, variantUnless } from './app.ts';

test.describe.configure({ timeout: 180_000 });

test('the coffee store: value with its range, a passed exam, another horizon by link and by hand', async ({ page }) => {
  await page.goto('./#/');
  await page
    .getByRole('button', { name: /Coffee/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/overview/);
  await page.getByRole('link', { name: 'Value', exact: true }).click();
  await expect(page).toHaveURL(/#\/value/);
  const sentence = page.locator('main .sentence').first();
  await expect(sentence).toContainText(/customers are expected to leave .* of contribution in the next 12 months/, {
    timeout: 60_000,
  });
  await expect(page.getByText(/The model passed its exam: it foresaw/).first()).toBeVisible();
  const year = await sentence.textContent();
  await page.getByLabel('Looking ahead').selectOption('36');
  await expect(page).toHaveURL(/clv=36/);
  await expect(sentence).toContainText('in the next 36 months');
  expect(await sentence.textContent()).not.toBe(year);
  await page.getByLabel('Discount a month').fill('2');
  await page.getByLabel('Discount a month').press('Enter');
  await expect(page).toHaveURL(/discount=2/);
  await page.locator('summary', { hasText: 'For statisticians' }).click();
  await expect(page.getByText('α, BG/NBD')).toBeVisible();
  await page.getByText('Show as a table').first().click();
  expect(await faults(page)).toEqual([]);
  const file = (await results(page)) as unknown as { models: { bgNbd: { verdict: string }; clv: { months: number } } };
  expect([file.models.bgNbd.verdict, file.models.clv.months]).toEqual(['used', 36]);
});

test('the store with contracts shows how long they last by sBG, and no model of buying at will', async ({ page }) => {
  await page.goto('./#/');
  await page
    .getByRole('button', { name: /Subscription/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/overview/);
  await page.goto('./#/value');
  await expect(page.getByText(/they predict nothing/)).toBeVisible();
  await expect(page.getByText(/Observed LTV after/).first()).toBeVisible();
  await expect(page.getByText(/sBG passed its exam: it foresaw/)).toBeVisible();
  await expect(page.getByText(/are still there after/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The exam' })).toHaveCount(0);
  await page.getByLabel('Looking ahead').selectOption('24');
  await expect(page.getByText(/billing periods.*within 24 months/)).toBeVisible();
});

test.describe('at 360 px in German, dark', variantUnless(false), () => {
  test.use({ locale: 'de-DE', viewport: { width: 360, height: 780 }, colorScheme: 'dark' });

  test('nothing scrolls sideways and axe finds nothing', async ({ page }) => {
    await page.goto('./#/');
    await page
      .getByRole('button', { name: /Kaffee/ })
      .first()
      .click();
    await expect(page).toHaveURL(/#\/overview/);
    await page.goto('./#/value');
    await expect(page.getByText(/hat seine Prüfung bestanden/).first()).toBeVisible({ timeout: 60_000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await faults(page)).toEqual([]);
  });
});
