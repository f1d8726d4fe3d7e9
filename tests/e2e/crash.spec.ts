/* A bug reaches one boundary: the reader is told, and there is a way on. */
import { expect, test } from '@playwright/test';
import { openSample } from './app.ts';

test('an error that nobody caught is shown, and reloading brings everything back', async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => {
    void Promise.reject(new Error('a probe of the boundary'));
  });
  await expect(page.getByRole('heading', { name: /Something went wrong/ })).toBeVisible();
  await expect(page.getByText('a probe of the boundary')).toBeVisible();
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.locator('.stat').first()).toBeVisible();
});

test('the report can be copied and names nobody; work goes on under Data with the standard settings', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page);
  await page.goto('./#/retention?measure=on&cohort=quarter');
  await page.evaluate(() => {
    void Promise.reject(new Error('no customer jane.roe@example.com in "Row 7"'));
  });
  await page.getByRole('button', { name: 'Copy the report' }).click();
  await expect(page.getByText('The report is copied.')).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('Screen: retention');
  expect(report).toContain('Error: no customer [e-mail] in [text]');
  expect(report).not.toContain('jane');
  await page.getByRole('button', { name: 'Go on under Data' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  await page.getByRole('link', { name: 'Retention', exact: true }).first().click();
  await expect(page.getByRole('combobox', { name: 'Measure' })).toHaveValue('cumulative');
});
