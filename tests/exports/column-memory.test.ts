/* Remembered columns as a file: what is written comes back, and nothing else is believed. */
import { describe, expect, test } from 'vitest';
import {
  columnMemoryText,
  mergeColumnMemory,
  parseColumnMemory,
  type RememberedColumns,
} from '#exports/column-memory.ts';

const shop: RememberedColumns = {
  header: ['Datum', 'Kunde', 'Betrag', 'Kanal'],
  choices: {
    dayMonth: 'dmy',
    decimal: ',',
    statuses: { unterwegs: 'paid', 'nicht abgeholt': 'ignored' },
    mapping: { kind: 'orders', columns: ['date', 'customer', 'amount', 'attribute'] },
  },
};

/** A file with one header whose choices are these. */
const withChoices = (choices: unknown, header: unknown = ['Day', 'Cost']): string =>
  JSON.stringify({ schema: 'tenure.columns/1', headers: [{ header, choices }] });

describe('columnMemoryText', () => {
  test('what is written comes back', () => {
    expect(parseColumnMemory(columnMemoryText([shop]))).toEqual([shop]);
    expect(parseColumnMemory(columnMemoryText([]))).toEqual([]);
  });

  test('what holds for one file alone stays out', () => {
    const once = {
      header: ['a'],
      choices: { shortRows: true, lateDates: true, mixedDates: true, currency: 'CHF', zone: 'UTC' } as const,
    };
    expect(parseColumnMemory(columnMemoryText([once]))).toEqual([{ header: ['a'], choices: {} }]);
  });
});

describe('parseColumnMemory', () => {
  test.each([
    ['no JSON', 'a,b\n1,2\n'],
    ['another file', '{"schema":"tenure.results/1","headers":[]}'],
    ['no list', '{"schema":"tenure.columns/1","headers":{}}'],
    ['a header without names', withChoices({}, [])],
    ['a header of numbers', withChoices({}, [1, 2])],
    ['no choices', withChoices(null)],
    ['a kind that is none', withChoices({ mapping: { kind: 'toString', columns: [null, null] } })],
    ['a role of another kind', withChoices({ mapping: { kind: 'spend', columns: ['date', 'email'] } })],
    ['roles for other columns', withChoices({ mapping: { kind: 'spend', columns: ['date', 'amount', null] } })],
    ['a meaning that is none', withChoices({ statuses: { sent: 'counts' } })],
    ['a sign that is none', withChoices({ decimal: ';' })],
  ])('refuses %s', (_, text) => {
    expect(parseColumnMemory(text)).toBeNull();
  });

  test('leaves aside what a later version may add', () => {
    const text = withChoices({ mapping: { kind: 'spend', columns: ['date', 'amount'] }, colour: 'blue' });
    expect(parseColumnMemory(text)).toEqual([
      { header: ['Day', 'Cost'], choices: { mapping: { kind: 'spend', columns: ['date', 'amount'] } } },
    ]);
  });
});

describe('mergeColumnMemory', () => {
  test('the same header in other letters is one, and the added one holds', () => {
    const again: RememberedColumns = { header: [' datum', 'KUNDE', 'Betrag', 'Kanal'], choices: { decimal: '.' } };
    const other: RememberedColumns = { header: ['Day', 'Cost'], choices: {} };
    expect(mergeColumnMemory([shop, other], [again])).toEqual([again, other]);
  });
});
