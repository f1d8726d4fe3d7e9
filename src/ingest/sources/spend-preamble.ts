/* The period that a report names above its header: `"July 8, 2025 - July 31, 2025"`, `Report Start: 09/01/2026`, `Report Time: 7/7/2017`. */
import { parseDate } from '../columns/date.ts';
import type { SpendUnit } from './spend-words.ts';

export interface ReportedPeriod {
  /** What the period is called in the report. */
  readonly label: string;
  /** First and last date as written; the same where one is given. */
  readonly first: string;
  readonly last: string;
}

/** A date within a sentence: year first, numbers, `July 8, 2025`, `8. Juli 2025`. */
const DATE =
  /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-] ?\d{1,2}[./-] ?\d{2,4}|\p{L}{3,9}\.? \d{1,2}, ?\d{4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}/gu;
const KEY =
  /^(report (?:start|end|time|period|range)|date range|start date|end date|berichtszeitraum|zeitraum|startdatum|enddatum)\s*:/i;
/** What stands between the two dates of a line that is nothing but a period. */
const BETWEEN = /(?:[-–—,\s]|to|bis)*/gi;
const AGGREGATION = /^report aggregation:\s*(week|month)ly\b/i;

/** The preamble's records as lines of text: what was cut at commas is put together again. */
function lines(preamble: readonly (readonly string[])[]): string[] {
  return preamble.map((cells) =>
    cells
      .join(',')
      .replace(/,+\s*$/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** The period; null where the report names none, or `All time`. */
export function reportedPeriod(preamble: readonly (readonly string[])[]): ReportedPeriod | null {
  const dates: string[] = [];
  let label = '';
  let title = '';
  for (const line of lines(preamble)) {
    const key = KEY.exec(line);
    const found = (line.match(DATE) ?? []).filter((text) => parseDate(text).reading === 'read');
    const alone = line.replace(DATE, '').replace(BETWEEN, '') === '';
    if (found.length > 0 && (key !== null || alone)) {
      dates.push(...found);
      if (label === '') label = key === null ? title : key[1];
    } else if (title === '') title = line;
  }
  if (dates.length === 0) return null;
  return { label, first: dates[0], last: dates[dates.length - 1] };
}

/** What a row covers by Microsoft's line `Report Aggregation: Weekly`; null = it does not say, or days. */
export function reportedUnit(preamble: readonly (readonly string[])[]): SpendUnit | null {
  for (const line of lines(preamble)) {
    const match = AGGREGATION.exec(line);
    if (match !== null) return match[1].toLowerCase() === 'week' ? 'week' : 'month';
  }
  return null;
}
