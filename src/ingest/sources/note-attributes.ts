/* Shopify's `Note Attributes`: what a shop's theme and apps write beside an order, one `key: value` a line, or one JSON object. */

/** What a key begins with, and what it may not hold. */
const KEY = /^[\p{L}\d_][^"{}[\]]{0,59}$/u;
const LINE_END = /\r\n|\r|\n/;
const UTM = /^utm_?(source|medium|campaign|content|term|id)$/;
const NAMES_CAMPAIGN = /[?&][ _-]*utm/i;
/** Keys of the page that a buyer came from. */
const REFERRER = /^(?:(?:http|initial|original|first)_)?(?:referr?er(?:_ur[li])?|referring_(?:site|url))$/;
const ADDRESS = /^(?:https?:\/\/|\/\S*$)/i;
const HOST = /^https?:\/\/(?:[^/?#\s@]*@)?(?:www\.)?([^/:?#\s]+)/i;

/** Whether a value is the address of a page, on a site or within one. */
export function isAddress(value: string): boolean {
  return ADDRESS.test(value);
}

/** A key's name: trimmed, lower-case, blanks and dashes as one underscore, none at its ends. */
export function attributeName(key: string): string {
  const name = key
    .trim()
    .toLowerCase()
    .replace(/[\s\-_]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const utm = UTM.exec(name);
  return utm === null ? name : `utm_${utm[1]}`;
}

/** Names of keys that were seen before: a file has few, each in nearly every order. */
const known = new Map<string, string>();
const MOST_KNOWN = 1_000;

/** Name of what stands before a colon; '' = it is no key. */
function nameOf(key: string): string {
  const before = known.get(key);
  if (before !== undefined) return before;
  const plain = KEY.test(key) ? attributeName(key) : '';
  const name = REFERRER.test(plain) ? 'referrer' : plain;
  if (known.size === MOST_KNOWN) known.clear();
  known.set(` ${key}`.slice(1), name);
  return name;
}

/** Names and values of a cell, in their order. A line that is neither `key: value` nor blank continues the value above. */
function pairsOf(cell: string): readonly (readonly [name: string, value: string])[] {
  const text = cell.trim();
  if (text.startsWith('{') && text.endsWith('}')) return jsonPairs(text);
  const pairs: [string, string][] = [];
  for (const each of text.split(LINE_END)) {
    const line = each.trim();
    const colon = line.indexOf(':');
    const isPair = colon > 0 && (colon === line.length - 1 || line[colon + 1] === ' ' || line[colon + 1] === '\t');
    const name = isPair ? nameOf(line.slice(0, colon)) : '';
    const last = pairs.at(-1);
    if (name !== '') pairs.push([name, line.slice(colon + 1).trim()]);
    else if (last !== undefined && line !== '') last[1] += `\n${line}`;
  }
  return pairs;
}

/** Texts and numbers of an object's first level; nothing of a text that only looks like one. */
function jsonPairs(text: string): readonly (readonly [string, string])[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, entry]) => typeof entry === 'string' || typeof entry === 'number')
    .map(([key, entry]) => [nameOf(key), String(entry).trim()]);
}

/** The campaign that an address names in its query. */
function campaignOf(address: string, found: Map<string, string>): void {
  const from = address.indexOf('?');
  if (from < 0 || !NAMES_CAMPAIGN.test(address)) return;
  const [query] = address.slice(from + 1).split('#');
  for (const [key, value] of new URLSearchParams(query)) {
    const name = attributeName(key);
    if (UTM.test(name) && value.trim() !== '' && !found.has(name)) found.set(name, value.trim());
  }
}

/**
 * The values of one cell by name, whatever they are. An address also gives the campaign in its query, where the cell names
 * none itself; of the page that a buyer came from the host is given, as `referrer`. Of equal keys the first counts.
 */
export function noteAttributes(cell: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (cell === '') return found;
  const addresses: string[] = [];
  for (const [name, value] of pairsOf(cell)) {
    if (name === '' || value === '') continue;
    if (isAddress(value)) addresses.push(value);
    const host = name === 'referrer' ? HOST.exec(value) : null;
    if (!found.has(name)) found.set(name, host === null ? value : host[1].toLowerCase());
  }
  for (const address of addresses) campaignOf(address, found);
  return found;
}
