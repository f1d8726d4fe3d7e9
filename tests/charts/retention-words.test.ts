/* The retention screen in words: sentence over the grid, one cell, its proof. */
import { describe, expect, test } from 'vitest';
import { describeCell } from '#features/retention/describe.ts';
import { headlineColumns, headlineText } from '#features/retention/headline.ts';
import { proofOf } from '#features/retention/proof.ts';
import { hundredText } from '#features/retention/speech.ts';
import { readDays } from '#features/retention/days.ts';
import { cdnowLog } from '../fixtures/purchase-log.ts';
import { hasOracles, skippedNote } from '../fixtures/oracles.ts';
import { english, german, smallTriangle, triangleOf } from '../fixtures/retention-screen.ts';

describe.skipIf(!hasOracles)(`headlineText${skippedNote}`, () => {
  const log = hasOracles ? cdnowLog() : null;

  test('CDNOW in weeks reads as in the design reference: of 100 new customers, 29 buy again within 90 days (27–31)', () => {
    const triangle = triangleOf(log, { cohort: 'week' });
    expect(headlineText(triangle, english)).toBe(
      'Of 100 new customers, **29 buy again within 90 days** (27–31) and 45 within 360 days.',
    );
    expect(headlineText(triangle, german)).toBe(
      'Von 100 neuen Kunden **kaufen 29 innerhalb von 90 Tagen wieder** (27–31), 45 innerhalb von 360 Tagen.',
    );
  });

  test('revenue says the value at 90 days with its interval, and how much of it came on the first day', () => {
    expect(headlineText(triangleOf(log, { measure: 'revenue' }), english)).toMatch(
      /^A new customer brings \*\*[\d.]+ of net sales within 90 days\*\* \([\d.]+–[\d.]+\), [\d.]+ of it on the first day\.$/,
    );
  });

  test('the total of a cohort has no pooled value: the sentence says that it is a mean', () => {
    const text = headlineText(triangleOf(log, { measure: 'revenue', per: 'cohort' }), english);
    expect(text).toMatch(/^A cohort brings .* This is the simple mean of the cohorts\.$/);
  });

  test('an N-day share with a narrow interval carries a decimal', () => {
    expect(headlineText(triangleOf(log, { measure: 'nday' }), english)).toMatch(
      /\*\*\d\.\d buy exactly 30 days after the first order\*\*/,
    );
  });
});

describe('headlineText of a small shop', () => {
  test('below 100 customers people are counted', () => {
    expect(headlineText(smallTriangle(), english)).toBe('Of 3 new customers, **1 buys again within 90 days** (6–79%).');
  });

  test('without any column there is no average, and the sentence says why', () => {
    const triangle = smallTriangle({ period: 'year' });
    expect(headlineColumns(triangle).main).toBe(-1);
    expect(headlineText(triangle, english)).toContain('Nobody has been observed long enough');
  });
});

describe('describeCell', () => {
  test('a complete cell says value, interval and customers', () => {
    expect(describeCell(smallTriangle(), 0, 2, english)).toBe(
      'Jan 2026, 90 days: 33% (95% interval 6–79%)\n1 of 3 customers\nFewer than 30 customers: little can be said.',
    );
  });

  test('a partial cell says until when it runs and how many are observed', () => {
    const text = describeCell(smallTriangle(), 1, 1, english);
    expect(text).toContain('1 of 2 customers observed so far');
    expect(text).toContain('Runs until 20 Apr 2026');
  });

  test('a running calendar cell is told as “so far”, without an interval', () => {
    const text = describeCell(smallTriangle({ axis: 'calendar', measure: 'on' }), 0, 3, german);
    expect(text).toMatch(/: 0\s% bisher\n/);
    expect(text).not.toContain('Intervall');
    expect(text).toContain('Läuft bis 30. Apr. 2026');
  });

  test('a cell that has not begun is no zero', () => {
    expect(describeCell(smallTriangle(), 1, 2, english)).toContain('Not begun');
  });
});

describe('proofOf', () => {
  const context = { asOf: 20_558, ordersWithoutIdentity: 2 };

  test('a share is proved by who did it over who could have', () => {
    const proof = proofOf(smallTriangle(), 0, 2, context, english);
    expect(proof?.title).toBe('Jan 2026, 90 days');
    expect(proof?.value).toBe('33.3%');
    expect(proof?.formula).toEqual({
      words: { above: 'bought again within 90 days', below: 'customers in the cohort' },
      values: { above: '1', below: '3' },
      result: '33.3%',
    });
    expect(proof?.facts).toContainEqual({ label: 'Left out: orders without identity', value: '2' });
  });

  test('a partial cell names those who are not observed that far', () => {
    const proof = proofOf(smallTriangle(), 1, 1, context, english);
    expect(proof?.facts).toContainEqual({ label: 'Left out: not observed that far yet', value: '1' });
    expect(proof?.facts).toContainEqual({ label: 'Complete on', value: '20 Apr 2026' });
    expect(proof?.formula).toMatchObject({ words: { below: 'customers observed that far' } });
  });

  test('partial cumulative money is a sum of mean increments, not a fraction', () => {
    const proof = proofOf(smallTriangle({ measure: 'revenue' }), 1, 2, context, english);
    expect(proof?.formula).toHaveProperty('sentence');
    expect(proof?.formula).not.toHaveProperty('values');
  });

  test('a running cell is never compared with the average: it would look like a drop', () => {
    const proof = proofOf(smallTriangle({ axis: 'calendar', measure: 'on' }), 0, 3, context, english);
    expect(proof?.value).toBe('0.0% so far');
    expect(proof?.notes.join(' ')).not.toContain('below');
  });

  test('an empty cell has nothing to prove', () => {
    expect(proofOf(smallTriangle(), 1, 2, context, english)).toBeNull();
  });
});

describe('hundredText', () => {
  test('more than none never reads 0, less than all never reads 100', () => {
    expect(hundredText(english, 0.004, 0)).toBe('<1');
    expect(hundredText(english, 0.996, 0)).toBe('>99');
    expect(hundredText(english, 0, 0)).toBe('0');
    expect(hundredText(english, 1, 0)).toBe('100');
    expect(hundredText(german, 0.0004, 1)).toBe('<0,1');
  });
});

describe('readDays', () => {
  test('days are whole, ascending, each once', () => {
    expect(readDays('1, 7 30;90')).toEqual([1, 7, 30, 90]);
    expect(readDays('7, 1')).toBeNull();
    expect(readDays('1, 1')).toBeNull();
    expect(readDays('0, 5')).toBeNull();
    expect(readDays('1.5')).toBeNull();
    expect(readDays('')).toBeNull();
  });
});
