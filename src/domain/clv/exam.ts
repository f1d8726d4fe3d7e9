/* The exam: a model predicts weeks that it has not seen, and has to beat what anybody could say. */
import type { PurchaseLog } from '#domain/purchases.ts';
import { part, type Steps } from '#domain/steps.ts';
import type { BuyingKind } from './buying-model.ts';
import { buyingProblems, type FitProblem, spendProblems } from './diagnostics.ts';
import { type Benchmarks, benchmarks } from './exam-benchmarks.ts';
import { type Holdout, holdout, holdoutWeeks } from './exam-split.ts';
import { type AliveBin, aliveBins, type Decile, deciles, decileSlope } from './exam-tables.ts';
import { expectedWhileAlive } from './expected-purchases.ts';
import { fitBuyingByStep, type FittedBuying } from './fit-buying.ts';
import { fitGammaGammaByStep, type FittedSpend, spendRows } from './gamma-gamma.ts';
import { centred, futuresByStep, knownCustomers, type Ranged, rangeOf, REPLICATES, streamOf } from './future-ranges.ts';
import { aliveByTriple, aliveOf, buysOf, purchasesOf, spendOf } from './lifetime-value.ts';
import { DAYS_PER_WEEK, type RfmSummary, rfmSummary } from './rfm-summary.ts';

/** A total error up to this share of the actual total is good enough, whatever the benchmarks do. */
const GOOD_ENOUGH = 0.15;
/** Of the time that an exam takes, the share that its fits have taken, about. */
const FITTED = 0.2;
const SLOPE = { least: 0.7, most: 1.3 } as const;

/**
 * Why a model is not used, beside a fit that disqualifies it. too-short: no weeks can be held back. total: its total is further off
 * than a benchmark's and by more than 15 %. customers: its error per customer (RMSE) is above the benchmark's. slope: customers
 * differ less, or more, than it says by 30 %.
 */
export type ExamFailure = FitProblem | 'too-short' | 'total' | 'customers' | 'slope';

export interface ExamResult {
  readonly customers: number;
  readonly buying: FittedBuying;
  /** null: too few repeaters, or its fit is disqualified (`spendProblems`); revenue is then not predicted. */
  readonly spend: FittedSpend | null;
  readonly spendProblems: readonly FitProblem[];
  /** Purchase days in the held-back weeks. */
  readonly purchases: { readonly actual: number; readonly predicted: Ranged };
  /** Net sales in them, minor units; predicted null without a model of spend. */
  readonly revenue: { readonly actual: number; readonly predicted: Ranged | null };
  readonly benchmarks: Omit<Benchmarks, 'perCustomer'>;
  /** Root of the mean squared error per customer. */
  readonly rmse: { readonly model: number; readonly benchmark: number };
  readonly slope: number;
  /** Purchase days up to the end of each held-back week; index 0 = the split. */
  readonly weekly: { readonly actual: Float64Array; readonly predicted: Float64Array };
  readonly deciles: readonly Decile[];
  readonly aliveBins: readonly AliveBin[];
}

export interface Exam {
  readonly kind: BuyingKind;
  /** Last day that the model sees, and the weeks after it; null where no exam can be held. */
  readonly split: number | null;
  readonly weeks: number | null;
  /** null: no exam, or nobody to fit. */
  readonly result: ExamResult | null;
  /** Empty = passed. */
  readonly failures: readonly ExamFailure[];
  readonly passed: boolean;
}

/**
 * Fits a model on the history up to the split and predicts the held-back weeks for the customers known by then (`definitions.md` §6),
 * in many small steps. `weeks` is the rule's unless given. Order states are those at export, also before the split.
 */
export function* examByStep(
  log: PurchaseLog,
  kind: BuyingKind,
  weeks: number | null = holdoutWeeks(log),
  replicates = REPLICATES,
): Steps<Exam> {
  if (weeks === null) return { kind, split: null, weeks, result: null, failures: ['too-short'], passed: false };
  const split = log.asOf - weeks * DAYS_PER_WEEK;
  const summary = rfmSummary(log, split);
  const buying = yield* fitBuyingByStep(kind, summary.triples);
  const problems = buyingProblems(buying);
  // Fewer repeaters than a fit needs say nothing worth showing either.
  if (buying === null || problems.includes('few-repeaters')) {
    return { kind, split, weeks, result: null, failures: problems, passed: false };
  }
  const found = yield* fitGammaGammaByStep(spendRows(summary), log.minorDigits);
  const spendFlaws = spendProblems(found);
  const spend = spendFlaws.length === 0 ? found : null;
  const actual = holdout(log, summary, split, weeks);
  const totals = yield* part(rangesByStep(buying, spend, summary, weeks, replicates), FITTED, 1);
  const result = resultOf({ log, summary, split, weeks, buying, spend, actual, totals, spendFlaws });
  const failures = [...problems, ...examFailures(result)];
  return { kind, split, weeks, result, failures, passed: failures.length === 0 };
}

