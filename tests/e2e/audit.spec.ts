/* The audit on the built app: one click from the overview, read on the screen, saved as a file that is read without any script. */
import { readFile } from 'node:fs/promises';
import { expect, openSample, test, variantUnless } from './app.ts';

test.describe.configure({ timeout: 120_000 });

test('a click on the overview writes the report; its file holds the numbers of the screen and nobody, and is read with scripts off', async ({
  page,
  browser,
}) => {
  await openSample(page);
  await page.getByRole('link', { name: 'Write the audit report' }).click();
  await expect(page).toHaveURL(/#\/audit/);
  const report = page.locator('article');
  await expect(report.getByRole('heading', { name: 'Three actions, by money' })).toBeVisible({ timeout: 60_000 });
  await expect(report.locator('svg')).not.toHaveCount(0);
  const leads = await report.locator('.sentence').allTextContents();
  expect(leads.length).toBeGreaterThanOrEqual(5);

  await page.getByLabel('Responding to an action').fill('20');
  await page.getByLabel('Responding to an action').press('Enter');
  await expect(page).toHaveURL(/reach=20/);
  await expect(report.getByText('Assumed is 20 of 100')).toBeVisible();

  const save = page.getByRole('button', { name: 'Save as HTML' });
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const html = await readFile(await download.path(), 'utf8');
  expect(html).not.toMatch(/[^\s@"]+@[^\s@"]+\.[a-z]/i);
  expect(html).not.toMatch(/Weber|Schäfer|Lindenstraße|Ahornweg/);

  const offline = await browser.newContext({ javaScriptEnabled: false });
  const file = await offline.newPage();
  await file.setContent(html);
  await expect(file.getByRole('heading', { level: 1 })).toHaveText('Customer base audit');
  for (const lead of leads) await expect(file.locator('p.lead', { hasText: lead.trim() })).toHaveCount(1);
  await expect(file.locator('svg').first()).toBeVisible();
  await offline.close();

  // On paper there is the report and nothing to press.
  await page.emulateMedia({ media: 'print' });
  await expect(save).toBeHidden();
  await expect(page.locator('.side')).toBeHidden();
  await expect(report).toBeVisible();
});

test.describe('at 360 px in German, dark', variantUnless(false), () => {
  test.use({ locale: 'de-DE', viewport: { width: 360, height: 780 }, colorScheme: 'dark' });

  test('report and split scroll nowhere sideways, and the report may be in the other language', async ({ page }) => {
    await openSample(page);
    await page.goto('./#/audit');
    await expect(page.getByRole('heading', { name: 'Drei Maßnahmen, nach Geld geordnet' })).toBeVisible({
      timeout: 60_000,
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.locator('main').getByText('English').click();
    await expect(page.locator('article')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { name: 'Three actions, by money' })).toBeVisible();

    await page.goto('./#/retention?mixage=60&mixunit=year');
    const split = page.getByRole('region', { name: 'Mischung oder Verhalten' }).first();
    await expect(split.getByText(/innerhalb von 60 Tagen wieder/)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
