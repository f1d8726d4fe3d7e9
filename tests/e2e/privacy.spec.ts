/* Nothing leaves the machine: page and worker are each refused a request to another origin that would have been answered. */
import { test as plain } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { coffeeExport, expect, openSample, openStart, pick } from './app.ts';

let server: Server;
let hits = 0;
let foreign = '';

plain.beforeAll(async () => {
  server = createServer((_, response) => {
    hits++;
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/plain' }).end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  foreign = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/collect`;
});

plain.afterAll(() => {
  server.close();
});

/** Runs in page or worker: what became of a request to another origin. */
const attempt = async (url: string): Promise<string> => {
  try {
    const response = await fetch(url);
    return await response.text();
  } catch {
    return 'refused';
  }
};

plain('the other origin answers who may ask: the control of this control', async () => {
  const before = hits;
  expect(await attempt(foreign)).toBe('reached');
  expect(hits).toBe(before + 1);
});

plain('the page is refused a request to another origin', async ({ page }) => {
  await openSample(page);
  const before = hits;
  expect(await page.evaluate(attempt, foreign)).toBe('refused');
  expect(hits).toBe(before);
});

plain('the worker is refused a request to another origin', async ({ page }) => {
  await openSample(page);
  const worker = page.workers().at(0);
  if (!worker) throw new Error('no worker runs');
  const before = hits;
  expect(await worker.evaluate(attempt, foreign)).toBe('refused');
  expect(hits).toBe(before);
});

/** Runs in page or worker, in a task of its own as the app's code does: what becomes of a text that is to be code. */
const evaluated = (): Promise<unknown> =>
  new Promise((resolve) => {
    setTimeout(() => {
      try {
        resolve((0, eval)('1 + 1'));
      } catch (error) {
        resolve(error instanceof Error ? error.name : error);
      }
    });
  });

plain('page and worker compile WebAssembly, and are refused to evaluate a text', async ({ page }) => {
  await page.goto(foreign);
  expect(await page.evaluate(evaluated), 'the control of this control').toBe(2);
  await openStart(page);
  await pick(page, coffeeExport());
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  expect(await page.evaluate(evaluated)).toBe('EvalError');
  expect(await page.workers().at(0)?.evaluate(evaluated)).toBe('EvalError');
  await page.goto('./#/data');
  await page.getByText('79 columns').click();
  await expect(page.getByText('Rows cut by their bytes with WebAssembly SIMD')).toBeVisible();
});

plain('where a host forbids WebAssembly, files are read without it', async ({ page }) => {
  await page.route('./', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': "script-src 'self'; worker-src blob:" },
    });
  });
  await openStart(page);
  await pick(page, coffeeExport());
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await page.goto('./#/data');
  await page.getByText('79 columns').click();
  await expect(page.getByText('Rows cut by their bytes, the fast way.')).toBeVisible();
});

plain('the policy is the first tag of the page', async ({ request }) => {
  const html = await (await request.get('./')).text();
  const first = (/<head>\s*(<[^>]+>)/.exec(html)?.[1] ?? '').replaceAll('&#39;', "'");
  expect(first).toContain('Content-Security-Policy');
  expect(first).toContain("default-src 'none'");
  expect(html).not.toMatch(/ style="|<style|<script(?![^>]*\ssrc=)/);
});
