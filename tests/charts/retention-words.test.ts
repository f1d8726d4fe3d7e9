/* The retention screen in words: sentence over the grid, one cell, its proof. */
import { describe, expect, test } from 'vitest';
import { describeCell } from '#features/retention/describe.ts';
import { headlineColumns, headlineText } from '#features/retention/headline.ts';
import { columnsTitle } from '#features/retention/names.ts';
import { proofOf } from '#features/retention/proof.ts';
import { hundredText } from '#features/retention/speech.ts';
import { bracketsText, readBrackets, readDays } from '#features/retention/days.ts';
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

describe('readBrackets', () => {
  test('brackets ascend without overlap, with a hyphen or a dash, and come back as typed', () => {
    expect(readBrackets('1-7, 8–30;31 – 90')).toEqual([
      { from: 1, to: 7 },
      { from: 8, to: 30 },
      { from: 31, to: 90 },
    ]);
    expect(bracketsText(readBrackets('0, 5-9') ?? [])).toBe('0, 5–9');
    for (const bad of ['', '7-1', '1-7, 7-9', '8-9, 1-2', 'a-b', '1.5-3']) expect(readBrackets(bad)).toBeNull();
  });
});

describe('the words of each measure', () => {
  const headOf = (view: Parameters<typeof smallTriangle>[0]): string =>
    columnsTitle(smallTriangle(view).view, false, english);

  test('the head says what the cells hold, and names the horizon', () => {
    expect(headOf({ measure: 'unbounded', horizon: 30 })).toBe('% who bought within 30 days from day');
    expect(headOf({ measure: 'unbounded', end: 'open' })).toBe('% who bought at any time from day');
    expect(headOf({ measure: 'unbounded', axis: 'calendar' })).toBe(
      '% who bought in calendar month after the first or later',
    );
    expect(headOf({ measure: 'bracket' })).toBe('% who bought in days');
    expect(headOf({ measure: 'orders' })).toBe('Orders per customer by day');
    expect(headOf({ measure: 'on', against: 'previous' })).toBe(
      'Bought (% of the column before) in the 30 days up to day',
    );
  });

  test('the sentence says the value at its age, in both languages', () => {
    const orders = smallTriangle({ measure: 'orders' });
    expect(headlineText(orders, english)).toBe(
      'A new customer places **1.33 orders within 90 days**, 1.00 of them on the first day.',
    );
    expect(headlineText(orders, german)).toBe(
      'Ein neuer Kunde gibt **innerhalb von 90 Tagen 1,33 Bestellungen** auf, davon 1,00 am ersten Tag.',
    );
    expect(headlineText(smallTriangle({ measure: 'unbounded', horizon: 30 }), english)).toContain(
      '**0 buy from day 61 to day 91**',
    );
    expect(headlineText(smallTriangle({ measure: 'bracket' }), english)).toContain('in days 31–90');
  });

  test('what is missing is said instead of a value', () => {
    expect(headlineText(smallTriangle({ measure: 'unbounded', cohort: 'year' }), english)).toContain(
      'Set the days yourself',
    );
    expect(headlineText(smallTriangle({ measure: 'contribution' }), german)).toContain('fehlt Ihre Rohmarge');
    expect(headlineText(smallTriangle({ measure: 'units' }), english)).toContain('name no lines');
  });

  test('a ratio to the column before is proved by both counts, without an interval', () => {
    const triangle = smallTriangle({ against: 'previous' });
    const proof = proofOf(triangle, 0, 2, { asOf: 20_558, ordersWithoutIdentity: 0 }, english);
    expect(proof?.formula).toEqual({
      words: { above: 'bought again within 90 days', below: 'bought again within 60 days' },
      values: { above: '1', below: '1' },
      result: '100.0%',
    });
    expect(proof?.notes.join(' ')).toContain('ratio of two counts');
    expect(describeCell(triangle, 0, 1, english)).toContain('nobody one column before');
    expect(describeCell(triangle, 0, 2, english)).toContain('1 customer, 1 one column before, of 3 observed for both');
  });

  test('orders are proved by their number over the customers', () => {
    const proof = proofOf(
      smallTriangle({ measure: 'orders' }),
      0,
      3,
      { asOf: 20_558, ordersWithoutIdentity: 0 },
      english,
    );
    expect(proof?.formula).toMatchObject({
      words: { above: 'orders within 90 days', below: 'customers in the cohort' },
      values: { above: '4', below: '3' },
      result: '1.33',
    });
  });
});
