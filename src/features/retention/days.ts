/* Reads typed lists of days and of brackets of days. */
import type { Bracket } from '#domain/retention/view.ts';

const MOST_DAYS = 9999;

/** Whole days 1 … 9999, ascending, each once, apart by commas or blanks; null if the text is anything else. */
export function readDays(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const days = parts.map((part) => (/^\d+$/.test(part) ? Number(part) : NaN));
  const good = days.every((day, i) => day >= 1 && day <= MOST_DAYS && (i === 0 || day > days[i - 1]));
  return good && days.length > 0 ? days : null;
}

/** Brackets such as "0-6, 7-29": whole days, ascending, without overlap, with a hyphen or a dash; null if the text is anything else. */
export function readBrackets(text: string): Bracket[] | null {
  const parts = text
    .replace(/\s*[-–—]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  const brackets = parts.map((part): Bracket => {
    const match = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part);
    return { from: Number(match?.[1] ?? NaN), to: Number(match?.[2] ?? match?.[1] ?? NaN) };
  });
  const good = brackets.every(({ from, to }, i) => from <= to && (i === 0 || from > brackets[i - 1].to));
  return good && brackets.length > 0 ? brackets : null;
}

/** Brackets as they are typed: "1–7, 8–30". */
export function bracketsText(brackets: readonly Bracket[]): string {
  return brackets.map(({ from, to }) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(', ');
}
