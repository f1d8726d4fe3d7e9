/* The storage benchmark: stored orders to the first screen, and a top-up of one per cent, in real Chromium with its database on disk. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { format } from 'prettier';
import { build } from 'vite';
import { assemblyscript } from '../../src/build/assemblyscript.ts';
import { launchOptions } from '../chromium.ts';
import { peakGrowth, resetPeaks } from './memory.ts';
import type { StorageDone, StorageReply, StorageRequest } from './storage-facts.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** `processor`: seconds that the tab's process spent on processors. */
type Done = StorageDone & { readonly memory: number | null; readonly processor: number; readonly browser: string };

async function buildWorker(folder: string): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [assemblyscript()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      lib: { entry: join(HERE, 'storage.worker.ts'), formats: ['iife'], name: 'bench', fileName: () => 'storage.js' },
    },
  });
  return join(folder, 'storage.js');
}

function serve(path: string): Promise<Server> {
  const worker = readFileSync(path);
  const server = createServer((request, response) => {
    const isWorker = request.url === '/worker.js';
    response.writeHead(200, { 'content-type': isWorker ? 'text/javascript' : 'text/html' });
    response.end(isWorker ? worker : '<!doctype html><title>Benchmark</title><link rel="icon" href="data:,">');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

/** Does one thing in a browser that is started for it, on a profile whose database stays. */
async function inBrowser(address: string, profile: string, request: StorageRequest): Promise<Done> {
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions(), headless: true });
  try {
    const page = await context.newPage();
    await page.goto(address);
    const browser = context.browser();
    if (browser === null) throw new Error('no browser');
    const session = await browser.newBrowserCDPSession();
    const renderers = async () =>
      (await session.send('SystemInfo.getProcessInfo')).processInfo.filter(({ type }) => type === 'renderer');
    const spent = async () => (await renderers()).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    const idle = resetPeaks((await renderers()).map(({ id }) => id));
    const before = await spent();
    const reply = await Promise.race([
      page.evaluate(
        (asked) =>
          new Promise<StorageReply>((resolve) => {
            const worker = new Worker('/worker.js');
            worker.onmessage = (event: MessageEvent<StorageReply>) => {
              resolve(event.data);
            };
            worker.onerror = (event) => {
              resolve({ error: event.message });
            };
            worker.postMessage(asked);
          }),
        request,
      ),
      new Promise<StorageReply>((resolve) => {
        page.on('crash', () => {
          resolve({ error: 'the tab died' });
        });
      }),
    ]);
    if ('error' in reply) throw new Error(reply.error);
    return { ...reply, memory: peakGrowth(idle), processor: (await spent()) - before, browser: browser.version() };
  } finally {
    await context.close();
  }
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const megabytes = (bytes: number | null): string =>
  bytes === null ? '–' : (bytes / 1e6).toLocaleString('en', { maximumSignificantDigits: 3 });

/** The row of a step: its time, and what the browser moved for it. */
function row(title: string, done: Done | string, step: string): string {
  if (typeof done === 'string') return `| ${title} | ${done} | | | | |`;
  const { times, read, written, memory, processor } = done;
  const moved = `${megabytes(read)} | ${megabytes(written)} | ${megabytes(memory)}`;
  return `| ${title} | ${whole(times[step])} | ${processor.toFixed(1)} | ${moved} |`;
}

/** The row of a part of a step: what was moved is that of the whole. */
function partRow(title: string, done: Done | string, step: string): string {
  return `| – ${title} | ${typeof done === 'string' ? '' : whole(done.times[step])} | | | | |`;
}

async function measure(address: string, orders: number): Promise<{ table: string; browser: string }> {
  const profile = mkdtempSync(join(tmpdir(), 'tenure-storage-'));
  const attempt = (deed: StorageRequest['deed']): Promise<Done | string> =>
    inBrowser(address, profile, { deed, orders }).catch((error: unknown) =>
      error instanceof Error ? error.message.split('\n')[0] : String(error),
    );
  try {
    const filled = await inBrowser(address, profile, { deed: 'fill', orders });
    const first = await attempt('open');
    const again = await attempt('open');
    const append = await attempt('append');
    const after = await attempt('open');
    console.log(JSON.stringify({ first, again, append, after }));
    const table = `## ${whole(orders)} stored orders

| step | ms | s of processor | MB read | MB written | MB of memory |
| --- | --: | --: | --: | --: | --: |
${row('open, as far as the page is told what is stored', again, 'open')}
${row('**open to the first screen**', again, 'first screen')}
${row('the same where nothing was kept', first, 'first screen')}
${partRow('read what is stored and put it together', first, 'open')}
${partRow('answer', first, 'answers')}
${row('a top-up of 1 % right after opening, and another one', append, 'append')}
${partRow('the first: read what is stored and the file', append, 'reading')}
${partRow('put all together, compare', append, 'merging')}
${partRow('write', append, 'storing')}
${partRow('**the other, when the orders are in memory**', append, 'another')}
${row('open to the first screen after it', after, 'first screen')}
`;
    return { table, browser: filled.browser };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Measures at the sizes given as words, prints the page and writes it to STORAGE.md. */
export async function benchStorage(words: readonly string[]): Promise<void> {
  const sizes = words.length > 0 ? words.map((word) => Number(word.replaceAll(/[_,]/g, ''))) : [1_000_000];
  const folder = mkdtempSync(join(tmpdir(), 'tenure-bench-'));
  try {
    const server = await serve(await buildWorker(folder));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const measured: Awaited<ReturnType<typeof measure>>[] = [];
    for (const size of sizes) measured.push(await measure(address, size));
    server.close();
    const report = await format(
      `# Benchmark of storage

Written by \`npm run bench:storage\` (stored orders as arguments). Orders made by a seed, stored as files of 1,000,000; every step in a
browser that is started for it, with its database on disk. Single runs; the bytes are exact. "First screen": everything that
\`#/overview\` shows at once is in the page's hands. Seconds of processor are those of the tab's process from its start, all threads
together: on a machine that does other work they say more than milliseconds.

- Machine: ${cpus().length} × ${cpus()[0].model.trim()}, Chromium ${measured[0]?.browser ?? ''}

${measured.map(({ table }) => table).join('\n')}`,
      { parser: 'markdown', printWidth: 120 },
    );
    writeFileSync(new URL('STORAGE.md', import.meta.url), report);
    console.log(report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
