/* Text columns one below the other: their dictionaries become one, and most of the texts are only looked at. */
import type { Text } from '#domain/orders.ts';
import { type Series, seriesOf, sharedNumbers } from '#domain/number-range.ts';
import { allSteps, byRows, type Steps } from '#domain/steps.ts';
import { printOf, TextTable } from '#domain/text-table.ts';
import { blankText } from '#domain/text.ts';

type Dictionary = readonly string[];

interface Joined {
  readonly values: Dictionary;
  /** Code in `values` of each text of a dictionary; a dictionary that is not there keeps its codes. */
  readonly codes: ReadonlyMap<Dictionary, Int32Array>;
}

/** Dictionaries that were joined, in their order. */
interface Held extends Joined {
  readonly dictionaries: readonly Dictionary[];
}

/** Most texts beside a large dictionary, as a share of it, for which they are looked for in it, and not it among them. */
const FEW = 0.5;

/** No dictionary is known yet to hold a text. */
const UNKNOWN = -1;

/** What was joined last, by its first dictionary: files that come are joined to those that were. */
const heldLast = new WeakMap<Dictionary, Held>();

/** The texts of several dictionaries, each once; the codes of the largest stay. Within a dictionary no text stands twice. */
function* joinParts(parts: readonly Dictionary[]): Steps<Joined> {
  let largest: Dictionary = [];
  let all = 0;
  for (const each of parts) {
    if (each.length > largest.length) largest = each;
    all += each.length;
  }
  const others = parts.filter((each) => each !== largest && each.length > 0);
  if (others.length === 0) return { values: largest, codes: new Map() };
  const isFew = all - largest.length <= FEW * largest.length;
  const mayShare = isFew ? () => null : yield* sharingOf([largest, ...others]);
  const table = new TextTable(isFew ? all - largest.length : all);
  const fresh: string[] = [];
  /** Goes over the texts that another dictionary may hold; of the rest `alone` is told. */
  const goOver = (
    values: Dictionary,
    look: (text: string, print: number, place: number, code: number) => void,
    alone: (text: string, code: number) => void,
  ): Steps<void> => {
    const isAlone = mayShare(values);
    return byRows(values.length, (from, to) => {
      for (let code = from; code < to; code++) {
        const text = values[code] ?? '';
        if (isAlone?.(code) === true) alone(text, code);
        else {
          const print = printOf(text);
          look(text, print, table.find(text, print), code);
        }
      }
    });
  };
  const nothing = (): void => undefined;
  if (isFew) {
    // A million order numbers beside some thousand: a table of the few answers faster, and takes no memory for the many.
    for (const each of others) {
      const look = (text: string, print: number, place: number): void => {
        if (place < 0) table.put(text, print, place, UNKNOWN);
      };
      yield* goOver(each, look, nothing);
    }
    const look = (_text: string, _print: number, place: number, code: number): void => {
      if (place >= 0) table.setCode(place, code);
    };
    yield* goOver(largest, look, nothing);
  } else {
    const look = (text: string, print: number, place: number, code: number): void => {
      table.put(text, print, place, code);
    };
    yield* goOver(largest, look, nothing);
  }
  const codes = new Map<Dictionary, Int32Array>();
  for (const each of others) {
    const own = new Int32Array(each.length);
    codes.set(each, own);
    const alone = (text: string, code: number): void => {
      own[code] = largest.length + fresh.push(text) - 1;
    };
    const look = (text: string, print: number, place: number, code: number): void => {
      const known = place < 0 ? UNKNOWN : table.codeAt(place);
      if (known === UNKNOWN) alone(text, code);
      else own[code] = known;
      if (place < 0) table.put(text, print, place, own[code]);
      else if (known === UNKNOWN) table.setCode(place, own[code]);
    };
    yield* goOver(each, look, alone);
  }
  return { values: fresh.length === 0 ? largest : largest.concat(fresh), codes };
}

/**
 * Which texts of a dictionary no other one can hold, by their codes; null = nothing is known. Files of a shop mostly hold order
 * numbers and ids of their own stretch: these need not be looked up, which takes longest of all.
 */
function* sharingOf(
  dictionaries: readonly Dictionary[],
): Steps<(values: Dictionary) => ((code: number) => boolean) | null> {
  const series = new Map<Dictionary, Series>();
  for (const each of dictionaries) {
    const found = yield* seriesOf(each);
    if (found === null) return () => null;
    series.set(each, found);
  }
  const all = [...series.values()];
  return (values) => {
    const own = series.get(values);
    if (own === undefined) return null;
    const { numbers } = own;
    const [least, largest] = sharedNumbers(own, all) ?? [Infinity, -Infinity];
    return (code) => numbers[code] < least || numbers[code] > largest;
  };
}

/** The codes of a dictionary after another step of joining; undefined = it kept them all the way. */
function composed(first: Int32Array | undefined, then: Int32Array | undefined): Int32Array | undefined {
  return first === undefined || then === undefined ? (first ?? then) : first.map((code) => then[code]);
}

/** Several dictionaries as one, beginning with what was joined of them before. */
function* joinDictionaries(dictionaries: readonly Dictionary[]): Steps<Joined> {
  const [first] = dictionaries;
  const last = heldLast.get(first);
  const isPart = last?.dictionaries.every((each, i) => dictionaries.at(i) === each) === true;
  const held: Held = isPart ? last : { dictionaries: [first], values: first, codes: new Map() };
  const others = dictionaries.slice(held.dictionaries.length);
  if (others.length === 0) return held;
  const joined = yield* joinParts([held.values, ...others]);
  const codes = new Map<Dictionary, Int32Array>();
  for (const each of dictionaries) {
    const own = others.includes(each)
      ? joined.codes.get(each)
      : composed(held.codes.get(each), joined.codes.get(held.values));
    if (own !== undefined) codes.set(each, own);
  }
  const next = { dictionaries, values: joined.values, codes };
  heldLast.set(first, next);
  return next;
}

/** Columns one below the other, with one dictionary. A single column is handed back as it is. */
export function joinTexts(columns: readonly Text[]): Text {
  return allSteps(joinTextsByStep(columns));
}

/** `joinTexts` in steps. */
export function* joinTextsByStep(columns: readonly Text[]): Steps<Text> {
  if (columns.length === 0) return blankText(0);
  if (columns.length === 1) return columns[0];
  const joined = yield* joinDictionaries([...new Set(columns.map(({ values }) => values))]);
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
