/* A full disk: the browser is given a small quota. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { openStore } from '#storage/store.ts';
import { fileTable } from './file-tables.ts';
import { countRecords, dropDatabase } from './records.ts';

const base = `/quota-${Date.now()}/`;
const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };

/** Chromium looks the quota up once in half a minute: waits until it has noticed. */
async function untilNoticed(): Promise<void> {
  const probe = `/probe-${Date.now()}/`;
  const store = openStore(probe);
  const record = { workspace: 'own', kind: 'own', sample: null, settings: {} } as const;
  const add = [fileTable(20_000)];
  while ((await store.write({ record, noIdentity: [], add, replace: true })).ok) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  store.close();
  await dropDatabase(probe);
}

beforeAll(async () => {
  await session.send('Storage.overrideQuotaForOrigin', { origin: location.origin, quotaSize: 2_000_000 });
  await untilNoticed();
}, 60_000);

afterAll(async () => {
  await session.send('Storage.overrideQuotaForOrigin', { origin: location.origin });
  await dropDatabase(base);
});

describe('write', () => {
  test('a full disk is refused in words, and the stored data stay as they were', async () => {
    const store = openStore(base);
    const record = { workspace: 'own', kind: 'own', sample: null, settings: {} } as const;
    const former = fileTable(10, 1);
    expect(await store.write({ record, noIdentity: [], add: [former], replace: false })).toMatchObject({ ok: true });
    const before = await countRecords(base);

    const written = await store.write({ record, noIdentity: [], add: [fileTable(50_000, 2)], replace: true });

    expect(written).toEqual({ ok: false, code: 'storage-full', detail: {} });
    expect(await countRecords(base)).toEqual(before);
    expect(await store.read('own')).toMatchObject({ ok: true, value: { files: [{ name: former.name }] } });
    store.close();
  });
});
