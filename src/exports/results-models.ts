/* The part of the results file about models: fits, exams, and what follows for lifetime values. */
import { isoDay } from '#domain/calendar.ts';
import { CONVERGED, type Fitted } from '#domain/clv/fitted.ts';
import type { ExamResult } from '#domain/clv/exam.ts';
import type { Ranged } from '#domain/clv/future-ranges.ts';
import type { FittedSpend } from '#domain/clv/gamma-gamma.ts';
import type { CustomerValueReport } from '#domain/customer-value.ts';
import type { Tried } from '#domain/prediction.ts';
import type { Contracts } from '#domain/subscriptions/contracts.ts';
import { type Json, seen } from './json.ts';

type Money = (minor: number) => string | undefined;

const NAMES = { 'bg-nbd': 'bgNbd', 'mbg-nbd': 'mbgNbd' } as const;

/** Absent where no model was tried. A model that is not used is told as it was fitted for its exam, up to the split. */
export function modelsSection(
  report: CustomerValueReport,
  money: Money,
  minorDigits: number,
  contracts: Contracts | null,
): Json {
  const { tried, used } = report;
  const sbg = contracts && contractModel(contracts);
  if (tried.length === 0 && !sbg) return undefined;
  const section: Record<string, Json> = {};
  if (sbg) section['sbg'] = sbg;
  for (const model of tried) section[NAMES[model.kind]] = buyingModel(model, report, money);
  if (used === null) return section;
  if (used.spend !== null) section['gammaGamma'] = spendModel(used.spend, minorDigits);
  if (used.values !== null) {
    const { total, mean } = used.values;
    section['clv'] = {
      months: report.clv.months,
      monthlyDiscount: report.clv.monthlyDiscount,
      basis: report.basis,
      margin: report.margin,
      customers: report.customers,
      alive: used.alive,
      total: amounts(total, money),
      mean: amounts(mean, money),
    };
  }
  return section;
}

function buyingModel({ kind, exam, problems }: Tried, { used, asOf }: CustomerValueReport, money: Money): Json {
  const whole = used?.buying.kind === kind ? used.buying : null;
  const fit = whole ?? exam.result?.buying;
  const day = whole ? asOf : exam.split;
  return {
    verdict: whole ? 'used' : 'notUsed',
    failures: [...new Set([...exam.failures, ...problems])],
    ...(fit
      ? {
          fittedTo: day === null ? undefined : isoDay(day),
          params: { ...fit.params },
          se: errors(fit.se),
          ...ends(fit),
        }
      : {}),
    exam:
      exam.split === null || exam.weeks === null || exam.result === null
        ? null
        : { split: isoDay(exam.split), weeks: exam.weeks, ...examEntry(exam.result, money) },
  };
}

function examEntry(
  { customers, purchases, revenue, benchmarks, rmse, slope }: ExamResult,
  money: Money,
): { [key: string]: Json } {
  return {
    customers,
    purchases: { actual: purchases.actual, ...numbers(purchases.predicted) },
    revenue: {
      actual: money(revenue.actual),
      ...(revenue.predicted === null ? {} : { predicted: amounts(revenue.predicted, money) }),
    },
    benchmarks: { before: benchmarks.before, sameAges: benchmarks.sameAges },
    rmse: { model: seen(rmse.model), benchmark: seen(rmse.benchmark) },
    slope: seen(slope),
  };
}

/** v is an amount: major units. */
function spendModel(spend: FittedSpend, minorDigits: number): Json {
  const scale = 10 ** minorDigits;
  return {
    verdict: 'used',
    params: { ...spend.params, v: spend.params.v / scale },
    se: errors({ ...spend.se, v: spend.se.v / scale }),
    correlation: seen(spend.correlation),
    ...ends(spend),
  };
}

/** null where nothing was fitted. A period is the time between two renewals. */
function contractModel({ period, verdict, failures, exam, model, customers, otherIntervals }: Contracts): Json {
  if (exam === null) return null;
  const fit = model?.fit ?? exam.result?.fit;
  return {
    verdict: verdict === 'passed' ? 'used' : 'notUsed',
    failures: [...failures],
    periodDays: period,
    customers,
    otherIntervals,
    ...(fit ? { params: { ...fit.params }, se: errors(fit.se), ...ends(fit) } : {}),
    infiniteLifetime: fit ? fit.infiniteLifetime : undefined,
    exam:
      exam.periods === null || exam.result === null
        ? null
        : {
            periods: exam.periods,
            customers: exam.result.customers,
            renewals: { ...exam.result.renewals },
            benchmarks: { ...exam.result.benchmarks },
          },
  };
}

function ends({ logLikelihood, n, gradient, ended }: Fitted): { [key: string]: Json } {
  return { logLikelihood, n, converged: ended !== 'bound' && gradient < CONVERGED };
}

function errors(se: object): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(se).map(([name, value]) => [name, seen(value as number)]));
}

function numbers({ value, low, high }: Ranged): { [key: string]: Json } {
  return { predicted: value, low, high };
}

function amounts({ value, low, high }: Ranged, money: Money): Json {
  return { value: money(value), low: money(low), high: money(high) };
}
