/* Text columns one below the other: their dictionaries become one, and most of the texts are only looked at. */
import type { Text } from '#domain/orders.ts';
import { allSteps, byRows, type Steps } from '#domain/steps.ts';

type Dictionary = readonly string[];

interface Joined {
  readonly values: Dictionary;
  /** Code in `values` of each text of a dictionary; a dictionary that is not there keeps its codes. */
  readonly codes: ReadonlyMap<Dictionary, Int32Array>;
}

/** Most texts beside a large dictionary, as a share of it, for which they are looked for in it, and not it among them. */
const FEW = 0.5;

/** The texts of several dictionaries, each once; the codes of the largest stay. Within a dictionary no text stands twice. */
function* joinDictionaries(dictionaries: ReadonlySet<Dictionary>): Steps<Joined> {
  let largest: Dictionary = [];
  let all = 0;
  for (const each of dictionaries) {
    if (each.length > largest.length) largest = each;
    all += each.length;
  }
  const others = [...dictionaries].filter((each) => each !== largest && each.length > 0);
  if (others.length === 0) return { values: largest, codes: new Map() };
  const known = new Map<string, number>();
  if (all - largest.length <= FEW * largest.length) {
    // A million order numbers beside some thousand: a table of the few answers faster, and takes no memory for the many.
    for (const each of others) {
      yield* byRows(each.length, (from, to) => {
        for (let code = from; code < to; code++) known.set(each[code] ?? '', -1);
      });
    }
    yield* byRows(largest.length, (from, to) => {
      for (let code = from; code < to; code++) {
        const value = largest[code] ?? '';
        if (known.has(value)) known.set(value, code);
      }
    });
  } else {
    yield* byRows(largest.length, (from, to) => {
      for (let code = from; code < to; code++) known.set(largest[code] ?? '', code);
    });
  }
  const fresh: string[] = [];
  const codes = new Map<Dictionary, Int32Array>();
  for (const each of others) {
    const own = new Int32Array(each.length);
    codes.set(each, own);
    yield* byRows(each.length, (from, to) => {
      for (let code = from; code < to; code++) {
        const value = each[code] ?? '';
        let shared = known.get(value) ?? -1;
        if (shared < 0) {
          shared = largest.length + fresh.push(value) - 1;
          known.set(value, shared);
        }
        own[code] = shared;
      }
    });
  }
  return { values: fresh.length === 0 ? largest : largest.concat(fresh), codes };
}

/** Columns one below the other, with one dictionary. A single column is handed back as it is. */
export function joinTexts(columns: readonly Text[]): Text {
  return allSteps(joinTextsByStep(columns));
}

/** `joinTexts` in steps. */
export function* joinTextsByStep(columns: readonly Text[]): Steps<Text> {
  if (columns.length === 1) return columns[0];
  const joined = yield* joinDictionaries(new Set(columns.map(({ values }) => values)));
  const codes = new Int32Array(columns.reduce((rows, column) => rows + column.codes.length, 0));
  let start = 0;
  for (const column of columns) {
    const shared = joined.codes.get(column.values);
    const own = column.codes;
    const at = start;
    if (shared === undefined) codes.set(own, at);
    else {
      yield* byRows(own.length, (from, to) => {
        for (let row = from; row < to; row++) codes[at + row] = own[row] < 0 ? -1 : shared[own[row]];
      });
    }
    start += own.length;
    yield undefined;
  }
  return { codes, values: joined.values };
}
