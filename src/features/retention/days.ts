/* Reads a typed list of days. */

const MOST_DAYS = 9999;

/** Whole days 1 … 9999, ascending, each once, apart by commas or blanks; null if the text is anything else. */
export function readDays(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const days = parts.map((part) => (/^\d+$/.test(part) ? Number(part) : NaN));
  const good = days.every((day, i) => day >= 1 && day <= MOST_DAYS && (i === 0 || day > days[i - 1]));
  return good && days.length > 0 ? days : null;
}
