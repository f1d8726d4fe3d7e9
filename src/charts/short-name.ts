/* Names where room is short: cut in the middle, because names of products and codes often differ at their end. */

export function shortName(name: string, most: number): string {
  if (name.length <= most) return name;
  const head = Math.ceil((most - 1) / 2);
  return `${name.slice(0, head).trimEnd()}…${name.slice(name.length - (most - 1 - head)).trimStart()}`;
}
