/* Charts of the value screen. Pure. */
import type { HistogramInput } from '#charts/histogram.ts';
import type { PredictedLinesInput } from '#charts/predicted-lines.ts';
import { WHOLE_STEPS } from '#charts/ticks.ts';
import type { ExamResult } from '#domain/clv/exam.ts';
import type { Forecast, Sources } from '#domain/clv/forecast.ts';
import type { PredictedValues } from '#domain/customer-value.ts';
import type { Format } from '#i18n/format.ts';
import type { Words } from './say.ts';

export function distributionFigure({ distribution }: PredictedValues, t: Words, f: Format): HistogramInput {
  const { bins } = distribution;
  return {
    labels: bins.map(({ from }) => f.moneyRound(from)),
    counts: bins.map(({ customers }) => customers),
    xTitle: t.distributionAxis,
    y: { tick: f.count, topTick: (count) => `${f.count(count)} ${t.customers}` },
    point: (i) => {
      const { from, to, customers } = bins[i];
      const count = f.count(customers);
      return Number.isFinite(to)
        ? t.bin(f.moneyRound(from), f.moneyRound(to), count)
        : t.openBin(f.moneyRound(from), count);
    },
  };
}

export function weeklyFigure({ weekly }: ExamResult, t: Words, f: Format): PredictedLinesInput {
  const weeks = Array.from(weekly.actual, (_, week) => week);
  return {
    predicted: [{ label: t.predicted, x: weeks, y: weekly.predicted }],
    actual: { label: t.actual, x: weeks, y: weekly.actual },
    x: { title: t.weeklyAxis, tick: f.count, steps: [1, 2, 4, 8, 13, 26] },
    y: { tick: f.count, topTick: (count) => `${f.count(count)} ${t.purchases}` },
    point: (label, week, purchases) => t.weekPoint(label, f.count(week), f.count(purchases)),
  };
}

export function decileFigure({ deciles }: ExamResult, t: Words, f: Format): PredictedLinesInput {
  const groups = deciles.map((_, i) => i + 1);
  return {
    predicted: [{ label: t.predicted, x: groups, y: deciles.map(({ predicted }) => predicted) }],
    actual: { label: t.actual, x: groups, y: deciles.map(({ actual }) => actual) },
    dots: true,
    x: { title: t.decilesAxis, tick: f.count, steps: [1, 2] },
    y: {
      tick: (each) => f.decimal(each, Number.isInteger(each) ? 0 : 1),
      topTick: (each) => `${f.decimal(each, Number.isInteger(each) ? 0 : 1)} ${t.purchases}`,
    },
    point: (label, group, purchases) => t.decilePoint(label, f.count(group), f.decimal(purchases, 2)),
  };
}

export function aliveFigure({ aliveBins }: ExamResult, t: Words, f: Format): PredictedLinesInput {
  const bins = aliveBins.filter(({ customers }) => customers > 0);
  const alive = bins.map((bin) => bin.alive);
  return {
    predicted: [{ label: t.predicted, x: alive, y: bins.map(({ predicted }) => predicted) }],
    actual: { label: t.actual, x: alive, y: bins.map(({ actual }) => actual) },
    dots: true,
    x: { title: t.aliveAxis, tick: (p) => f.percent(p) },
    y: { tick: (p) => f.ofHundred(p), topTick: (p) => f.percent(p) },
    point: (label, p, share) => t.alivePoint(label, f.percent(p), f.percent(share)),
  };
}

export function forecastFigure({ months }: Forecast, day: string, t: Words, f: Format): PredictedLinesInput {
  const isMoney = months.some(({ revenue }) => revenue !== null);
  const ahead = months.map((_, i) => i + 1);
  const curve = (label: string, source: keyof Sources): PredictedLinesInput['predicted'][number] => {
    const each = months.map(({ revenue, purchases }) => (revenue ?? purchases)[source]);
    return {
      label,
      x: ahead,
      y: each.map(({ value }) => value),
      low: each.map(({ low }) => low),
      high: each.map(({ high }) => high),
    };
  };
  const said = isMoney ? f.moneyRound : f.count;
  return {
    predicted: [curve(t.base, 'base'), curve(t.all, 'all')],
    actual: null,
    x: { title: t.forecastAxis(day), tick: f.count, steps: WHOLE_STEPS },
    y: { tick: said, topTick: said },
    point: (label, month, amount) => t.forecastPoint(label, f.count(month), said(amount)),
  };
}
