/* The place that the browser gives: how much is used, and whether it has promised to keep it. */

export interface Place {
  /** Bytes; null = the browser does not say. */
  readonly used: number | null;
  readonly most: number | null;
}

class DeviceStorage {
  #kept = $state<boolean | null>(null);
  #place = $state.raw<Place | null>(null);
  #asked = false;

  /** Whether the browser has promised to keep the data; null = it has not answered (yet). */
  get kept(): boolean | null {
    return this.#kept;
  }

  get place(): Place | null {
    return this.#place;
  }

  /** Asks the browser, once, to keep the data. Nothing waits for the answer: some browsers never give one. */
  keep(): void {
    if (this.#asked) return;
    this.#asked = true;
    void manager()
      ?.persist()
      .then(
        (kept) => (this.#kept = kept),
        () => (this.#kept = false),
      );
  }

  /** Looks at what is used now, and at what was promised before. */
  async look(): Promise<void> {
    const storage = manager();
    if (storage === undefined) {
      this.#place = { used: null, most: null };
      return;
    }
    void storage.persisted().then((kept) => (this.#kept = kept || this.#kept));
    const { usage, quota } = await storage.estimate().catch((): StorageEstimate => ({}));
    this.#place = { used: usage ?? null, most: quota ?? null };
  }
}

/** Not in every browser, and only in secure pages. */
function manager(): StorageManager | undefined {
  return (navigator as { readonly storage?: StorageManager }).storage;
}

export const deviceStorage = new DeviceStorage();
