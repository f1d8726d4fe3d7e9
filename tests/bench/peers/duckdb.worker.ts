/* DuckDB-WASM: the file through its own file reader into a table, and the matrix in SQL. Its worker and its module come from the bench's server. */
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import { answerRequests } from '../answer-requests.ts';
import { cellLine } from '../cohort-cells.ts';
import type { BenchFacts, BenchResult } from '../facts.ts';
import { COUNT_LOG, COUNT_ROWS, CREATE_COUNTED, CREATE_LOG, createRows, matrixQuery } from './duckdb-sql.ts';

interface Cell {
  readonly cohort: string;
  readonly age: number;
  readonly eligible: number;
  readonly again: number;
  readonly net: number;
}

async function duckdb(file: File, { asOf }: BenchFacts): Promise<BenchResult> {
  const times: Record<string, number> = {};
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    times[step] = Math.min(times[step] ?? Infinity, performance.now() - started);
    return result;
  };
  const database = new AsyncDuckDB(new VoidLogger(), new Worker('/duckdb-worker.js'));
  await timed('start', () => database.instantiate(`${location.origin}/duckdb.wasm`));
  const version = await database.getVersion();
  const connection = await database.connect();
  const query = async <T>(sql: string): Promise<T[]> =>
    (await connection.query(sql)).toArray().map((row) => row.toJSON() as T);
  // A query may be followed, but nothing is fetched from elsewhere.
  await query('SET autoinstall_known_extensions = false');
  await query('SET autoload_known_extensions = false');
  await database.registerFileHandle('orders.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  await timed('ingest', () => query(createRows('orders.csv')));
  await timed('log', async () => {
    for (const sql of [CREATE_COUNTED, ...CREATE_LOG]) await query(sql);
  });
  const [counts] = await query<Record<'rows' | 'orders' | 'total', number>>(COUNT_ROWS);
  const [log] = await query<Record<'countedOrders' | 'netSales' | 'customers', number>>(COUNT_LOG);
  let cells: Cell[] = [];
  for (let run = 0; run < 3; run++) cells = await timed('compute', () => query<Cell>(matrixQuery(asOf)));
  return {
    found: {
      ...counts,
      ...log,
      total: Math.round(counts.total),
      cells: cells.map(({ cohort, age, eligible, again, net }) => cellLine(cohort, age, eligible, again, net)),
    },
    times,
    version,
  };
}

answerRequests((name) => (name === 'duckdb' ? duckdb : undefined));
