/* Broken reports of ad platforms: each is read or refused, and the rows of every table add up. */
import { expect, test } from 'vitest';
import { adsAnswer, googleReport, microsoftReport } from '../fixtures/ads.ts';
import { records } from '../fixtures/csv-text.ts';
import { encoded } from '../fixtures/encoded.ts';
import { mutated } from '../fixtures/mutations.ts';
import { numbersFrom } from '../fixtures/numbers-from.ts';
import { expectWhole } from '../fixtures/whole-table.ts';

const RUNS = 600;
const META = [
  ['Reporting starts', 'Reporting ends', 'Campaign name', 'Amount spent (EUR)', 'Impressions'],
  ['10/01/2026', '10/13/2026', 'Spring', '1,250.50', '900'],
  ['10/01/2026', '10/13/2026', '', '1,250.50', '900'],
];
const MICROSOFT = microsoftReport(
  '9/1/2026,9/30/2026',
  'Weekly',
  ['Time period', 'Campaign name', 'Spend', 'Clicks'],
  [['9/6/2026', 'Brand', '5.00', '1']],
);
const PLAIN = [
  ['Monat', 'Kanal', 'Werbekosten (€)'],
  ['2026-02', 'Meta', '1.200,00'],
  ['KW 36 2026', 'Google', '300,5'],
  ['1.9.2026 - 7.9.2026', 'TV', ' --'],
];

test(`${RUNS} broken files are read or refused, never more`, async () => {
  const files = [
    encoded(records(googleReport('en')), 'UTF-8'),
    encoded(records(googleReport('de'), '\t', '\r\n'), 'UTF-16LE with a mark'),
    encoded(records(META), 'UTF-8 with a mark'),
    encoded(records(MICROSOFT, '\t'), 'windows-1252'),
    encoded(records(PLAIN, ';', '\r'), 'UTF-8'),
  ];
  const next = numbersFrom(11);
  const pick = (): Uint8Array<ArrayBuffer> => files[Math.floor(next() * files.length)];
  let read = 0;
  for (let run = 0; run < RUNS; run++) {
    const answered = await adsAnswer(mutated(pick(), pick(), next), {}, [13, 1 << 20][run % 2]);
    if (!answered.ok) continue;
    for (const file of answered.value) {
      expectWhole(file);
      if (!('table' in file) || file.table.kind !== 'spend') continue;
      const { table, count } = file;
      expect(table.rows).toBe(count.used);
      for (let row = 0; row < table.rows; row++) {
        expect(table.to[row]).toBeGreaterThanOrEqual(table.from[row]);
        expect(table.amount[row]).not.toBeNaN();
      }
      read++;
    }
  }
  expect(read).toBeGreaterThan(RUNS / 10);
}, 60_000);
