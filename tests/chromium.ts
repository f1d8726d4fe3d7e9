/* Finds the Chromium that tests drive: CHROMIUM_PATH, Playwright's own, the system's. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of the browser to start, null if this machine has none. */
export function findChromium(): string | null {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : null;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const name of SYSTEM_NAMES) {
    for (const folder of [...folders, '/usr/bin']) {
      if (folder !== '' && existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return null;
}

/** Options for chromium.launch: quiet (no start-up lookups of the browser's own), and without sandbox where tests run as root. */
export function launchOptions(): { executablePath?: string; args: string[] } {
  const path = findChromium();
  const root = process.getuid?.() === 0;
  return {
    ...(path === null ? {} : { executablePath: path }),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      ...(root ? ['--no-sandbox'] : []),
    ],
  };
}
