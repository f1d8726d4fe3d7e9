/* How amounts are spread over customers: bars that touch, one a span of amounts. */
import { labelScale, sharedOptions, valueScale, type BarConfiguration, type ValueAxis } from '#charts/axes.ts';
import type { Palette } from '#charts/palette.ts';
import { valueRange } from '#charts/ticks.ts';

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
        x: labelScale(palette, input.xTitle, labels, narrow),
        y: valueScale(palette, input.y, valueRange(0, Math.max(...counts, 0))),
      },
    },
    plugins: [],
  };
}
