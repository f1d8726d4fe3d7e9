/* Lighter colours of one hue, for layers that belong together. */

/** `share` of a colour on the ground, both as `rgb(…)`; the colour itself where either is written in another way. */
export function tint(color: string, ground: string, share: number): string {
  const over = channels(color);
  const under = channels(ground);
  if (over === null || under === null) return color;
  const mixed = over.map((value, i) => Math.round(value * share + under[i] * (1 - share)));
  return `rgb(${mixed.join(', ')})`;
}

function channels(color: string): number[] | null {
  const match = /^rgb\((\d+),? (\d+),? (\d+)\)$/.exec(color);
  return match === null ? null : match.slice(1).map(Number);
}
