/* The bridge table of a preset: its numbers in words, and differences that add up as they are shown. */
import { describe, expect, test } from 'vitest';
import type { NumberBridge } from '#domain/presets/bridge.ts';
import { PRESETS } from '#domain/presets/presets.ts';
import { bridgeTable } from '#features/retention/presets/table.ts';
import { presets as german } from '#i18n/de/presets.ts';
import { presets as english } from '#i18n/en/presets.ts';
import { createFormat } from '#i18n/format.ts';
import { cellText } from '#ui/table.ts';

const format = createFormat('en', 'EUR', 2);

/** Thirds: their differences, rounded each for itself, would not add up. */
const THIRDS: NumberBridge = {
  id: 'onOrAfter',
  unit: 'share',
  k: 2,
  rows: [
    { step: null, value: 2 / 3, eligible: 30 },
    { step: 'end', value: NaN, eligible: 0 },
    { step: 'average', value: 1 / 3, eligible: 27 },
    { step: 'measure', value: 0.4445, eligible: 27 },
  ],
};

const numberOf = (text: string): number => Number(text.replace('−', '-').replace(/[^\d.-]/g, ''));

describe('bridgeTable', () => {
  test('begins with the product’s number and ends with ours and the whole difference', () => {
    const { rows, total } = bridgeTable(THIRDS, english, format);
    expect(rows.map(({ number, difference }) => [number, difference])).toEqual([
      ['66.7%', ''],
      ['not observed', ''],
      ['33.3%', '−33.4'],
      ['44.5%', '+11.2'],
    ]);
    expect(rows[0]).toMatchObject({ step: 'Mixpanel: came back in month 2 or later', customers: '30' });
    expect(total).toEqual({
      step: 'Tenure: bought again within 90 days',
      number: '44.5%',
      difference: '−22.2',
      customers: '27',
    });
  });

  test('the differences add up exactly as they are shown', () => {
    const { rows, total } = bridgeTable(THIRDS, english, format);
    const tenths = (text: string): number => Math.round(numberOf(text) * 10);
    const sum = rows.reduce((all, { difference }) => all + tenths(cellText(difference)), 0);
    expect(sum).toBe(tenths(cellText(total['difference'])));
  });

  test('money stands in its currency, to the cent', () => {
    const bridge: NumberBridge = {
      id: 'revenue',
      unit: 'money',
      k: 1,
      rows: [
        { step: null, value: 8494.4, eligible: 9 },
        { step: 'tax', value: 8388.9, eligible: 9 },
      ],
    };
    const { rows, total } = bridgeTable(bridge, german, createFormat('de', 'EUR', 2));
    expect(rows.map(({ number }) => cellText(number).replace(/\s/g, ' '))).toEqual(['84,94 €', '83,89 €']);
    expect(total['step']).toBe('Tenure: Nettoumsatz je Kunde binnen 60 Tagen');
    expect(cellText(total['difference']).replace(/\s/g, ' ')).toBe('−1,05 €');
  });
});

test('every preset names its sources, by addresses that begin with https', () => {
  for (const { sources } of PRESETS) {
    expect(sources.length).toBeGreaterThan(0);
    for (const { url, title } of sources) {
      expect(new URL(url).protocol).toBe('https:');
      expect(title).not.toBe('');
    }
  }
});
