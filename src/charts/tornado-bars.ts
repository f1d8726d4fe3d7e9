/* Sensitivity: one lying bar an input, from the outcome of the base to that at the low and at the high end of its range. */
import {
  axisTitle,
  sharedOptions,
  TEXT_SIZE,
  valueScale,
  type BarConfiguration,
  type ValueAxis,
} from '#charts/axes.ts';
import type { Palette } from '#charts/palette.ts';
import { rangeBars } from '#charts/plugins/range-bars.ts';
import { shortName } from '#charts/short-name.ts';
import { extent, innerTicks } from '#charts/ticks.ts';

export interface TornadoInput {
  /** From top to bottom. */
  readonly rows: readonly { readonly label: string; readonly atLow: number; readonly atHigh: number }[];
  /** The outcome of the base. */
  readonly base: number;
  readonly x: ValueAxis;
  readonly xTitle: string;
  readonly point: (index: number, high: boolean) => string;
}

const NAME = { wide: 40, narrow: 16 };
/** Room beside the widest bar, as a share of the span. */
const ROOM = 0.04;

/** Height of the plot in rem: a line of text for each input, and the axis. */
export function tornadoHeight({ rows }: TornadoInput): number {
  return 4 + 1.75 * Math.max(2, rows.length);
}

/** Blue: the input at its high end; orange: at its low end. The base is a line of ink. */
export function tornadoBars(input: TornadoInput, palette: Palette, narrow: boolean): BarConfiguration {
  const { rows, base, point } = input;
  const range = extent([rows.map(({ atLow }) => atLow), rows.map(({ atHigh }) => atHigh), [base]]);
  const room = (range.high - range.low) * ROOM;
  const [min, max] = [range.low - room, range.high + room];
  const most = narrow ? NAME.narrow : NAME.wide;
  const bars = (data: number[], color: string): BarConfiguration['data']['datasets'][number] => ({
    data,
    base,
    grouped: false,
    backgroundColor: color,
    borderWidth: 0,
    categoryPercentage: 1,
    barPercentage: 0.7,
  });
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ label }) => shortName(label, most)),
      datasets: [
        bars(
          rows.map(({ atHigh }) => atHigh),
          palette.series[0],
        ),
        bars(
          rows.map(({ atLow }) => atLow),
          palette.series[1],
        ),
      ],
    },
    options: {
      ...sharedOptions(palette, (set, i) => point(i, set === 0)),
      indexAxis: 'y',
      layout: { padding: { top: 8, right: 12 } },
      scales: {
        x: {
          ...valueScale(palette, input.x, { min, max, ticks: innerTicks(min, max, narrow ? 3 : 6) }),
          title: axisTitle(palette, input.xTitle),
        },
        y: {
          type: 'category',
          border: { display: false },
          grid: { display: false, drawTicks: false },
          ticks: {
            autoSkip: false,
            padding: 8,
            color: palette.inkSoft,
            font: { family: palette.font, size: TEXT_SIZE },
          },
        },
      },
    },
    plugins: [rangeBars([], { value: base, color: palette.ink })],
  };
}
