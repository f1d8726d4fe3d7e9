/* Loads the words of the first screen: apart from all others, so that they are asked for together with the app. */
import type { Language } from './format.ts';

/** The words of the first screen. */
export type EntryWords = typeof import('./en/entry.ts').entry;

export async function loadEntryWords(language: Language): Promise<EntryWords> {
  return language === 'de' ? (await import('./de/entry.ts')).entry : (await import('./en/entry.ts')).entry;
}
