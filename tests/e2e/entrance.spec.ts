/* The entrance stands in the page before the app does: what is done on it then is done, nothing moves, and who has results never sees it. */
import type { Page } from '@playwright/test';
import { coffeeExport, drop, expect, test } from './app.ts';

/** Holds the app back; the entrance comes without it. Returns what lets it come. */
async function heldBack(page: Page): Promise<() => void> {
  let letCome = (): void => undefined;
  const mayCome = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(
    /\/begin-[\w-]+\.js$/,
    async (route) => {
      await mayCome;
      await route.continue();
    },
    { times: 1 },
  );
  return letCome;
}

test('a file dropped before the app is there is read; the app takes the entrance over as it stands, and results open without it', async ({
  page,
}) => {
  let letAppCome = await heldBack(page);
  await page.addInitScript(() => {
    const seen = { moved: 0, titles: new Set<string>() };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved += (entry as unknown as { readonly value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('h1')) seen.titles.add(textContent);
    }).observe(document, { childList: true, subtree: true });
  });
  const seen = (): Promise<{ moved: number; titles: string[] }> =>
    page.evaluate(() => {
      const { moved, titles } = (globalThis as unknown as { seen: { moved: number; titles: Set<string> } }).seen;
      return { moved, titles: [...titles] };
    });

  await page.goto('./#/', { waitUntil: 'commit' });
  const title = page.getByRole('heading', { level: 1, name: 'See which customers come back' });
  const before = await title.elementHandle();
  await page.getByRole('button', { name: 'Dark appearance' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  letAppCome();
  // The press of before is done now, on the same elements.
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await before.evaluate((element) => element === document.querySelector('h1'))).toBe(true);
  expect(await seen()).toEqual({ moved: 0, titles: ['See which customers come back'] });

  letAppCome = await heldBack(page);
  await page.reload({ waitUntil: 'commit' });
  await expect(title).toBeVisible();
  await drop(page, coffeeExport());
  letAppCome();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();

  await page.goto('about:blank');
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  expect((await seen()).titles).toEqual(['Overview']);
});

test.describe('in German, for those who save data', () => {
  test.use({ locale: 'de-DE' });

  test('nothing more is asked for until something is done, and then only what that needs', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url().replace(/^.*\/([\w.]+)-.*$/, '$1'));
    });
    await page.goto('./#/');
    await expect(page.getByRole('heading', { level: 1, name: 'Sehen, welche Kunden wiederkommen' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(scripts).toEqual(['index']);
    await page.getByText('English').click();
    await expect(page.getByRole('heading', { level: 1, name: 'See which customers come back' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(scripts).toContain('begin');
    expect(scripts.filter((name) => /Shell|Overview|register/.test(name))).toEqual([]);
  });
});
