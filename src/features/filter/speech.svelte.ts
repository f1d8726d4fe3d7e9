/* The words of the filter in the reader's language and the data's currency. */
import { words } from '#features/frame/words.svelte.ts';
import type { FilterSpeech } from './say.ts';

class Speech {
  readonly #current = $derived<FilterSpeech>({ t: words.t.filter, format: words.format });

  /** The word on a notice that can be put away. */
  get dismiss(): string {
    return words.t.frame.dismiss;
  }

  get current(): FilterSpeech {
    return this.#current;
  }
}

export const speech = new Speech();
