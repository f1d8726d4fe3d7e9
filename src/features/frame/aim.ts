/* The place on a screen that a link leads to: the address alone names no place within a screen. */

export type Place = 'identity';

let aimed: Place | null = null;

/** Called by a link as it is followed. */
export function aimAt(place: Place): void {
  aimed = place;
}

/** Whether a link led to the place; true once. */
export function isAimedAt(place: Place): boolean {
  if (aimed !== place) return false;
  aimed = null;
  return true;
}
