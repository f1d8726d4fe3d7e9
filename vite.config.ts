/* Vite builds the app; Vitest runs the tests in node and, for what needs one, in a real browser. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { assemblyscript } from './src/build/assemblyscript.ts';
import { engineCodeName } from './src/build/engine-code.ts';
import { entrance } from './src/build/entrance.ts';
import { offline } from './src/build/offline.ts';
import { policy } from './src/build/policy.ts';
import { launchOptions } from './tests/chromium.ts';

export default defineConfig({
  // Relative addresses: the build is served from any sub-path.
  base: './',
  plugins: [svelte(), assemblyscript(), engineCodeName(), entrance(), policy(), offline()],
  // A worker from a blob inherits the page's policy in every engine; classic ones start on file: too.
  worker: { format: 'iife', plugins: () => [assemblyscript()] },
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 300 },
  optimizeDeps: { include: ['comlink', 'papaparse', 'idb', 'chart.js'] },
  test: {
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Files of pure functions share one load of the modules.
          isolate: false,
          include: ['tests/{domain,ingest,charts,exports,i18n,state,build}/**/*.test.ts', 'tests/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/{engine,storage,screens}/**/*.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
