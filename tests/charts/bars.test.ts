/* Points over cohorts and bars by month. */
import type { ScriptableContext } from 'chart.js';
import { describe, expect, test } from 'vitest';
import { ageTrend, type TrendPoint } from '#charts/age-trend.ts';
import { revenueMonths } from '#charts/revenue-months.ts';
import { PALETTE } from './palette.ts';

const share = { tick: String };

describe('ageTrend', () => {
  const point = (value: number, more: Partial<TrendPoint> = {}): TrendPoint => ({
    label: 'Jan 26',
    value,
    low: value - 0.04,
    high: value + 0.04,
    unfinished: false,
    few: false,
    ...more,
  });
  const config = ageTrend(
    {
      points: [point(0.29), point(0.3, { few: true }), point(0.31, { unfinished: true }), point(NaN)],
      xTitle: 'month of first order',
      y: share,
      pooled: { value: 0.295, label: 'Pooled 30%' },
    },
    PALETTE,
    false,
  );
  const dataset = config.data.datasets[0];

  test('cohorts are different people: no line joins them', () => {
    expect(dataset.showLine).toBe(false);
  });

  test('few customers are grey, running ones hollow', () => {
    expect(dataset.pointBackgroundColor).toEqual(['blue', 'muted', 'surface', 'blue']);
    expect(dataset.pointBorderColor).toEqual(['blue', 'muted', 'blue', 'blue']);
  });

  test('a cohort that is not old enough keeps its place and has no point', () => {
    expect(dataset.data.at(3)?.y).toBeNaN();
    expect(config.options?.scales?.['x']).toMatchObject({ min: -0.5, max: 3.5 });
  });

  test('the intervals fit on the axis', () => {
    const y = config.options?.scales?.['y'];
    expect(Number(y?.min)).toBeLessThanOrEqual(0.25);
    expect(Number(y?.max)).toBeGreaterThanOrEqual(0.35);
  });
});

describe('revenueMonths', () => {
  const input = {
    months: ['Jan', 'Feb', 'Mar'],
    running: [false, false, true],
    returning: [100, 150, 40],
    fresh: [200, 120, 30],
    labels: { returning: 'Returning', fresh: 'New', unidentified: 'No identity' },
    xTitle: '',
    y: share,
  };

  test('returning lies below, new on it; a third layer only where orders lack an identity', () => {
    const names = (more: object): unknown[] =>
      revenueMonths({ ...input, ...more }, PALETTE, false).data.datasets.map((d) => d.label);
    expect(names({})).toEqual(['Returning', 'New']);
    expect(names({ unidentified: [5, 0, 0] })).toEqual(['Returning', 'New', 'No identity']);
  });

  test('the axis holds the sum of the layers', () => {
    expect(Number(revenueMonths(input, PALETTE, false).options?.scales?.['y']?.max)).toBeGreaterThanOrEqual(300);
  });

  test('a month that is over has the full colour', () => {
    const fill = revenueMonths(input, PALETTE, false).data.datasets[0].backgroundColor;
    const filled = typeof fill === 'function' ? fill({ dataIndex: 1 } as ScriptableContext<'bar'>, {}) : undefined;
    expect(filled).toBe('blue');
  });
});
