/* One column of the grid over its cohorts: is the same age getting better? Points with intervals, and the pooled value as a level. */
import { ageScale, sharedOptions, valueScale, type LineConfiguration, type ValueAxis } from '#charts/axes.ts';
import type { Palette } from '#charts/palette.ts';
import { endLabels, labelPadding } from '#charts/plugins/end-labels.ts';
import { intervalBars } from '#charts/plugins/interval-bars.ts';
import { levelLine } from '#charts/plugins/level-line.ts';
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
}

export interface AgeTrendInput {
  readonly points: readonly TrendPoint[];
  readonly xTitle: string;
  readonly y: ValueAxis;
  readonly pooled: { readonly value: number; readonly label: string } | null;
  readonly point?: (index: number) => string;
}

/** Cohorts from first to last; the line between points is left out, because cohorts are different people. */
export function ageTrend(input: AgeTrendInput, palette: Palette, narrow: boolean): LineConfiguration {
  const { points, pooled, point } = input;
  const color = (i: number): string => (points[i].few ? palette.muted : palette.series[0]);
  const range = extent([
    points.map((p) => p.value),
    points.map((p) => p.low),
    points.map((p) => p.high),
    pooled ? [pooled.value] : [],
  ]);
  const left = -0.5;
  const right = Math.max(0, points.length - 1) + 0.5;
  const labelled = labelledIndexes(points.length, narrow ? 4 : 12);
  const labels =
    pooled && Number.isFinite(pooled.value)
      ? [{ text: pooled.label, x: right, y: pooled.value, color: palette.ink }]
      : [];
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
          pointRadius: radius,
          pointHoverRadius: radius + 1,
          pointBorderWidth: 1.5,
          pointBorderColor: points.map((_, i) => color(i)),
          pointBackgroundColor: points.map((p, i) => (p.unfinished ? palette.surface : color(i))),
        },
      ],
    },
    options: {
      ...sharedOptions(palette, point && ((_, i) => point(i))),
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
      endLabels(labels, palette),
    ],
  };
}
