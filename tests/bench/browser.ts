/* One method on one file in a browser of its own. */
import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright';
import { launchOptions } from '../chromium.ts';
import type { BenchFacts, BenchMethod, BenchReply, BenchResult, CpuProfile } from './facts.ts';
import { peakGrowth, resetPeaks } from './memory.ts';
import { profileWorker } from './profile.ts';

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>Benchmark</title><link rel="icon" href="data:,"><input type="file">';
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', wasm: 'application/wasm' };

/** Serves an empty page and some files (address → path on the disk), nothing else. */
export async function servePage(
  files: ReadonlyMap<string, string>,
): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((request, response) => {
    const path = files.get(request.url ?? '');
    if (path === undefined) {
      response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html' });
      response.end(request.url === '/' ? PAGE : '');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.slice(path.lastIndexOf('.') + 1)] });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

export interface Run extends BenchResult {
  readonly browser: string;
  readonly memory: number | null;
  readonly profile: CpuProfile | null;
}

export interface RunRequest {
  readonly address: string;
  /** The worker's script: its address on the server. */
  readonly script: string;
  /** The file of orders. */
  readonly path: string;
  readonly method: BenchMethod;
  readonly facts: BenchFacts;
  /** Ms until it is given up. */
  readonly patience: number;
  /** Path of the script's source map; the worker's code is profiled where it is given. */
  readonly profileBy?: string;
}

/** What a method says, or dies of. */
export class MethodFailed extends Error {}

async function openPage(browser: Browser, { address, path }: RunRequest): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.setInputFiles('input', path);
  return page;
}

/** Sends the page's file to a new worker and waits for what comes back. */
function ask(page: Page, { script, method, facts, profileBy }: RunRequest): Promise<BenchReply> {
  return page.evaluate(
    ({ script, wait, ...request }) =>
      new Promise<BenchReply>((resolve) => {
        const worker = new Worker(script);
        worker.onmessage = (event: MessageEvent<BenchReply>) => {
          resolve(event.data);
        };
        worker.onerror = (event) => {
          resolve({ error: event.message });
        };
        const file = document.querySelector('input')?.files?.[0];
        // A profiler needs a moment to take hold of the worker.
        setTimeout(() => {
          worker.postMessage({ ...request, file });
        }, wait);
      }),
    { script, method, facts, wait: profileBy === undefined ? 0 : 500 },
  );
}

/** Runs a method in a worker of a fresh browser. The file is chosen as a person does, so that it is read from the disk. */
export async function runInBrowser(request: RunRequest): Promise<Run> {
  const browser = await chromium.launch(launchOptions());
  let timer: NodeJS.Timeout | undefined;
  try {
    const page = await openPage(browser, request);
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const idle = resetPeaks(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
    const profiled = request.profileBy === undefined ? null : await profileWorker(page, request.profileBy);
    const reply = await Promise.race([
      // A tab that dies ends the question with it.
      ask(page, request).catch((error: unknown): BenchReply => ({ error: String(error) })),
      new Promise<BenchReply>((resolve) => {
        timer = setTimeout(() => {
          resolve({ error: `not done after ${request.patience / 60_000} minutes` });
        }, request.patience);
      }),
      new Promise<BenchReply>((resolve) => {
        page.on('crash', () => {
          resolve({ error: 'the tab died' });
        });
      }),
    ]);
    if ('error' in reply) throw new MethodFailed(reply.error);
    const memory = peakGrowth(idle);
    return { ...reply.result, browser: browser.version(), memory, profile: (await profiled?.end()) ?? null };
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}
