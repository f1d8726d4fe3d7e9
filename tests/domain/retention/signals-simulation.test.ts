/* Signals on simulated stores: how often chance alone makes one, how often a real difference does. SIGNAL_RUNS = stores; `npm run signals` runs 1,000. */
import { afterAll, describe, expect, test } from 'vitest';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { signalsOf } from '#domain/retention/signals.ts';
import { DEFAULT_VIEW, type MeasureId, type RetentionView } from '#domain/retention/view.ts';
import { later, liftedShape, nullShape, storeLog, type StoreShape } from '../../fixtures/null-stores.ts';

const RUNS = Number(process.env['SIGNAL_RUNS'] ?? 100);
/** Apart from the seeds on which the rule was made. */
const FIRST_SEED = 70_001;
/** What is asked of 1,000 stores; fewer scatter more, and are allowed two standard errors. */
const allowance = (share: number): number => (RUNS >= 1000 ? 0 : 2 * Math.sqrt((share * (1 - share)) / RUNS));
const MOST_FALSE = 0.07 + allowance(0.07);
const LEAST_FOUND = 0.8 - allowance(0.8);

const seeds = Array.from({ length: RUNS }, (_, i) => FIRST_SEED + i);
const lines: string[] = [];

/** Share of stores whose screen shows a signal at all, or in one row. */
function marked(
  name: string,
  shapeOf: (seed: number) => StoreShape,
  view: Partial<RetentionView>,
  rowOf: (seed: number) => number | null = () => null,
): number {
  let found = 0;
  let tests = 0;
  for (const seed of seeds) {
    const triangle = retentionTriangle(storeLog(shapeOf(seed), seed), { ...DEFAULT_VIEW, ...view });
    const signals = signalsOf(triangle);
    if (signals === null) throw new Error('nothing was tested');
    const row = rowOf(seed);
    const width = triangle.columns.length;
    const cells = row === null ? signals.direction : signals.direction.subarray(row * width, (row + 1) * width);
    if (cells.some((direction) => direction !== 0)) found++;
    tests += signals.tests;
  }
  const share = found / RUNS;
  lines.push(
    `${name.padEnd(74)} ${(share * 100).toFixed(1).padStart(5)} % of ${String(RUNS)} stores, ${(tests / RUNS).toFixed(0)} cells tested`,
  );
  return share;
}

afterAll(() => {
  process.stdout.write(`${lines.join('\n')}\n`);
});

describe('where all cohorts are alike, a screen shows a signal in at most 7 % of stores', () => {
  const few = (shape: StoreShape): StoreShape => ({ ...shape, purchases: 0.3 });
  const screens: [string, (seed: number) => StoreShape, Partial<RetentionView>][] = [
    ['null: bought in period, 12 cohorts × 12 ages', nullShape, { measure: 'on' }],
    ['null: cumulative repeat, 12 × 12', nullShape, { measure: 'cumulative' }],
    ['null: N-day', nullShape, { measure: 'nday' }],
    ['null: bought in period, a year later', (seed) => later(nullShape(seed)), { measure: 'on' }],
    ['null: cumulative repeat, a year later', (seed) => later(nullShape(seed)), { measure: 'cumulative' }],
    [
      'null: bought in period, 3 in 10 buy again in a year: few expected a cell',
      (seed) => few(later(nullShape(seed))),
      { measure: 'on' },
    ],
  ];
  test.each(screens)('%s', (name, shapeOf, view) => {
    expect(marked(name, shapeOf, view)).toBeLessThanOrEqual(MOST_FALSE);
  });
});

describe('one cohort of 500 at 15 % among eleven at 10 % is found in at least 80 % of stores', () => {
  const liftedRow = (seed: number): number => seed % 12;
  test.each([['on'], ['cumulative']] as [MeasureId][])('%s, 10 % buy in any 30 days', (measure) => {
    const name = `15 % among 10 % in any 30 days: ${measure}`;
    expect(marked(name, (seed) => liftedShape(seed, 30), { measure }, liftedRow)).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  test('cumulative repeat where 15 % among 10 % is reached in 90 days', () => {
    const name = '15 % among 10 % within 90 days: cumulative';
    expect(marked(name, (seed) => liftedShape(seed, 90), { measure: 'cumulative' }, liftedRow)).toBeGreaterThanOrEqual(
      LEAST_FOUND,
    );
  });
});

describe('a difference that is there only after a year is harder to see among so many cells', () => {
  test('15 % among 10 % within 360 days is found in more than half of the stores', () => {
    const name = '15 % among 10 % within 360 days only: cumulative';
    const found = marked(
      name,
      (seed) => liftedShape(seed, 360),
      { measure: 'cumulative' },
      (seed) => seed % 12,
    );
    expect(found).toBeGreaterThanOrEqual(0.5);
  });
});
