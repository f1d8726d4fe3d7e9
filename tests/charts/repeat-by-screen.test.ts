/* The time to the second order by an attribute: names, sentence, curves, table and file for given answers. */
import { describe, expect, test } from 'vitest';
import { comeBackCurves } from '#charts/come-back-curves.ts';
import type { CustomerValues } from '#domain/attributes.ts';
import { secondOrderBy, type SecondOrderBy } from '#domain/second-order-by.ts';
import { csvText } from '#exports/csv.ts';
import { byChart, byColumns, byExport, byRows, bySentence } from '#features/repeat/repeat-by.ts';
import { attributes as germanNames } from '#i18n/de/attributes.ts';
import { repeatBy as german } from '#i18n/de/repeat-by.ts';
import { attributes as englishNames } from '#i18n/en/attributes.ts';
import { repeatBy as english } from '#i18n/en/repeat-by.ts';
import { createFormat } from '#i18n/format.ts';
import { day, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';
import { PALETTE } from './palette.ts';

const en = { t: english, attributes: englishNames, f: createFormat('en', 'EUR', 2), min: 30, minorDigits: 2 };
const de = { t: german, attributes: germanNames, f: createFormat('de', 'EUR', 2), min: 30, minorDigits: 2 };

/** 300 customers of January 2024: 140 of DE, half of whom come back; 140 of AT, a tenth; 20 of CH, a tenth. As of June. */
function answer(attribute: CustomerValues['attribute'] = 'country', values = ['DE', 'AT', 'CH']): SecondOrderBy {
  const rows = Array.from({ length: 300 }, (_, i): PurchaseRow[] => {
    const again = i < 140 ? i % 2 === 0 : i % 10 === 0;
    const first: PurchaseRow = [i, day('2024-01-10'), 1000];
    return again ? [first, [i, day('2024-01-30'), 1000]] : [first];
  }).flat();
  return secondOrderBy(purchaseLog(rows, { asOf: day('2024-08-31') }), {
    attribute,
    multi: false,
    values,
    customers: Int32Array.of(140, 140, 20),
    start: Int32Array.from({ length: 301 }, (_, i) => i),
    code: Int32Array.from({ length: 300 }, (_, i) => (i < 140 ? 0 : i < 280 ? 1 : 2)),
  });
}

describe('bySentence', () => {
  test('says the highest and the lowest value at the latest day that is observed, and what is signal', () => {
    expect(bySentence(answer(), en)).toBe(
      'Within 180 days **50 of 100 customers have bought again** where the first order was “Germany” (42–59), 10 where it was “Austria” (6–16). ' +
        'Sooner or more often than all others, by more than chance: **Germany**. Later or less often than all others, by more than chance: **Austria**.',
    );
    expect(bySentence(answer(), de)).toContain(
      'wenn die Erstbestellung „Deutschland“ war (42–59), und 10, wenn sie „Österreich“ war',
    );
  });

  test('values with few customers are not compared', () => {
    expect(bySentence(answer(), { ...en, min: 150 })).toBe(
      'No two values have 150 customers who are observed long enough, so none are compared.',
    );
  });
});

describe('table and curves', () => {
  test('small groups are grey and not drawn, young days are not yet known, and verdicts carry p', () => {
    const rows = byRows(answer(), en);
    expect(byColumns(en).map(({ key }) => key)).toEqual([
      'value',
      'customers',
      'd90',
      'd180',
      'd365',
      'median',
      'verdict',
    ]);
    expect(rows.map((row) => row['value'])).toEqual(['Germany', 'Austria', 'Switzerland', 'All customers']);
    expect(rows[0]).toMatchObject({
      d180: { text: '50%', range: '(42–59)' },
      d365: 'not yet',
      median: '20\u00a0days',
      verdict: 'signal, p\u00a0<\u00a00.001',
    });
    expect(rows[1]['median']).toBe('not reached');
    expect(rows[2]).toMatchObject({
      customers: { text: '20', few: true },
      verdict: { text: 'too few customers', few: true },
    });
    expect(byChart(answer(), en).groups.map(({ label }) => label)).toEqual(['Germany', 'Austria']);
  });

  test('long names keep both ends, because variants differ at the end', () => {
    const { groups } = byChart(answer('product', ['Organic Tee, Heavyweight - Black / M', 'Tote', 'Cap']), en);
    expect(groups[0].endLabel).toBe('Organic Tee…Black / M 50%');
    expect(groups[0].shortLabel).toBe('Organ…k / M 50%');
  });

  test('every curve begins at 0 and never falls; all customers are in ink with their band', () => {
    const { data } = comeBackCurves(byChart(answer(), en), PALETTE, false);
    expect(data.datasets).toHaveLength(3);
    for (const { data: points } of data.datasets) {
      const values = points.map(({ y }) => y ?? NaN);
      expect(points[0]).toEqual({ x: 0, y: 0 });
      expect(values.every((value, i) => i === 0 || value >= values[i - 1])).toBe(true);
    }
    expect(data.datasets[2].borderColor).toBe(PALETTE.ink);
  });

  test('the file holds every step of every value, small ones too', () => {
    const text = csvText(byExport(answer()));
    expect(text).toContain('country,CH,20');
    expect(text.trim().split('\n')).toHaveLength(1 + 4 * 2);
  });
});
