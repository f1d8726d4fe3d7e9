/* Columns that only some files have, kept for breakdowns: found while a file is read, chosen at its end. */
import { compareNames } from '#domain/order-columns.ts';
import type { Attribute } from '#domain/orders.ts';
import { GrowingInt32 } from '../columns/growing.ts';
import { Dictionary, usedTexts } from '../columns/text.ts';
import type { IssueLog } from '../issues.ts';
import { NO_CODE, type Row } from '../row.ts';
import { attributeName, isAddress } from './note-attributes.ts';

/** Attributes kept of one file at most. */
const MOST_KEPT = 24;
/** Keys that are followed: beyond them a file's lines are text, not keys. */
const MOST_KEYS = 2_000;
/** Different values of a column that can be broken down by: more of them are left out in any file, … */
export const MOST_VALUES = 10_000;
/** … and of a key more than these where more than half of the filled rows differ. */
const MANY_VALUES = 50;
/** A key that fewer orders have is the beginning of a sentence, which may name anybody. */
const FEWEST_ORDERS = 5;
/** A longer value is a text that somebody wrote. */
const LONGEST = 100;
/** Share of values that cannot be kept from which on their column is left out whole. */
const UNFIT_SHARE = 0.01;

/** What names a person, where it is the whole of a key or one of its words. */
const PERSONAL_WORDS = new Set(
  (
    'phone telephone telefon tel mobile handy whatsapp fax email mail emailadresse address adresse anschrift street ' +
    'strasse straße hausnummer zip zipcode postcode postal plz city ort stadt birthday birthdate birth dob geburtstag ' +
    'geburtsdatum firstname lastname surname fullname vorname nachname familienname nickname username ip passport ssn ' +
    'vat ustid iban cpf message nachricht note notes notiz comment kommentar signature unterschrift engraving gravur'
  ).split(' '),
);
/** Beside these a `name` is that of a thing. */
const NAMED_THINGS =
  /(?:^|_)(?:campaign|adset|ad|adgroup|channel|source|medium|product|store|shop|location|affiliate|partner|plan|theme)(?:_|$)/;
/** Parts of keys without separators: `customerEmail`. */
const PERSONAL_PARTS = /e_?mail|phone|telefon|adress|address|birth|geburt|vorname|nachname|(?:first|last|full)_?name/;
/** Marks that a click, a browser or a session bears. */
const CLICK_ID =
  /clk?id$|^(?:wbraid|gbraid|li_fat_id|epik|srsltid|sccid|fb[pc]|ga|gid|gcl_au|gad_campaignid|(?:ga_)?client_?id|(?:session|visitor|cart|checkout|click)_?(?:id|token))$/;

/** How Stripe writes the keys that a shop has added. */
const METADATA = / ?\(metadata\)$/i;

function isCampaign(name: string): boolean {
  return /^utm[ _]/i.test(name);
}

function isPersonal(name: string): boolean {
  const words = name.split('_');
  if (words.some((word) => PERSONAL_WORDS.has(word)) || PERSONAL_PARTS.test(name)) return true;
  return words.includes('name') && !NAMED_THINGS.test(name);
}

