/* Payback as a section of the results file: CAC, LTV, payback with its probability, groups, channels, cash, ranking. */
import type { CashCourse, CashReport } from '#domain/cash.ts';
import type { RankingReport } from '#domain/ranking.ts';
import type {
  CacMonth,
  Costs,
  LtvAtAge,
  Payback,
  PaybackRange,
  PaybackRanges,
  PaybackReport,
  PaybackSpread,
} from '#domain/results.ts';
import { type Json, seen } from './json.ts';

export interface PaybackInput {
  readonly costs: Costs;
  readonly report: PaybackReport;
  readonly ranges: PaybackRanges;
  readonly cash: CashReport;
  readonly ranking: RankingReport;
}

type Money = (minor: number) => string | undefined;

/** Money with null = there is none. */
const paidOf =
  (money: Money) =>
  (amount: number | null): Json =>
    amount === null ? null : money(amount);

/** Months; null = or later than observed. Absent where no range is computed. */
function bounds(range: PaybackRange | null): { low?: number | null; high?: number | null } {
  if (range === null) return {};
  const bound = (month: number): number | null => (Number.isFinite(month) ? month : null);
  return { low: bound(range.low), high: bound(range.high) };
}

/** Share of samples that have paid back by the end of month 0, 1, 2 …; absent without a range. */
function probability(spread: Pick<PaybackSpread, 'probability'> | undefined): Json {
  return spread && spread.probability.length > 0 ? Array.from(spread.probability, (share) => seen(share)) : undefined;
}

function paybackEntry({ days, month, observedMonths }: Payback, range: PaybackRange | null): Record<string, Json> {
  return { days, month, ...bounds(range), observedMonths };
}

function costsEntry(costs: Costs, money: Money): Json {
  const paid = paidOf(money);
  return {
    grossMargin: costs.grossMargin,
    variableCost: money(costs.variableCost),
    cac: paid(costs.cac),
    feeShare: costs.feeShare,
    feeFixed: money(costs.feeFixed),
    shippingCost: money(costs.shippingCost),
    shippingIncome: costs.shippingIncome,
    changes: costs.changes.length,
    items: costs.items.length,
    retentionShare: costs.retentionShare,
    recurring: costs.recurring.map(({ name, kind, amount, from, to }) => ({
      name,
      kind,
      amount: money(amount),
      from,
      to,
    })),
  };
}

function ltvEntries(ltv: readonly LtvAtAge[], ratios: PaybackReport['ratios'], money: Money): Json {
  return ltv.map(({ age, eligible, value, low, high }, i) => ({
    age,
    eligible,
    value: money(value),
    low: money(low),
    high: money(high),
    ratio: ratios.at(i)?.ratio ?? undefined,
  }));
}

function cacEntry({ month, spend, newCustomers, cac, affected, spread }: CacMonth, money: Money): Json {
  const paid = paidOf(money);
  return { month, spend: paid(spend), newCustomers, cac: paid(cac), affected, spread };
}

function courseEntry({ trough, positive, months }: CashCourse, money: Money): Record<string, Json> {
  return {
    trough: trough === null ? null : { month: trough.month, amount: money(trough.amount) },
    positive,
    months: months.map(({ month, running, contribution, spend, cumulative }) => ({
      month,
      running,
      contribution: money(contribution),
      spend: money(spend),
      cumulative: money(cumulative),
    })),
  };
}

function cashEntry({ basis, total, cohorts }: CashReport, money: Money): Json {
  if (basis === null || total === null) return undefined;
  return {
    basis,
    total: courseEntry(total, money),
    cohorts: cohorts
      .filter(({ spend }) => spend !== null)
      .map((cohort) => ({ cohort: cohort.cohort, affected: cohort.affected, ...courseEntry(cohort, money) })),
  };
}

function rankingEntry({ by, basis, age, groups, small }: RankingReport, money: Money): Json {
  return {
    by,
    basis,
    age: age === 0 ? null : age,
    groups: groups.map(({ value, size, eligible, cac, value95, enough, neverPaid }) => ({
      group: value === '' ? null : value,
      size,
      eligible,
      cac: paidOf(money)(cac),
      value: money(value95.value),
      low: money(value95.low),
      high: money(value95.high),
      enough,
      neverPaid,
    })),
    small: { values: small.values, customers: small.customers },
  };
}

/** The section `payback`. Means with up to six further digits. */
export function paybackSection({ costs, report, ranges, cash, ranking }: PaybackInput, money: Money): Json {
  const paid = paidOf(money);
  const spreadOf = new Map(ranges.cohorts.map((each) => [each.cohort, each]));
  const ofGroup = new Map(ranges.groups.map((each) => [each.value, each]));
  const { textbook, coverage, view } = report;
  return {
    basis: report.basis,
    lag: view.lag,
    costs: costsEntry(costs, money),
    coverage:
      coverage === null
        ? undefined
        : { netSales: money(coverage.netSales), known: money(coverage.known), share: seen(coverage.share) },
    cac: report.cac.map((month) => cacEntry(month, money)),
    pooledCac: paid(report.pooledCac),
    channels: report.channels.map(({ channel, months, spend, newCustomers, cac }) => ({
      channel,
      spend: paid(spend),
      newCustomers,
      cac: paid(cac),
      months: months.map((month) => cacEntry(month, money)),
    })),
    ltv: ltvEntries(report.ltv, report.ratios, money),
    pooled: {
      ...paybackEntry(report.pooled, ranges.pooled),
      probability: probability({ probability: ranges.pooledProbability }),
    },
    cohorts: report.cohorts.map(({ cohort, payback, affected, forecast, calendarMonth, interpolated }) => ({
      cohort,
      cac: paid(payback.cac),
      ...paybackEntry(payback, spreadOf.get(cohort)?.range ?? null),
      probability: probability(spreadOf.get(cohort)),
      affected,
      forecastMonth: forecast?.month ?? null,
      calendarMonth,
      interpolated,
    })),
    by: view.by,
    groups: report.groups.map(({ value, size, payback, ltv, forecast }) => ({
      group: value === '' ? null : value,
      size,
      cac: paid(payback.cac),
      ...paybackEntry(payback, ofGroup.get(value)?.range ?? null),
      probability: probability(ofGroup.get(value)),
      forecastMonth: forecast?.month ?? null,
      ltv: ltvEntries(ltv, [], money),
    })),
    textbook:
      textbook === null
        ? null
        : {
            aov: money(textbook.aov),
            ordersPerYear: seen(textbook.ordersPerYear),
            grossMargin: seen(textbook.grossMargin),
            churn: seen(textbook.churn),
            value: money(textbook.value),
          },
    cash: cashEntry(cash, money),
    ranking: rankingEntry(ranking, money),
  };
}
