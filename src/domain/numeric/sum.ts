/* The sum of many numbers, first to last: a loop, because a callback for each of a million orders costs more than the addition. */

/** NaN where one of them is; 0 of none. */
export function sumOf(amounts: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < amounts.length; i++) sum += amounts[i];
  return sum;
}
