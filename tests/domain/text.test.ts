/* Text columns: one dictionary, each text once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinTexts } from '#domain/join-texts.ts';
import { printOf } from '#domain/text-table.ts';
import { gatherText, mapText, textAt, textColumn } from '#domain/text.ts';

const texts = (column: ReturnType<typeof textColumn>): string[] =>
  Array.from(column.codes, (_, row) => textAt(column, row));

describe('textColumn', () => {
  test('holds each text once, and a blank as −1', () => {
    const column = textColumn(['web', '', 'pos', 'web']);
    expect(column.values).toEqual(['web', 'pos']);
    expect([...column.codes]).toEqual([0, -1, 1, 0]);
    expect(texts(column)).toEqual(['web', '', 'pos', 'web']);
  });
});

describe('joinTexts', () => {
  test('columns of two files share one dictionary', () => {
    const joined = joinTexts([textColumn(['a', 'b']), textColumn(['b', '', 'c'])]);
    expect(joined.values).toEqual(['a', 'b', 'c']);
    expect(texts(joined)).toEqual(['a', 'b', 'b', '', 'c']);
  });
});

describe('columns that are joined one after another', () => {
  test('hold the texts of all, each once, whichever of them is the largest and whatever was joined before', () => {
    const words = fc.array(fc.constantFrom('', ...Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i))), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (parts) => {
        const columns = parts.map(textColumn);
        for (let n = 1; n <= columns.length; n++) {
          const joined = joinTexts(columns.slice(0, n));
          expect(texts(joined)).toEqual(parts.slice(0, n).flat());
          expect(new Set(joined.values).size).toBe(joined.values.length);
        }
        // Another order, and one column less: what was joined last is none of it.
        expect(texts(joinTexts([...columns].reverse()))).toEqual([...parts].reverse().flat());
        expect(texts(joinTexts(columns.slice(0, -1)))).toEqual(parts.slice(0, -1).flat());
      }),
    );
  });

  test('numbers of several files are each held once, whether their stretches part, touch or overlap', () => {
    const stretch = fc.record({
      from: fc.nat(60),
      count: fc.integer({ min: 1, max: 40 }),
      sign: fc.constantFrom('#', 'A'),
    });
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 2, maxLength: 4 }), fc.boolean(), (parts, padded) => {
        const lists = parts.map(({ from, count, sign }) =>
          Array.from({ length: count }, (_, i) => `${sign}${padded && i % 3 === 0 ? '0' : ''}${from + i}`),
        );
        const joined = joinTexts(lists.map(textColumn));
        expect(texts(joined)).toEqual(lists.flat());
        expect(new Set(joined.values).size).toBe(joined.values.length);
      }),
    );
  });

  test('texts with the same print are told apart', () => {
    // Found by search: two texts of one FNV-1a value.
    expect(printOf('costarring')).toBe(printOf('liquid'));
    const joined = joinTexts([textColumn(['costarring', 'a', 'b']), textColumn(['liquid'])]);
    expect(texts(joined)).toEqual(['costarring', 'a', 'b', 'liquid']);
  });
});

describe('gatherText', () => {
  test('a column that is taken as it stands is handed back, and one that is cut keeps its dictionary', () => {
    const column = textColumn(['a', 'b', '', 'a']);
    expect(texts(gatherText(column, Int32Array.of(0, 1, 2, 3)))).toEqual(['a', 'b', '', 'a']);
    const cut = gatherText(column, Int32Array.of(0, 1, 3));
    expect(cut.values).toBe(column.values);
    expect(texts(cut)).toEqual(['a', 'b', 'a']);
  });

  test('a text that no row takes leaves no trace in the dictionary', () => {
    const column = textColumn(['a', 'b', 'c', 'b']);
    const taken = gatherText(column, Int32Array.of(3, -1, 2));
    expect(taken.values).toEqual(['b', 'c']);
    expect(texts(taken)).toEqual(['b', '', 'c']);
  });
});

describe('mapText', () => {
  test('two texts that become one share a code, and one that becomes nothing is blank', () => {
    const domains = mapText(
      textColumn(['a@x.example', 'b@x.example', 'hash', '']),
      (email) => email.split('@')[1] ?? '',
    );
    expect(domains.values).toEqual(['x.example']);
    expect(texts(domains)).toEqual(['x.example', 'x.example', '', '']);
  });
});
