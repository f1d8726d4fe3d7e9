/* The files of the data screen: by import, column by column, and what may be chosen for one. */
import { describe, expect, test } from 'vitest';
import { answersSaid, baseName, censusOf, importsOf, lacksCurrency } from '#features/data/files/imports.ts';
import { currencyOptions, zoneChoice } from '#features/data/files/options.ts';
import { JOINS, joinName } from '#features/data/identity/joins.ts';
import { notAdded, withRate } from '#features/data/rules/rates.ts';
import { de } from '#i18n/de.ts';
import { en } from '#i18n/en.ts';
import { countingReport, fileSummary } from '../fixtures/data-screen.ts';

describe('importsOf', () => {
  test('the latest import comes first, and each file keeps its place in the data', () => {
    const files = [fileSummary('a'), fileSummary('b', { importNumber: 3 }), fileSummary('c')];
    const imports = importsOf(files);
    expect(imports.map(({ number }) => number)).toEqual([3, 1]);
    expect(imports[1]?.files.map(({ file, at }) => [file.name, at])).toEqual([
      ['a', 0],
      ['c', 2],
    ]);
  });
});

describe('censusOf', () => {
  test('columns that hold nothing stand apart, the fullest of the ignored come first', () => {
    const column = (header: string, use: 'read' | 'attribute' | 'ignored', filled: number) => ({ header, use, filled });
    const { read, attribute, ignored, blank } = censusOf([
      column('Notes', 'ignored', 34),
      column('Date', 'read', 0),
      column('Employee', 'ignored', 0),
      column('Vendor', 'ignored', 900),
      column('utm_source', 'attribute', 80),
    ]);
    expect(ignored.map(({ header }) => header)).toEqual(['Vendor', 'Notes']);
    expect([read, attribute, blank].map((columns) => columns.map(({ header }) => header))).toEqual([
      ['Date'],
      ['utm_source'],
      ['Employee'],
    ]);
  });
});

describe('answersSaid', () => {
  test('says what was answered; currency and zone have fields of their own', () => {
    const choices = {
      dayMonth: 'dmy',
      decimal: ',',
      shortRows: true,
      statuses: { sent: 'paid' },
      currency: 'EUR',
      zone: 'UTC',
    } as const;
    expect(answersSaid(choices, en.data)).toEqual([
      'the day comes first',
      'a comma stands before decimals',
      'short rows are filled up',
      '“sent” means paid, it counts',
    ]);
    expect(answersSaid({}, de.data)).toEqual([]);
  });
});

describe('lacksCurrency', () => {
  test('is asked once, of files of orders', () => {
    expect(lacksCurrency(fileSummary('a', { currency: '' }))).toBe(true);
    expect(lacksCurrency(fileSummary('a', { currency: 'USD' }))).toBe(false);
    // Left without a symbol: answered, though nothing is named.
    expect(lacksCurrency(fileSummary('a', { currency: '', choices: { currency: '' } }))).toBe(false);
    expect(lacksCurrency(fileSummary('a', { currency: '', holds: 'survey' }))).toBe(false);
  });
});

describe('baseName', () => {
  test.each([
    ['orders_export_1.csv', 'orders_export_1'],
    ['backup/2026/orders.csv.gz', 'orders'],
    ['v1.2 orders', 'v1.2 orders'],
    ['.csv', 'file'],
  ])('%s becomes %s', (name, base) => {
    expect(baseName(name)).toBe(base);
  });
});

describe('zoneChoice', () => {
  const known = ['America/New_York', 'Asia/Kathmandu', 'Europe/Berlin', 'UTC'];

  test('the own zone comes first, every zone once, and UTC stands apart', () => {
    const { often, others } = zoneChoice(known, 'Asia/Kathmandu', undefined);
    expect(often[0]).toBe('Asia/Kathmandu');
    expect([...often, ...others].sort()).toEqual(known.filter((zone) => zone !== 'UTC'));
  });

  test('a chosen zone is there, even where the browser does not list it', () => {
    expect(zoneChoice(known, 'UTC', 'Asia/Calcutta').often[0]).toBe('Asia/Calcutta');
    expect(zoneChoice(known, 'UTC', 'UTC').often).not.toContain('UTC');
  });
});

describe('currencyOptions', () => {
  test('names currencies in the reader’s language, with those that must be among them', () => {
    expect(currencyOptions('de-DE')[0]).toEqual({ value: 'EUR', label: 'EUR, Euro' });
    expect(currencyOptions('de-DE').find(({ value }) => value === 'GBP')?.label).toBe('GBP, Britisches Pfund');
    const codes = currencyOptions('en-GB', ['KWD', 'EUR', '']).map(({ value }) => value);
    expect(codes.at(-1)).toBe('KWD');
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('rates', () => {
  test('a rate is typed, typed anew and taken away; the others stay', () => {
    expect(withRate({ USD: 0.9 }, 'GBP', 1.2)).toEqual({ USD: 0.9, GBP: 1.2 });
    expect(withRate({ USD: 0.9, GBP: 1.2 }, 'USD', 0.95)).toEqual({ GBP: 1.2, USD: 0.95 });
    expect(withRate({ USD: 0.9, GBP: 1.2 }, 'USD', null)).toEqual({ GBP: 1.2 });
  });

  test('currencies without a rate are not in the numbers', () => {
    const currencies = ['EUR', 'USD', 'GBP', ''].map((code) => ({ code, orders: 1 }));
    const converted = [{ code: 'GBP', orders: 1, rate: 1.2 }];
    expect(notAdded(countingReport({ currencies, converted })).map(({ code }) => code)).toEqual(['USD', '']);
  });
});

describe('joinName', () => {
  test('names each way of joining, in whatever order it was chosen', () => {
    for (const [name, join] of Object.entries(JOINS)) expect(joinName(join)).toBe(name);
    expect(joinName(['name', 'phone'])).toBe('both');
  });
});
