/* The payback screen's words, curves, tables and typed costs: what stands there for given answers. */
import { describe, expect, test } from 'vitest';
import { csvText } from '#exports/csv.ts';
import { cohortCurves, monthlyCurve, shownMonths } from '#features/payback/curves.ts';
import { cacExport, cohortExport, curveExport } from '#features/payback/export.ts';
import { cacSentence, paybackSentence, rangeText, whenText } from '#features/payback/say.ts';
import { cacRows, cohortRows, cohortTotal, ltvRows } from '#features/payback/tables.ts';
import {
  costFault,
  currencyUnit,
  marginFault,
  percentText,
  percentToShare,
  shareToPercent,
} from '#features/payback/typed.ts';
import { DEFAULT_PAYBACK_VIEW } from '#domain/payback-view.ts';
import type { PaybackReport, ValueCurve } from '#domain/results.ts';
import { payback as german } from '#i18n/de/payback.ts';
import { attributes } from '#i18n/en/attributes.ts';
import { payback as t } from '#i18n/en/payback.ts';
import { paybackAnswers } from '#i18n/en/payback-answers.ts';
import { createFormat } from '#i18n/format.ts';

const f = createFormat('en', 'USD', 2);
const de = createFormat('de', 'EUR', 2);

const speech = { t: paybackAnswers, base: t, attributes, f, minorDigits: 2 };

/** Grows by 10 minor units a day from 1,000, observed for so many days by 100 customers. */
function curve(days: number, eligible = 100): ValueCurve {
  const value = Float64Array.from({ length: days }, (_, age) => 1000 + 10 * age);
  return {
    value,
    low: value.map((v) => v - 50),
    high: value.map((v) => v + 50),
    eligible: new Int32Array(days).fill(eligible),
  };
}

const report: PaybackReport = {
  basis: 'contribution',
  view: DEFAULT_PAYBACK_VIEW,
  cac: [
    { month: '2026-01', spend: 245_000, newCustomers: 100, cac: 2450, running: false, affected: false, spread: false },
    { month: '2026-02', spend: null, newCustomers: 40, cac: null, running: true, affected: false, spread: false },
  ],
  pooledCac: 2450,
  pooledNewCustomers: 100,
  ltv: [
    { age: 30, eligible: 140, value: 1300, low: 1250, high: 1350 },
    { age: 365, eligible: 12, value: NaN, low: NaN, high: NaN },
  ],
  curve: curve(200),
  pooled: { cac: 2450, days: 145, month: 5, observedMonths: 6 },
  cohorts: [
    {
      cohort: '2026-01',
      size: 100,
      spend: 245_000,
      payback: { cac: 2450, days: 145, month: 5, observedMonths: 6 },
      curve: curve(200, 90),
      affected: false,
      forecast: null,
      ratio: 1.143,
      calendarMonth: 5,
      interpolated: 4.5,
    },
    {
      cohort: '2026-02',
      size: 40,
      spend: null,
      payback: { cac: null, days: null, month: null, observedMonths: 1 },
      curve: curve(40, 40),
      affected: false,
      forecast: null,
      ratio: null,
      calendarMonth: null,
      interpolated: null,
    },
  ],
  ratioAge: 180,
  ratio: 1.143,
  ratios: [],
  channels: [],
  groups: [],
  otherGroups: 0,
  textbook: null,
  coverage: null,
};
const ranges = {
  pooled: { low: 4, high: 7 },
  pooledProbability: new Float64Array(0),
  groups: [],
  cohorts: [
    { cohort: '2026-01', range: { low: 3, high: Infinity }, probability: new Float64Array(0) },
    { cohort: '2026-02', range: null, probability: new Float64Array(0) },
  ],
};

describe('rangeText', () => {
  test('names both ends', () => {
    expect(rangeText({ low: 4, high: 7 }, 5, t, f)).toBe('4–7');
  });

  test('says "or later" where replicates do not pay back', () => {
    expect(rangeText({ low: 4, high: Infinity }, 5, t, f)).toBe('4 or later');
    expect(rangeText({ low: Infinity, high: Infinity }, 5, t, f)).toBe('later than observed');
  });

  test('calls month 0 the first day', () => {
    expect(rangeText({ low: 0, high: 2 }, 1, t, f)).toBe('first day–2');
  });

  test('is silent where it holds the one month that is said anyway, and where there is none', () => {
    expect(rangeText({ low: 5, high: 5 }, 5, t, f)).toBe('');
    expect(rangeText(null, 5, t, f)).toBe('');
  });
});

describe('paybackSentence', () => {
  test('says cost, month with range, and what is left at the stated age', () => {
    expect(paybackSentence(report, ranges.pooled, t, f)).toBe(
      'A new customer costs $24.50 and has earned that back **in month 5 (4–7)**. After 180 days $3.50 is left.',
    );
  });

  test('stands without the range until that is there', () => {
    expect(paybackSentence(report, null, t, f)).toContain('**in month 5**.');
  });

  test('names the observed months where CAC is not earned back', () => {
    const pooled = { ...report.pooled, days: null, month: null, observedMonths: 9 };
    expect(whenText(pooled, null, t, f)).toBe('not within the 9 observed months');
    expect(whenText(pooled, null, german, de)).toBe('nicht in den 9 beobachteten Monaten');
    expect(paybackSentence({ ...report, pooled, pooledCac: 5000 }, null, t, f)).toContain('is missing.');
  });

  test('asks for the margin first and calls the value net sales before costs', () => {
    const said = paybackSentence({ ...report, basis: 'netSales', pooledCac: null }, null, t, f);
    expect(said).toContain('of net sales**, before costs');
    expect(said).toContain('gross margin');
  });

  test('asks for CAC once the margin is there', () => {
    expect(paybackSentence({ ...report, pooledCac: null }, null, t, f)).toContain('what acquisition costs');
  });

  test('does not speak of payback where too few customers make a curve', () => {
    const none = { ...curve(10, 12), value: new Float64Array(10).fill(NaN) };
    expect(paybackSentence({ ...report, curve: none, ratioAge: 0 }, null, t, f)).toBe(t.tooFew);
  });
});

