/* A file of 100,000 orders imports with progress, charts, and survives a reload; the page answers meanwhile. */
import { writeFile } from 'node:fs/promises';
import { expect, pick, results, test } from './app.ts';
import { longestFrame, watchFrames } from '../fixtures/frame-clock.ts';

const ORDERS = 100_000;

/** Text of a Shopify export of two rows an order. */
function largeExport(): string {
  const head =
    'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Id,Source';
  const lines = [head];
  for (let i = 0; i < ORDERS; i++) {
    const day = new Date(Date.UTC(2023, 0, 1) + Math.floor((i / ORDERS) * 1000) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const customer = (i * 7919) % 37_003;
    lines.push(
      `#${String(1001 + i)},customer${String(customer)}@example.com,paid,${day} 12:00:00 +0000,fulfilled,EUR,20.00,0.00,3.19,20.00,${day} 12:00:00 +0000,1,"Tea, green",20.00,${String(5_000_000_000_000 + i)},web`,
      `#${String(1001 + i)},customer${String(customer)}@example.com,,,,,,,,,${day} 12:00:00 +0000,2,Cup,0.00,,`,
    );
  }
  return `${lines.join('\n')}\n`;
}

test('100,000 orders', async ({ page }, info) => {
  test.setTimeout(180_000);
  // From disk: text handed over by the test itself would pass through the page and hold it up.
  const path = info.outputPath('orders_export_large.csv');
  await writeFile(path, largeExport());
  await page.goto('./#/');
  await watchFrames(page);
  await pick(page, path);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByText(/[\d.]+ MB/).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible({ timeout: 120_000 });
  await expect(page.locator('.stat').first()).toBeVisible({ timeout: 60_000 });
  expect(await longestFrame(page), 'longest pause of the page in ms').toBeLessThan(3000);
  await page.goto('./#/retention');
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.locator('canvas').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 60_000 });
  const { dataset } = await results(page);
  expect(dataset).toMatchObject({ orders: ORDERS, countedOrders: ORDERS, customers: 37_003 });
  expect(dataset.rows).toMatchObject({ read: 2 * ORDERS, used: 2 * ORDERS, rejected: 0 });
});
