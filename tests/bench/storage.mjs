/* The door of the storage benchmark: `npm run bench:storage -- 10000000`, without a size at 1,000,000 stored orders. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const entry = fileURLToPath(new URL('storage.ts', import.meta.url));
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
await module.benchStorage(process.argv.slice(2));
