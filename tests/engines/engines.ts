/* The main journey, data over a restart, offline and the refused foreign request, in each engine that is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { simulateStore } from '#domain/simulator/sample-stores.ts';
import { writeShopifyOrders } from '#exports/shopify-orders.ts';
import { ENGINES, type EngineKind } from './browsers.ts';
import { journey, print } from './journey.ts';

function isMissing(engine: EngineKind, mayInstall: boolean): boolean {
  if (engine.isThere()) return false;
  if (mayInstall) {
    for (const command of engine.install()) {
      print(`  ${command}`);
      spawnSync(command, { shell: true, stdio: 'inherit', timeout: 600_000 });
      if (engine.isThere()) return false;
    }
  }
  return true;
}

/** Runs what can be run, and says of the rest what it needs. Answers the exit code. */
export async function testEngines(given: readonly string[]): Promise<number> {
  if (!existsSync('dist/index.html')) spawnSync('npx vite build', { shell: true, stdio: 'inherit' });
  const folder = await mkdtemp(join(tmpdir(), 'tenure-engines-'));
  const files = { plain: join(folder, 'orders_export_1.csv'), packed: join(folder, 'orders_export_1.csv.gz') };
  const orders = writeShopifyOrders(simulateStore('consumables'));
  await writeFile(files.plain, orders);
  await writeFile(files.packed, gzipSync(orders));
  const ran: string[] = [];
  const failed: string[] = [];
  const missing: EngineKind[] = [];
  const named = ENGINES.filter(({ name }) => given.includes(name));
  for (const engine of named.length > 0 ? named : ENGINES) {
    if (isMissing(engine, given.includes('--install'))) {
      missing.push(engine);
      continue;
    }
    print(engine.name);
    try {
      const version = await journey(engine, join(folder, engine.name), files);
      ran.push(`${engine.name} (${version})`);
    } catch (error) {
      failed.push(engine.name);
      print(`  FAILED: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await rm(folder, { recursive: true, force: true });
  print(`\nPassed in ${ran.length === 0 ? 'no engine' : ran.join(', ')}.`);
  if (failed.length > 0) print(`Failed in ${failed.join(', ')}.`);
  for (const engine of missing) print(`Not run: ${engine.name}. It needs ${engine.needs}.`);
  return failed.length > 0 || ran.length === 0 || (given.includes('--all') && missing.length > 0) ? 1 : 0;
}
