/* Tables as CSV and for the clipboard. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvText, tsvText, type ExportTable } from '#exports/csv.ts';

const plain = (rows: ExportTable['rows']): ExportTable => ({
  columns: [
    { header: 'Cohort', kind: 'figure' },
    { header: 'Product', kind: 'text' },
    { header: 'Value', kind: 'figure' },
  ],
  rows,
});

describe('csvText', () => {
  test('ends every record with CRLF and begins with a byte order mark, by which Excel knows UTF-8', () => {
    expect(csvText(plain([['2026-01', 'Kaffee', 12.5]]))).toBe('\uFEFFCohort,Product,Value\r\n2026-01,Kaffee,12.5\r\n');
    expect(csvText(plain([]), { bom: false })).toBe('Cohort,Product,Value\r\n');
  });

  test('quotes commas, quotes, line ends and outer spaces, and nothing else', () => {
    const [, record] = csvText(plain([['a,b', 'say "hi"\nthere', ' x']]), { bom: false }).split('\r\n');
    expect(record).toBe('"a,b","say ""hi""\nthere"," x"');
  });

  test('what is not observed and what there is none of are empty cells; a zero is a zero', () => {
    expect(
      csvText(
        plain([
          [null, null, NaN],
          ['2026-01', '', 0],
        ]),
        { bom: false },
      ),
    ).toContain('\r\n,,\r\n2026-01,,0\r\n');
  });

  test('a product name that a spreadsheet would run as a formula is guarded; a negative figure is not', () => {
    const text = csvText(plain([['2026-01', '=HYPERLINK("x")', -12.5]]), { bom: false });
    expect(text).toContain(`2026-01,"'=HYPERLINK(""x"")",-12.5`);
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n']) {
      const [, product] = Papa.parse<string[]>(csvText(plain([['k', `${start}1`, '-3']]), { bom: false })).data[1];
      expect(product).toBe(`'${start}1`);
    }
    expect(csvText(plain([['-1', 'x', '+49']]), { bom: false })).toContain('-1,x,+49');
  });

  test('a CSV reader gets back every cell that was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const table: ExportTable = { columns: plain([]).columns.map((c) => ({ ...c, kind: 'figure' })), rows };
        const { data } = Papa.parse<string[]>(csvText(table, { bom: false }), { delimiter: ',', newline: '\r\n' });
        expect(data.slice(1, -1)).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });
});

describe('tsvText', () => {
  test('keeps one record a line: tabs and line ends inside cells become spaces', () => {
    expect(tsvText(plain([['2026-01', 'a\tb\r\nc', 1]]))).toBe('Cohort\tProduct\tValue\n2026-01\ta b c\t1');
  });

  test('guards formulas too, because it is pasted into spreadsheets', () => {
    expect(tsvText(plain([['2026-01', '@SUM(A1)', -1]]))).toContain("'@SUM(A1)\t-1");
  });
});
