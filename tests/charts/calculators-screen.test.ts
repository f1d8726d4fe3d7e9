/* The calculators' links, words and prefilled numbers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REMARKS, type Calculator } from '#domain/calculators/calculator.ts';
import { calculated, CALCULATOR_IDS, CALCULATORS, standardOf } from '#domain/calculators/calculators.ts';
import { calculatorAddress, readCalculator } from '#features/calculators/address.ts';
import { GROUPS, SECTIONS } from '#features/calculators/groups.ts';
import { ownNumbers } from '#features/calculators/prefill.ts';
import { faultText, quantityText, rangeText } from '#features/calculators/say.ts';
import { calculators as german } from '#i18n/de/calculators.ts';
import { calculators as t } from '#i18n/en/calculators.ts';
import { methods } from '#i18n/en/methods.ts';
import { createFormat } from '#i18n/format.ts';
import type { Answers } from '#state/questions.ts';

const f = createFormat('en', 'EUR', 2);
const de = createFormat('de', '', 2);

describe('a link to a calculator', () => {
  test('reads what it writes, empty fields too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CALCULATOR_IDS),
        fc.array(fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constant(NaN)), { minLength: 20, maxLength: 20 }),
        (id, numbers) => {
          const calculator: Calculator = CALCULATORS[id];
          const typed = Object.fromEntries(calculator.inputs.map((input, i) => [input.id, numbers[i]]));
          expect(readCalculator(calculatorAddress(id, typed))).toEqual({ id, typed, bad: [] });
        },
      ),
    );
  });

  test('is readable', () => {
    expect(calculatorAddress('crr', { S: 100, E: 100, N: 10 })).toBe('#/calculators?calc=crr&S=100&E=100&N=10');
    expect(calculatorAddress('aov', { Net: 0.1 + 0.2, Orders: NaN })).toBe('#/calculators?calc=aov&Net=0.3&Orders=');
  });

  test('says what it could not take; the example stands in', () => {
    const read = readCalculator('#/calculators?calc=crr&S=-5&E=1e9&N=2.5');
    expect(read.bad.map(({ key }) => key)).toEqual(['S', 'E', 'N']);
    expect(read.typed).toEqual(standardOf(CALCULATORS.crr));
    expect(readCalculator('#/calculators?calc=nothing')).toMatchObject({ id: 'crr', bad: [{ key: 'calc' }] });
    expect(readCalculator('#/calculators')).toMatchObject({ id: 'crr', bad: [] });
  });
});

describe('words', () => {
  test.each(CALCULATOR_IDS)(
    '%s: every field, step and result is named in both languages, and its formula is the same',
    (id) => {
      const calculator: Calculator = CALCULATORS[id];
      const outcome = calculated(calculator, standardOf(calculator), 2);
      for (const { all } of [t, german]) {
        const said = all[id];
        expect(Object.keys(said.inputs)).toEqual(calculator.inputs.map((input) => input.id));
        expect(Object.keys(said.steps).sort()).toEqual(outcome.steps.map((step) => step.id).sort());
        expect(Object.keys(said.results).sort()).toEqual(outcome.results.map((result) => result.id).sort());
        expect(said.reading.length * said.hides.length).toBeGreaterThan(0);
      }
      expect(german.all[id].formula.length).toBe(t.all[id].formula.length);
      expect(german.all[id].hides.length).toBe(t.all[id].hides.length);
    },
  );

  test('every remark has a sentence, and every calculator a place and a section of the methods', () => {
    expect(Object.keys(t.remarks).sort()).toEqual([...REMARKS].sort());
    expect(GROUPS.flatMap(({ calculators }) => [...calculators]).sort()).toEqual([...CALCULATOR_IDS].sort());
    const sections = methods.parts.flatMap((part) => part.sections.map(({ id }) => id));
    expect(Object.values(SECTIONS).filter((id) => !sections.includes(id))).toEqual([]);
  });

  test('quantities as a reader expects them; what cannot be computed is “?”', () => {
    expect(quantityText({ value: 0.9, kind: 'percent' }, t, f)).toBe('90%');
    expect(quantityText({ value: 0.8747, kind: 'percent' }, german, de)).toBe('87,5\u00a0%');
    expect(quantityText({ value: 0.0043, kind: 'percent' }, t, f)).toBe('0.43%');
    expect(quantityText({ value: 6000, kind: 'money' }, t, f)).toBe('€60.00');
    expect(quantityText({ value: 6000, kind: 'money' }, german, de)).toBe('60,00');
    expect(quantityText({ value: 1, kind: 'months' }, german, de)).toBe('1 Monat');
    expect(quantityText({ value: 4.333, kind: 'months' }, t, f)).toBe('4.3 months');
    expect(quantityText({ value: NaN, kind: 'count' }, t, f)).toBe('?');
    expect(quantityText({ value: Infinity, kind: 'months' }, t, f)).toBe('without end');
    expect(rangeText({ id: 'x', value: 0.23, kind: 'percent', low: 0.1914, high: 0.2737 }, f)).toBe('19%–27%');
    expect(faultText(CALCULATORS.crr.inputs[0], 1.5, t, f)).toBe(t.notWhole);
    expect(faultText(CALCULATORS.clv.inputs[2], 450, german, de)).toBe('Höchstens 100.');
  });
});

describe('numbers of the data', () => {
  test('none without answers', () => {
    expect(CALCULATOR_IDS.map((id) => ownNumbers(id, {}, t, f)).filter((own) => own !== null)).toEqual([]);
  });

  test('the textbook CLV of the data, as typed numbers', () => {
    const textbook = { aov: 5432.1, ordersPerYear: 1.876, grossMargin: 0.4567, churn: 0.61, value: 1 };
    const answers = { payback: { textbook } } as unknown as Answers;
    expect(ownNumbers('clv', answers, t, f)?.typed).toEqual({ AOV: 54.32, F: 1.88, M: 45.67, C: 61 });
  });

  test('net sales pay no CAC back: without a margin there is nothing to prefill', () => {
    const curve = { value: Float64Array.from({ length: 91 }, (_, age) => 1000 + 10 * age) };
    const payback = { pooledCac: 1500, basis: 'contribution', ratioAge: 90, curve };
    const answers = { payback } as unknown as Answers;
    expect(ownNumbers('payback', answers, t, f)).toEqual({
      typed: { CAC: 15, First: 10, Monthly: 3, C: 0 },
      when: '90 days',
    });
    expect(ownNumbers('ltvcac', answers, t, f)?.typed).toEqual({ LTV: 19, CAC: 15 });
    const sales = { payback: { ...payback, basis: 'netSales' } } as unknown as Answers;
    expect([ownNumbers('payback', sales, t, f), ownNumbers('ltvcac', sales, t, f)]).toEqual([null, null]);
  });

  test('the last whole period with customers at its start', () => {
    const period = { state: 'complete', S: 200, E: 210, N: 30, lost: 25, from: 20_000, name: '2024-Q4' };
    const rates = { view: { period: 'quarter' }, periods: [period, { ...period, state: 'running', S: 1 }] };
    const answers = { rates } as unknown as Answers;
    expect(ownNumbers('crr', answers, t, f)).toEqual({ typed: { S: 200, E: 210, N: 30 }, when: '2024-Q4' });
    expect(ownNumbers('churn', answers, t, f)?.typed).toEqual({ S: 200, Lost: 25, P: 3 });
  });
});
