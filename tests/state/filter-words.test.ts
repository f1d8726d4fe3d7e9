/* Conditions as a reader meets them: on a chip, and from the fields of the editor. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, Segment } from '#domain/selection.ts';
import { conditionsOf, NO_FIELDS, valuesIn } from '#features/filter/conditions.ts';
import { conditionText, valueName } from '#features/filter/say.ts';
import { de } from '#i18n/de.ts';
import { en } from '#i18n/en.ts';
import { createFormat } from '#i18n/format.ts';
import { arbitraryCondition, SEGMENTS } from '../fixtures/arbitrary-filter.ts';
import { day } from '../fixtures/purchase-log.ts';

const english = { t: en.filter, format: createFormat('en', 'EUR', 2) };
const german = { t: de.filter, format: createFormat('de', 'EUR', 2) };
const segments: readonly Segment[] = [{ id: 'a', name: 'Loyal', conditions: [] }];

const said = (condition: Condition): string[] =>
  [english, german].map((speech) => conditionText(condition, segments, speech).replace(/[\u00a0\u2009\u202f]/g, ' '));

describe('a chip says', () => {
  test('countries by name, and how many more there are', () => {
    const country = (values: readonly string[], is: boolean): Condition => ({
      what: 'attribute',
      attribute: 'country',
      values,
      is,
    });
    expect(said(country(['DE'], true))).toEqual(['Country is Germany', 'Land ist Deutschland']);
    expect(said(country(['DE', 'AT'], false))).toEqual([
      'Country is not Germany or Austria',
      'Land ist nicht Deutschland oder Österreich',
    ]);
    expect(said(country(['DE', 'AT', 'CH', 'FR'], true))[0]).toBe('Country is Germany, Austria or 2 others');
    expect(said(country([''], true))[0]).toBe('Country is not given');
  });

  test('days, open ends, and buying again', () => {
    expect(said({ what: 'first', from: day('2025-01-01'), to: day('2025-12-31') })[0]).toBe(
      'First order 1 Jan – 31 Dec 2025',
    );
    expect(said({ what: 'first', from: day('2025-01-01'), to: null })).toEqual([
      'First order from 1 Jan 2025 on',
      'Erste Bestellung ab 1. Jan. 2025',
    ]);
    expect(said({ what: 'again', unit: 'day', within: 90, is: false })).toEqual([
      'Did not buy again within 90 days',
      'Nicht innerhalb von 90 Tagen wieder gekauft',
    ]);
    expect(said({ what: 'again', unit: 'day', within: null, is: true })[0]).toBe('Bought again');
    expect(said({ what: 'bought', unit: 'day', from: 31, to: 60, is: true })[0]).toBe(
      'Ordered 31–60 days after the first order',
    );
    expect(said({ what: 'bought', unit: 'month', from: 3, to: null, is: false })).toEqual([
      'No order in month 3 or later after the first',
      'Keine Bestellung im Monat 3 oder später nach dem ersten',
    ]);
  });

  test('numbers of orders, segments by name, and one that is not here', () => {
    expect(said({ what: 'orders', from: 1, to: 1 })).toEqual(['1 order', '1 Bestellung']);
    expect(said({ what: 'orders', from: 2, to: null })).toEqual(['2 or more orders', '2 oder mehr Bestellungen']);
    expect(said({ what: 'segment', id: 'a', is: false })[0]).toBe('Not in segment “Loyal”');
    expect(said({ what: 'segment', id: 'b', is: true })[0]).toBe('In a segment that is not saved here');
  });

  test('something for every condition, in both languages', () => {
    fc.assert(
      fc.property(arbitraryCondition, (condition) => {
        for (const speech of [english, german]) {
          const text = conditionText(condition, SEGMENTS, speech);
          expect(text).not.toMatch(/undefined|null|NaN/);
          expect(text.length).toBeGreaterThan(3);
        }
      }),
    );
  });

  test('bands of first-order values in money', () => {
    const band = (value: string): string => valueName('band', value, english);
    expect(band('0-2500')).toBe('up to €25');
    expect(band('2500-5000')).toBe('above €25.00–€50.00');
    expect(band('5000-')).toBe('above €50');
  });
});

describe('the editor', () => {
  const fields = { ...NO_FIELDS, subject: 'again' as const };

  test('adds to “did not buy again” that customers were observed so long, unless told otherwise', () => {
    const again = { what: 'again', unit: 'day', within: 90, is: false };
    const made = { ...fields, is: false, within: 90 };
    expect(conditionsOf(made)).toEqual([again, { what: 'observed', days: 90 }]);
    expect(conditionsOf({ ...made, observedOnly: false })).toEqual([again]);
    expect(conditionsOf(fields)).toEqual([{ what: 'again', unit: 'day', within: null, is: true }]);
  });

  test('says what is missing', () => {
    expect(conditionsOf({ ...NO_FIELDS, subject: 'first' })).toBe('needsDay');
    expect(conditionsOf({ ...NO_FIELDS, subject: 'first', fromDay: '2025-02-01', toDay: '2025-01-01' })).toBe(
      'upsideDown',
    );
    expect(conditionsOf({ ...NO_FIELDS, subject: 'orders' })).toBe('needsNumber');
    expect(conditionsOf({ ...NO_FIELDS, subject: 'country' })).toBe('needsValue');
    expect(conditionsOf({ ...NO_FIELDS, subject: 'orders', most: 3 })).toEqual([{ what: 'orders', from: 1, to: 3 }]);
  });

  test('begins with the values that the filter names already', () => {
    const filter: Condition[] = [{ what: 'attribute', attribute: 'country', values: ['DE'], is: true }];
    expect(valuesIn(filter, 'country', true)).toEqual(['DE']);
    expect(valuesIn(filter, 'country', false)).toEqual([]);
    expect(valuesIn(filter, 'source', true)).toEqual([]);
  });
});
