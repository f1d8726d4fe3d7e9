/* What does not fit into a tab's memory is said, and what is cancelled is answered at once. */
import { describe, expect, test } from 'vitest';
import { answer } from '#domain/errors.ts';
import { orCancelled } from '#engine/cancelling.ts';
import { withinMemory } from '#engine/within-memory.ts';

describe('work that needs more memory than there is', () => {
  test('is refused in a sentence, whether the array is too long or the memory too small', async () => {
    const full = { ok: false, code: 'memory-full', detail: {} };
    expect(await withinMemory(() => Promise.resolve(answer(new Float64Array(2 ** 60))))).toEqual(full);
    expect(await withinMemory(() => Promise.resolve(answer(new ArrayBuffer(2 ** 52))))).toEqual(full);
    expect(await withinMemory(() => Promise.resolve(answer('x'.repeat(2 ** 30))))).toEqual(full);
  });

  test('is answered where it fits, and a fault stays a fault', async () => {
    expect(await withinMemory(() => Promise.resolve(answer(1)))).toEqual(answer(1));
    await expect(withinMemory(() => Promise.reject(new TypeError('x is undefined')))).rejects.toThrow('x is undefined');
  });
});

describe('what somebody waits for', () => {
  test('is answered at once when it is cancelled, whatever the work still takes', async () => {
    const ending = new AbortController();
    const endless = new Promise<never>(() => undefined);
    const waiting = orCancelled(endless, ending.signal);
    ending.abort();
    expect(await waiting).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await orCancelled(endless, ending.signal)).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await orCancelled(Promise.resolve(answer(1)), new AbortController().signal)).toEqual(answer(1));
  });
});
