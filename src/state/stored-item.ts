/* One text that this device keeps beside any data, in localStorage: known before the database is open, gone with the data of the page. */

export interface StoredItem {
  /** Its name in localStorage: each path at which the app is served has its own. */
  readonly key: string;
  /** null = nothing is kept, or this browser keeps nothing (private mode). */
  read(): string | null;
  /** null = it is taken away. Where nothing can be kept, nothing is: what was said holds for the visit. */
  write(text: string | null): void;
}

export function storedItem(name: string): StoredItem {
  const key = `tenure:${name}:${new URL('.', document.baseURI).pathname}`;
  return {
    key,
    read: () => {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write: (text) => {
      try {
        if (text === null) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
      } catch {
        // Switched off, or full.
      }
    },
  };
}

/** The fields of an item that is kept as JSON; none where it is missing or damaged. */
export function storedFields<Fields extends object>(item: StoredItem): Partial<Fields> {
  try {
    return JSON.parse(item.read() ?? '{}') as Partial<Fields>;
  } catch {
    return {};
  }
}
