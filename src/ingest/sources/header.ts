/* Header cells as compared: without marks, blanks and capitals. */

/** A header as compared: without a byte order mark, trimmed, blanks collapsed, lower-case. */
export function normalHeader(text: string): string {
  return text
    .replace(/\ufeff/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
