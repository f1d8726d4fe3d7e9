/* The global filter on the built app: what it picks is what a direct count of the file gives, and reload, link and one click keep or clear it. */
import { csv, expect, faults, openSample, openStart, pick, results, test, type Upload, variantUnless } from './app.ts';

interface Row {
  readonly customer: string;
  readonly date: string;
  readonly country: string;
}

const day = (n: number): string => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);

/** 150 customers, one a day; two of three from Germany. Every second German and every fifth other buys again, after 20 days, from Austria. */
const ROWS: readonly Row[] = Array.from({ length: 150 }, (_, i): Row[] => {
  const german = i % 3 !== 0;
  const first: Row = { customer: `c${String(i)}`, date: day(i), country: german ? 'DE' : 'AT' };
  const again = german ? i % 2 === 0 : i % 5 === 0;
  return again ? [first, { ...first, date: day(i + 20), country: 'AT' }] : [first];
}).flat();

function shop(rows: readonly Row[]): Upload {
  const lines = rows.map(
    ({ customer, date, country }, i) => `${String(1001 + i)},${customer},${date},20.00,EUR,${country}`,
  );
  return csv('orders.csv', ['order_id,customer_id,date,amount,currency,country', ...lines, ''].join('\n'));
}

/** Customers whose first order is German, and those of them who bought again: counted here, by nothing of the app. */
function direct(rows: readonly Row[]): { customers: number; orders: number; repeaters: number } {
  const byCustomer = new Map<string, Row[]>();
  for (const row of rows) byCustomer.set(row.customer, [...(byCustomer.get(row.customer) ?? []), row]);
  const german = [...byCustomer.values()].filter(
    (own) => own.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(0)?.country === 'DE',
  );
  return {
    customers: german.length,
    orders: german.reduce((sum, own) => sum + own.length, 0),
    repeaters: german.filter((own) => new Set(own.map(({ date }) => date)).size > 1).length,
  };
}

test('a filter by country picks what a direct count of the file gives, on each screen, after a reload and from a link', async ({
  page,
}) => {
  const { customers, orders, repeaters } = direct(ROWS);
  await openStart(page);
  await pick(page, shop(ROWS));
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  const whole = await results(page);
  expect(whole.dataset).toMatchObject({ customers: 150, countedOrders: ROWS.length });
  expect(whole.rules['filter']).toBeNull();

  await page.goto('./#/repeat');
  await page.getByRole('button', { name: 'All customers' }).click();
  const panel = page.getByRole('complementary');
  await panel.getByLabel('Condition', { exact: true }).selectOption({ label: 'Country' });
  await panel.getByRole('checkbox', { name: /^Germany/ }).check();
  await panel.getByRole('button', { name: 'Add condition' }).click();
  const bar = page.getByRole('region', { name: 'Filter' });
  await expect(bar).toContainText('Country is Germany');
  await expect(bar).toContainText(`${String(customers)} of 150 customers`);
  await expect(
    page.getByText(`${String(repeaters)} of ${String(customers)} have bought on two or more days`),
  ).toBeVisible();
  expect(page.url()).toContain('filter=country:DE');
  expect(await faults(page)).toEqual([]);

  // The follow-up is whole: their second orders came from Austria and still count.
  const german = await results(page, '?filter=country:DE');
  expect(german.headline).toMatchObject({ customers, orders });
  expect(german.rules['filter']).toBe('country:DE');
  expect(german.dataset).toMatchObject({ customers: 150, countedOrders: ROWS.length });
  expect(german.retention.cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(customers);

  await page.goto('./#/retention');
  await page.reload();
  await expect(bar).toContainText(`${String(customers)} of 150 customers`);
  await expect(page.getByText(/^Of 100 chosen customers/)).toBeVisible();
  const grid = await page.getByRole('grid').innerText();
  const link = page.url();
  expect(link).toContain('filter=country:DE');

  await bar.getByRole('button', { name: 'Show all customers' }).click();
  await expect(bar).toBeHidden();
  await expect.poll(() => page.getByRole('grid').innerText()).not.toBe(grid);
  expect(page.url()).not.toContain('filter');
  await page.goto(link);
  await expect.poll(() => page.getByRole('grid').innerText()).toBe(grid);
});

test('segments are saved, used, deleted and brought back; a link to one that is not here says so', async ({ page }) => {
  await openSample(page);
  await page.goto('./#/overview?filter=!again:90;observed:90');
  const bar = page.getByRole('region', { name: 'Filter' });
  await expect(bar).toContainText('Did not buy again within 90 days');
  await expect(bar).toContainText('how often they come back is then a part of the choice');
  await expect(bar.getByRole('status')).not.toHaveText('3,560 of 3,560 customers');
  const count = await bar.getByRole('status').innerText();
  await page.getByRole('button', { name: 'Change filter' }).click();
  const panel = page.getByRole('complementary');
  await panel.getByLabel('Save this filter as a segment').fill('One-time');
  await panel.getByRole('button', { name: 'Save segment' }).click();
  await expect(bar).toContainText('In segment “One-time”');
  await expect(bar.getByRole('status')).toHaveText(count);
  await expect(panel.getByRole('listitem').filter({ hasText: 'One-time' }).last()).toContainText(
    count.split(' of ')[0],
  );

  await panel.getByRole('button', { name: 'Delete' }).click();
  await expect(bar).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(bar).toContainText('In segment “One-time”');
  expect(await faults(page)).toEqual([]);

  await page.goto('./#/overview?filter=segment:elsewhere');
  await expect(page.getByText(/names a segment that is not saved in this browser/)).toBeVisible();
  await expect(bar).toBeHidden();
});

test('where nobody fulfils the conditions each screen says so, with one click back', async ({ page }) => {
  await openSample(page);
  for (const screen of ['overview', 'retention', 'repeat', 'revenue', 'payback']) {
    await page.goto(`./#/${screen}?filter=first:1999-01-01..1999-12-31`);
    await expect(page.getByRole('heading', { name: 'No customer fulfils all conditions.' })).toBeVisible();
  }
  await page.getByRole('main').getByRole('button', { name: 'Show all customers' }).last().click();
  await expect(page.getByRole('heading', { name: 'No customer fulfils all conditions.' })).toBeHidden();
});

for (const locale of ['en-GB', 'de-DE']) {
  test.describe(`at 360 px in ${locale}`, variantUnless(false), () => {
    test.use({ locale, viewport: { width: 360, height: 780 } });

    test('the filter stands above the screen and its panel opens from below', async ({ page }) => {
      await openSample(page);
      await page.goto('./#/retention?filter=first:2024-01-01..2024-12-31;!code:WELCOME10;orders:2..');
      await expect(page.getByRole('region', { name: 'Filter' })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.getByRole('button', { name: /Change filter|Filter ändern/ }).click();
      await expect(page.getByRole('complementary')).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('complementary')).toBeHidden();
    });
  });
}
