/* Vite plugin: writes the service worker with the list of everything that the build emitted. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';

const SOURCE = 'src/offline/service-worker.ts';

/** Pictures for the README and for stores of apps: not part of the app. */
const NOT_STORED = /^screenshots\//;

/** Files of a folder that hosts serve, by paths within it. `_headers`, dot files and `CNAME` are for the host itself. */
function servedFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(_|\.|CNAME$)/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => !NOT_STORED.test(name))
    .sort();
}

/** The service worker's script for a list of files and their hash. */
export function serviceWorker(files: readonly string[], version: string): string {
  const { outputText } = ts.transpileModule(readFileSync(SOURCE, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true },
  });
  return `const FILES = ${JSON.stringify(files)};\nconst VERSION = ${JSON.stringify(version)};\n${outputText}`;
}

export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const hash = createHash('sha256');
        const files: string[] = [];
        for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
          if (name.endsWith('.map')) continue;
          files.push(name);
          hash.update(name).update(file.type === 'chunk' ? file.code : file.source);
        }
        for (const name of servedFiles('public')) {
          files.push(name);
          hash.update(name).update(readFileSync(`public/${name}`));
        }
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: serviceWorker(files, hash.digest('hex').slice(0, 12)),
        });
      },
    },
  };
}
