/* One column of the grid over its cohorts: is the same age getting better? Points with intervals, and the pooled value as a level. */
import { ageScale, sharedOptions, valueScale, type LineConfiguration, type ValueAxis } from '#charts/axes.ts';
import type { Palette } from '#charts/palette.ts';
import { endLabels, labelPadding } from '#charts/plugins/end-labels.ts';
import { intervalBars } from '#charts/plugins/interval-bars.ts';
import { levelLine } from '#charts/plugins/level-line.ts';
import { pointLabels } from '#charts/plugins/point-labels.ts';
import { extent, labelledIndexes, valueRange } from '#charts/ticks.ts';

export interface TrendPoint {
  /** Cohort, as under the axis. */
  readonly label: string;
  /** NaN = not observed: its place stays empty. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Still running or partial: hollow. */
  readonly unfinished: boolean;
  /** Few customers: grey. */
  readonly few: boolean;
  /** Differs from the other cohorts by more than chance: 1 above, −1 below; left out = not. */
  readonly direction?: number;
  /** Value of the cohort a year before; NaN or left out = none. */
  readonly yearBefore?: number;
  /** What is special about the cohort; left out = nothing. */
  readonly mark?: string | undefined;
}

export interface AgeTrendInput {
  readonly points: readonly TrendPoint[];
  readonly xTitle: string;
  readonly y: ValueAxis;
  readonly pooled: { readonly value: number; readonly label: string } | null;
  readonly point?: (index: number) => string;
  /** Text of the value a year before. */
  readonly yearPoint?: (index: number) => string;
}

/** Half the width of the dash of the year before, in px. */
const DASH = 7;

/** Cohorts from first to last; the line between points is left out, because cohorts are different people. */
export function ageTrend(input: AgeTrendInput, palette: Palette, narrow: boolean): LineConfiguration {
  const { points, pooled, point, yearPoint } = input;
  const yearBefore = points.map((p) => p.yearBefore ?? NaN);
  const color = (i: number): string => (points[i].few ? palette.muted : palette.series[0]);
  const range = extent([
    points.map((p) => p.value),
    points.map((p) => p.low),
    points.map((p) => p.high),
    pooled ? [pooled.value] : [],
    yearBefore,
  ]);
  const left = -0.5;
  const right = Math.max(0, points.length - 1) + 0.5;
  const labelled = labelledIndexes(points.length, narrow ? 4 : 12);
  const labels =
    pooled && Number.isFinite(pooled.value)
      ? [{ text: pooled.label, x: right, y: pooled.value, color: palette.ink }]
      : [];
  // On phones neighbours stand closer than the words are wide: the key names them.
  const marked = points.flatMap((p, i) =>
    p.mark !== undefined && Number.isFinite(p.value)
      ? [{ text: p.mark, x: i, y: Number.isFinite(p.low) ? p.low : p.value }]
      : [],
  );
  const radius = points.length > 40 ? 2.5 : 4;
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: points.map((p, i) => ({ x: i, y: p.value })),
          parsing: false,
          showLine: false,
          clip: 8,
          order: 0,
          pointStyle: points.map((p) => (p.direction ? 'triangle' : 'circle')),
          pointRotation: points.map((p) => (p.direction === -1 ? 180 : 0)),
          pointRadius: points.map((p) => (p.direction ? radius + 2 : radius)),
          pointHoverRadius: radius + 1,
          pointBorderWidth: 1.5,
          pointBorderColor: points.map((_, i) => color(i)),
          pointBackgroundColor: points.map((p, i) => (p.unfinished ? palette.surface : color(i))),
        },
        {
          data: yearBefore.map((y, i) => ({ x: i, y })),
          parsing: false,
          showLine: false,
          clip: 8,
          order: 1,
          pointStyle: 'line',
          pointRadius: points.length > 40 ? DASH / 2 : DASH,
          pointHoverRadius: DASH,
          pointBorderWidth: 2,
          pointBorderColor: palette.muted,
        },
      ],
    },
    options: {
      ...sharedOptions(palette, point && ((set, i) => (set === 0 || !yearPoint ? point(i) : yearPoint(i)))),
      layout: { padding: labelPadding(labels, palette, { low: left, high: right }) },
      scales: {
        x: ageScale(
          palette,
          { title: input.xTitle, tick: (i) => points[i]?.label ?? '' },
          points.map((_, i) => i).filter((i) => labelled.has(i)),
          left,
          right,
        ),
        y: valueScale(palette, input.y, valueRange(range.low, range.high, false)),
      },
    },
    plugins: [
      levelLine(pooled?.value ?? NaN, palette.ink, 1.25),
      intervalBars(points.map((p, i) => ({ x: i, low: p.low, high: p.high, color: color(i) }))),
      pointLabels(narrow ? [] : marked, palette),
      endLabels(labels, palette),
    ],
  };
}
