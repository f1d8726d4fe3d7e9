/* What the reader prefers on this device: language and theme. Kept in localStorage, apart from any data. */
import type { Language } from '#i18n/format.ts';
import { loadMessages, type Messages } from '#i18n/messages.ts';

export type Theme = 'light' | 'dark';

const KEY = `tenure:preferences:${new URL('.', document.baseURI).pathname}`;

interface Stored {
  language?: Language;
  theme?: Theme;
}

function readStored(): Stored {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Stored;
  } catch {
    // No storage (private mode) or damaged text: the browser's own preferences hold.
    return {};
  }
}

export class Preferences {
  readonly #stored = readStored();
  #language = $state<Language>(
    this.#stored.language ?? (navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en'),
  );
  #theme = $state<Theme | null>(this.#stored.theme ?? null);
  #messages = $state.raw<Messages | null>(null);

  get language(): Language {
    return this.#language;
  }

  /** The chosen theme; the system's where none was chosen. */
  get theme(): Theme {
    return this.#theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  }

  /** Words of the chosen language. Only read after `load`. */
  get messages(): Messages {
    if (this.#messages === null) throw new Error('Messages are read before they are loaded');
    return this.#messages;
  }

  async load(): Promise<void> {
    this.#messages = await loadMessages(this.#language);
    this.#show();
  }

  async speak(language: Language): Promise<void> {
    const messages = await loadMessages(language);
    this.#language = language;
    this.#messages = messages;
    this.#show();
    this.#keep();
  }

  toggleTheme(): void {
    this.#theme = this.theme === 'dark' ? 'light' : 'dark';
    this.#show();
    this.#keep();
  }

  #show(): void {
    document.documentElement.lang = this.#language;
    if (this.#theme !== null) document.documentElement.dataset['theme'] = this.#theme;
  }

  #keep(): void {
    const stored: Stored = { language: this.#language, ...(this.#theme === null ? {} : { theme: this.#theme }) };
    try {
      localStorage.setItem(KEY, JSON.stringify(stored));
    } catch {
      // Without storage the choice holds until the page is closed.
    }
  }
}

export const preferences = new Preferences();
