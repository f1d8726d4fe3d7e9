/* The look that all charts share: quiet grid lines, ticks as given, the title of an axis in words, the unit once at the top. */
import type { ChartConfiguration, ChartOptions, Point, ScaleOptionsByType, TooltipItem } from 'chart.js';
import type { Palette } from '#charts/palette.ts';
import { labelledIndexes, type ValueRange } from '#charts/ticks.ts';

export type TickText = (value: number) => string;

/** A value axis: `tick` writes the numbers, `topTick` the topmost one with its unit. */
export interface ValueAxis {
  readonly tick: TickText;
  readonly topTick?: TickText | undefined;
}

/** An axis of ages or period indexes. */
export interface AgeAxis {
  readonly title: string;
  readonly tick: TickText;
  /** Steps the ticks may have, ascending; left out: 1, 2, 5 × 10^n. */
  readonly steps?: readonly number[] | undefined;
}

export type LineConfiguration = ChartConfiguration<'line', Point[]>;
export type BarConfiguration = ChartConfiguration<'bar', number[], string>;
export type AnyConfiguration = LineConfiguration | BarConfiguration;

type LineScales = NonNullable<ChartOptions<'line'>['scales']>;
type LinearScale = Extract<LineScales[string], { type?: 'linear' | undefined }>;
type BarScales = NonNullable<ChartOptions<'bar'>['scales']>;
type CategoryScale = Extract<BarScales[string], { type?: 'category' | undefined }>;

export const TEXT_SIZE = 12;
export const LABEL_SIZE = 13;
export const LABEL_WEIGHT = 600;

/** The y axis. With `zero` the zero line is drawn in ink, 1.25 px, and its number bold. */
export function valueScale(palette: Palette, axis: ValueAxis, range: ValueRange, zero = false): LinearScale {
  // Chart.js also asks without a tick, when it measures the axis.
  const at = (context: { readonly tick?: { readonly value: number } }): number => context.tick?.value ?? NaN;
  const strong = (value: number): boolean => zero && value === 0;
  return {
    type: 'linear',
    min: range.min,
    max: range.max,
    border: { display: false },
    grid: {
      drawTicks: false,
      color: (context) => (strong(at(context)) ? palette.ink : at(context) === 0 ? palette.axis : palette.grid),
      lineWidth: (context) => (strong(at(context)) ? 1.25 : 1),
    },
    afterBuildTicks: (scale) => {
      scale.ticks = range.ticks.map((value) => ({ value }));
    },
    ticks: {
      autoSkip: false,
      padding: 8,
      color: (context) => (strong(at(context)) ? palette.ink : palette.inkFaint),
      font: (context) => ({
        family: palette.font,
        size: TEXT_SIZE,
        weight: strong(at(context)) ? LABEL_WEIGHT : 'normal',
      }),
      callback: (value) => {
        const number = Number(value);
        return number === range.max && axis.topTick ? axis.topTick(number) : axis.tick(number);
      },
    },
  };
}

/** The x axis of ages or indexes, from `low` to `high` with the ticks as given. */
export function ageScale(
  palette: Palette,
  axis: { readonly title: string; readonly tick: TickText },
  ticks: readonly number[],
  low: number,
  high: number,
): LinearScale {
  return {
    type: 'linear',
    min: low,
    max: high,
    border: { display: false },
    grid: { display: false, drawTicks: false },
    title: axisTitle(palette, axis.title),
    afterBuildTicks: (scale) => {
      scale.ticks = ticks.map((value) => ({ value }));
    },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      padding: 8,
      color: palette.inkFaint,
      font: { family: palette.font, size: TEXT_SIZE },
      callback: (value) => axis.tick(Number(value)),
    },
  };
}

/** The x axis of bars: as many of the labels as there is room for. */
export function labelScale(
  palette: Palette,
  title: string,
  labels: readonly string[],
  narrow: boolean,
): CategoryScale & { type: 'category' } {
  const labelled = labelledIndexes(labels.length, narrow ? 4 : 12);
  return {
    type: 'category',
    border: { display: false },
    grid: { display: false, drawTicks: false },
    title: axisTitle(palette, title),
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      padding: 8,
      color: palette.inkFaint,
      font: { family: palette.font, size: TEXT_SIZE },
      callback: (_, i) => (labelled.has(i) ? labels[i] : ''),
    },
  };
}

/** The title of an x axis, '' = none. */
export function axisTitle(palette: Palette, text: string): ScaleOptionsByType<'linear'>['title'] {
  return {
    display: text !== '',
    align: 'center',
    text,
    color: palette.inkFaint,
    padding: { top: 2, bottom: 0, y: 2 },
    font: { family: palette.font, size: TEXT_SIZE },
  };
}

/** What every chart has: no motion, no legend, and a small tooltip where `say` has words for a point. */
export function sharedOptions(
  palette: Palette,
  say: ((datasetIndex: number, dataIndex: number) => string) | undefined,
): Pick<ChartOptions<'line'> & ChartOptions<'bar'>, 'animation' | 'maintainAspectRatio' | 'events' | 'interaction'> & {
  plugins: NonNullable<ChartOptions<'line'>['plugins']> & NonNullable<ChartOptions<'bar'>['plugins']>;
} {
  return {
    animation: false,
    maintainAspectRatio: false,
    events: say ? ['mousemove', 'mouseout', 'touchstart'] : [],
    interaction: { mode: 'nearest', intersect: false, axis: 'xy' },
    plugins: {
      tooltip: {
        enabled: say !== undefined,
        displayColors: false,
        backgroundColor: palette.ink,
        bodyColor: palette.surface,
        bodyFont: { family: palette.font, size: TEXT_SIZE },
        padding: 8,
        cornerRadius: 3,
        caretSize: 0,
        caretPadding: 8,
        callbacks: {
          title: () => '',
          label: (item: TooltipItem<'line' | 'bar'>) => say?.(item.datasetIndex, item.dataIndex) ?? '',
        },
      },
    },
  };
}
