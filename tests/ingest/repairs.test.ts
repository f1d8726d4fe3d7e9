/* What the user repairs with one click: short rows, dates later than the file, unknown words of a status column. */
import { describe, expect, test } from 'vitest';
import { dayNumber, isoDay } from '#domain/calendar.ts';
import type { FileChoices } from '#domain/choices.ts';
import { Financial, type FileTable } from '#domain/orders.ts';
import { answerOf, issuesOf, productsByOrder, SAVED_DAY, texts } from '../fixtures/csv-orders.ts';
import { csv, head, line } from '../fixtures/csv-text.ts';
import { expectWhole } from '../fixtures/whole-table.ts';

async function read(text: string, choices: FileChoices = {}, savedDay = SAVED_DAY): Promise<FileTable> {
  const answered = await answerOf(text, { choices, savedDay });
  if (!answered.ok) throw new Error(`${answered.code} ${JSON.stringify(answered.detail)}`);
  expectWhole(answered.value);
  return answered.value;
}

const PLAIN = 'order,email,date,total,status,note';

describe('rows that are shorter than the header', () => {
  const TEXT = `${PLAIN}\n1,a@example.com,2026-01-05,5.00,paid,x\n2,a@example.com,2026-01-06,6.00\n3,a@example.com\n`;

  test('are rejected', async () => {
    const table = await read(TEXT);
    expect(issuesOf(table)).toEqual(['3 cell-count rejected', '4 cell-count rejected']);
    expect(table.orders.rows).toBe(1);
  });

  test('are filled up with blank cells where the user wants it, and remarked with their number of cells', async () => {
    const table = await read(TEXT, { shortRows: true });
    expect(texts(table.orders.name)).toEqual(['1', '2']);
    expect(table.issues.map((issue) => [issue.line, issue.code, issue.fate, issue.value])).toEqual([
      [3, 'cell-count', 'kept', '4'],
      [4, 'cell-count', 'kept', '2'],
      [4, 'missing-date', 'rejected', ''],
    ]);
    // What is handed back is the row as written.
    expect(table.rejectedRows).toEqual([
      { line: 4, code: 'missing-date', column: 'date', cells: ['3', 'a@example.com'] },
    ]);
  });

  test('rows that are too long, and rows with broken quotes, stay rejected', async () => {
    const text = `${PLAIN}\n1,a@example.com,2026-01-05,5.00,paid,x,more\n2,"a" b",2026-01-06\n3,a@example.com,2026-01-05,5.00,,\n`;
    const table = await read(text, { shortRows: true });
    expect(issuesOf(table)).toEqual(['2 cell-count rejected', '3 bad-quote rejected']);
  });
});

describe('dates later than the day on which the file was saved', () => {
  const saved = dayNumber(2026, 1, 1);
  test.each([
    ['a plain table', `${PLAIN}\n1,a@example.com,2026-01-01,5.00,,\n2,a@example.com,2026-02-01,5.00,,\n`, 3],
    [
      'a Shopify export',
      csv([head('#1', { 'Created at': '2026-01-01' }), head('#2', { 'Created at': '2026-02-01' })]),
      3,
    ],
    [
      'an Etsy export',
      'Sale Date,Order ID,Buyer User ID,Currency,Order Value,Order Total,Order Net,Ship Name\n' +
        '01/01/26,1,ann,EUR,5.00,5.00,5.00,Ann\n02/01/26,2,ann,EUR,5.00,5.00,5.00,Ann\n',
      3,
    ],
  ])('are rejected in %s, and believed where the user says that the file is wrong', async (_, text, at) => {
    const strict = await read(text, {}, saved);
    expect(issuesOf(strict)).toEqual([`${at} date-out-of-range rejected`]);
    const believing = await read(text, { lateDates: true }, saved);
    expect(Array.from(believing.orders.latestDay, isoDay)).toEqual(['2026-01-01', '2026-02-01']);
    expect(believing.issues).toEqual([]);
    expect(believing.savedDay).toBe(saved);
  });

  test('dates before 1990 are believed by nobody', async () => {
    const text = `${PLAIN}\n1,a@example.com,1989-12-31,5.00,,\n2,a@example.com,2026-02-01,5.00,,\n`;
    expect(issuesOf(await read(text, { lateDates: true }))).toEqual(['2 date-out-of-range rejected']);
  });
});

