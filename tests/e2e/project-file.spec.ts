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

test('copies go into a chosen folder by themselves; one that the system opens is shown before it is restored', async ({
  page,
}) => {
  // What a reader does with the windows of browser and system: the folder and the file are real, those of the origin.
  await page.addInitScript(() => {
    const chosen = async (): Promise<FileSystemDirectoryHandle> =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
    Object.assign(window, { showDirectoryPicker: chosen });
    const setConsumer = async (consumer: (launch: { files: FileSystemFileHandle[] }) => void): Promise<void> => {
      const name = sessionStorage.getItem('opened');
      if (name !== null) consumer({ files: [await (await chosen()).getFileHandle(name)] });
    };
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  });
  await openStart(page);
  await pick(page, ORDERS);
  await expect(page.locator('.context')).toContainText('3 orders, 2 customers');
  await page.goto('./#/data');
  const panel = page.getByRole('region', { name: 'Backup' });
  await panel.getByRole('button', { name: 'Choose a folder …' }).press('Enter');
  await expect(panel).toContainText(/Copies go into “backups”\. The last one of this workspace: .*\d\./);
  await expect(panel).toContainText('Last saved to a file');
  const names = (): Promise<string[]> =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
      const found: string[] = [];
      for await (const name of folder.keys()) found.push(name);
      return found;
    });
  const [name] = await names();
  expect(name).toMatch(/^tenure-\d{4}-\d\d-\d\d-\d{6}\.tenure$/);

  // The browser takes its leave back, and is asked again by a click.
  const leave = (state: string): Promise<unknown> | undefined =>
    page
      .workers()
      .at(0)
      ?.evaluate((answered) => {
        const handle = FileSystemHandle.prototype as unknown as { queryPermission: () => Promise<string> };
        handle.queryPermission = () => Promise.resolve(answered);
      }, state);
  await leave('prompt');
  await panel.getByRole('button', { name: 'Write a copy now' }).press('Enter');
  await expect(panel).toContainText('No copies are written into “backups” at the moment');
  await leave('granted');
  await panel.getByRole('button', { name: 'Allow' }).press('Enter');
  await expect(panel.getByText('No copies are written')).toHaveCount(0);

  await page.evaluate((opened) => {
    sessionStorage.setItem('opened', opened);
  }, name);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Restore from “${name}”`);
  await expect(page.locator('.restore')).toContainText('1 file, 3 orders, 2 customers');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await panel.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(panel.getByRole('button', { name: 'Choose a folder …' })).toBeVisible();
  expect(await names()).toEqual([name]);
});
