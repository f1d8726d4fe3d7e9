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

/**
 * The same function, computed once for tables that hold the same columns: those that it reads, named by `columns`. Rules and joins make
 * other tables of which most columns are the same. The first column must not stand in many tables whose others differ.
 */
/* @__NO_SIDE_EFFECTS__ */
export function oncePerColumns<T extends object, V>(
  columns: readonly (keyof T)[],
  find: (table: T) => V,
): (table: T) => V {
  const knownOf = oncePer<object, { table: Pick<T, keyof T> | null; value: V | undefined }>(() => ({
    table: null,
    value: undefined,
  }));
  return (table) => {
    const known = knownOf(table[columns[0]] as object);
    const former = known.table;
    if (former === null || columns.some((column) => former[column] !== table[column])) {
      known.value = find(table);
      known.table = Object.fromEntries(columns.map((column) => [column, table[column]])) as T;
    }
    return known.value as V;
  };
}

/** The same for a function of a table and a few settings, of which the last `most` ways (by `keyOf`) are kept. */
/* @__NO_SIDE_EFFECTS__ */
export function recentPer<T extends object, A extends readonly unknown[], V>(
  most: number,
  keyOf: (...settings: A) => string,
  find: (table: T, ...settings: A) => V,
  waysOf: (table: T) => Ways<V> = oncePer<T, Ways<V>>(() => new Map()),
): (table: T, ...settings: A) => V {
  return (table, ...settings) => recentWay(waysOf(table), most, keyOf(...settings), () => find(table, ...settings));
}

/** The same for a function of the columns of a table. */
/* @__NO_SIDE_EFFECTS__ */
export function recentPerColumns<T extends object, A extends readonly unknown[], V>(
  columns: readonly (keyof T)[],
  most: number,
  keyOf: (...settings: A) => string,
  find: (table: T, ...settings: A) => V,
): (table: T, ...settings: A) => V {
  return recentPer(
    most,
    keyOf,
    find,
    oncePerColumns(columns, (): Ways<V> => new Map()),
  );
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