/** What the figures of an exam say against a model; the fit's own problems are apart. */
export function examFailures({ purchases, benchmarks: simple, rmse, slope }: ExamResult): ExamFailure[] {
  const { actual, predicted } = purchases;
  const error = Math.abs(predicted.value - actual);
  const beats = [simple.before, simple.sameAges].every((total) => total === null || error <= Math.abs(total - actual));
  const failures: ExamFailure[] = [];
  if (!beats && error > GOOD_ENOUGH * actual) failures.push('total');
  if (rmse.model > rmse.benchmark) failures.push('customers');
  if (!(slope >= SLOPE.least && slope <= SLOPE.most)) failures.push('slope');
  return failures;
}

interface Sat {
  readonly log: PurchaseLog;
  readonly summary: RfmSummary;
  readonly split: number;
  readonly weeks: number;
  readonly buying: FittedBuying;
  readonly spend: FittedSpend | null;
  readonly spendFlaws: readonly FitProblem[];
  readonly actual: Holdout;
  readonly totals: { readonly purchases: Ranged; readonly revenue: Ranged | null };
}

function resultOf({ log, summary, split, weeks, buying, spend, spendFlaws, actual, totals }: Sat): ExamResult {
  const predicted = purchasesOf(buying, summary, weeks);
  const { perCustomer, ...simple } = benchmarks(log, summary, split, weeks);
  const table = deciles(predicted, actual.purchases);
  return {
    customers: summary.customers,
    buying,
    spend,
    spendProblems: spendFlaws,
    purchases: { actual: actual.cumulative[weeks], predicted: totals.purchases },
    revenue: { actual: actual.revenue.reduce((sum, net) => sum + net, 0), predicted: totals.revenue },
    benchmarks: simple,
    rmse: { model: rootMeanSquare(predicted, actual), benchmark: rootMeanSquare(perCustomer, actual) },
    slope: decileSlope(table),
    weekly: { actual: actual.cumulative, predicted: weeklyPurchases(buying, summary, weeks) },
    deciles: table,
    aliveBins: aliveBins(aliveOf(buying, summary), buysOf(buying, summary, weeks), actual.purchases),
  };
}

function* rangesByStep(
  buying: FittedBuying,
  spend: FittedSpend | null,
  summary: RfmSummary,
  weeks: number,
  replicates: number,
): Steps<Sat['totals']> {
  const horizon = { ends: Float64Array.of(weeks), lapse: weeks };
  const futures = yield* futuresByStep(
    buying,
    spend,
    [knownCustomers(summary, horizon)],
    streamOf(summary),
    replicates,
  );
  const perCustomer = purchasesOf(buying, summary, weeks);
  const around = (value: number, draws: number[]): Ranged => rangeOf(value, centred(value, draws, summary.customers));
  const purchases = perCustomer.reduce((sum, value) => sum + value, 0);
  const amounts = spend && spendOf(spend.params, summary);
  return {
    purchases: around(
      purchases,
      futures.map(([future]) => future.purchases[0]),
    ),
    revenue:
      amounts &&
      around(
        perCustomer.reduce((sum, value, i) => sum + value * amounts[i], 0),
        futures.map(([future]) => future.revenue[0]),
      ),
  };
}

/** Expected purchases of all customers up to the end of each week; index 0 = now. */
function weeklyPurchases(buying: FittedBuying, { triples }: RfmSummary, weeks: number): Float64Array {
  const { count, x, age, weight } = triples;
  const alive = aliveByTriple(buying, triples);
  const totals = new Float64Array(weeks + 1);
  for (let from = 0; from < count;) {
    let to = from;
    let sum = 0;
    for (; to < count && x[to] === x[from] && age[to] === age[from]; to++) sum += weight[to] * alive[to];
    for (let week = 1; week <= weeks; week++) {
      totals[week] += sum * expectedWhileAlive(buying, x[from], age[from], week);
    }
    from = to;
  }
  return totals;
}

function rootMeanSquare(predicted: Float64Array, { purchases }: Holdout): number {
  const squares = predicted.reduce((sum, value, i) => sum + (value - purchases[i]) ** 2, 0);
  return Math.sqrt(squares / predicted.length);
}
