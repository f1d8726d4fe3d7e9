/* Dates as bare numbers: days as a spreadsheet counts them, seconds and milliseconds as computers do. */

export type DateNumberFormat = 'serial' | 'epoch-s' | 'epoch-ms';

/** Day 0 of a spreadsheet, 1899-12-30, in days since 1970-01-01: from 1900-03-01 on its 1900 system counts without its extra leap day. */
const SERIAL_ZERO = -25_569;
const DAY_SECONDS = 86_400;

/** The number of a cell such as 45384, 45384.3478 (or with a comma), 1767225600 or 1767225600000; NaN = not one of these. */
export function dateNumber(text: string): number {
  if (text.length < 5 || text.length > 24 || !/^\d{5,13}(?:[.,]\d+)?$/.test(text)) return NaN;
  const value = Number(text.replace(',', '.'));
  return formatOf(value) === null ? NaN : value;
}

/** Which count a number belongs to: 20,000 … 60,000 are days from 1954 to 2064; seconds and milliseconds are believed from 1990 to 2100. */
export function formatOf(value: number): DateNumberFormat | null {
  if (value >= 20_000 && value < 60_001) return 'serial';
  if (value >= 631_152_000 && value < 4_102_444_800) return 'epoch-s';
  return value >= 631_152_000_000 && value < 4_102_444_800_000 ? 'epoch-ms' : null;
}

/** Local day of a number, and ms since its midnight: NaN for a serial without a fraction, which is a day alone. */
export function dayOfNumber(value: number, format: DateNumberFormat): { readonly day: number; readonly ms: number } {
  if (format === 'serial') {
    const days = Math.floor(value);
    if (days === value) return { day: days + SERIAL_ZERO, ms: NaN };
    // A serial's fraction holds whole seconds, less the last decimals that were not written.
    const seconds = Math.round((value - days) * DAY_SECONDS);
    return { day: days + SERIAL_ZERO, ms: Math.min(seconds, DAY_SECONDS - 1) * 1000 };
  }
  const ms = format === 'epoch-s' ? Math.round(value * 1000) : Math.round(value);
  const day = Math.floor(ms / (DAY_SECONDS * 1000));
  return { day, ms: ms - day * DAY_SECONDS * 1000 };
}
