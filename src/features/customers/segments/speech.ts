/* What the builders of the segments view speak with, and what a table of it is made of. */
import type { ExportTable } from '#exports/csv.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';

export interface SegmentSpeech {
  readonly t: Messages['segments'];
  /** What attributes and their values are called. */
  readonly attributes: Messages['attributes'];
  readonly f: Format;
  /** Digits of the currency's minor unit. */
  readonly minorDigits: number;
}

/** A table as shown, and with every digit for a file. */
export interface Shown {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly total?: TableRow;
  readonly exported: ExportTable;
}

/** Fewer customers are greyed. */
export const FEW = 30;

export type Cell = string | number | null;

export function number(key: string, label: string, note?: string): TableColumn {
  return { key, label, numeric: true, ...(note === undefined ? {} : { note }) };
}

/** Columns of `texts` hold words of a file. */
export function file(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  texts: readonly string[] = [],
): ExportTable {
  return { columns: headers.map((header) => ({ header, kind: texts.includes(header) ? 'text' : 'figure' })), rows };
}

/** Minor units to major ones; null = none, NaN = not observed. */
export function majorOf({ minorDigits }: SegmentSpeech): (minor: number | null) => number | null {
  return (minor) => (minor === null ? null : minor / 10 ** minorDigits);
}

/** At most two decimals, and no more than there are: "2", "1.5". */
export function plain(value: number, f: Format): string {
  const digits = [0, 1].find((n) => Number.isInteger(Number((value * 10 ** n).toFixed(6)))) ?? 2;
  return f.decimal(value, digits);
}

/** A share in per cent, likewise. */
export function percentText(share: number, f: Format): string {
  const percent = share * 100;
  const digits = [0, 1].find((n) => Number.isInteger(Number((percent * 10 ** n).toFixed(6)))) ?? 2;
  return f.percent(share, digits);
}
