/* End to end: the built app, served as a static host would, in real Chromium. */
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../chromium.ts';

const PORT = Number(process.env['E2E_PORT'] ?? 4179);

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  // Patience for busy machines; a test that passes does not wait.
  expect: { timeout: 20_000 },
  // The first theme and language of each screen; all of them by `npm run test:variants`.
  ...(process.env['E2E_VARIANTS'] === undefined ? { grepInvert: /@variant/ } : {}),
  retries: 0,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] === undefined ? [['list']] : [['list'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${String(PORT)}/`,
    launchOptions: launchOptions(),
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    trace: 'off',
    // Requests are watched where the page makes them; offline.spec.ts looks at the service worker itself.
    serviceWorkers: 'block',
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${String(PORT)} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${String(PORT)}/`,
    reuseExistingServer: false,
  },
});
