/* Lighthouse on the built app: 100 in each category, printed; `npm run lighthouse`. Lighthouse itself is fetched when it is asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureChromium, findChromium } from './ensure-chromium.mjs';

const VERSION = '13.5.0';
const WANTED = 100;
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
    const name =
      normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)).slice(1) || 'index.html';
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

const problem = ensureChromium();
if (problem !== null) {
  console.error(problem);
  process.exit(1);
}
const built = spawnSync('npx vite build --logLevel warn', { shell: true, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

// Lighthouse runs apart from this process: the server must answer while it waits.
const { spawn } = await import('node:child_process');
const folder = mkdtempSync(join(tmpdir(), 'tenure-lighthouse-'));
const report = join(folder, 'report.json');
const server = await serve('dist');
const flags = ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ');
const status = await new Promise((resolve) => {
  const run = spawn(
    'npx',
    [
      '--yes',
      `lighthouse@${VERSION}`,
      `http://127.0.0.1:${server.address().port}/`,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      `--chrome-flags=${flags}`,
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit', env: { ...process.env, CHROME_PATH: findChromium() } },
  );
  run.on('close', resolve);
});
server.close();
if (status !== 0 || !existsSync(report)) {
  console.error(`Lighthouse ${VERSION} did not run: npx has to be able to fetch it.`);
  process.exit(1);
}
const { categories, audits, lighthouseVersion } = JSON.parse(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true });
console.log(`Lighthouse ${lighthouseVersion}, start page`);
let reached = true;
for (const { title, score, auditRefs } of Object.values(categories)) {
  const points = Math.round(score * 100);
  reached &&= points >= WANTED;
  console.log(`${String(points).padStart(4)}  ${title}`);
  if (points >= WANTED) continue;
  for (const { id, weight } of auditRefs) {
    const audit = audits[id];
    if (weight > 0 && audit.score !== null && audit.score < 1)
      console.log(`        ${audit.title} ${audit.displayValue ?? ''}`);
  }
}
process.exit(reached ? 0 : 1);
