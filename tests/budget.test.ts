/* What a visitor downloads, in KB of gzip, from the built app: the first screen stays small and the rest comes when it is needed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const DIST = 'dist';
const built = existsSync(`${DIST}/index.html`);

const kilobytes = (path: string): number => gzipSync(readFileSync(`${DIST}/${path}`), { level: 9 }).length / 1024;

/** The files that a script pulls in before it can run, itself included. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = readFileSync(`${DIST}/${path}`, 'utf8');
  for (const [, name] of code.matchAll(/(?:^|[;}])import\s*(?:[\w*{}\s,$]+?from\s*)?["']\.\/([^"']+\.js)["']/g)) {
    withImports(`assets/${name}`, seen);
  }
  return seen;
}

/** The chunk of a name; the largest, where both languages have one. */
const chunk = (name: string): string => {
  const files = built ? readdirSync(`${DIST}/assets`) : [];
  const paths = files.filter((file) => new RegExp(`^${name}-[\\w-]+\\.js$`).test(file)).map((file) => `assets/${file}`);
  return paths.sort((a, b) => kilobytes(b) - kilobytes(a)).at(0) ?? 'assets/missing';
};

const sizeOf = (paths: Iterable<string>): number => [...paths].reduce((sum, path) => sum + kilobytes(path), 0);

describe.skipIf(!built)(`the built app${built ? '' : ' (skipped: dist is missing, run npm run build)'}`, () => {
  const page = built ? readFileSync(`${DIST}/index.html`, 'utf8') : '';
  const entry = /src="\.\/(assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';

  test('the first screen is drawn, and takes files, with at most 3 KB of scripts', () => {
    expect(sizeOf(withImports(entry))).toBeLessThan(3);
    expect(page).not.toContain('modulepreload');
  });

  test('the page with the first screen in both languages takes at most 5 KB', () => {
    expect(page.match(/<template lang="(?:en|de)">.*?<h1>/gs)).toHaveLength(2);
    expect(kilobytes('index.html')).toBeLessThan(5);
  });

  test('what then makes the first screen answer, in one language, takes at most 54 KB of scripts in all', () => {
    const parts = [entry, chunk('begin'), chunk('Start'), chunk('entry')];
    const scripts = new Set(parts.flatMap((path) => [...withImports(path)]));
    expect(sizeOf(scripts)).toBeLessThan(54);
    expect([...scripts].filter((path) => /register|engine\.worker|Chart|screens|Ask|Shell/.test(path))).toEqual([]);
  });

  test('the styles of all screens take at most 10 KB', () => {
    expect(
      sizeOf(
        readdirSync(`${DIST}/assets`)
          .filter((file) => file.startsWith('index') && file.endsWith('.css'))
          .map((file) => `assets/${file}`),
      ),
    ).toBeLessThan(10);
  });

  test('Chart.js comes by itself, with at most 62 KB', () => {
    expect(kilobytes(chunk('register'))).toBeLessThan(62);
  });

  test('audience files with the phone numbers of all countries come by themselves, with at most 40 KB', () => {
    expect(kilobytes(chunk('audience-file'))).toBeLessThan(40);
  });

  test('the engine with Papa Parse, idb and its WebAssembly (5 KB) comes by itself, with at most 220 KB', () => {
    expect(kilobytes(chunk('engine.worker'))).toBeLessThan(220);
  });
});
