/* Which model speaks for the customers of a log, if any: fitted, examined, and with what it foresees. */
import type { BuyingKind } from './clv/buying-model.ts';
import { buyingProblems, type FitProblem, spendProblems } from './clv/diagnostics.ts';
import { type Exam, examByStep } from './clv/exam.ts';
import { type FittedBuying, fitBuyingByStep } from './clv/fit-buying.ts';
import { type Forecast, forecastByStep } from './clv/forecast.ts';
import { type FittedSpend, fitGammaGammaByStep, spendRows } from './clv/gamma-gamma.ts';
import { type RfmSummary, rfmSummary } from './clv/rfm-summary.ts';
import { CLV_MONTHS } from './clv-view.ts';
import type { PurchaseLog } from './purchases.ts';
import { part, type Steps } from './steps.ts';

/** Below this many customers no model is fitted. */
export const LEAST_CUSTOMERS = 100;
/** Replicates behind each range: its ends move by less than a tenth of its width from one set of draws to another. */
const REPLICATES = 200;
/** Months that are forecast. */
const FORECAST_MONTHS = 12;

/** few-customers: fewer than 100. contracts: most returning revenue is of subscriptions, which these models do not describe. */
export type PredictionVerdict = 'passed' | 'failed' | 'few-customers' | 'contracts';

/** A model that was tried: its exam, and the problems of its fit to the whole history. */
export interface Tried {
  readonly kind: BuyingKind;
  readonly exam: Exam;
  /** Only asked where the exam was passed; empty = none. */
  readonly problems: readonly FitProblem[];
}

/** The model in use, fitted to the whole history. */
export interface UsedModel {
  readonly buying: FittedBuying;
  /** null: amounts are not predicted, for `spendProblems`. */
  readonly spend: FittedSpend | null;
  readonly spendProblems: readonly FitProblem[];
  readonly summary: RfmSummary;
  readonly forecast: Forecast;
  /** Active in the forecast = a purchase within so many days. */
  readonly lapseDays: number;
  /** Net sales of each month ahead in each replicate; empty without a model of spend. */
  readonly draws: readonly Float64Array[];
}

export interface Prediction {
  readonly customers: number;
  readonly verdict: PredictionVerdict;
  /** In the order in which they were tried: BG/NBD, then, where that is not used, MBG/NBD. */
  readonly tried: readonly Tried[];
  readonly used: UsedModel | null;
}

export interface PredictionTerms {
  /** Active = a purchase within so many days. */
  readonly lapseDays: number;
  /** Most returning revenue is of subscriptions. */
  readonly contracts: boolean;
  readonly replicates?: number;
}

const KINDS: readonly BuyingKind[] = ['bg-nbd', 'mbg-nbd'];
/** Share of what is left to do that an exam takes; about. */
const EXAM_SHARE = 0.4;

/**
 * BG/NBD; if it fails its exam or its fit has problems, MBG/NBD; else none, and observed numbers stand alone (`definitions.md` §6).
 * In many small steps.
 */
export function* predictionByStep(
  log: PurchaseLog,
  { lapseDays, contracts, replicates = REPLICATES }: PredictionTerms,
): Steps<Prediction> {
  const { customers } = log;
  const unused = (verdict: PredictionVerdict, tried: readonly Tried[]): Prediction => ({
    customers,
    verdict,
    tried,
    used: null,
  });
  if (customers < LEAST_CUSTOMERS) return unused('few-customers', []);
  if (contracts) return unused('contracts', []);
  const tried: Tried[] = [];
  const summary = rfmSummary(log);
  let done = 0;
  for (const kind of KINDS) {
    const examined = done + (1 - done) * EXAM_SHARE;
    const exam = yield* part(examByStep(log, kind, undefined, replicates), done, examined);
    done = examined;
    yield done;
    const buying = exam.passed ? yield* fitBuyingByStep(kind, summary.triples) : null;
    const problems = exam.passed ? buyingProblems(buying) : [];
    tried.push({ kind, exam, problems });
    if (buying === null || problems.length > 0) continue;
    return {
      customers,
      verdict: 'passed',
      tried,
      used: yield* part(usedByStep(log, summary, buying, lapseDays, replicates), done, 1),
    };
  }
  return unused('failed', tried);
}

function* usedByStep(
  log: PurchaseLog,
  summary: RfmSummary,
  buying: FittedBuying,
  lapseDays: number,
  replicates: number,
): Steps<UsedModel> {
  const found = yield* fitGammaGammaByStep(spendRows(summary), log.minorDigits);
  const problems = spendProblems(found);
  const spend = problems.length === 0 ? found : null;
  const { forecast, draws } = yield* forecastByStep(log, summary, buying, spend, {
    months: FORECAST_MONTHS,
    newPerMonth: null,
    lapseDays,
    replicates,
    drawnMonths: Math.max(FORECAST_MONTHS, ...CLV_MONTHS),
  });
  return {
    buying,
    spend,
    spendProblems: problems,
    summary,
    forecast,
    lapseDays,
    draws: spend === null ? [] : draws,
  };
}
