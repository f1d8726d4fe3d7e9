/* What the parts of the benchmark tell each other. */
import type { Costs } from '#domain/results.ts';
import type { CohortCells } from './cohort-cells.ts';

/** What is true of a generated file. Amounts in minor units. */
export interface BenchFacts {
  readonly bytes: number;
  readonly orders: number;
  /** CSV rows without the header. */
  readonly rows: number;
  readonly total: number;
  readonly countedOrders: number;
  readonly customers: number;
  readonly netSales: number;
  readonly cells: CohortCells;
  readonly savedDay: number;
  readonly asOf: number;
  readonly costs: Costs;
}

/**
 * read: nothing but bytes, by BYOB reads; papa: Papa.parse(File); fed: Papa's parser on texts decoded for it; udsv: the same with
 * uDSV, and an order table; duckdb: an order table in DuckDB-WASM, and the matrix in SQL; cutBytes, cutSimd: bytes cut into
 * records by our cutters in TypeScript and WebAssembly, and nothing more; text: our ingest as text; bytes: our ingest with the
 * cutter in TypeScript; simd: our ingest as it is; tenure: the same, then every question; compute: the matrix from columns and
 * from objects in a Map.
 */
export const METHODS = [
  'read',
  'papa',
  'fed',
  'udsv',
  'duckdb',
  'cutBytes',
  'cutSimd',
  'text',
  'bytes',
  'simd',
  'tenure',
  'compute',
] as const;

export type BenchMethod = (typeof METHODS)[number];

/** The methods that are somebody else's: they may fail where the file is too large for them, and the report says so. */
export const PEERS: readonly BenchMethod[] = ['papa', 'fed', 'udsv', 'duckdb'];

export interface BenchRequest {
  readonly method: BenchMethod;
  readonly file: File;
  readonly facts: BenchFacts;
}

/** Figures that must equal the facts before any time is worth printing; those a method does not find are missing. */
export type BenchFound = Partial<
  Pick<BenchFacts, 'bytes' | 'orders' | 'rows' | 'total' | 'countedOrders' | 'customers' | 'netSales' | 'cells'>
>;

export interface BenchResult {
  readonly found: BenchFound;
  /** Milliseconds by step. */
  readonly times: Readonly<Record<string, number>>;
  /** What the peer calls itself. */
  readonly version?: string;
}

/** What the worker sends back. */
export type BenchReply = { readonly result: BenchResult } | { readonly error: string };

/** Medians over the runs. `memory`: peak bytes above idle, null = not measurable. */
export interface Measured {
  readonly times: Readonly<Record<string, number>>;
  readonly memory: number | null;
  readonly version: string | null;
}

/** Why there are no times. */
export interface NotMeasured {
  readonly why: string;
}

/** Share of the worker's time on the processor by what it did, most first, and ms in all. */
export interface CpuProfile {
  readonly ms: number;
  readonly shares: readonly { readonly what: string; readonly share: number }[];
}

export interface MeasuredSize {
  readonly facts: BenchFacts;
  readonly browser: string;
  readonly methods: Readonly<Record<BenchMethod, Measured | NotMeasured>>;
}
