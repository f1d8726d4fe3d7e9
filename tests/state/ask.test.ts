/* The questions about a file: what is suggested, what follows from a choice, what the engine is told. */
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  COLUMN_ROLES,
  REQUIRED_ROLES,
  type AmountsQuestion,
  type ColumnRole,
  type ColumnsQuestion,
  type DatesQuestion,
} from '#domain/choices.ts';
import { fileChoices, suggestedAnswers, unfinished } from '#features/ask/answers.ts';
import {
  chooseKind,
  columnOrder,
  columnWith,
  ignoredColumns,
  MAPPED_KINDS,
  missingRoles,
  offeredRoles,
  roleOf,
  setRole,
  suggestedMapper,
  surenessOf,
  toMapping,
} from '#features/ask/mapper.ts';
import { amountOptions, columnText, dateOptions, ignoredText, missingText, roleText } from '#features/ask/say.ts';
import { ask as german } from '#i18n/de/ask.ts';
import { ask as t } from '#i18n/en/ask.ts';
import { createFormat } from '#i18n/format.ts';

const f = createFormat('en', '', 2);
const de = createFormat('de', '', 2);

type Guessed = readonly [header: string, role: ColumnRole | null, confidence: number];

/** A table whose columns are guessed so as orders, and as nothing else. */
function table(columns: readonly Guessed[]): ColumnsQuestion {
  const none = columns.map(() => ({ role: null, confidence: 0 }));
  return {
    kind: 'columns',
    suggested: 'orders',
    columns: columns.map(([header]) => ({ header, samples: [] })),
    guesses: {
      orders: columns.map(([, role, confidence]) => ({ role, confidence })),
      spend: none,
      subscriptions: none,
      survey: none,
    },
  };
}

const question = table([
  ['Beleg', 'order', 0.7],
  ['Netto', 'amount', 0.5],
  ['Brutto', 'amount', 0.8],
  ['Notiz', null, 0],
  ['Kauf', 'date', 0.95],
  ['Wer', 'email', 0.3],
]);
const state = suggestedMapper(question);

describe('suggestedMapper', () => {
  test('chooses the guesses; of two columns with the same one the surer has it', () => {
    expect(state.kind).toBe('orders');
    expect(state.roles.orders).toEqual(['order', null, 'amount', null, 'date', 'email']);
    expect(missingRoles(state)).toEqual([]);
  });

  test('of two equal guesses the first column has it', () => {
    const equal = table([
      ['a', 'amount', 0.5],
      ['b', 'amount', 0.5],
    ]);
    expect(suggestedMapper(equal).roles.orders).toEqual(['amount', null]);
  });
});

describe('setRole', () => {
  test('takes the role from the column that had it: that one is ignored from then on', () => {
    const changed = setRole(state, 1, 'amount');
    expect(columnWith(state, 'amount', 1)).toBe(2);
    expect(changed.roles.orders).toEqual(['order', 'amount', null, null, 'date', 'email']);
    expect(ignoredColumns(changed)).toEqual([2, 3]);
    expect(state.roles.orders[2]).toBe('amount');
  });

  test('lets any number of columns be attributes, or be ignored', () => {
    const attributes = setRole(setRole(state, 0, 'attribute'), 3, 'attribute');
    expect(attributes.roles.orders).toEqual(['attribute', null, 'amount', 'attribute', 'date', 'email']);
    expect(columnWith(attributes, 'attribute', 0)).toBe(-1);
    expect(ignoredColumns(setRole(setRole(state, 0, null), 2, null))).toEqual([0, 1, 2, 3]);
  });

  test('whatever is chosen, a role stands in one column at most, and the last choice holds', () => {
    const choice = fc.tuple(
      fc.constantFrom(...MAPPED_KINDS),
      fc.nat({ max: question.columns.length - 1 }),
      fc.nat({ max: 18 }),
    );
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 30 }), (choices) => {
        let now = state;
        for (const [kind, column, at] of choices) {
          const roles = [...COLUMN_ROLES[kind], 'attribute' as const, null];
          const role = roles[at % roles.length];
          now = setRole(chooseKind(now, kind), column, role);
          expect(roleOf(now, column)).toBe(role);
          const single = toMapping(now).columns.filter((each) => each !== null && each !== 'attribute');
          expect(new Set(single).size).toBe(single.length);
          expect(toMapping(now).columns).toHaveLength(question.columns.length);
        }
      }),
    );
  });
});

