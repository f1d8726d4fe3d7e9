/* The bytes of the project file: what they hold, and what is refused. */
import { describe, expect, test } from 'vitest';
import { isProjectFile, holds, openProject, packProject, type ProjectContents } from '#storage/project-file.ts';
import { sha256Digest } from '#domain/sha256.ts';
import { sha256 } from '#storage/sha256.ts';
import { packValue, sameValue, unpackValue } from '#storage/value-bytes.ts';
import { openStore } from '#storage/store.ts';
import { fileTable, sideFile } from './file-tables.ts';
import { dropDatabase } from './records.ts';

const NOTE = { app: '1.2.3', savedAt: 1_790_000_000_000 };

async function contents(): Promise<ProjectContents> {
  const base = `/project-${Date.now()}-${Math.random()}/`;
  const store = openStore(base);
  await store.write({
    record: {
      workspace: 'own',
      kind: 'own',
      sample: null,
      settings: { min: NaN, text: 'a \ud83d half', $: 'own mark' },
    },
    noIdentity: ['pos@example.com'],
    add: [fileTable(200, 1), sideFile(4)],
    replace: false,
  });
  const whole = await store.readWorkspace('own');
  store.close();
  await dropDatabase(base);
  if (!whole.ok || whole.value === null) throw new Error('not stored');
  return { workspaces: [whole.value], headers: [{ key: 'a', header: ['A'], choices: { dayMonth: 'dmy' } }] };
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

const codeOf = async (file: Blob): Promise<string> => {
  const opened = await openProject(file, 'x.tenure');
  return opened.ok ? 'opened' : opened.code;
};

/** A file with a right checksum, whatever stands in it. */
async function sealed(bytes: Uint8Array<ArrayBuffer>): Promise<Blob> {
  const copy = bytes.slice();
  copy.set(await sha256(bytes.slice(48)), 16);
  return new Blob([copy]);
}

describe('a project file', () => {
  test('holds every record to the byte: buffers, half surrogates, numbers that are none, odd keys', async () => {
    const before = await contents();
    const file = await packProject(before, NOTE);
    expect(await isProjectFile(file)).toBe(true);
    const opened = await openProject(file);
    expect(opened).toEqual({ ok: true, value: { contents: before, note: NOTE } });
    expect(await holds(file, before)).toBe(true);
  });

  test('read back is found to differ where one number of one column differs', async () => {
    const before = await contents();
    const file = await packProject(before, NOTE);
    const [whole] = before.workspaces;
    const [first, ...rest] = whole.columns;
    const buffer = first.buffer.slice(0);
    new Uint8Array(buffer)[0] ^= 1;
    const other = { ...before, workspaces: [{ ...whole, columns: [{ ...first, buffer }, ...rest] }] };
    expect(await holds(file, other)).toBe(false);
  });

  test('is smaller than what it holds', async () => {
    const before = await contents();
    const unpacked = packValue(before).reduce((sum, { length }) => sum + length, 0);
    expect((await packProject(before, NOTE)).size).toBeLessThan(unpacked);
  });
});

describe('refused is', () => {
  test('a file of anything else, and an empty one', async () => {
    expect(await codeOf(new Blob(['Date,Email,Total\n']))).toBe('project-foreign');
    expect(await codeOf(new Blob([]))).toBe('project-foreign');
  });

  test('a file cut off anywhere', async () => {
    const file = await packProject(await contents(), NOTE);
    for (const share of [0.001, 0.01, 0.3, 0.9, 0.9999]) {
      const length = Math.max(8, Math.floor(file.size * share));
      expect(await codeOf(file.slice(0, length)), `${length} bytes`).toBe('project-cut');
    }
  });

  test('a file of which one byte has changed, wherever', async () => {
    const bytes = await bytesOf(await packProject(await contents(), NOTE));
    for (let at = 16; at < bytes.length; at += 97) {
      const damaged = bytes.slice();
      damaged[at] ^= 0x10;
      expect(await codeOf(new Blob([damaged])), `byte ${at}`).toMatch(/^project-(damaged|cut)$/);
    }
  });

  test('a file of a later version, by its layout or by its records', async () => {
    const before = await contents();
    const bytes = await bytesOf(await packProject(before, NOTE));
    bytes[8] = 2;
    expect(await codeOf(new Blob([bytes]))).toBe('project-newer');
    const [whole] = before.workspaces;
    const later = await packProject({ ...before, workspaces: [{ ...whole, schema: 99 }] }, NOTE);
    expect(await codeOf(later)).toBe('project-newer');
  });

  test('a file whose checksum is right and whose content is none', async () => {
    const before = await contents();
    const [whole] = before.workspaces;
    const without = await packProject({ ...before, workspaces: [{ ...whole, columns: whole.columns.slice(1) }] }, NOTE);
    expect(await codeOf(without)).toBe('project-damaged');
    expect(await codeOf(await packProject({ ...before, workspaces: [] }, NOTE))).toBe('project-damaged');
    const odd = { ...before, workspaces: [{ schema: 3, record: null }] } as unknown as ProjectContents;
    expect(await codeOf(await packProject(odd, NOTE))).toBe('project-damaged');
  });

  test('a file that claims to unpack to more than its bytes can hold, before anything is unpacked', async () => {
    const bytes = await bytesOf(await packProject(await contents(), NOTE));
    const text = new TextDecoder('latin1').decode(bytes);
    const at = text.indexOf('"unpacked":') + '"unpacked":'.length;
    const digits = /^\d+/.exec(text.slice(at))?.[0].length ?? 0;
    bytes.set(new TextEncoder().encode('9'.repeat(digits)), at);
    expect(await codeOf(await sealed(bytes))).toBe('project-damaged');
  });
});

describe('the parts of it', () => {
  test('SHA-256 by hand is that of FIPS 180-4, and that of the browser for every length around a block', async () => {
    const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const abc = new TextEncoder().encode('abc');
    expect(hex(sha256Digest(abc))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1000]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37) % 256);
      expect(hex(sha256Digest(bytes)), `${length} bytes`).toBe(hex(await sha256(bytes)));
    }
  });

  test('keys that objects have by themselves stay keys', async () => {
    const value = JSON.parse('{"__proto__":{"a":1},"constructor":2,"$":"buffer"}') as unknown;
    const bytes = await bytesOf(new Blob(packValue(value)));
    const read = unpackValue(bytes) as object;
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor', '$']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(sameValue(read, value)).toBe(true);
    expect(sameValue(read, {})).toBe(false);
  });
});
