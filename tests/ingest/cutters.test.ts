/*
 * The cutter in WebAssembly finds the records that the one in TypeScript finds: cells, lines, filled columns, odd records, bytes
 * that are no UTF-8. FUZZ_RUNS sets how many texts are compared (400 without it), FUZZ_SEED where to begin.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { NotUtf8 } from '#ingest/open.ts';
import type { Dialect } from '#ingest/records.ts';
import { LONGEST_RECORD, MOST_CELLS, type Place, type RecordCutter } from '#ingest/scan/record-cutter.ts';
import { ScalarCutter } from '#ingest/scan/scalar-cutter.ts';
import { SimdCutter } from '#ingest/scan/simd-cutter.ts';
import { prepareSimd, takeSimdScan } from '#ingest/scan/simd-scan.ts';
import { numbersFrom } from '../fixtures/numbers-from.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const PLACE = { line: 7, surplus: 2 };
const COMMAS: Dialect = { delimiter: ',', newline: '\n' };

beforeAll(prepareSimd);

function simdCutter(dialect: Dialect): RecordCutter {
  const scan = takeSimdScan();
  if (scan === null) throw new Error('This engine has no WebAssembly SIMD.');
  return new SimdCutter(scan, dialect, PLACE);
}

const scalarCutter = (dialect: Dialect): RecordCutter => new ScalarCutter(dialect, PLACE);

interface Said {
  readonly records: readonly unknown[];
  readonly filled: Float64Array;
  readonly ending: string;
  readonly place: Place;
  /** What is handed over, a sign for each byte. */
  readonly rest: string;
}

/** Everything that a cutter says of a text whose bytes come in chunks; the sum of their sizes may exceed it. null = no UTF-8. */
function said(cutter: RecordCutter, bytes: Uint8Array, chunks: readonly number[], columns: number): Said | null {
  const records: unknown[] = [];
  const filled = new Float64Array(columns);
  let ending = 'whole';
  let at = 0;
  try {
    for (const size of chunks) {
      ending = cutter.cut(bytes.subarray(at, at + size), (row, line) => {
        records.push([line, row.copy(), Array.from({ length: row.length }, (_, i) => row.isEscaped(i))]);
        row.countFilled(filled);
      });
      at += size;
      if (ending === 'odd' || at >= bytes.length) break;
    }
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    return null;
  }
  const { place } = cutter;
  const rest = new TextDecoder('latin1').decode(cutter.rest());
  return { records, filled, ending, place, rest };
}

/** Compares both cutters; returns what they say. */
function compared(dialect: Dialect, bytes: Uint8Array, chunks: readonly number[], columns = 4): Said | null {
  const simd = said(simdCutter(dialect), bytes, chunks, columns);
  const scalar = said(scalarCutter(dialect), bytes, chunks, columns);
  // Where one of them alone sees that bytes are no UTF-8, the other hands them over, to be refused as text.
  const unseen = simd === null ? scalar : scalar === null ? simd : null;
  if (unseen === null) expect(simd).toEqual(scalar);
  else expect(isUtf8(unseen.rest, bytes)).toBe(false);
  return simd;
}

/** Whether what was handed over, and the bytes behind it, are UTF-8. */
function isUtf8(rest: string, bytes: Uint8Array): boolean {
  const all = new TextDecoder('latin1').decode(bytes);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(all.lastIndexOf(rest)));
    return true;
  } catch {
    return false;
  }
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Texts of such pieces have all that is told apart: plain cells and quoted, pairs, returns, blanks, characters of each length. */
const PLAIN = [
  'a',
  'Größe',
  '12.50',
  ',',
  ',',
  ',,,',
  '\n',
  '\r\n',
  ' ',
  '"a,b"',
  '"two\nlines"',
  '"say ""so"""',
  '€',
  '🌿',
  'x'.repeat(40),
];
const ODD = ['"', '""', '\r', '\t', ';', '\u00a0', '\u2003', '\ufeff', '\0', '"\r"', '" ', 'ไทย', '한국', '\u0001'];
const BROKEN = [0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0xf5, 0xff, 0xa0, 0x90, 0x8f];

