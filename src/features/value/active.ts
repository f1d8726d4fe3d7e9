/* Active customers of the months ahead, as a chart and as a table. Pure. */
import type { PredictedLinesInput } from '#charts/predicted-lines.ts';
import { WHOLE_STEPS } from '#charts/ticks.ts';
import { isoDay } from '#domain/calendar.ts';
import type { Forecast, Sources } from '#domain/clv/forecast.ts';
import type { Format } from '#i18n/format.ts';
import { countRange, type Words } from './say.ts';
import { file, number, type Shown } from './tables.ts';

/** Customers active at the end of each month, beginning with those of today. */
export function activeFigure({ months, activeNow }: Forecast, day: string, t: Words, f: Format): PredictedLinesInput {
  const curve = (label: string, source: keyof Sources): PredictedLinesInput['predicted'][number] => {
    const each = months.map(({ active }) => active[source]);
    return {
      label,
      x: [0, ...months.map((_, i) => i + 1)],
      y: [activeNow, ...each.map(({ value }) => value)],
      low: [activeNow, ...each.map(({ low }) => low)],
      high: [activeNow, ...each.map(({ high }) => high)],
    };
  };
  return {
    predicted: [curve(t.base, 'base'), curve(t.all, 'all')],
    actual: null,
    x: { title: t.forecastAxis(day), tick: f.count, steps: WHOLE_STEPS },
    y: { tick: f.count, topTick: f.count },
    point: (label, month, customers) => t.forecastPoint(label, f.count(month), f.count(customers)),
  };
}

/** Active customers at the end of each month: of today's, of those yet to be won, and together. */
export function activeTable({ months, activeNow }: Forecast, asOf: number, t: Words, f: Format): Shown {
  return {
    columns: [{ key: 'month', label: t.month }, number('base', t.baseColumn), number('all', t.allColumn)],
    rows: [
      { month: f.day(asOf), base: f.count(activeNow), all: f.count(activeNow) },
      ...months.map(({ to, active: { base, all } }) => ({
        month: f.day(to),
        base: { text: f.count(base.value), range: countRange(base, f) },
        all: { text: f.count(all.value), range: countRange(all, f) },
      })),
    ],
    exported: file(
      ['day', 'base', 'baseLow', 'baseHigh', 'new', 'newLow', 'newHigh', 'all', 'allLow', 'allHigh'],
      months.map(({ to, active: { base, fresh, all } }) => [
        isoDay(to),
        ...[base, fresh, all].flatMap(({ value, low, high }) => [value, low, high]),
      ]),
    ),
  };
}
