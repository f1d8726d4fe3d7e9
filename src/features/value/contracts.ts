/* Sentences, charts and tables of how long subscriptions last. Pure. */
import type { PredictedLinesInput } from '#charts/predicted-lines.ts';
import { WHOLE_STEPS } from '#charts/ticks.ts';
import { renewalRate } from '#domain/clv/sbg.ts';
import type { Contracts, ContractModel, ContractsAhead } from '#domain/subscriptions/contracts.ts';
import type { Lifetime } from '#domain/subscriptions/lifetimes.ts';
import { decimalsFor, type Format } from '#i18n/format.ts';
import type { ScreenWords } from '#i18n/messages.ts';
import { countRange } from './say.ts';
import { file, number, type Shown } from './tables.ts';

export type ContractWords = ScreenWords['contracts'];

/** Days of the usual periods, and how far another may lie from them: months of 30 days are months. */
const UNITS = [
  ['week', 7, 0.1],
  ['month', 365.25 / 12, 0.6],
  ['quarter', 365.25 / 4, 2],
  ['year', 365.25, 2],
] as const;

/** "12 months" */
export function periodsSaid(n: number, period: number, t: ContractWords, f: Format): string {
  const unit = UNITS.find(([, days, off]) => Math.abs(period - days) <= off)?.[0] ?? 'other';
  return t.units[unit](f.count(n));
}

/** Shares of 100 customers with a decimal only where the range is that narrow. */
function shareSaid(s: number, low: number, high: number, f: Format): { value: string; range: string } {
  const digits = decimalsFor(low, high);
  return { value: f.ofHundred(s, digits), range: `${f.ofHundred(low, digits)}–${f.ofHundred(high, digits)}` };
}

export function mainSentence(report: Contracts, t: ContractWords, f: Format): string {
  const { observed, seen, period, model, verdict, customers } = report;
  const at = observed.find((each) => each.t === seen);
  if (!at || at.t === 0) return '';
  const after = periodsSaid(at.t, period, t, f);
  if (verdict === 'few-customers') {
    const left = observed.reduce((sum, each) => sum + (each.t <= seen ? each.left : 0), 0);
    return t.counts(f.count(left), f.count(customers), after);
  }
  const now = shareSaid(at.s, at.low, at.high, f);
  const then = model?.curve.find((each) => each.t === 2 * seen);
  if (!then) return t.observedSentence(now.value, now.range, after);
  const later = shareSaid(then.s, then.low, then.high, f);
  return t.sentence(now.value, now.range, after, later.value, later.range, periodsSaid(then.t, period, t, f));
}

/** What the exam found; '' where none was held. */
export function examSentence({ verdict, exam, period }: Contracts, t: ContractWords, f: Format): string {
  if (verdict === 'few-customers') return t.few;
  if (!exam?.result || exam.periods === null) return t.notUsed;
  const { renewals, benchmarks } = exam.result;
  const say = verdict === 'passed' ? t.passed : t.notPassed;
  const said = say(
    f.count(renewals.predicted),
    periodsSaid(exam.periods, period, t, f),
    f.count(renewals.actual),
    f.count(benchmarks.constant),
  );
  return benchmarks.sameAges === null ? said : `${said} ${t.sameAges(f.count(benchmarks.sameAges))}`;
}

export function curveFigure({ observed, model }: Contracts, t: ContractWords, f: Format): PredictedLinesInput {
  const curve = model?.curve ?? [];
  return {
    actual: {
      label: t.observed,
      x: observed.map((each) => each.t),
      y: observed.map(({ s }) => s),
      low: observed.map(({ low }) => low),
      high: observed.map(({ high }) => high),
    },
    predicted: model
      ? [
          {
            label: t.model,
            x: curve.map((each) => each.t),
            y: curve.map(({ s }) => s),
            low: curve.map(({ low }) => low),
            high: curve.map(({ high }) => high),
          },
        ]
      : [],
    x: { title: t.axis, tick: f.count, steps: WHOLE_STEPS },
    y: { tick: (share) => f.ofHundred(share), topTick: (share) => f.percent(share) },
    point: (label, renewals, share) => t.point(label, f.count(renewals), f.percent(share, 1)),
  };
}

