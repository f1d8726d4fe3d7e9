/* Shares of long work. */
import { expect, test } from 'vitest';
import { allSteps } from '#domain/clv/fitted.ts';
import { predictionByStep } from '#domain/prediction.ts';
import { uniformFrom } from '#domain/simulator/distributions.ts';
import { part, type Steps } from '#domain/steps.ts';
import { runByStep } from '#engine/pace.ts';
import { purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';

function* steps(): Steps<string> {
  yield 0.5;
  yield undefined;
  yield 1;
  return 'done';
}

function yielded<T>(work: Steps<T>): (number | undefined)[] {
  const all: (number | undefined)[] = [];
  for (let step = work.next(); step.done !== true; step = work.next()) all.push(step.value);
  return all;
}

test('a part of the work tells shares between where it begins and where it ends, and hands its result back', () => {
  expect(yielded(part(steps(), 0.2, 0.6))).toEqual([0.4, undefined, 0.6]);
  expect(allSteps(part(steps(), 0, 1))).toBe('done');
});

test('a prediction tells ever larger shares up to the whole, whether its first model is used or not', () => {
  const uniform = uniformFrom(11);
  const rows: PurchaseRow[] = [];
  for (let i = 0; i < 600; i++) {
    let day = Math.floor(uniform() * 500);
    for (let n = 0; n < 6 && day < 700; n++) {
      rows.push([i, day, 1000 + Math.floor(uniform() * 4000)]);
      if (uniform() < 0.35) break;
      day += 5 + Math.floor(uniform() * 90);
    }
  }
  const log = purchaseLog(rows, { asOf: 700 });
  const shares = yielded(predictionByStep(log, { lapseDays: 90, contracts: false, replicates: 5 })).filter(
    (share) => share !== undefined,
  );
  expect(shares.length).toBeGreaterThan(5);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  expect(shares[0]).toBeGreaterThan(0);
});

test('the page hears of work that takes longer than a slice, and of short work nothing', async () => {
  const wait = (ms: number): void => {
    const until = performance.now() + ms;
    while (performance.now() < until);
  };
  function* slow(ms: number): Steps<number> {
    for (let i = 1; i <= 4; i++) {
      wait(ms);
      yield i / 4;
    }
    return 7;
  }
  const heard: number[] = [];
  expect(
    await runByStep(
      slow(30),
      () => true,
      (share) => heard.push(share),
    ),
  ).toBe(7);
  expect(heard).toEqual([0.25, 0.5, 0.75, 1]);
  const nothing: number[] = [];
  await runByStep(
    slow(0),
    () => true,
    (share) => nothing.push(share),
  );
  expect(nothing).toEqual([]);
  expect(await runByStep(slow(30), () => false)).toBeNull();
});
