/* Every screen for everybody: axe finds nothing in either theme and language, nothing overflows at 360 px, and the keyboard alone is enough. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openSample, test } from './app.ts';

const SCREENS = ['', 'overview', 'retention', 'repeat', 'revenue', 'payback', 'data', 'methods'];

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing on any screen of a sample store', async ({ page }) => {
      await openSample(page);
      for (const screen of SCREENS) {
        await page.goto(`./#/${screen}`);
        await settle(page);
        expect(await faults(page), `on ${screen}`).toEqual([]);
      }
    });

    test('axe finds nothing before any data are there', async ({ page }) => {
      for (const screen of ['', 'overview', 'data']) {
        await page.goto(`./#/${screen}`);
        await settle(page);
        expect(await faults(page), `on ${screen}`).toEqual([]);
      }
    });
  });
}

for (const locale of ['en-GB', 'de-DE']) {
  test.describe(`at 360 px in ${locale}`, () => {
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
  for (let i = 0; i < 30 && !(await sample.evaluate((button) => button === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  await expect(sample).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  const link = page.getByRole('navigation').getByRole('link', { name: 'Retention', exact: true }).first();
  for (let i = 0; i < 30 && !(await link.evaluate((anchor) => anchor === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  const inGrid = (): Promise<boolean> => grid.evaluate((table) => table.contains(document.activeElement));
  for (let i = 0; i < 60 && !(await inGrid()); i++) await page.keyboard.press('Tab');
  expect(await inGrid()).toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('tooltip')).toContainText('95');
});
