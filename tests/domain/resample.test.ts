/* Bootstrap samples by weights are the samples that drawing customer after customer gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { netSalesByDay } from '#domain/money.ts';
import { Random } from '#domain/numeric/random.ts';
import { addSample, drawSample, noSums, stratumOf } from '#domain/resample.ts';
import { everybody } from '#domain/value-curve.ts';
import { arbitraryAsOf, arbitraryRows } from '../fixtures/arbitrary-log.ts';
import { purchaseLog } from '../fixtures/purchase-log.ts';

test('the sums of a sample are those of its customers, drawn one by one', () => {
  fc.assert(
    fc.property(arbitraryRows, arbitraryAsOf, fc.nat(1000), (rows, asOf, seed) => {
      const log = purchaseLog(rows, { asOf });
      const worth = netSalesByDay(log);
      const stratum = stratumOf(log, worth, everybody(log));
      const sample = noSums(stratum.ages + 3);
      // What an earlier sample left behind counts for nothing.
      sample.sums.fill(7, 0, stratum.ages);
      drawSample(stratum, new Random(seed), new Uint16Array(log.customers), sample);

      const random = new Random(seed);
      const byAge = [...everybody(log)].sort((a, b) => log.day[log.start[b]] - log.day[log.start[a]]);
      const expected = noSums(stratum.ages + 3);
      for (let draw = 0; draw < log.customers; draw++) {
        const customer = byAge[random.below(log.customers)];
        const first = log.day[log.start[customer]];
        expected.ended[asOf - first]++;
        for (let order = log.start[customer]; order < log.start[customer + 1]; order++) {
          expected.sums[log.day[order] - first] += log.net[order];
        }
      }
      expect(sample).toEqual(expected);
      const twice = noSums(stratum.ages + 3);
      addSample(twice, sample, stratum.ages);
      addSample(twice, sample, stratum.ages);
      expect(twice.sums.reduce((sum, each) => sum + each, 0)).toBe(
        2 * sample.sums.reduce((sum, each) => sum + each, 0),
      );
    }),
  );
});
