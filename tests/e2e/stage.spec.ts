/* Stage mode on the built app: no true amount and no e-mail on any screen, the mark on all of them, and true again when it is off. */
import type { Page } from '@playwright/test';
import { expect, faults, openSample, results, test } from './app.ts';

test.describe.configure({ timeout: 120_000 });

/** Where most money stands; what the other screens are told is computed from the same scaled amounts (tests/engine/stage.test.ts). */
const SCREENS = ['revenue', 'payback', 'customers', 'data'];

/** Everything that stands on a page, attributes and fields too. */
async function everything(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
    return [document.documentElement.outerHTML, document.title, location.href, ...fields].join('\n');
  });
}

/** Amounts of 1,000 or more with their separators, as screens write them. */
const amountsOf = (text: string): string[] => text.match(/(?<=€)\d{1,3}(?:,\d{3})+(?:\.\d\d)?(?![\d,.k])/g) ?? [];

async function atRest(page: Page, screen: string): Promise<string> {
  await page.goto(`./#/${screen}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.context .count')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  return everything(page);
}

test('the coffee store on stage: scaled everywhere, nobody named, and as it was afterwards', async ({ page }) => {
  await openSample(page);
  const off = await results(page);
  const trueAmounts = new Set<string>();
  for (const screen of ['revenue', 'payback', 'data'])
    for (const amount of amountsOf(await atRest(page, screen))) trueAmounts.add(amount);
  // Short amounts may meet by chance: the long ones are sums of the store.
  const sums = [...trueAmounts].filter((amount) => amount.replace(/\D/g, '').length >= 6);
  expect(sums.length).toBeGreaterThan(10);

  const button = page.getByRole('button', { name: 'Stage mode' });
  await button.click();
  const mark = page.getByText('Amounts scaled', { exact: true });
  await expect(mark).toBeVisible();
  await page.reload();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  for (const screen of SCREENS) {
    const text = await atRest(page, screen);
    await expect(mark).toBeVisible();
    expect(
      sums.filter((sum) => text.includes(sum)),
      screen,
    ).toEqual([]);
    expect(text, screen).not.toMatch(/[\w.]+@example/);
  }
  await page.goto('./#/customers');
  await page.getByRole('tab', { name: 'List' }).click();
  await expect(page.getByRole('grid').locator('tr.line').first()).toContainText(/^Customer \d+/, { timeout: 60_000 });
  expect(await faults(page)).toEqual([]);

  const on = await results(page);
  expect(on.dataset).toMatchObject({ customers: off.dataset.customers, countedOrders: off.dataset.countedOrders });
  expect(on.repeat).toEqual(off.repeat);
  expect(on.headline['netSales']).not.toBe(off.headline['netSales']);
  await button.click();
  await expect(mark).toBeHidden();
  expect((await results(page)).headline).toEqual(off.headline);
});
