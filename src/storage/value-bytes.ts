/* Records as one run of bytes: JSON of what is text and number, then every buffer as it is. */

/** What marks a part of the JSON that stands for something else: a buffer, a number that JSON has no word for, an object with this key. */
const MARK = '$';
const ODD_NUMBERS: Readonly<Record<string, number>> = { NaN, Infinity, '-Infinity': -Infinity };

/** The parts of the bytes, to be put one after another: length of the JSON (unsigned 32 bits, little-endian), JSON in UTF-8, buffers. */
export function packValue(value: unknown): Uint8Array<ArrayBuffer>[] {
  const buffers: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  const buffer = (bytes: Uint8Array<ArrayBuffer>, kind: 'buffer' | 'i32'): object => {
    const from = at;
    at += bytes.length;
    buffers.push(bytes);
    return { [MARK]: kind, at: from, bytes: bytes.length };
  };
  const said = (part: unknown): unknown => {
    if (typeof part === 'number') return Number.isFinite(part) ? part : { [MARK]: String(part) };
    if (part === null || typeof part === 'string' || typeof part === 'boolean' || part === undefined) return part;
    if (part instanceof ArrayBuffer) return buffer(new Uint8Array(part), 'buffer');
    if (part instanceof Int32Array)
      return buffer(new Uint8Array(part.buffer as ArrayBuffer, part.byteOffset, part.byteLength), 'i32');
    if (Array.isArray(part)) return part.map((each) => said(each) ?? null);
    if (typeof part !== 'object' || ArrayBuffer.isView(part)) throw new TypeError(`No record holds ${typeof part}`);
    const entries = Object.entries(part).map(([key, inner]) => [key, said(inner)] as const);
    return Object.hasOwn(part, MARK) ? { [MARK]: 'object', entries } : Object.fromEntries(entries);
  };
  const json = new TextEncoder().encode(JSON.stringify(said(value)));
  return [new Uint8Array(Uint32Array.of(json.length).buffer), json, ...buffers];
}

/** The value of these bytes. Throws where they are none. */
export function unpackValue(bytes: Uint8Array<ArrayBuffer>): unknown {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const data = 4 + length;
  if (data > bytes.length) throw new RangeError('The JSON is longer than the bytes');
  const meant = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(meant);
    const mark: unknown = Object.hasOwn(part, MARK) ? (part as Record<string, unknown>)[MARK] : undefined;
    if (mark === undefined) return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, meant(inner)]));
    if (mark === 'object') {
      const { entries } = part as unknown as { entries: [string, unknown][] };
      return Object.fromEntries(entries.map(([key, inner]) => [key, meant(inner)]));
    }
    if (mark === 'buffer' || mark === 'i32') {
      const { at, bytes: size } = part as unknown as { at: number; bytes: number };
      if (!(at >= 0 && size >= 0 && data + at + size <= bytes.length)) throw new RangeError('A buffer is not there');
      const { buffer } = bytes.slice(data + at, data + at + size);
      return mark === 'i32' ? new Int32Array(buffer) : buffer;
    }
    if (typeof mark === 'string' && Object.hasOwn(ODD_NUMBERS, mark)) return ODD_NUMBERS[mark];
    throw new TypeError('A mark is not known');
  };
  return meant(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, data))));
}

/** Whether two values say the same, byte by byte; a key without a value is as good as none. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a === 'number' && a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof ArrayBuffer || b instanceof ArrayBuffer) {
    return a instanceof ArrayBuffer && b instanceof ArrayBuffer && sameBytes(new Uint8Array(a), new Uint8Array(b));
  }
  if (a instanceof Int32Array || b instanceof Int32Array) {
    return a instanceof Int32Array && b instanceof Int32Array && sameBytes(a, b);
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((each, i) => sameValue(each ?? null, b[i]))
    );
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const of = (value: object, key: string): unknown =>
    Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  return [...keys].every((key) => sameValue(of(a, key), of(b, key)));
}

function sameBytes(a: Uint8Array | Int32Array, b: Uint8Array | Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
