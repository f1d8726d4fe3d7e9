/* A large file in the built app: when the first chart stands, how long a cancel takes in each phase, and what the whole import takes of time and memory. */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { launchOptions } from '../chromium.ts';
import { longestFrame, watchFrames } from '../fixtures/frame-clock.ts';
import { generate } from './generate.ts';
import { type IdleMemory, peakGrowth, resetPeaks } from './memory.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REPORT = fileURLToPath(new URL('LARGE.md', import.meta.url));
/** A file of millions of orders takes minutes. */
const PATIENCE = 30 * 60_000;
/** What Progress says in each phase; a cancel comes so many ms after it is first said. */
const CANCELS = [
  { phase: 'Reading', after: 2_000 },
  { phase: 'Reading', after: 100 },
  { phase: 'Merging orders', after: 0 },
  { phase: 'Storing', after: 0 },
] as const;

async function drop(page: Page, address: string, path: string): Promise<void> {
  await page.goto(`${address}#/`);
  await page.locator('input[type=file]').setInputFiles(path);
}

/** Milliseconds from the click on Cancel until the progress is gone; NaN where the import had ended before. */
async function cancelTime(page: Page, { phase, after }: (typeof CANCELS)[number]): Promise<number> {
  return page.evaluate(
    async ([label, wait]) => {
      const shown = (): Element | null => document.querySelector('.progress');
      while (!(shown()?.textContent ?? '').includes(label)) {
        if (location.hash.startsWith('#/overview')) return NaN;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
      const clicked = performance.now();
      shown()?.querySelector('button')?.click();
      while (shown() !== null) await new Promise((resolve) => setTimeout(resolve, 1));
      return location.hash.startsWith('#/overview') ? NaN : performance.now() - clicked;
    },
    [phase, after] as const,
  );
}

interface Whole {
  readonly firstChart: number | null;
  readonly imported: number;
  readonly longestFrame: number;
  readonly memory: number | null;
  readonly said: string;
}

async function idleMemory(browser: Browser): Promise<IdleMemory[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return resetPeaks(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
}

/** Reads the file to its end. */
async function readWhole(browser: Browser, page: Page, address: string, path: string): Promise<Whole> {
  await page.goto(`${address}#/`);
  const idle = await idleMemory(browser);
  await watchFrames(page);
  const started = performance.now();
  await page.locator('input[type=file]').setInputFiles(path);
  const chart = page.locator('.first-chart canvas').waitFor({ timeout: PATIENCE });
  const first = chart.then(
    () => performance.now() - started,
    () => null,
  );
  await page.locator('.stat').first().waitFor({ timeout: PATIENCE });
  const imported = performance.now() - started;
  const longest = await longestFrame(page);
  const said = (await page.locator('.context').first().innerText()).replaceAll('\n', ' ');
  const firstChart = await Promise.race([first, Promise.resolve(null)]);
  return { firstChart, imported, longestFrame: longest, memory: peakGrowth(idle), said };
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** @param size a number of orders, or the path of a file */
export async function benchLarge(size: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tenure-large-'));
  await build({ root: ROOT, logLevel: 'error', build: { outDir: join(folder, 'app') } });
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    build: { outDir: join(folder, 'app') },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch(launchOptions());
  try {
    let path = size;
    if (!existsSync(path)) {
      path = join(folder, 'orders_export.csv');
      generate(path, Number(size.replaceAll(/[_,]/g, '')));
    }
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const whole = await readWhole(browser, page, address, path);
    const bytes = statSync(path).size;
    const cancels: string[] = [];
    for (const cancel of CANCELS) {
      const fresh = await browser.newContext();
      const other = await fresh.newPage();
      other.setDefaultTimeout(PATIENCE);
      await drop(other, address, path);
      const ms = await cancelTime(other, cancel);
      const text = Number.isNaN(ms) ? 'was over before the click' : `${ms.toFixed(0)} ms`;
      cancels.push(`| ${cancel.phase}, ${String(cancel.after)} ms after it began | ${text} |`);
      await fresh.close();
    }
    const memory = whole.memory === null ? 'not measurable here' : `${(whole.memory / 1e6).toFixed(0)} MB`;
    const report = [
      '# A large file in the app',
      '',
      'Written by `npm run bench:large`: the built app in Chromium, the file chosen as a person does.',
      '',
      `- File: ${(bytes / 1e6).toFixed(0)} MB; the app says: ${whole.said}`,
      `- First chart, marked as partial: ${whole.firstChart === null ? 'none, the file was read before' : seconds(whole.firstChart)}`,
      `- Overview of the whole file: ${seconds(whole.imported)}; longest time between two frames of the page: ${whole.longestFrame.toFixed(0)} ms`,
      `- Peak memory of the tab above idle: ${memory}${whole.memory === null ? '' : ` (${(whole.memory / bytes).toFixed(2)} × file)`}`,
      '',
      '| click on Cancel | until the progress is gone |',
      '| --- | --: |',
      ...cancels,
      '',
    ].join('\n');
    writeFileSync(REPORT, report);
    console.log(report);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
