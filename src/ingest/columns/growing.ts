/* Typed arrays that grow piece by piece while a file streams past, so that no column is copied as a whole before its end. */

const FIRST_ROOM = 1024;
/** The first piece doubles up to so many entries, all others have them at once. */
const PIECE_LOG = 16;
const PIECE = 1 << PIECE_LOG;
const WITHIN = PIECE - 1;

type Numbers = Int32Array | Float64Array | Uint8Array;

/** A buffer that can be given another length, or none, at once (ES2024); other engines let go of it when they like to. */
type Movable = ArrayBufferLike & { transfer?(length: number): ArrayBuffer };

/** Bytes of an array in a buffer of another length. */
function moved({ buffer }: Numbers, length: number): ArrayBuffer {
  const movable = buffer as Movable;
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

/** A column of numbers of unknown length. What is done for each cell stands in the class of each kind, which the engine compiles for it alone. */
abstract class Growing<A extends Numbers> {
  protected readonly pieces: A[];
  /** The last of them, and how many of its entries are used. */
  protected last: A;
  protected used = 0;
  readonly #make: (length: number) => A;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.last = make(FIRST_ROOM);
    this.pieces = [this.last];
  }

  abstract push(value: number): void;
  abstract at(row: number): number;
  abstract set(row: number, value: number): void;

  get length(): number {
    return (this.pieces.length - 1) * PIECE + this.used;
  }

  /** Adds copies of values at the end. */
  append(values: A): void {
    for (let at = 0; at < values.length;) {
      if (this.used === this.last.length) this.more();
      const fits = Math.min(values.length - at, this.last.length - this.used);
      this.last.set(values.subarray(at, at + fits), this.used);
      this.used += fits;
      at += fits;
    }
  }

  /** The values so far, or those of the rows of `keep`, as an array of their own. */
  take(keep: Int32Array | null = null): A {
    const values = this.#make(keep === null ? this.length : keep.length);
    if (keep === null)
      this.pieces.forEach((piece, i) => {
        this.#copy(piece, i, values);
      });
    else for (let i = 0; i < keep.length; i++) values[i] = this.at(keep[i]);
    return values;
  }

  /** `take` of a column that nobody looks at any more: its pieces are let go of one after the other. */
  end(keep: Int32Array | null = null): A {
    const values = keep === null ? this.#make(this.length) : this.take(keep);
    this.pieces.forEach((piece, i) => {
      if (keep === null) this.#copy(piece, i, values);
      (piece.buffer as Movable).transfer?.(0);
    });
    return values;
  }

  /** Room for more entries. */
  protected more(): void {
    const before = this.last;
    this.last = this.#make(Math.min(2 * before.length, PIECE));
    if (before.length === PIECE) {
      this.pieces.push(this.last);
      this.used = 0;
    } else {
      this.last.set(before);
      this.pieces[0] = this.last;
    }
  }

  #copy(piece: A, i: number, into: A): void {
    const from = i * PIECE;
    into.set(piece.subarray(0, into.length - from), from);
  }
}

/** A column of 32-bit integers. */
export class GrowingInt32 extends Growing<Int32Array> {
  constructor() {
    super((length) => new Int32Array(length));
  }

  push(value: number): void {
    if (this.used === this.last.length) this.more();
    this.last[this.used++] = value;
  }

  at(row: number): number {
    return this.pieces[row >>> PIECE_LOG][row & WITHIN];
  }

  set(row: number, value: number): void {
    this.pieces[row >>> PIECE_LOG][row & WITHIN] = value;
  }
}

/** A column of doubles. */
export class GrowingFloat64 extends Growing<Float64Array> {
  constructor() {
    super((length) => new Float64Array(length));
  }

  push(value: number): void {
    if (this.used === this.last.length) this.more();
    this.last[this.used++] = value;
  }

  at(row: number): number {
    return this.pieces[row >>> PIECE_LOG][row & WITHIN];
  }

  set(row: number, value: number): void {
    this.pieces[row >>> PIECE_LOG][row & WITHIN] = value;
  }
}

/** A column of codes 0 … 255. */
export class GrowingUint8 extends Growing<Uint8Array> {
  constructor() {
    super((length) => new Uint8Array(length));
  }

  push(value: number): void {
    if (this.used === this.last.length) this.more();
    this.last[this.used++] = value;
  }

  at(row: number): number {
    return this.pieces[row >>> PIECE_LOG][row & WITHIN];
  }

  set(row: number, value: number): void {
    this.pieces[row >>> PIECE_LOG][row & WITHIN] = value;
  }
}
