/* A Chromium with a profile that outlives it, and that can be killed with every process it has started. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { launchOptions } from '../chromium.ts';

const PATIENCE_MS = 30_000;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface Killable {
  readonly page: Page;
  /** SIGKILL to all its processes: none of them can put anything in order. */
  kill(): Promise<void>;
}

/** Processes whose command names the profile: those that are not in the browser's group, where the system tells. */
function withProfile(profile: string): number[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
      } catch {
        return false;
      }
    })
    .map(Number);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Starts the browser with a profile and opens an address. */
export async function openKillable(profile: string, address: string): Promise<Killable> {
  const { executablePath = chromium.executablePath(), args } = launchOptions();
  const said = join(profile, 'DevToolsActivePort');
  await rm(said, { force: true });
  for (const name of existsSync(profile) ? readdirSync(profile) : []) {
    if (name.startsWith('Singleton')) await rm(join(profile, name), { force: true });
  }
  const browser = spawn(
    executablePath,
    [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    // A group of its own: it can be ended as a whole.
    { detached: true, stdio: 'ignore' },
  );
  const { pid } = browser;
  if (pid === undefined) throw new Error('The browser did not start');
  const latest = Date.now() + PATIENCE_MS;
  while (!existsSync(said) || (await readFile(said, 'utf8')).split('\n').length < 2) {
    if (Date.now() > latest) throw new Error('The browser does not say where it listens');
    await wait(50);
  }
  const port = (await readFile(said, 'utf8')).split('\n')[0];
  const driven = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = driven.contexts()[0];
  const page = context.pages().at(0) ?? (await context.newPage());
  await page.goto(address);
  await page.waitForFunction('globalThis.kills !== undefined');
  return {
    page,
    kill: async () => {
      end(-pid);
      while (withProfile(profile).length > 0) {
        for (const left of withProfile(profile)) end(left);
        await wait(20);
      }
      await driven.close().catch(() => undefined);
    },
  };
}
