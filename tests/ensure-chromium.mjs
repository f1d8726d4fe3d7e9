/* Makes sure that a Chromium is there for the tests: finds one, else installs one, else says what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of the browser to drive: CHROMIUM_PATH, Playwright's own, the system's; null if there is none. */
export function findChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'].filter(Boolean);
  for (const name of SYSTEM_NAMES) {
    const folder = folders.find((path) => existsSync(join(path, name)));
    if (folder) return join(folder, name);
  }
  return null;
}

/** null when a browser is there, else one sentence on what to do. */
export function ensureChromium() {
  if (findChromium() !== null) return null;
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return `CHROMIUM_PATH names ${chosen}, which does not exist.`;
  console.log('No Chromium found; installing one.');
  const attempts = ['npx playwright install chromium'];
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    attempts.push('apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium');
  }
  for (const command of attempts) {
    spawnSync(command, { shell: true, stdio: 'inherit', timeout: 300_000 });
    if (findChromium() !== null) return null;
  }
  return 'The tests drive a Chromium and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one.';
}
