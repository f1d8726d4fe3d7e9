/* Segments of customers on the built app: groups that add up, limits and attribute by link, a typed offer, contracts on a phone. */
import { expect, faults, results, test, variantUnless } from './app.ts';

test.describe.configure({ timeout: 120_000 });

test('the coffee store: six segments of all customers, limits and attribute in the link, a discount that must bring back more', async ({
  page,
}) => {
  await page.goto('./#/');
  await page
    .getByRole('button', { name: /Coffee/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/overview/);
  await page.getByRole('link', { name: 'Customers', exact: true }).click();
  const sentence = page.locator('main .sentence').first();
  await expect(sentence).toContainText(/customers are to be won back/, { timeout: 60_000 });
  const table = page.getByRole('table', { name: 'Segments' });
  await expect(table.locator('tbody tr')).toHaveCount(7);
  const slipping = table.getByRole('row', { name: /^Slipping/ });
  const before = (await slipping.textContent()) ?? '';

  await page.locator('summary', { hasText: 'Limits of the segments' }).click();
  await page.getByLabel('Slipping from').fill('3');
  await page.getByLabel('Slipping from').press('Enter');
  await expect(page).toHaveURL(/limits=3,4,3,20,2,0/);
  await expect(slipping).toContainText('silent for 3 to 4 times');
  await expect(slipping).not.toHaveText(before);
  await page.getByLabel('At risk beyond').fill('2');
  await page.getByLabel('At risk beyond').press('Enter');
  await expect(page.getByText('At risk comes after slipping.')).toBeVisible();
  await expect(page).toHaveURL(/limits=3,4,3,20,2,0/);

  await page.getByLabel('By what was known of the first order').selectOption('band');
  await expect(page).toHaveURL(/riskby=band/);
  await expect(page.getByRole('table', { name: 'First-order value' }).locator('tbody tr').first()).toBeVisible();

  const offer = page.getByRole('table', { name: 'The highest discount that still pays' });
  await expect(offer.getByRole('row', { name: /^At risk/ })).toContainText('6.6');
  await page.getByLabel('Would buy anyway').fill('10');
  await page.getByLabel('Would buy anyway').press('Enter');
  await expect(offer.getByRole('row', { name: /^At risk/ })).toContainText('13.2');
  await expect(page).toHaveURL(/offer=10,10,10,0/);
  expect(await faults(page)).toEqual([]);

  const listed = slipping.getByRole('button', { name: /^\d+ customers of “Slipping”: show the list$/ });
  const count = Number(await listed.textContent());
  await listed.click();
  await expect(page).toHaveURL(/tab=list&segment=slipping&limits=3,4,3,20,2,0/);
  await expect(page.getByRole('tab', { name: 'List' })).toBeFocused();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1));
  await expect(page.getByLabel('Segment')).toHaveValue('slipping');

  const file = (await results(page)) as unknown as {
    headline: { customers: number };
    segments: { id: string; customers: number }[];
    rules: { limits: string };
  };
  expect(file.rules.limits).toBe('3,4,3,20,2,0');
  expect(file.segments).toHaveLength(6);
  expect(file.segments.find(({ id }) => id === 'slipping')?.customers).toBe(count);
  expect(file.segments.reduce((sum, { customers }) => sum + customers, 0)).toBe(file.headline.customers);
});

test.describe('at 360 px in German, dark', variantUnless(false), () => {
  test.use({ locale: 'de-DE', viewport: { width: 360, height: 780 }, colorScheme: 'dark' });

  test('the store with contracts rests on rhythm and on what was observed, and nothing scrolls sideways', async ({
    page,
  }) => {
    await page.goto('./#/');
    await page.getByRole('button', { name: /Abo/ }).first().click();
    await expect(page).toHaveURL(/#\/overview/);
    await page.goto('./#/customers');
    await expect(page.getByText(/stammt überwiegend aus Abos, die hier kein Modell beschreibt/)).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText(/Machen es die Kunden wie jene/)).toBeVisible();
    await expect(page.getByText(/Kein früherer Import endet vor diesen Daten/)).toBeVisible();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });
});
