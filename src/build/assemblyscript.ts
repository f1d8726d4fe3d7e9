/* Vite plugin: `import bytes from './name.as.ts?wasm'` compiles AssemblyScript; the value is the module's bytes (Uint8Array). */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const COMPILER = fileURLToPath(new URL('../../node_modules/assemblyscript/bin/asc.js', import.meta.url));
const SUFFIX = '.as.ts';
const QUERY = '?wasm';

/** Without a runtime: such a module keeps no objects, and lays out its memory by itself. */
const OPTIONS = ['-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub'];

/** Compiles a source file, in a process of its own. Rejects with what the compiler says. */
async function compiled(file: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'assemblyscript-'));
  try {
    const output = join(folder, 'module.wasm');
    await promisify(execFile)(process.execPath, [COMPILER, file, '--outFile', output, ...OPTIONS]);
    return await readFile(output);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The bytes stand in the script itself: a worker from a blob and a page without files beside it can ask for none. */
export function assemblyscript(): Plugin {
  const compilations = new Map<string, Promise<Buffer>>();
  return {
    name: 'assemblyscript',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(SUFFIX + QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      for (const name of await readdir(dirname(file))) {
        if (name.endsWith(SUFFIX)) this.addWatchFile(join(dirname(file), name));
      }
      // While sources are watched they change; a build asks for the same bytes for page and worker.
      let compilation = this.meta.watchMode ? undefined : compilations.get(file);
      compilation ??= compiled(file);
      compilations.set(file, compilation);
      const text = (await compilation).toString('base64');
      return `export default Uint8Array.from(atob(${JSON.stringify(text)}), (sign) => sign.charCodeAt(0));`;
    },
  };
}
