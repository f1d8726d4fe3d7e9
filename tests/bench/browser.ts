/* One method on one file in a browser of its own. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { launchOptions } from '../chromium.ts';
import type { BenchFacts, BenchMethod, BenchReply, BenchResult } from './facts.ts';
import { peakGrowth, resetPeaks } from './memory.ts';

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>Benchmark</title><link rel="icon" href="data:,"><input type="file">';

/** Serves an empty page and the worker, nothing else. */
export async function servePage(workerPath: string): Promise<{ server: Server; address: string }> {
  const worker = readFileSync(workerPath);
  const server = createServer((request, response) => {
    const isWorker = request.url === '/worker.js';
    response.writeHead(200, { 'content-type': isWorker ? 'text/javascript' : 'text/html' });
    response.end(isWorker ? worker : PAGE);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

export interface Run extends BenchResult {
  readonly browser: string;
  readonly memory: number | null;
}

/** Runs a method in a worker of a fresh browser. The file is chosen as a person does, so that it is read from the disk. */
export async function runInBrowser(
  address: string,
  path: string,
  method: BenchMethod,
  facts: BenchFacts,
): Promise<Run> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.setInputFiles('input', path);
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const idle = resetPeaks(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
    const reply = await page.evaluate(
      (request) =>
        new Promise<BenchReply>((resolve) => {
          const worker = new Worker('/worker.js');
          worker.onmessage = (event: MessageEvent<BenchReply>) => {
            resolve(event.data);
          };
          worker.onerror = (event) => {
            resolve({ error: event.message });
          };
          const file = document.querySelector('input')?.files?.[0];
          worker.postMessage({ ...request, file });
        }),
      { method, facts },
    );
    if ('error' in reply) throw new Error(`${method}: ${reply.error}`);
    return { ...reply.result, browser: browser.version(), memory: peakGrowth(idle) };
  } finally {
    await browser.close();
  }
}