describe('monthlyCurve', () => {
  test('stands at the first day and at the end of each whole month of 30 days', () => {
    expect(shownMonths(curve(61))).toBe(2);
    expect(shownMonths(curve(60))).toBe(1);
    expect(monthlyCurve(curve(61), 1000, 'all').y).toEqual([0, 300, 600]);
  });

  test('ends where the value is not observed', () => {
    const cut = curve(200);
    cut.value.fill(NaN, 31);
    expect(shownMonths(cut)).toBe(1);
  });
});

describe('cohortCurves', () => {
  test('are each less their own CAC; a month without one is left out', () => {
    const [january, ...others] = cohortCurves(report, true, 30, f);
    expect(others).toEqual([]);
    expect(january).toMatchObject({ label: 'Jan 2026' });
    expect(january.y[0]).toBe(1000 - 2450);
  });

  test('are dashed where not all customers have reached the age', () => {
    expect(cohortCurves(report, false, 30, f).map(({ unfinished }) => unfinished?.[0])).toEqual([true, false]);
  });

  test('leave out months with few customers', () => {
    expect(cohortCurves(report, false, 50, f).map(({ label }) => label)).toEqual(['Jan 2026']);
  });
});

describe('tables', () => {
  test('put the newest month first and the total last', () => {
    expect(cohortRows(report, ranges, speech).map(({ cohort }) => cohort)).toEqual(['Feb 2026', 'Jan 2026']);
    expect(cohortTotal(report, ranges, t, f)).toMatchObject({
      cohort: 'All',
      size: '140',
      paid: { text: 'month\u00a05', range: '(4–7)' },
      ratio: '1.14',
    });
  });

  test('say in words what is not there', () => {
    expect(cohortRows(report, ranges, speech)[0]?.['paid']).toBe('no CAC');
    expect(ltvRows(report, t, f)[1]?.['value']).toBe('fewer than 50 customers observed that long');
    expect(cacRows(report, false, speech)[0]).toMatchObject({ month: { range: 'running' }, spend: 'no spend typed' });
  });

  test('never show NaN or Infinity', () => {
    const shown = JSON.stringify([
      cohortRows(report, ranges, speech),
      ltvRows(report, t, f),
      cacRows(report, false, speech),
      cacSentence(report, false, t, f),
    ]);
    expect(shown).not.toMatch(/NaN|Infinity|undefined|∞/);
  });
});

describe('exports', () => {
  test('hold money in major units, ISO months, and "later" for a bound that is not observed', () => {
    const lines = csvText(cohortExport(report, ranges, 2), { bom: false }).split('\r\n');
    expect(lines[1]).toBe('2026-01,false,100,2450,24.5,145,5,3,later,6,5,4.5,180,1.143');
    expect(lines[3]).toBe('all,,140,2450,24.5,145,5,4,7,6,,,180,1.143');
  });

  test('leave what is not observed or typed empty', () => {
    expect(csvText(cacExport(report, 2), { bom: false })).toContain('2026-02,true,false,false,0,40,,\r\n');
    expect(csvText(curveExport({ ...report, pooledCac: null }, 2), { bom: false })).toContain(
      '0,0,100,10,9.5,10.5,\r\n',
    );
  });
});

describe('typed costs', () => {
  test('a margin comes back as it was typed', () => {
    for (const percent of [45, 45.5, 33.33, 29, 57.1]) expect(shareToPercent(percentToShare(percent))).toBe(percent);
    expect([45, 45.5, 33.33].map((percent) => percentText(percent, f))).toEqual(['45', '45.5', '33.33']);
  });

  test('.45 is taken for a slip, 450 and −5 are refused, 0 and 100 are margins', () => {
    expect(marginFault(0.45, t, f)).toBe('Write 45 for 45%.');
    expect(marginFault(450, t, f)).toBe(t.marginRange);
    expect(marginFault(-5, t, f)).toBe(t.marginRange);
    expect([0, 45, 100].map((percent) => marginFault(percent, t, f))).toEqual([undefined, undefined, undefined]);
  });

  test('a cost is never below zero', () => {
    expect(costFault(-1, t)).toBe(t.notBelowZero);
    expect(costFault(0, t)).toBeUndefined();
  });

  test('the symbol stands where the language puts it; without a currency there is none', () => {
    expect(currencyUnit(f)).toEqual({ unit: '$', lead: true });
    expect(currencyUnit(de)).toEqual({ unit: '€', lead: false });
    expect(currencyUnit(createFormat('en', '', 2))).toBeUndefined();
  });
});
