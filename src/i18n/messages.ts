/* Loads the words of one language; the other one stays out of the page. */
import type { Language } from './format.ts';
import type { Messages } from './en.ts';

export type { Messages };

export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'de' ? (await import('./de.ts')).de : (await import('./en.ts')).en;
}

/** The words of the methods screen. */
export type MethodWords = typeof import('./en/methods.ts').methods;

export async function loadMethodWords(language: Language): Promise<MethodWords> {
  return language === 'de' ? (await import('./de/methods.ts')).methods : (await import('./en/methods.ts')).methods;
}

/** The words of the questions about a file. */
export type AskWords = typeof import('./en/ask.ts').ask;

export async function loadAskWords(language: Language): Promise<AskWords> {
  return language === 'de' ? (await import('./de/ask.ts')).ask : (await import('./en/ask.ts')).ask;
}
