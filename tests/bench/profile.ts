/* What a worker's time on the processor goes into: Chromium's profiler, its samples gathered by our modules. */
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import type { Page } from 'playwright';
import type { CpuProfile } from './facts.ts';

const CUTTING = 'cutting: records and cells found by their bytes';
const DICTIONARIES = 'dictionaries: texts found by their bytes';
const NUMBERS = 'numbers and dates';
const ROWS = 'rows to orders and lines';
const READING = 'reading: bytes handed over by the browser, and other native code';

/** Modules of our ingest by what they do; the first that fits counts. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  [CUTTING, /ingest\/scan\/(simd-cutter|simd-scan|scalar|record-cutter|byte-re|byte-row|start)/],
  [ROWS, /ingest\/scan\/order-plan/],
  [DICTIONARIES, /ingest\/scan\/|ingest\/columns\/(text|identity|meanings)/],
  [NUMBERS, /ingest\/columns\/(amount|date|quantity|plain|boolean|currency|decide)/],
  ['hashing rows', /ingest\/sources\/row-hash/],
  ['columns that grow: writing cells, and putting them together at the end', /ingest\/columns\/growing/],
  ['sniffing, and knowing the source', /papaparse|ingest\/(dialect|records|text-re|text-row|open)|recognise|signature/],
  [READING, /ingest\/(bytes|containers|zip)/],
  [
    'finish: the table out of its columns',
    /ingest\/sources\/shopify-table|ingest\/sources\/.*(table|attribute)|domain\//,
  ],
  [ROWS, /ingest\/sources\//],
  ['row by row: census of filled cells, issues, progress', /ingest\//],
];

/** Functions in WebAssembly, which are named after their file. */
const WASM_PARTS: readonly (readonly [string, RegExp])[] = [
  [DICTIONARIES, /\/(texts|text-columns|heap)\.as\//],
  [NUMBERS, /\/values\.as\/|\/(readDates|readAmounts)$/],
  [ROWS, /\/order-rows\.as\//],
];

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

interface RawProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: CallFrame }[];
  readonly samples?: readonly number[];
  /** µs before each sample. */
  readonly timeDeltas?: readonly number[];
}

function partOf({ functionName, url, lineNumber, columnNumber }: CallFrame, map: SourceMap): string | null {
  if (functionName === '(idle)') return null;
  if (functionName === '(garbage collector)') return 'garbage';
  if (url.startsWith('wasm:')) return WASM_PARTS.find(([, pattern]) => pattern.test(functionName))?.[0] ?? CUTTING;
  if (url === '') return READING;
  const entry = map.findEntry(lineNumber, columnNumber);
  // What the bundler wrote itself has no source.
  const source: string | undefined = 'originalSource' in entry ? entry.originalSource : undefined;
  return PARTS.find(([, pattern]) => source !== undefined && pattern.test(source))?.[0] ?? 'the benchmark itself';
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: RawProfile, map: SourceMap): CpuProfile {
  const parts = new Map(nodes.map(({ id, callFrame }) => [id, partOf(callFrame, map)]));
  const spent = new Map<string, number>();
  let all = 0;
  samples.forEach((id, i) => {
    const part = parts.get(id) ?? null;
    // A sample stands for the time until the next one.
    const micro = Math.max(0, timeDeltas[i + 1] ?? 0);
    if (part === null) return;
    spent.set(part, (spent.get(part) ?? 0) + micro);
    all += micro;
  });
  const shares = [...spent].map(([what, micro]) => ({ what, share: micro / all })).sort((a, b) => b.share - a.share);
  return { ms: all / 1000, shares };
}

/** Profiles the next worker of a page from its start; `end` says where its time went, by the source map of its script. */
export async function profileWorker(page: Page, mapPath: string): Promise<{ end(): Promise<CpuProfile> }> {
  const map = new SourceMap(JSON.parse(readFileSync(mapPath, 'utf8')) as SourceMapPayload);
  const session = await page.context().newCDPSession(page);
  const waiting = new Map<number, (result: unknown) => void>();
  let worker = '';
  let last = 0;
  const send = (method: string, params: object = {}): Promise<unknown> => {
    const id = ++last;
    const answered = new Promise((resolve) => waiting.set(id, resolve));
    void session.send('Target.sendMessageToTarget', {
      sessionId: worker,
      message: JSON.stringify({ id, method, params }),
    });
    return answered;
  };
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    worker = sessionId;
    void send('Profiler.enable');
    void send('Profiler.setSamplingInterval', { interval: 500 });
    void send('Profiler.start');
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return {
    async end() {
      const { profile } = (await send('Profiler.stop')) as { profile: RawProfile };
      return sharesOf(profile, map);
    },
  };
}
