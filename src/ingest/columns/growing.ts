/* Typed arrays that grow by doubling while a file streams past, and are cut to size at its end. */

/** A column of 32-bit integers of unknown length. */
export class GrowingInt32 {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#length * 2);
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
  take(keep: Int32Array | null = null): Int32Array {
    if (keep === null) return this.#values.slice(0, this.#length);
    return keep.map((row) => this.#values[row]);
  }
}

/** A column of doubles of unknown length. */
export class GrowingFloat64 {
  #values = new Float64Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#length * 2);
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

  take(keep: Int32Array | null = null): Float64Array {
    if (keep === null) return this.#values.slice(0, this.#length);
    const taken = new Float64Array(keep.length);
    for (let i = 0; i < keep.length; i++) taken[i] = this.#values[keep[i]];
    return taken;
  }
}

/** A column of codes 0 … 255 of unknown length. */
export class GrowingUint8 {
  #values = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint8Array(this.#length * 2);
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

  take(keep: Int32Array | null = null): Uint8Array {
    if (keep === null) return this.#values.slice(0, this.#length);
    const taken = new Uint8Array(keep.length);
    for (let i = 0; i < keep.length; i++) taken[i] = this.#values[keep[i]];
    return taken;
  }
}
