/* Signal or noise in words: of one cell, and of one column over its cohorts. */
import type { Signals } from '#domain/retention/signals.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import { cohortName } from './names.ts';
import type { Speech } from './speech.ts';

const LEAST_P = 0.001;

/** "0.03", "0.004", "below 0.001". */
export function pText(p: number, { t, format }: Speech): string {
  if (p < LEAST_P) return t.signals.smallP(format.decimal(LEAST_P, 3));
  return format.decimal(p, p < 0.01 ? 3 : 2);
}

/** Two figures: the number is an estimate from an estimate. */
export function roughly(n: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1);
  return Math.round(n / unit) * unit;
}

/** What a row stands against: other cohorts, or rows where an attribute makes them. */
function othersText({ by }: RetentionView, { t }: Speech): string {
  return t.signals.others[by === null ? 'cohorts' : 'rows'];
}

/** What the marks of the grid mean. */
export function legendText(view: RetentionView, speech: Speech): string {
  return speech.t.signals.legend(othersText(view, speech));
}

/** What a signal says; '' where the cell shows none. */
export function signalText(signals: Signals | null, at: number, view: RetentionView, speech: Speech): string {
  const direction = signals?.direction[at] ?? 0;
  if (signals === null || direction === 0) return '';
  const said = direction > 0 ? speech.t.signals.above : speech.t.signals.below;
  return said(othersText(view, speech), pText(signals.p[at], speech));
}

/** Signal or noise, and how many customers would show the difference; '' where the cell was not tested. */
export function verdictText(signals: Signals | null, at: number, view: RetentionView, speech: Speech): string {
  if (signals === null || Number.isNaN(signals.p[at])) return '';
  if (signals.direction[at] !== 0) return signalText(signals, at, view, speech);
  const others = othersText(view, speech);
  const { t, format } = speech;
  const more = signals.more[at];
  return Number.isNaN(more) ? t.signals.noise(others) : t.signals.noiseMore(others, format.count(roughly(more)));
}

/** Which rows of a column differ from the others; '' where fewer than two were tested. */
export function columnVerdict(
  signals: Signals | null,
  triangle: RetentionTriangle,
  column: number,
  speech: Speech,
): string {
  if (signals === null) return '';
  const { cohorts, columns, view } = triangle;
  const places = cohorts.map((_, row) => row * columns.length + column);
  if (places.every((at) => Number.isNaN(signals.p[at]))) return '';
  const { t } = speech;
  const named = (direction: number): string =>
    cohorts
      .filter((_, row) => signals.direction[places[row]] === direction)
      .map((cohort) => cohortName(cohort, view, speech))
      .join(', ');
  const [above, below] = [named(1), named(-1)];
  const others = othersText(view, speech);
  const said = [above && t.signals.trendAbove(others, above), below && t.signals.trendBelow(others, below)].filter(
    (text) => text !== '',
  );
  return said.length === 0 ? t.signals.trendNone[view.by === null ? 'cohorts' : 'rows'] : said.join(' ');
}
