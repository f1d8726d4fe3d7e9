/* The scripts of the benchmark's page: our worker and those of the peers, which are installed where they are missing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { assemblyscript } from '../../src/build/assemblyscript.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));
const PEERS = join(HERE, 'peers');
const INSTALLED = join(PEERS, 'node_modules');
const DUCKDB = join(INSTALLED, '@duckdb/duckdb-wasm/dist');

/** Builds a worker into a folder as the app's is built: one classic script, its source map beside it. */
async function buildWorker(folder: string, entry: string, name: string): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [assemblyscript({ names: true })],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      sourcemap: 'hidden',
      lib: { entry: join(HERE, entry), formats: ['iife'], name: 'bench', fileName: () => name },
    },
  });
  return join(folder, name);
}

/** Installs uDSV and DuckDB-WASM beside the benchmark, apart from the app's packages; null, or why they cannot be had. */
export function installPeers(): string | null {
  if (existsSync(join(INSTALLED, 'udsv')) && existsSync(DUCKDB)) return null;
  console.error('Installing the peers: npm ci --prefix tests/bench/peers (about 150 MB)');
  const options = ['--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
  const { status, stderr } = spawnSync('npm', ['ci', '--prefix', PEERS, ...options], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return null;
  const reason = stderr.split('\n').find((line) => line.includes('npm error') || line.includes('ERR!')) ?? '';
  return `could not be installed: ${reason.replace(/^npm (error|ERR!)\s*/, '').trim()}`;
}

/** Version of a package that the benchmark or the app uses. */
export function packageVersion(name: string): string | null {
  const path = [join(ROOT, 'node_modules'), INSTALLED]
    .map((folder) => join(folder, name, 'package.json'))
    .find((candidate) => existsSync(candidate));
  return path === undefined ? null : (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Builds the workers; address → path of what the page may ask for. */
export async function buildScripts(folder: string, withPeers: boolean): Promise<Map<string, string>> {
  const files = new Map([['/worker.js', await buildWorker(folder, 'bench.worker.ts', 'worker.js')]]);
  if (!withPeers) return files;
  files.set('/udsv.js', await buildWorker(folder, 'peers/udsv.worker.ts', 'udsv.js'));
  files.set('/duckdb.js', await buildWorker(folder, 'peers/duckdb.worker.ts', 'duckdb.js'));
  // Chromium has exceptions in WebAssembly: DuckDB's own choice there is this bundle.
  files.set('/duckdb-worker.js', join(DUCKDB, 'duckdb-browser-eh.worker.js'));
  files.set('/duckdb.wasm', join(DUCKDB, 'duckdb-eh.wasm'));
  return files;
}
