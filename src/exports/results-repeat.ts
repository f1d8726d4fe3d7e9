/* Repeat purchase and period rates as sections of the results file. */
import { isoDay } from '#domain/calendar.ts';
import type { PeriodRate, PeriodRatesReport } from '#domain/period-rates.ts';
import type { LadderStep, RepeatReport, Share } from '#domain/results.ts';
import { type Json, seen } from './json.ts';

/** The section `repeat` of the results file. */
export function repeatSection({ within, kaplanMeier, medianDays, ladder }: RepeatReport): Json {
  return {
    within: within.map(({ days, byDays, byOrders }) => ({
      days,
      eligible: byDays.eligible,
      count: byDays.count,
      countByOrders: byOrders.count,
      value: seen(byDays.value),
      low: seen(byDays.low),
      high: seen(byDays.high),
    })),
    kaplanMeier: kaplanMeier.map(({ t, atRisk, events, censored, s, low, high }) => ({
      t,
      atRisk,
      events,
      censored,
      s: seen(s),
      low: seen(low),
      high: seen(high),
    })),
    medianDays,
    ladder: ladder.byOrders.map((step) => ladderEntry(step, ladder.horizon)),
    ladderByDays: ladder.byDays.map((step) => ladderEntry(step, ladder.horizon)),
  };
}

function shareEntry({ eligible, count, value, low, high }: Share): Record<string, Json> {
  return { eligible, count, value: seen(value), low: seen(low), high: seen(high) };
}

function ladderEntry({ n, reached, within, days }: LadderStep, horizon: number | null): Json {
  return {
    n,
    ...shareEntry(reached),
    within: within === null ? undefined : { days: horizon, ...shareEntry(within) },
    medianDays: days?.median ?? null,
    p25Days: days?.p25 ?? null,
    p75Days: days?.p75 ?? null,
  };
}

/** The section `rates` of the results file: one entry a period. */
export function ratesSection({ periods }: PeriodRatesReport): Json {
  return periods.map(rateEntry);
}

/** Rates of a running period are not observed yet; those of a period before the file's first day + L, or of nobody, are none. */
function rateEntry(period: PeriodRate): Json {
  const rate = (value: number): Json =>
    period.state === 'running' ? undefined : Number.isFinite(value) ? value : null;
  return {
    period: period.name,
    from: isoDay(period.from),
    to: isoDay(period.to),
    state: period.state,
    S: seen(period.S),
    E: seen(period.E),
    N: seen(period.N),
    retained: seen(period.retained),
    lost: seen(period.lost),
    reactivated: seen(period.reactivated),
    acquiredBefore: period.acquiredBefore,
    crrSets: rate(period.crrSets.value),
    low: seen(period.crrSets.low),
    high: seen(period.crrSets.high),
    crrClassic: rate(period.crrClassic),
    crrAcquired: rate(period.crrAcquired.value),
    churn: rate(period.churn.value),
    returningCustomers: shareEntry(period.returningCustomers),
    returningShareA: seen(period.returningShareA),
    returningShareB: seen(period.returningShareB),
  };
}
