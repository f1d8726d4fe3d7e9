/* The methods page: its sections in both languages, and the addresses of them. */
import { describe, expect, test } from 'vitest';
import { sectionAddress, sectionOfAddress } from '#features/methods/address.ts';
import { SOURCES } from '#features/methods/sources.ts';
import { methods as german } from '#i18n/de/methods.ts';
import { methods as english } from '#i18n/en/methods.ts';

const sectionsOf = (words: typeof english): (typeof english)['parts'][number]['sections'] =>
  words.parts.flatMap(({ sections }) => sections);

describe('methods', () => {
  test('every section has a name of its own', () => {
    const ids = sectionsOf(english).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('both languages define the same things at the same length', () => {
    const shape = (words: typeof english): unknown =>
      sectionsOf(words).map(({ id, paragraphs, formula, rows }) => [
        id,
        paragraphs.length,
        formula?.length,
        rows?.length,
      ]);
    expect(shape(german)).toEqual(shape(english));
  });

  test('bold marks are paired', () => {
    const texts = [english, german]
      .flatMap(sectionsOf)
      .flatMap(({ paragraphs, rows = [] }) => [...paragraphs, ...rows.map(({ text }) => text)]);
    expect(texts.filter((text) => text.split('**').length % 2 === 0)).toEqual([]);
  });

  test('each source says what it is used for', () => {
    expect(SOURCES.map(({ id }) => id).sort()).toEqual(Object.keys(english.sources).sort());
  });
});

describe('sectionOfAddress', () => {
  test('reads what sectionAddress writes', () => {
    expect(sectionOfAddress(`https://example.org/tenure/${sectionAddress('cohorts')}`)).toBe('cohorts');
  });

  test('is null for an address without a section', () => {
    expect(sectionOfAddress('https://example.org/#/methods')).toBeNull();
  });
});
