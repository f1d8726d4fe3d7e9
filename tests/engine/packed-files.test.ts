/* Packed files in a real browser, by its own unpacking: the same answers as for the plain file. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { Engine, ImportProgress } from '#engine/protocol.ts';
import { openStore, type Store } from '#storage/store.ts';
import { zipOfPacked } from '../fixtures/zip-bytes.ts';
import { dropDatabase } from '../storage/records.ts';
import { shopifyFile, shopOrders } from './files.ts';

let base = '/';
let store: Store;
let engine: Engine;
let number = 0;

beforeEach(() => {
  base = `/packed-${Date.now()}-${number++}/`;
  store = openStore(base);
  engine = createEngine({ storage: store, app: { version: '0.0.0', build: 'test' } });
});

afterEach(async () => {
  store.close();
  await dropDatabase(base);
});

async function packed(blob: Blob, format: CompressionFormat): Promise<Uint8Array<ArrayBuffer>> {
  return new Response(blob.stream().pipeThrough(new CompressionStream(format))).bytes();
}

const steps: ImportProgress[] = [];

function importing(content: Uint8Array<ArrayBuffer>, name: string): ReturnType<Engine['importFiles']> {
  steps.length = 0;
  return engine.importFiles([new File([content], name)], (step) => steps.push(step));
}

describe('importFiles', () => {
  test('a gzip file holds the same orders as the file inside', async () => {
    const content = await packed(shopifyFile(shopOrders(150)), 'gzip');
    const outcome = await importing(content, 'orders.csv.gz');
    expect(outcome).toMatchObject({
      ok: true,
      value: { added: 225, dataset: { files: [{ name: 'orders.csv.gz' }] } },
    });
    const reading = steps.filter(({ phase }) => phase === 'reading');
    expect(reading.map(({ bytesRead }) => bytesRead)).toEqual(
      reading.map(({ bytesRead }) => bytesRead).toSorted((a, b) => a - b),
    );
    expect(reading.at(-1)).toMatchObject({ bytesRead: content.length, bytesTotal: content.length, rows: 225 });
  });

  test('two files in one zip archive are two files, merged as if dropped alone', async () => {
    const orders = shopOrders(40);
    const [a, b] = [shopifyFile(orders, 'a.csv'), shopifyFile(orders.slice(30), 'b.csv')];
    const archive = zipOfPacked([
      { name: 'a.csv', content: await a.bytes(), packed: await packed(a, 'deflate-raw') },
      { name: 'b.csv', content: await b.bytes(), method: 0 },
    ]);
    const outcome = await importing(archive, 'export.zip');
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        added: 60,
        dataset: {
          rows: { read: 90, used: 60, merged: 30, leftOut: 0, rejected: 0 },
          files: [{ name: 'export.zip/a.csv' }, { name: 'export.zip/b.csv' }],
        },
      },
    });
  });

  test('a packed file that was cut off, or has bytes of its own changed, is refused, and nothing is stored', async () => {
    const content = await packed(shopifyFile(shopOrders(200)), 'gzip');
    expect(await importing(content.slice(0, -20), 'cut.csv.gz')).toMatchObject({
      ok: false,
      code: 'archive-damaged',
      detail: { file: 'cut.csv.gz' },
    });
    const changed = content.slice();
    changed[changed.length >> 1] ^= 0xff;
    expect(await importing(changed, 'changed.csv.gz')).toMatchObject({ ok: false, code: 'archive-damaged' });
    expect(await engine.open()).toEqual({ ok: true, value: null });
  });
});
