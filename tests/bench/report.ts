/* The benchmark's page: what was measured on which machine, as Markdown. */
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { format } from 'prettier';
import { type BenchMethod, type MeasuredSize, METHODS } from './facts.ts';

const LABELS: Readonly<Record<BenchMethod, string>> = {
  read: 'read the bytes and do nothing (BYOB, 1 MB)',
  papa: '`Papa.parse(File)`, chunks, `header: false`, no table built',
  fed: '`Papa.Parser` on texts of one streaming `TextDecoder` over BYOB reads, no table built',
  cutBytes: 'Tenure, records and cells found by their bytes, TypeScript; nothing more',
  cutSimd: 'Tenure, records and cells found by their bytes, WebAssembly SIMD; nothing more',
  text: 'Tenure, cutting the file as text with Papa Parse: file to typed order table',
  bytes: 'Tenure, cutting the file by its bytes, TypeScript: file to typed order table',
  tenure: 'Tenure, cutting the file by its bytes, WebAssembly SIMD: file to typed order table',
};
const QUESTIONS = ['assemble', 'count', 'retention', 'repeat', 'revenue', 'payback', 'payback ranges'];

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const mega = (bytes: number): string => (bytes / 1e6).toFixed(1);
const milliseconds = (value: number): string => (value < 10 ? value.toFixed(1) : whole(value));

function packageVersion(name: string): string {
  const url = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { version: string }).version;
}

function sizeSection({ facts, methods }: MeasuredSize): string {
  const read = methods.read.times['ingest'];
  const papa = methods.papa.times['ingest'];
  const rows = METHODS.map((method) => {
    const { times, memory } = methods[method];
    const ingest = times['ingest'];
    const cells = [
      LABELS[method],
      milliseconds(ingest),
      whole(facts.bytes / 1000 / ingest),
      (ingest / read).toFixed(2),
      (papa / ingest).toFixed(1),
      memory === null ? 'not measurable here' : `${mega(memory)} (${(memory / facts.bytes).toFixed(2)} ×)`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const questions = QUESTIONS.map((step) => {
    const time = methods.tenure.times[step];
    return `| ${step} | ${milliseconds(time)} | ${whole((time * 1e6) / facts.orders)} |`;
  });
  return `## ${whole(facts.orders)} orders

${whole(facts.rows)} rows, ${mega(facts.bytes)} MB, ${whole(facts.customers)} customers.

| ingest | ms | MB/s | × bare read | × faster than Papa | peak memory of the tab above idle, MB (× file) |
| --- | --: | --: | --: | --: | --: |
${rows.join('\n')}

Peak memory of the last row includes the questions below.

| question, first asked | ms | ns per order |
| --- | --: | --: |
${questions.join('\n')}
`;
}

/** Markdown of all sizes, formatted as the project formats its files. */
export function renderReport(
  measured: readonly MeasuredSize[],
  { runs, commit }: { runs: number; commit: string | null },
): Promise<string> {
  const text = `# Benchmarks

Written by \`npm run bench\` (sizes as arguments: \`npm run bench -- 1000000\`). Files are generated: the coffee store of
\`src/domain/simulator\` at each size, written as Shopify's export of 79 columns. Everything runs in a worker of a fresh
Chromium for each run, the file in the system's cache; medians of ${runs} runs. Before a time counts, rows, orders, Σ Total,
counted orders, customers and net sales were checked to equal what the generator wrote. Carry the ratios, not the
milliseconds.

- Date: ${new Date().toISOString().slice(0, 10)}${commit === null ? '' : `, commit ${commit} or its working copy`}
- Machine: ${cpus().length} × ${cpus()[0].model.trim()}, ${whole(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}
- Chromium ${measured[0].browser}, Papa Parse ${packageVersion('papaparse')}, node ${process.versions.node}, vite ${packageVersion('vite')}

${measured.map(sizeSection).join('\n')}`;
  return format(text, { parser: 'markdown', printWidth: 120 });
}