export function curveTable({ observed, model }: Contracts, t: ContractWords, f: Format): Shown {
  const c = t.columns;
  const last = Math.max(observed.at(-1)?.t ?? 0, model?.curve.at(-1)?.t ?? 0);
  const seen = new Map(observed.map((each) => [each.t, each]));
  const lines = Array.from({ length: last + 1 }, (_, renewal) => ({
    renewal,
    seen: seen.get(renewal),
    expected: model?.curve.at(renewal),
    rate: model && renewal > 0 ? renewalRate(model.fit.params, renewal) : NaN,
  }));
  const range = (low = NaN, high = NaN): string => (Number.isNaN(low) ? '' : f.percentRange(low, high, 1));
  return {
    columns: [
      number('t', c.t),
      number('atRisk', c.atRisk),
      { ...number('left', c.left), hideNarrow: true },
      number('observed', c.observed),
      ...(model ? [number('model', c.model), { ...number('rate', c.rate), hideNarrow: true }] : []),
    ],
    rows: lines.map((line) => ({
      t: f.count(line.renewal),
      atRisk: line.seen ? f.count(line.seen.atRisk) : '',
      left: line.seen && line.renewal > 0 ? f.count(line.seen.left) : '',
      observed: line.seen ? { text: f.percent(line.seen.s, 1), range: range(line.seen.low, line.seen.high) } : '',
      model: line.expected
        ? {
            text: f.percent(line.expected.s, 1),
            range: line.renewal === 0 ? '' : range(line.expected.low, line.expected.high),
          }
        : '',
      rate: Number.isNaN(line.rate) ? '' : f.percent(line.rate, 1),
    })),
    exported: file(
      ['renewal', 'due', 'left', 'observed', 'low', 'high', 'sbg', 'sbgLow', 'sbgHigh', 'sbgRenewalRate'],
      lines.map(({ renewal, seen: at, expected, rate }) =>
        [renewal, at?.atRisk, at?.left, at?.s, at?.low, at?.high, expected?.s, expected?.low, expected?.high, rate].map(
          (value) => (value === undefined || Number.isNaN(value) ? null : value),
        ),
      ),
    ),
  };
}

function lifetimeName({ kind, n }: Lifetime, within: string, discount: string, t: ContractWords, f: Format): string {
  if (kind === 'within') return t.kinds.within(within);
  if (kind === 'whole') return t.kinds.whole;
  return kind === 'discounted' ? t.kinds.discounted(discount) : t.kinds.residual(f.count(n));
}

/** @param discount as said, a month */
export function lifetimeTable(
  lifetimes: readonly Lifetime[],
  within: string,
  discount: string,
  t: ContractWords,
  f: Format,
): Shown {
  return {
    columns: [{ key: 'kind', label: t.lifetime }, number('periods', t.paid), number('range', t.columns.range)],
    rows: lifetimes.map((lifetime) => {
      const { value, low, high } = lifetime.periods;
      return {
        kind: lifetimeName(lifetime, within, discount, t, f),
        periods: Number.isFinite(value) ? f.decimal(value, 1) : t.infinite,
        range: Number.isFinite(low) && Number.isFinite(high) ? `${f.decimal(low, 1)}–${f.decimal(high, 1)}` : '',
      };
    }),
    exported: file(
      ['lifetime', 'renewal', 'periods', 'low', 'high'],
      lifetimes.map(({ kind, n, periods }) => [
        kind,
        n === 0 ? null : n,
        ...[periods.value, periods.low, periods.high].map((value) => (Number.isFinite(value) ? value : null)),
      ]),
    ),
  };
}

export function aheadFigure(
  { year }: ContractModel,
  now: number,
  day: string,
  t: ContractWords,
  f: Format,
): PredictedLinesInput {
  const line = (label: string, source: 'base' | 'all'): PredictedLinesInput['predicted'][number] => ({
    label,
    x: [0, ...year.map(({ periods }) => periods)],
    y: [now, ...year.map((each) => each[source].value)],
    low: [now, ...year.map((each) => each[source].low)],
    high: [now, ...year.map((each) => each[source].high)],
  });
  return {
    predicted: [line(t.base, 'base'), line(t.allOf, 'all')],
    actual: null,
    x: { title: t.aheadAxis(day), tick: f.count, steps: WHOLE_STEPS },
    y: { tick: f.count, topTick: f.count },
    point: (label, period, customers) => t.aheadPoint(label, f.count(period), f.count(customers)),
  };
}

/** @param arpa mean MRR of a subscriber today, minor units */
export function aheadTable(
  year: readonly ContractsAhead[],
  arpa: number,
  digits: number,
  t: ContractWords,
  f: Format,
): Shown {
  const c = t.aheadColumns;
  return {
    columns: [number('period', c.period), number('base', c.base), number('all', c.all), number('mrr', c.mrr)],
    rows: year.map(({ periods, base, all }) => ({
      period: f.count(periods),
      base: { text: f.count(base.value), range: countRange(base, f) },
      all: { text: f.count(all.value), range: countRange(all, f) },
      mrr: f.moneyRound(all.value * arpa),
    })),
    exported: file(
      ['period', 'base', 'baseLow', 'baseHigh', 'all', 'allLow', 'allHigh', 'mrr'],
      year.map(({ periods, base, all }) => [
        ...[periods, base.value, base.low, base.high, all.value, all.low, all.high],
        Number.isFinite(arpa) ? (all.value * arpa) / 10 ** digits : null,
      ]),
    ),
  };
}
