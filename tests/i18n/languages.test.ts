/* Both languages hold the same words, and none of them is empty. */
import { describe, expect, test } from 'vitest';
import { de as germanWords } from '#i18n/de.ts';
import { auditReport as germanAudit } from '#i18n/de/audit-report.ts';
import { ask as germanAsk } from '#i18n/de/ask.ts';
import { methods as germanMethods } from '#i18n/de/methods.ts';
import { presets as germanPresets } from '#i18n/de/presets.ts';
import { en as englishWords } from '#i18n/en.ts';
import { auditReport as englishAudit } from '#i18n/en/audit-report.ts';
import { ask as englishAsk } from '#i18n/en/ask.ts';
import { methods as englishMethods } from '#i18n/en/methods.ts';
import { presets as englishPresets } from '#i18n/en/presets.ts';

const en = {
  ...englishWords,
  ask: englishAsk,
  methods: englishMethods,
  presets: englishPresets,
  auditReport: englishAudit,
};
const de = { ...germanWords, ask: germanAsk, methods: germanMethods, presets: germanPresets, auditReport: germanAudit };

/** Paths of all words, with the words. */
function flatten(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
}

describe('languages', () => {
  const english = flatten(en, 'en');
  const german = flatten(de, 'en');

  test('hold the same words', () => {
    expect(german.map(([path]) => path)).toEqual(english.map(([path]) => path));
  });

  test('leave no word empty', () => {
    expect([...english, ...german].filter(([, word]) => word === '').map(([path]) => path)).toEqual([]);
  });

  test('differ: a sentence that is the same in both was not translated', () => {
    const same = english.filter(
      ([, word], i) => typeof word === 'string' && word.includes(' ') && word === german[i]?.[1],
    );
    expect(same.map(([path]) => path)).toEqual([]);
  });

  test('end without exclamation marks', () => {
    const loud = [...english, ...german].filter(([, word]) => typeof word === 'string' && word.includes('!'));
    expect(loud.map(([path]) => path)).toEqual([]);
  });
});
