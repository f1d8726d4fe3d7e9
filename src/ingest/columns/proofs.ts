/* Which row is being read, and what its file's columns were found to be: where a column decides, it notes the deciding cell here. */
import type { ColumnFormat } from '#domain/orders.ts';
import type { Steps } from '#domain/steps.ts';

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

/** Takes the steps of the end of a file, in which its columns decide, and returns what they noted. Another file may be read between two steps. */
export function* withFindings<T>(decide: Steps<T>): Steps<{ readonly value: T; readonly findings: Findings }> {
  const own: [ColumnFormat[], Suspicion[]] = [[], []];
  for (;;) {
    [formats, suspicions] = own;
    const step = decide.next();
    if (step.done === true) return { value: step.value, findings: { formats: own[0], suspicions: own[1] } };
    yield step.value;
  }
}
