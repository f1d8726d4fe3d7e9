/* The grid of the retention screen, its files, and its curves. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CellState, type RetentionTriangle } from '#domain/retention/triangle.ts';
import { csvText } from '#exports/csv.ts';
import { completeSince } from '#features/retention/cells.ts';
import { curveInput, curveSentence, greyRows, lastWellObserved } from '#features/retention/curve.ts';
import { gridModel, rampEnds } from '#features/retention/grid.ts';
import { cohortNames, columnsTitle } from '#features/retention/names.ts';
import { gridExport, visibleGrid } from '#features/retention/tables.ts';
import { trendInput, trendSentence, trendTable } from '#features/retention/trend.ts';
import { isoDay } from '#domain/calendar.ts';
import { repeatReport } from '#domain/repeat.ts';
import { cdnowLog, day, purchaseLog } from '../fixtures/purchase-log.ts';
import { hasOracles, skippedNote } from '../fixtures/oracles.ts';
import { english, german, smallTriangle, triangleOf } from '../fixtures/retention-screen.ts';

const cdnow = hasOracles ? cdnowLog() : null;

/** A shop in which somebody comes for the first time on each of n days, and nobody again. */
function dailyTriangle(n: number): RetentionTriangle {
  const from = day('2024-01-01');
  const rows = Array.from({ length: n }, (_, i) => [i, from + i, 100] as const);
  return triangleOf(purchaseLog(rows), { cohort: 'day', period: 'day', measure: 'on' });
}

describe.skipIf(!hasOracles)(`gridModel of CDNOW${skippedNote}`, () => {
  test('the pooled row of weekly cohorts is that of the design reference', () => {
    const model = gridModel(triangleOf(cdnow, { cohort: 'week', min: 100 }), false, english);
    expect(model.pooled?.cells.map((cell) => cell.text).join(' ')).toBe(
      '17 25 29 32 35 38 39 41 43 44 44 45 46 47 48 47 47 42',
    );
    expect(model.pooled?.cells.map((cell) => cell.thin).lastIndexOf(false)).toBe(15);
    expect(model.rows[1]).toMatchObject({ size: '168', few: false });
    expect(model.rows[1].cell(2).text).toBe('32');
    expect(model.rows.at(-1)).toMatchObject({ size: '63', few: true });
  });

  test('weeks lose their year where all cohorts lie within one', () => {
    expect(cohortNames(triangleOf(cdnow, { cohort: 'week' }), english)[1]).toBe('6 Jan');
    expect(cohortNames(dailyTriangle(400), english)[0]).toBe('1 Jan 2024');
  });

  test('the curve of all cohorts is 1 − Kaplan–Meier: it never falls, and its full name says so', () => {
    const triangle = triangleOf(cdnow);
    const steps = repeatReport(cdnow as NonNullable<typeof cdnow>).kaplanMeier;
    const { pooled } = curveInput(triangle, steps, 0, english);
    const values = Array.from(pooled?.y ?? []);
    expect(values.every((value, i) => i === 0 || value >= values[i - 1])).toBe(true);
    expect(pooled?.label).toContain('Kaplan–Meier');
    expect(pooled?.endLabel).toContain('All cohorts');
    expect(Array.from(pooled?.x ?? []).at(-1)).toBe(lastWellObserved(triangle));
    // oracle of ../shared/design: half of the second purchases so far came within 55 days
    expect(curveSentence(triangle, steps, english)).toContain('within 55 days');
  });
});

