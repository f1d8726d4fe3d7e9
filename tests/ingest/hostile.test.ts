/* Files made to do harm: each is refused in words or read as what it says, within seconds, and nothing of it runs. */
import { describe, expect, test } from 'vitest';
import { textAt } from '#domain/text.ts';
import { csvText } from '#exports/csv.ts';
import { MOST_FILES } from '#ingest/containers.ts';
import { readTables } from '#ingest/read.ts';
import { zip } from '../fixtures/archives.ts';
import { refusalOf, SAVED_DAY, tableOf, texts } from '../fixtures/csv-orders.ts';

const HEADER = 'order_id,customer_id,date,amount';
const ROW = '1,a,2026-01-05,10.00';

/** How long reading took, in ms, with what it gave. */
async function timed<T>(reading: Promise<T>): Promise<{ readonly took: number; readonly given: T }> {
  const start = performance.now();
  const given = await reading;
  return { took: performance.now() - start, given };
}

describe('hostile files', () => {
  test('columns named after what every object has are columns like others', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const rows = Array.from(
      { length: 8 },
      (_, i) => `${String(i)},c${String(i % 3)},2026-01-0${String(i + 1)},10.00,x,y,z,u,v`,
    );
    const table = await tableOf(`${HEADER},${names.join(',')}\n${rows.join('\n')}\n`);
    expect(table.orders.rows).toBe(8);
    expect(table.header.slice(4)).toEqual(names);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('customers and orders named after them are people and orders like others', async () => {
    const table = await tableOf(
      `${HEADER}\n__proto__,constructor,2026-01-05,10.00\ntoString,__proto__,2026-01-06,11.00\n`,
    );
    expect(texts(table.identities.customerId)).toEqual(['constructor', '__proto__']);
    expect(texts(table.orders.name)).toEqual(['__proto__', 'toString']);
  });

  test('100,000 and a million columns are refused within two seconds', async () => {
    for (const columns of [100_000, 1_000_000]) {
      const wide = Array.from({ length: columns }, (_, i) => `c${String(i)}`).join(',');
      const { took, given } = await timed(refusalOf(`${wide}\n${wide}\n`));
      expect(given.code).toBe('too-many-columns');
      expect(took).toBeLessThan(2000);
    }
  });

  test('a row of a million cells below a sound header is rejected alone', async () => {
    const table = await tableOf(`${HEADER}\n${ROW}\n${'1,'.repeat(1_000_000)}1\n2,b,2026-01-06,5.00\n`);
    expect(table.count).toMatchObject({ read: 3, used: 2, rejected: 1 });
  });

  test('a cell of ten million letters is no amount: its row is rejected, the issue shows 80 of them', async () => {
    const table = await tableOf(`${HEADER}\n${ROW}\n2,b,2026-01-06,${'9x'.repeat(5_000_000)}\n`);
    expect(table.count).toMatchObject({ read: 2, used: 1, rejected: 1 });
    expect(table.issues[0]?.value.length).toBeLessThanOrEqual(81);
  });

  test('names of a hundred thousand letters are read', async () => {
    const name = 'n'.repeat(100_000);
    const table = await tableOf(`${HEADER}\n${name},${name},2026-01-05,10.00\n`);
    expect(textAt(table.orders.name, 0)).toBe(name);
  });

  test('bytes of zero make a file no text', async () => {
    expect((await refusalOf(`${HEADER}\n1,a\u0000b,2026-01-05,10.00\n`)).code).toBe('not-csv-binary');
    expect((await refusalOf(`${'\u0000'.repeat(5000)}\n`)).code).toBe('not-csv-binary');
  });

  test('an archive of 10,000 tables is refused, and not one of them is opened', async () => {
    const files = Array.from({ length: 10_000 }, (_, i) => ({ name: `${String(i)}.csv`, content: 'a' }));
    const archive = new Blob([zip(files)]);
    const { took, given } = await timed(readTables(archive, { name: 'many.zip', bytes: 0, savedDay: SAVED_DAY }));
    expect(given).toMatchObject({ ok: false, code: 'too-many-files', detail: { file: 'many.zip', found: '10000' } });
    expect(took).toBeLessThan(2000);
    expect(MOST_FILES).toBe(1000);
  });
});

describe('words from a file', () => {
  test('that a spreadsheet would run come out as words, in every column of words', () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'];
    const columns = [{ header: '=HYPERLINK("http://x.example")', kind: 'text' as const }];
    const [header, ...cells] = csvText({ columns, rows: evil.map((cell) => [cell]) }, { bom: false })
      .split('\r\n')
      .map((line) => line.replace(/^"/, ''));
    expect(header.startsWith("'=")).toBe(true);
    expect(cells.filter((cell) => cell !== '').every((cell) => cell.startsWith("'"))).toBe(true);
  });
});
