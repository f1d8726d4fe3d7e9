/* The list of row issues of one file: every one is counted, the first of each kind are kept as examples. */
import type { IssueTotal, RowIssue, RowIssueCode } from '#domain/orders.ts';

/** Examples kept per code, and in all. */
const PER_CODE = 1_000;
const IN_ALL = 10_000;

/** Rejected rows that can be handed back at most. */
export const MOST_REJECTED = 2_000;

/** Where a rejected row stands, and why it was rejected. */
export interface Rejection {
  readonly line: number;
  readonly code: RowIssueCode;
  /** Header of the column at fault, '' where the whole row is meant. */
  readonly column: string;
}

/**
 * A cell that may be shown in a list of issues. Cells slip into other columns in broken rows, so nothing that may be an
 * e-mail or a person's name is kept: a value needs a digit, may hold five letters at most (a month, a currency) and no @.
 */
export function shownValue(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim().slice(0, 80);
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  return /\d/.test(plain) && letters <= 5 && !plain.includes('@') ? plain : '';
}

/** A status that is no known word, as it may be shown: not where an e-mail has slipped into its column. */
export function shownStatus(text: string): string {
  return text.includes('@') ? '' : text;
}

export class IssueLog {
  readonly #file: string;
  readonly #kept: RowIssue[] = [];
  readonly #perCode = new Map<RowIssueCode, number>();
  readonly #totals = new Map<string, { code: RowIssueCode; fate: RowIssue['fate']; column: string; count: number }>();

  #rejections: Rejection[] = [];
  /** Unknown words of status columns that are among the examples: each is to be asked about. */
  readonly #words = new Set<string>();

  constructor(file: string) {
    this.#file = file;
  }

  add(fate: RowIssue['fate'], code: RowIssueCode, line: number, column = '', value = ''): void {
    const key = `${fate} ${code} ${column}`;
    const total = this.#totals.get(key);
    if (total === undefined) this.#totals.set(key, { code, fate, column, count: 1 });
    else total.count++;
    if (fate === 'rejected') this.#reject({ line, code, column });
    const before = this.#perCode.get(code) ?? 0;
    this.#perCode.set(code, before + 1);
    const word = code === 'unknown-status' ? value : '';
    if ((before < PER_CODE || (word !== '' && !this.#words.has(word))) && this.#kept.length < IN_ALL) {
      if (word !== '') this.#words.add(word);
      this.#kept.push({ file: this.#file, line, column, code, value: value.slice(0, 80), fate });
    }
  }

  #reject(rejection: Rejection): void {
    this.#rejections.push(rejection);
    if (this.#rejections.length >= 2 * MOST_REJECTED) this.#rejections = [...this.rejections()];
  }

  /** The first rejected rows, by line. */
  rejections(): readonly Rejection[] {
    return this.#rejections.toSorted((a, b) => a.line - b.line).slice(0, MOST_REJECTED);
  }

  /** Kept issues by line. */
  list(): readonly RowIssue[] {
    return this.#kept.toSorted((a, b) => a.line - b.line);
  }

  totals(): readonly IssueTotal[] {
    return [...this.#totals.values()];
  }
}
