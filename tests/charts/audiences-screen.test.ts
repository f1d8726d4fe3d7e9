/* What the views of audience files and of the next product say, in both languages. */
import { describe, expect, test } from 'vitest';
import type { NextProducts, ProductPair } from '#domain/next-product.ts';
import { share } from '#domain/share.ts';
import { FATES } from '#exports/audience/audience-format.ts';
import { fateRows, fateTotal, fileName, fileSentence } from '#features/customers/audiences/say.ts';
import { nextExport, nextRows, nextSentence } from '#features/customers/next/next-product.ts';
import { audiences as german } from '#i18n/de/audiences.ts';
import { nextProduct as germanNext } from '#i18n/de/next-product.ts';
import { audiences as english } from '#i18n/en/audiences.ts';
import { nextProduct as englishNext } from '#i18n/en/next-product.ts';
import { createFormat } from '#i18n/format.ts';
import { fileOfPeople } from '../fixtures/audience.ts';

const en = createFormat('en', 'EUR', 2);
const de = createFormat('de', 'EUR', 2);

describe('an audience file', () => {
  const file = fileOfPeople([
    { email: 'a@example.com' },
    { email: 'A@example.com' },
    { phone: '03012345678', country: 'DE' },
    {},
  ]);

  test('is counted in a sentence', () => {
    expect(fileSentence(file, english, en)).toBe(
      'The file has **2 rows** for 4 customers, with 1 e-mail and 1 phone number. 1 customer is left out; the table says why. 1 customer shares a row with another.',
    );
    expect(fileSentence(file, german, de)).toBe(
      'Die Datei hat **2 Zeilen** für 4 Kunden, mit 1 E-Mail-Adresse und 1 Telefonnummer. 1 Kunde fehlt; warum, sagt die Tabelle. 1 Kunde teilt sich eine Zeile mit anderen.',
    );
    expect(fileSentence(fileOfPeople([]), english, en)).toBe('This list has no customers.');
  });

  test('shows each fate that any identity has, and columns that add up to its customers', () => {
    const rows = fateRows(file, english, en);
    expect(rows.map(({ fate }) => fate)).toEqual(['in the file', 'not in the data', 'in the file already']);
    for (const key of ['email', 'phone'] as const) {
      expect(rows.reduce((sum, row) => sum + Number(row[key]), 0)).toBe(4);
      expect(fateTotal(file, english, en)[key]).toBe('4');
    }
    expect(Object.keys(english.fates)).toEqual([...FATES]);
  });

  test('has a name that says nothing about the people in it', () => {
    const names = (['seed', 'win-back', 'exclusion'] as const).map((list) => fileName(list, 'meta', 20_000));
    expect(names).toEqual(['list-a-meta-2024-10-04.csv', 'list-b-meta-2024-10-04.csv', 'list-c-meta-2024-10-04.csv']);
  });
});

describe('the next product', () => {
  const pair = (first: string, second: string, count: number, more: Partial<ProductPair>): ProductPair => {
    const [own, usual] = [share(count, 100), share(50, 500)];
    const lift = own.value / usual.value;
    return {
      ...{ first, second, share: own, usual, support: count / 500, lift, p: 0.0004, direction: 1 },
      ...{ low: own.low / usual.value, high: own.high / usual.value },
      ...more,
    };
  };
  const found = (pairs: readonly ProductPair[], more: Partial<NextProducts> = {}): NextProducts => ({
    ...{ customers: 500, boughtAgain: 520, namesProducts: true, pairs },
    ...more,
  });

  test('the strongest pair stands in the sentence, and a different product beside the same one', () => {
    const other = pair('Tea', 'Tin', 30, {});
    expect(nextSentence(found([other]), englishNext, en)).toBe(
      'Of 100 customers who came for “Tea” and bought again, **30 bought “Tin” next** (22–40). Of all who bought again it were 10: 3.0 times as often (2.2–4.0), by more than chance.',
    );
    expect(nextSentence(found([pair('Tea', 'Tea', 60, {}), other]), germanNext, de)).toBe(
      'Von 100 Kunden, die mit „Tea“ begonnen und wieder gekauft haben, **haben 60 als Nächstes dasselbe gekauft** (50–69). Von allen Wiederkäufern haben es 10 als Nächstes gekauft: 6,0-mal so häufig (5,0–6,9), mehr als durch Zufall. Unter verschiedenen Produkten: Nach „Tea“ haben 30 von 100 „Tin“ gekauft (22–40); üblich sind 10: 3,0-mal so häufig.',
    );
  });

  test('what is missing is said: products, a second purchase, enough customers, a signal', () => {
    const noise = pair('Tea', 'Tin', 11, { p: 0.8, direction: 0 });
    expect(nextSentence(found([], { namesProducts: false }), englishNext, en)).toMatch(/name no products/);
    expect(nextSentence(found([], { boughtAgain: 0, customers: 0 }), englishNext, en)).toMatch(/Nobody has bought/);
    expect(nextSentence(found([]), englishNext, en)).toMatch(/has 30 customers/);
    expect(nextSentence(found([noise], { customers: 60 }), englishNext, en)).toMatch(/Only 60 customers/);
    expect(nextSentence(found([noise, noise]), englishNext, en)).toMatch(/None of the \*\*2 pairs\*\*/);
  });

  test('a row has its counts, and the file every digit', () => {
    const given = found([pair('Tea', 'Tin', 30, {}), pair('Tea', 'Tea', 11, { p: 0.8, direction: 0 })]);
    expect(nextRows(given, englishNext, en)).toMatchObject([
      {
        first: 'Tea',
        second: 'Tin',
        share: { text: '30', range: '(22–40)' },
        usual: '10',
        lift: { text: '3.0', range: '(2.2–4.0)' },
        customers: '30 of 100',
        verdict: 'signal, p\u00a0<\u00a00.001',
      },
      { second: 'the same again', verdict: 'noise, p\u00a00.80' },
    ]);
    const { columns, rows } = nextExport(given);
    expect(rows[0].slice(0, 5)).toEqual(['Tea', 'Tin', 30, 100, 0.3]);
    expect(rows[0].length).toBe(columns.length);
  });
});
