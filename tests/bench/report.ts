/* The benchmark's page: what was measured on which machine, as Markdown. */
import { cpus, loadavg, totalmem } from 'node:os';
import { format } from 'prettier';
import { type BenchMethod, type CpuProfile, type Measured, type MeasuredSize, type NotMeasured } from './facts.ts';
import { growthExponent } from './growth.ts';
import type { FitTimes } from './models.ts';
import { packageVersion } from './scripts.ts';

/** The methods that read a file, in the order of the table. */
const LABELS: Readonly<Partial<Record<BenchMethod, string>>> = {
  read: 'read the bytes and do nothing (BYOB, 1 MB)',
  papa: '`Papa.parse(File)`, chunks, `header: false`, no table built',
  fed: '`Papa.Parser` on texts of one streaming `TextDecoder` over BYOB reads, no table built',
  udsv: 'uDSV, fed in the same way: file to typed order table',
  duckdb: 'DuckDB-WASM, `read_csv` with typed columns through its file reader: file to order table',
  cutBytes: 'Tenure, records and cells found by their bytes, TypeScript; nothing more',
  cutSimd: 'Tenure, records and cells found by their bytes, WebAssembly SIMD; nothing more',
  text: 'Tenure, cutting the file as text with Papa Parse: file to typed order table',
  bytes: 'Tenure, cutting the file by its bytes, TypeScript: file to typed order table',
  simd: '**Tenure**, cutting the file by its bytes, WebAssembly SIMD: file to typed order table',
  tenure: 'the same, then every question below',
};
const INGESTS = Object.keys(LABELS) as BenchMethod[];
const QUESTIONS = ['assemble', 'count', 'retention', 'repeat', 'revenue', 'payback', 'payback ranges'];

