/* The storage benchmark's worker: fills a store, opens it as the app does, and adds to it. */
import type { Answer } from '#domain/errors.ts';
import { createEngine } from '#engine/engine.ts';
import { DEFAULT_SETTINGS, type Engine } from '#engine/protocol.ts';
import { ASKED_BY, questionFor, settingsFor } from '#state/questions.ts';
import { openStore } from '#storage/store.ts';
import { storedFile, topUp } from './stored-orders.ts';
import type { StorageReply, StorageRequest } from './storage-facts.ts';

const BASE = '/bench-storage/';
const record = { workspace: 'own', kind: 'own', sample: null, settings: DEFAULT_SETTINGS } as const;
/** Orders of one stored file. */
const FILE_ROWS = 1_000_000;

/** Bytes that records hold, as they come out of the database or go into it. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return 8;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, each) => sum + bytesOf(each), 0);
}

const moved = { read: 0, written: 0 };

/** Counts what every request of the store moves. */
function countBytes(): void {
  const { prototype } = IDBObjectStore;
  for (const name of ['get', 'getAll'] as const) {
    const former = Reflect.get(prototype, name) as (query?: IDBKeyRange | IDBValidKey | null) => IDBRequest;
    prototype[name] = function (this: IDBObjectStore, query?: IDBKeyRange | IDBValidKey | null): IDBRequest {
      const asked = former.call(this, query);
      asked.addEventListener('success', () => {
        moved.read += bytesOf(asked.result);
      });
      return asked;
    };
  }
  for (const name of ['add', 'put'] as const) {
    const former = Reflect.get(prototype, name) as (value: unknown) => IDBRequest<IDBValidKey>;
    prototype[name] = function (this: IDBObjectStore, value: unknown) {
      moved.written += bytesOf(value);
      return former.call(this, value);
    };
  }
}

function had<T>(answered: Answer<T>): T {
  if (!answered.ok) throw new Error(answered.code);
  return answered.value;
}

async function fill(orders: number): Promise<void> {
  const store = openStore(BASE);
  for (let from = 0; from < orders; from += FILE_ROWS) {
    const file = storedFile(from, Math.min(FILE_ROWS, orders - from), orders);
    had(await store.write({ record, noIdentity: [], add: [file], replace: false }));
  }
  store.close();
}

/** Opens and asks all that the first screen shows at once; ranges follow on the screen, too. */
async function firstScreen(engine: Engine): Promise<Record<string, number>> {
  const started = performance.now();
  const opened = had(await engine.open());
  if (opened === null) throw new Error('nothing is stored');
  const described = performance.now();
  const settings = settingsFor('overview', opened.settings);
  const kinds = ASKED_BY.overview.filter((kind) => kind !== 'paybackRanges');
  const answers = await Promise.all(
    kinds.map((kind) => engine.ask(kind === 'monthly' ? 'retention' : kind, questionFor(kind, settings))),
  );
  answers.forEach(had);
  const shown = performance.now();
  return { open: described - started, answers: shown - described, 'first screen': shown - started };
}

/** Imports orders from … from + rows − 1 of a shop, as an export; milliseconds by phase and as a whole. */
async function append(engine: Engine, from: number, rows: number, total: number): Promise<Record<string, number>> {
  const file = new File([topUp(from, rows, total)], `top-up-${from}.csv`, { lastModified: 20_454 * 86_400_000 });
  const began = performance.now();
  const phases: [string, number][] = [];
  const outcome = had(
    await engine.importFiles([file], ({ phase }) => {
      if (phases.at(-1)?.[0] !== phase) phases.push([phase, performance.now()]);
    }),
  );
  const ended = performance.now();
  if ('asked' in outcome) throw new Error('the top-up was asked about');
  const times: Record<string, number> = { append: ended - began };
  phases.forEach(([phase, at], i) => (times[phase] = (phases[i + 1]?.[1] ?? ended) - at));
  return times;
}

async function run({ deed, orders }: StorageRequest): Promise<StorageReply> {
  const times: Record<string, number> = {};
  if (deed === 'fill') {
    const started = performance.now();
    await fill(orders);
    times['fill'] = performance.now() - started;
  } else {
    countBytes();
    const app = { version: 'bench', build: '' };
    const engine = createEngine({ storage: openStore(BASE), app, today: () => 21_000, code: 'bench' });
    Object.assign(times, await firstScreen(engine));
    if (deed === 'append') {
      moved.read = 0;
      moved.written = 0;
      const rows = Math.round(orders / 100);
      // Half of them are there already, as in a top-up that overlaps the last one.
      Object.assign(times, await append(engine, orders - Math.round(rows / 2), rows, orders));
      const { append: another } = await append(engine, orders, rows, orders);
      times['another'] = another;
    }
  }
  const { read } = moved;
  // What is kept for the next opening is written when nobody asks.
  await new Promise((resolve) => setTimeout(resolve, 4000));
  return { times, read, written: moved.written };
}

addEventListener('message', (event: MessageEvent<StorageRequest>) => {
  run(event.data).then(
    (reply) => {
      postMessage(reply);
    },
    (error: unknown) => {
      postMessage({ error: String(error) });
    },
  );
});
