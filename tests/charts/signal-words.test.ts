/* Signal and noise, the year before and Black Friday in words, marks and the trend. */
import { describe, expect, test } from 'vitest';
import { NO_COSTS } from '#domain/results.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { signalsOf } from '#domain/retention/signals.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { describeCell } from '#features/retention/describe.ts';
import { gridModel } from '#features/retention/grid.ts';
import { proofOf } from '#features/retention/proof.ts';
import { columnVerdict, legendText, pText, roughly, verdictText } from '#features/retention/signal-words.ts';
import { trendInput, trendKey, trendTable } from '#features/retention/trend.ts';
import { blackFridayRows, yearsBefore, yearSentence } from '#features/retention/year-before.ts';
import { ageTrend } from '#charts/age-trend.ts';
import { customerValues } from '../fixtures/customer-values.ts';
import { day, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';
import { english, german, triangleOf } from '../fixtures/retention-screen.ts';
import { PALETTE } from './palette.ts';

/** Customers by month of first order from October 2023 on; so many of a hundred buy again after 20 days. */
function shop(months: readonly { readonly size: number; readonly again: number }[]): RetentionTriangle {
  const rows = months.flatMap(({ size, again }, m) =>
    Array.from({ length: size }, (_, i): PurchaseRow[] => {
      const year = 2023 + Math.floor((9 + m) / 12);
      const first = day(`${String(year)}-${String(((9 + m) % 12) + 1).padStart(2, '0')}-01`) + (i % 27);
      const own: PurchaseRow = [`${String(m)}-${String(i)}`, first, 1000];
      return (i * 37) % 100 < again ? [own, [own[0], first + 20, 1000]] : [own];
    }).flat(),
  );
  return triangleOf(purchaseLog(rows, { asOf: day('2025-03-31') }));
}

const usual = { size: 200, again: 20 };
/** 14 months; November 2023 is four times as large and worse, November 2024 is usual. */
const triangle = shop([usual, { size: 800, again: 10 }, ...Array.from({ length: 12 }, () => usual)]);
const signals = signalsOf(triangle);
const columns = triangle.columns.length;

describe('signals in words', () => {
  test('a signal is said with its direction and p-value, in the cell, its proof and the trend', () => {
    expect(describeCell(triangle, 1, 0, english, signals)).toContain(
      'Signal: below the other cohorts by more than chance (p after correction below 0.001).',
    );
    const context = { asOf: day('2025-03-31'), ordersWithoutIdentity: 0, signals };
    expect(proofOf(triangle, 1, 0, context, german)?.notes.join(' ')).toContain(
      'Signal: liegt unter den anderen Kohorten, mehr als durch Zufall (p nach Korrektur unter 0,001).',
    );
    expect(columnVerdict(signals, triangle, 0, english)).toBe(
      'Below the other cohorts by more than chance: **Nov 2023**.',
    );
  });

  test('noise says how many more customers would show it, to two figures', () => {
    const more = signals?.more[0] ?? NaN;
    expect(more).toBeGreaterThan(0);
    expect(verdictText(signals, 0, triangle.view, english)).toBe(
      `Noise: the difference from the other cohorts can be chance; about ${english.format.count(roughly(more))} more customers per group would show it.`,
    );
    expect(describeCell(triangle, 0, 0, english, signals)).not.toContain('Noise');
    expect([roughly(7), roughly(236), roughly(12_345)]).toEqual([7, 240, 12_000]);
  });

  test('where nothing was tested nothing is said', () => {
    expect(verdictText(null, 0, triangle.view, english)).toBe('');
    expect(columnVerdict(null, triangle, 0, english)).toBe('');
    const small = shop([{ size: 20, again: 20 }, usual, usual]);
    expect(verdictText(signalsOf(small), 0, small.view, english)).toBe('');
  });

  test('where all are alike, the trend says so', () => {
    const alike = shop([usual, usual, usual]);
    expect(columnVerdict(signalsOf(alike), alike, 0, english)).toBe(
      'No cohort differs from the others by more than chance.',
    );
  });

  test('p-values have the digits that they carry', () => {
    expect([0.0004, 0.004, 0.04, 0.4].map((p) => pText(p, german))).toEqual(['unter 0,001', '0,004', '0,04', '0,40']);
  });
});

describe('rows by attribute', () => {
  /** 14 months of two countries; in November 2023 DE is four times as large, and AT comes back more often. */
  function countries(byTime: boolean): RetentionTriangle {
    const given: Record<string, string[]> = {};
    const rows = Array.from({ length: 14 }, (_, m) => {
      const year = 2023 + Math.floor((9 + m) / 12);
      const from = day(`${String(year)}-${String(((9 + m) % 12) + 1).padStart(2, '0')}-01`);
      return [
        { country: 'DE', size: m === 1 ? 400 : 100, again: 10 },
        { country: 'AT', size: 100, again: 30 },
      ].flatMap(({ country, size, again }) =>
        Array.from({ length: size }, (_, i): PurchaseRow[] => {
          const own: PurchaseRow = [`${country}-${String(m)}-${String(i)}`, from + (i % 27), 1000];
          given[own[0]] = [country];
          return (i * 37) % 100 < again ? [own, [own[0], own[1] + 20, 1000]] : [own];
        }).flat(),
      );
    }).flat();
    const log = purchaseLog(rows, { asOf: day('2025-03-31') });
    const values = customerValues(log, rows, given, 'country');
    return retentionTriangle(log, { ...DEFAULT_VIEW, by: 'country', byTime }, NO_COSTS, () => false, values);
  }

  test('stand against the other rows', () => {
    const alone = countries(false);
    const found = signalsOf(alone, alone.everybody);
    const austria = alone.cohorts.findIndex(({ name }) => name === 'AT');
    expect(columnVerdict(found, alone, 0, english)).toBe(
      'Above the other rows by more than chance: **Austria**. Below the other rows by more than chance: **Germany**.',
    );
    expect(describeCell(alone, austria, 0, german, found)).toContain('Signal: liegt über den anderen Zeilen');
    expect(legendText(alone.view, german)).toBe('▲ ▼ weicht von den anderen Zeilen ab');
    expect(legendText(triangle.view, english)).toBe('▲ ▼ differs from the other cohorts');
  });

  test('by attribute alone no row is Black Friday or has a year before', () => {
    const alone = countries(false);
    expect(blackFridayRows(alone)).toEqual([false, false]);
    expect(yearsBefore(alone)).toEqual([-1, -1]);
    expect(yearSentence(alone, 0, english)).toBe('');
  });

  test('by attribute and time both are sought within the value', () => {
    const crossed = countries(true);
    const filled = blackFridayRows(crossed);
    expect(crossed.cohorts.filter((_, row) => filled[row]).map(({ name }) => name)).toEqual(['DE 2023-11']);
    const row = crossed.cohorts.findIndex(({ name }) => name === 'AT 2024-11');
    expect(crossed.cohorts[yearsBefore(crossed)[row]].name).toBe('AT 2023-11');
  });
});

describe('marks', () => {
  test('the cells that differ carry a mark, greyed ones never do', () => {
    const model = gridModel(triangle, false, english, signals);
    expect(model.rows[1].cell(0).mark).toBe('below');
    expect(model.rows[2].cell(0).mark).toBeUndefined();
    const greyed = { ...triangle, view: { ...triangle.view, min: 900 } };
    expect(gridModel(greyed, false, english, signalsOf(greyed)).rows[1].cell(0).mark).toBeUndefined();
  });

  test('a month with Black Friday is named where it is much larger than usual, in grid, trend and table', () => {
    expect(gridModel(triangle, false, english).rows.map(({ label }) => label)).toEqual([
      undefined,
      'Black Friday',
      ...new Array<undefined>(12).fill(undefined),
    ]);
    const input = trendInput(triangle, 0, english, signals);
    expect(input.points[1]).toMatchObject({ mark: 'Black Friday', direction: -1 });
    expect(trendKey(input, 30, english)).toContain('Black Friday (Nov 23)');
    expect(trendTable(triangle, 0, english).rows.find((row) => typeof row['cohort'] === 'object')).toMatchObject({
      cohort: { text: 'Nov 2023', range: 'Black Friday' },
    });
  });
});

describe('the year before', () => {
  test('stands at the place of the later cohort, and in the sentence with both intervals', () => {
    const input = trendInput(triangle, 0, english, signals);
    expect(input.points[13].yearBefore).toBeCloseTo(0.1, 12);
    expect(input.points[12].yearBefore).toBeCloseTo(0.2, 12);
    expect(input.points[3].yearBefore).toBeNaN();
    expect(input.yearPoint?.(13)).toBe('Nov 2023: 10.0%');
    expect(yearSentence(triangle, 0, english)).toBe(
      'Nov 2024: 20% (15–26%); a year before (Nov 2023): 10% (8–12%). That gap is more than chance.',
    );
    expect(yearSentence(triangle, 0, german)).toMatch(/ein Jahr zuvor \(Nov\. 2023\): 10\s% .* mehr als Zufall\.$/);
  });

  test('is not said of cohorts that are incomplete, or where the file does not reach back', () => {
    expect(yearSentence(shop([usual, usual, usual]), 0, english)).toBe('');
    expect(yearSentence(triangle, columns - 1, english)).toBe('');
  });

  test('the picture draws signals as triangles, and the year before as a dash', () => {
    const { datasets } = ageTrend(trendInput(triangle, 0, english, signals), PALETTE, false).data;
    expect((datasets[0].pointStyle as string[])[1]).toBe('triangle');
    expect((datasets[0].pointStyle as string[])[2]).toBe('circle');
    expect((datasets[0].pointRotation as number[])[1]).toBe(180);
    expect(datasets[1].pointStyle).toBe('line');
    expect(datasets[1].data[13]).toMatchObject({ x: 13 });
  });
});
