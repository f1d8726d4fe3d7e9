/*
 * What follows from a table alone is found once and kept as long as the table is: no rule and no view changes it.
 * The marks tell the bundler that the calls do nothing by themselves: a page that uses none of what is kept leaves it out.
 */

/** The same function, computed once for each table. Tables are frozen: what was found of one stays true. */
/* @__NO_SIDE_EFFECTS__ */
export function oncePer<T extends object, V>(find: (table: T) => V): (table: T) => V {
  const known = new WeakMap<T, { readonly value: V }>();
  return (table) => {
    const found = known.get(table) ?? { value: find(table) };
    known.set(table, found);
    return found.value;
  };
}

/** The same for a function of a table and a few settings, of which the last `most` ways (by `keyOf`) are kept. */
/* @__NO_SIDE_EFFECTS__ */
export function recentPer<T extends object, A extends readonly unknown[], V>(
  most: number,
  keyOf: (...settings: A) => string,
  find: (table: T, ...settings: A) => V,
): (table: T, ...settings: A) => V {
  const waysOf = oncePer<T, Ways<V>>(() => new Map());
  return (table, ...settings) => recentWay(waysOf(table), most, keyOf(...settings), () => find(table, ...settings));
}

/** Ways in which something was found, by their keys. */
export type Ways<V> = Map<string, { readonly value: V }>;

/** What was found in a way, or is found now; the last `most` ways that were asked for stay. */
export function recentWay<V>(ways: Ways<V>, most: number, key: string, find: () => V): V {
  const found = ways.get(key) ?? { value: find() };
  // A Map keeps the order of insertion: the way that was asked last stands last.
  ways.delete(key);
  ways.set(key, found);
  for (const oldest of ways.keys()) {
    if (ways.size <= most) break;
    ways.delete(oldest);
  }
  return found.value;
}
