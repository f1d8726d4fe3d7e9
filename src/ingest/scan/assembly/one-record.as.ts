/* AssemblyScript: one record cut byte by byte, for quotes where masks do not tell cells apart. */
import { cellOf, clearEscapes, ENDS, FEED, MOST_CELLS, QUOTE, RETURN, setEscape, STARTS } from './layout.as';

/** Says that a record is odd. */
export const IS_ODD: i32 = -1;

/** Of the last record that was cut: its last cell, and the line breaks within cells. */
export let oneLast: i32 = 0;
export let oneBreaks: i32 = 0;

/**
 * Cuts one record byte by byte, where quotes stand elsewhere than at the borders of cells: within a cell without quotes they
 * are signs like others. Answers the byte behind it, 0 = it is not whole, IS_ODD.
 */
export function oneByOne(from: i32, to: i32, first: i32, delimiter: u8, newline: u8): i32 {
  let at = from;
  let cell = first - 1;
  let byte: u8 = 0;
  oneBreaks = 0;
  clearEscapes(first);
  do {
    if (++cell - first >= MOST_CELLS) return IS_ODD;
    if (at < to && load<u8>(at) === QUOTE) {
      store<i32>(cellOf(STARTS, cell), ++at);
      for (; at < to; at++) {
        byte = load<u8>(at);
        if (byte === QUOTE) {
          if (at + 1 >= to) return 0;
          if (load<u8>(at, 1) !== QUOTE) break;
          setEscape(cell);
          at++;
        } else if (byte === newline) oneBreaks++;
      }
      store<i32>(cellOf(ENDS, cell), at);
      if (++at >= to) return 0;
      byte = load<u8>(at);
      if (byte === RETURN && newline === FEED) {
        if (++at >= to) return 0;
        byte = load<u8>(at);
        if (byte !== FEED) return IS_ODD;
      }
      if (byte !== delimiter && byte !== newline) return IS_ODD;
    } else {
      store<i32>(cellOf(STARTS, cell), at);
      while (at < to) {
        byte = load<u8>(at);
        if (byte === delimiter || byte === newline) break;
        at++;
      }
      if (at >= to) return 0;
      store<i32>(cellOf(ENDS, cell), at);
    }
    at++;
  } while (byte !== newline);
  oneLast = cell;
  return at;
}
