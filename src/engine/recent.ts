/* A small memory of values by key: what was not wanted for longest goes first. */
import type { Steps } from '#domain/steps.ts';

export class Recent<T> {
  readonly #most: number;
  /** In the order of last use: a Map keeps the order of insertion. */
  readonly #values = new Map<string, T>();

  /** @param most values kept */
  constructor(most: number) {
    this.#most = most;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** The value of a key; made in slices if it is not remembered. */
  *getByStep(key: string, make: () => Steps<T>): Steps<T> {
    const value = this.#values.get(key) ?? (yield* make());
    return this.get(key, () => value);
  }

  /** The value of a key; made if it is not remembered. */
  get(key: string, make: () => T): T {
    const known = this.#values.has(key);
    const value = known ? (this.#values.get(key) as T) : make();
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
    }
    return value;
  }
}
