/* Vite plugin: names the code that computes, so that an answer which other code has computed is never taken for its own. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));

const FOLDERS = ['domain', 'engine', 'exports', 'ingest', 'storage'];

/** A digest of everything that files and numbers go through. */
function engineCode(): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const paths = readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const path of paths.map((each) => join(folder, each))) {
      if (statSync(join(SOURCE, path)).isFile()) hash.update(path).update(readFileSync(join(SOURCE, path)));
    }
  }
  return hash.digest('hex').slice(0, 24);
}

/** Built pages only: while one develops, code changes under the running page. */
export function engineCodeName(): Plugin {
  return {
    name: 'engine-code',
    apply: 'build',
    config: () => ({ define: { 'import.meta.env.VITE_ENGINE_CODE': JSON.stringify(engineCode()) } }),
  };
}
