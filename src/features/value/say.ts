/* Sentences of the value screen. Pure. */
import type { ExamFailure } from '#domain/clv/exam.ts';
import type { Ranged } from '#domain/clv/future-ranges.ts';
import type { CustomerValueReport } from '#domain/customer-value.ts';
import type { Tried } from '#domain/prediction.ts';
import type { PaybackReport } from '#domain/results.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

export type Words = Messages['value'];

/** "1,100–1,250" */
export function countRange({ low, high }: Ranged, f: Format): string {
  return `${f.count(low)}–${f.count(high)}`;
}

/** "€41,000–€49,000", without cents, which say nothing of what is ahead. */
export function moneyRange({ low, high }: Ranged, f: Format): string {
  return f.moneyRoundRange(low, high);
}

/** What customers are worth; or that nothing is predicted, and why. */
export function worthSentence(report: CustomerValueReport, t: Words, f: Format): string {
  const { verdict, used, basis, clv } = report;
  if (used === null) return verdict === 'passed' ? '' : t.unused[verdict];
  const customers = f.count(report.customers);
  if (used.values === null) {
    const { base } = used.forecast.purchases;
    return t.worthPurchases(customers, f.count(base.value), countRange(base, f));
  }
  const { total, mean } = used.values;
  const say = basis === 'contribution' ? t.worthContribution : t.worthNet;
  return say(customers, f.count(clv.months), f.moneyRound(total.value), moneyRange(total, f), f.money(mean.value));
}

/** What a model's exam found, in a sentence. */
export function examSentence({ kind, exam }: Tried, isUsed: boolean, t: Words, f: Format): string {
  const model = t.models[kind];
  if (exam.result === null || exam.weeks === null) return t.notExamined(model);
  const { purchases, benchmarks } = exam.result;
  const [predicted, actual] = [f.count(purchases.predicted.value), f.count(purchases.actual)];
  const [weeks, naive] = [f.count(exam.weeks), f.count(benchmarks.before)];
  return isUsed ? t.passed(predicted, weeks, actual, naive) : t.notPassed(model, predicted, weeks, actual, naive);
}

/** Why a model is not used, each reason once. */
export function reasonsOf({ exam, problems }: Tried, t: Words): string[] {
  const failures: ExamFailure[] = [...new Set([...exam.failures, ...problems])];
  return failures.map((failure) => t.failures[failure]);
}

/** The tried model that the page shows the exam of: the one in use, else the first one. */
export function shownExam({ tried, used }: CustomerValueReport): Tried | null {
  return tried.find(({ kind }) => kind === used?.buying.kind) ?? tried.at(0) ?? null;
}

/** Observed value at the latest age that is observed; null = none is. */
export function observedValue({ ltv }: PaybackReport): PaybackReport['ltv'][number] | null {
  return ltv.findLast(({ value }) => !Number.isNaN(value)) ?? null;
}