describe('both cutters', () => {
  test(`say the same of ${RUNS} texts, whatever the sizes of their chunks`, { timeout: 60_000 + RUNS }, () => {
    const ends = { whole: 0, odd: 0, records: 0, broken: 0 };
    for (let run = SEED; run < SEED + RUNS; run++) {
      const next = numbersFrom(run);
      const below = (end: number): number => Math.floor(next() * end);
      const oddness = [0, 0, 0.01, 0.2][below(4)];
      const pieces = Array.from({ length: below(200) }, () => {
        const from = next() < oddness ? ODD : PLAIN;
        return from[below(from.length)];
      });
      const bytes = bytesOf(pieces.join(''));
      if (next() < 0.15 && bytes.length > 0) bytes[below(bytes.length)] = BROKEN[below(BROKEN.length)];
      const dialect: Dialect = { delimiter: [',', ';', '\t'][below(3)], newline: next() < 0.8 ? '\n' : '\r' };
      const sizes = [1, 2, 3, 7, 63, 64, 65, 1000, 1 << 16];
      const size = sizes[below(sizes.length)];
      const chunks = Array.from({ length: bytes.length + 1 }, () => (next() < 0.5 ? size : 1 + below(100)));
      try {
        const found = compared(dialect, bytes, chunks, below(6));
        if (found === null) ends.broken++;
        else {
          ends[found.ending as 'whole' | 'odd']++;
          ends.records += found.records.length;
        }
      } catch (error) {
        throw new Error(`FUZZ_SEED=${run} FUZZ_RUNS=1`, { cause: error });
      }
    }
    if (RUNS >= 400) for (const count of Object.values(ends)) expect(count).toBeGreaterThan(RUNS / 20);
  });

  test('find each kind of broken UTF-8 at each place of a block, and no other bytes broken', () => {
    const kinds = [
      [0x80],
      [0xc2],
      [0xc0, 0x80],
      [0xc1, 0xbf],
      [0xe0, 0x9f, 0xbf],
      [0xe2, 0x82],
      [0xed, 0xa0, 0x80],
      [0xf0, 0x8f, 0xbf, 0xbf],
      [0xf0, 0x9f, 0x8c],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xff],
      [0xc3, 0xa4, 0xa4],
    ];
    const whole = [
      [0xc2, 0x80],
      [0xdf, 0xbf],
      [0xe0, 0xa0, 0x80],
      [0xed, 0x9f, 0xbf],
      [0xef, 0xbf, 0xbf],
      [0xf0, 0x90, 0x80, 0x80],
      [0xf4, 0x8f, 0xbf, 0xbf],
    ];
    const wrong: string[] = [];
    for (let at = 0; at < 70; at++) {
      for (const kind of [...kinds, ...whole]) {
        const bytes = bytesOf(`${'x'.repeat(at)}${'?'.repeat(kind.length)}y,${'z'.repeat(80)}\n`);
        bytes.set(kind, at);
        const found = said(simdCutter(COMMAS), bytes, [1000], 2);
        if ((found === null) !== kinds.includes(kind)) wrong.push(`${kind.join(' ')} at ${at}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('know how many bytes exceed the UTF-16 units before the rest', () => {
    const text = 'é€🌿,a\n"ü",b\n\u00a0,\n';
    const found = compared(COMMAS, bytesOf(`${text}ß`), [1000]);
    expect(found).toMatchObject({ place: { line: 10, surplus: PLACE.surplus + bytesOf(text).length - text.length } });
  });

  test('hand over a record of too many bytes or cells, and take one just below', () => {
    const long = compared(COMMAS, bytesOf(`a,"${'x\n'.repeat(LONGEST_RECORD / 2)}`), [
      LONGEST_RECORD / 2,
      LONGEST_RECORD,
    ]);
    expect(long).toMatchObject({ ending: 'odd', records: [], place: { line: 7 } });
    const most = ','.repeat(MOST_CELLS - 1);
    const wide = compared(COMMAS, bytesOf(`a\n${most}\nb${most}\nc,${most}\n`), [1 << 20], 2000);
    expect(wide).toMatchObject({ ending: 'odd', place: { line: 10 } });
    expect(wide?.records.length).toBe(2);
  });

  test('cut files of many records in one chunk', () => {
    const rows = Array.from(
      { length: 4_000 },
      (_, i) => `#${i},"Müller, ""${i % 7}""",,${i % 3 === 0 ? '"two\nlines"' : ' '},${i}.50`,
    );
    const found = compared(COMMAS, bytesOf(`${rows.join('\n')}\n`), [1 << 22], 5);
    expect(found).toMatchObject({
      ending: 'whole',
      rest: '',
      filled: Float64Array.of(4_000, 4_000, 0, 1_334, 4_000),
    });
  });
});
