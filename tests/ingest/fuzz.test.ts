/*
 * Broken files at random: no reader crashes or hangs, and in every table that is read the rows add up.
 * FUZZ_RUNS sets how many files (300 without it), FUZZ_SEED where to begin: file n of a run is the same in every run.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FileChoices } from '#domain/choices.ts';
import { readTables } from '#ingest/read.ts';
import { gzip, zip } from '../fixtures/archives.ts';
import { csv, head, line, SAVED_DAY } from '../fixtures/csv-orders.ts';
import { encoded, ENCODINGS } from '../fixtures/encoded.ts';
import { mutated, numbersFrom } from '../fixtures/mutations.ts';
import { expectWhole } from '../fixtures/whole-table.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
/** A file of a few kilobytes that takes longer has hung. */
const LONGEST_MS = 5_000;
const SAMPLES = '../shared/samples';

const SHOP = csv(
  Array.from({ length: 12 }, (_, i) => [
    head(`#${1000 + i}`, { Notes: 'two\r\nlines, "quoted"', 'Billing Name': 'Jörg Müller', Id: '7.02255E+12' }),
    line(`#${1000 + i}`, 'Größe M; blau'),
  ]).flat(),
);
const PLAIN = [
  'sep=;',
  'Bestellnummer;Datum;E-Mail;Betrag;Status',
  ...Array.from(
    { length: 30 },
    (_, i) => `${i};${1 + (i % 28)}.0${1 + (i % 9)}.2026;c${i % 7}@example.com;1.${i + 100},50 €;bezahlt`,
  ),
  'Summe;;;99.999,00;',
].join('\r\n');
const MONTHS = Array.from({ length: 25 }, (_, i) => `${i},"Sep ${i + 1}, 2026 1:05 AM PDT",k${i},(${i}.00)`);
const WORDS = ['order,date,customer id,total', ...MONTHS].join('\r');
const SERIALS = ['date,customer,total', ...Array.from({ length: 25 }, (_, i) => `${45_000 + i}.25,k${i},${i}`)].join(
  '\n',
);

/** Nothing answered, and everything that may be answered. */
const CHOICES: readonly FileChoices[] = [
  {},
  { dayMonth: 'mdy', decimal: ',' },
  { dayMonth: 'dmy', mixedDates: true, decimal: '.', shortRows: true, lateDates: true },
  {
    statuses: { bezahlt: 'paid', paid: 'ignored' },
    mapping: { kind: 'orders', columns: ['order', 'date', 'email', 'amount', 'attribute'] },
  },
  { mapping: { kind: 'orders', columns: ['date', 'customer', 'amount'] }, shortRows: true },
];

function corpus(): Uint8Array<ArrayBuffer>[] {
  const texts = [SHOP, PLAIN, WORDS, SERIALS];
  const files = texts.flatMap((text) => ENCODINGS.map((encoding) => encoded(text, encoding)));
  const archives = [
    gzip(SHOP),
    gzip(PLAIN),
    zip([
      { name: 'a.csv', content: SHOP },
      { name: 'b.csv', content: PLAIN },
    ]),
    zip(
      [
        { name: 'a.csv', content: WORDS, method: 0 },
        { name: 'b.txt', content: 'prose' },
      ],
      { comment: 'x' },
    ),
    zip([{ name: 'a.csv', content: PLAIN, large: true, streamed: true }], { large: true }),
  ];
  const real = [SAMPLES, `${SAMPLES}/synthetic`]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(?:csv|txt)$/.test(name))
        .map((name) => `${folder}/${name}`),
    )
    .map((path) => Uint8Array.from(readFileSync(path).subarray(0, 30_000)));
  return [...files, ...archives, ...archives, ...real];
}

test(
  `${RUNS} broken files are read or refused, never more, and the rows of each table add up`,
  async () => {
    const files = corpus();
    const ends = { read: 0, refused: 0 };
    for (let run = SEED; run < SEED + RUNS; run++) {
      const next = numbersFrom(run);
      const pick = (): Uint8Array<ArrayBuffer> => files[Math.floor(next() * files.length)];
      const content = mutated(pick(), pick(), next);
      const chunkBytes = [13, 1000, 1 << 20][Math.floor(next() * 3)];
      const started = performance.now();
      try {
        const choices = CHOICES[Math.floor(next() * CHOICES.length)];
        const options = { name: 'broken.csv', bytes: content.length, savedDay: SAVED_DAY, choices };
        const answered = await readTables(new Blob([content]), options, chunkBytes);
        if (answered.ok) {
          ends.read++;
          answered.value.forEach(expectWhole);
        } else {
          ends.refused++;
          expect(answered.code).not.toBe('cancelled');
        }
      } catch (error) {
        throw new Error(`FUZZ_SEED=${run} FUZZ_RUNS=1`, { cause: error });
      }
      expect(performance.now() - started, `FUZZ_SEED=${run} hung`).toBeLessThan(LONGEST_MS);
    }
    // A fuzz that breaks every file, or none, tries nothing.
    if (RUNS >= 300) expect(Math.min(ends.read, ends.refused)).toBeGreaterThan(RUNS / 20);
    else expect(ends.read + ends.refused).toBe(RUNS);
  },
  60_000 + RUNS * 100,
);
