/* Cells that say who a person is: e-mail, phone, ids, and the marks of those that a spreadsheet has ruined. */

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

/** Fewer digits than these are a placeholder, not somebody's number. */
const SHORTEST_PHONE = 5;

/** Digits only, leading 00 or + removed; '' where nothing or too little remains. The caller leaves lossy numbers out. */
export function phoneIdentity(text: string): string {
  if (text === '') return '';
  const digits = text.replace(/\D/g, '');
  const number = digits.startsWith('00') ? digits.slice(2) : digits;
  return number.length < SHORTEST_PHONE ? '' : number;
}

/** Postal code: upper case, without blanks; '' for placeholders and where a spreadsheet has taken its digits. */
export function zipIdentity(text: string): string {
  if (text === '' || isLossy(text) || NOTHING.has(text.toLowerCase())) return '';
  return text.replace(/\s+/g, '').toUpperCase();
}

/** A customer id as given; '' for placeholders. */
export function idIdentity(text: string): string {
  return NOTHING.has(text.toLowerCase()) ? '' : text;
}
