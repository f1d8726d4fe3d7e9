/* Numbers, money, shares and dates as a reader of one language expects them. All by Intl; days are day numbers, money is minor units. */
import { rangeWriter } from './range-text.ts';

export type Language = 'en' | 'de';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };
const MS_PER_DAY = 86_400_000;
const BYTE_UNITS = [
  { unit: 'gigabyte', size: 1e9 },
  { unit: 'megabyte', size: 1e6 },
];

/** Turns values into text of one language and one currency. '' as currency: amounts without a symbol. Not observed (NaN) becomes ''. */
export interface Format {
  readonly language: Language;
  readonly locale: string;
  readonly currency: string;
  readonly count: (value: number) => string;
  /** A number with at most `digits` decimals. */
  readonly decimal: (value: number, digits: number) => string;
  /** A share 0 … 1 as per cent with `digits` decimals. */
  readonly percent: (value: number, digits?: number) => string;
  /** A share as a bare number of hundred ("29"), for "29 of 100". */
  readonly ofHundred: (value: number, digits?: number) => string;
  /** "27–31" of hundred. */
  readonly rangeOfHundred: (low: number, high: number, digits?: number) => string;
  readonly percentRange: (low: number, high: number, digits?: number) => string;
  /** Minor units with all digits of the currency. */
  readonly money: (minor: number) => string;
  /** Minor units without decimals, where cents say nothing. */
  readonly moneyRound: (minor: number) => string;
  readonly moneyRange: (low: number, high: number) => string;
  /** As `moneyRange`, without decimals. */
  readonly moneyRoundRange: (low: number, high: number) => string;
  /** "5 Jan 2026" */
  readonly day: (day: number) => string;
  readonly dayRange: (from: number, to: number) => string;
  /** "Jan 2026" */
  readonly month: (day: number) => string;
  /** A number as typed in this language, null if it is none. */
  readonly parse: (text: string) => number | null;
  /** Bytes in KB, MB, GB. */
  readonly bytes: (value: number) => string;
}

/** Decimals that an interval of a share carries: none where it is wider than a point (`definitions.md` §2). */
export function decimalsFor(low: number, high: number): number {
  const width = (high - low) * 100;
  if (!(width < 1)) return 0;
  return width < 0.1 ? 2 : 1;
}

/**
 * A number with comma or dot as typed by a reader, null if it is none: "1.234,5", "1,234.5" and "1234.5" are all read.
 * One mark before exactly three digits is a thousands mark where the language uses it as one ("1.234" in German).
 */
export function parseTyped(text: string, language: Language): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/[€$£%]/g, '');
  if (!/^[+-]?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return null;
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  if (last < 0) return Number(bare);
  const mark = bare.charAt(last);
  const whole = bare.slice(0, last).replace(/[.,]/g, '');
  const rest = bare.slice(last + 1);
  const marks = bare.replace(/[^.,]/g, '');
  const repeated = marks.length > 1 && marks.split('').every((other) => other === mark);
  const thousands = marks.length === 1 && rest.length === 3 && mark === (language === 'de' ? '.' : ',');
  if (repeated || thousands) return rest.length === 3 ? Number(whole + rest) : null;
  return Number(`${/\d/.test(whole) ? whole : `${whole}0`}.${rest === '' ? '0' : rest}`);
}

export function createFormat(language: Language, currency: string, minorDigits: number): Format {
  const locale = LOCALES[language];
  const scale = 10 ** minorDigits;
  const digits = (n: number): Intl.NumberFormatOptions => ({ minimumFractionDigits: n, maximumFractionDigits: n });
  // Each is made once, by its decimals: a screen writes thousands of numbers.
  const byDigits = (options: Intl.NumberFormatOptions): ((n: number) => Intl.NumberFormat) => {
    const made: (Intl.NumberFormat | undefined)[] = [];
    return (n) => (made[n] ??= new Intl.NumberFormat(locale, { ...options, ...digits(n) }));
  };
  const plain = byDigits({});
  const share = byDigits({ style: 'percent' });
  const style: Intl.NumberFormatOptions =
    currency === '' ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
  const amount = byDigits(style);
  const exact = amount(minorDigits);
  const round = amount(0);
  const writers = new WeakMap<Intl.NumberFormat, ReturnType<typeof rangeWriter>>();
  const dates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  // A true minus is as wide as a digit; Intl writes a hyphen.
  const said = (value: number, text: () => string): string =>
    Number.isNaN(value) ? '' : text().replace(/^-/, '\u2212');
  const ranged = (f: Intl.NumberFormat, low: number, high: number): string => {
    if (Number.isNaN(low) || Number.isNaN(high)) return '';
    // Intl writes "about" where both ends round to one number.
    const [lowText, highText] = [f.format(low), f.format(high)];
    if (lowText === highText) return said(low, () => lowText);
    let write = writers.get(f);
    if (!write) writers.set(f, (write = rangeWriter(f)));
    const text = write(low, high, lowText, highText)
      .replace(/ [–-] /, '–')
      .replaceAll('-', '\u2212');
    // Beside a minus the dash needs air.
    return low < 0 ? text.replace('–', '\u00a0–\u00a0') : text;
  };
  return {
    language,
    locale,
    currency,
    count: (value) => said(value, () => plain(0).format(value)),
    decimal: (value, n) => said(value, () => plain(n).format(value)),
    percent: (value, n = 0) => said(value, () => share(n).format(value)),
    ofHundred: (value, n = 0) => said(value, () => plain(n).format(value * 100)),
    rangeOfHundred: (low, high, n = 0) => ranged(plain(n), low * 100, high * 100),
    percentRange: (low, high, n = 0) => ranged(share(n), low, high),
    money: (minor) => said(minor, () => exact.format(minor / scale)),
    moneyRound: (minor) => said(minor, () => round.format(minor / scale)),
    moneyRange: (low, high) => ranged(exact, low / scale, high / scale),
    moneyRoundRange: (low, high) => ranged(round, low / scale, high / scale),
    day: (day) => said(day, () => dates.format(day * MS_PER_DAY)),
    dayRange: (from, to) =>
      Number.isNaN(from) || Number.isNaN(to) ? '' : dates.formatRange(from * MS_PER_DAY, to * MS_PER_DAY),
    month: (day) => said(day, () => months.format(day * MS_PER_DAY)),
    parse: (text) => parseTyped(text, language),
    bytes: (value) => {
      const { unit, size } = BYTE_UNITS.find((known) => value >= known.size) ?? { unit: 'kilobyte', size: 1e3 };
      return new Intl.NumberFormat(locale, { style: 'unit', unit, ...digits(size > 1e3 ? 1 : 0) }).format(value / size);
    },
  };
}
