/* The charts of a report as drawings: a curve over age, ranges by row, ranges over time, bars. Pure; no script is needed to see them. */
import type { Drawing, Mark, MarkRole } from './document.ts';

/** Units: about a pixel on a phone. */
const WIDTH = 420;
const LEFT = 44;
const RIGHT = 16;
const TOP = 14;
const PLOT = 170;
const ROW = 30;

const round = (value: number): number => Math.round(value * 10) / 10;

/** A round number at or above the largest value, half of which is round too. */
function niceTop(most: number): number {
  if (!(most > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([1, 2, 4, 6, 8, 10].find((step) => step * power >= most * 0.999) ?? 10);
}

function text(role: MarkRole, x: number, y: number, content: string): Mark {
  return { kind: 'text', role, at: [round(x), round(y)], text: content };
}

function line(role: MarkRole, x1: number, y1: number, x2: number, y2: number): Mark {
  return { kind: 'line', role, from: [round(x1), round(y1)], to: [round(x2), round(y2)] };
}

function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${String(round(x))} ${String(round(y))}`).join('');
}

/** Horizontal lines with their numbers: 0, half and the top. */
function valueAxis(top: number, y: (value: number) => number, tick: (value: number) => string): Mark[] {
  return [0, top / 2, top].flatMap((value) => [
    line(value === 0 ? 'axis' : 'grid', LEFT, y(value), WIDTH - RIGHT, y(value)),
    text('text-end', LEFT - 6, y(value) + 4, tick(value)),
  ]);
}

export interface CurvePoint {
  readonly x: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Of all, beside it; NaN = none. */
  readonly other: number;
}

export interface CurveInput {
  readonly label: string;
  readonly points: readonly CurvePoint[];
  readonly tick: (value: number) => string;
  readonly xTick: (x: number) => string;
  readonly xTitle: string;
  readonly name: string;
  readonly otherName: string;
}

/** A curve from 0 with its band, and a second one dashed. */
export function curveDrawing({ label, points, tick, xTick, xTitle, name, otherName }: CurveInput): Drawing {
  const last = points[points.length - 1].x;
  const top = niceTop(
    Math.max(...points.flatMap(({ high, value, other }) => [high, value, other]).filter(Number.isFinite)),
  );
  const x = (at: number): number => LEFT + (at / last) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number => TOP + PLOT * (1 - value / top);
  const start: [number, number] = [x(0), y(0)];
  const upper = points.map((point): [number, number] => [x(point.x), y(point.high)]);
  const lower = points.map((point): [number, number] => [x(point.x), y(point.low)]);
  const others = points.filter(({ other }) => Number.isFinite(other));
  const foot = TOP + PLOT;
  const step = Math.max(1, Math.ceil(points.length / 6));
  const labelled = points.filter((_, i) => (points.length - 1 - i) % step === 0);
  return {
    width: WIDTH,
    height: foot + 58,
    label,
    marks: [
      ...valueAxis(top, y, tick),
      { kind: 'path', role: 'band', d: `${pathOf([start, ...upper, ...lower.reverse()])}Z` },
      ...(others.length > 0
        ? [
            {
              kind: 'path' as const,
              role: 'other' as const,
              d: pathOf([start, ...others.map((point): [number, number] => [x(point.x), y(point.other)])]),
            },
          ]
        : []),
      { kind: 'path', role: 'main', d: pathOf([start, ...points.map((p): [number, number] => [x(p.x), y(p.value)])]) },
      ...labelled.map((point) => text('text-mid', x(point.x), foot + 16, xTick(point.x))),
      text('text-end', WIDTH - RIGHT, foot + 32, xTitle),
      line('main', LEFT, foot + 46, LEFT + 22, foot + 46),
      text('text', LEFT + 28, foot + 50, name),
      ...(others.length > 0
        ? [
            line('other', WIDTH / 2, foot + 46, WIDTH / 2 + 22, foot + 46),
            text('text', WIDTH / 2 + 28, foot + 50, otherName),
          ]
        : []),
    ],
  };
}

export interface RangeInput {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Differs from the others by more than chance. */
  readonly marked: boolean;
}

/** A dot with its range for each row; the name stands over it. */
export function rangeRows(label: string, rows: readonly RangeInput[], tick: (value: number) => string): Drawing {
  const ends = rows.flatMap(({ value, high }) => [value, high]).filter(Number.isFinite);
  const top = niceTop(Math.max(...ends));
  const x = (value: number): number => 4 + (value / top) * (WIDTH - 64);
  const foot = TOP + rows.length * (ROW + 8);
  return {
    width: WIDTH,
    height: foot + 24,
    label,
    marks: [
      ...[0, top / 2, top].flatMap((value) => [
        line(value === 0 ? 'axis' : 'grid', x(value), TOP - 6, x(value), foot),
        text(value === 0 ? 'text' : 'text-mid', value === 0 ? 0 : x(value), foot + 16, tick(value)),
      ]),
      ...rows.flatMap(({ name, value, low, high, marked }, i): Mark[] => {
        const y = TOP + i * (ROW + 8);
        return [
          text('text', 8, y + 8, name),
          ...(Number.isFinite(low) ? [line('range', x(low), y + 20, x(high), y + 20)] : []),
          { kind: 'dot', role: marked ? 'strong' : 'main', at: [round(x(value)), y + 20], r: 4 },
          text('text', Math.min(WIDTH - 34, x(Number.isFinite(high) ? high : value) + 8), y + 24, tick(value)),
        ];
      }),
    ],
  };
}

/** Ranges over time, with the level of all. */
export function rangeColumns(
  label: string,
  columns: readonly RangeInput[],
  level: number,
  tick: (value: number) => string,
): Drawing {
  const top = niceTop(Math.max(...columns.flatMap(({ value, high }) => [value, high]).filter(Number.isFinite)));
  const width = (WIDTH - LEFT - RIGHT) / columns.length;
  const y = (value: number): number => TOP + PLOT * (1 - value / top);
  const x = (i: number): number => LEFT + (i + 0.5) * width;
  // So many names fit; the newest always has its own.
  const step = Math.ceil(columns.length / 5);
  return {
    width: WIDTH,
    height: TOP + PLOT + 26,
    label,
    marks: [
      ...valueAxis(top, y, tick),
      ...(Number.isFinite(level) ? [line('other', LEFT, y(level), WIDTH - RIGHT, y(level))] : []),
      ...columns.flatMap(({ name, value, low, high, marked }, i): Mark[] => [
        ...(Number.isFinite(low) ? [line('range', x(i), y(low), x(i), y(high))] : []),
        { kind: 'dot', role: marked ? 'strong' : 'main', at: [round(x(i)), round(y(value))], r: 3.5 },
        ...((columns.length - 1 - i) % step === 0
          ? [
              text(
                i > columns.length - 3 ? 'text-end' : 'text-mid',
                i > columns.length - 3 ? WIDTH - 4 : x(i),
                TOP + PLOT + 18,
                name,
              ),
            ]
          : []),
      ]),
    ],
  };
}

export interface BarInput {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** Drawn as what was before. */
  readonly former?: boolean;
}

/** Horizontal bars from 0; the name stands over each, its number behind it. */
export function barRows(label: string, rows: readonly BarInput[]): Drawing {
  const most = Math.max(...rows.map(({ value }) => value), 1e-9);
  const room = WIDTH - 110;
  return {
    width: WIDTH,
    height: 6 + rows.length * (ROW + 8),
    label,
    marks: rows.flatMap(({ name, value, text: said, former = false }, i): Mark[] => {
      const y = 4 + i * (ROW + 8);
      const width = Math.max(1, round((Math.max(0, value) / most) * room));
      return [
        text('text', 0, y + 10, name),
        { kind: 'rect', role: former ? 'bar-before' : 'bar', at: [0, y + 15], width, height: 14 },
        text('text', width + 6, y + 27, said),
      ];
    }),
  };
}
