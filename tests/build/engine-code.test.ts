/* Two builds have one name for their computing code exactly if it is the same code. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { codeName } from '../../src/build/engine-code.ts';

const folder = mkdtempSync(join(tmpdir(), 'tenure-code-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function source(name: string, files: Readonly<Record<string, string>>): string {
  const root = join(folder, name);
  for (const each of ['domain', 'engine', 'exports', 'ingest', 'storage'])
    mkdirSync(join(root, each), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  return root;
}

test('other code in the domain has another name, the same code elsewhere the same', () => {
  const one = source('one', { 'domain/rate.ts': 'export const rate = 1;', 'engine/a.ts': '' });
  const other = source('other', { 'domain/rate.ts': 'export const rate = 2;', 'engine/a.ts': '' });
  const moved = source('moved', { 'domain/share.ts': 'export const rate = 1;', 'engine/a.ts': '' });
  const copy = join(folder, 'copy');
  cpSync(one, copy, { recursive: true });
  expect(codeName(one)).toMatch(/^[0-9a-f]{24}$/);
  expect(codeName(copy)).toBe(codeName(one));
  expect(new Set([one, other, moved].map(codeName)).size).toBe(3);
});
