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
import { ScalarCutter } from '#ingest/scan/scalar-cutter.ts';
import { SimdCutter } from '#ingest/scan/simd-cutter.ts';
import { prepareSimd, takeSimdScan } from '#ingest/scan/simd-scan.ts';
import { readOrders } from '../fixtures/read-orders.ts';
import { answerRequests, type Method } from './answer-requests.ts';
import { cellsByColumns, cellsByMap, type CohortCells } from './cohort-cells.ts';
import type { BenchFacts, BenchFound, BenchMethod, BenchResult } from './facts.ts';
import { bytesOf } from './file-bytes.ts';
import { plainOrders } from './plain-orders.ts';

/** 1/10,000 major unit in a cent. */
const PER_CENT = 100;

/** Reads the file and does nothing with it: the floor of every parser. */
async function read(file: File): Promise<BenchResult> {
  const started = performance.now();
  let bytes = 0;
  for await (const chunk of bytesOf(file)) bytes += chunk.length;
  return { found: { bytes }, times: { ingest: performance.now() - started } };
}

/** What Papa's rows are made of: orders are counted and totals added, no table is built. */
class PapaCount {
  rows = -1;
  orders = 0;
  total = 0;
  #totalAt = -1;

  take(data: readonly (readonly string[])[]): void {
    for (const row of data) {
      if (this.rows++ < 0) {
        this.#totalAt = row.indexOf('Total');
      } else if (row[this.#totalAt] !== '') {
        this.orders++;
        this.total += Math.round(Number(row[this.#totalAt]) * 100);
      }
    }
  }

  found(): BenchFound {
    return { rows: this.rows, orders: this.orders, total: this.total };
  }
}

/** The usual way: Papa.parse on the file, rows in chunks as arrays. */
async function papa(file: File): Promise<BenchResult> {
  const started = performance.now();
  const count = new PapaCount();
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(file, {
      header: false,
      skipEmptyLines: true,
      chunk: ({ data }) => {
        count.take(data);
      },
      complete: () => {
        resolve();
      },
      error: reject,
    });
  });
  return { found: count.found(), times: { ingest: performance.now() - started } };
}

/** Papa's parser as fast as it can be fed: texts of one streaming decoder, each cut behind its last whole row. */
async function fed(file: File): Promise<BenchResult> {
  const started = performance.now();
  const count = new PapaCount();
  const parser = new Papa.Parser({ delimiter: ',', newline: '\n', quoteChar: '"' });
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of bytesOf(file)) {
    const text = rest + decoder.decode(chunk, { stream: true });
    const { data, meta } = parser.parse(text, 0, true) as Papa.ParseResult<string[]>;
    count.take(data);
    rest = text.slice(meta.cursor);
  }
  if (rest !== '') count.take((parser.parse(rest, 0, false) as Papa.ParseResult<string[]>).data);
  return { found: count.found(), times: { ingest: performance.now() - started } };
}

/** The file's records are found, and what the report of columns counts of them: no cell is read. */
async function cut(file: File, inWasm: boolean): Promise<BenchResult> {
  await prepareSimd();
  const started = performance.now();
  const dialect = { delimiter: ',', newline: '\n' } as const;
  const place = { line: 1, surplus: 0 };
  const scan = inWasm ? takeSimdScan() : null;
  if (inWasm && scan === null) throw new Error('no WebAssembly SIMD');
  const cutter = scan === null ? new ScalarCutter(dialect, place) : new SimdCutter(scan, dialect, place);
  const filled = new Float64Array(79);
  let rows = -1;
  for await (const chunk of bytesOf(file)) {
    cutter.cut(chunk, (row) => {
      rows++;
      row.countFilled(filled);
    });
  }
  cutter.rest();
  return { found: { rows }, times: { ingest: performance.now() - started } };
}

/** Our ingest by one of its ways. */
async function ingest(
  file: File,
  facts: BenchFacts,
  way: { asText?: boolean; withoutSimd?: boolean } = {},
): Promise<BenchResult> {
  const started = performance.now();
  const table = await readOrders(file, { name: file.name, bytes: file.size, savedDay: facts.savedDay, ...way });
  const time = performance.now() - started;
  if (!table.ok) throw new Error(`refused: ${table.code}`);
  const { orders, count } = table.value;
  if (Object.keys(way).length === 0 && table.value.cut?.by !== 'simd') throw new Error('not cut by WebAssembly');
  return { found: { rows: count.read, orders: orders.rows, total: totalOf(orders.total) }, times: { ingest: time } };
}

/** Σ of ten-thousandths in cents. */
function totalOf(amounts: Float64Array): number {
  return amounts.reduce((sum, amount) => sum + amount, 0) / PER_CENT;
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
  if (table.value.cut?.by !== 'simd') throw new Error('not cut by WebAssembly');
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
      total: totalOf(orders.total),
      countedOrders: verdict.filter((_, i) => !Number.isNaN(net[i])).length,
      customers: log.customers,
      netSales: net.reduce((sum, amount) => sum + (Number.isNaN(amount) ? 0 : amount), 0),
    },
    times,
  };
}

/** Ms of the fastest of several runs, and what they found. */
function best(runs: number, work: () => CohortCells): { ms: number; cells: CohortCells } {
  let ms = Infinity;
  let cells: CohortCells = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    cells = work();
    ms = Math.min(ms, performance.now() - started);
  }
  return { ms, cells };
}

/** The matrix of the same counted orders from columns and from objects. */
async function compute(file: File, facts: BenchFacts): Promise<BenchResult> {
  const table = await readOrders(file, { name: file.name, bytes: file.size, savedDay: facts.savedDay });
  if (!table.ok) throw new Error(`refused: ${table.code}`);
  const { log } = countOrders(assembleOrders([table.value]), DEFAULT_RULES);
  const columns = best(5, () => cellsByColumns(log));
  const objects = plainOrders(log);
  const map = best(3, () => cellsByMap(objects, log.asOf));
  if (columns.cells.join('\n') !== map.cells.join('\n')) throw new Error('columns and objects find different cells');
  return { found: { customers: log.customers, cells: columns.cells }, times: { columns: columns.ms, map: map.ms } };
}

const METHODS: Readonly<Partial<Record<BenchMethod, Method>>> = {
  read,
  papa,
  fed,
  cutBytes: (file) => cut(file, false),
  cutSimd: (file) => cut(file, true),
  text: (file, facts) => ingest(file, facts, { asText: true }),
  bytes: (file, facts) => ingest(file, facts, { withoutSimd: true }),
  simd: (file, facts) => ingest(file, facts),
  tenure,
  compute,
};

answerRequests((name) => METHODS[name]);
