/* The disguise of messages: it shows text that is none, keeps what messages were given, and no word escapes it. */
import { describe, expect, test } from 'vitest';
import { en } from '#i18n/en.ts';
import { disguise, pseudo } from '../pseudo-locale.ts';

function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'id' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, name));
}

describe('messages in disguise', () => {
  test('have no plain letter left, and keep figures, signs and bold marks', () => {
    expect(disguise('**23 of 100** buy again, 21–25 %')).toMatch(/^\[\*\*23 óƒ 100\*\* ƀúý áĝáíñ, 21–25 % ~+[~ ]*\]$/);
    expect(disguise('12.5 %')).toBe('12.5 %');
  });

  test('keep the values they were given, which are data', () => {
    const words = pseudo({ named: (file: string) => `The file ${file} is empty` });
    expect(words.named('orders.csv')).toContain('orders.csv');
    expect(words.named('orders.csv')).not.toContain('empty');
  });

  test('are all of the app’s messages, a third longer', () => {
    const plain = textsOf(en).filter((text) => /[a-z]/i.test(text));
    const dressed = textsOf(pseudo(en)).filter((text) => text.startsWith('['));
    expect(plain.length).toBeGreaterThan(1000);
    expect(dressed).toHaveLength(plain.length);
    expect(dressed.filter((text) => /[a-z]{2}/i.test(text))).toEqual([]);
  });
});
