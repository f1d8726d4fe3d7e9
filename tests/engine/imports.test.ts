/* Imports on a real database: any order of files, undo, questions, answers that are remembered, tables beside the orders. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileChoices } from '#domain/choices.ts';
import { dayNumber } from '#domain/calendar.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { createEngine } from '#engine/engine.ts';
import { DEFAULT_SETTINGS, type AskedFile, type Engine, type ImportOutcome } from '#engine/protocol.ts';
import { openStore, type Store } from '#storage/store.ts';
import { bytesOf, zipOfPacked } from '../fixtures/zip-bytes.ts';
import { dropDatabase, recordsOf } from '../storage/records.ts';
import { shopifyFile, shopOrders } from './files.ts';
import { value } from '../fixtures/answered.ts';

let base = '/';
let store: Store;
let engine: Engine;
let number = 0;

const today = dayNumber(2026, 6, 1);

function start(): Engine {
  store = openStore(base);
  return createEngine({ storage: store, app: { version: '0.0.0', build: 'test' }, today: () => today });
}

async function fresh(): Promise<void> {
  store.close();
  await dropDatabase(base);
  engine = start();
}

beforeEach(() => {
  base = `/imports-${Date.now()}-${number++}/`;
  engine = start();
});

afterEach(async () => {
  store.close();
  await dropDatabase(base);
});

const quiet = (): void => undefined;

async function importing(files: readonly File[], choices: Record<string, FileChoices> = {}): Promise<ImportOutcome> {
  const done = await value(engine.importFiles(files, quiet, choices));
  if ('asked' in done) throw new Error(`asked: ${JSON.stringify(done.asked)}`);
  return done;
}

async function asking(...files: File[]): Promise<readonly AskedFile[]> {
  const done = await value(engine.importFiles(files, quiet));
  if (!('asked' in done)) throw new Error('nothing was asked');
  return done.asked;
}

const csv = (name: string, ...lines: string[]): File => new File([`${lines.join('\n')}\n`], name);

/** Everything that screens can say about the orders and the tables beside them, but for names of files. */
async function everything(): Promise<unknown> {
  const rules = { ...DEFAULT_RULES, refunds: 'day' } as const;
  const results = JSON.parse(await value(engine.results(DEFAULT_SETTINGS))) as {
    dataset: { files?: unknown; rows?: unknown };
  };
  delete results.dataset.files;
  delete results.dataset.rows;
  return [
    results,
    await value(engine.ask('counting', { rules })),
    await value(engine.ask('side', { rules })),
    await value(engine.ask('identity', { rules })),
  ];
}

const TRANSACTIONS = 'Order,Name,Kind,Gateway,Created At,Status,Amount,Currency,Card Type';

/** Two months of a shop: orders that overlap, of which two were refunded meanwhile, and the payments that say when. */
function twoExports(): { a: File[]; b: File[] } {
  const orders = shopOrders(30);
  const later = orders.map((order, i) =>
    i === 3 || i === 20 ? { ...order, refunded: 10, financial: 'partially_refunded' } : order,
  );
  const refund = (order: string, day: string): string =>
    `5000,${order},refund,stripe,${day} 09:00:00 +0100,success,10.00,EUR,Visa`;
  return {
    a: [shopifyFile(orders.slice(0, 30), 'a.csv'), csv('pay-a.csv', TRANSACTIONS, refund('#1004', '2025-03-01'))],
    b: [
      shopifyFile([later[3], ...later.slice(15)], 'b.csv'),
      csv('pay-b.csv', TRANSACTIONS, refund('#1004', '2025-03-01'), refund('#1021', '2025-03-02')),
    ],
  };
}

describe('files in any order', () => {
  test('A then B, B then A, A twice and both in one drop give the same', async () => {
    const { a, b } = twoExports();
    const seen: unknown[] = [];
    for (const drops of [[a, b], [b, a], [a, a, b], [[...a, ...b]], [[...b, ...a], b]]) {
      for (const drop of drops) await importing(drop);
      seen.push(await everything());
      await fresh();
    }
    for (const each of seen.slice(1)) expect(each).toEqual(seen[0]);
  });

  test('the same import twice adds nothing, and every row is accounted for', async () => {
    const { a } = twoExports();
    await importing(a);
    const again = await importing(a);
    expect(again).toMatchObject({ added: 0, changed: 0, same: 30, removed: 0 });
    const { rows } = again.dataset;
    expect(rows).toEqual({ read: 62, used: 31, merged: 31, leftOut: 0, rejected: 0 });
  });
});

describe('segments after a second import', () => {
  const since = async (): Promise<unknown> => {
    const { costs, clv, customersView } = DEFAULT_SETTINGS;
    const question = { rules: DEFAULT_RULES, costs, clv, lapse: null, limits: customersView.limits, by: null };
    return (await value(engine.ask('customers', question))).moves.since;
  };

  test('are compared with the last day of the first one, also once the data are opened again', async () => {
    // Four customers; the third buys again on the 34th day.
    const last = dayNumber(2025, 2, 4);
    await importing([shopifyFile(shopOrders(4), 'one.csv')]);
    expect(await since()).toMatchObject({ what: 'days' });
    await importing([
      shopifyFile([{ name: '#9001', email: 'z@example.com', created: '2025-09-30', total: 20 }], 'two.csv'),
    ]);
    expect(await since()).toEqual({ day: last, what: 'import' });
    store.close();
    engine = start();
    await value(engine.open());
    expect(await since()).toEqual({ day: last, what: 'import' });
  });
});

