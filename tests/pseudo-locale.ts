/* Words in disguise: every letter of a message wears an accent and each message is longer, so that text which is none shows. */

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DISGUISED = 'áƀćđéƒĝĥíĵķĺɱñóƥɋŕšťúṽŵẋýžÁƁĆĐÉƑĜĤÍĴĶĹṀÑÓƤɊŔŠŤÚṼŴẊÝŽ';
const disguised = new Map(Array.from(PLAIN, (letter, i) => [letter, DISGUISED[i] ?? letter]));

/** German runs a third longer than English; so does this. */
const LONGER = 0.3;

/** A message in disguise. What `kept` names (values that were put in) stays as it is, and so do signs, figures and `**marks**`. */
export function disguise(text: string, kept: readonly string[] = []): string {
  if (!/[a-z]/i.test(text)) return text;
  const values = kept.filter((value) => /[a-z]/i.test(value)).sort((a, b) => b.length - a.length);
  const parts = values.length === 0 ? [text] : text.split(new RegExp(`(${values.map(escaped).join('|')})`));
  const dressed = parts.map((part) =>
    values.includes(part) ? part : Array.from(part, (letter) => disguised.get(letter) ?? letter).join(''),
  );
  const tail = '~'.repeat(Math.max(1, Math.round(text.length * LONGER)));
  // In words that may wrap: one long word would overflow where no language does.
  return `[${dressed.join('')} ${tail.replaceAll(/~{6}/g, '~~~~~ ').trim()}]`;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** All of some messages in disguise: texts, lists, and functions, whose texts keep what they were given. Ids stay. */
export function pseudo<T>(messages: T, kept: readonly string[] = []): T {
  const dress = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return key === 'id' ? value : disguise(value, kept);
    if (typeof value === 'function') {
      return (...given: unknown[]) =>
        pseudo((value as (...all: unknown[]) => unknown)(...given), [...kept, ...given.flatMap(textsOf)]);
    }
    if (Array.isArray(value)) return value.map((inner) => dress(inner, ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, dress(inner, name)]));
  };
  return dress(messages, '') as T;
}

function textsOf(given: unknown): string[] {
  if (typeof given === 'string') return given === '' ? [] : [given];
  return Array.isArray(given) ? given.flatMap(textsOf) : [];
}
