/* What the sentences of the audit are made with, and how its numbers are written. Pure. */
import type { AuditRange, AuditReport } from '#domain/audit/report.ts';
import type { PaybackBasis } from '#domain/payback-view.ts';
import type { Block } from '#exports/audit/document.ts';
import type { AttributeSpeech } from '#features/frame/attribute-names.ts';
import { decimalsFor, type Format } from '#i18n/format.ts';
import type { AuditWords } from '#i18n/messages.ts';

export interface AuditSpeech {
  readonly t: AuditWords;
  readonly f: Format;
  readonly minorDigits: number;
}

export function namesOf({ t, f, minorDigits }: AuditSpeech): AttributeSpeech {
  return { t: t.attributes, format: f, minorDigits };
}

/** "23", of a hundred. */
export function hundred({ value, low, high }: AuditRange, { f }: AuditSpeech): string {
  return f.ofHundred(value, Number.isNaN(low) ? 0 : decimalsFor(low, high));
}

/** "21–25", of a hundred; '' without bounds. */
export function hundredRange({ low, high }: AuditRange, { f }: AuditSpeech): string {
  return f.rangeOfHundred(low, high, decimalsFor(low, high));
}

/** " (21–25)" to stand behind a number; '' without bounds. */
export function bracketed(range: string): string {
  return range === '' ? '' : ` (${range})`;
}

/** "€41,000–€49,000"; whole amounts, as the range is wider than cents. */
export function moneyRange({ low, high }: AuditRange, { f }: AuditSpeech): string {
  return f.moneyRoundRange(low, high);
}

/** Keeps a sign on the line of its number. */
const JOINED = '+\u2060';

/** "+€1,200": a change of money. */
export function signedMoney(minor: number, { f }: AuditSpeech): string {
  return `${minor > 0 ? JOINED : ''}${f.moneyRound(minor)}`;
}

export function signedPercent(share: number, { f }: AuditSpeech): string {
  return `${share > 0 ? JOINED : ''}${f.percent(share)}`;
}

/** Month and year stay on one line. */
export function monthName(day: number, { f }: AuditSpeech): string {
  return f.month(day).replaceAll(' ', '\u00a0');
}

export function basisName({ basis }: Pick<AuditReport, 'basis'>, { t }: AuditSpeech): string {
  const names: Readonly<Record<PaybackBasis, string>> = t.basis;
  return names[basis];
}

/** Sentences as one paragraph; those that say nothing are left out. */
export function paragraph(...sentences: readonly string[]): Block {
  return { kind: 'text', text: sentences.filter((sentence) => sentence !== '').join(' ') };
}

export function leadText(text: string): Block {
  return { kind: 'text', text, tone: 'lead' };
}

export function noteText(text: string): Block {
  return { kind: 'text', text, tone: 'note' };
}
