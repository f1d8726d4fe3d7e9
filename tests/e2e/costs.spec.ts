/* Costs and spend on the payback screen of the built app: how few inputs payback needs, dated costs, channels, axe, a phone. */
import type { Page } from '@playwright/test';
import { csv, expect, faults, openSample, openStart, pick, test, type Upload, variantUnless } from './app.ts';

const HEADER =
  'Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,' +
  'Lineitem price,Lineitem sku,Id,Source';

/** 60 customers buy for 40.00 in each of January and February 2026, every second one again 40 days later. Half come by `ig`. */
function shop(): Upload {
  const rows: string[] = [];
  const order = (customer: number, date: string, source: string): void => {
    const n = rows.length + 1;
    rows.push(
      `#${String(n)},c${String(customer)}@x.example,paid,${date} 10:00:00 +0000,EUR,40.00,0.00,0.00,40.00,${date} 10:00:00 +0000,1,Mug,40.00,M1,${String(n)},${source}`,
    );
  };
  for (let i = 0; i < 120; i++) {
    const source = i % 2 === 0 ? 'ig' : 'web';
    order(i, i < 60 ? '2026-01-10' : '2026-02-10', source);
    if (i % 2 === 0) order(i, i < 60 ? '2026-02-19' : '2026-03-22', source);
  }
  order(0, '2026-05-31', 'web');
  return csv('orders_export.csv', [HEADER, ...rows].join('\n'));
}

const META = csv(
  'meta.csv',
  ['Day,Campaign name,Amount spent (EUR)', '2026-01-05,Brand,600.00', '2026-02-05,Brand,900.00'].join('\n'),
);

async function openPayback(page: Page, ...files: Upload[]): Promise<void> {
  await openStart(page);
  await pick(page, ...files);
  await expect(page).toHaveURL(/#\/(overview|data)/);
  await page.goto('./#/payback');
  await expect(page.getByRole('heading', { level: 1, name: /Payback|Amortisation/ })).toBeVisible();
}

async function type(page: Page, label: string | RegExp, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).first();
  await field.fill(text);
  await field.press('Tab');
}

/** Opens all parts of costs and spend. */
async function openAll(page: Page): Promise<void> {
  const parts = page.locator('section[aria-labelledby$="-detail"] > details > summary');
  await expect(parts).toHaveCount(7);
  for (const summary of await parts.all()) await summary.click();
}

const chart = (page: Page) => page.getByRole('img', { name: /minus CAC/ }).first();

test('from an empty spend screen to a payback chart in two inputs', async ({ page }) => {
  await openPayback(page, shop());
  await expect(chart(page)).toHaveCount(0);
  await type(page, 'Gross margin', '50');
  await type(page, 'CAC of a new customer', '25');
  await expect(chart(page)).toBeVisible();
  await expect(page.getByText(/A new customer costs €25\.00/)).toBeVisible();
});

test('a dropped ad file gives a CAC without a word, and payback with the margin alone', async ({ page }) => {
  await openPayback(page, shop(), META);
  await expect(page.getByText('€1,500.00 of spend in 2 months.')).toBeVisible();
  await page.getByRole('tab', { name: 'CAC by month' }).click();
  // (600 + 900) / 120
  await expect(page.getByText('€12.50 each')).toBeVisible();
  await type(page, 'Gross margin', '50');
  await page.getByRole('tab', { name: 'Value minus CAC' }).click();
  await expect(chart(page)).toBeVisible();
});

test('spend pasted from a spreadsheet stands for the file, and the row says what counts', async ({ page }) => {
  await openPayback(page, shop(), META);
  await page.getByText('Month by month and by channel').click();
  const january = page.getByLabel('Jan 2026, Meta');
  await expect(page.getByText('file: €600.00')).toBeVisible();
  await january.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', '€1,200.00\r\n300\r\n');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('2 amounts pasted.')).toBeVisible();
  await expect(january).toHaveValue('1,200.00');
  await expect(page.getByLabel('Feb 2026, Meta')).toHaveValue('300.00');
  await expect(page.getByText('file: €600.00, replaced')).toBeVisible();
  await expect(page.getByText('€1,500.00 of spend in 2 months.')).toBeVisible();
});

test('a change of the margin holds from its day on', async ({ page }) => {
  await openPayback(page, shop());
  await type(page, 'Gross margin', '50');
  await type(page, 'CAC of a new customer', '25');
  // 120 first orders of 40.00 at 50 %: 20.00 each, and nobody is back within 30 days.
  const value = page.getByRole('row', { name: /^30.days/ }).first();
  await expect(value).toContainText('€20.00');
  await page.getByText('Fees, shipping, and rates that changed').click();
  await page.getByRole('button', { name: 'Add a change' }).click();
  await page.getByLabel('From', { exact: true }).fill('2026-02-01');
  await type(page, 'Gross margin then', '25');
  // January stays at 20.00, February falls to 10.00: 15.00 over both.
  await expect(value).toContainText('€15.00');
});

test('the channel mapping gives the paid CAC of a channel', async ({ page }) => {
  await openPayback(page, shop(), META);
  await page.getByText('Channels and their customers').click();
  await expect(page.getByText('120 are unassigned')).toBeVisible();
  await page.getByRole('button', { name: /Meta: Sales channel ig \(60 customers\)/ }).click();
  await expect(page.getByText('60 are unassigned')).toBeVisible();
  // 1,500.00 / 60
  await expect(page.getByRole('table', { name: 'Paid CAC by channel' })).toContainText('€25.00');
});

test('item costs typed for what was sold say how much of net sales they cover', async ({ page }) => {
  await openPayback(page, shop());
  await page.getByText('Cost per item', { exact: true }).click();
  await type(page, 'Cost of one unit: M1', '12.345');
  await expect(page.getByText('Costs are known for all of net sales.').first()).toBeVisible();
  await page.reload();
  await page.getByText('Cost per item', { exact: true }).click();
  await expect(page.getByLabel('Cost of one unit: M1')).toHaveValue('12.345');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, variantUnless(colorScheme === 'dark'), () => {
    test.use({ colorScheme });

    test('axe finds nothing in costs and spend', async ({ page }) => {
      test.setTimeout(180_000);
      await openPayback(page, shop(), META);
      await openAll(page);
      await page.getByRole('button', { name: 'Add a change' }).click();
      await page.getByRole('button', { name: 'Add a recurring amount' }).click();
      await page.getByRole('button', { name: /Meta: Sales channel/ }).click();
      await expect(page.getByRole('table', { name: 'Paid CAC by channel' })).toBeVisible();
      expect(await faults(page)).toEqual([]);
    });
  });
}

test.describe('at 360 px in German', variantUnless(false), () => {
  test.use({ locale: 'de-DE', viewport: { width: 360, height: 780 } });

  test('costs and spend fit the screen', async ({ page }) => {
    await openSample(page);
    await page.goto('./#/payback');
    await openAll(page);
    await page.getByRole('button', { name: 'Änderung hinzufügen' }).click();
    await page.getByRole('button', { name: 'Laufenden Betrag hinzufügen' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
