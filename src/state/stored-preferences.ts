/* Language and theme as this device keeps them, in localStorage, apart from any data: known before anything is drawn. */
import type { Language } from '#i18n/format.ts';
import { storedFields, storedItem } from './stored-item.ts';

export type Theme = 'light' | 'dark';

export interface StoredPreferences {
  readonly language: Language;
  /** null = the system's. */
  readonly theme: Theme | null;
}

const item = storedItem('preferences');

/** What the reader chose; the browser's language and the system's theme where nothing was. */
export function readPreferences(): StoredPreferences {
  const { language, theme } = storedFields<StoredPreferences>(item);
  return {
    language: (language ?? navigator.language).toLowerCase().startsWith('de') ? 'de' : 'en',
    theme: theme ?? null,
  };
}

export function keepPreferences({ language, theme }: StoredPreferences): void {
  item.write(JSON.stringify({ language, ...(theme === null ? {} : { theme }) }));
}

/** Dresses the page before anything is drawn on it. */
export function showPreferences({ language, theme }: StoredPreferences): void {
  document.documentElement.lang = language;
  if (theme !== null) document.documentElement.dataset['theme'] = theme;
}
