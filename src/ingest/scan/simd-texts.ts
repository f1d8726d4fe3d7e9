/* Different texts of a column in the memory of WebAssembly, where records find them by themselves (assembly/texts.as.ts). */
import type { Texts } from './byte-texts.ts';
import { MadeTexts, type WrittenTexts } from './made-texts.ts';
import type { SimdScan } from './simd-scan.ts';

const SCRATCH_LOG = 20;
/** Any number of texts. */
export const ANY = 0x7fff_ffff;

export class SimdTexts extends MadeTexts implements Texts {
  /** Where they stand. */
  readonly address: number;
  readonly #scan: SimdScan;

  constructor(scan: SimdScan) {
    super();
    this.#scan = scan;
    this.address = scan.exports.newTexts();
    scan.look();
  }

  get length(): number {
    return this.#scan.exports.textsLength(this.address);
  }

  code(bytes: Uint8Array, from: number, to: number, most = ANY): number {
    const { exports } = this.#scan;
    const log = Math.max(SCRATCH_LOG, 32 - Math.clz32(to - from));
    const piece = log > SCRATCH_LOG ? exports.takePiece(log) : exports.scratch();
    this.#scan.look();
    const own = this.#scan.bytes;
    for (let at = from; at < to; at++) own[piece + at - from] = bytes[at];
    const code = exports.codeOf(this.address, piece, piece + to - from, Math.min(most, ANY));
    if (log > SCRATCH_LOG) exports.givePiece(piece, log);
    this.#scan.look();
    return code;
  }

  protected written(): WrittenTexts {
    const { exports, bytes } = this.#scan;
    const starts = new Int32Array(bytes.buffer, exports.textsStarts(this.address), this.length + 1);
    return { bytes: bytes.subarray(exports.textsBytes(this.address)), starts };
  }
}
