/* Header cells: as shown, and as compared. */

/** A header as shown: without a byte order mark, trimmed, blanks collapsed. */
export function cleanHeader(text: string): string {
  return text
    .replace(/\ufeff/g, '')
    .trim()
    .replace(/\s+/g, ' ');
}

/** A header as compared: clean and lower-case. */
export function normalHeader(text: string): string {
  return cleanHeader(text).toLowerCase();
}
