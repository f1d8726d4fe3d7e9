/*
 * Broken files at random: no reader crashes or hangs, and in every table that is read the rows add up.
 * FUZZ_RUNS sets how many files (300 without it), FUZZ_SEED where to begin: file n of a run is the same in every run.
 */
import { expect, test } from 'vitest';
import { readTables } from '#ingest/read.ts';
import { ANSWERS, corpus } from '../fixtures/corpus.ts';
import { SAVED_DAY } from '../fixtures/csv-orders.ts';
import { mutated } from '../fixtures/mutations.ts';
import { numbersFrom } from '../fixtures/numbers-from.ts';
import { expectWhole } from '../fixtures/whole-table.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
/** A file of a few kilobytes that takes longer has hung. */
const LONGEST_MS = 5_000;
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
        const choices = ANSWERS[Math.floor(next() * ANSWERS.length)];
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