describe('undoImport', () => {
  test('leaves the data as if the import had never been, to the record', async () => {
    const { a, b } = twoExports();
    await importing(a);
    const before = await everything();
    const records = await recordsOf(base);
    const { importNumber } = await importing(b);
    expect(await everything()).not.toEqual(before);
    const undone = await value(engine.undoImport(importNumber ?? NaN));
    expect(undone).toMatchObject({ importNumber: null, added: 0, removed: 15 });
    expect(await everything()).toEqual(before);
    expect({ ...(await recordsOf(base)), workspaces: [] }).toEqual({ ...records, workspaces: [] });
  });

  test('of the first import leaves the second', async () => {
    const { a, b } = twoExports();
    await importing(b);
    const alone = await everything();
    await fresh();
    const { importNumber } = await importing(a);
    await importing(b);
    await value(engine.undoImport(importNumber ?? NaN));
    expect(await everything()).toEqual(alone);
  });

  test('of the only import leaves nothing', async () => {
    const { importNumber } = await importing(twoExports().a);
    expect(await engine.undoImport(importNumber ?? NaN)).toEqual({ ok: true, value: null });
    expect(await engine.open()).toEqual({ ok: true, value: null });
    expect(Object.values(await recordsOf(base)).flat()).toEqual([]);
  });
});

const AMBIGUOUS = csv(
  'till.csv',
  'Customer ID,Date,Total',
  'K1,03/04/2026,"10.00"',
  'K1,05/02/2026,"20.00"',
  'K2,01/02/2026,5.00',
);

describe('questions', () => {
  test('a file with two readings is asked about, and nothing is stored meanwhile', async () => {
    const [asked] = await asking(AMBIGUOUS);
    expect(asked).toMatchObject({ key: 'till.csv', questions: [{ kind: 'dates', example: '03/04/2026', cells: 3 }] });
    expect(Object.values(await recordsOf(base)).flat()).toEqual([]);
  });

  test('it is read as it was answered', async () => {
    const { dataset } = await importing([AMBIGUOUS], { 'till.csv': { dayMonth: 'mdy' } });
    expect(dataset.files[0]).toMatchObject({
      firstDay: dayNumber(2026, 1, 2),
      lastDay: dayNumber(2026, 5, 2),
      choices: { dayMonth: 'mdy' },
    });
  });

  test('the next file with the same columns is read without asking', async () => {
    await importing([AMBIGUOUS], { 'till.csv': { dayMonth: 'dmy' } });
    const { dataset } = await importing([csv('may.csv', 'Customer ID,Date,Total', 'K1,07/05/2026,9.00')]);
    expect(dataset.files[1]).toMatchObject({ firstDay: dayNumber(2026, 5, 7) });
  });

  test('what is remembered can be taken elsewhere, and forgotten', async () => {
    await importing([AMBIGUOUS], { 'till.csv': { dayMonth: 'dmy' } });
    const remembered = await value(engine.rememberedHeaders());
    expect(remembered).toEqual([{ header: ['Customer ID', 'Date', 'Total'], choices: { dayMonth: 'dmy' } }]);
    await value(engine.rememberHeaders([]));
    expect(await asking(AMBIGUOUS)).toHaveLength(1);
    await value(engine.rememberHeaders(remembered));
    expect((await importing([AMBIGUOUS])).same).toBe(3);
  });

  test('questions of all files of a drop come at once', async () => {
    const other = csv('other.csv', 'wann;was;wer', '1. Mai 2026;12,50;Ada', '2. Mai 2026;13,50;Ben');
    const asked = await asking(AMBIGUOUS, shopifyFile(shopOrders(3)), other);
    expect(asked.map(({ name, questions }) => [name, questions.map(({ kind }) => kind)])).toEqual([
      ['till.csv', ['dates']],
      ['other.csv', ['columns']],
    ]);
  });

  test('a table whose columns were told is read by them, and its like from then on', async () => {
    const file = csv('kasse.csv', 'wann;was;wer', '1. Mai 2026;12,50;Ada', '2. Juni 2026;13,50;Ada');
    const mapping = { kind: 'orders', columns: ['date', 'amount', 'customer'] } as const;
    const { dataset } = await importing([file], { 'kasse.csv': { mapping } });
    expect(dataset).toMatchObject({ orders: 2, customers: 1 });
    await value(engine.deleteWorkspace());
    expect((await importing([file])).dataset).toMatchObject({ orders: 2, customers: 1 });
  });

  test('a file inside an archive is answered under its own name', async () => {
    const content = bytesOf(await AMBIGUOUS.text());
    const archive = new File([zipOfPacked([{ name: 'till.csv', content, packed: content, method: 0 }])], 'march.zip');
    const [asked] = await asking(archive);
    expect(asked.key).toBe('march.zip/till.csv');
    const { dataset } = await importing([archive], { [asked.key]: { dayMonth: 'dmy' } });
    expect(dataset.orders).toBe(3);
  });
});

