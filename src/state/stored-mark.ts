/*
 * A mark outside of the database that says how many own workspaces stand in it: a browser that clears the one mostly leaves the other,
 * and a reader must be told that data are gone, rather than be shown an entrance as on the first day. A number, nothing of the data.
 */
import { storedItem } from './stored-item.ts';

export interface StoredMark {
  /** Notes how many own workspaces are stored now. The answer: how many stood here at the last visit and are gone, 0 = none. */
  compared(own: number): number;
  /** Nothing is expected to be here at the next visit, until it is compared again. */
  forget(): void;
}

/** The mark of the deployment of this page, in localStorage. */
export function storedMark(): StoredMark {
  const item = storedItem('stored');
  const read = (): number => {
    const count = Number(item.read());
    return Number.isInteger(count) && count > 0 ? count : 0;
  };
  const write = (own: number): void => {
    item.write(own === 0 ? null : String(own));
  };
  // Only the first look can find that something is gone: from then on every change is known.
  let lost: number | null = null;
  return {
    compared: (own) => {
      lost = own > 0 ? 0 : (lost ?? read());
      if (lost === 0) write(own);
      return lost;
    },
    forget: () => {
      lost = 0;
      write(0);
    },
  };
}
