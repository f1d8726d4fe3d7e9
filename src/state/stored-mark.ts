/*
 * A mark outside of the database that says how many own workspaces stand in it: a browser that clears the one mostly leaves the other,
 * and a reader must be told that data are gone, rather than be shown an entrance as on the first day. A number, nothing of the data.
 */

export interface StoredMark {
  /** Own workspaces that were stored when somebody looked last; 0 = none, or a browser without such a place. */
  read(): number;
  write(workspaces: number): void;
}

/** The mark of the deployment of this page, in localStorage. */
export function storedMark(): StoredMark {
  const key = `tenure:stored:${new URL('.', document.baseURI).pathname}`;
  return {
    read: () => {
      try {
        const count = Number(localStorage.getItem(key));
        return Number.isInteger(count) && count > 0 ? count : 0;
      } catch {
        return 0;
      }
    },
    write: (workspaces) => {
      try {
        if (workspaces === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, String(workspaces));
      } catch {
        // No such place: what the browser clears is then not noticed.
      }
    },
  };
}
