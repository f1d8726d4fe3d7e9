/* Typed arrays that grow by doubling while a file streams past, and are handed over at its end without a second copy. */

const FIRST_ROOM = 1024;

type Numbers = Int32Array | Float64Array | Uint8Array;

/** Bytes of an array in a buffer of another length; the first is let go at once where the engine can (ES2024), else when it likes to. */
function moved({ buffer }: Numbers, length: number): ArrayBuffer {
  const movable = buffer as ArrayBuffer & { transfer?(length: number): ArrayBuffer };
  if (movable.transfer !== undefined) return movable.transfer(length);
  const to = new ArrayBuffer(length);
  new Uint8Array(to).set(new Uint8Array(buffer, 0, Math.min(length, buffer.byteLength)));
  return to;
}

/** The values in an array with room for another number of them. The array given is not used again. */
export function resizedInt32(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  return new Int32Array(moved(values, 4 * length));
}

/** The same of bytes. */
export function resizedUint8(values: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(moved(values, length));
}

/** The rows of `keep` from one array in another. */
function gathered<A extends Numbers>(into: A, from: A, keep: Int32Array | null): A {
  if (keep !== null) for (let i = 0; i < keep.length; i++) into[i] = from[keep[i]];
  return into;
}

/** Whether each row is taken from where it goes to or from behind it, so that one array will do. */
function movesUp(keep: Int32Array): boolean {
  for (let i = 0; i < keep.length; i++) if (keep[i] < i) return false;
  return true;
}

/** A column of numbers of unknown length. Each kind has a class of its own, which the engine compiles for it alone. */
interface Growing<A extends Numbers> {
  readonly length: number;
  push(value: number): void;
  at(row: number): number;
  set(row: number, value: number): void;
  /** The values so far, or those of the rows of `keep`, as an array of their own. */
  take(keep?: Int32Array | null): A;
  /** `take` of a column that nobody looks at any more. */
  end(keep?: Int32Array | null): A;
}

/** A column of 32-bit integers. */
export class GrowingInt32 implements Growing<Int32Array> {
  #values = new Int32Array(FIRST_ROOM);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#values = new Int32Array(moved(this.#values, 4 * 2 * this.#length));
    this.#values[this.#length++] = value;
  }

  at(row: number): number {
    return this.#values[row];
  }

  set(row: number, value: number): void {
    this.#values[row] = value;
  }

  take(keep: Int32Array | null = null): Int32Array {
    return gathered(this.#values.slice(0, keep === null ? this.#length : keep.length), this.#values, keep);
  }

  end(keep: Int32Array | null = null): Int32Array {
    if (keep !== null && !movesUp(keep)) return this.take(keep);
    gathered(this.#values, this.#values, keep);
    return new Int32Array(moved(this.#values, 4 * (keep === null ? this.#length : keep.length)));
  }
}

/** A column of doubles. */
export class GrowingFloat64 implements Growing<Float64Array> {
  #values = new Float64Array(FIRST_ROOM);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length)
      this.#values = new Float64Array(moved(this.#values, 8 * 2 * this.#length));
    this.#values[this.#length++] = value;
  }

  at(row: number): number {
    return this.#values[row];
  }

  set(row: number, value: number): void {
    this.#values[row] = value;
  }

  take(keep: Int32Array | null = null): Float64Array {
    return gathered(this.#values.slice(0, keep === null ? this.#length : keep.length), this.#values, keep);
  }

  end(keep: Int32Array | null = null): Float64Array {
    if (keep !== null && !movesUp(keep)) return this.take(keep);
    gathered(this.#values, this.#values, keep);
    return new Float64Array(moved(this.#values, 8 * (keep === null ? this.#length : keep.length)));
  }
}

/** A column of codes 0 … 255. */
export class GrowingUint8 implements Growing<Uint8Array> {
  #values = new Uint8Array(FIRST_ROOM);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#values = new Uint8Array(moved(this.#values, 2 * this.#length));
    this.#values[this.#length++] = value;
  }

  at(row: number): number {
    return this.#values[row];
  }

  set(row: number, value: number): void {
    this.#values[row] = value;
  }

  take(keep: Int32Array | null = null): Uint8Array {
    return gathered(this.#values.slice(0, keep === null ? this.#length : keep.length), this.#values, keep);
  }

  end(keep: Int32Array | null = null): Uint8Array {
    if (keep !== null && !movesUp(keep)) return this.take(keep);
    gathered(this.#values, this.#values, keep);
    return new Uint8Array(moved(this.#values, keep === null ? this.#length : keep.length));
  }
}
