/* The models' benchmark: fit and predictions of a million customers, beside a plain Nelder–Mead on unmerged rows. Run in node. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { format } from 'prettier';
import { bgNbd } from '#domain/clv/bg-nbd.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import { fitBuyingByStep } from '#domain/clv/fit-buying.ts';
import { fitGammaGammaByStep, spendRows } from '#domain/clv/gamma-gamma.ts';
import { aliveOf, lifetimeValues, purchasesOf } from '#domain/clv/lifetime-value.ts';
import { DEFAULT_CLV } from '#domain/clv-view.ts';
import type { RfmSummary } from '#domain/clv/rfm-summary.ts';
import { mergeTriples } from '#domain/clv/triples.ts';
import { logGamma } from '#domain/numeric/log-gamma.ts';
import { gamma, uniformFrom } from '#domain/simulator/distributions.ts';
import { simulateBuyer } from '../fixtures/models.ts';
import { nelderMead } from './nelder-mead.ts';

/** CDNOW's customers. */
const TRUTH = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });
const YEARS = 3;

/** Customers won evenly over three years, in whole days, amounts in cents. */
function simulate(customers: number): RfmSummary {
  const uniform = uniformFrom(1);
  const x = new Int32Array(customers);
  const lastAge = new Int32Array(customers);
  const age = new Int32Array(customers);
  const m = new Float64Array(customers);
  let repeaters = 0;
  for (let i = 0; i < customers; i++) {
    age[i] = Math.floor(uniform() * 365 * YEARS);
    const days = new Set(
      simulateBuyer(uniform, 'bg-nbd', TRUTH.params, age[i] / 7).times.map((t) => Math.max(1, Math.ceil(t * 7))),
    );
    x[i] = days.size;
    lastAge[i] = Math.min(age[i], Math.max(0, ...days));
    if (x[i] === 0) continue;
    repeaters++;
    m[i] = gamma(uniform, 6.25 * x[i]) / (gamma(uniform, 3.74) / 1544) / x[i];
  }
  const position = Int32Array.from({ length: customers }, (_, i) => i);
  return { customers, position, x, lastAge, age, m, repeaters, triples: mergeTriples(x, lastAge, age) };
}

/** Minus the mean log-likelihood row by row, as it stands in the paper (eq. 6). Only the terms are taken as logarithms. */
function plainLikelihood({ customers, x, lastAge, age }: RfmSummary): (point: Float64Array) => number {
  return (point) => {
    const [r, alpha, a, b] = point.map(Math.exp);
    let ll = 0;
    for (let i = 0; i < customers; i++) {
      const [n, tx, t] = [x[i], lastAge[i] / 7, age[i] / 7];
      const stayed = -(r + n) * Math.log(alpha + t);
      const left = n > 0 ? Math.log(a / (b + n - 1)) - (r + n) * Math.log(alpha + tx) : -Infinity;
      const larger = Math.max(stayed, left);
      ll +=
        logGamma(r + n) -
        logGamma(r) +
        r * Math.log(alpha) +
        logGamma(a + b) +
        logGamma(b + n) -
        logGamma(b) -
        logGamma(a + b + n) +
        larger +
        Math.log(Math.exp(stayed - larger) + Math.exp(left - larger));
    }
    return -ll / customers;
  };
}

/** Milliseconds of this process on the processor: other work on the machine does not count. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Median of the processor times of `runs` calls in milliseconds, and the last result. */
function timed<T>(work: () => T, runs: number): { ms: number; result: T } {
  let result = work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = processor();
    result = work();
    times.push(processor() - started);
  }
  return { ms: times.sort((p, q) => p - q)[Math.floor(runs / 2)], result };
}

/** Ms on a processor of the exact fit and of the plain one. */
export interface FitTimes {
  readonly customers: number;
  readonly exact: number;
  readonly plain: number;
  readonly evaluations: number;
}

/** Measures at a number of customers, prints the table and writes it to MODELS.md. Asserts that both ways find the same parameters, never times. */
export async function benchModels(customers: number): Promise<FitTimes> {
  const summary = simulate(customers);
  const { x, lastAge, age } = summary;
  const merge = timed(() => mergeTriples(x, lastAge, age), 5);
  const fit = timed(() => allSteps(fitBuyingByStep('bg-nbd', merge.result)), 5);
  const spend = timed(() => allSteps(fitGammaGammaByStep(spendRows(summary), 2)), 3);
  if (fit.result?.ended !== 'converged' || spend.result?.ended !== 'converged')
    throw new Error('a fit did not converge');
  const model = fit.result;
  const { params } = spend.result;
  const terms = { ...DEFAULT_CLV, margin: 1 };
  const rows: [string, number][] = [
    ['merge equal (x, t_x, T)', merge.ms],
    [`fit BG/NBD exactly (largest gradient ${model.gradient.toExponential(0)}), with standard errors`, fit.ms],
    ['fit Gamma–Gamma, with standard errors', spend.ms],
    ['P(alive) of every customer', timed(() => aliveOf(model, summary), 3).ms],
    ['purchases in 39 weeks of every customer', timed(() => purchasesOf(model, summary, 39), 3).ms],
    ['value over 12 months of every customer', timed(() => lifetimeValues(model, params, summary, terms), 3).ms],
  ];
  const started = processor();
  const plain = nelderMead(plainLikelihood(summary), new Float64Array(4), 1e-8);
  const plainMs = processor() - started;
  rows.push([
    `Nelder–Mead on unmerged rows, to 1e-8 of the mean log-likelihood (${plain.evaluations} evaluations)`,
    plainMs,
  ]);

  const found = [model.params.r, model.params.alpha, model.params.a, model.params.b];
  found.forEach((value, i) => {
    if (Math.abs(Math.exp(plain.point[i]) / value - 1) > 0.01) throw new Error('the two fits differ');
  });
  const whole = (value: number): string => Math.round(value).toLocaleString('en');
  const report = await format(
    `# Benchmark of the models

Written by \`npm run bench:models\` (customers as argument), also at the end of \`npm run bench\`. ${whole(customers)} customers drawn from
BG/NBD at CDNOW's parameters, won evenly over ${YEARS} years: ${whole(summary.repeaters)} repeaters, ${whole(merge.result.count)} distinct (x, t_x, T).
Processor time in node ${process.versions.node}, warmed up, medians. Before a time counts, both fits were checked to agree within 1 %.

- Machine: ${cpus().length} × ${cpus()[0].model.trim()}

| step | ms |
| --- | --: |
${rows.map(([what, ms]) => `| ${what} | ${whole(ms)} |`).join('\n')}
`,
    { parser: 'markdown', printWidth: 120 },
  );
  writeFileSync(new URL('MODELS.md', import.meta.url), report);
  console.log(report);
  return { customers, exact: merge.ms + fit.ms, plain: plainMs, evaluations: plain.evaluations };
}
