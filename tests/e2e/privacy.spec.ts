/* Nothing leaves the machine: page and worker are each refused a request to another origin that would have been answered. */
import { test as plain } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, openSample } from './app.ts';

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

plain('the policy is the first tag of the page', async ({ request }) => {
  const html = await (await request.get('./')).text();
  const first = (/<head>\s*(<[^>]+>)/.exec(html)?.[1] ?? '').replaceAll('&#39;', "'");
  expect(first).toContain('Content-Security-Policy');
  expect(first).toContain("default-src 'none'");
  expect(html).not.toMatch(/ style="|<style|<script(?![^>]*\ssrc=)/);
});
