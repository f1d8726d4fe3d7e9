/* Every screen for everybody: axe finds nothing in either theme and language, nothing overflows at 360 px, and the keyboard alone is enough. */
import type { Page } from '@playwright/test';
import { ROUTES } from '#state/routes.ts';
import { expect, faults, openSample, tabTo, test, variantUnless } from './app.ts';

// A new screen is looked at as soon as it has an address.
const SCREENS = ROUTES.map((route) => (route === 'start' ? '' : route));

async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing on any screen of a sample store', async ({ page }) => {
      // Nine screens: more than a busy machine may manage in the usual time.
      test.setTimeout(180_000);
      await openSample(page);
      for (const screen of SCREENS) {
        await page.goto(`./#/${screen}`);
        await settle(page);
        expect(await faults(page), `on ${screen}`).toEqual([]);
      }
    });

    test('axe finds nothing before any data are there', async ({ page }) => {
      for (const screen of ['', 'overview', 'calculators', 'data']) {
        await page.goto(`./#/${screen}`);
        await settle(page);
        expect(await faults(page), `on ${screen}`).toEqual([]);
      }
    });
  });
}

for (const locale of ['en-GB', 'de-DE']) {
  test.describe(`at 360 px in ${locale}`, variantUnless(locale === 'de-DE'), () => {
    test.use({ locale, viewport: { width: 360, height: 780 } });

    test('no screen scrolls sideways', async ({ page }) => {
      await openSample(page);
      for (const screen of SCREENS) {
        await page.goto(`./#/${screen}`);
        await settle(page);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, `width of ${screen}`).toBeLessThanOrEqual(360);
      }
      expect(await faults(page)).toEqual([]);
    });
  });
}

test('from the start to a cell of the grid by keyboard alone', async ({ page }) => {
  await page.goto('./#/');
  const sample = page.getByRole('button', { name: /Consumables/ });
  await tabTo(page, sample);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  const link = page.getByRole('navigation').getByRole('link', { name: 'Retention', exact: true }).first();
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await tabTo(page, grid);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('tooltip')).toContainText('95');
});
