/* Typed arrays that grow by doubling while a file streams past, and are cut to size at its end. */

const FIRST_ROOM = 1024;

/** A column of numbers of unknown length. */
class Growing<A extends Int32Array | Float64Array | Uint8Array> {
  readonly #make: (length: number) => A;
  #values: A;
  #length = 0;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#values = make(FIRST_ROOM);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.#make(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  at(row: number): number {
    return this.#values[row];
  }

  set(row: number, value: number): void {
    this.#values[row] = value;
  }

  /** The values so far, or those of the rows of `keep`, as an array of their own. */
  take(keep: Int32Array | null = null): A {
    const taken = this.#make(keep === null ? this.#length : keep.length);
    if (keep === null) taken.set(this.#values.subarray(0, this.#length));
    else for (let i = 0; i < keep.length; i++) taken[i] = this.#values[keep[i]];
    return taken;
  }
}

/** A column of 32-bit integers. */
export class GrowingInt32 extends Growing<Int32Array> {
  constructor() {
    super((length) => new Int32Array(length));
  }
}

/** A column of doubles. */
export class GrowingFloat64 extends Growing<Float64Array> {
  constructor() {
    super((length) => new Float64Array(length));
  }
}

/** A column of codes 0 … 255. */
export class GrowingUint8 extends Growing<Uint8Array> {
  constructor() {
    super((length) => new Uint8Array(length));
  }
}
