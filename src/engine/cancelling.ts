/* What somebody waits for and need not. */
import { refuse, type Answer } from '#domain/errors.ts';

/** What is waited for, or the refusal `cancelled` as soon as the signal says so. The work itself goes on, for who asks next. */
export function orCancelled<T>(work: Promise<Answer<T>>, signal: AbortSignal): Promise<Answer<T>> {
  if (signal.aborted) return Promise.resolve(refuse('cancelled'));
  return new Promise((resolve, reject) => {
    const cancelled = (): void => {
      resolve(refuse('cancelled'));
    };
    signal.addEventListener('abort', cancelled, { once: true });
    work
      .finally(() => {
        signal.removeEventListener('abort', cancelled);
      })
      .then(resolve, reject);
  });
}
