/* Vite plugin: names the code that computes, so that an answer which other code has computed is never taken for its own. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));

const FOLDERS = ['domain', 'engine', 'exports', 'ingest', 'storage'];

/** A digest of everything that files and numbers go through. */
export function codeName(source = SOURCE): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const paths = readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const path of paths.map((each) => join(folder, each))) {
      const whole = join(source, path);
      if (statSync(whole).isFile()) hash.update(path).update('\0').update(readFileSync(whole)).update('\0');
    }
  }
  return hash.digest('hex').slice(0, 24);
}

/** Built pages only: while one develops, code changes under the running page. */
export function engineCodeName(): Plugin {
  return {
    name: 'engine-code',
    apply: 'build',
    config: () => ({ define: { 'import.meta.env.VITE_ENGINE_CODE': JSON.stringify(codeName()) } }),
  };
}
