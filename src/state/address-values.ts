/* How values that are more than a word stand in an address. */
import { CLV_MONTHS, MOST_DISCOUNT } from '#domain/clv-view.ts';
import type { Bracket } from '#domain/retention/view.ts';

/** Whole numbers, ascending, each once; null if any is not. */
export function parseDays(text: string): number[] | null {
  const days = text.split(',').map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : NaN));
  const ascending = days.every((day, i) => day >= 1 && (i === 0 || day > days[i - 1]));
  return ascending ? days : null;
}

/** `1-7,8-30`: ascending without overlap, gaps allowed; null if it is anything else. */
export function parseBrackets(text: string): Bracket[] | null {
  const brackets = text.split(',').map((part): Bracket => {
    const match = /^(\d{1,4})-(\d{1,4})$/.exec(part);
    return { from: Number(match?.[1] ?? NaN), to: Number(match?.[2] ?? NaN) };
  });
  const good = brackets.every(({ from, to }, i) => from <= to && (i === 0 || from > brackets[i - 1].to));
  return good ? brackets : null;
}

/** Decimals of a rate in a link: enough for the smallest currency, and never an exponent. */
const RATE_DECIMALS = 12;

/** `USD:0.92,GBP:1.17`: what one unit is worth in the chosen currency (`:1` for amounts without one); null if any is no rate. */
export function parseRates(text: string): Record<string, number> | null {
  const rates: Record<string, number> = {};
  for (const part of text.split(',')) {
    const match = /^((?:[A-Z]{3})?):(\d{1,9}(?:\.\d{1,12})?)$/.exec(part);
    const rate = Number(match?.[2]);
    if (match === null || !(rate > 0)) return null;
    rates[match[1]] = rate;
  }
  return rates;
}

/** `period`, or a whole number of days from 1 to 9,999; null if it is neither. */
export function parseLapse(text: string): number | 'period' | null {
  if (text === 'period') return text;
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

/** Typed rates as a text, by currency. */
export function ratesText(rates: Readonly<Record<string, number>>): string {
  return Object.entries(rates)
    .map(([code, rate]) => `${code}:${rate.toFixed(RATE_DECIMALS).replace(/\.?0+$/, '')}`)
    .sort()
    .join(',');
}

/** Months ahead of a lifetime value; null if it is none of those offered. */
export function parseClvMonths(text: string): number | null {
  return CLV_MONTHS.find((months) => String(months) === text) ?? null;
}

/** A discount a month, per cent with at most two decimals, as a share; null if it is none. */
export function parseDiscount(text: string): number | null {
  const share = Number((Number(text) / 100).toFixed(4));
  return /^\d{1,2}(?:\.\d{1,2})?$/.test(text) && share <= MOST_DISCOUNT ? share : null;
}
