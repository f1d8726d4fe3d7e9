/* The reader in WebAssembly: compiled once, with a memory of its own for each file that is read at the same time. */
import bytes from './assembly/cut.as.ts?wasm';
import { MOST_CELLS } from './record-cutter.ts';
import { textOf } from './text-bytes.ts';

/** What the module exports. Its numbers are addresses in its memory, laid out in `assembly/layout.as.ts`. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  cut(from: number, to: number, delimiter: number, newline: number): number;
  countFilled(record: number, columns: number): void;
  /** Pieces of memory of 2^`log` bytes; what is in them is left over. */
  takePiece(log: number): number;
  givePiece(piece: number, log: number): void;
  /** Room for 1 MB. */
  scratch(): number;
  newTexts(): number;
  textsLength(texts: number): number;
  textsStarts(texts: number): number;
  textsBytes(texts: number): number;
  codeOf(texts: number, from: number, to: number, most: number): number;
  takeRecords(plan: number, from: number, to: number, line: number): number;
  readonly next: WebAssembly.Global;
  readonly surplus: WebAssembly.Global;
  readonly ending: WebAssembly.Global;
  readonly FILLED: WebAssembly.Global;
  readonly FIRST: WebAssembly.Global;
  readonly BREAKS: WebAssembly.Global;
  readonly STARTS: WebAssembly.Global;
  readonly ENDS: WebAssembly.Global;
  readonly MARKS: WebAssembly.Global;
  readonly ESCAPES: WebAssembly.Global;
  readonly BYTES: WebAssembly.Global;
  readonly MOST_BYTES: WebAssembly.Global;
  readonly MOST_CELLS: WebAssembly.Global;
  readonly MOST_COLUMNS: WebAssembly.Global;
  readonly PAGES: WebAssembly.Global;
}

const PAGE_BYTES = 1 << 16;

type Place = { [K in keyof Exports]: Exports[K] extends WebAssembly.Global ? K : never }[keyof Exports];

/** One instance and its memory. */
export class SimdScan {
  readonly exports: Exports;
  /** Where the bytes that are to be cut stand, and how many there is room for. */
  readonly bytesAt: number;
  readonly mostBytes: number;
  /** All of the memory: starts and ends of cells are places in it. */
  bytes!: Uint8Array<ArrayBuffer>;
  /** First cell of each record, with an entry more; its line breaks; its marks. */
  first!: Int32Array<ArrayBuffer>;
  breaks!: Int32Array<ArrayBuffer>;
  marks!: Uint8Array<ArrayBuffer>;
  /** By cell. */
  starts!: Int32Array<ArrayBuffer>;
  ends!: Int32Array<ArrayBuffer>;
  escapes!: Uint8Array<ArrayBuffer>;
  /** Rows in which a column is filled. */
  filled!: Int32Array<ArrayBuffer>;
  /** Told when all views were made again. */
  moved: (() => void) | null = null;

  constructor(module: WebAssembly.Module) {
    this.exports = new WebAssembly.Instance(module).exports as unknown as Exports;
    const { memory } = this.exports;
    if (this.#at('MOST_CELLS') !== MOST_CELLS) throw new Error('Both cutters must find the same records odd.');
    memory.grow(this.#at('PAGES') - memory.buffer.byteLength / PAGE_BYTES);
    this.bytesAt = this.#at('BYTES');
    this.mostBytes = this.#at('MOST_BYTES');
    this.#view();
  }

  /** To be called after all that may take memory: where it grew, views of it are no more. */
  look(): void {
    if (this.exports.memory.buffer === this.bytes.buffer) return;
    this.#view();
    this.moved?.();
  }

  /** Whether there is more in its memory than a cutter needs. */
  get isGrown(): boolean {
    return this.bytes.length > this.#at('PAGES') * PAGE_BYTES;
  }

  /** A cell's text as written. */
  text(record: number, column: number): string {
    const cell = this.first[record] + column;
    return textOf(this.bytes, this.starts[cell], this.ends[cell], this.escapes[cell] !== 0);
  }

  #at(name: Place): number {
    return this.exports[name].value as number;
  }

  #view(): void {
    const { buffer } = this.exports.memory;
    const numbers = (from: Place, to: Place): Int32Array<ArrayBuffer> =>
      new Int32Array(buffer, this.#at(from), (this.#at(to) - this.#at(from)) / 4);
    this.bytes = new Uint8Array(buffer);
    this.filled = new Int32Array(buffer, this.#at('FILLED'), this.#at('MOST_COLUMNS'));
    this.first = numbers('FIRST', 'BREAKS');
    this.breaks = numbers('BREAKS', 'STARTS');
    this.starts = numbers('STARTS', 'ENDS');
    this.ends = numbers('ENDS', 'MARKS');
    this.marks = this.bytes.subarray(this.#at('MARKS'), this.#at('ESCAPES'));
    this.escapes = this.bytes.subarray(this.#at('ESCAPES'), this.#at('BYTES'));
  }
}

let compiling: Promise<WebAssembly.Module | null> | null = null;
let module: WebAssembly.Module | null = null;
/** One that no file uses. */
let free: SimdScan | null = null;

async function compiled(): Promise<WebAssembly.Module | null> {
  // Where SIMD is missing the module is not valid; where the policy of a host forbids WebAssembly, compiling it is refused.
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(bytes)) return null;
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return null;
    throw error;
  }
}

/** Compiles the module, the first time; to be awaited before `takeSimdScan` finds it. Never rejects for what an engine lacks. */
export async function prepareSimd(): Promise<void> {
  compiling ??= compiled();
  module = await compiling;
}

/** One to use alone until it is given back; null where there can be none. */
export function takeSimdScan(): SimdScan | null {
  if (module === null) return null;
  const scan = free ?? new SimdScan(module);
  free = null;
  return scan;
}

export function giveBack(scan: SimdScan): void {
  // Texts of its file stand in a memory that has grown, and it would not shrink.
  if (!scan.isGrown) free = scan;
}
