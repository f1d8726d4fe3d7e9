/* Lighthouse on the built app, printed: `npm run lighthouse`, the start page and a screen with data. Lighthouse itself is fetched when it is asked for, and is no dependency. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { ensureChromium, findChromium } from './ensure-chromium.mjs';

const VERSION = '13.5.0';
const WANTED = 100;
const MOST_RUNS = 3;
/** On a phone Lighthouse slows line and processor by calculation from what it measured: those points are this machine's too. */
const DEVICES = [
  { title: 'desktop', flags: ['--preset=desktop'], measured: [] },
  { title: 'phone on a slow line', flags: [], measured: ['performance'] },
];
/** The screen that a visit with data begins with. It is nobody's to be found by a search engine. */
const SCREEN = { hash: '#/overview', flags: ['--only-categories=performance,accessibility,best-practices'] };
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const PACKED = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt']);

/** Serves the build as a host does: packed texts, hashed files to be kept for a year. */
function serve(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = normalize(decodeURIComponent(pathname)).slice(1) || 'index.html';
    const file = join(folder, name);
    if (name.startsWith('_') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const kind = extname(file);
    const packed = PACKED.has(kind);
    const bytes = readFileSync(file);
    response
      .writeHead(200, {
        'content-type': TYPES[kind] ?? 'application/octet-stream',
        'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(packed ? { 'content-encoding': 'gzip' } : {}),
      })
      .end(packed ? gzipSync(bytes) : bytes);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'tenure-lighthouse-'));
const CHROME = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/** A browser that has read a sample store, and the flags that send Lighthouse there. */
async function browserWithData(url) {
  const profile = newFolder();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: [...CHROME, '--remote-debugging-port=0'],
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: /Consumables/ }).click();
  await page.locator('.stat').first().waitFor();
  await page.goto('about:blank');
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true });
  };
  return { close, flags: [`--port=${port}`, '--disable-storage-reset'] };
}

/** Runs apart from this process, which has to serve meanwhile. null = it did not run. */
async function lighthouse(url, flags) {
  const folder = newFolder();
  const path = join(folder, 'report.json');
  const chrome = ['--headless=new', ...CHROME].join(' ');
  const given = ['--quiet', '--output=json', `--output-path=${path}`, `--chrome-flags=${chrome}`, ...flags];
  await new Promise((resolve) => {
    const env = { ...process.env, CHROME_PATH: findChromium() };
    spawn('npx', ['--yes', `lighthouse@${VERSION}`, url, ...given], { stdio: 'inherit', env }).on('close', resolve);
  });
  const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  rmSync(folder, { recursive: true });
  return report;
}

/** The best of some runs by performance: a busy machine takes points that the page has earned. */
async function best(url, flags) {
  let found = null;
  for (let run = 0; run < MOST_RUNS; run++) {
    const report = await lighthouse(url, flags);
    const points = report?.categories.performance.score ?? -1;
    if (report !== null && points > (found?.categories.performance.score ?? -1)) found = report;
    if (report === null || points * 100 >= WANTED) break;
  }
  return found;
}

/** Prints the points, and what they were lost by. Whether all that are asked for were reached. */
function told({ categories, audits }, measured) {
  let reached = true;
  for (const { id, title, score, auditRefs } of Object.values(categories)) {
    const points = Math.round(score * 100);
    console.log(`${String(points).padStart(4)}  ${title}`);
    if (points >= WANTED) continue;
    if (!measured.includes(id)) reached = false;
    for (const ref of auditRefs) {
      const audit = audits[ref.id];
      const lost = ref.weight > 0 && audit.score !== null && audit.score < 1;
      if (lost) console.log(`        ${audit.title} ${audit.displayValue ?? ''}`);
    }
  }
  return reached;
}

const problem = ensureChromium();
if (problem !== null) {
  console.error(problem);
  process.exit(1);
}
if (spawnSync('npx vite build --logLevel error', { shell: true, stdio: 'inherit' }).status !== 0) process.exit(1);
const server = await serve('dist');
const url = `http://127.0.0.1:${server.address().port}/`;
let reached = true;

/** Looks at an address as each device, and prints what was found. */
async function look(name, address, flags) {
  for (const device of DEVICES) {
    const report = await best(address, [...device.flags, ...flags]);
    if (report === null) {
      console.error(`Lighthouse ${VERSION} did not run: npx has to be able to fetch it.`);
      process.exit(1);
    }
    console.log(`\nLighthouse ${report.lighthouseVersion}, ${name}, ${device.title}`);
    if (!told(report, device.measured)) reached = false;
  }
}

await look('start page', url, []);
const browser = await browserWithData(url);
await look('overview of a sample store', url + SCREEN.hash, [...SCREEN.flags, ...browser.flags]);
await browser.close();
server.close();
process.exit(reached ? 0 : 1);
