/* The benchmark's door: `npm run bench -- 1000000` measures at that many orders, without a size at 10,000 and 100,000. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Node cannot load TypeScript by itself everywhere; vite, which is here anyway, can.
const entry = fileURLToPath(new URL('benchmark.ts', import.meta.url));
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
await module.runBenchmark(process.argv.slice(2));
const models = fileURLToPath(new URL('models.ts', import.meta.url));
await (await runnerImport(models, { configFile: false, logLevel: 'error' })).module.benchModels(1_000_000);