describe('gridModel', () => {
  test('what has not begun is an empty cell, what was observed as none is a 0', () => {
    const [january, february] = gridModel(smallTriangle(), false, english).rows;
    expect([0, 1, 2].map((j) => january.cell(j).text)).toEqual(['0', '33', '33']);
    expect(february.cell(2)).toMatchObject({ text: '', state: 'empty', few: false });
    expect(february.cell(1).state).toBe('partial');
  });

  test('counts replace the shares, colours do not follow them, and the pooled row says its unit', () => {
    const shares = gridModel(smallTriangle({ min: 0 }), false, english);
    const counts = gridModel(smallTriangle({ min: 0 }), true, english);
    expect([0, 1, 2].map((j) => counts.rows[0].cell(j).text)).toEqual(['0', '1', '1']);
    const values = (model: typeof counts): number[] => [0, 1, 2].map((j) => model.rows[0].cell(j).value);
    expect(values(counts)).toEqual(values(shares));
    expect(counts.pooled?.cells[2].text).toBe('33%');
    expect(counts.head.columnsTitle).toBe('Customers who bought again by day');
  });

  test('the period of the first order holds everybody and takes no colour', () => {
    const model = gridModel(smallTriangle({ measure: 'on', axis: 'calendar', min: 0 }), false, english);
    expect(model.rows[0].cell(0)).toMatchObject({ text: '100', value: NaN });
  });

  test('a running calendar period is hatched, never coloured', () => {
    const model = gridModel(smallTriangle({ measure: 'on', axis: 'calendar', min: 0 }), false, english);
    expect(model.rows[0].cell(3).state).toBe('running');
    const triangle = smallTriangle({ measure: 'on', axis: 'calendar', min: 0 });
    expect(rampEnds(model, triangle, 'grid', english)).toEqual({ low: '0%', high: '50%' });
  });

  test('money stands without its symbol under a head that names the currency', () => {
    const triangle = smallTriangle({ measure: 'revenue' });
    expect(columnsTitle(triangle.view, false, german)).toBe('Nettoumsatz je Kunde in EUR bis Tag');
    const [january] = gridModel(triangle, false, german).rows;
    expect([0, 1, 2, 3].map((j) => january.cell(j).text)).toEqual(['30', '30', '37', '37']);
  });

  test('a very large grid is whole: cells are made when they are asked for, and the files hold all of them', () => {
    const triangle = dailyTriangle(200);
    const model = gridModel(triangle, false, english);
    expect([model.rows.length, model.columns.length]).toEqual([200, 199]);
    expect(model.rows[0].cell(198)).toMatchObject({ text: '0', state: 'complete' });
    expect(model.rows[199].cell(0).state).toBe('empty');
    expect(visibleGrid(model).rows).toHaveLength(201);
    expect(visibleGrid(model).rows[1]).toHaveLength(3 + 199);
    expect(gridExport(triangle, 2).rows).toHaveLength((200 * 199) / 2 + 199);
  });

  test('no text of a cell is wider than the model says', () => {
    for (const view of [{}, { measure: 'revenue' }, { measure: 'orders' }, { against: 'previous' }] as const) {
      const model = gridModel(smallTriangle({ ...view, min: 0 }), false, english);
      const texts = model.rows.flatMap((row) => model.columns.map((_, j) => row.cell(j).text));
      expect(model.widest).toBeGreaterThanOrEqual(Math.max(...texts.map((text) => text.length)));
    }
  });

  test('against the column before: a ratio above all, a dash where nobody did it before, grey where few did', () => {
    const shown = gridModel(smallTriangle({ against: 'previous', min: 0 }), false, english).rows[0];
    expect([0, 1, 2].map((j) => shown.cell(j).text)).toEqual(['0', '–', '100']);
    const grey = gridModel(smallTriangle({ against: 'previous', min: 2 }), false, english).rows[0];
    expect([0, 2].map((j) => grey.cell(j).few)).toEqual([false, true]);
    expect(
      rampEnds(
        gridModel(smallTriangle({ against: 'previous', min: 4 }), false, english),
        smallTriangle(),
        'grid',
        english,
      ),
    ).toEqual({ low: '', high: '' });
  });

  test('orders per customer carry two decimals, those of a cohort none', () => {
    const first = (per: 'customer' | 'cohort'): string =>
      gridModel(smallTriangle({ measure: 'orders', per }), false, german).rows[0].cell(2).text;
    expect([first('customer'), first('cohort')]).toEqual(['1,33', '4']);
  });
});

