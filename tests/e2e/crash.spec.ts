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
