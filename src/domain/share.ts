/* A share of customers with its interval. */
import type { Share } from './results.ts';
import { wilson } from './retention/wilson.ts';

/** A share with its 95 % Wilson interval; NaN of nobody. */
export function share(count: number, eligible: number): Share {
  return { count, eligible, value: eligible > 0 ? count / eligible : NaN, ...wilson(count, eligible) };
}
