/* Where marks stand in a column of them. */

/** Places of the entries that are `mark`, ascending. */
export function placesOf(marks: Uint8Array, mark: number): Int32Array {
  let n = 0;
  for (let i = 0; i < marks.length; i++) if (marks[i] === mark) n++;
  const places = new Int32Array(n);
  for (let i = 0, at = 0; i < marks.length; i++) if (marks[i] === mark) places[at++] = i;
  return places;
}
