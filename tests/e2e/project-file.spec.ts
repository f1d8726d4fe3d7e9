/* The project file: saved, dropped on any screen, shown before it is stored, restored in the place of another, taken back; damaged ones. */
import { readFile } from 'node:fs/promises';
import { csv, drop, expect, faults, openStart, pick, test, type Upload } from './app.ts';

const ORDERS = csv(
  'till.csv',
  'Date,Email,Total\n2026-01-05,ada@example.com,20.00\n2026-02-07,ada@example.com,30.00\n2026-02-09,bob@example.com,40.00\n',
);
const MORE = csv('shop.csv', 'Date,Email,Total\n2026-02-11,cem@example.com,25.00\n');

const tenure = (name: string, buffer: Buffer): Upload => ({ name, mimeType: 'application/octet-stream', buffer });

test('a workspace is saved, restored over its later state and brought back; a damaged file changes nothing', async ({
  page,
}) => {
  await openStart(page);
  await pick(page, ORDERS);
  await expect(page.locator('.context')).toContainText('3 orders, 2 customers');
  await page.goto('./#/data');
  const panel = page.getByRole('region', { name: 'Backup' });
  await expect(panel).toContainText('has not been saved to a file yet');
  const save = panel.getByRole('button', { name: 'Save this workspace' });
  const [download] = await Promise.all([page.waitForEvent('download'), save.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/^your-shop-\d{4}-\d\d-\d\d\.tenure$/);
  await expect(page.getByText('was written, read back and compared: it holds the same.')).toBeVisible();
  await expect(panel).toContainText('Last saved to a file');
  const bytes = await readFile(await download.path());

  await pick(page, MORE);
  await expect(page.locator('.context')).toContainText('4 orders, 3 customers');

  const damaged = Buffer.from(bytes);
  damaged[damaged.length - 9] ^= 1;
  await drop(page, tenure('damaged.tenure', damaged));
  await expect(page.getByRole('alert')).toContainText('“damaged.tenure” is damaged');
  await page.getByRole('button', { name: 'Dismiss' }).first().click();

  await page.goto('./#/methods');
  await drop(page, tenure('backup.tenure', bytes));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Restore from “backup.tenure”');
  await expect(page.getByText('The checksum agrees')).toBeVisible();
  await expect(page.locator('.restore')).toContainText(/1 file, 3 orders, 2 customers, 5 Jan.*9 Feb 2026/);
  expect(await faults(page)).toEqual([]);
  await page.getByLabel('What becomes of “Your shop”').selectOption({ label: 'Replace “Your shop”' });
  await expect(page.getByText('which is kept until you close this tab')).toBeVisible();
  await page.getByRole('button', { name: 'Restore 1 workspace' }).click();
  await expect(page.getByText('“Your shop” was restored and is open now.')).toBeVisible();

  await page.goto('./#/data');
  await expect(page.locator('.context')).toContainText('3 orders, 2 customers');
  await panel.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.locator('.context')).toContainText('4 orders, 3 customers');
  await expect(panel.getByRole('button', { name: 'Bring it back' })).toBeHidden();
});

test('files that will not fit are named before they are read, and can be read all the same', async ({ page }) => {
  await page.addInitScript(() => {
    // A browser that says its disk is nearly full.
    navigator.storage.estimate = () => Promise.resolve({ usage: 1_000_000, quota: 1_000_050 });
  });
  await openStart(page);
  await pick(page, ORDERS);
  await expect(page.getByText(/These files need about .* it has .* left/)).toBeVisible();
  await page.getByRole('button', { name: 'Read all the same' }).click();
  await expect(page.locator('.context')).toContainText('3 orders, 2 customers');
});
