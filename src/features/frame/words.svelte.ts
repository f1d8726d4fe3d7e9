/* Words and formats that every screen needs, following language and currency. */
import { createFormat, type Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import { preferences } from '#state/preferences.svelte.ts';
import { workspace } from '#state/workspace.svelte.ts';

/** The words that screens use while a filter is set: sentences about the shop become sentences about the chosen customers. */
function wordsOfChosen(messages: Messages): Messages {
  const { overview, retention, repeat, revenue, filter } = messages;
  return {
    ...messages,
    overview: { ...overview, ...filter.chosen.overview },
    retention: { ...retention, ...filter.chosen.retention },
    repeat: { ...repeat, ...filter.chosen.repeat },
    revenue: { ...revenue, ...filter.chosen.revenue },
  };
}

class Words {
  readonly #chosen = $derived(wordsOfChosen(preferences.messages));
  // Apart, so that an answer that changes neither makes no new format: all that is written on a screen would be written again.
  readonly #currency = $derived(
    workspace.answers.counting?.currency ?? (workspace.dataset === null ? workspace.settings.scenarios.currency : ''),
  );
  readonly #minorDigits = $derived(workspace.answers.counting?.minorDigits ?? 2);
  readonly #format = $derived(createFormat(preferences.language, this.#currency, this.#minorDigits));

  /** Digits of the minor unit of the data's currency. */
  get minorDigits(): number {
    return this.#minorDigits;
  }

  /** Numbers, money and dates in the reader's language and the data's currency; without data, in the one that was chosen for scenarios. */
  get format(): Format {
    return this.#format;
  }

  /** Sentences in the reader's language. */
  get t(): Messages {
    return preferences.screensLoaded && workspace.filters.filter.length > 0 ? this.#chosen : preferences.messages;
  }
}

export const words = new Words();
