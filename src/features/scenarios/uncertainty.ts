/* Sensitivity and uncertainty: sentences, charts, tables. Pure. */
import type { HistogramInput } from '#charts/histogram.ts';
import type { TornadoInput } from '#charts/tornado-bars.ts';
import type { RiskReport } from '#domain/scenarios/monte-carlo.ts';
import type { UncertainId } from '#domain/scenarios/scenario-settings.ts';
import type { TornadoBar } from '#domain/scenarios/tornado.ts';
import type { InputRange } from '#domain/scenarios/uncertain.ts';
import type { Format } from '#i18n/format.ts';
import type { Shown } from './figures.ts';
import type { NextWords } from './next.ts';
import { fieldText, typedUnits, type Words } from './say.ts';

/** Bars that the chart shows at most. */
const MOST_BARS = 12;

export function inputName(id: UncertainId, t: NextWords, words: Words): string {
  return id === 'retention' ? t.retention : words.inputs[id].label;
}

/** A value of an input as it stands in its field, with its unit where that is per cent or money. */
function inputText({ kind }: InputRange, value: number, minorDigits: number, f: Format): string {
  if (kind === 'money') return f.money(value);
  const text = fieldText(kind, typedUnits(kind, value, minorDigits), f);
  return kind === 'percent' ? f.percent(value, text.includes(f.language === 'de' ? ',' : '.') ? 1 : 0) : text;
}

/** The names and texts that bars are told with. */
export interface Telling {
  readonly ranges: readonly InputRange[];
  readonly minorDigits: number;
  readonly t: NextWords;
  readonly words: Words;
  readonly f: Format;
}

function ends({ ranges, minorDigits, f }: Telling, id: UncertainId): { low: string; high: string } {
  const range = ranges.find((each) => each.id === id);
  if (range === undefined) return { low: '', high: '' };
  return { low: inputText(range, range.low, minorDigits, f), high: inputText(range, range.high, minorDigits, f) };
}

/** A bar of less than this share of the widest is no bar. */
const VISIBLE = 1e-9;

function moving(bars: readonly TornadoBar[]): TornadoBar[] {
  return bars.filter(({ swing }) => swing > VISIBLE * (bars[0]?.swing ?? 0)).slice(0, MOST_BARS);
}

export function sensitivitySentence(bars: readonly TornadoBar[], { t, words, f }: Telling): string {
  if (bars.some(({ swing }) => Number.isNaN(swing))) return t.sensitivityUnknown;
  const [first, second] = moving(bars);
  if ((first as TornadoBar | undefined) === undefined) return t.sensitivityNone;
  const [low, high] = [first.atLow, first.atHigh].sort((a, b) => a - b);
  const most = t.sensitivity(inputName(first.id, t, words), f.moneyRound(low), f.moneyRound(high));
  const then = second as TornadoBar | undefined;
  return then === undefined ? most : `${most} ${t.sensitivitySecond(inputName(then.id, t, words))}`;
}

export function tornadoFigure(bars: readonly TornadoBar[], base: number, telling: Telling): TornadoInput {
  const { t, words, f } = telling;
  const rows = moving(bars);
  return {
    rows: rows.map(({ id, atLow, atHigh }) => ({ label: inputName(id, t, words), atLow, atHigh })),
    base,
    x: { tick: f.moneyRound },
    xTitle: t.sensitivityAxis,
    point: (i, high) => {
      const { id, atLow, atHigh } = rows[i];
      const end = ends(telling, id)[high ? 'high' : 'low'];
      return t.sensitivityPoint(inputName(id, t, words), end, f.moneyRound(high ? atHigh : atLow));
    },
  };
}

export function tornadoTable(bars: readonly TornadoBar[], telling: Telling): Shown {
  const { ranges, minorDigits, t, words, f } = telling;
  return {
    columns: [
      { key: 'input', label: t.input },
      { key: 'low', label: t.inputLow, numeric: true },
      { key: 'high', label: t.inputHigh, numeric: true },
      { key: 'atLow', label: t.atLow, numeric: true },
      { key: 'atHigh', label: t.atHigh, numeric: true },
    ],
    rows: bars.map(({ id, atLow, atHigh }) => ({
      input: inputName(id, t, words),
      ...ends(telling, id),
      atLow: f.moneyRound(atLow),
      atHigh: f.moneyRound(atHigh),
    })),
    exported: {
      columns: [
        { header: 'input', kind: 'text' },
        ...['low', 'high', 'outcome_at_low', 'outcome_at_high'].map((header) => ({ header, kind: 'figure' as const })),
      ],
      rows: bars.map(({ id, atLow, atHigh }) => {
        const range = ranges.find((each) => each.id === id);
        const typed = (value: number): number =>
          range === undefined ? NaN : typedUnits(range.kind, value, minorDigits);
        const scale = 10 ** minorDigits;
        return [id, typed(range?.low ?? NaN), typed(range?.high ?? NaN), atLow / scale, atHigh / scale];
      }),
    },
  };
}

export function riskSentence({ median, low, high, lose, draws }: RiskReport, t: NextWords, f: Format): string {
  // Of so many draws none is not never.
  const few = lose > 0 && lose < 0.01;
  const said = lose === 0 ? `< ${f.percent(1 / draws, 2)}` : f.percent(lose, few ? 2 : 0);
  return `${t.risk(f.moneyRound(median), f.moneyRound(low), f.moneyRound(high))} ${t.lose(said)}`;
}

export function riskFigure({ from, width, counts }: RiskReport, t: NextWords, f: Format): HistogramInput {
  const at = (i: number): string => f.moneyRound(from + i * width);
  return {
    labels: counts.map((_, i) => at(i)),
    counts,
    xTitle: t.riskAxis,
    y: { tick: f.count },
    point: (i) => t.riskPoint(at(i), at(i + 1), f.count(counts[i])),
  };
}

export function riskTable({ from, width, counts }: RiskReport, minorDigits: number, t: NextWords, f: Format): Shown {
  const bars = counts.map((count, i) => ({ low: from + i * width, high: from + (i + 1) * width, count }));
  return {
    columns: [
      { key: 'from', label: t.riskFrom, numeric: true },
      { key: 'to', label: t.riskTo, numeric: true },
      { key: 'count', label: t.riskCount, numeric: true },
    ],
    rows: bars.map(({ low, high, count }) => ({
      from: f.moneyRound(low),
      to: f.moneyRound(high),
      count: f.count(count),
    })),
    exported: {
      columns: ['from', 'to', 'courses'].map((header) => ({ header, kind: 'figure' as const })),
      rows: bars.map(({ low, high, count }) => [low / 10 ** minorDigits, high / 10 ** minorDigits, count]),
    },
  };
}
