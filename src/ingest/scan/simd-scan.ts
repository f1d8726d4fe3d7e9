/* The cutter in WebAssembly: compiled once, with a memory of its own for each file that is read at the same time. */
import bytes from './assembly/cut.as.ts?wasm';
import { MOST_CELLS } from './record-cutter.ts';

/** What the module exports. Its numbers are addresses in its memory, laid out in `assembly/layout.as.ts`. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  cut(from: number, to: number, delimiter: number, newline: number): number;
  countFilled(record: number, columns: number): void;
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

/** One instance and its memory, which never grows after this: views of it stay valid. */
export class SimdScan {
  readonly exports: Exports;
  /** All of the memory: starts and ends of cells are places in it. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the bytes that are to be cut stand, and how many there is room for. */
  readonly bytesAt: number;
  readonly mostBytes: number;
  /** First cell of each record, with an entry more; its line breaks; its marks. */
  readonly first: Int32Array<ArrayBuffer>;
  readonly breaks: Int32Array<ArrayBuffer>;
  readonly marks: Uint8Array<ArrayBuffer>;
  /** By cell. */
  readonly starts: Int32Array<ArrayBuffer>;
  readonly ends: Int32Array<ArrayBuffer>;
  readonly escapes: Uint8Array<ArrayBuffer>;
  /** Rows in which a column is filled. */
  readonly filled: Int32Array<ArrayBuffer>;

  constructor(module: WebAssembly.Module) {
    const exports = new WebAssembly.Instance(module).exports as unknown as Exports;
    const at = (name: Exclude<keyof Exports, 'memory' | 'cut' | 'countFilled'>): number =>
      exports[name].value as number;
    if (at('MOST_CELLS') !== MOST_CELLS) throw new Error('Both cutters must find the same records odd.');
    exports.memory.grow(at('PAGES') - exports.memory.buffer.byteLength / PAGE_BYTES);
    const { buffer } = exports.memory;
    const numbers = (from: number, to: number): Int32Array<ArrayBuffer> =>
      new Int32Array(buffer, from, (to - from) / 4);
    this.exports = exports;
    this.bytes = new Uint8Array(buffer);
    this.bytesAt = at('BYTES');
    this.mostBytes = at('MOST_BYTES');
    this.filled = new Int32Array(buffer, at('FILLED'), at('MOST_COLUMNS'));
    this.first = numbers(at('FIRST'), at('BREAKS'));
    this.breaks = numbers(at('BREAKS'), at('STARTS'));
    this.starts = numbers(at('STARTS'), at('ENDS'));
    this.ends = numbers(at('ENDS'), at('MARKS'));
    this.marks = this.bytes.subarray(at('MARKS'), at('ESCAPES'));
    this.escapes = this.bytes.subarray(at('ESCAPES'), at('BYTES'));
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
  free = scan;
}
