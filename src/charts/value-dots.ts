/* One column of the grid over the values of an attribute: a dot and its interval for each, on one scale. */
import {
  axisTitle,
  sharedOptions,
  TEXT_SIZE,
  valueScale,
  type LineConfiguration,
  type ValueAxis,
} from '#charts/axes.ts';
import type { TrendPoint } from '#charts/age-trend.ts';
import type { Palette } from '#charts/palette.ts';
import { rangeBars } from '#charts/plugins/range-bars.ts';
import { shortName } from '#charts/short-name.ts';
import { extent, valueRange } from '#charts/ticks.ts';

export interface ValueDotsInput {
  /** Values from top to bottom. */
  readonly points: readonly TrendPoint[];
  readonly x: ValueAxis;
  readonly xTitle: string;
  /** The value of all customers, NaN = none. */
  readonly all: number;
  readonly point?: (index: number) => string;
}

const NAME = { wide: 40, narrow: 16 };

/** Height of the plot in rem: a line of text for each value, and the axis. */
export function valueDotsHeight({ points }: ValueDotsInput): number {
  return 4 + 1.75 * Math.max(2, points.length);
}

export function valueDots(input: ValueDotsInput, palette: Palette, narrow: boolean): LineConfiguration {
  const { points, all, point } = input;
  const color = (i: number): string => (points[i].few ? palette.muted : palette.series[0]);
  const range = extent([points.map((p) => p.value), points.map((p) => p.low), points.map((p) => p.high), [all]]);
  const most = narrow ? NAME.narrow : NAME.wide;
  const name = (i: number): string => shortName(points[i]?.label ?? '', most);
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: points.map((p, i) => ({ x: p.value, y: i })),
          parsing: false,
          showLine: false,
          clip: 8,
          pointRadius: 4,
          pointHoverRadius: 5,
          pointBorderWidth: 1.5,
          pointBorderColor: points.map((_, i) => color(i)),
          pointBackgroundColor: points.map((p, i) => (p.unfinished ? palette.surface : color(i))),
        },
      ],
    },
    options: {
      ...sharedOptions(palette, point && ((_, i) => point(i))),
      layout: { padding: { right: 12 } },
      scales: {
        x: {
          ...valueScale(palette, input.x, valueRange(range.low, range.high, range.low >= 0)),
          title: axisTitle(palette, input.xTitle),
        },
        y: {
          type: 'linear',
          min: -0.5,
          max: Math.max(0, points.length - 1) + 0.5,
          reverse: true,
          border: { display: false },
          grid: { display: false, drawTicks: false },
          afterBuildTicks: (scale) => {
            scale.ticks = points.map((_, i) => ({ value: i }));
          },
          ticks: {
            autoSkip: false,
            padding: 8,
            color: palette.inkSoft,
            font: { family: palette.font, size: TEXT_SIZE },
            callback: (value) => name(Number(value)),
          },
        },
      },
    },
    plugins: [
      rangeBars(
        points.map((p, i) => ({ y: i, low: p.low, high: p.high, color: color(i) })),
        { value: all, color: palette.ink },
      ),
    ],
  };
}
