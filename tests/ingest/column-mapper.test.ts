/* Tables whose columns are not known are asked about, with guesses, and read as the user names the columns. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from '#domain/calendar.ts';
import {
  COLUMN_ROLES,
  type ColumnMapping,
  type ColumnsQuestion,
  type FileChoices,
  type MappedKind,
} from '#domain/choices.ts';
import { AMOUNT_SCALE, Financial, type FileTable } from '#domain/orders.ts';
import type { SideFile } from '#domain/side-tables.ts';
import { isOrdersFile, type DataFile } from '#domain/data-files.ts';
import { readTable } from '#ingest/read.ts';
import { columnsQuestion } from '#ingest/sources/column-guess.ts';
import { refusalOf, SAVED_DAY, texts } from '../fixtures/csv-orders.ts';
import { csv, head } from '../fixtures/csv-text.ts';

const ZOO = '../shared/samples/synthetic/generic_numbers_zoo.csv';

async function asked(text: string, choices: FileChoices = {}): Promise<ColumnsQuestion & { code: string }> {
  const { code, detail } = await refusalOf(text, { choices });
  const [question] = detail.questions ?? [];
  if (detail.questions?.length !== 1 || question.kind !== 'columns') throw new Error(`${code}: not asked`);
  return { ...question, code };
}

async function fileOf(text: string, choices: FileChoices): Promise<DataFile> {
  const blob = new Blob([text]);
  const read = await readTable(blob, { name: 'own.csv', bytes: blob.size, savedDay: SAVED_DAY, choices });
  if (!read.ok) throw new Error(`${read.code} ${JSON.stringify(read.detail)}`);
  return read.value;
}

async function orders(text: string, columns: ColumnMapping['columns']): Promise<FileTable> {
  const file = await fileOf(text, { mapping: { kind: 'orders', columns } });
  if (!isOrdersFile(file)) throw new Error('No orders');
  return file;
}

async function side(text: string, kind: MappedKind, columns: ColumnMapping['columns']): Promise<SideFile> {
  const file = await fileOf(text, { mapping: { kind, columns } });
  if (isOrdersFile(file)) throw new Error('Orders');
  return file;
}

const roles = (question: ColumnsQuestion, kind: MappedKind): (string | null)[] =>
  question.guesses[kind].map(({ role }) => role);

describe('a table that is not known', () => {
  const OWN = 'who;paid;when;what\nanna@example.com;49,90 €;05.01.2026;Tee\nbert@example.com;1,00 €;06.01.2026;Tee\n';

  test('is asked about: up to three different values of each column, as written', async () => {
    const question = await asked(`${OWN}\nanna@example.com; ;07.01.2026;Tee\ncarl@example.com;2,00 €;08.01.2026;\n`);
    expect(question.code).toBe('unknown-table');
    expect(question.columns).toEqual([
      { header: 'who', samples: ['anna@example.com', 'bert@example.com', 'carl@example.com'] },
      { header: 'paid', samples: ['49,90 €', '1,00 €', '2,00 €'] },
      { header: 'when', samples: ['05.01.2026', '06.01.2026', '07.01.2026'] },
      { header: 'what', samples: ['Tee'] },
    ]);
  });

  test('its cells alone tell e-mails, dates and money, and are less sure than a name', async () => {
    const question = await asked(OWN);
    expect(question.suggested).toBe('orders');
    expect(question.guesses.orders).toEqual([
      { role: 'email', confidence: 0.9 },
      { role: 'amount', confidence: 0.5 },
      { role: 'date', confidence: 0.6 },
      { role: null, confidence: 0 },
    ]);
  });

  test('a name is sure where its cells agree, and half as sure where they do not', () => {
    const question = columnsQuestion(
      ['Datum', 'Summe netto', 'E-Mail', 'Lieferland'],
      [['gestern', '5,00', 'a@example.com', 'DE']],
    );
    // Datum is the word itself over no date: .5. "Summe netto" holds the word Summe: .7 over an amount.
    expect(question?.guesses.orders).toEqual([
      { role: 'date', confidence: 0.5 },
      { role: 'amount', confidence: 0.7 },
      { role: 'email', confidence: 1 },
      { role: 'country', confidence: 1 },
    ]);
  });

  test('German compounds are understood by their parts', () => {
    const question = columnsQuestion(['Buchungsdatum', 'Warenbetrag', 'Kundenkennung'], [['05.01.2026', '7,00', 'K1']]);
    expect(question?.guesses.orders).toEqual([
      { role: 'date', confidence: 0.6 },
      { role: 'amount', confidence: 0.6 },
      { role: 'customer', confidence: 0.6 },
    ]);
  });

  test('an account alone is nobody’s for sure: a customer’s, or one for ads', async () => {
    const question = await asked('Vorgang;Zeitpunkt;Konto;Wert;Farbe;Filiale\n7001;05.01.2026;K-17;49,90;rot;Nord\n');
    expect(question.guesses.orders.slice(0, 4)).toEqual([
      { role: 'order', confidence: 0.6 },
      { role: 'date', confidence: 1 },
      { role: 'customer', confidence: 0.5 },
      { role: 'amount', confidence: 0.6 },
    ]);
    expect(question.guesses.spend[2]).toEqual({ role: 'account', confidence: 0.5 });
  });

  test.each([
    ['orders', 'Kunde;Kaufdatum;Wert in EUR\nK1;05.01.2026;5,00\n'],
    ['orders', 'when;how much\n05.01.2026;5,00\n06.01.2026;7,00\n'],
    ['spend', 'Monat;Kampagne;Geld\n01.01.2026;Frühling;500,00\n'],
    ['subscriptions', 'Kunde;Tarif;Betrag;Turnus;Beginn\nK1;Basis;9,90;monatlich;01.02.2026\n'],
    // An account, a channel and the cost of shipping are in tables of orders too.
    ['orders', 'Vorgang;Zeitpunkt;Konto;Wert;Farbe;Filiale\n7001;05.01.2026;K-17;49,90;rot;Nord\n'],
    ['orders', 'Zeitpunkt;Konto;Betrag\n05.01.2026;K-17;49,90\n'],
    ['orders', 'Zeitpunkt;Kanal;Versandkosten\n05.01.2026;Markt;4,90\n'],
    ['orders', 'last seen,mail,total spend\n2026-01-05,a@example.com,49.90\n'],
    ['spend', 'Zeitpunkt;Werbekanal;Geld\n05.01.2026;Radio;49,90\n'],
    ['spend', 'Zeitpunkt;Geld;Klicks\n05.01.2026;49,90;12\n'],
    ['spend', 'Zeitpunkt;Mediakosten brutto\n05.01.2026;49,90\n'],
    ['survey', 'who,mark,comment\na@example.com,9,good\nb@example.com,3,bad\n'],
  ])('seems to hold %s', async (kind, text) => {
    expect((await asked(text)).suggested).toBe(kind);
  });

  test('of four kinds each column has one guess, each role stands once', () => {
    const header = fc.constantFrom(
      'Datum',
      'date',
      'total',
      'Betrag',
      'Status',
      'id',
      'E-Mail',
      'x',
      '',
      'Menge',
      'score',
    );
    const cell = fc.constantFrom('', '5', '9,90', '2026-01-05', 'a@example.com', 'EUR', 'monthly', 'text');
    fc.assert(
      fc.property(fc.array(fc.tuple(header, cell, cell), { minLength: 2, maxLength: 8 }), (columns) => {
        const question = columnsQuestion(
          columns.map(([title]) => title),
          [columns.map(([, first]) => first), columns.map(([, , second]) => second)],
        );
        if (question === null) return;
        for (const [kind, guesses] of Object.entries(question.guesses)) {
          expect(guesses).toHaveLength(columns.length);
          const found = guesses.flatMap(({ role }) => role ?? []);
          expect(new Set(found).size).toBe(found.length);
          for (const role of found) expect(COLUMN_ROLES[kind as MappedKind]).toContain(role);
          for (const { role, confidence } of guesses) {
            expect(confidence).toBeLessThanOrEqual(1);
            expect(confidence > 0).toBe(role !== null);
          }
        }
      }),
    );
  });

  test('decimal commas do not hide the semicolons of a table that nobody knows', async () => {
    // Each row has two semicolons, and two commas as well.
    const question = await asked('wer;betrag a;betrag b\nx;5,00;1,00\ny;6,00;2,00\nz;7;3\n');
    expect(question.columns.map(({ samples }) => samples)).toEqual([
      ['x', 'y', 'z'],
      ['5,00', '6,00', '7'],
      ['1,00', '2,00', '3'],
    ]);
  });

  test('a text of one column, and a header alone, leave nothing to ask about', async () => {
    expect((await refusalOf('Dear customer,\nthank you for your order.\n')).detail.questions).toBeUndefined();
    expect((await refusalOf('a,b,c\n')).detail.questions).toBeUndefined();
  });

  test.each([
    ['no-date-column', 'order id,email,total\n1,a@example.com,5.00\n', ['order', 'email', 'amount']],
    ['no-amount-column', 'order id,email,date\n1,a@example.com,2026-01-01\n', ['order', 'email', 'date']],
    ['no-identity-column', 'order id,date,total\n1,2026-01-01,5.00\n', ['order', 'date', 'amount']],
  ])('a table of orders with %s is asked about too', async (code, text, expected) => {
    const question = await asked(text);
    expect(question.code).toBe(code);
    expect(roles(question, 'orders')).toEqual(expected);
  });
});

describe.skipIf(!existsSync(ZOO))('the zoo of numbers (skipped: ../shared is missing)', () => {
  test('is a table for single values: as a file it is asked about', async () => {
    const question = await asked(readFileSync(ZOO, 'utf8'));
    expect(question.code).toBe('unknown-table');
    expect(question.columns).toEqual([
      { header: 'id', samples: ['1', '2', '3'] },
      { header: 'raw', samples: ['1.234,56', '1,234.56', '1 234,56'] },
      { header: 'expected', samples: ['1234.56', '12.50', '1234.00'] },
    ]);
  });
});

describe('a table without a header row', () => {
  test('is asked about under the letters of a spreadsheet, and loses no row', async () => {
    const text = 'K1;05.01.2026;49,90\nK2;06.01.2026;19,90\n';
    const question = await asked(text);
    expect(question.columns).toEqual([
      { header: 'A', samples: ['K1', 'K2'] },
      { header: 'B', samples: ['05.01.2026', '06.01.2026'] },
      { header: 'C', samples: ['49,90', '19,90'] },
    ]);
    const table = await orders(text, ['customer', 'date', 'amount']);
    expect(table.header).toEqual(['A', 'B', 'C']);
    expect(Array.from(table.orders.total)).toEqual([499_000, 199_000]);
    expect(table.count).toEqual({ read: 2, used: 2, merged: 0, leftOut: 0, rejected: 0 });
  });

  test('what stands above it is left out, and a wide one goes on after Z', async () => {
    const row = ['x@example.com', '2026-01-05', ...Array.from({ length: 26 }, (_, i) => String(i))].join(',');
    const question = await asked(`My orders\n${row}\n${row}\n`);
    expect(question.columns.map(({ header }) => header).slice(24)).toEqual(['Y', 'Z', 'AA', 'AB']);
    const table = await orders(`My orders\n${row}\n${row}\n`, [
      'email',
      'date',
      'amount',
      ...Array<null>(25).fill(null),
    ]);
    expect(table.count).toEqual({ read: 3, used: 2, merged: 0, leftOut: 1, rejected: 0 });
  });

  test('columns of years are a header, and so are words over numbers', async () => {
    expect((await asked('region,2024,2025\nnorth,1,2\n')).columns[1].header).toBe('2024');
    expect((await asked('a,b,c\n1,2,3\n')).columns[0].header).toBe('a');
  });
});

describe('a table of orders as the user names its columns', () => {
  const TEXT =
    'k;n;d;sum;tel;plz;art;nr;pc;gs;von;staat;team\n' +
    'A1;Anna Muster;05.01.2026;20,00;+49 30 123456;10 115;Tee;T-1;2;NEU;Shop;DE;Nord\n' +
    'A1;Anna Muster;05.01.2026;5,00;+49 30 123456;10 115;Becher;B-1;1;NEU;Shop;DE;Nord\n' +
    'A2;;06.01.2026;7,50;0049 30 999999;;Tee;T-1;;;Markt;AT;Süd\n';
  const COLUMNS = [
    'order',
    'person',
    'date',
    'amount',
    'phone',
    'zip',
    'product',
    'sku',
    'quantity',
    'discountCode',
    'source',
    'country',
    'attribute',
  ] as const;

  test('every role is read: rows of one order are added, products become lines', async () => {
    const table = await orders(TEXT, COLUMNS);
    expect(table.source).toBe('plain-orders');
    expect(texts(table.orders.name)).toEqual(['A1', 'A2']);
    expect(Array.from(table.orders.total)).toEqual([25 * AMOUNT_SCALE, 7.5 * AMOUNT_SCALE]);
    expect(texts(table.identities.phone)).toEqual(['4930123456', '4930999999']);
    expect(texts(table.identities.zip)).toEqual(['10115', '']);
    expect(texts(table.identities.person)).toEqual(['Anna Muster', '']);
    expect(texts(table.orders.discountCode)).toEqual(['NEU', '']);
    expect(texts(table.orders.source)).toEqual(['Shop', 'Markt']);
    expect(texts(table.orders.country)).toEqual(['DE', 'AT']);
    expect(texts(table.lines.product)).toEqual(['Becher', 'Tee', 'Tee']);
    expect(texts(table.lines.sku)).toEqual(['B-1', 'T-1', 'T-1']);
    expect(Array.from(table.lines.order)).toEqual([0, 0, 1]);
    // Prices of one: 5.00, 20.00 for two, 7.50 where no units are given.
    expect(Array.from(table.lines.price)).toEqual([50_000, 100_000, 75_000]);
    expect(Array.from(table.lines.quantity)).toEqual([1, 2, NaN]);
    expect(table.orders.attributes.map(({ name, values }) => [name, texts(values)])).toEqual([
      ['team', ['Nord', 'Süd']],
    ]);
    expect(table.columns?.map(({ use }) => use)).toEqual([...Array<string>(12).fill('read'), 'attribute']);
    expect(table.choices?.mapping?.columns).toEqual(COLUMNS);
  });

  test('columns that mean nothing are ignored; of equal headers each attribute has a name of its own', async () => {
    const text = 'x,x,d,m,s\n1,2,2026-01-05,a@example.com,5.00\n1,3,2026-01-06,a@example.com,6.00\n';
    const table = await orders(text, ['attribute', 'attribute', 'date', 'email', 'amount']);
    expect(table.orders.attributes.map(({ name, values }) => [name, texts(values)])).toEqual([
      ['x', ['1', '1']],
      ['x (2)', ['2', '3']],
    ]);
    const without = await orders(text, [null, null, 'date', 'email', 'amount']);
    expect(without.columns?.map(({ use }) => use)).toEqual(['ignored', 'ignored', 'read', 'read', 'read']);
  });

  test('a status is understood in its words, a currency in the header of the amount', async () => {
    const table = await orders('c,d,paid (CHF),s\nK,2026-01-05,5.00,refunded\n', [
      'customer',
      'date',
      'amount',
      'status',
    ]);
    expect(table.orders.financial[0]).toBe(Financial.refunded);
    expect(texts(table.orders.currency)).toEqual(['CHF']);
  });

  test('a mapping is stronger than known words, and does not fit another number of columns', async () => {
    const text = 'order,email,date,total,total paid\n1,a@example.com,2026-01-05,5.00,4.00\n';
    const columns = ['order', 'email', 'date', null, 'amount'] as const;
    expect(Array.from((await orders(text, columns)).orders.total)).toEqual([40_000]);
    expect(Array.from((await orders(text, columns.slice(1))).orders.total)).toEqual([50_000]);
  });

  test('a known export is read as what it is', async () => {
    const file = await fileOf(csv([head('#1')]), {
      mapping: { kind: 'orders', columns: Array<null>(38).fill(null) },
    });
    expect(file.source).toBe('shopify-orders');
  });

  test('what still lacks something is asked about again', async () => {
    const mapping: ColumnMapping = { kind: 'orders', columns: ['date', null, null] };
    const question = await asked('a,b,c\n2026-01-05,x@example.com,1\n', { mapping });
    expect(question.code).toBe('no-amount-column');
    const survey: ColumnMapping = { kind: 'survey', columns: [null, 'email', null] };
    expect((await asked('a,b,c\n2026-01-05,x@example.com,1\n', { mapping: survey })).code).toBe('no-score-column');
  });

  test('dates in doubt are asked about next', async () => {
    const choices: FileChoices = { mapping: { kind: 'orders', columns: ['date', 'email', 'amount'] } };
    const text = 'a,b,c\n03/04/2026,x@example.com,1.00\n';
    expect((await refusalOf(text, { choices })).code).toBe('ambiguous-dates');
    const file = await fileOf(text, { ...choices, dayMonth: 'dmy' });
    expect(isOrdersFile(file) && isoDay(file.orders.day[0])).toBe('2026-04-03');
  });
});

describe('a table beside the orders as the user names its columns', () => {
  test('ad spend', async () => {
    const file = await side('when,where,how much\n2026-01-05,Radio,100.00\n2026-01-06,Radio,50.00\n', 'spend', [
      'date',
      'channel',
      'amount',
    ]);
    expect([file.source, file.table.kind, file.table.rows]).toEqual(['plain-spend', 'spend', 2]);
    if (file.table.kind === 'spend') expect(Array.from(file.table.amount)).toEqual([1_000_000, 500_000]);
    expect(file.columns?.map(({ use }) => use)).toEqual(['read', 'read', 'read']);
  });

  test('subscriptions', async () => {
    const file = await side('who;since;price;every\na@example.com;05.01.2026;9,90;month\n', 'subscriptions', [
      'email',
      'start',
      'amount',
      'interval',
    ]);
    expect([file.source, file.table.kind, file.table.rows]).toEqual(['plain-subscriptions', 'subscriptions', 1]);
    expect(texts(file.identities.email)).toEqual(['a@example.com']);
  });

  test('a survey', async () => {
    const file = await side('who,mark\na@example.com,9\nb@example.com,3\n', 'survey', ['email', 'score']);
    expect([file.source, file.table.kind, file.table.rows]).toEqual(['plain-survey', 'survey', 2]);
    if (file.table.kind === 'survey') expect(Array.from(file.table.score)).toEqual([9, 3]);
  });
});
