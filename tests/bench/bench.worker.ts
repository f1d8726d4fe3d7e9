/* The benchmark's worker: one method on one file, timed step by step where the app does it too, in a worker. */
import Papa from 'papaparse';
import { assembleOrders } from '#domain/assemble.ts';
import { countOrders } from '#domain/counting.ts';
import { paybackRanges } from '#domain/payback-ranges.ts';
import { paybackReport } from '#domain/payback.ts';
import { repeatReport } from '#domain/repeat.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { revenueReport } from '#domain/revenue.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import type { BenchFacts, BenchMethod, BenchRequest, BenchResult } from './facts.ts';
import { readOrders } from '../fixtures/read-orders.ts';

const READ_BYTES = 1 << 20;
/** 1/10,000 major unit in a cent. */
const PER_CENT = 100;

/** Reads the file into one reused megabyte and does nothing with it: the floor of every parser. */
async function read(file: File): Promise<BenchResult> {
  const started = performance.now();
  const reader = file.stream().getReader({ mode: 'byob' });
  let buffer = new ArrayBuffer(READ_BYTES);
  let bytes = 0;
  for (;;) {
    const { value, done } = await reader.read(new Uint8Array(buffer));
    if (done) break;
    bytes += value.byteLength;
    buffer = value.buffer;
  }
  return { found: { bytes }, times: { ingest: performance.now() - started } };
}

/** The usual way: Papa.parse on the file, rows in chunks as arrays. Only orders are counted and totals added; no table is built. */
async function papa(file: File): Promise<BenchResult> {
  const started = performance.now();
  let [rows, orders, total, totalAt] = [-1, 0, 0, -1];
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(file, {
      header: false,
      skipEmptyLines: true,
      chunk: ({ data }) => {
        for (const row of data) {
          if (rows++ < 0) {
            totalAt = row.indexOf('Total');
          } else if (row[totalAt] !== '') {
            orders++;
            total += Math.round(Number(row[totalAt]) * 100);
          }
        }
      },
      complete: () => {
        resolve();
      },
      error: reject,
    });
  });
  return { found: { rows, orders, total }, times: { ingest: performance.now() - started } };
}

/** What the app does with a file, from its bytes to every answer of the overview. */
async function tenure(file: File, facts: BenchFacts): Promise<BenchResult> {
  const times: Record<string, number> = {};
  let last = performance.now();
  const lap = (step: string): void => {
    const now = performance.now();
    times[step] = now - last;
    last = performance.now();
  };
  const table = await readOrders(file, { name: file.name, bytes: file.size, savedDay: facts.savedDay });
  lap('ingest');
  if (!table.ok) throw new Error(`refused: ${table.code}`);
  const assembled = assembleOrders([table.value]);
  lap('assemble');
  const { log, net, verdict } = countOrders(assembled, DEFAULT_RULES);
  lap('count');
  retentionTriangle(log, DEFAULT_VIEW);
  lap('retention');
  repeatReport(log);
  lap('repeat');
  revenueReport(log);
  lap('revenue');
  paybackReport(log, facts.costs);
  lap('payback');
  paybackRanges(log, facts.costs);
  lap('payback ranges');
  const { orders } = assembled;
  return {
    found: {
      rows: table.value.count.read,
      orders: orders.rows,
      total: orders.total.reduce((sum, amount) => sum + amount, 0) / PER_CENT,
      countedOrders: verdict.filter((_, i) => !Number.isNaN(net[i])).length,
      customers: log.customers,
      netSales: net.reduce((sum, amount) => sum + (Number.isNaN(amount) ? 0 : amount), 0),
    },
    times,
  };
}

const METHODS: Readonly<Record<BenchMethod, (file: File, facts: BenchFacts) => Promise<BenchResult>>> = {
  read,
  papa,
  tenure,
};

addEventListener('message', (event: MessageEvent<BenchRequest>) => {
  const { method, file, facts } = event.data;
  METHODS[method](file, facts).then(
    (result) => {
      postMessage({ result });
    },
    (error: unknown) => {
      postMessage({ error: String(error) });
    },
  );
});
