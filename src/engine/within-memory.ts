/* Work that may need more memory than a tab is given: where an array cannot be made, that is said, and the engine lives on. */
import { refuse, type Answer } from '#domain/errors.ts';

/** What engines say of an array or a text that does not fit: V8, SpiderMonkey, JavaScriptCore. */
const DOES_NOT_FIT =
  /allocation|out of memory|invalid (array|typed array|string|map) (buffer )?length|maximum size exceeded/i;

/** The answer of the work, or the refusal `memory-full`. */
export async function withinMemory<T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && DOES_NOT_FIT.test(error.message)) return refuse('memory-full');
    throw error;
  }
}
