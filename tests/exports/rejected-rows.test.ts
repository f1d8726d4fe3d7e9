/* Rejected rows as a file that can be corrected and dropped again. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { RejectedRow } from '#domain/orders.ts';
import { rejectedRowsCsv } from '#exports/rejected-rows.ts';

const words = { line: 'Line', reason: 'Reason', reasonOf: ({ code }: RejectedRow) => `It is ${code}.` };

const row = (line: number, cells: readonly string[]): RejectedRow => ({ line, code: 'cell-count', column: '', cells });

/** The records of a CSV text, without its byte order mark. */
const recordsOf = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;

describe('rejectedRowsCsv', () => {
  test('keeps header and cells as they were written, formulas, outer blanks and quotes too', () => {
    const header = ['=Name', ' E-Mail ', 'Betrag'];
    const cells = ['=1+1', '+49 30', '"a", 1.234,50'];
    const [head, first] = recordsOf(rejectedRowsCsv(header, [row(7, cells)], words));
    expect(head).toEqual([...header, 'Line', 'Reason']);
    expect(first).toEqual([...cells, '7', 'It is cell-count.']);
  });

  test('guards the reason alone against being run as a formula', () => {
    const text = rejectedRowsCsv(['=a'], [row(2, ['=1'])], { ...words, reasonOf: () => '=HYPERLINK("x")' });
    expect(recordsOf(text)[1]).toEqual(['=1', '2', `'=HYPERLINK("x")`]);
  });

  test('line and reason stand in their columns, whatever the number of cells', () => {
    const text = rejectedRowsCsv(['a', 'b'], [row(2, ['1']), row(3, ['1', '2', '3', '4'])], words);
    expect(recordsOf(text)).toEqual([
      ['a', 'b', '', '', 'Line', 'Reason'],
      ['1', '', '', '', '2', 'It is cell-count.'],
      ['1', '2', '3', '4', '3', 'It is cell-count.'],
    ]);
  });

  test('begins with a byte order mark and ends every record with CRLF, so that a spreadsheet reads umlauts', () => {
    expect(rejectedRowsCsv(['ä'], [], words)).toBe('\uFEFFä,Line,Reason\r\n');
  });
});
