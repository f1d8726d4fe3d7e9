/* Codes of every refusal. A refusal is a value: it crosses the worker whole, and i18n holds a sentence for each code. */

import type { FileQuestion } from '#domain/choices.ts';

/** Why nothing was read, or why a question has no answer. */
export type RefusalCode =
  | 'empty-file'
  | 'header-only'
  | 'not-csv-pdf'
  | 'not-csv-xlsx'
  | 'not-csv-xls'
  | 'not-csv-image'
  | 'not-csv-html'
  | 'not-csv-zip'
  | 'not-csv-gzip'
  | 'not-csv-binary'
  | 'not-csv-json'
  | 'too-many-files'
  | 'archive-too-large'
  | 'archive-encrypted'
  | 'archive-damaged'
  | 'archive-without-table'
  | 'git-lfs-pointer'
  | 'unclosed-quote'
  | 'shopify-missing-columns'
  | 'amazon-no-customers'
  | 'known-without-use'
  | 'no-date-column'
  | 'no-amount-column'
  | 'no-identity-column'
  | 'no-score-column'
  | 'unknown-table'
  | 'ambiguous-dates'
  | 'ambiguous-amounts'
  | 'no-orders'
  | 'too-many-columns'
  | 'line-too-long'
  | 'cancelled'
  | 'memory-full'
  | 'storage-full'
  | 'storage-unavailable'
  | 'storage-blocked'
  | 'storage-newer'
  | 'storage-damaged'
  | 'workspace-gone'
  | 'project-foreign'
  | 'project-newer'
  | 'project-cut'
  | 'project-damaged'
  | 'project-not-written'
  | 'no-data'
  | 'file-unreadable'
  | 'on-stage';

/** What the sentence of a refusal is filled with. All optional: a sentence uses what it needs. */
export interface RefusalDetail {
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
  readonly found?: string;
  readonly expected?: string;
  readonly columns?: readonly string[];
  readonly orders?: number;
  /** What the file leaves open: with the answers (FileChoices) it can be read. */
  readonly questions?: readonly FileQuestion[];
  /** The other files of a drop of which none could be read. */
  readonly more?: readonly Refusal[];
}

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly detail: RefusalDetail;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Refusal;

export function answer<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function refuse(code: RefusalCode, detail: RefusalDetail = {}): Refusal {
  return { ok: false, code, detail };
}
