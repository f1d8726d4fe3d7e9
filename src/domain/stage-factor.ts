/* The secret factor of stage mode. Apart from what it scales: the first screen draws it. */

/** The factor lies in one of two ranges: never so near to 1 that a scaled amount is about the true one, and never below .5, so that a cent stays a cent. */
const BELOW = { from: 0.5, to: 0.8 } as const;
const ABOVE = { from: 1.25, to: 2.5 } as const;

/** A factor of .5 … .8 or 1.25 … 2.5, by two draws that are uniform on 0 … 1. */
export function stageFactor(which: number, where: number): number {
  const { from, to } = which < 0.5 ? BELOW : ABOVE;
  return from * (to / from) ** where;
}