const whole = (value: number): string => (Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en'));
const mega = (bytes: number): string => (bytes / 1e6).toFixed(1);
const milliseconds = (value: number): string => (value < 10 ? value.toFixed(1) : whole(value));

/** The number of a step; NaN where it was not measured. */
function timeOf({ methods }: MeasuredSize, method: BenchMethod, step = 'ingest'): number {
  const measured = methods[method];
  return 'why' in measured ? NaN : (measured.times[step] ?? NaN);
}

function memoryOf({ methods }: MeasuredSize, method: BenchMethod): number | null {
  const measured = methods[method];
  return 'why' in measured ? null : measured.memory;
}

function ratio(value: number, digits: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(digits);
}

function ingestRow(size: MeasuredSize, method: BenchMethod): string {
  const measured: Measured | NotMeasured = size.methods[method];
  const label = LABELS[method] ?? method;
  if ('why' in measured) return `| ${label} | not measured: ${measured.why.replaceAll('|', '/')} | | | | | |`;
  const { bytes } = size.facts;
  const ingest = timeOf(size, method);
  const { memory } = measured;
  const cells = [
    label,
    milliseconds(ingest),
    whole(bytes / 1000 / ingest),
    ratio(ingest / timeOf(size, 'read'), 2),
    ratio(timeOf(size, 'papa') / ingest, 1),
    ratio(timeOf(size, 'duckdb') / ingest, 1),
    memory === null ? 'not measurable here' : `${mega(memory)} (${(memory / bytes).toFixed(2)} ×)`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function computeTable(size: MeasuredSize): string {
  const { orders } = size.facts;
  const nanoseconds = (ms: number): string => (Number.isNaN(ms) ? '–' : ((ms * 1e6) / orders).toFixed(1));
  const columns = timeOf(size, 'compute', 'columns');
  const rows = [
    ['Tenure, columns sorted by customer', columns],
    ['DuckDB-WASM, SQL over a table of customer, day, net sales', timeOf(size, 'duckdb', 'compute')],
    ['objects gathered in a Map', timeOf(size, 'compute', 'map')],
  ] as const;
  return `| cohort matrix and cumulative revenue | ms | ns an order | × |
| --- | --: | --: | --: |
${rows.map(([what, ms]) => `| ${what} | ${Number.isNaN(ms) ? '–' : milliseconds(ms)} | ${nanoseconds(ms)} | ${ratio(ms / columns, 1)} |`).join('\n')}`;
}

function sizeSection(size: MeasuredSize): string {
  const { facts } = size;
  const questions = QUESTIONS.map((step) => {
    const time = timeOf(size, 'tenure', step);
    return `| ${step} | ${milliseconds(time)} | ${whole((time * 1e6) / facts.orders)} |`;
  });
  const started = timeOf(size, 'duckdb', 'start');
  const aside = Number.isNaN(started)
    ? ''
    : `DuckDB's start (${whole(started)} ms) and its log of counted orders (${whole(timeOf(size, 'duckdb', 'log'))} ms) are not in its times; its peak includes its matrix.
The tables of uDSV and DuckDB hold 22 columns, ours all that the app keeps.`;
  return `## ${whole(facts.orders)} orders

${whole(facts.rows)} rows, ${mega(facts.bytes)} MB, ${whole(facts.customers)} customers, ${whole(facts.cells.length)} cells of the matrix.

| ingest | ms | MB/s | × bare read | × faster than Papa | × faster than DuckDB | peak memory of the tab above idle, MB (× file) |
| --- | --: | --: | --: | --: | --: | --: |
${INGESTS.map((method) => ingestRow(size, method)).join('\n')}

${aside}

| question, first asked | ms | ns an order |
| --- | --: | --: |
${questions.join('\n')}

${computeTable(size)}
`;
}

/** What the issue wants of the largest file, and whether it is so. */
function goalsSection(size: MeasuredSize): { text: string; missed: boolean } {
  const { facts } = size;
  const ingest = timeOf(size, 'simd');
  const memory = memoryOf(size, 'simd');
  const goals: readonly (readonly [string, string, number, (value: number) => boolean])[] = [
    ['full ingest ÷ bare read', '≤ 1.25', ingest / timeOf(size, 'read'), (value) => value <= 1.25],
    ['`Papa.parse(File)` ÷ full ingest', '≥ 10', timeOf(size, 'papa') / ingest, (value) => value >= 10],
    ['DuckDB-WASM ÷ full ingest', '≥ 5', timeOf(size, 'duckdb') / ingest, (value) => value >= 5],
    ['peak memory ÷ file', '≤ 0.4', memory === null ? NaN : memory / facts.bytes, (value) => value <= 0.4],
  ];
  const judged = goals.map(([what, goal, value, holds]) => ({
    row: `| ${what} | ${goal} | ${ratio(value, 2)} | ${Number.isNaN(value) ? 'not measured' : holds(value) ? 'met' : '**missed**'} |`,
    missed: !Number.isNaN(value) && !holds(value),
  }));
  const text = `## Goals, at ${whole(facts.orders)} orders

| | goal | measured | |
| --- | --: | --: | --- |
${judged.map(({ row }) => row).join('\n')}

Click to painted, with its own goals, is measured by \`npm run bench:clicks\`: [CLICKS.md](CLICKS.md).
`;
  return { text, missed: judged.some((each) => each.missed) };
}

function profileSection({ ms, shares }: CpuProfile, missed: boolean): string {
  return `### Where the import's time goes

${missed ? 'What is missed, and why: ' : ''}${whole(ms)} ms of the worker on a processor, sampled by Chromium's profiler in a run of its own, by the modules of \`src/ingest\`. What was
tried, and what is left: [ARCHITECTURE.md](../../ARCHITECTURE.md), "What was tried to reach the bare read".

| part | share |
| --- | --: |
${shares.map(({ what, share }) => `| ${what} | ${(share * 100).toFixed(1)} % |`).join('\n')}
`;
}

function growthSection(sizes: readonly MeasuredSize[]): string {
  const rows = INGESTS.filter((method) => method !== 'tenure').map((method) => {
    const times = sizes.map((size) => ({ orders: size.facts.orders, value: timeOf(size, method) }));
    const memories = sizes.map((size) => ({ orders: size.facts.orders, value: memoryOf(size, method) ?? NaN }));
    const known = (points: typeof times): typeof times => points.filter(({ value }) => !Number.isNaN(value));
    const each = times.map(({ value }) => (Number.isNaN(value) ? '–' : milliseconds(value)));
    const exponents = [times, memories].map((points) => ratio(growthExponent(known(points)), 2));
    return `| ${LABELS[method] ?? method} | ${[...each, ...exponents].join(' | ')} |`;
  });
  return `## Growth

The exponent b of a · orders^b: 1 = as the orders do. In small files what a tab needs anyway weighs more, so that memory seems to grow slower.

| ms | ${sizes.map(({ facts }) => `${whole(facts.orders)} orders`).join(' | ')} | exponent of time | of memory |
| --- | ${sizes.map(() => '--:').join(' | ')} | --: | --: |
${rows.join('\n')}
`;
}

function fitSection({ customers, exact, plain, evaluations }: FitTimes): string {
  return `## Fit

BG/NBD of ${whole(customers)} customers in node, equal parameters, ms on a processor; more in [MODELS.md](MODELS.md).

| | ms | × |
| --- | --: | --: |
| Tenure: merge equal customers, fit with an exact gradient, standard errors | ${whole(exact)} | 1.0 |
| Nelder–Mead on unmerged rows (${whole(evaluations)} evaluations) | ${whole(plain)} | ${ratio(plain / exact, 0)} |
`;
}

export interface Report {
  readonly measured: readonly MeasuredSize[];
  /** Of our ingest of the largest file. */
  readonly profile: CpuProfile | null;
  readonly fit: FitTimes | null;
  readonly runs: number;
  /** Orders from which on most methods run once. */
  readonly large: number;
  readonly commit: string | null;
}

/** Markdown of all sizes, formatted as the project formats its files. */
export function renderReport({ measured, profile, fit, runs, large, commit }: Report): Promise<string> {
  const largest = measured.reduce((a, b) => (b.facts.orders > a.facts.orders ? b : a));
  const goals = goalsSection(largest);
  const duckdb = largest.methods.duckdb;
  const engine = 'why' in duckdb ? '' : ` (DuckDB ${duckdb.version ?? ''})`;
  const peer = (name: string): string => packageVersion(name) ?? 'not installed';
  const text = `# Benchmarks

Written by \`npm run bench\` (sizes as arguments: \`npm run bench -- 10000 3000000\`). Files are generated: the coffee store of
\`src/domain/simulator\` at each size, written as Shopify's export of 79 columns. Everything runs in a worker of a fresh
Chromium for each run, the file in the system's cache; medians of ${runs} runs, from ${whole(large)} orders on only of the bare read and
of our import, and the other ways once. Before a time counts, rows, orders, Σ Total, counted orders, customers, net sales and
every cell of the cohort matrix, as far as a method finds them, were checked to equal what the generator wrote. Carry the
ratios, not the milliseconds.

- Date: ${new Date().toISOString().slice(0, 10)}${commit === null ? '' : `, commit ${commit} or its working copy`}
- Machine: ${cpus().length} × ${cpus()[0].model.trim()}, ${whole(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}; load of the last minutes ${loadavg()[2].toFixed(1)} (this benchmark's own with it)
- Chromium ${largest.browser}, Papa Parse ${peer('papaparse')}, uDSV ${peer('udsv')}, DuckDB-WASM ${peer('@duckdb/duckdb-wasm')}${engine}, node ${process.versions.node}, vite ${peer('vite')}

${goals.text}
${profile === null ? '' : profileSection(profile, goals.missed)}
${measured.length > 1 ? growthSection(measured) : ''}
${fit === null ? '' : fitSection(fit)}
${measured
  .toSorted((a, b) => b.facts.orders - a.facts.orders)
  .map(sizeSection)
  .join('\n')}`;
  return format(text, { parser: 'markdown', printWidth: 120 });
}
