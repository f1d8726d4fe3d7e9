/* Loads the words of one language, as far as they are needed; the other one stays out of the page. Those of the first screen: entry-words.ts. */
import type { Language } from './format.ts';
import type { Messages } from './en.ts';

export type { EntryWords } from './entry-words.ts';
export type { Messages };

/** The words of the screens behind the first one. */
export type ScreenWords = typeof import('./en/screens.ts').screens;

export async function loadScreenWords(language: Language): Promise<ScreenWords> {
  return language === 'de' ? (await import('./de/screens.ts')).screens : (await import('./en/screens.ts')).screens;
}

/** The words of the methods screen. */
export type MethodWords = typeof import('./en/methods.ts').methods;

export async function loadMethodWords(language: Language): Promise<MethodWords> {
  return language === 'de' ? (await import('./de/methods.ts')).methods : (await import('./en/methods.ts')).methods;
}

/** The words about definition presets. */
export type PresetWords = typeof import('./en/presets.ts').presets;

export async function loadPresetWords(language: Language): Promise<PresetWords> {
  return language === 'de' ? (await import('./de/presets.ts')).presets : (await import('./en/presets.ts')).presets;
}

/** The words of the calculators. */
export type CalculatorsWords = typeof import('./en/calculators.ts').calculators;

export async function loadCalculatorWords(language: Language): Promise<CalculatorsWords> {
  return language === 'de'
    ? (await import('./de/calculators.ts')).calculators
    : (await import('./en/calculators.ts')).calculators;
}

/** The words of the questions about a file. */
export type AskWords = typeof import('./en/ask.ts').ask;

export async function loadAskWords(language: Language): Promise<AskWords> {
  return language === 'de' ? (await import('./de/ask.ts')).ask : (await import('./en/ask.ts')).ask;
}

/** The words of the audit report. */
export type AuditWords = typeof import('./en/audit-report.ts').auditReport;

export async function loadAuditWords(language: Language): Promise<AuditWords> {
  return language === 'de'
    ? (await import('./de/audit-report.ts')).auditReport
    : (await import('./en/audit-report.ts')).auditReport;
}
