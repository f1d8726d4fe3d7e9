/* Which row is being read, and what its file's columns were found to be: where a column decides, it notes the deciding cell here. */
import type { ColumnFormat } from '#domain/orders.ts';

/** A cell that tells something about its column. */
export interface Witness {
  /** As written. */
  readonly text: string;
  /** Physical line, from 1. */
  readonly line: number;
}

/** A column whose days lie oddly often on 1 to 12, and one of its cells. */
export interface Suspicion extends Witness {
  readonly column: string;
}

export interface Findings {
  readonly formats: readonly ColumnFormat[];
  readonly suspicions: readonly Suspicion[];
}

let line = 0;
let formats: ColumnFormat[] = [];
let suspicions: Suspicion[] = [];

/** Said before the cells of a row are handed to its columns. Nothing waits inside a row, so files may be read side by side. */
export function beginRow(physicalLine: number): void {
  line = physicalLine;
}

/** The cell that is being read. */
export function witness(text: string): Witness {
  return { text, line };
}

/** Notes a decision. A column that was noted before keeps its first one. */
export function noteFormat(format: ColumnFormat): void {
  if (!formats.some(({ kind, column }) => kind === format.kind && column === format.column)) formats.push(format);
}

export function noteSuspicion(suspicion: Suspicion): void {
  if (!suspicions.some(({ column }) => column === suspicion.column)) suspicions.push(suspicion);
}

/** Runs the end of a file, in which its columns decide, and returns what they noted. */
export function withFindings<T>(decide: () => T): { readonly value: T; readonly findings: Findings } {
  formats = [];
  suspicions = [];
  const value = decide();
  return { value, findings: { formats, suspicions } };
}
