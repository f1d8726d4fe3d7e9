/* Typed rates: what one unit of another currency is worth in the counted one. */
import type { CountingReport } from '#domain/results.ts';
import type { CountingRules } from '#domain/rules.ts';

/** The rates with one of them typed anew; null takes it away. */
export function withRate(rates: CountingRules['rates'], code: string, rate: number | null): CountingRules['rates'] {
  const others = Object.entries(rates).filter(([other]) => other !== code);
  return Object.fromEntries(rate === null ? others : [...others, [code, rate]]);
}

/** Currencies whose orders are not in the numbers, because no rate is typed for them. */
export function notAdded({ currencies, currency, converted }: CountingReport): CountingReport['currencies'] {
  return currencies.filter(({ code }) => code !== currency && !converted.some((other) => other.code === code));
}
