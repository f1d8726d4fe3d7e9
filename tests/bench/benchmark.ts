/* The benchmark: ingest beside a bare read and Papa Parse, and every question, on generated files, in real Chromium. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { assemblyscript } from '../../src/build/assemblyscript.ts';
import { ensureChromium } from '../ensure-chromium.mjs';
import { type Run, runInBrowser, servePage } from './browser.ts';
import { type BenchFacts, type BenchMethod, type Measured, type MeasuredSize, METHODS } from './facts.ts';
import { generate } from './generate.ts';
import { renderReport } from './report.ts';

const RUNS = 3;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Sizes from the command line: `1000000`, `1_000_000` or `1,000,000`. */
function sizesOf(words: readonly string[]): number[] {
  const sizes = words.map((text) => Number(text.replaceAll(/[_,]/g, '')));
  if (sizes.some((size) => !(size >= 100))) throw new Error('give sizes as numbers of orders, from 100 on');
  return sizes.length > 0 ? sizes : [10_000, 100_000];
}

/** Builds the worker into a folder as the app's is built: one classic script. */
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
      lib: { entry: join(HERE, 'bench.worker.ts'), formats: ['iife'], name: 'bench', fileName: () => 'worker.js' },
    },
  });
  return join(folder, 'worker.js');
}

/** A wrong result has no speed: whatever a method found must be what the generator wrote. */
function assertEqual(method: BenchMethod, { found }: Run, facts: BenchFacts): void {
  for (const [figure, value] of Object.entries(found)) {
    const expected = facts[figure as keyof typeof found];
    if (value !== expected) throw new Error(`${method}: ${figure} is ${value}, the file holds ${expected}`);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function mediansOf(runs: readonly Run[]): Measured {
  const memory = runs.map((run) => run.memory).filter((bytes) => bytes !== null);
  const steps = Object.keys(runs[0].times);
  return {
    times: Object.fromEntries(steps.map((step) => [step, median(runs.map((run) => run.times[step]))])),
    memory: memory.length > 0 ? median(memory) : null,
  };
}

function byMethod<T>(make: (method: BenchMethod) => T): Record<BenchMethod, T> {
  return Object.fromEntries(METHODS.map((method) => [method, make(method)])) as Record<BenchMethod, T>;
}

async function measureSize(address: string, folder: string, size: number): Promise<MeasuredSize> {
  const path = join(folder, 'orders_export.csv');
  const facts = generate(path, size);
  // Brings the file into the system's cache, for all methods alike.
  readFileSync(path);
  const runs = byMethod<Run[]>(() => []);
  for (let round = 0; round < RUNS; round++) {
    for (const method of METHODS) {
      const run = await runInBrowser(address, path, method, facts);
      assertEqual(method, run, facts);
      runs[method].push(run);
    }
  }
  rmSync(path);
  return {
    facts,
    browser: runs.read[0].browser,
    methods: byMethod((method) => mediansOf(runs[method])),
  };
}

function currentCommit(): string | null {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** Measures at the sizes given as words, prints the page and writes it to BENCHMARKS.md. Asserts results, never times. */
export async function runBenchmark(words: readonly string[]): Promise<void> {
  const problem = ensureChromium();
  if (problem !== null) throw new Error(problem);
  const folder = mkdtempSync(join(tmpdir(), 'tenure-bench-'));
  try {
    const { server, address } = await servePage(await buildWorker(folder));
    const measured: MeasuredSize[] = [];
    for (const size of sizesOf(words)) measured.push(await measureSize(address, folder, size));
    server.close();
    const report = await renderReport(measured, { runs: RUNS, commit: currentCommit() });
    writeFileSync(join(HERE, 'BENCHMARKS.md'), report);
    console.log(report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
