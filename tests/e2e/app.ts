/* What every journey needs: the app with its requests watched, files to drop, what is stored, and the numbers of the results file. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { simulateStore } from '#domain/simulator/sample-stores.ts';
import { writeShopifyOrders } from '#exports/shopify-orders.ts';

/** Marks a further theme or language of what another test shows: `npm run test:variants` runs them all. */
export const variantUnless = (first: boolean): { tag: string[] } => ({ tag: first ? [] : ['@variant'] });

/** A test whose page may speak to its own origin alone: any other request, page error or policy violation fails it. */
export const test = base.extend<{ strict: undefined }>({
  strict: [
    async ({ context, baseURL }, use) => {
      const origin = new URL(baseURL ?? '').origin;
      const foreign: string[] = [];
      const faults: string[] = [];
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (!['blob:', 'data:'].includes(url.protocol) && url.origin !== origin) foreign.push(request.url());
      });
      context.on('weberror', (error) => faults.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
        });
      });
      await use(undefined);
      expect(foreign, 'requests to other origins').toEqual([]);
      expect(faults, 'errors on the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function csv(name: string, text: string | Uint8Array): Upload {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

let coffee: Upload | null = null;

/** The project's own Shopify export. */
export function coffeeExport(): Upload {
  coffee ??= csv('orders_export_1.csv', writeShopifyOrders(simulateStore('consumables')));
  return coffee;
}

/** Gives files to the first file input of the screen, as picking them does. */
export async function pick(page: Page, ...files: (string | Upload)[]): Promise<void> {
  const input = page.locator('input[type=file]').first();
  if (files.every((file) => typeof file === 'string')) await input.setInputFiles(files);
  else await input.setInputFiles(files.filter((file) => typeof file !== 'string'));
}

/** A start screen before anything was read, ready to take files. */
export async function openStart(page: Page): Promise<void> {
  await page.goto('./#/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Drops files on the page, as from the desktop. */
export async function drop(page: Page, ...files: Upload[]): Promise<void> {
  const packed = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, mimeType, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name, { type: mimeType }));
    }
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, packed);
}

/** Presses Tab until an element has the focus. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  const reached = (): Promise<boolean> => target.evaluate((element) => element.contains(document.activeElement));
  for (let i = 0; i < most && !(await reached()); i++) await page.keyboard.press('Tab');
  expect(await reached(), 'reached by Tab').toBe(true);
}

/** What axe finds on the page, one line each. */
export async function faults(page: Page): Promise<string[]> {
  // The app has no frames, and passes are not read: carrying them over takes longer than finding them.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Records in each store of each database of the page but the answers that are kept when it is quiet; stores without any are left out. */
export async function stored(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const counts: Record<string, number> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => {
          resolve(open.result);
        };
        open.onerror = () => {
          reject(new Error(name));
        };
      });
      for (const store of db.objectStoreNames) {
        const records = await new Promise<number>((resolve) => {
          const keys = db.transaction(store).objectStore(store).getAllKeys();
          keys.onsuccess = () => {
            resolve(keys.result.filter((key) => !(Array.isArray(key) && key[1] === 'kept')).length);
          };
        });
        if (records > 0) counts[store] = records;
      }
      db.close();
    }
    return counts;
  });
}

export async function openSample(page: Page): Promise<void> {
  await page.goto('./#/');
  await page.getByRole('button', { name: /Consumables|Verbrauchsgüter/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Overview|Überblick/ })).toBeVisible();
  await expect(page.locator('.stat').first()).toBeVisible();
}

/** The parts of the results file that journeys look at. */
export interface Results {
  readonly schema: string;
  readonly dataset: {
    readonly files: readonly { readonly name: string; readonly source: string; readonly rows: Rows }[];
    readonly rows: Rows;
    readonly orders: number;
    readonly countedOrders: number;
    readonly customers: number;
    readonly ordersWithoutIdentity: number;
    readonly firstDay: string;
    readonly asOf: string;
    readonly currency: string | null;
  };
  readonly rules: Readonly<Record<string, unknown>>;
  readonly bridge: readonly { readonly id: string; readonly amount: string; readonly orders: number }[];
  readonly headline: Readonly<Record<string, unknown>>;
  readonly retention: {
    readonly cohorts: readonly {
      readonly cohort: string;
      readonly size: number;
      readonly cells: readonly {
        readonly k: number;
        readonly eligible: number;
        readonly count: number;
        readonly value?: number | string;
        readonly state: string;
      }[];
    }[];
  };
  readonly repeat: { readonly within: readonly { readonly days: number; readonly count: number }[] };
  readonly revenue: readonly Readonly<Record<string, string>>[];
}

export interface Rows {
  readonly read: number;
  readonly used: number;
  readonly merged: number;
  readonly leftOut: number;
  readonly rejected: number;
}

/** Downloads "Results (JSON)" from the data screen and reads it. */
export async function results(page: Page, query = ''): Promise<Results> {
  await page.goto(`./#/data${query}`);
  const button = page.getByRole('button', { name: /Results \(JSON\)|Ergebnisse \(JSON\)/ });
  // By key: answers that arrive move the button from under a pointer.
  const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')]);
  return JSON.parse(await readFile(await download.path(), 'utf8')) as Results;
}

/** The bridge of a results file adds up: total to counted total, counted total to net sales. Amounts in minor units. */
export function bridgeGaps({ bridge }: Results): { counted: number; net: number } {
  const minor = (id: string): number => Math.round(Number(bridge.find((line) => line.id === id)?.amount ?? 0) * 100);
  const sum = (...ids: string[]): number => ids.reduce((total, id) => total + minor(id), 0);
  return {
    counted:
      sum('fileTotal', 'afterAsOf', 'excluded', 'cancelled', 'voided', 'pending', 'refunded', 'zero') -
      minor('countedTotal'),
    net: sum('countedTotal', 'tax', 'shipping', 'other', 'refunds') - minor('netSales'),
  };
}
