/* Asks the open data set: at once, or in slices for what may take seconds. */
import { answer, refuse, type Answer } from '#domain/errors.ts';
import type { Dataset } from './dataset.ts';
import type { LongQuestion, Questions } from './protocol.ts';

export interface Asking {
  /** A fault in the computation rejects, it is never thrown at the asker. */
  readonly asked: <T>(compute: (dataset: Dataset) => T) => Promise<Answer<T>>;
  /** Other questions are answered in between; a newer one of its kind, or another data set, ends it (`cancelled`). */
  readonly byStep: <K extends LongQuestion>(
    kind: K,
    question: Questions[K]['ask'],
  ) => Promise<Answer<Questions[K]['answer']>>;
}

/** @param dataset the open one, null = none */
export function askingOf(dataset: () => Dataset | null): Asking {
  const latest: Record<LongQuestion, number> = { paybackRanges: 0, value: 0, audit: 0 };
  return {
    asked: (compute) =>
      new Promise((resolve) => {
        const open = dataset();
        resolve(open === null ? refuse('no-data') : answer(compute(open)));
      }),
    byStep: async (kind, question) => {
      const open = dataset();
      if (open === null) return refuse('no-data');
      const turn = ++latest[kind];
      const found = await open.answers.byStep(kind, question, () => turn === latest[kind] && dataset() === open);
      return found === null ? refuse('cancelled') : answer(found);
    },
  };
}
