/* Curves: dashed exactly where running, gaps where nothing is observed, the right line on top. */
import type { ScriptableContext, ScriptableLineSegmentContext } from 'chart.js';
import { describe, expect, test } from 'vitest';
import type { LineConfiguration } from '#charts/axes.ts';
import { curveDataset, type Curve } from '#charts/curve.ts';
import { kaplanMeierCurve } from '#charts/kaplan-meier-curve.ts';
import { paybackCurve, valueAndCac } from '#charts/payback-curve.ts';
import { knownRuns } from '#charts/plugins/band.ts';
import { spread } from '#charts/plugins/end-labels.ts';
import { retentionCurve } from '#charts/retention-curve.ts';
import { DAY_STEPS } from '#charts/ticks.ts';
import { PALETTE } from './palette.ts';

type Dataset = LineConfiguration['data']['datasets'][number];

const days = { title: 'days since the first order', tick: String, steps: DAY_STEPS };
const share = { tick: (v: number) => String(Math.round(v * 100)), topTick: (v: number) => `${Math.round(v * 100)}%` };
const money = { tick: (v: number) => `$${v}` };

function curve(y: number[], more: Partial<Curve> = {}): Curve {
  return { label: 'a line', x: y.map((_, i) => i * 30), y, ...more };
}

/** Indexes of the points whose way from the left neighbour is dashed. */
function dashed(dataset: Dataset): number[] {
  const segment = typeof dataset.segment === 'object' ? dataset.segment : {};
  const dash = segment.borderDash;
  if (typeof dash !== 'function') return [];
  return dataset.data
    .map((_, i) => i)
    .filter((i) => i > 0 && dash({ p1DataIndex: i, p0DataIndex: i - 1 } as ScriptableLineSegmentContext, {}));
}

function dots(dataset: Dataset): number[] {
  const radius = dataset.pointRadius;
  if (typeof radius !== 'function') return [];
  return dataset.data.map((_, dataIndex) => radius({ dataIndex } as ScriptableContext<'line'>, {}) ?? 0);
}

/** Labels of the ticks of an axis as they are written. */
function written(config: LineConfiguration, axis: 'x' | 'y'): string[] {
  const scale = config.options?.scales?.[axis];
  const drawn = { ticks: [] as { value: number }[] };
  scale?.afterBuildTicks?.(drawn as never);
  const write = scale?.ticks?.callback as (value: number) => string;
  return drawn.ticks.map((tick) => write(tick.value));
}

describe('curveDataset', () => {
  const look = { color: 'ink', width: 2, order: 0 };

  test('the line is dashed on the way to running points, and only there', () => {
    const line = curveDataset(curve([0, 0.1, 0.2, 0.3, 0.35], { unfinished: [false, false, false, true, true] }), look);
    expect(dashed(line)).toEqual([3, 4]);
  });

  test('a line without running points is solid', () => {
    expect(dashed(curveDataset(curve([0, 0.1, 0.2]), look))).toEqual([]);
  });

  test('what is not observed is a gap, not a zero', () => {
    const line = curveDataset(curve([0, NaN, 0.2]), look);
    expect(line.data.map((point) => point.y)).toEqual([0, NaN, 0.2]);
    expect(line.spanGaps).toBeUndefined();
  });

  test('a single point between two gaps is a dot, because a line would not show it', () => {
    expect(dots(curveDataset(curve([NaN, 0.2, NaN, 0.3, 0.4]), look))).toEqual([0, 2, 0, 0, 0]);
  });

  test('the dot at the end stands at the last observed point', () => {
    expect(dots(curveDataset(curve([0.1, 0.2, NaN]), { ...look, endDot: 3 }))).toEqual([0, 3, 0]);
  });
});

