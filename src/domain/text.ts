/* Text columns: codes into a dictionary that holds each text once. */
import type { Text } from '#domain/orders.ts';
import { allSteps, byRows, type Steps } from '#domain/steps.ts';

/** The text of a row, '' where it is blank. */
export function textAt(text: Text, row: number): string {
  const code = text.codes[row] ?? -1;
  return code < 0 ? '' : (text.values[code] ?? '');
}

/** A column of n blanks. */
export function blankText(rows: number): Text {
  return { codes: new Int32Array(rows).fill(-1), values: [] };
}

/** A column of n texts; '' is blank. The dictionary is in the order of first appearance. */
export function textColumn(texts: readonly string[]): Text {
  const known = new Map<string, number>();
  const codes = new Int32Array(texts.length).fill(-1);
  texts.forEach((text, row) => {
    if (text === '') return;
    const code = known.get(text) ?? known.size;
    if (code === known.size) known.set(text, code);
    codes[row] = code;
  });
  return { codes, values: [...known.keys()] };
}

/** Columns one below the other, with one dictionary. A single column is handed back as it is. */
export function joinTexts(columns: readonly Text[]): Text {
  return allSteps(joinTextsByStep(columns));
}

/** `joinTexts` in steps. */
export function* joinTextsByStep(columns: readonly Text[]): Steps<Text> {
  if (columns.length === 1) return columns[0];
  const known = new Map<string, number>();
  const codes = new Int32Array(columns.reduce((rows, column) => rows + column.codes.length, 0));
  let row = 0;
  for (const column of columns) {
    const joined = new Int32Array(column.values.length);
    yield* byRows(column.values.length, (from, to) => {
      for (let code = from; code < to; code++) {
        const value = column.values[code] ?? '';
        const shared = known.get(value) ?? known.size;
        if (shared === known.size) known.set(value, shared);
        joined[code] = shared;
      }
    });
    for (const code of column.codes) codes[row++] = code < 0 ? -1 : joined[code];
    yield undefined;
  }
  return { codes, values: [...known.keys()] };
}

/**
 * The texts of the given rows (−1 = blank), with a dictionary of those texts alone in the order of first appearance:
 * what was not taken leaves no trace, and equal columns have equal dictionaries.
 */
export function gatherText(text: Text, rows: Int32Array): Text {
  return allSteps(gatherTextByStep(text, rows));
}

/** `gatherText` in steps. */
export function* gatherTextByStep(text: Text, rows: Int32Array): Steps<Text> {
  const fresh = new Int32Array(text.values.length).fill(-1);
  const values: string[] = [];
  const codes = new Int32Array(rows.length).fill(-1);
  yield* byRows(rows.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const code = rows[i] < 0 ? -1 : text.codes[rows[i]];
      if (code < 0) continue;
      const value = text.values[code] ?? '';
      if (value === '') continue;
      if (fresh[code] < 0) fresh[code] = values.push(value) - 1;
      codes[i] = fresh[code];
    }
  });
  return { codes, values };
}

/** The column with each text replaced; `change` is asked once a text, and '' makes it blank. */
export function mapText(text: Text, change: (value: string) => string): Text {
  const mapped = textColumn(text.values.map(change));
  return { codes: text.codes.map((code) => (code < 0 ? -1 : mapped.codes[code])), values: mapped.values };
}
