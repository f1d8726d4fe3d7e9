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

/**
 * The texts of the given rows (−1 = blank), with a dictionary of those texts alone in the order of first appearance:
 * what was not taken leaves no trace, and equal columns have equal dictionaries.
 */
export function gatherText(text: Text, rows: Int32Array): Text {
  return allSteps(gatherTextByStep(text, rows));
}

/**
 * `gatherText` in steps. A column that is taken as it stands is handed back, and so is a dictionary. `runs`: where each run of
 * neighbours among the rows begins, and the end of the last; null = they are none, or −1 stands among them.
 */
export function* gatherTextByStep(text: Text, rows: Int32Array, runs: Int32Array | null = null): Steps<Text> {
  const { codes, values } = text;
  if (values.length === 0) return blankText(rows.length);
  const blank = values.indexOf('');
  const seen: Seen = { fresh: new Int32Array(values.length).fill(-1), taken: new Int32Array(values.length), used: 0 };
  // Once every text was seen, the rest of the rows bring no other.
  yield* byRows(rows.length, (from, to) => {
    if (seen.used < values.length) see(codes, rows, seen, blank, from, to);
  });
  const { fresh, taken, used } = seen;
  const isSame = used === values.length && isCounting(taken);
  const gathered = new Int32Array(rows.length);
  if (isSame && runs !== null) {
    if (rows.length === codes.length && runs.length === 2 && rows[0] === 0) return text;
    for (let run = 0; run + 1 < runs.length; run++) {
      const [at, end] = [runs[run], runs[run + 1]];
      gathered.set(codes.subarray(rows[at], rows[at] + end - at), at);
    }
    yield undefined;
    return { codes: gathered, values };
  }
  yield* byRows(rows.length, (from, to) => {
    recode(codes, rows, fresh, gathered, from, to);
  });
  if (isSame) return { codes: gathered, values };
  // Made in its size: a list of a million texts that grows is copied over and over.
  const own = new Array<string>(used);
  yield* byRows(used, (from, to) => {
    for (let i = from; i < to; i++) own[i] = values[taken[i]] ?? '';
  });
  return { codes: gathered, values: own };
}

/** Texts of a dictionary as rows are seen to have them: the first `used` codes in `taken`, and the place of each code there. */
interface Seen {
  readonly fresh: Int32Array;
  readonly taken: Int32Array;
  used: number;
}

function see(codes: Int32Array, rows: Int32Array, seen: Seen, blank: number, from: number, to: number): void {
  const { fresh, taken } = seen;
  let { used } = seen;
  for (let i = from; i < to; i++) {
    const code = rows[i] < 0 ? -1 : codes[rows[i]];
    if (code < 0 || fresh[code] >= 0 || code === blank) continue;
    taken[used] = code;
    fresh[code] = used++;
  }
  seen.used = used;
}

function recode(
  codes: Int32Array,
  rows: Int32Array,
  fresh: Int32Array,
  gathered: Int32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const code = rows[i] < 0 ? -1 : codes[rows[i]];
    gathered[i] = code < 0 ? -1 : fresh[code];
  }
}

/** Whether the entries are 0, 1, 2 … */
function isCounting(entries: Int32Array): boolean {
  for (let i = 0; i < entries.length; i++) if (entries[i] !== i) return false;
  return true;
}

/** The column with each text replaced; `change` is asked once a text, and '' makes it blank. */
export function mapText(text: Text, change: (value: string) => string): Text {
  return allSteps(mapTextByStep(text, change));
}

/** `mapText` in steps. */
export function* mapTextByStep(text: Text, change: (value: string) => string): Steps<Text> {
  const known = new Map<string, number>();
  const mapped = new Int32Array(text.values.length);
  yield* byRows(mapped.length, (from, to) => {
    for (let code = from; code < to; code++) {
      const value = change(text.values[code] ?? '');
      const held = value === '' ? -1 : (known.get(value) ?? known.size);
      if (held === known.size) known.set(value, held);
      mapped[code] = held;
    }
  });
  const codes = new Int32Array(text.codes.length);
  yield* byRows(codes.length, (from, to) => {
    for (let row = from; row < to; row++) codes[row] = text.codes[row] < 0 ? -1 : mapped[text.codes[row]];
  });
  return { codes, values: [...known.keys()] };
}
