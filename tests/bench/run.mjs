/* The benchmark's door: `npm run bench` measures 10,000, 100,000 and 1,000,000 orders, `npm run bench -- 3000000` so many. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Node cannot load TypeScript by itself everywhere; vite, which is here anyway, can.
const entry = fileURLToPath(new URL('benchmark.ts', import.meta.url));
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
await module.runBenchmark(process.argv.slice(2));
