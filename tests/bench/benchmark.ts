/* The benchmark: ingest beside a bare read and its peers, every question, and how all of it grows, in real Chromium. */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '../ensure-chromium.mjs';
import { MethodFailed, type Run, runInBrowser, servePage } from './browser.ts';
import { type BenchFacts, type BenchMethod, type CpuProfile, METHODS, PEERS } from './facts.ts';
import type { Measured, MeasuredSize, NotMeasured } from './facts.ts';
import { generate } from './generate.ts';
import { benchModels } from './models.ts';
import { renderReport } from './report.ts';
import { buildScripts, installPeers } from './scripts.ts';

/** Customers of the fit; 0 leaves it out. */
const CUSTOMERS = Number(process.env['BENCH_FIT'] ?? 1_000_000);
const SIZES = [10_000, 100_000, 1_000_000];
const RUNS = 3;
/** From so many orders on, only what the goals compare is run several times. */
const LARGE = 300_000;
const OFTEN: readonly BenchMethod[] = ['read', 'simd'];
/** A peer that takes longer is given up. */
const PATIENCE = 5 * 60_000;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Sizes from the command line: `1000000`, `1_000_000` or `1,000,000`. */
function sizesOf(words: readonly string[]): number[] {
  const sizes = words.map((text) => Number(text.replaceAll(/[_,]/g, '')));
  if (sizes.some((size) => !(size >= 100))) throw new Error('give sizes as numbers of orders, from 100 on');
  return sizes.length > 0 ? sizes : SIZES;
}

/** A wrong result has no speed: whatever a method found must be what the generator wrote. */
function assertEqual(method: BenchMethod, { found }: Run, facts: BenchFacts): void {
  for (const [figure, value] of Object.entries(found)) {
    const expected = facts[figure as keyof typeof found];
    const [is, holds] = [value, expected].map((each) => (Array.isArray(each) ? each.join('\n') : each));
    if (is === holds) continue;
    if (!Array.isArray(value))
      throw new Error(`${method}: ${figure} is ${String(is)}, the file holds ${String(holds)}`);
    const at = value.findIndex((line, i) => line !== facts.cells.at(i));
    throw new Error(`${method}: cell ${at} is ${value.at(at)}, not ${facts.cells.at(at)}`);
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
    version: runs[0].version ?? null,
  };
}

/** Whether a way of our own gave no result. Peers may fail: their row says why. */
function ownFailures({ facts, methods }: MeasuredSize): string[] {
  return METHODS.filter((method) => !PEERS.includes(method)).flatMap((method) => {
    const measured = methods[method];
    return 'why' in measured ? [`${method} at ${facts.orders} orders: ${measured.why}`] : [];
  });
}

/** Brings a file into the system's cache, for all methods alike. */
async function warm(path: string): Promise<void> {
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  file.resume();
  await finished(file);
}

interface Place {
  readonly address: string;
  readonly folder: string;
  /** Why there are no uDSV and DuckDB; null = they are here. */
  readonly peersMissing: string | null;
}

const SCRIPTS: Readonly<Partial<Record<BenchMethod, string>>> = { udsv: '/udsv.js', duckdb: '/duckdb.js' };

function runsOf(method: BenchMethod, size: number): number {
  if (method === 'compute') return 1;
  return size < LARGE || OFTEN.includes(method) ? RUNS : 1;
}

async function measureSize(
  { address, folder, peersMissing }: Place,
  size: number,
  withProfile: boolean,
): Promise<{ measured: MeasuredSize; profile: CpuProfile | null }> {
  const path = join(folder, 'orders_export.csv');
  const facts = generate(path, size);
  await warm(path);
  const runs = new Map<BenchMethod, Run[]>(METHODS.map((method) => [method, []]));
  const failed = new Map<BenchMethod, NotMeasured>();
  if (peersMissing !== null) for (const peer of ['udsv', 'duckdb'] as const) failed.set(peer, { why: peersMissing });
  const started = performance.now();
  for (let round = 0; round < RUNS; round++) {
    for (const method of METHODS) {
      if (failed.has(method) || round >= runsOf(method, size)) continue;
      const request = { address, path, method, facts, script: SCRIPTS[method] ?? '/worker.js', patience: PATIENCE };
      try {
        const run = await runInBrowser(request);
        assertEqual(method, run, facts);
        runs.get(method)?.push(run);
        const step = run.times['ingest'] ?? run.times['columns'];
        console.error(`${facts.orders} orders, ${method}, run ${round + 1}: ${step.toFixed(0)} ms`);
      } catch (error) {
        if (!(error instanceof MethodFailed)) throw error;
        failed.set(method, { why: error.message.split('\n')[0] });
        console.error(`${facts.orders} orders, ${method}: ${error.message}`);
      }
    }
  }
  let profile: CpuProfile | null = null;
  if (withProfile && !failed.has('simd')) {
    const request = { address, path, facts, script: '/worker.js', patience: PATIENCE };
    profile = (await runInBrowser({ ...request, method: 'simd', profileBy: join(folder, 'worker.js.map') })).profile;
  }
  rmSync(path);
  console.error(`${facts.orders} orders took ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const methods = Object.fromEntries(
    METHODS.map((method) => [method, failed.get(method) ?? mediansOf(runs.get(method) ?? [])]),
  ) as MeasuredSize['methods'];
  return { measured: { facts, browser: runs.get('read')?.[0].browser ?? '', methods }, profile };
}

function currentCommit(): string | null {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** Measures at the sizes given as words, prints the page and writes it to BENCHMARKS.md. Asserts results, never times. */
export async function runBenchmark(words: readonly string[]): Promise<void> {
  const problem = ensureChromium();
  if (problem !== null) throw new Error(problem);
  const sizes = sizesOf(words);
  const peersMissing = installPeers();
  const folder = mkdtempSync(join(tmpdir(), 'tenure-bench-'));
  try {
    const { server, address } = await servePage(await buildScripts(folder, peersMissing === null));
    const measured: MeasuredSize[] = [];
    let profile: CpuProfile | null = null;
    for (const size of sizes) {
      const result = await measureSize({ address, folder, peersMissing }, size, size === Math.max(...sizes));
      measured.push(result.measured);
      profile ??= result.profile;
    }
    server.close();
    const fit = CUSTOMERS > 0 ? await benchModels(CUSTOMERS) : null;
    const report = await renderReport({ measured, profile, fit, runs: RUNS, large: LARGE, commit: currentCommit() });
    writeFileSync(join(HERE, 'BENCHMARKS.md'), report);
    console.log(report);
    const failures = measured.flatMap(ownFailures);
    if (failures.length > 0) throw new Error(failures.join('\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
