/* Asks the open data set: at once, or in slices for what may take seconds. */
import { answer, refuse, type Answer } from '#domain/errors.ts';
import type { Dataset } from './dataset.ts';
import type { HearShare } from './pace.ts';
import type { LongQuestion, Questions } from './protocol.ts';

export interface Asking {
  /** A fault in the computation rejects, it is never thrown at the asker. */
  readonly asked: <T>(compute: (dataset: Dataset) => T) => Promise<Answer<T>>;
  /** Other questions are answered in between; a newer one of its kind, or another data set, ends it (`cancelled`). */
  readonly byStep: <K extends LongQuestion>(
    kind: K,
    question: Questions[K]['ask'],
    hear?: HearShare,
  ) => Promise<Answer<Questions[K]['answer']>>;
}

/**
 * @param show the open data set, its files read for it if they were not
 * @param shown the one that is open now, null = none
 */
export function askingOf(show: () => Promise<Answer<Dataset>>, shown: () => Dataset | null): Asking {
  const latest = new Map<LongQuestion, number>();
  return {
    asked: async (compute) => {
      const open = await show();
      return open.ok ? answer(compute(open.value)) : open;
    },
    byStep: async (kind, question, hear) => {
      const turn = (latest.get(kind) ?? 0) + 1;
      latest.set(kind, turn);
      const open = await show();
      if (!open.ok) return open;
      const wanted = (): boolean => turn === latest.get(kind) && shown() === open.value;
      const found = wanted() ? await open.value.answers.byStep(kind, question, wanted, hear) : null;
      return found === null ? refuse('cancelled') : answer(found);
    },
  };
}
