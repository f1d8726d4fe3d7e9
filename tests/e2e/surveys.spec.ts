/* Surveys on the built app: a dropped file of answers beside orders, and without one how to bring it. */
import { coffeeExport, csv, expect, faults, openStart, pick, test, type Upload, variantUnless } from './app.ts';

/** Answers of every third customer of the export, on days of the last months, and of somebody who is none. */
function answers(orders: Upload): Upload {
  const emails = [...new Set(orders.buffer.toString().match(/[a-z0-9.]+@[a-z.]+/g))].filter((_, i) => i % 3 === 0);
  const lines = emails.map((email, i) => `2026-0${1 + (i % 4)}-15,${email},${[10, 9, 3, 8, 10, 6, 2][i % 7]}`);
  return csv('answers.csv', ['Date,Email,NPS score', ...lines, '2026-03-01,nobody@example.net,10', ''].join('\n'));
}

test('a survey file tells NPS, what promoters buy after their answer, and detractors of high value', async ({
  page,
}) => {
  await openStart(page);
  const orders = coffeeExport();
  await pick(page, orders, answers(orders));
  await expect(page).toHaveURL(/#\/overview/, { timeout: 60_000 });
  await page.goto('./#/customers');
  await page.getByRole('tab', { name: 'Surveys' }).click();
  await expect(page.getByText(/NPS is/).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/of them are customers here, found by their e-mail/)).toBeVisible();
  await expect(page.getByText(/days after the answer .* of 100 promoters bought/)).toBeVisible();
  await expect(page.getByText(/as old and had bought as often when they answered/)).toBeVisible();
  await expect(page.getByText(/detractors are among the best 25%/)).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /^Customer \d+$/ })).toHaveCount(20);
  expect(await faults(page)).toEqual([]);
});

test.describe('at 360 px in German, dark', variantUnless(false), () => {
  test.use({ locale: 'de-DE', viewport: { width: 360, height: 780 }, colorScheme: 'dark' });

  test('without a survey it says which files can be dropped, and nothing scrolls sideways', async ({ page }) => {
    await page.goto('./#/');
    await page
      .getByRole('button', { name: /Kaffee/ })
      .first()
      .click();
    await expect(page).toHaveURL(/#\/overview/);
    await page.goto('./#/customers');
    await page.getByRole('tab', { name: 'Umfragen' }).click();
    await expect(page.getByText(/Noch keine Umfrage eingelesen/)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
