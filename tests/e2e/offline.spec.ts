/* Without a network: the app starts and computes, from any path; a newer version is offered and never forced; shared files are read. */
import { expect, test as plain, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { POLICY } from '../../src/build/policy.ts';
import { coffeeExport } from './app.ts';
import { headerRules, host, type StaticHost } from './static-host.ts';

const test = plain.extend<{ site: StaticHost }>({
  site: async ({}, use) => {
    const site = await host('dist', { path: '/shops/tenure/' });
    await use(site);
    await site.close();
  },
});
test.use({ serviceWorkers: 'allow' });

/** Waits until the service worker has stored everything and controls the page. */
async function installed(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Consumables/ }).click();
  await expect(page.locator('.stat').first()).toBeVisible();
}

const workerOf = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers().at(0) ?? (await context.waitForEvent('serviceworker'));

test('after one visit every screen opens with the server gone, and a sample store is read', async ({ page, site }) => {
  await page.goto(site.url);
  await installed(page);
  await site.close();
  const offline = await page.context().newPage();
  await offline.goto(site.url);
  await openSample(offline);
  for (const screen of ['retention', 'repeat', 'revenue', 'payback', 'value', 'calculators', 'data', 'methods']) {
    await offline.goto(`${site.url}#/${screen}`);
    await expect(offline.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(offline.getByText('Something went wrong')).toHaveCount(0);
  }
  await offline.getByText('Deutsch').first().click();
  await expect(offline.locator('html')).toHaveAttribute('lang', 'de');
});

test('a page that was open before the server went away goes on', async ({ page, site }) => {
  await page.goto(site.url);
  await installed(page);
  await site.close();
  await page.locator('input[type=file]').first().setInputFiles(coffeeExport());
  await expect(page.locator('.stat').first()).toBeVisible();
});

test('everything is stored once: a second visit asks the server for the service worker alone', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await installed(page);
  site.asked.length = 0;
  await page.reload();
  await openSample(page);
  expect(site.asked.filter((name) => name !== 'service-worker.js')).toEqual([]);
});

test('a newer version is offered, and used when the reader says so', async ({ page, site }) => {
  await page.goto(site.url);
  await installed(page);
  await expect(page.getByText('A new version of Tenure is ready')).toHaveCount(0);
  const script = await readFile('dist/service-worker.js', 'utf8');
  site.changed.set('service-worker.js', script.replace(/VERSION = "\w+"/, 'VERSION = "newer"'));
  await page.reload();
  await expect(page.getByText('A new version of Tenure is ready')).toBeVisible();
  const stores = (): Promise<string[]> => page.evaluate(() => caches.keys());
  expect(await stores()).toHaveLength(2);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use it now' }).click()]);
  await expect(page.getByText('A new version of Tenure is ready')).toHaveCount(0);
  await expect.poll(stores).toEqual(['tenure:/shops/tenure/:newer']);
});

test('files that another app shares are read and not kept', async ({ page, site }) => {
  await page.goto(site.url);
  await installed(page);
  const { name, buffer } = coffeeExport();
  await page.evaluate(
    async ([fileName, text]) => {
      const form = new FormData();
      form.append('files', new File([text], fileName, { type: 'text/csv' }));
      await fetch('./share', { method: 'POST', body: form });
    },
    [name, buffer.toString()] as const,
  );
  expect(site.asked).not.toContain('share');
  await page.reload();
  await expect(page.locator('.stat').first()).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
});

test('the service worker is refused another origin where the host sends the policy, and asks none by itself', async ({
  page,
  site,
  context,
}) => {
  const other = await host('dist');
  await page.goto(site.url);
  await installed(page);
  const worker = await workerOf(context);
  const attempt = async (url: string): Promise<string> => {
    try {
      return (await fetch(url, { mode: 'no-cors' })).type;
    } catch {
      return 'refused';
    }
  };
  // The control: without the policy the same request is answered.
  const bare = await host('dist', { withHeaders: false });
  const free = await context.newPage();
  await free.goto(bare.url);
  await installed(free);
  const freeWorker = context.serviceWorkers().find((each) => each.url().startsWith(bare.url));
  expect(await freeWorker?.evaluate(attempt, `${other.url}icon.svg`)).toBe('opaque');
  const before = other.asked.length;
  expect(await worker.evaluate(attempt, `${other.url}icon.svg`)).toBe('refused');
  // Nor does it pass on what the page asks of others.
  expect(await page.evaluate(attempt, `${other.url}icon.svg`)).toBe('refused');
  expect(other.asked).toHaveLength(before);
  await Promise.all([other.close(), bare.close()]);
});

test('the policy of _headers is that of the page, and forbids frames', async () => {
  const rules = headerRules(await readFile('dist/_headers', 'utf8'));
  const policies = rules.flatMap(({ headers }) => headers.filter(([name]) => name === 'Content-Security-Policy'));
  expect(policies.map(([, value]) => value)).toEqual([`${POLICY}; frame-ancestors 'none'`]);
});

test('the app can be installed: a manifest with icons, files to open and a place to share to', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const address = new URL(href ?? '', site.url).href;
  const manifest = (await (await page.request.get(address)).json()) as {
    readonly icons: readonly { readonly src: string }[];
    readonly screenshots: readonly { readonly src: string }[];
    readonly start_url: string;
  };
  for (const { src } of [...manifest.icons, ...manifest.screenshots]) {
    expect((await page.request.get(new URL(src, address).href)).status(), src).toBe(200);
  }
  expect(new URL(manifest.start_url, address).href).toBe(site.url);
});
