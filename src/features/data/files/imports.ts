/* The files of the data set by the import that brought them, and what is said about one. */
import type { ColumnUse } from '#domain/orders.ts';
import type { FileChoices } from '#domain/choices.ts';
import type { FileSummary } from '#engine/protocol.ts';
import type { Messages } from '#i18n/messages.ts';

/** A file with its place in `dataset.files`, by which the workspace knows it. */
export interface PlacedFile {
  readonly file: FileSummary;
  readonly at: number;
}

export interface ImportedFiles {
  readonly number: number;
  readonly files: readonly PlacedFile[];
}

/** Imports, the latest first; their files in the order in which they are stored. */
export function importsOf(files: readonly FileSummary[]): ImportedFiles[] {
  const imports = new Map<number, PlacedFile[]>();
  for (const [at, file] of files.entries()) {
    const placed = imports.get(file.importNumber) ?? [];
    placed.push({ file, at });
    imports.set(file.importNumber, placed);
  }
  return [...imports].map(([number, placed]) => ({ number, files: placed })).sort((a, b) => b.number - a.number);
}

/** Columns by what became of them; those that are ignored and hold nothing stand apart, and the fullest come first among the rest. */
export interface ColumnCensus {
  readonly read: readonly ColumnUse[];
  readonly attribute: readonly ColumnUse[];
  readonly ignored: readonly ColumnUse[];
  readonly blank: readonly ColumnUse[];
}

export function censusOf(uses: readonly ColumnUse[]): ColumnCensus {
  const of = (use: ColumnUse['use'], wanted: (column: ColumnUse) => boolean = () => true): ColumnUse[] =>
    uses.filter((column) => column.use === use && wanted(column));
  return {
    read: of('read'),
    attribute: of('attribute'),
    ignored: of('ignored', ({ filled }) => filled > 0).sort((a, b) => b.filled - a.filled),
    blank: of('ignored', ({ filled }) => filled === 0),
  };
}

/** What a user answered about a file, in words. Currency and zone have fields of their own. */
export function answersSaid(choices: FileChoices, t: Messages['data']): string[] {
  const { answers } = t.files;
  return [
    ...(choices.mapping === undefined ? [] : [answers.mapping]),
    ...(choices.dayMonth === undefined ? [] : [answers[choices.dayMonth]]),
    ...(choices.mixedDates === undefined ? [] : [answers.mixedDates]),
    ...(choices.lateDates === undefined ? [] : [answers.lateDates]),
    ...(choices.decimal === undefined ? [] : [choices.decimal === '.' ? answers.dot : answers.comma]),
    ...(choices.shortRows === undefined ? [] : [answers.shortRows]),
    ...Object.entries(choices.statuses ?? {}).map(([word, meaning]) =>
      answers.status(word, t.report.meanings[meaning]),
    ),
  ];
}

/** Whether a file's rows need a currency that only the user knows: none is named, and none was chosen for it. */
export function lacksCurrency({ holds, currency, choices }: FileSummary): boolean {
  return holds === 'orders' && currency === '' && choices.currency === undefined;
}

/** The name of a downloaded file without folder and ending: "orders.csv" → "orders". */
export function baseName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? name;
  return last.replace(/\.(?:csv|tsv|tab|txt|zip|gz)$/i, '').replace(/\.(?:csv|tsv|tab|txt)$/i, '') || 'file';
}
