/* Bootstrap samples by weights are the samples that drawing customer after customer gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { netSalesByDay } from '#domain/money.ts';
import { Random } from '#domain/numeric/random.ts';
import { PooledSample, Sample, stratumOf } from '#domain/resample.ts';
import { everybody } from '#domain/value-curve.ts';
import { arbitraryAsOf, arbitraryRows } from '../fixtures/arbitrary-log.ts';
import { purchaseLog } from '../fixtures/purchase-log.ts';

test('the sums of a sample are those of its customers, drawn one by one, however far they are asked for at a time', () => {
  fc.assert(
    fc.property(
      arbitraryRows,
      arbitraryAsOf,
      fc.nat(1000),
      fc.integer({ min: 1, max: 90 }),
      (rows, asOf, seed, step) => {
        const log = purchaseLog(rows, { asOf });
        const worth = netSalesByDay(log);
        const halves = [0, 1].map((half) => everybody(log).filter((customer) => customer % 2 === half));
        const samples = halves.map((members) => new Sample(stratumOf(log, worth, members)));
        const pooled = new PooledSample(samples);
        const drawn = new Random(seed);
        // What an earlier sample left behind counts for nothing.
        for (const sample of samples) sample.draw(new Random(seed + 1));
        pooled.reach(260);
        for (const sample of samples) sample.draw(drawn);
        pooled.begin();
        for (let ages = step; ages < 260 + step; ages += step) pooled.reach(ages);

        const random = new Random(seed);
        const all = { sums: new Float64Array(260), ended: new Float64Array(260) };
        halves.forEach((members, half) => {
          const byAge = [...members].sort((a, b) => log.day[log.start[b]] - log.day[log.start[a]]);
          const expected = { sums: new Float64Array(260), ended: new Float64Array(260) };
          for (let draw = 0; draw < members.length; draw++) {
            const customer = byAge[random.below(members.length)];
            const first = log.day[log.start[customer]];
            expected.ended[asOf - first]++;
            for (let order = log.start[customer]; order < log.start[customer + 1]; order++) {
              expected.sums[log.day[order] - first] += log.net[order];
            }
          }
          for (const each of ['sums', 'ended'] as const) {
            expect(samples[half][each]).toEqual(expected[each].slice(0, samples[half].stratum.ages));
            expected[each].forEach((sum, age) => (all[each][age] += sum));
          }
        });
        expect(pooled.sums).toEqual(all.sums.slice(0, pooled.sums.length));
        expect(pooled.ended).toEqual(all.ended.slice(0, pooled.ended.length));
      },
    ),
  );
});
