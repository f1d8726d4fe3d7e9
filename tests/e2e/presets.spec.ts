/* Definitions of other products, and exchanges: what a choice changes, that a link brings it back, and that nothing leaves the page. */
import type { Locator, Page } from '@playwright/test';
import { csv, expect, faults, openSample, openStart, pick, results, test } from './app.ts';

const setting = (page: Page, label: string): Locator =>
  page.getByRole('form', { name: 'Settings of the view' }).getByLabel(label);

test('as Peel: the chip, the rules that change beside, and bridges whose differences add up to our own number', async ({
  page,
}) => {
  // Axe over a long page: more than a busy machine may manage in the usual time.
  test.setTimeout(180_000);
  await openSample(page);
  await page.goto('./#/retention');
  await setting(page, 'Define as').selectOption({ label: 'Peel' });
  await expect(page.getByText('As Peel', { exact: true })).toBeVisible();
  await expect(page.getByText(/Tax and shipping are part of net sales now/)).toBeVisible();
  await expect(page).toHaveURL(/as=peel/);
  await page.getByText('How this differs from Tenure').click();
  const tables = page.getByRole('table', { name: /step by step to our number at 90 days/ });
  await expect(tables).toHaveCount(3);
  for (const table of await tables.all()) {
    const cells = await table
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.children[2].textContent.replace('−', '-').replace(/[^\d.-]/g, '')));
    const [total = NaN, ...steps] = cells.map((text) => Math.round(Number(text) * 100)).reverse();
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.reduce((sum, step) => sum + step, 0)).toBe(total);
  }
  const link = page.getByRole('link', { name: /Retention rate vs repurchase rate/ });
  await expect(link).toHaveAttribute('rel', 'noreferrer');
  expect(await faults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Back to our own definition' }).click();
  await expect(page.getByText('As Peel', { exact: true })).toBeHidden();
  await expect(page).toHaveURL(/#\/retention$/);
});

test('a link with a preset sets all of its options, and changing one of them ends it', async ({ page }) => {
  await openSample(page);
  expect((await results(page, '?as=shopify')).rules).toMatchObject({
    zero: 'counted',
    axis: 'calendar',
    measure: 'on',
  });
  await page.goto('./#/retention');
  await expect(page.getByText('As Shopify', { exact: true })).toBeVisible();
  await setting(page, 'Rows').selectOption({ label: 'Week of first order' });
  await expect(page.getByText('As Shopify', { exact: true })).toBeHidden();
  await expect(setting(page, 'Define as')).toHaveValue('own');
});

test('an exchange is flagged with its order number, and can belong to the order that it replaces', async ({ page }) => {
  const head =
    'Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Refunded Amount,Id';
  const order = (n: number, who: string, status: string, at: string, refunded: string): string =>
    `#${String(n)},${who}@x.example,${status},EUR,50.00,0.00,0.00,50.00,${at} 10:00:00 +0100,1,Shirt,50.00,S-1,${refunded},${String(n)}`;
  const text = [
    head,
    order(1001, 'ann', 'partially_refunded', '2026-01-05', '20.00'),
    order(1002, 'ann', 'paid', '2026-01-20', '0.00'),
    order(1003, 'bob', 'paid', '2026-01-21', '0.00'),
    order(1004, 'bob', 'paid', '2026-03-30', '0.00'),
  ].join('\n');
  await openStart(page);
  await pick(page, csv('orders_export_1.csv', `${text}\n`));
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await page.goto('./#/data');
  await expect(page.getByText(/#1002 for #1001/)).toBeVisible();
  const before = await results(page);
  expect(before.headline).toMatchObject({ orders: 4, netSales: '180.00', repeatRateByDays: 1 });

  await page.getByLabel('Exchanges').selectOption({ label: 'belong to the order they replace' });
  await expect(page).toHaveURL(/exchanges=out/);
  const after = await results(page, '?exchanges=out');
  expect(after.rules).toMatchObject({ exchanges: 'out' });
  expect(after.headline).toMatchObject({ orders: 3, netSales: '180.00', repeatRateByDays: 0.5 });
  expect(after.bridge).toEqual(before.bridge);
  expect(await faults(page)).toEqual([]);
});
