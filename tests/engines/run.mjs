/* The door of the engine tests: `npm run test:engines`; `-- --install` installs what is missing first, `-- --all` fails where an engine is missing, `-- WebKit` runs that one alone. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const entry = fileURLToPath(new URL('engines.ts', import.meta.url));
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
process.exit(await module.testEngines(process.argv.slice(2)));
