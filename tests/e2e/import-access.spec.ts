/* Questions and the import report for everybody: with everything on them that there can be, axe finds nothing and nothing scrolls sideways, in both languages. */
import type { Page } from '@playwright/test';
import { csv, drop, expect, faults, openStart, test, variantUnless } from './app.ts';
import {
  ambiguousAmounts,
  ambiguousTable,
  customersExport,
  googleAdsExport,
  salesReport,
  shopExport,
  shopOfFourMonths,
  stripeExport,
  subscriptionsExport,
  surveyExport,
  transactionsExport,
  troubledTable,
  UNKNOWN_TABLE,
} from './exports.ts';

/** Opens whatever is folded, also within what was folded. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('main details:not([open]) > summary');
  for (let left = 60; left > 0 && (await folded.count()) > 0; left--) await folded.first().click();
  await expect(folded).toHaveCount(0);
}

async function isSound(page: Page, width: number): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await faults(page)).toEqual([]);
}

const HALF_REFUNDED = { 'Financial Status': 'partially_refunded', 'Refunded Amount': '25.00' };

/** Files that leave nothing of the report blank. */
const EVERYTHING = () => [
  shopOfFourMonths(),
  shopExport('orders_export_2.csv', [
    { name: '#7', email: 'dora@example.com', day: '2025-02-20', total: 50, more: HALF_REFUNDED },
    { name: '#8', email: 'noreply@example.com', day: '2025-02-03', total: 30, more: { Currency: 'USD' } },
    { name: '#9', email: 'emil@example.com', day: '2025-02-04', total: 30, more: { 'Financial Status': 'pending' } },
    { name: '#10', email: '', day: '2025-02-05', total: 0 },
  ]),
  stripeExport(),
  troubledTable(),
  transactionsExport(),
  salesReport(),
  customersExport(),
  googleAdsExport(),
  subscriptionsExport(),
  surveyExport(),
];

for (const locale of ['en-GB', 'de-DE']) {
  for (const { width, colorScheme } of [
    { width: 1280, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
    { width: 360, colorScheme: 'light' },
  ] as const) {
    const first = locale === 'de-DE' && width === 360;
    test.describe(`${locale}, ${String(width)} px, ${colorScheme}`, variantUnless(first), () => {
      test.use({ locale, colorScheme, viewport: { width, height: 800 } });

      test('the questions', async ({ page }) => {
        await openStart(page);
        const long = 'which_of_our_many_products_did_you_like_best_and_why';
        await drop(
          page,
          ambiguousTable('a_table_with_a_name_that_is_longer_than_a_narrow_page_and_has_no_place_to_break.csv'),
          ambiguousAmounts(),
          csv('unknown.csv', UNKNOWN_TABLE.replace('K4', long).replace('blue', `${long}_${long}`)),
        );
        await expect(page.getByRole('main').getByRole('radio')).toHaveCount(2 + 2 + 4);
        await unfold(page);
        await expect(page.getByRole('combobox')).toHaveCount(4);
        await isSound(page, width);
      });

      test('the full report', async ({ page }) => {
        await openStart(page);
        await drop(page, ...EVERYTHING());
        await expect(page.locator('.stat').first()).toBeVisible();
        await page.goto('./#/data');
        await expect(page.locator('.side-table')).toHaveCount(5);
        await unfold(page);
        await expect(
          page
            .getByRole('main')
            .getByRole('table', { name: /Ways of joining|Wege/ })
            .first(),
        ).toBeVisible();
        await isSound(page, width);
      });
    });
  }
}
