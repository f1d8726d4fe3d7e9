/* Calculators without a file: one click, links, the keyboard, both languages, small screens; and with a file, its own numbers. */
import type { Page } from '@playwright/test';
import { expect, faults, openSample, tabTo, test, variantUnless } from './app.ts';

const result = (page: Page) => page.getByTestId('result');

test('without data: the example is one click, and says retention 90 %, churn 10 %', async ({ page }) => {
  await page.goto('./#/calculators?calc=crr&S=7&E=5&N=1');
  await expect(result(page)).toHaveText('57.1%');
  await page.getByRole('button', { name: 'Example: 100 at the start and the end, 10 lost, 10 won' }).click();
  await expect(result(page)).toHaveText('90%');
  await expect(page.getByRole('group', { name: 'Result' })).toContainText('Churn 10%');
  await expect(page).toHaveURL(/#\/calculators\?calc=crr&S=100&E=100&N=10$/);
  await expect(page.getByRole('button', { name: 'Use my numbers' })).toBeHidden();
});

test('a link brings typed numbers back, a bad number is said, and no number leaves a trace of settings', async ({
  page,
}) => {
  await page.goto('./#/calculators');
  await page.getByRole('link', { name: 'CLV, textbook' }).click();
  await page.getByLabel('Average order value').fill('45.50');
  await page.getByLabel('Average order value').press('Enter');
  await expect(result(page)).toHaveText('91.00');
  await expect(page).toHaveURL(/calc=clv&AOV=45\.5&F=2\.5&M=40&C=50$/);
  await page.reload();
  await expect(page.getByLabel('Average order value')).toHaveValue('45.50');
  await expect(result(page)).toHaveText('91.00');
  await page.getByLabel('Gross margin').fill('lots');
  await page.getByLabel('Gross margin').press('Enter');
  await expect(page.getByText('This is no number. Type one such as 40.')).toBeVisible();

  await page.goto('./#/calculators?calc=churn&S=abc&Lost=5');
  await expect(page.getByText(/The address holds “S=abc”/)).toBeVisible();
  await expect(result(page)).toHaveText('5%');
  await page.goBack();
  await expect(result(page)).toHaveText('91.00');
});

test('every calculator: axe finds nothing, and the link to its definition leads there', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('./#/calculators');
  const list = page.getByRole('navigation', { name: 'Calculators', exact: true });
  await expect(list.getByRole('link')).toHaveCount(12);
  for (const link of await list.getByRole('link').all()) {
    await link.click();
    await expect(
      page.getByRole('heading', { level: 2, name: (await link.textContent()) ?? '', exact: true }),
    ).toBeVisible();
    await expect(result(page)).not.toHaveText('No result');
  }
  expect(await faults(page)).toEqual([]);
  await page.getByRole('link', { name: 'How Tenure defines it' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Observed LTV' })).toBeFocused();
});

test('by keyboard: from the list into a field to a result', async ({ page }) => {
  await page.goto('./#/calculators');
  const link = page.getByRole('link', { name: 'Average order value' });
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  const orders = page.getByRole('textbox', { name: 'Orders' });
  await tabTo(page, orders);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1,000');
  await page.keyboard.press('Tab');
  await expect(result(page)).toHaveText('48.00');
});

test('with a sample store: its numbers on request, in its currency, without touching the settings in the address', async ({
  page,
}) => {
  await openSample(page);
  await page.goto('./#/calculators?calc=aov&Net=100&Orders=3');
  await expect(result(page)).toHaveText('€33.33');
  await page.getByRole('button', { name: 'Use my numbers' }).click();
  await expect(page.getByText('Your shop, all counted orders.')).toBeVisible();
  await expect(page).toHaveURL(/calc=aov&Net=[\d.]+&Orders=\d+$/);
  for (const calculator of ['Customer retention rate', 'Repeat purchase rate', 'N-day retention']) {
    await page.getByRole('link', { name: calculator }).click();
    await page.getByRole('button', { name: 'Use my numbers' }).click();
    await expect(page.getByText(/^Your shop/)).toBeVisible();
    await expect(result(page)).toHaveText(/%$/);
  }
});

test.describe('at 360 px in German and dark', variantUnless(false), () => {
  test.use({ locale: 'de-DE', colorScheme: 'dark', viewport: { width: 360, height: 780 } });

  test('a list to choose from, numbers with a comma, nothing sideways, nothing for axe', async ({ page }) => {
    await page.goto('./#/calculators');
    await page.getByRole('combobox', { name: 'Rechner' }).selectOption({ label: 'Amortisation' });
    await page.getByLabel('Deckungsbeitrag je Monat danach').fill('2,50');
    await page.getByLabel('Deckungsbeitrag je Monat danach').press('Enter');
    await expect(page).toHaveURL(/Monthly=2\.5&/);
    await expect(result(page)).toHaveText(/^\d,\d Monate$/);
    for (const calc of ['crr', 'nday', 'mrr', 'clvd', 'sbg', 'payback', 'ltvcac']) {
      await page.goto(`./#/calculators?calc=${calc}`);
      await expect(result(page)).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), calc).toBeLessThanOrEqual(360);
    }
    expect(await faults(page)).toEqual([]);
  });
});
