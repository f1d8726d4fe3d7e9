/* The value screen's words, tables and charts: what stands there for a given report, in both languages. */
import { describe, expect, test } from 'vitest';
import { predictedLines } from '#charts/predicted-lines.ts';
import type { Exam } from '#domain/clv/exam.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import { DEFAULT_CLV } from '#domain/clv-view.ts';
import { NO_COSTS } from '#domain/costs.ts';
import { type CustomerValueReport, customerValueReport } from '#domain/customer-value.ts';
import { predictionByStep } from '#domain/prediction.ts';
import { csvText } from '#exports/csv.ts';
import { weeklyFigure } from '#features/value/figures.ts';
import { examSentence, reasonsOf, shownExam, worthSentence } from '#features/value/say.ts';
import {
  aliveTable,
  concentrationTable,
  decileTable,
  distributionTable,
  errorTable,
  forecastTable,
  parameterTable,
  sideTable,
  weeklyTable,
} from '#features/value/tables.ts';
import { value as german } from '#i18n/de/value.ts';
import { value as english } from '#i18n/en/value.ts';
import { createFormat } from '#i18n/format.ts';
import { hasOracles, skippedNote } from '../fixtures/oracles.ts';
import { cdnowLog } from '../fixtures/purchase-log.ts';
import { PALETTE } from './palette.ts';

const en = createFormat('en', 'USD', 2);
const de = createFormat('de', 'EUR', 2);
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe.skipIf(!hasOracles)(`the value of CDNOW’s customers${skippedNote}`, () => {
  const log = cdnowLog();
  const prediction = allSteps(predictionByStep(log, { lapseDays: 180, contracts: false, replicates: 40 }));
  const report = customerValueReport(log, NO_COSTS, prediction, DEFAULT_CLV);
  const tried = shownExam(report);
  const result = tried?.exam.result;

  test('the first sentence says what all customers bring in a year, its range, and what each does', () => {
    expect(plain(worthSentence(report, english, en))).toMatch(
      /^Today’s 2,357 customers are expected to bring \*\*\$67,924 of net sales\*\* in the next 12 months \(\$\d\d,\d{3}–\$\d\d,\d{3}\): \*\*\$28\.82 each\*\*, before costs\.$/,
    );
    expect(plain(worthSentence(report, german, de))).toMatch(
      /^Von den heutigen 2\.357 Kunden sind in den nächsten 12 Monaten \*\*67\.924 € Nettoumsatz\*\* zu erwarten/,
    );
  });

  test('the verdict: foreseen 1,175, came 1,156, naively 1,437', () => {
    if (!tried) throw new Error('no exam');
    expect(examSentence(tried, true, english, en)).toBe(
      'The model passed its exam: it foresaw **1,175 purchases** in 26 weeks, **1,156 came**; the naive forecast said 1,437.',
    );
    expect(examSentence(tried, true, german, de)).toBe(
      'Das Modell hat seine Prüfung bestanden: Vorhergesagt hat es **1.175 Käufe** in 26 Wochen, **gekommen sind 1.156**; die einfache Fortschreibung sagte 1.437.',
    );
  });

  test('the model is 2% off, the naive forecast 24%', () => {
    if (!result) throw new Error('no exam');
    const { rows } = errorTable(result, english, en);
    expect(rows.map(({ off }) => off)).toEqual(['+2%', '+24%']);
  });

  test('no cell of any table is empty or no number, in either language', () => {
    if (!result || !report.used?.values) throw new Error('no model');
    const { values, forecast } = report.used;
    for (const [t, f] of [[english, en] as const, [german, de] as const]) {
      const tables = [
        distributionTable(values, 2, t, f),
        sideTable(report, null, 2, t, f),
        concentrationTable(values, t, f),
        weeklyTable(result, t, f),
        errorTable(result, t, f),
        decileTable(result, t, f),
        aliveTable(result, t, f),
        forecastTable(forecast, 2, t, f),
        parameterTable(report.used, tried, 2, t, f),
      ];
      for (const { columns, rows, exported } of tables) {
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) for (const { key } of columns) expect(row[key]).toBeTruthy();
        expect(JSON.stringify(rows)).not.toMatch(/NaN|∞|undefined/);
        expect(csvText(exported)).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });

  test('parameters stand with their standard errors: r .254, α 5.447', () => {
    const { rows } = parameterTable(report.used, tried, 2, english, en);
    expect(rows.slice(0, 2)).toEqual([
      { name: 'r, BG/NBD', value: '0.254', se: '0.011' },
      { name: 'α, BG/NBD', value: '5.447', se: '0.398' },
    ]);
    expect(rows).toHaveLength(7);
  });

  test('all of the predicted line is dashed, nothing of the actual one', () => {
    if (!result) throw new Error('no exam');
    const { datasets } = predictedLines(weeklyFigure(result, english, en), PALETTE, false).data;
    const dashes = datasets.map(({ segment }) => {
      // A line on which nothing is dashed has no look for its segments.
      const look = segment as { borderDash: (at: { p1DataIndex: number }) => number[] | undefined } | undefined;
      return [1, 26].map((p1DataIndex) => look?.borderDash({ p1DataIndex }) !== undefined);
    });
    expect(dashes).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});

describe('where no model is used', () => {
  const exam: Exam = {
    kind: 'mbg-nbd',
    split: null,
    weeks: null,
    result: null,
    failures: ['too-short', 'total', 'few-repeaters'],
    passed: false,
  };
  const report = (verdict: CustomerValueReport['verdict']): CustomerValueReport => ({
    basis: 'netSales',
    margin: 1,
    customers: 120,
    asOf: 20_000,
    clv: DEFAULT_CLV,
    verdict,
    tried: [],
    used: null,
  });

  test('the sentence says why, and what is shown instead', () => {
    expect(worthSentence(report('failed'), english, en)).toContain('Observed numbers are shown instead');
    expect(worthSentence(report('few-customers'), german, de)).toContain('Unter 100 Kunden');
    expect(worthSentence(report('contracts'), english, en)).toContain('subscriptions');
  });

  test('each reason is a sentence of its own, said once', () => {
    const tried = { kind: exam.kind, exam, problems: ['few-repeaters'] as const };
    expect(reasonsOf(tried, english)).toEqual([
      'the history is too short to hold weeks back',
      'its total is further off than the naive forecast and by more than 15%',
      'fewer than 50 customers have bought again',
    ]);
    expect(examSentence(tried, false, german, de)).toBe('MBG/NBD wird nicht verwendet.');
  });
});
