/* How each column was read, and the cell that decided it: the proof that the import report shows. */
import { describe, expect, test } from 'vitest';
import { isoDay } from '#domain/calendar.ts';
import type { FileReport, FileTable } from '#domain/orders.ts';
import { adsOf } from '../fixtures/ads.ts';
import { answerOf, issuesOf, tableOf } from '../fixtures/csv-orders.ts';
import { csv, head } from '../fixtures/csv-text.ts';

/** The table where the user has answered that the day comes first. */
async function answeredTable(text: string): Promise<FileTable> {
  const answered = await answerOf(text, { choices: { dayMonth: 'dmy' } });
  if (!answered.ok) throw new Error(answered.code);
  return answered.value;
}

function formats(table: Pick<FileReport, 'formats'>): string[] {
  return (table.formats ?? []).map(
    ({ kind, column, decided, proof, line }) => `${kind} ${column}: ${decided} by “${proof}” in ${line}`,
  );
}

const plain = (rows: readonly (readonly [string, string])[], delimiter = ';'): string =>
  ['order;date;email;total', ...rows.map(([date, total], i) => `${i};${date};c${i}@example.com;${total}`)]
    .join('\n')
    .replaceAll(';', delimiter);

describe('FileTable.formats', () => {
  test('13 to 31 in first place proves that the day comes first, by value and line', async () => {
    const table = await tableOf(
      plain([
        ['03/04/2026', '1.234'],
        ['12/04/2026', '7,5'],
        ['28/04/2026', '8,5'],
        ['29/04/2026', '9,5'],
      ]),
    );
    expect(formats(table)).toEqual(['date date: dmy by “28/04/2026” in 4', 'amount total: comma by “7,5” in 3']);
  });

  test('13 to 31 in second place proves that the month comes first', async () => {
    const table = await tableOf(
      plain([
        ['2026-01-31', '1'],
        ['03/04/2026', '2'],
        ['03/14/2026', '3'],
      ]),
    );
    expect(formats(table)).toEqual(['date date: mdy by “03/14/2026” in 4', 'amount total: whole by “1” in 2']);
  });

  test.each([
    ['2026-01-31', 'iso'],
    ['31.01.2026', 'dotted'],
    ['31. Januar 2026', 'named'],
    ['45384.5', 'serial'],
    ['1767225600', 'epoch-s'],
    ['1767225600000', 'epoch-ms'],
    ['05/05/2026', 'each'],
  ])('%s is written as %s', async (date, decided) => {
    const table = await tableOf(plain([[date, '1.50']]));
    expect(formats(table)).toEqual([`date date: ${decided} by “${date}” in 2`, 'amount total: dot by “1.50” in 2']);
  });

  test('a Shopify file names each of its columns once; what no cell decides is assumed, with line 0', async () => {
    const table = await tableOf(
      csv([
        head('#1', { 'Paid at': '13/02/2026', 'Created at': '12/02/2026', Total: '1,234', Shipping: '0' }),
        head('#2', { 'Paid at': '13/02/2026', 'Created at': '12/02/2026', Total: '1,234', Shipping: '0' }),
      ])
        .replaceAll('10.00', '10')
        .replaceAll('0.00', '0'),
    );
    expect(table.orders.total[0]).toBe(12_340_000);
    expect(formats(table).slice(0, 5)).toEqual([
      'date Created at: dmy by “13/02/2026” in 2',
      'date Paid at: dmy by “13/02/2026” in 2',
      'amount Total: dot by “” in 0',
      'amount Subtotal: whole by “10” in 2',
      'amount Shipping: whole by “0” in 2',
    ]);
  });

  test('the order is decided by another column where its own cells are silent', async () => {
    const table = await tableOf(csv([head('#1', { 'Created at': '03/02/2026', 'Paid at': '02/13/2026' })]));
    expect(isoDay(table.orders.day[0])).toBe('2026-03-02');
    expect(formats(table).slice(0, 2)).toEqual([
      'date Created at: mdy by “02/13/2026” in 2',
      'date Paid at: mdy by “02/13/2026” in 2',
    ]);
  });

  test('two files read at the same time keep their proofs apart', async () => {
    const days = Array.from({ length: 40 }, (_, i): [string, string] => [`0${1 + (i % 9)}/02/2026`, '1,5']);
    const texts = [
      plain([...days, ['13/02/2026', '2,5']]),
      plain([['02/14/2026', '2.5'], ...days.map(([day]): [string, string] => [day, '3.5'])]),
    ];
    const together = await Promise.all(texts.map((text) => tableOf(text, 50)));
    expect(together.map((table) => formats(table)[0])).toEqual([
      'date date: dmy by “13/02/2026” in 42',
      'date date: mdy by “02/14/2026” in 2',
    ]);
  });
});

