/* Dates and amounts that a file leaves open are asked about once, with the consequence of each answer, and read as answered. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, isoDay } from '#domain/calendar.ts';
import type { AmountsQuestion, DatesQuestion, FileChoices } from '#domain/choices.ts';
import { AMOUNT_SCALE, type FileTable } from '#domain/orders.ts';
import { answerOf, issuesOf, refusalOf } from '../fixtures/csv-orders.ts';
import { csv, head } from '../fixtures/csv-text.ts';

type Cells = readonly [date: string, total: string];

function plain(rows: readonly Cells[], delimiter = ',', header = 'order,date,email,total'): string {
  const lines = rows.map(([date, total], i) => [String(i), date, 'c@example.com', `"${total}"`].join(delimiter));
  return [header.replaceAll(',', delimiter), ...lines].join('\n');
}

async function datesAsked(text: string): Promise<DatesQuestion> {
  const { code, detail } = await refusalOf(text);
  expect(code).toBe('ambiguous-dates');
  const question = detail.questions?.find(({ kind }) => kind === 'dates');
  if (question?.kind !== 'dates') throw new Error('Not asked');
  return question;
}

async function amountsAsked(text: string): Promise<AmountsQuestion> {
  const question = (await refusalOf(text)).detail.questions?.find(({ kind }) => kind === 'amounts');
  if (question?.kind !== 'amounts') throw new Error('Not asked');
  return question;
}

async function read(text: string, choices: FileChoices): Promise<FileTable> {
  const answered = await answerOf(text, { choices });
  if (!answered.ok) throw new Error(`${answered.code} ${JSON.stringify(answered.detail)}`);
  return answered.value;
}

const days = (table: FileTable): string[] => Array.from(table.orders.day, isoDay);
const totals = (table: FileTable): number[] => Array.from(table.orders.total, (total) => total / AMOUNT_SCALE);

describe('dates that can be read in two ways', () => {
  const OPEN: readonly Cells[] = [
    ['03/04/2026', '5.00'],
    ['05/05/2026', '5.00'],
    ['01/12/2025', '5.00'],
    ['', '5.00'],
  ];

  test('are asked about with the days of each reading', async () => {
    // 05/05 is one day in both orders: two cells change. Day first: 1 December 2025 to 5 May 2026; month first: 12 January
    // 2025 (01/12) to 5 May 2026.
    expect(await datesAsked(plain(OPEN))).toEqual({
      kind: 'dates',
      column: 'date',
      example: '03/04/2026',
      line: 2,
      cells: 2,
      dmy: { example: dayNumber(2026, 4, 3), first: dayNumber(2025, 12, 1), last: dayNumber(2026, 5, 5) },
      mdy: { example: dayNumber(2026, 3, 4), first: dayNumber(2025, 1, 12), last: dayNumber(2026, 5, 5) },
      suggested: 'mdy',
    });
  });

  test('ISO dates beside them count for both readings', async () => {
    const question = await datesAsked(plain([...OPEN, ['2020-02-29', '1.00']]));
    expect([isoDay(question.dmy.first), isoDay(question.mdy.first)]).toEqual(['2020-02-29', '2020-02-29']);
    expect(question.cells).toBe(2);
  });

  test.each([
    ['commas', plain(OPEN), 'mdy'],
    ['semicolons', plain(OPEN, ';'), 'dmy'],
    ['euro signs', plain([['03/04/2026', '€5.00']]), 'dmy'],
    ['German words', plain(OPEN, ',', 'Bestellnummer,Datum,E-Mail,Betrag'), 'dmy'],
    ['decimal commas', plain([['03/04/2026', '5,50']]), 'dmy'],
  ])('with %s the likelier reading is suggested', async (_, text, suggested) => {
    expect((await datesAsked(text)).suggested).toBe(suggested);
  });

  test('a reading that lies after the day on which the file was saved is not suggested', async () => {
    // 5 November lies after 30 June, 11 May before: semicolons would have suggested the former.
    const saved = { savedDay: dayNumber(2026, 6, 30) };
    const asked = await refusalOf(plain([['05/11/2026', '5.00']], ';'), saved);
    expect(asked.detail.questions?.[0]).toMatchObject({ kind: 'dates', suggested: 'mdy' });
  });

  test.each([
    ['dmy', ['2026-04-03', '2026-05-05', '2025-12-01']],
    ['mdy', ['2026-03-04', '2026-05-05', '2025-01-12']],
  ] as const)('are read as answered: %s', async (dayMonth, expected) => {
    const table = await read(plain(OPEN), { dayMonth });
    expect(days(table)).toEqual(expected);
    expect(table.formats?.[0]).toEqual({
      kind: 'date',
      column: 'date',
      decided: dayMonth,
      proof: '',
      line: 0,
      answered: true,
    });
    expect(table.choices).toEqual({ dayMonth });
    expect(issuesOf(table)).toEqual(['5 missing-date rejected']);
  });

  test('a cell that tells is stronger than an answer', async () => {
    const table = await read(plain([...OPEN, ['31/01/2026', '1.00']]), { dayMonth: 'mdy' });
    expect(days(table)[0]).toBe('2026-04-03');
    expect(table.formats?.[0]).toMatchObject({ decided: 'dmy', proof: '31/01/2026', line: 6 });
    expect(table.formats?.[0]).not.toHaveProperty('answered');
  });

  test('one order is decided for all date columns of the file, and asked for once', async () => {
    const text = csv([
      head('#1', { 'Created at': '03/04/2026', 'Paid at': '04/04/2026', 'Fulfilled at': '05/04/2026' }),
    ]);
    const { detail } = await refusalOf(text);
    expect(detail.questions).toHaveLength(1);
    // 04/04 is the same day in both: two cells of three change.
    expect(detail.questions?.[0]).toMatchObject({ column: 'Created at', cells: 2 });
    expect(days(await read(text, { dayMonth: 'dmy' }))).toEqual(['2026-04-03']);
  });

  test('an answer is stronger than the habit of the source', async () => {
    const text =
      'Sale Date,Order ID,Buyer User ID,Buyer,Currency,Order Value,Order Total,Order Net,Ship Name\n' +
      '03/04/26,1,ann,ann,EUR,5.00,5.00,5.00,Ann\n';
    expect(days(await read(text, {}))).toEqual(['2026-03-04']);
    expect(days(await read(text, { dayMonth: 'dmy' }))).toEqual(['2026-04-03']);
  });
});

describe('a column in which both orders occur', () => {
  const MIXED = plain([
    ['13/01/2026', '1.00'],
    ['01/14/2026', '2.00'],
    ['03/04/2026', '3.00'],
  ]);

  test('is asked about, whatever is said of mixed dates', async () => {
    expect(await datesAsked(MIXED)).toMatchObject({ cells: 1, example: '03/04/2026', line: 4 });
    const mixed = await answerOf(MIXED, { choices: { mixedDates: true } });
    expect(mixed).toMatchObject({ ok: false, code: 'ambiguous-dates' });
  });

  test.each([
    ['dmy', ['2026-01-13', '2026-04-03'], 3, '01/14/2026'],
    ['mdy', ['2026-01-14', '2026-03-04'], 2, '13/01/2026'],
  ] as const)(
    'answered with %s, cells of the other order are rejected and shown',
    async (dayMonth, read_, line, text) => {
      const table = await read(MIXED, { dayMonth });
      expect(days(table)).toEqual(read_);
      expect(table.issues).toEqual([
        { file: 'orders.csv', line, column: 'date', code: 'other-date-order', value: text, fate: 'rejected' },
      ]);
    },
  );

  test('with mixed dates each cell is read as it can be', async () => {
    const table = await read(MIXED, { dayMonth: 'dmy', mixedDates: true });
    expect(days(table)).toEqual(['2026-01-13', '2026-01-14', '2026-04-03']);
    expect(table.count.rejected).toBe(0);
  });

  test("beside the order's own date it costs the date, not the order", async () => {
    const text = csv([
      head('#1', { 'Created at': '03/04/2026', 'Paid at': '13/04/2026' }),
      head('#2', { 'Created at': '03/04/2026', 'Paid at': '04/14/2026' }),
    ]);
    const table = await read(text, { dayMonth: 'dmy' });
    expect(table.issues.map(({ line, column, code, fate }) => [line, column, code, fate])).toEqual([
      [3, 'Paid at', 'other-date-order', 'kept'],
    ]);
    // 13 April was read, 14 April was not: the order's latest day is its first.
    expect(Array.from(table.orders.latestDay, isoDay)).toEqual(['2026-04-13', '2026-04-03']);
    const mixed = await read(text, { dayMonth: 'dmy', mixedDates: true });
    expect(Array.from(mixed.orders.latestDay, isoDay)).toEqual(['2026-04-13', '2026-04-14']);
  });
});

describe('amounts that can be read in two ways', () => {
  const OPEN: readonly Cells[] = [
    ['2026-01-01', '1,234'],
    ['2026-01-02', '5'],
    ['2026-01-03', '-2,500'],
  ];

  test('are asked about with the sums of each reading', async () => {
    // Dot before decimals: the comma parts thousands, 1234 + 5 − 2500 = −1261. Comma: 1.234 + 5 − 2.5 = 3.734.
    expect(await amountsAsked(plain(OPEN))).toEqual({
      kind: 'amounts',
      column: 'total',
      example: '1,234',
      line: 2,
      cells: 2,
      dot: { example: 12_340_000, sum: -12_610_000 },
      comma: { example: 12_340, sum: 37_340 },
      suggested: '.',
    });
  });

  test.each([
    ['.', [1234, 5, -2500]],
    [',', [1.234, 5, -2.5]],
  ] as const)('are read as answered: %s', async (decimal, expected) => {
    const table = await read(plain(OPEN), { decimal });
    expect(totals(table)).toEqual(expected);
    expect(table.formats?.[1]).toMatchObject({ kind: 'amount', proof: '', line: 0, answered: true });
  });

  test('the file of a German spreadsheet suggests the comma, another column that tells suggests its sign', async () => {
    expect((await amountsAsked(plain([['2026-01-01', '1.234']], ';'))).suggested).toBe(',');
    // Contradictory signs: two commas against one dot.
    const both: readonly Cells[] = [
      ['2026-01-01', '1,234'],
      ['2026-01-01', '1,5'],
      ['2026-01-01', '2,5'],
      ['2026-01-01', '2.5'],
    ];
    expect(await amountsAsked(plain(both))).toMatchObject({ cells: 1, suggested: ',' });
    expect(totals(await read(plain(both), { decimal: '.' }))).toEqual([1234, 1.5, 2.5, 2.5]);
  });

  test('a cell that tells is stronger than an answer', async () => {
    expect(totals(await read(plain([...OPEN, ['2026-01-01', '2.50']]), { decimal: ',' }))).toEqual([
      1234, 5, -2500, 2.5,
    ]);
  });
});

test('everything that a file leaves open is asked at once, and what is answered is not asked again', async () => {
  const text = plain([['03/04/2026', '1,234']]);
  const first = await refusalOf(text);
  expect(first.code).toBe('ambiguous-dates');
  expect(first.detail.questions?.map(({ kind }) => kind)).toEqual(['dates', 'amounts']);
  const second = await refusalOf(text, { choices: { dayMonth: 'dmy' } });
  expect(second.code).toBe('ambiguous-amounts');
  expect(second.detail.questions?.map(({ kind }) => kind)).toEqual(['amounts']);
  expect(totals(await read(text, { dayMonth: 'dmy', decimal: '.' }))).toEqual([1234]);
});

test('the sums and days that are asked about are those that the answer gives, whatever the file and its chunks', async () => {
  const date = fc.constantFrom('03/04/2026', '11/12/2025', '07/07/2026', '2026-01-31');
  const total = fc.constantFrom('1,234', '12,500', '7', '-3,250', '0');
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(date, total), { minLength: 1, maxLength: 12 }),
      fc.nat(40),
      async (rows, cut) => {
        const text = plain(rows);
        const whole = await answerOf(text);
        expect(await answerOf(text, {}, cut + 1)).toEqual(whole);
        if (whole.ok) return;
        for (const question of whole.detail.questions ?? []) {
          for (const [dayMonth, decimal] of [
            ['dmy', '.'],
            ['mdy', ','],
          ] as const) {
            const table = await read(text, { dayMonth, decimal });
            asked++;
            if (question.kind === 'dates') {
              const { first, last } = question[dayMonth];
              expect([Math.min(...table.orders.day), Math.max(...table.orders.day)]).toEqual([first, last]);
            } else if (question.kind === 'amounts') {
              const { sum } = decimal === '.' ? question.dot : question.comma;
              expect(table.orders.total.reduce((all, each) => all + each, 0)).toBe(sum);
            }
          }
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(asked).toBeGreaterThan(20);
});
