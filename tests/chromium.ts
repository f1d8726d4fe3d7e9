/* How tests and benches start Chromium. */
import { findChromium } from './ensure-chromium.mjs';

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