describe('gridExport', () => {
  test('each cell that has begun is a row, with ISO dates and major units', () => {
    const text = csvText(gridExport(smallTriangle({ measure: 'revenue' }), 2), { bom: false });
    const [head, first] = text.split('\r\n');
    expect(head).toBe(
      'cohort,cohort_from,cohort_to,size,first_order_value,k,age_from,age_to,eligible,count,value,low,high,state,completes_on,cohorts',
    );
    expect(first).toBe('2026-01,2026-01-01,2026-01-31,3,30.00,-1,0,0,3,3,30.00,,,complete,,');
    expect(text).toContain('partial,2026-04-20,');
    expect(text).toContain('pooled,,,5,');
  });

  test('property: as many rows as cells that are not empty and averages that rest on something', () => {
    const customer = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 12 }), (customers) => {
        const rows = customers.flatMap((days, i) => days.map((d) => [i, 20_000 + d, 100] as const));
        const triangle = triangleOf(purchaseLog(rows));
        const cells = triangle.state.filter((state) => state !== CellState.empty).length;
        const averages = triangle.pooled.filter((cell) => cell.cohorts > 0).length;
        expect(gridExport(triangle, 2).rows).toHaveLength(cells + averages);
      }),
      { numRuns: 60 },
    );
  });

  test('the visible grid is copied with the average row first', () => {
    const table = visibleGrid(gridModel(smallTriangle(), false, english));
    expect(table.rows[0][0]).toBe('Pooled');
    expect(table.columns.map((column) => column.header)).toEqual(['Month', 'Size', '1st order', '30', '60', '90']);
  });
});

describe('completeSince', () => {
  test('a cell is complete once the last day of the cohort is as old as the column', () => {
    const asOf = day('2026-05-15');
    expect(isoDay(completeSince(smallTriangle(), 0, 1, asOf))).toBe('2026-04-01');
    expect(completeSince(smallTriangle(), 1, 1, asOf)).toBeNaN();
  });

  test('no day after as-of is named', () => {
    expect(completeSince(smallTriangle(), 0, 2, day('2026-04-15'))).toBeNaN();
  });
});

describe('curveInput', () => {
  test('grey lines hold complete cells; the chosen one adds what is partly observed, dashed', () => {
    const triangle = smallTriangle();
    const { cohorts, chosen } = curveInput(triangle, null, 1, english);
    expect(Array.from(cohorts[0].y)).toEqual([0, 0, 1 / 3, 1 / 3]);
    expect(Array.from(chosen?.y ?? [])).toEqual([0, 0, 1, NaN]);
    expect(Array.from(chosen?.unfinished ?? [])).toEqual([false, false, true, true]);
  });

  test('where no cohort has enough customers, many are not drawn: they would be noise', () => {
    expect(greyRows(smallTriangle(), -1)).toEqual([0, 1]);
    expect(greyRows(dailyTriangle(40), -1)).toEqual([]);
  });
});

describe('trendInput', () => {
  test('a running calendar period leaves its place empty: it would look like a drop', () => {
    const triangle = smallTriangle({ measure: 'on', axis: 'calendar' });
    expect(trendInput(triangle, 2, english).points.map((point) => point.value)).toEqual([0]);
    expect(trendInput(triangle, 1, english).points.map((point) => point.value)).toEqual([1 / 3, 0.5]);
  });

  test('few customers carry no interval, which would flatten all others', () => {
    const [few] = trendInput(smallTriangle(), 1, english).points;
    expect(few).toMatchObject({ few: true, low: NaN });
    const [enough] = trendInput(smallTriangle({ min: 1 }), 1, english).points;
    expect(enough.low).toBeGreaterThan(0);
  });

  test('one complete cohort is not called a range', () => {
    expect(trendSentence(smallTriangle({ min: 1 }), 2, english)).toBe(
      'Customers who bought again within 90 days: **33%** in Jan 2026, the one complete cohort.',
    );
  });

  test('where no cohort has enough customers, no values are compared', () => {
    expect(trendSentence(smallTriangle(), 2, english)).toContain('No cohort has 30 customers');
  });

  test('the same month a year before stands beside', () => {
    const rows = [2024, 2025].flatMap((year) =>
      [1, 2, 3].map((i) => [`${year}-${i}`, day(`${year}-03-0${i}`), 100] as const),
    );
    const triangle = triangleOf(
      purchaseLog([...rows, ['2024-1', day('2024-03-20'), 100]], { asOf: day('2025-12-31') }),
    );
    const table = trendTable(triangle, 0, english);
    expect(table.columns.map((column) => column.key)).toContain('before');
    expect(table.rows[0]).toMatchObject({ cohort: 'Mar 2025', before: { text: '33%', range: '6–79%' } });
  });
});
