/* The door of the clicks' benchmark: `npm run bench:clicks -- 1000000`, without a size at 1,000,000 orders. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const entry = fileURLToPath(new URL('clicks.ts', import.meta.url));
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
await module.benchClicks(Number((process.argv[2] ?? '1000000').replaceAll(/[_,]/g, '')));