describe('chooseKind', () => {
  test('another kind and back loses nothing', () => {
    const changed = setRole(state, 3, 'country');
    const spend = setRole(chooseKind(changed, 'spend'), 4, 'date');
    expect(toMapping(spend)).toEqual({ kind: 'spend', columns: [null, null, null, null, 'date', null] });
    expect(toMapping(chooseKind(spend, 'orders')).columns).toEqual(changed.roles.orders);
  });
});

describe('missingRoles', () => {
  test('names what no column means; of e-mail, customer number and phone one is enough', () => {
    const bare = setRole(setRole(state, 4, null), 5, null);
    expect(missingRoles(bare)).toEqual([['date'], ['email', 'customer', 'phone']]);
    expect(missingRoles(setRole(setRole(bare, 4, 'date'), 3, 'phone'))).toEqual([]);
  });

  test('follows the kind', () => {
    expect(missingRoles(chooseKind(state, 'survey'))).toEqual([['score']]);
    expect(missingRoles(chooseKind(state, 'spend'))).toEqual([['date'], ['amount']]);
  });
});

describe('offeredRoles', () => {
  test('holds every role of the kind once, the required ones apart', () => {
    for (const kind of MAPPED_KINDS) {
      const { needed, oneOf, others } = offeredRoles(kind);
      expect([...needed, ...oneOf, ...others].sort()).toEqual([...COLUMN_ROLES[kind]].sort());
      expect([...needed, ...oneOf].sort()).toEqual(REQUIRED_ROLES[kind].flat().sort());
    }
    expect(offeredRoles('orders')).toMatchObject({ needed: ['date', 'amount'], oneOf: ['email', 'customer', 'phone'] });
  });
});

describe('columnOrder', () => {
  test('puts needed columns first, in the order of the needs, then the others that mean something', () => {
    expect(columnOrder(question, 'orders')).toEqual({ first: [4, 2, 5, 0], others: [1, 3] });
  });

  test('shows all columns where none seems to mean anything', () => {
    expect(columnOrder(question, 'survey')).toEqual({ first: [0, 1, 2, 3, 4, 5], others: [] });
  });
});

describe('surenessOf', () => {
  test('says the confidence in words, and nothing of ignored columns', () => {
    expect([0, 1, 2, 3, 4, 5].map((column) => surenessOf(question, state, column))).toEqual([
      'likely',
      null,
      'likely',
      null,
      'sure',
      'guess',
    ]);
  });

  test('calls what the user chose so, even where a guess had said the same', () => {
    expect(surenessOf(question, setRole(state, 1, 'amount'), 1)).toBe('yours');
    expect(surenessOf(question, setRole(state, 3, 'attribute'), 3)).toBe('yours');
  });
});

const dates: DatesQuestion = {
  kind: 'dates',
  column: 'Datum',
  example: '03/04/2026',
  line: 2,
  cells: 12,
  // 3 April and 4 March 2026 are the days 20,546 and 20,516 since 1970.
  dmy: { example: 20_546, first: 20_456, last: 20_798 },
  mdy: { example: 20_516, first: 20_454, last: 20_799 },
  suggested: 'mdy',
};
const amounts: AmountsQuestion = {
  kind: 'amounts',
  column: 'Summe',
  example: '1,234',
  line: 7,
  cells: 3,
  dot: { example: 12_340_000, sum: 12_345_670_000 },
  comma: { example: 12_340, sum: 12_345_670 },
  suggested: '.',
};

