/* Two changes of the same thing put together: what each changed is kept, where both changed the same the later one stands. */

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A list that both have changed: what the others hold, without what was taken out here, then what was put in here.
 * An entry that was changed counts as one taken out and one put in.
 */
export function mergeLists<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] {
  const texts = (list: readonly T[]): Set<string> => new Set(list.map((entry) => JSON.stringify(entry)));
  const [before, here, there] = [texts(base), texts(mine), texts(theirs)];
  const kept = theirs.filter((entry) => {
    const text = JSON.stringify(entry);
    return here.has(text) || !before.has(text);
  });
  const added = mine.filter((entry) => {
    const text = JSON.stringify(entry);
    return !before.has(text) && !there.has(text);
  });
  return [...kept, ...added];
}

/**
 * Plain data (as JSON holds it) that was `base` for two writers: `mine` comes after `theirs`.
 * Fields are merged one by one, lists of objects entry by entry; any other value that I changed is mine.
 */
export function mergeChanges<T>(base: T, mine: T, theirs: T): T {
  if (isEqual(mine, base)) return theirs;
  if (isEqual(theirs, base)) return mine;
  if (isFields(base) && isFields(mine) && isFields(theirs)) {
    const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
    const merged: Record<string, unknown> = {};
    for (const key of keys) {
      const value = mergeChanges(base[key], mine[key], theirs[key]);
      if (value !== undefined) merged[key] = value;
    }
    return merged as T;
  }
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
    const all: unknown[] = [...(base as unknown[]), ...(mine as unknown[]), ...(theirs as unknown[])];
    if (all.every(isFields)) return mergeLists(base as Fields[], mine as Fields[], theirs as Fields[]) as T;
  }
  return mine;
}
