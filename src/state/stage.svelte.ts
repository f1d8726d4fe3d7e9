/* What is kept from view while others look on. A preference of this device: kept in localStorage, apart from any data, in no link. */

const KEY = `tenure:stage:${new URL('.', document.baseURI).pathname}`;

interface Stored {
  hidesIdentities?: boolean;
}

function readStored(): Stored {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Stored;
  } catch {
    // No storage (private mode) or damaged text: nothing is hidden.
    return {};
  }
}

export class Stage {
  #hidesIdentities = $state(readStored().hidesIdentities === true);

  /** Whether customers are numbers, on screens and in files. */
  get hidesIdentities(): boolean {
    return this.#hidesIdentities;
  }

  hideIdentities(hides: boolean): void {
    this.#hidesIdentities = hides;
    this.#keep();
  }

  #keep(): void {
    const stored: Stored = this.#hidesIdentities ? { hidesIdentities: true } : {};
    try {
      localStorage.setItem(KEY, JSON.stringify(stored));
    } catch {
      // Without storage the choice holds until the page is closed.
    }
  }
}

export const stage = new Stage();
