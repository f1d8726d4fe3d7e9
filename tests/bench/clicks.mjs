/* The door of the clicks' benchmark: `npm run bench:clicks -- 1000000`, without a size at 1,000,000 orders. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// The app is built and measured as it is served.
process.env.NODE_ENV = 'production';
const load = async (path, plugins = []) => {
  const entry = fileURLToPath(new URL(path, import.meta.url));
  return (await runnerImport(entry, { configFile: false, logLevel: 'error', plugins })).module;
};
// The reader that runs here brings its module in WebAssembly too.
const { assemblyscript } = await load('../../src/build/assemblyscript.ts');
const module = await load('clicks.ts', [assemblyscript()]);
await module.benchClicks(Number((process.argv[2] ?? '1000000').replaceAll(/[_,]/g, '')));
