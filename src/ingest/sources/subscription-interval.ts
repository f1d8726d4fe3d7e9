/* The words for how often a subscription is billed, English and German. */
import { IntervalUnit } from '#domain/side-tables.ts';

export interface BillingInterval {
  /** IntervalUnit */
  readonly unit: number;
  /** Units in an interval, 1 … 255. */
  readonly count: number;
}

/** Most units that a table of subscriptions can hold. */
const MOST = 255;

const UNITS: readonly (readonly [number, RegExp])[] = [
  [IntervalUnit.day, /^(?:days?|daily|d|tage?n?|täglich|tägig|taeglich)$/],
  [IntervalUnit.week, /^(?:weeks?|weekly|w|wochen?|wöchentlich|wöchig|woechentlich)$/],
  [IntervalUnit.month, /^(?:months?|monthly|m|mo|monate?n?|monatlich|monatig|mtl)$/],
  [IntervalUnit.year, /^(?:years?|yearly|y|yr|annual|annually|annum|jahre?n?|jährlich|jährig|jaehrlich)$/],
];

const { week, month, year } = IntervalUnit;
/** Words that hold their number. Bimonthly is twice a month to some and every two to others: it is not read. */
const WHOLE: ReadonlyMap<string, BillingInterval> = new Map([
  ...named(week, 2, 'biweekly', 'bi-weekly', 'fortnightly', 'fortnight', 'zweiwöchentlich'),
  ...named(month, 2, 'zweimonatlich'),
  ...named(month, 3, 'quarter', 'quarterly', 'quartal', 'quartalsweise', 'vierteljährlich', 'vierteljahr'),
  ...named(month, 6, 'semiannual', 'semiannually', 'semi-annual', 'semi-annually', 'half-yearly', 'half-year'),
  ...named(month, 6, 'halbjährlich', 'halbjahr'),
  ...named(year, 2, 'biennial', 'biennially', 'zweijährlich'),
]);

function named(unit: number, count: number, ...words: readonly string[]): (readonly [string, BillingInterval])[] {
  return words.map((word) => [word, { unit, count }] as const);
}

/** every 3 months, 6 month, month, 3-monatlich, alle 14 Tage, pro Jahr, p.a. */
const SHAPE = /^(?:every|each|per|pro|alle|jede[nrs]?|\/)? ?(?:(\d{1,4})[ -]?|(?:an?|one|eine?[nrs]?) )?(\p{L}+)\.?$/u;

/** What an interval of billing says: `month`, `every 3 months`, `6 month`, `vierteljährlich`; null = it is no interval. */
export function billingInterval(text: string): BillingInterval | null {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
  const bare = words.replace(/^(?:every|per|pro|jedes|each) /, '');
  const whole = WHOLE.get(bare);
  if (whole !== undefined) return whole;
  if (words === 'p.a.' || words === 'p. a.') return { unit: year, count: 1 };
  const match = SHAPE.exec(words);
  if (match === null) return null;
  const unit = UNITS.find(([, pattern]) => pattern.test(match[2]));
  return unit === undefined ? null : held(unit[0], Number((match[1] as string | undefined) ?? 1));
}

/** The interval in units of which the table can hold as many: 364 days are 52 weeks, 365 a year. */
function held(unit: number, count: number): BillingInterval | null {
  if (count < 1) return null;
  if (count <= MOST) return { unit, count };
  if (unit !== IntervalUnit.day) return null;
  if (count === 365 || count === 366) return { unit: year, count: 1 };
  return count % 7 === 0 && count / 7 <= MOST ? { unit: week, count: count / 7 } : null;
}
