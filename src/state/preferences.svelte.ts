/* What the reader prefers on this device: language and theme, with the words of the language. */
import type { Language } from '#i18n/format.ts';
import { loadEntryWords, type EntryWords } from '#i18n/entry-words.ts';
import { loadScreenWords, type Messages, type ScreenWords } from '#i18n/messages.ts';
import { keepPreferences, readPreferences, showPreferences, type Theme } from './stored-preferences.ts';

class Preferences {
  readonly #stored = readPreferences();
  #language = $state<Language>(this.#stored.language);
  #theme = $state<Theme | null>(this.#stored.theme);
  #entry = $state.raw<EntryWords | null>(null);
  #screens = $state.raw<ScreenWords | null>(null);
  readonly #messages = $derived(this.#entry && ({ ...this.#entry, ...this.#screens } as Messages));

  get language(): Language {
    return this.#language;
  }

  /** The chosen theme; the system's where none was chosen. */
  get theme(): Theme {
    return this.#theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  }

  /** Words of the chosen language. Only read after `load`; those of screens after `loadScreens`. */
  get messages(): Messages {
    if (this.#messages === null) throw new Error('Messages are read before they are loaded');
    return this.#messages;
  }

  /** Whether `messages` hold the words of the screens behind the entrance. */
  get screensLoaded(): boolean {
    return this.#screens !== null;
  }

  async load(): Promise<void> {
    this.#entry = await loadEntryWords(this.#language);
    this.#show();
  }

  /** The words of the screens behind the entrance, before the first of them is shown. */
  async loadScreens(): Promise<void> {
    this.#screens ??= await loadScreenWords(this.#language);
  }

  async speak(language: Language): Promise<void> {
    const [entry, screens] = await Promise.all([
      loadEntryWords(language),
      this.#screens === null ? null : loadScreenWords(language),
    ]);
    this.#language = language;
    this.#entry = entry;
    this.#screens = screens;
    this.#show();
    this.#keep();
  }

  toggleTheme(): void {
    this.#theme = this.theme === 'dark' ? 'light' : 'dark';
    this.#show();
    this.#keep();
  }

  #show(): void {
    showPreferences({ language: this.#language, theme: this.#theme });
  }

  #keep(): void {
    keepPreferences({ language: this.#language, theme: this.#theme });
  }
}

export const preferences = new Preferences();
