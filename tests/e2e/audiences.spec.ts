/* Audience files on the built app: a file for Meta with known hashes, the consent filter, and what is bought next. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { csv as tableText, head } from '../fixtures/csv-text.ts';
import { csv, expect, faults, openSample, openStart, pick, test, variantUnless } from './app.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Three buyers of 10.00: Cloudy has agreed to e-mails and SMS, Bert to nothing, Cleo to e-mails alone. */
const ORDERS = tableText([
  head('#1001', {
    Email: 'Cloudy.SanFrancisco+shopping@gmail.com',
    Phone: '030 12345678',
    'Shipping Country': 'DE',
    'Accepts Marketing': 'yes',
    'Created at': '2026-03-01 10:00:00 +0100',
  }),
  head('#1002', { Email: 'bert@example.com', 'Shipping Country': 'DE', 'Accepts Marketing': 'no' }),
  head('#1003', {
    Email: 'cleo@example.com',
    Phone: '+43 664 1234567',
    'Shipping Country': 'AT',
    'Accepts Marketing': 'yes',
    'Created at': '2026-03-09 10:00:00 +0100',
  }),
]);
const CUSTOMERS = [
  'Email,Accepts Email Marketing,Accepts SMS Marketing,Total Spent,Total Orders',
  'cloudy.sanfrancisco+shopping@gmail.com,yes,yes,10.00,1',
  'cleo@example.com,yes,no,10.00,1',
].join('\n');

async function downloaded(page: Page): Promise<{ name: string; lines: string[] }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download list-/ }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), lines: text.trimEnd().split('\r\n') };
}

test('a file for Meta holds the hashes of those who have agreed, and everybody once the filter is off', async ({
  page,
}) => {
  await openStart(page);
  await pick(page, csv('orders_export_1.csv', ORDERS), csv('customers_export.csv', CUSTOMERS));
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await page.goto('./#/customers');
  await page.getByRole('tab', { name: 'Audience files' }).click();
  const sentence = page.getByRole('status').filter({ hasText: 'The file has' });
  await expect(sentence).toContainText('The file has 2 rows for 3 customers, with 2 e-mails and 1 phone number.');
  await expect(page.getByRole('row', { name: /^no consent/ })).toHaveText(/no consent\s*1\s*1/);
  await expect(page.getByText('Meta takes a list of at least 100 people.')).toBeVisible();

  const { name, lines } = await downloaded(page);
  expect(name).toMatch(/^list-a-meta-\d{4}-\d\d-\d\d\.csv$/);
  expect(lines).toEqual([
    'email,phone,country,value',
    [
      '8dd4a9bf850242873c14976125edabc35096192b784626a5641a7d2de56e3c1e',
      'cae5f525a6c8d8cbfd28d7c654edf86f5e816f66919de0f842df68a2be24429b',
      '959a45d44e6fcf58361ed004681556fe50129f2109e817dec098c00c9e5d2578',
      '10.00',
    ].join(','),
    `${sha256('cleo@example.com')},,${sha256('at')},10.00`,
  ]);

  await page.getByRole('checkbox', { name: /Only with consent/ }).uncheck();
  await expect(sentence).toContainText('3 rows for 3 customers, with 3 e-mails and 2 phone numbers');
  await expect(page.getByText('People who have not agreed to marketing are in this file.')).toBeVisible();
  expect((await downloaded(page)).lines[3]).toContain(`,${sha256('436641234567')},`);

  await page.getByText('Google', { exact: true }).click();
  await page.getByLabel('Take').selectOption('1');
  await expect(page.getByText('Columns: Email, Phone.')).toBeVisible();
  expect((await downloaded(page)).lines.slice(0, 2)).toEqual([
    'Email,Phone',
    'cloudysanfrancisco@gmail.com,+493012345678',
  ]);
  expect(await faults(page)).toEqual([]);
});

test.describe('at 360 px in German', variantUnless(false), () => {
  test.use({ locale: 'de-DE', viewport: { width: 360, height: 780 }, colorScheme: 'dark' });

  test('the list to win back and the next product fit, and nothing scrolls sideways', async ({ page }) => {
    await openSample(page);
    await page.goto('./#/customers');
    await page.getByRole('tab', { name: 'Zielgruppen-Dateien' }).click();
    await page.getByLabel('Liste').selectOption('win-back');
    await expect(page.getByRole('button', { name: /^list-b-meta-.* herunterladen/ })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole('tab', { name: 'Nächstes Produkt' }).click();
    await expect(page.getByText(/begonnen und wieder gekauft haben/)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
