/* The door of the models' benchmark: `npm run bench:models -- 1000000`, without a size at 1,000,000 customers. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const entry = fileURLToPath(new URL('models.ts', import.meta.url));
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
await module.benchModels(Number((process.argv[2] ?? '1000000').replaceAll(/[_,]/g, '')));
