/* The whole browser is killed in the midst of what changes the database, at seeded moments; opened again, it holds the old state or the new one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { host } from '../e2e/static-host.ts';
import { numbersFrom } from '../fixtures/numbers-from.ts';
import type { Deed } from '../storage/killed.worker.ts';
import { openKillable } from './browser.ts';
import type { KillPage } from './page.ts';

declare const kills: KillPage;

const DEEDS: readonly Deed[] = [
  'import',
  'merge',
  'undo',
  'again',
  'restore',
  'duplicate',
  'delete',
  'sweep',
  'migration',
];
/** Most rounds of the control, which must be found torn. */
const CONTROL_ROUNDS = 30;
const SEED = 20_260_131;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The states in which the database was left: 'old', 'new', or what else. */
async function statesAfter(
  deed: Deed,
  rounds: number,
  address: string,
  profile: string,
  isEnough: (seen: readonly string[]) => boolean = () => false,
): Promise<string[]> {
  let browser = await openKillable(profile, address);
  const ask = <T>(work: (asked: Deed) => Promise<T>): Promise<T> => browser.page.evaluate(work, deed);
  const next = numbersFrom(SEED + deed.length);
  await ask((asked) => kills.prepare(asked));
  const before = await ask(() => kills.state());
  const took = await ask((asked) => kills.finish(asked));
  const after = await ask(() => kills.state());
  if (before === after) throw new Error(`${deed} changes nothing`);
  const seen: string[] = [];
  while (seen.length < rounds && !isEnough(seen)) {
    await ask((asked) => kills.prepare(asked));
    await ask((asked) => kills.begin(asked));
    // To hear that it has begun and to kill take a part of it, too.
    await new Promise((resolve) => setTimeout(resolve, next() * took * 0.7));
    await browser.kill();
    browser = await openKillable(profile, address);
    const left = await ask(() => kills.state());
    seen.push(left === before ? 'old' : left === after ? 'new' : left);
  }
  await browser.kill();
  return seen;
}

/** Answers the exit code. */
export async function killBrowsers(rounds: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'tenure-kills-'));
  const root = new URL('.', import.meta.url).pathname;
  const outDir = join(folder, 'page');
  await build({ root, base: './', configFile: false, logLevel: 'error', worker: { format: 'es' }, build: { outDir } });
  const site = await host(outDir, { withHeaders: false });
  let failed = 0;
  for (const deed of DEEDS) {
    const seen = await statesAfter(deed, rounds, site.url, join(folder, deed));
    const torn = seen.filter((each) => each !== 'old' && each !== 'new');
    const of = (state: string): string => `${String(seen.filter((each) => each === state).length)} ${state}`;
    print(`${deed}: ${of('old')}, ${of('new')}, ${String(torn.length)} torn`);
    for (const each of torn) print(`  ${each}`);
    failed += torn.length;
  }
  const isTorn = (seen: readonly string[]): boolean => seen.some((each) => each !== 'old' && each !== 'new');
  const control = await statesAfter('torn', CONTROL_ROUNDS, site.url, join(folder, 'control'), isTorn);
  print(
    `control, written in two transactions: ${isTorn(control) ? `torn in round ${String(control.length)}` : 'never torn'}`,
  );
  await site.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  print(`${String(DEEDS.length * rounds)} kills, ${String(failed)} torn (seed ${String(SEED)})`);
  return failed > 0 || !isTorn(control) ? 1 : 0;
}