describe('repairs', () => {
  test('examples of a problem name every file and every unknown word', async () => {
    const lines = (words: readonly string[]): string[] =>
      words.map((word, i) => `${i},K${i},2026-03-0${i + 1},10.00,${word}`);
    const header = 'Order ID,Customer ID,Date,Total,Status';
    const many = ['odd', 'odd', 'odd', 'odd', 'odd', 'odd', 'rare'];
    const { dataset } = await importing([
      csv('a.csv', header, ...lines(many)),
      csv('b.csv', header, ...lines(['strange'])),
    ]);
    const unknown = dataset.issues.find(({ code }) => code === 'unknown-status');
    expect(unknown?.count).toBe(8);
    expect(new Set(unknown?.examples.map(({ file, value }) => `${file} ${value}`))).toEqual(
      new Set(['a.csv odd', 'a.csv rare', 'b.csv strange']),
    );
  });

  const BROKEN = csv(
    'till.csv',
    'Order ID,Customer ID,Date,Total',
    '1,K1,2026-03-04,10.00',
    '2,K2,2026-03-05',
    '3,K1,2027-01-01,5.00',
  );

  test('rejected rows are kept as written, with their reason', async () => {
    const { dataset } = await importing([BROKEN]);
    expect(dataset.files[0]).toMatchObject({ rejectedKept: 2, rows: { read: 3, used: 1, rejected: 2 } });
    expect(await value(engine.rejectedRows(0))).toEqual({
      header: ['Order ID', 'Customer ID', 'Date', 'Total'],
      rows: [
        { line: 3, code: 'cell-count', column: '', cells: ['2', 'K2', '2026-03-05'] },
        { line: 4, code: 'date-out-of-range', column: 'Date', cells: ['3', 'K1', '2027-01-01', '5.00'] },
      ],
    });
  });

  test('the same files read again with other choices take the place of their import', async () => {
    const { importNumber } = await importing([BROKEN]);
    const choices = { 'till.csv': { lateDates: true } } as const;
    const again = await value(engine.importFiles([BROKEN], quiet, choices, importNumber ?? undefined));
    expect(again).toMatchObject({
      importNumber,
      added: 1,
      same: 1,
      dataset: { files: [{ choices: { lateDates: true } }] },
    });
  });
});

describe('chooseForFile', () => {
  test('names the currency of a file that names none, and can be taken back', async () => {
    await importing([csv('till.csv', 'Order ID,Customer ID,Date,Total', '1,K1,2026-03-04,10.00')]);
    const currency = async (): Promise<string> =>
      (await value(engine.ask('counting', { rules: DEFAULT_RULES }))).currency;
    expect(await currency()).toBe('');
    await value(engine.chooseForFile(0, { currency: 'CHF' }));
    expect(await currency()).toBe('CHF');
    store.close();
    engine = start();
    await value(engine.open());
    expect(await currency()).toBe('CHF');
    await value(engine.chooseForFile(0, { currency: '' }));
    expect(await currency()).toBe('');
  });
});

describe('tables beside the orders', () => {
  test('come without any order, and wait for them', async () => {
    const ads = csv(
      'meta.csv',
      'Campaign name,Day,Amount spent (EUR)',
      'Brand,2026-03-01,10.50',
      'Brand,2026-03-02,4.50',
    );
    const { dataset } = await importing([ads]);
    expect(dataset).toMatchObject({ orders: 0, customers: 0, files: [{ holds: 'spend', rows: { read: 2, used: 2 } }] });
    const { spend } = await value(engine.ask('side', { rules: DEFAULT_RULES }));
    expect(spend?.lines).toMatchObject([{ channel: 'Meta', currency: 'EUR', amount: 1500, rows: 2 }]);
    store.close();
    engine = start();
    expect((await value(engine.open()))?.dataset).toEqual(dataset);
    expect(JSON.parse(await value(engine.results(DEFAULT_SETTINGS)))).toMatchObject({ dataset: { orders: 0 } });
    expect((await importing([shopifyFile(shopOrders(3))])).dataset).toMatchObject({ orders: 5 });
  });

  test('refund dates from the payments put refunds on their day', async () => {
    const { a, b } = twoExports();
    await importing([...a, ...b]);
    const months = async (refunds: 'order' | 'day'): Promise<Record<string, number>> => {
      const report = await value(engine.ask('revenue', { rules: { ...DEFAULT_RULES, refunds } }));
      return Object.fromEntries(report.months.map(({ month, netSales }) => [month, netSales]));
    };
    const [onOrder, onDay] = [await months('order'), await months('day')];
    const sum = (of: Record<string, number>): number => Object.values(of).reduce((all, each) => all + each, 0);
    expect(sum(onDay)).toBe(sum(onOrder));
    // Both refunds, 10.00 each, were paid out in March.
    expect(onDay['2025-03'] - onOrder['2025-03']).toBe(-2000);
  });
});
