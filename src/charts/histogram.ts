/* How amounts are spread over customers: bars that touch, one a span of amounts. */
import {
  axisTitle,
  sharedOptions,
  TEXT_SIZE,
  valueScale,
  type BarConfiguration,
  type ValueAxis,
} from '#charts/axes.ts';
import type { Palette } from '#charts/palette.ts';
import { labelledIndexes, valueRange } from '#charts/ticks.ts';

export interface HistogramInput {
  /** Where each bar begins, in words. */
  readonly labels: readonly string[];
  readonly counts: readonly number[];
  readonly xTitle: string;
  readonly y: ValueAxis;
  readonly point: (index: number) => string;
}

export function histogram(input: HistogramInput, palette: Palette, narrow: boolean): BarConfiguration {
  const { labels, counts, point } = input;
  const labelled = labelledIndexes(labels.length, narrow ? 4 : 12);
  return {
    type: 'bar',
    data: {
      labels: [...labels],
      datasets: [
        {
          data: [...counts],
          backgroundColor: palette.series[0],
          borderWidth: 0,
          categoryPercentage: 1,
          barPercentage: 0.94,
        },
      ],
    },
    options: {
      ...sharedOptions(palette, (_, i) => point(i)),
      layout: { padding: { top: 8, right: 8 } },
      scales: {
        x: {
          type: 'category',
          border: { display: false },
          grid: { display: false, drawTicks: false },
          title: axisTitle(palette, input.xTitle),
          ticks: {
            autoSkip: false,
            maxRotation: 0,
            padding: 8,
            color: palette.inkFaint,
            font: { family: palette.font, size: TEXT_SIZE },
            callback: (_, i) => (labelled.has(i) ? labels[i] : ''),
          },
        },
        y: valueScale(palette, input.y, valueRange(0, Math.max(...counts, 0))),
      },
    },
    plugins: [],
  };
}
