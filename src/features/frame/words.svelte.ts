/* Words and formats that every screen needs, following language and currency. */
import { createFormat, type Format } from '#i18n/format.ts';
import { preferences } from '#state/preferences.svelte.ts';
import { workspace } from '#state/workspace.svelte.ts';

class Words {
  readonly #format = $derived(
    createFormat(
      preferences.language,
      workspace.answers.counting?.currency ?? '',
      workspace.answers.counting?.minorDigits ?? 2,
    ),
  );

  /** Numbers, money and dates in the reader's language and the data's currency. */
  get format(): Format {
    return this.#format;
  }

  /** Sentences in the reader's language. */
  get t(): typeof preferences.messages {
    return preferences.messages;
  }
}

export const words = new Words();
