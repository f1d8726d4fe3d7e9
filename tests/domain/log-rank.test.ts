/* The log-rank test against published results. */
import { describe, expect, test } from 'vitest';
import { logRank } from '#domain/log-rank.ts';
import { Random } from '#domain/numeric/random.ts';
import { hasOracles, oracleRows, skippedNote } from '../fixtures/oracles.ts';

describe('logRank', () => {
  /** Ovarian cancer, Edmunson et al. 1979, as in R survival::ovarian: days, death, treatment. */
  const days = [
    ...[59, 115, 156, 421, 431, 448, 464, 475, 477, 563, 638, 744, 769],
    ...[770, 803, 855, 1040, 1106, 1129, 1206, 1227, 268, 329, 353, 365, 377],
  ];
  const died = [1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0];
  const treatment = [1, 1, 1, 2, 1, 1, 2, 2, 1, 2, 1, 2, 2, 2, 1, 1, 1, 1, 2, 2, 2, 1, 1, 2, 2, 2];

  test('the ovarian set of R: 7 observed, 5.23 expected, chi-square 1.06, p = 0.303 (example(survdiff))', () => {
    const inGroup = Uint8Array.from(treatment, (rx) => (rx === 1 ? 1 : 0));
    const result = logRank(Int32Array.from(days), Uint8Array.from(died), inGroup);
    expect(result.observed).toBe(7);
    expect(result.expected).toBeCloseTo(5.23, 2);
    expect(result.chiSquare).toBeCloseTo(1.062739861291414, 12);
    expect(result.p).toBeCloseTo(0.30259111698909524, 12);
  });

  test('is the same for either group', () => {
    const of = (rx: number) =>
      logRank(
        Int32Array.from(days),
        Uint8Array.from(died),
        Uint8Array.from(treatment, (each) => (each === rx ? 1 : 0)),
      );
    expect(of(2).chiSquare).toBeCloseTo(of(1).chiSquare, 12);
    expect(of(1).expected + of(2).expected).toBeCloseTo(12, 12);
  });

  test('without events, or with one group alone, there is nothing to compare', () => {
    expect(logRank(Int32Array.of(3, 5), Uint8Array.of(0, 0), Uint8Array.of(0, 1)).p).toBeNaN();
    expect(logRank(Int32Array.of(3, 5), Uint8Array.of(1, 1), Uint8Array.of(1, 1)).p).toBeNaN();
    expect(logRank(new Int32Array(), new Uint8Array(), new Uint8Array()).p).toBeNaN();
  });

  test('calls chance a difference in about one of twenty comparisons of equal groups', () => {
    const random = new Random(11);
    const runs = 1500;
    let found = 0;
    for (let run = 0; run < runs; run++) {
      const times = new Int32Array(160);
      const observed = new Uint8Array(160);
      for (let i = 0; i < times.length; i++) {
        const event = Math.ceil(-90 * Math.log(1 - random.share()));
        const end = random.below(200);
        times[i] = Math.min(event, end);
        observed[i] = event <= end ? 1 : 0;
      }
      if (
        logRank(
          times,
          observed,
          Uint8Array.from(times, (_, i) => i % 2),
        ).p < 0.05
      )
        found++;
    }
    expect(found / runs).toBeGreaterThan(0.035);
    expect(found / runs).toBeLessThan(0.065);
  });
});

describe.skipIf(!hasOracles)(`logRank of the waltons set${skippedNote}`, () => {
  test('chi-square 122.25, as lifelines documents', () => {
    const input = oracleRows('survival/waltons_dataset.csv');
    const result = logRank(
      Int32Array.from(input, (row) => Number(row['T'])),
      Uint8Array.from(input, (row) => Number(row['E'])),
      Uint8Array.from(input, (row) => (row['group'] === 'control' ? 1 : 0)),
    );
    expect(result.chiSquare).toBeCloseTo(122.24912557300617, 8);
    expect(Math.abs(result.p / 2.0359832222855305e-28 - 1)).toBeLessThan(1e-9);
  });
});
