/* Yes and no, as shops and spreadsheets of both languages write them. */

const YES = new Set(['yes', 'true', '1', 'ja', 'wahr', 'y', 'oui', 'si', 'sí']);
const NO = new Set(['no', 'false', '0', 'nein', 'falsch', 'n', 'non']);

export function isYes(text: string): boolean {
  return YES.has(text.toLowerCase());
}

export function isNo(text: string): boolean {
  return NO.has(text.toLowerCase());
}
