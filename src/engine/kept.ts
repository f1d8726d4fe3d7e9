/* What is kept of a workspace for its next opening: what the page is told of it, and answers by question. */
import type { AsOfRange, DatasetSummary, QuestionKind, Questions } from './protocol.ts';

/** What the page is told of the files, whatever their workspace is called. */
export type Told = Omit<DatasetSummary, 'workspace' | 'name' | 'kind' | 'sample' | 'staged'> & {
  readonly asOfRange: AsOfRange;
};

/** As it is stored. It holds for the files of one revision (the store knows which) and for the code that computed it. */
export interface Kept {
  readonly code: string;
  readonly told: Told;
  /** Identities that are treated as none, and the customers whom they stood for. */
  readonly none: { readonly keys: readonly string[]; readonly customers: readonly number[] };
  readonly answers: readonly (readonly [key: string, answer: unknown])[];
}

/** How answers are kept. */
export interface Keeping {
  /** Names the code that computes; '' = nothing is kept. */
  readonly code: string;
  /** Milliseconds in which nothing must be asked before what was answered is kept, and before files are read that nobody needs yet. */
  readonly quiet: number;
}

/** Windows of lists and records name people one by one, and few are asked for twice. */
const NOT_KEPT: ReadonlySet<QuestionKind> = new Set(['audience', 'customerRows', 'customer', 'proof']);
/** Most bytes of one answer, and of all that are kept. */
const MOST_OF_ONE = 6_000_000;
const MOST = 12_000_000;

/** Answers about files that do not change, the one wanted last at the end. */
export class KeptAnswers {
  readonly #answers: Map<string, unknown>;
  readonly #sizes = new Map<string, number>();
  #bytes = 0;
  /** Something was answered that the store does not hold. */
  isNew = false;

  constructor(answers: Kept['answers'] = []) {
    this.#answers = new Map(answers);
    for (const [key, answer] of answers) this.#count(key, sizeOf(answer));
  }

  get all(): Kept['answers'] {
    return [...this.#answers];
  }

  /** The answer to a question; undefined = it is not kept. A question carries its whole definition. */
  get<K extends QuestionKind>(kind: K, question: Questions[K]['ask']): Questions[K]['answer'] | undefined {
    const key = keyOf(kind, question);
    const answer = this.#answers.get(key);
    if (answer !== undefined) {
      this.#answers.delete(key);
      this.#answers.set(key, answer);
    }
    return answer as Questions[K]['answer'] | undefined;
  }

  put<K extends QuestionKind>(kind: K, question: Questions[K]['ask'], answer: Questions[K]['answer']): void {
    const key = keyOf(kind, question);
    if (NOT_KEPT.has(kind) || this.#answers.has(key)) return;
    const size = sizeOf(answer);
    if (size > MOST_OF_ONE) return;
    this.#answers.set(key, answer);
    this.#count(key, size);
    this.isNew = true;
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= MOST) break;
      this.#answers.delete(oldest);
      this.#bytes -= this.#sizes.get(oldest) ?? 0;
    }
  }

  #count(key: string, size: number): void {
    this.#sizes.set(key, size);
    this.#bytes += size;
  }
}

function keyOf(kind: QuestionKind, question: object): string {
  return `${kind} ${JSON.stringify(question)}`;
}

/** About how many bytes a value takes; counting ends where it is too large to be kept. */
function sizeOf(value: unknown): number {
  let bytes = 0;
  const visit = (part: unknown): void => {
    if (bytes > MOST_OF_ONE) return;
    if (typeof part === 'string') bytes += 2 * part.length;
    else if (ArrayBuffer.isView(part)) bytes += part.byteLength;
    else if (typeof part === 'object' && part !== null) {
      for (const [key, inner] of Object.entries(part)) {
        bytes += Array.isArray(part) ? 0 : key.length;
        visit(inner);
      }
    } else bytes += 8;
  };
  visit(value);
  return bytes;
}