describe('retentionCurve', () => {
  const pooled = curve([0, 0.17, 0.25, 0.29, 0.48], { label: 'All', low: [0, 0.15, 0.23, 0.27, 0.45] });
  const input = {
    cohorts: [curve([0, 0.2, NaN, NaN, NaN]), curve([0, 0.1, 0.2, NaN, NaN])],
    chosen: curve([0, 0.21, 0.3, 0.32, NaN], { label: '6 Jan', endLabel: '6 January 32%', shortLabel: '6 Jan 32%' }),
    pooled,
    x: days,
    y: share,
  };

  test('chosen is blue and on top, pooled is ink and bold, cohorts are thin and grey', () => {
    const looks = retentionCurve(input, PALETTE, false).data.datasets.map((d) => [
      d.borderColor,
      d.borderWidth,
      d.order,
    ]);
    expect(looks).toEqual([
      ['blue', 2.25, 0],
      ['ink', 2.5, 1],
      ['muted', 1, 2],
      ['muted', 1, 2],
    ]);
  });

  test('the unit stands once, at the top', () => {
    expect(written(retentionCurve(input, PALETTE, false), 'y')).toEqual(['0', '10', '20', '30', '40', '50%']);
  });

  test('a phone has fewer days under the axis', () => {
    const long = { ...input, pooled: curve(Array.from({ length: 19 }, (_, i) => i / 40)) };
    expect(written(retentionCurve(long, PALETTE, false), 'x')).toEqual(['0', '90', '180', '270', '360', '450', '540']);
    expect(written(retentionCurve(long, PALETTE, true), 'x')).toEqual(['0', '180', '360', '540']);
  });

  test('the axis ends where the last curve ends', () => {
    const short = { ...input, pooled: null, chosen: null };
    expect(retentionCurve(short, PALETTE, false).options?.scales?.['x']).toMatchObject({ min: 0, max: 60 });
  });

  test('nothing at all to draw is an empty chart', () => {
    const none = { ...input, cohorts: [], chosen: null, pooled: null };
    expect(retentionCurve(none, PALETTE, false).data.datasets).toEqual([]);
  });

  test('nothing moves', () => {
    expect(retentionCurve(input, PALETTE, false).options?.animation).toBe(false);
  });
});

describe('paybackCurve', () => {
  const months = { title: 'months of 30 days', tick: (v: number) => String(v) };
  const pooled: Curve = { label: 'All', x: [0, 1, 2, 3], y: [-11.7, -7, -3, 1] };
  const input = {
    cohorts: [],
    pooled,
    x: months,
    y: money,
    marker: { x: 3, low: 2, high: Infinity, label: 'paid back in month 3 (2 or later)' },
  };

  test('the zero line is ink and 1.25 px, other lines are grid', () => {
    const grid = paybackCurve(input, PALETTE, false).options?.scales?.['y']?.grid;
    const color = grid?.color as (context: object) => string;
    const width = grid?.lineWidth as (context: object) => number;
    expect([color({ tick: { value: 0 } }), width({ tick: { value: 0 } })]).toEqual(['ink', 1.25]);
    expect([color({ tick: { value: -10 } }), width({ tick: { value: -10 } })]).toEqual(['grid', 1]);
  });

  test('zero is on the axis, also when nothing has paid back yet', () => {
    const early = { ...input, pooled: { ...pooled, y: [-11.7, -9, -8, -7] }, marker: null };
    expect(written(paybackCurve(early, PALETTE, false), 'y')).toContain('$0');
  });

  test('the marker is drawn only where there is a payback', () => {
    const ids = (marker: typeof input.marker | null): string[] =>
      (paybackCurve({ ...input, marker }, PALETTE, false).plugins ?? []).map((plugin) => plugin.id);
    expect(ids(input.marker)).toContain('marker');
    expect(ids(null)).not.toContain('marker');
  });
});

describe('valueAndCac', () => {
  test('CAC above all values is inside the axis', () => {
    const config = valueAndCac(
      {
        value: curve([10, 15, 20]),
        cac: { value: 60, label: 'CAC $60' },
        x: { title: 'months', tick: String },
        y: money,
        marker: null,
      },
      PALETTE,
      false,
    );
    expect(written(config, 'y').at(-1)).toBe('$60');
  });
});

describe('kaplanMeierCurve', () => {
  const config = kaplanMeierCurve(
    { t: [10, 40], s: [0.9, 0.7], low: [0.85, 0.62], high: [0.95, 0.78], label: '30%', x: days, y: share },
    PALETTE,
    false,
  );

  test('it rises from 0 on the day of the first order: nobody has come back yet', () => {
    expect(config.data.datasets[0].data[0]).toEqual({ x: 0, y: 0 });
    expect(config.data.datasets[0].data.map((point) => point.y?.toFixed(1))).toEqual(['0.0', '0.1', '0.3']);
  });

  test('it holds each value until the next event', () => {
    expect(config.data.datasets[0].stepped).toBe('before');
  });
});

describe('knownRuns', () => {
  test('a band has a gap where the interval is not known', () => {
    expect(knownRuns([0, 1, NaN, 3], [1, 2, 3, 4])).toEqual([
      [0, 1],
      [3, 3],
    ]);
  });
});

describe('spread', () => {
  test('labels that do not touch stay where they are', () => {
    expect(spread([20, 60], 16, 0, 100)).toEqual([20, 60]);
  });

  test('labels that touch move apart by the same amount', () => {
    expect(spread([50, 54], 16, 0, 100)).toEqual([44, 60]);
  });

  test('labels stay inside, in their order', () => {
    const placed = spread([99, 98, 97], 16, 0, 100);
    expect(placed).toEqual([100, 84, 68]);
  });
});
