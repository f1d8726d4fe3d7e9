/* Where the app may stand: any path of any static host, and a single page in a folder. The main journey runs in each. */
import { chromium, expect, test, type Download, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchOptions } from '../chromium.ts';
import { coffeeExport, stored, type Upload, variantUnless } from './app.ts';
import { host } from './static-host.ts';

/** Notes what goes wrong on a page: errors, refused policies, requests that leave its folder. */
function watched(page: Page, home: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('blob:') && !url.startsWith('data:') && !url.startsWith(home)) faults.push(url);
  });
  return faults;
}

/** A file becomes results; they are there again after a reload. */
async function journey(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('input[type=file]').first().setInputFiles(coffeeExport());
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await expect(page.locator('.stat').first()).toBeVisible();
  for (const screen of ['Retention', 'Payback', 'Data']) {
    await page.getByRole('link', { name: screen, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
  }
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  await expect(page.getByText('orders_export_1.csv').first()).toBeVisible();
}

/** A project file that was saved, to be picked. */
const projectOf = async (download: Download): Promise<Upload> => ({
  name: 'kept.tenure',
  mimeType: 'application/octet-stream',
  buffer: await readFile(await download.path()),
});

for (const path of ['/', '/a/b/']) {
  for (const withHeaders of [true, false]) {
    test(
      `served from ${path} ${withHeaders ? 'with' : 'without'} its headers`,
      variantUnless(withHeaders === (path === '/')),
      async ({ page }) => {
        const site = await host('dist', { path, withHeaders });
        const faults = watched(page, site.url);
        await journey(page, site.url);
        expect(faults).toEqual([]);
        const { name } = await page.evaluate(async () => (await indexedDB.databases())[0]);
        expect(name).toBe(`tenure:${path}`);
        await site.close();
      },
    );
  }
}

test('the single page opens from a folder, keeps its data over a restart, saves and restores a project file, and is refused any request', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tenure-single-'));
  // `npm test` has built it beside the app; alone, this builds what is older than the app.
  const built = 'dist-single/index.html';
  if (!existsSync(built) || statSync(built).mtimeMs < statSync('dist/index.html').mtimeMs) {
    execFileSync('npx', ['vite', 'build', '-c', 'vite.single.config.ts']);
  }
  await mkdir(join(folder, 'stick'));
  const file = join(folder, 'stick', 'Tenure.html');
  // Moved by itself: it needs nothing beside it.
  await copyFile(built, file);
  const address = pathToFileURL(file).href;
  const start = () =>
    chromium.launchPersistentContext(join(folder, 'profile'), { ...launchOptions(), locale: 'en-GB' });

  const first = await start();
  const page = await first.newPage();
  const faults = watched(page, address);
  await page.goto(address);
  await expect(page.getByText('other pages opened from this device’s folders')).toBeVisible();
  await journey(page, address);
  const panel = page.getByRole('region', { name: 'Backup' });
  const save = panel.getByRole('button', { name: 'Save this workspace' });
  const [download] = await Promise.all([page.waitForEvent('download'), save.press('Enter')]);
  await panel.locator('input[type=file]').setInputFiles(await projectOf(download));
  await expect(page.getByText('The checksum agrees')).toBeVisible();
  await page.getByRole('button', { name: 'Restore 1 workspace' }).click();
  await expect(page.locator('.context')).toContainText('(restored)');
  expect(faults).toEqual([]);

  const other = await host('dist', { withHeaders: false });
  const attempt = (url: string): Promise<string> =>
    fetch(url, { mode: 'no-cors' }).then(
      ({ type }) => type,
      () => 'refused',
    );
  expect(await page.evaluate(attempt, other.url)).toBe('refused');
  expect(await page.workers().at(0)?.evaluate(attempt, other.url)).toBe('refused');
  expect(other.asked).toEqual([]);
  await other.close();
  await first.close();

  const second = await start();
  const again = await second.newPage();
  await again.goto(address);
  await expect(again.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  expect(Object.keys(await stored(again))).not.toEqual([]);
  await second.close();
  await rm(folder, { recursive: true, force: true });
});
