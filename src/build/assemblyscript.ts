/* Vite plugin: `import bytes from './name.as.ts?wasm'` compiles AssemblyScript; the value is the module's bytes (Uint8Array). */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const COMPILER = fileURLToPath(new URL('../../node_modules/assemblyscript/', import.meta.url));
const SUFFIX = '.as.ts';
const QUERY = '?wasm';

/** Without a runtime: such a module keeps no objects, and lays out its memory by itself. */
const OPTIONS = ['-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub'];

/** A file and the sources beside it, which it may import. */
async function sourcesOf(file: string): Promise<string[]> {
  const folder = dirname(file);
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX));
  return names.sort().map((name) => join(folder, name));
}

/** Compiles a source file in a process of its own, once for each content: what was compiled is kept in Vite's cache. */
async function compiled(file: string, cache: string, options: readonly string[]): Promise<Buffer> {
  const hash = createHash('sha256').update(options.join(' '));
  for (const path of [join(COMPILER, 'package.json'), ...(await sourcesOf(file))]) hash.update(await readFile(path));
  const output = join(cache, `assemblyscript-${hash.digest('hex').slice(0, 16)}.wasm`);
  if (!existsSync(output)) {
    await mkdir(cache, { recursive: true });
    const own = `${output}.${process.pid}`;
    await promisify(execFile)(process.execPath, [join(COMPILER, 'bin/asc.js'), file, '--outFile', own, ...options]);
    // Another build may read it at the same time: it appears as a whole.
    await rename(own, output);
  }
  return readFile(output);
}

/** The bytes stand in the script itself: a worker from a blob and a page without files beside it can ask for none. `names`: profilers see those of functions. */
export function assemblyscript({ names = false }: { readonly names?: boolean } = {}): Plugin {
  const options = names ? [...OPTIONS, '--debug'] : OPTIONS;
  let cache = '';
  return {
    name: 'assemblyscript',
    enforce: 'pre',
    configResolved(config) {
      // What runs without a config of its own names the folder it runs in.
      cache = config.cacheDir === config.root ? join(config.root, 'node_modules/.vite') : config.cacheDir;
    },
    async load(id) {
      if (!id.endsWith(SUFFIX + QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      for (const source of await sourcesOf(file)) this.addWatchFile(source);
      const text = (await compiled(file, cache, options)).toString('base64');
      return `export default Uint8Array.from(atob(${JSON.stringify(text)}), (sign) => sign.charCodeAt(0));`;
    },
  };
}