describe('dates that no cell decides', () => {
  const HEADER = 'Start Date (in UTC),Account Name,Campaign Name,Total Spent,Impressions,Clicks,Currency';
  const spend = async (period: string, days: readonly string[]): Promise<string[]> => {
    const rows = days.map((day) => `${day},Acme,Brand,10.25,500,4,USD`);
    const file = await adsOf([period, HEADER, ...rows].join('\n'));
    return formats(file).filter((text) => text.startsWith('date'));
  };

  test('are read by the habit of the source, without a proof; the period above the table is no column', async () => {
    expect(await spend('"Report Start: 09/01/2026, Report End: 09/02/2026"', ['09/01/2026', '09/02/2026'])).toEqual([
      'date Start Date (in UTC): mdy by “” in 0',
    ]);
  });

  test('are proven by the period above the table, which has no line', async () => {
    expect(await spend('"Report Start: 09/01/2026, Report End: 09/30/2026"', ['09/01/2026'])).toEqual([
      'date Start Date (in UTC): mdy by “09/30/2026” in 0',
    ]);
    expect(await spend('"Report Start: 01/09/2026, Report End: 30/09/2026"', ['01/09/2026'])).toEqual([
      'date Start Date (in UTC): dmy by “30/09/2026” in 0',
    ]);
  });

  test('a column whose cells have one reading proves nothing where another was answered', async () => {
    // 05/05 is the same day in both orders: what the user said of the other column is no proof for it.
    const table = await answeredTable(csv([head('#1', { 'Created at': '03/04/2026', 'Paid at': '05/05/2026' })]));
    expect(table.formats?.slice(0, 2)).toEqual(
      ['Created at', 'Paid at'].map((column) => ({
        kind: 'date',
        column,
        decided: 'dmy',
        proof: '',
        line: 0,
        answered: true,
      })),
    );
  });
});

describe('suspicious dates', () => {
  const year = (write: (month: string, day: string) => string, days: number): string =>
    plain(
      Array.from({ length: 240 }, (_, i): [string, string] => {
        const month = String(1 + (i % 12)).padStart(2, '0');
        return [write(month, String(1 + ((i * 7) % days)).padStart(2, '0')), '1.50'];
      }),
    );

  test('a year whose days nearly all lie on 1 to 12 is remarked once', async () => {
    const swapped = await tableOf(year((month, day) => `${day}.${month}.2026`, 12));
    expect(issuesOf(swapped)).toEqual(['2 suspicious-dates kept']);
    expect(swapped.issueTotals).toEqual([{ code: 'suspicious-dates', fate: 'kept', column: 'date', count: 1 }]);
    expect(swapped.count.used).toBe(240);
  });

  test('nor is a column whose order the user answered: days 1 to 12 alone are why it was asked', async () => {
    const text = year((month, day) => `${day}/${month}/2026`, 12);
    const answered = await answeredTable(text);
    expect(issuesOf(answered)).toEqual([]);
    // A cell that tells goes before the answer, and then the days are as odd as ever.
    const proven = await answeredTable(`${text}\nx;31/01/2026;x@example.com;1.50`);
    expect(issuesOf(proven)).toEqual(['2 suspicious-dates kept']);
  });

  test('days over the whole month are not, nor days 1 to 12 of one month, nor ISO dates', async () => {
    expect(issuesOf(await tableOf(year((month, day) => `${day}.${month}.2026`, 28)))).toEqual([]);
    expect(issuesOf(await tableOf(year((_, day) => `${day}.05.2026`, 12)))).toEqual([]);
    expect(issuesOf(await tableOf(year((month, day) => `2026-${month}-${day}`, 12)))).toEqual([]);
  });
});
