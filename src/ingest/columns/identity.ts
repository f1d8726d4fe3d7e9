/* Cells that say who a person is: e-mail, phone, ids, and the marks of those that a spreadsheet has ruined. */
import type { Row } from '../row.ts';
import type { Rewriting } from './text.ts';

const NOTHING = new Set(['-', '--', '---', '.', 'n/a', 'na', 'none', 'null', 'nil', 'unknown', 'keine', 'unbekannt']);

/** A number shown in scientific notation has lost its digits (7,41099E+12): no id and no phone any more. */
export function isLossy(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last < 48 || last > 57) return false;
  return (text.includes('E') || text.includes('e')) && /^[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+$/.test(text);
}

/** E-mail trimmed and lower-cased; '' where a placeholder stands for none. */
export function emailIdentity(text: string): string {
  const email = text.trim().toLowerCase();
  return NOTHING.has(email) ? '' : email;
}

/** `emailIdentity` of cells: an address in small letters of ASCII is its own. */
export const EMAIL: Rewriting = {
  text: emailIdentity,
  kept: 'e-mails',
  keeps(bytes, from, to) {
    let hasAt = false;
    for (let at = from; at < to; at++) {
      const byte = bytes[at];
      if (byte >= 0x80 || (byte >= 65 && byte <= 90)) return false;
      if (byte === 64) hasAt = true;
    }
    return hasAt;
  },
};

/** Fewer digits than these are a placeholder, not somebody's number. */
const SHORTEST_PHONE = 5;

/** Digits only, leading 00 or + removed; '' where nothing or too little remains. The caller leaves lossy numbers out. */
export function phoneIdentity(text: string): string {
  if (text === '') return '';
  const digits = text.replace(/\D/g, '');
  const number = digits.startsWith('00') ? digits.slice(2) : digits;
  return number.length < SHORTEST_PHONE ? '' : number;
}

/** `phoneIdentity` of cells, lossy ones left out. */
export const PHONE: Rewriting = { text: phoneIdentity, keeps: () => false };

/** Whether a cell may be `isLossy`: hardly one has the letter. */
export function mayBeLossy(row: Row, column: number): boolean {
  const { bytes } = row;
  if (bytes === null) return true;
  const to = row.to(column);
  for (let at = row.from(column); at < to; at++) if ((bytes[at] | 32) === 101) return true;
  return false;
}

/** Postal code: upper case, without blanks; '' for placeholders and where a spreadsheet has taken its digits. */
export function zipIdentity(text: string): string {
  if (text === '' || isLossy(text) || NOTHING.has(text.toLowerCase())) return '';
  return text.replace(/\s+/g, '').toUpperCase();
}

/** `zipIdentity` of cells: digits alone are their own. */
export const ZIP: Rewriting = {
  text: zipIdentity,
  kept: 'digits',
  keeps(bytes, from, to) {
    for (let at = from; at < to; at++) if (bytes[at] < 48 || bytes[at] > 57) return false;
    return true;
  },
};

/** A customer id as given; '' for placeholders. */
export function idIdentity(text: string): string {
  return NOTHING.has(text.toLowerCase()) ? '' : text;
}

/** `idIdentity` of cells: digits alone are their own. */
export const ID: Rewriting = { text: idIdentity, keeps: ZIP.keeps };
