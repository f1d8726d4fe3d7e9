/* Text columns: one dictionary, each text once. */
import { describe, expect, test } from 'vitest';
import { joinTexts } from '#domain/join-texts.ts';
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

describe('gatherText', () => {
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
