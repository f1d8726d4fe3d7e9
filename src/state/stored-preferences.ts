/* Language and theme as this device keeps them, in localStorage, apart from any data: known before anything is drawn. */
import type { Language } from '#i18n/format.ts';

export type Theme = 'light' | 'dark';

export interface StoredPreferences {
  readonly language: Language;
  /** null = the system's. */
  readonly theme: Theme | null;
}

const KEY = `tenure:preferences:${new URL('.', document.baseURI).pathname}`;

function stored(): { readonly language?: Language; readonly theme?: Theme } {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as ReturnType<typeof stored>;
  } catch {
    // No storage (private mode) or damaged text: the browser's own preferences hold.
    return {};
  }
}

/** What the reader chose; the browser's language and the system's theme where nothing was. */
export function readPreferences(): StoredPreferences {
  const { language, theme } = stored();
  return {
    language: (language ?? navigator.language).toLowerCase().startsWith('de') ? 'de' : 'en',
    theme: theme ?? null,
  };
}

export function keepPreferences({ language, theme }: StoredPreferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, ...(theme === null ? {} : { theme }) }));
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}

/** Dresses the page before anything is drawn on it. */
export function showPreferences({ language, theme }: StoredPreferences): void {
  document.documentElement.lang = language;
  if (theme !== null) document.documentElement.dataset['theme'] = theme;
}
