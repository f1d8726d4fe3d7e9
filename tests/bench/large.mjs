/* The door of the benchmark of large files: `npm run bench:large -- 3000000`, without a size at 100,000 orders. A path of a file is measured as it is. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// The app is built and measured as it is served.
process.env.NODE_ENV = 'production';
const entry = fileURLToPath(new URL('large.ts', import.meta.url));
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
await module.benchLarge(process.argv[2] ?? '100000');