/** An e-mail, an address of a page, data within data, or a text that somebody wrote. */
function isUnfit(value: string): boolean {
  return (
    value.length > LONGEST || value.includes('@') || value.includes('\n') || /^[{[]/.test(value) || isAddress(value)
  );
}

/** The rows of the file in which a name has a value. */
interface Found {
  readonly name: string;
  /** False: a column whose header says what it is. */
  readonly judged: boolean;
  readonly line: number;
  readonly rows: GrowingInt32;
  readonly codes: GrowingInt32;
  readonly known: Dictionary;
}

/** A column that may be kept, over the orders of the file. */
interface Candidate extends Attribute {
  readonly line: number;
  readonly filled: number;
}

export class AttributeColumns {
  readonly #found = new Map<string, Found>();
  /** Dictionaries that were asked for before their names were found. */
  readonly #known = new Map<string, Dictionary>();
  /** Line of the first key that is not followed; 0 = all are. */
  #unfollowed = 0;

  /**
   * Notes a value of a row (counted from 0, in the file's order). `judged`: the name is a key that somebody chose, and is left
   * out where it may say who a person is, where few orders have it, or where nearly every order differs.
   */
  put(row: number, name: string, value: string, line: number, judged: boolean): void {
    if (value === '') return;
    const found = this.#follow(name, line, judged);
    // One value more than can be kept is held, so that the end of the file knows.
    if (found !== null) note(found, row, found.known.code(value, MOST_VALUES + 1));
  }

  /** `put` of the cell of a column, whose header is the name. */
  putCell(row: number, name: string, cells: Row, column: number, line: number): void {
    if (cells.isEmpty(column)) return;
    const found = this.#follow(name, line, false);
    if (found !== null) note(found, row, found.known.cell(cells, column, MOST_VALUES + 1));
  }

  /** The dictionary of a column's values, for `putCodes`; asked for before any value is put. */
  dictionaryOf(name: string): Dictionary {
    const known = this.#known.get(name) ?? new Dictionary();
    this.#known.set(name, known);
    return known;
  }

  /** `putCell` of rows that follow each other, by codes of `dictionaryOf`; −1 = blank. */
  putCodes(first: number, name: string, codes: Int32Array, lineOf: (row: number) => number): void {
    let found: Found | null = null;
    for (let i = 0; i < codes.length; i++) {
      if (codes[i] === -1) continue;
      found ??= this.#follow(name, lineOf(first + i), false);
      if (found === null) return;
      note(found, first + i, codes[i]);
    }
  }

  /** Null: so many names are followed that this one is not. */
  #follow(name: string, line: number, judged: boolean): Found | null {
    let found = this.#found.get(name);
    if (found !== undefined) return found;
    if (this.#found.size === MOST_KEYS) {
      this.#unfollowed ||= line;
      return null;
    }
    const [rows, codes] = [new GrowingInt32(), new GrowingInt32()];
    found = { name, judged, line, rows, codes, known: this.#known.get(name) ?? new Dictionary() };
    this.#found.set(name, found);
    return found;
  }

  /**
   * The attributes of the orders, by name: those that can be broken down by, campaign values first, then the most filled, 24 at
   * most. The others are named in the file's issues, but for lines of text that only look like a key.
   * `orderOf`: order that a row gives its values to, −1 = none.
   */
  take(orders: number, orderOf: (row: number) => number, issues: IssueLog): readonly Attribute[] {
    const kept: Candidate[] = [];
    let text = this.#unfollowed;
    const leaveOut = (name: string, line: number): void => {
      issues.add('kept', 'attribute-left-out', line, name);
    };
    for (const found of this.#found.values()) {
      if (found.judged && found.rows.length < FEWEST_ORDERS && !isCampaign(found.name)) text ||= found.line;
      else {
        const candidate = candidateOf(found, orders, orderOf);
        if (candidate === null) leaveOut(found.name, found.line);
        else if (candidate.filled > 0) kept.push(candidate);
      }
    }
    kept.sort(
      (a, b) => Number(isCampaign(b.name)) - Number(isCampaign(a.name)) || b.filled - a.filled || compareNames(a, b),
    );
    for (const { name, line } of kept.splice(MOST_KEPT)) leaveOut(name, line);
    if (text > 0) leaveOut('', text);
    return kept.map(({ name, values }) => ({ name, values })).sort(compareNames);
  }
}

function note({ rows, codes }: Found, row: number, code: number): void {
  if (code === NO_CODE) return;
  rows.push(row);
  codes.push(code);
}

/** The column of a name over the orders; null = it is not kept. */
function candidateOf(
  { name, judged, line, rows, codes, known }: Found,
  orders: number,
  orderOf: (row: number) => number,
): Candidate | null {
  const key = attributeName(name.replace(METADATA, ''));
  if (known.length > MOST_VALUES || (judged && (CLICK_ID.test(key) || isPersonal(key)))) return null;
  const texts = known.texts();
  const unfit = texts.map(isUnfit);
  const values = new Int32Array(orders).fill(-1);
  let filled = 0;
  let bad = 0;
  for (let i = 0; i < rows.length; i++) {
    const order = orderOf(rows.at(i));
    if (order < 0) continue;
    const code = codes.at(i);
    if (unfit[code]) bad++;
    else {
      filled++;
      values[order] = code;
    }
  }
  const column = usedTexts(values, texts);
  const different = column.values.length;
  if (bad > (filled + bad) * UNFIT_SHARE) return null;
  if (judged && different > MANY_VALUES && different > filled / 2) return null;
  return { name, line, values: column, filled };
}
