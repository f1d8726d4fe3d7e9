/* What the parts of the benchmark tell each other. */
import type { Costs } from '#domain/results.ts';

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
  readonly savedDay: number;
  readonly costs: Costs;
}

/**
 * read: nothing but bytes, by BYOB reads; papa: Papa.parse(File); fed: Papa's parser on texts decoded for it; cutBytes, cutSimd:
 * bytes cut into records by our cutters in TypeScript and WebAssembly, and nothing more; text: our ingest as text; bytes: our
 * ingest with the cutter in TypeScript; tenure: our ingest as it is, and every question.
 */
export type BenchMethod = 'read' | 'papa' | 'fed' | 'cutBytes' | 'cutSimd' | 'text' | 'bytes' | 'tenure';

export interface BenchRequest {
  readonly method: BenchMethod;
  readonly file: File;
  readonly facts: BenchFacts;
}

/** Figures that must equal the facts before any time is worth printing; those a method does not find are missing. */
export type BenchFound = Partial<
  Pick<BenchFacts, 'bytes' | 'orders' | 'rows' | 'total' | 'countedOrders' | 'customers' | 'netSales'>
>;

export interface BenchResult {
  readonly found: BenchFound;
  /** Milliseconds by step. */
  readonly times: Readonly<Record<string, number>>;
}

/** What the worker sends back. */
export type BenchReply = { readonly result: BenchResult } | { readonly error: string };

export const METHODS: readonly BenchMethod[] = [
  'read',
  'papa',
  'fed',
  'cutBytes',
  'cutSimd',
  'text',
  'bytes',
  'tenure',
];

/** Medians over the runs. `memory`: peak bytes above idle, null = not measurable. */
export interface Measured {
  readonly times: Readonly<Record<string, number>>;
  readonly memory: number | null;
}

export interface MeasuredSize {
  readonly facts: BenchFacts;
  readonly browser: string;
  readonly methods: Readonly<Record<BenchMethod, Measured>>;
}