describe('unknown words of a status column', () => {
  const WORDS = ['Fertig', 'wartet', 'Weg', 'zurück', 'Angebot', 'paid', 'seltsam'];
  const PLAIN_TEXT = `${PLAIN}\n${WORDS.map((word, i) => `${i},a@example.com,2026-01-05,5.00,${word},`).join('\n')}\n`;
  const STATUSES = {
    fertig: 'paid',
    wartet: 'pending',
    weg: 'cancelled',
    zurück: 'refunded',
    angebot: 'ignored',
    // Known words keep their meaning.
    paid: 'cancelled',
  } as const;

  test('are named in the remarks', async () => {
    const table = await read(PLAIN_TEXT);
    expect(table.issues.map(({ code, value }) => `${code} ${value}`)).toEqual(
      ['Fertig', 'wartet', 'Weg', 'zurück', 'Angebot', 'seltsam'].map((word) => `unknown-status ${word}`),
    );
  });

  test('each of them at least once, however often another stands above it', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `${i},a@example.com,2026-01-05,5.00,oft,`);
    const table = await answerOf(`${PLAIN}\n${rows.join('\n')}\nx,a@example.com,2026-01-05,5.00,selten,\n`);
    const words = table.ok ? table.value.issues.map(({ value }) => value) : [];
    expect(words.filter((word) => word === 'oft')).toHaveLength(1000);
    expect(words.filter((word) => word === 'selten')).toHaveLength(1);
  });

  const expectMeanings = (table: FileTable): void => {
    const { financial, cancelled } = table.orders;
    expect(Array.from(financial)).toEqual([
      Financial.paid,
      Financial.pending,
      Financial.none,
      Financial.refunded,
      Financial.paid,
      Financial.none,
    ]);
    expect(Array.from(cancelled)).toEqual([0, 0, 1, 0, 0, 0]);
    expect(table.count).toMatchObject({ used: 6, leftOut: 1, rejected: 0 });
    expect(table.issues.filter(({ code }) => code === 'unknown-status').map(({ value }) => value)).toEqual(['seltsam']);
    expect(table.issues.filter(({ fate }) => fate === 'leftOut').map(({ line: at }) => at)).toEqual([6]);
  };

  test('mean in a plain table what the user says', async () => {
    expectMeanings(await read(PLAIN_TEXT, { statuses: STATUSES }));
  });

  test('mean in a Shopify export what the user says', async () => {
    const text = csv(WORDS.map((word, i) => head(`#${i}`, { 'Financial Status': word })));
    expectMeanings(await read(text, { statuses: STATUSES }));
  });

  test('mean in the export of another shop what the user says', async () => {
    const header = 'order_id,order_number,order_date,status,order_total,billing_email,order_currency';
    const rows = WORDS.map((word, i) => `${i},${i},2026-01-05 10:00:00,${word},5.00,a@example.com,EUR`);
    const table = await read(`${header}\n${rows.join('\n')}\n`, { statuses: STATUSES });
    expect(table.source).toBe('woo-orders');
    expectMeanings(table);
  });

  test('lines of an order that is ignored are left out with it, wherever they stand', async () => {
    const rows = [
      line('#1', 'above'),
      head('#1', { 'Financial Status': 'Angebot' }),
      line('#1', 'below'),
      head('#2'),
      line('#2', 'kept'),
      line('#1', 'far below'),
    ];
    for (const order of [rows, rows.toReversed()]) {
      const table = await read(csv(order), { statuses: { angebot: 'ignored' } });
      expect(productsByOrder(table).map((text) => text.split(': ')[0])).toEqual(['#2']);
      expect(table.count).toEqual({ read: 6, used: 2, merged: 0, leftOut: 4, rejected: 0 });
    }
  });

  test('lines of an order of another shop that is ignored are left out with it', async () => {
    const header = 'Order ID,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem name';
    const order = (id: number, state: string): string =>
      `${id},a@example.com,${state},EUR,5.00,0,0,5.00,2026-01-05 10:00:00 +0100,Tea`;
    const table = await read(`${header}\n${order(1, 'OFFER')}\n1,,,,,,,,,Cup\n${order(2, 'PAID')}\n2,,,,,,,,,Cup\n`, {
      statuses: { offer: 'ignored' },
    });
    expect(table.source).toBe('squarespace');
    expect(productsByOrder(table)).toEqual(['2: Cup + Tea']);
    expect(table.count).toEqual({ read: 4, used: 2, merged: 0, leftOut: 2, rejected: 0 });
  });

  test('a word that names something of every object has no meaning', async () => {
    const text = `${PLAIN}\n1,a@example.com,2026-01-05,5.00,constructor,\n`;
    expect(issuesOf(await read(text, { statuses: {} }))).toEqual(['2 unknown-status kept']);
  });
});
