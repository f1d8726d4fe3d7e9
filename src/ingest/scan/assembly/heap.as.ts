/* AssemblyScript: memory behind the cutter's, in pieces of a power of two of bytes; what is given back is taken again. */
import { FREE, PAGES } from './layout.as';

/** Bytes by which the memory grows at least: each time, all views of it have to be made again. */
const STEP: i32 = 1 << 22;

/** Where nothing was taken yet. */
let top: i32 = PAGES << 16;

/** Takes 2^`log` bytes, 64 at least; what is in them is left over. Traps where there is no memory. */
export function takePiece(log: i32): i32 {
  const list = FREE + (log << 2);
  const free = load<i32>(list);
  if (free !== 0) {
    store<i32>(list, load<i32>(free));
    return free;
  }
  const piece = top;
  top += 1 << log;
  if (top < piece) unreachable();
  const missing = top - (memory.size() << 16);
  if (missing > 0 && memory.grow((max(missing, STEP) + 0xffff) >> 16) < 0) unreachable();
  return piece;
}

export function givePiece(piece: i32, log: i32): void {
  const list = FREE + (log << 2);
  store<i32>(piece, load<i32>(list));
  store<i32>(list, piece);
}

/** A piece of twice the size with what is in one of 2^`log` bytes, which is given back. */
export function doubled(piece: i32, log: i32): i32 {
  const larger = takePiece(log + 1);
  memory.copy(larger, piece, 1 << log);
  givePiece(piece, log);
  return larger;
}
