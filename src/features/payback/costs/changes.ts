/* Changes of rates as they are edited. Pure. */
import type { CostChange, CostRates } from '#domain/costs.ts';

/** A change in which a rate has a value, or with null none: then it goes on as before. */
export function withRate(change: CostChange, rate: keyof CostRates, value: number | null): CostChange {
  const others = Object.fromEntries(Object.entries(change).filter(([name]) => name !== rate)) as unknown as CostChange;
  return value === null ? others : { ...others, [rate]: value };
}

/** The list with one entry replaced, or with null removed. */
export function withEntry<T>(list: readonly T[], at: number, entry: T | null): T[] {
  return list.flatMap((each, i) => (i !== at ? [each] : entry === null ? [] : [entry]));
}
