/* The door of the kills: `npm run test:kill:browser`; `-- 20` kills so often in each deed. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const entry = fileURLToPath(new URL('kills.ts', import.meta.url));
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
process.exit(await module.killBrowsers(Number(process.argv[2] ?? 4)));