/** Dates stay on one line: their spaces do not break. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('what follows from an answer', () => {
  test('a date in both readings, in fixed places', () => {
    const [dmy, mdy] = dateOptions(dates, t, f);
    expect(plain(dmy.label)).toBe('Day first: 03/04/2026 is 3 Apr 2026');
    expect(plain(dmy.consequence)).toBe('The dates then run from 3 Jan 2026 to 11 Dec 2026.');
    expect(plain(mdy.label)).toBe('Month first: 03/04/2026 is 4 Mar 2026');
    expect([dmy.suggested, mdy.suggested]).toEqual([false, true]);
    expect(dmy.label).toContain('3\u00a0Apr\u00a02026');
  });

  test('an amount in both readings, thousands first, without a symbol', () => {
    const [thousands, decimals] = amountOptions(amounts, t, f);
    expect(thousands).toEqual({
      value: '.',
      label: 'Thousands: 1,234 is 1,234.00',
      consequence: 'The column then adds up to 1,234,567.00.',
      suggested: true,
    });
    expect(decimals).toMatchObject({ value: ',', label: 'Decimals: 1,234 is 1.234' });
    expect(decimals.consequence).toBe('The column then adds up to 1,234.567.');
  });

  test('with a dot in the example the comma is the sign of the thousands', () => {
    const dotted = { ...amounts, example: '1.234', dot: amounts.comma, comma: amounts.dot };
    expect(amountOptions(dotted, german, de).map(({ value, label }) => [value, label])).toEqual([
      [',', 'Tausender: 1.234 ist 1.234,00'],
      ['.', 'Nachkommastellen: 1.234 ist 1,234'],
    ]);
  });

  test('decimals are shown as far as there are any, at least two, at most four', () => {
    const shown = (example: number): string | undefined =>
      amountOptions({ ...amounts, dot: { example, sum: 0 } }, t, f).find(({ value }) => value === '.')?.label;
    expect([-15_000, 12_345, 12_340].map(shown)).toEqual([
      'Thousands: 1,234 is −1.50',
      'Thousands: 1,234 is 1.2345',
      'Thousands: 1,234 is 1.234',
    ]);
  });
});

describe('sentences of the columns', () => {
  const bare = setRole(setRole(setRole(state, 4, null), 5, null), 2, null);

  test('name what is still needed', () => {
    expect(missingText(bare, t, f)).toBe(
      'Still needed: a date, an amount and who it was (e-mail, customer number or phone).',
    );
    expect(missingText(bare, german, de)).toBe(
      'Es fehlt noch: ein Datum, ein Betrag und wer es war (E-Mail, Kundennummer oder Telefon).',
    );
    expect(missingText(state, t, f)).toBe('');
  });

  test('name what is ignored, in the order of the file', () => {
    expect(ignoredText(question, state, t, f)).toBe('Ignored: Netto, Notiz.');
    expect(ignoredText(question, setRole(setRole(state, 1, 'zip'), 3, 'country'), t, f)).toBe('No column is ignored.');
  });

  test('count ignored columns beyond the twelfth, and shorten long headers', () => {
    const wide = table(Array.from({ length: 15 }, (_, i): Guessed => [`c${String(i + 1)}`, null, 0]));
    expect(ignoredText(wide, suggestedMapper(wide), t, f)).toMatch(/c11, c12 and 3 more\.$/);
    const long = table([['How likely is it that you recommend us to a friend or colleague?', null, 0]]);
    expect(ignoredText(long, suggestedMapper(long), t, f)).toBe('Ignored: How likely is it that you recommend us….');
  });

  test('call a column without a header by its place', () => {
    expect(columnText(table([[' ', null, 0]]), 0, t, f)).toBe('Column 1 (no name)');
  });

  test('every role of every kind has a word in both languages, and no two of a kind the same', () => {
    for (const words of [t, german]) {
      for (const kind of MAPPED_KINDS) {
        const said = [...COLUMN_ROLES[kind], 'attribute' as const, null].map((role) => roleText(role, kind, words));
        expect(new Set(said).size).toBe(said.length);
        expect(said.filter((text) => COLUMN_ROLES[kind].some((role) => role === text))).toEqual([]);
      }
    }
  });
});

describe('answers', () => {
  const files = [
    { key: 'a', name: 'a.csv', questions: [dates, amounts] },
    { key: 'b', name: 'b.csv', questions: [question] },
  ];

  test('the suggestions alone are answers that the files can be read with', () => {
    const answers = suggestedAnswers(files);
    expect(unfinished(files, answers)).toBeNull();
    expect(fileChoices(answers)).toEqual({
      a: { dayMonth: 'mdy', decimal: '.' },
      b: { mapping: { kind: 'orders', columns: ['order', null, 'amount', null, 'date', 'email'] } },
    });
  });

  test('a file with a needed column missing cannot be read yet', () => {
    const lacking = [...files, { key: 'c', name: 'c.csv', questions: [table([['Kauf', 'date', 1]])] }];
    expect(unfinished(lacking, suggestedAnswers(lacking))?.name).toBe('c.csv');
  });
});
