/* The clicks' benchmark: a store of a million orders in the built app, in real Chromium; click to painted, and the frames of a scroll. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { launchOptions } from '../chromium.ts';
import { CLICKS, type Click, FOLLOWING } from './click-list.ts';
import { type Answered, watchClicks } from './click-watch.ts';
import { type ThreadTimes, threadTimes } from './cpu.ts';
import { clickLine, clicksReport, type FrameTimes, type MeasuredClick } from './clicks-report.ts';
import { computeBeside, type Compute } from './compute.ts';
import { generate } from './generate.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Longest wait for a model of a million orders on a busy machine. */
const PATIENCE = 300_000;
const SCROLLED_FRAMES = 180;

/** Until nothing is asked any longer, nor was for a moment; `first`: and something was answered at all. */
async function idle(page: Page, { beside = [], first = false }: { beside?: readonly string[]; first?: boolean } = {}) {
  await page.evaluate(
    ({ left, answers, patience }) =>
      new Promise<void>((resolve, reject) => {
        const { answered, open } = window.clickWatch;
        const began = performance.now();
        let quiet = 0;
        const look = (): void => {
          const isQuiet = answered.length >= answers && open().every((kind) => left.includes(kind));
          quiet = isQuiet ? quiet + 1 : 0;
          if (quiet > 10) resolve();
          else if (performance.now() - began > patience) reject(new Error(`still waiting for ${open().join(', ')}`));
          else setTimeout(look, 20);
        };
        look();
      }),
    { left: beside, answers: first ? 1 : 0, patience: PATIENCE },
  );
}

async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await idle(page, { beside: FOLLOWING });
}

/** Sets the address, as a control of the screen does, and waits until all answers but those that may follow are painted. */
async function measureClick(
  page: Page,
  times: () => Promise<ThreadTimes | null>,
  click: Click,
): Promise<MeasuredClick> {
  // An address that names a setting is a whole statement: all others are at their default.
  await go(page, `#/${click.screen}?zero=out`);
  const before = await times();
  const started = await page.evaluate((hash) => {
    window.clickWatch.answered.length = 0;
    location.hash = hash;
    return performance.now();
  }, `#/${click.screen}?${click.query}`);
  await idle(page, { beside: FOLLOWING, first: true });
  const after = await times();
  const answered = await page.evaluate((): Answered[] => window.clickWatch.answered.map((answer) => ({ ...answer })));
  const own = answered.filter(({ kind }) => !FOLLOWING.includes(kind)).sort((a, b) => a.came - b.came);
  if (own.length === 0) throw new Error(`${click.screen}?${click.query} asked nothing`);
  const painted = Math.max(...own.map((answer) => answer.painted)) - started;
  // One worker answers one question after another: an answer took as long as there was none before it.
  const inWorker = own.map(({ kind, asked, came }, i) => ({
    kind,
    ms: came - Math.max(asked, i === 0 ? -Infinity : own[i - 1].came),
  }));
  const cpu = before && after && { page: after.page - before.page, worker: after.worker - before.worker };
  return { ...click, first: Math.min(...own.map((answer) => answer.painted)) - started, painted, inWorker, cpu };
}

/** Scrolls the list of customers by a screen of rows a frame, and takes the time of each frame. */
async function scrollList(page: Page): Promise<FrameTimes> {
  await go(page, '#/customers?zero=out');
  await page.getByRole('tab', { name: 'List' }).click({ timeout: PATIENCE });
  await page.locator('[role=grid]').waitFor({ timeout: PATIENCE });
  await idle(page);
  const times = await page.evaluate(
    (frames) =>
      new Promise<number[]>((resolve) => {
        let box = document.querySelector('[role=grid]');
        while (box !== null && box.scrollHeight <= box.clientHeight) box = box.parentElement;
        const found: number[] = [];
        let last = performance.now();
        const step = (now: number): void => {
          found.push(now - last);
          last = now;
          if (found.length > frames) resolve(found.slice(1));
          else {
            box?.scrollBy(0, 400);
            requestAnimationFrame(step);
          }
        };
        requestAnimationFrame(step);
      }),
    SCROLLED_FRAMES,
  );
  const sorted = times.toSorted((a, b) => a - b);
  const at = (p: number): number => sorted[Math.floor(p * (sorted.length - 1))];
  return {
    median: at(0.5),
    p95: at(0.95),
    longest: at(1),
    late: times.filter((ms) => ms > 20).length,
    of: times.length,
  };
}

async function importFile(context: BrowserContext, address: string, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(watchClicks);
  await page.goto(address);
  await page.locator('input[type=file]').first().setInputFiles(path);
  await page.waitForURL(/#\/overview/, { timeout: PATIENCE });
  await idle(page);
  return page;
}

/** Measures, prints and writes CLICKS.md. `CLICKS_DIST` = another build to measure (nothing is written), `CLICKS_FILE` = a file to import, `CLICKS_ONLY` = a screen. */
export async function benchClicks(orders: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tenure-clicks-'));
  const dist = process.env['CLICKS_DIST'] ?? join(folder, 'dist');
  try {
    if (process.env['CLICKS_DIST'] === undefined) {
      await build({ root: ROOT, logLevel: 'error', build: { outDir: dist, emptyOutDir: true } });
    }
    const path = process.env['CLICKS_FILE'] ?? join(folder, 'orders_export.csv');
    const facts = process.env['CLICKS_FILE'] === undefined ? generate(path, orders) : null;
    const server = await preview({
      root: ROOT,
      logLevel: 'error',
      build: { outDir: dist },
      preview: { host: '127.0.0.1', port: 0 },
    });
    const { port } = server.httpServer.address() as AddressInfo;
    const browser = await chromium.launch(launchOptions());
    const context = await browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1280, height: 900 },
      serviceWorkers: 'block',
    });
    const measured: MeasuredClick[] = [];
    let frames: FrameTimes;
    try {
      const page = await importFile(context, `http://127.0.0.1:${String(port)}/`, path);
      const session = await browser.newBrowserCDPSession();
      const times = async (): Promise<ThreadTimes | null> => {
        const { processInfo } = await session.send('SystemInfo.getProcessInfo');
        return threadTimes(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
      };
      const only = process.env['CLICKS_ONLY']?.split(',');
      for (const click of CLICKS) {
        if (only !== undefined && !only.includes(click.screen)) continue;
        measured.push(await measureClick(page, times, click));
        console.error(clickLine(measured[measured.length - 1]));
      }
      frames = await scrollList(page);
    } finally {
      await browser.close();
      await server.close();
    }
    const compute: Compute | null = process.env['CLICKS_COMPUTE'] === '0' ? null : await computeBeside(path);
    const report = await clicksReport({ orders: facts?.orders ?? orders, measured, frames, compute });
    if (process.env['CLICKS_DIST'] === undefined) writeFileSync(join(HERE, 'CLICKS.md'), report);
    console.log(report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
