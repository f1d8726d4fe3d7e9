/* Surveys: the score question found by header and cells, and what every tool writes around it. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from '#domain/calendar.ts';
import { isOrdersFile, type DataFile } from '#domain/data-files.ts';
import type { FileChoices } from '#domain/choices.ts';
import type { Answer } from '#domain/errors.ts';
import type { RowCount } from '#domain/orders.ts';
import { NO_SURVEY_DAY, type SideFile, type SurveyTable } from '#domain/side-tables.ts';
import { IssueLog } from '#ingest/issues.ts';
import { readTable } from '#ingest/read.ts';
import { plainSurvey } from '#ingest/sources/plain-survey.ts';
import { SideColumns } from '#ingest/sources/side-columns.ts';
import { questionRank, questionText, scoreOf } from '#ingest/sources/survey-score.ts';
import { SAVED_DAY, texts } from '../fixtures/csv-orders.ts';

const SAMPLE = '../shared/samples/synthetic/typeform_responses.csv';

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');

async function answerOf(content: string, choices: FileChoices = {}): Promise<Answer<DataFile>> {
  const blob = new Blob([content]);
  return readTable(blob, { name: 'survey.csv', bytes: blob.size, savedDay: SAVED_DAY, choices });
}

interface Survey {
  readonly file: SideFile;
  readonly table: SurveyTable;
}

function surveyOf(answered: Answer<DataFile>): Survey {
  if (!answered.ok) throw new Error(`Refused: ${answered.code} ${JSON.stringify(answered.detail)}`);
  const file = answered.value;
  if (isOrdersFile(file) || file.table.kind !== 'survey') throw new Error('No survey');
  return { file, table: file.table };
}

const read = async (rows: readonly (readonly string[])[], choices?: FileChoices): Promise<Survey> =>
  surveyOf(await answerOf(csvOf(rows), choices));

/** What a survey holds, in short. */
function contentOf({ file, table }: Survey): unknown {
  return {
    source: file.source,
    count: file.count,
    question: new Set(texts(table.question)),
    scores: [...table.score],
    days: Array.from(table.day, (day) => (day === NO_SURVEY_DAY ? '' : isoDay(day))),
    emails: texts(file.identities.email),
  };
}

const issuesOf = ({ file }: Survey): string[] =>
  file.issues.map(({ line, code, fate, value }) => `${line} ${code} ${fate} ${value}`.trim());

const all = (rows: number): RowCount => ({ read: rows, used: rows, merged: 0, leftOut: 0, rejected: 0 });

describe('scoreOf', () => {
  test('a number from 0 to 10, alone or with the words of its end of the scale', () => {
    const cells = [
      '0',
      '10',
      '7.0',
      '8,0',
      '10 - Extremely likely',
      '0 – Gar nicht wahrscheinlich',
      'Not at all likely - 0',
    ];
    expect(cells.map(scoreOf)).toEqual([0, 10, 7, 8, 10, 0, 0]);
    expect(['10 (sehr wahrscheinlich)', 'Extremely likely (10)'].map(scoreOf)).toEqual([10, 10]);
  });

  test('anything else is none', () => {
    const other = scoreOf('Great');
    for (const text of ['11', '-1', '7.5', '10/10/2026', '2026-10-05', 'eleven', '100', '7 of 9']) {
      expect([text, scoreOf(text)]).toEqual([text, other]);
    }
    expect(scoreOf('')).not.toBe(other);
  });
});

describe('questionText and questionRank', () => {
  test('a question without its tags, entities and line ends', () => {
    expect(
      questionText('<strong>How&nbsp;likely</strong> are\r\nyou &amp; yours<br/>to buy &#8220;tea&#8221; &unknown;?'),
    ).toBe('How likely are you & yours to buy “tea” &unknown;?');
  });

  test('recommending before likely before score before all else; a referral code asks nothing', () => {
    const headers = ['Würden Sie uns weiterempfehlen?', 'How likely are you to return?', 'Score', 'Comment'];
    expect(headers.map(questionRank)).toEqual([3, 2, 1, 0]);
    expect(['NPS', 'Nous recommanderiez-vous ?', 'Empfehlungscode', 'Recommended by'].map(questionRank)).toEqual([
      3, 3, 0, 0,
    ]);
  });
});

describe('Typeform', () => {
  test.skipIf(!existsSync(SAMPLE))('the sample: one response (skipped: ../shared is missing)', async () => {
    const survey = surveyOf(await answerOf(readFileSync(SAMPLE, 'utf8')));
    expect(contentOf(survey)).toEqual({
      source: 'typeform',
      count: all(1),
      question: new Set(['How likely are you to recommend us?']),
      scores: [9],
      days: ['2026-10-05'],
      emails: ['ann@example.com'],
    });
    expect(issuesOf(survey)).toEqual([]);
  });

  const header = [
    '#',
    'How satisfied are you with delivery?',
    '<p>How likely is it that\r\nyou <b>recommend</b> us?</p>',
    'Why?',
    'May we e-mail you?',
    "What's your email address?",
    'Response Type',
    'Start Date (UTC)',
    'Stage Date (UTC)',
    'Submit Date (UTC)',
    'Network ID',
    'Tags',
  ];
  const response = (i: number, score: string, more: readonly string[] = ['Yes', `${i}@example.com`]): string[] => [
    `t${i}`, '10', score, 'It\nis "good"', ...more, 'completed', '2026-10-05 23:50:00', '', '2026-10-06 00:10:00', 'n', '',
  ]; // prettier-ignore

  test('of two questions with scores the one about recommending; the e-mail is the cell that holds one', async () => {
    const survey = await read([header, response(1, '9'), response(2, '0', ['No', ''])]);
    expect(contentOf(survey)).toEqual({
      source: 'typeform',
      count: all(2),
      question: new Set(['How likely is it that you recommend us?']),
      scores: [9, 0],
      days: ['2026-10-06', '2026-10-06'],
      emails: ['1@example.com', ''],
    });
  });

  test('a row without a score is left out, one with another number rejected', async () => {
    const scores = ['9', '', '8', '7', '6', '5', '4', '3', '2', '1', '11'];
    const survey = await read([header, ...scores.map((score, i) => response(i, score))]);
    // 9 of 10 filled cells are scores: just enough.
    expect(survey.file.count).toEqual({ read: 11, used: 9, merged: 0, leftOut: 1, rejected: 1 });
    expect(issuesOf(survey).map((text) => text.replace(/^\d+ /, ''))).toEqual([
      'no-score leftOut',
      'unreadable-amount rejected 11',
    ]);
  });

  test('a column of five stars is no score, unless it asks to recommend; no score column is refused by name', async () => {
    const stars = (question: string): string[][] => [
      ['#', question, 'Submit Date (UTC)'],
      ...['5', '4', '5'].map((score, i) => [`t${i}`, score, '2026-10-06 00:10:00']),
    ];
    const refused = await answerOf(csvOf(stars('How likely are you to come back?')));
    expect(refused).toMatchObject({ ok: false, code: 'no-score-column' });
    expect((await read(stars('Would you recommend us?'))).table.score).toEqual(Float64Array.of(5, 4, 5));
  });

  test('a question that says nothing of recommending is taken only if it is the only one with scores', async () => {
    const rows = (questions: readonly string[]): string[][] => [
      ['#', ...questions, 'Submit Date (UTC)'],
      ['a', ...questions.map(() => '10'), '2026-10-06 00:10:00'],
    ];
    expect([...(await read(rows(['¿Volverías?']))).table.score]).toEqual([10]);
    expect(await answerOf(csvOf(rows(['¿Volverías?', '¿Te gusta?'])))).toMatchObject({ code: 'no-score-column' });
  });

  test('an answer whose date cannot be believed counts without it', async () => {
    const late = response(1, '9').with(9, '2027-05-01 10:00:00');
    const survey = await read([header, late, response(2, '8').with(9, 'soon 1')]);
    expect([...survey.table.day]).toEqual([NO_SURVEY_DAY, NO_SURVEY_DAY]);
    expect(issuesOf(survey).map((text) => text.replace(/^\d+ /, ''))).toEqual([
      'date-out-of-range kept 2027-05-01',
      'unreadable-date kept soon 1',
    ]);
  });
});

describe('SurveyMonkey', () => {
  const own = [
    'Respondent ID',
    'Collector ID',
    'Start Date',
    'End Date',
    'IP Address',
    'Email Address',
    'First Name',
    'Last Name',
    'Custom Data 1',
  ];
  const person = (i: number, email: string, custom = ''): string[] => [
    String(11_000 + i), '400', '10/13/2026 01:00:00 PM', '10/13/2026 01:05:00 PM', '1.2.3.4', email, 'Ann', 'Bee', custom,
  ]; // prettier-ignore

  test('the second header row is left out; the last question may have columns beyond the header', async () => {
    const survey = await read([
      [...own, 'How likely is it that you would recommend us to a friend?', '', 'What did you buy?', '', ''],
      [...own.map(() => ''), '', 'Why?', 'Tea', 'Cups', 'Other'],
      [...person(1, 'A@example.com'), '10 - Extremely likely', 'good', 'Tea', '', '7'],
      [...person(2, '', 'b@example.com'), '3', '', '', 'Cups', ''],
    ]);
    expect(contentOf(survey)).toEqual({
      source: 'surveymonkey',
      count: { read: 3, used: 2, merged: 0, leftOut: 1, rejected: 0 },
      question: new Set(['How likely is it that you would recommend us to a friend?']),
      scores: [10, 3],
      days: ['2026-10-13', '2026-10-13'],
      emails: ['a@example.com', 'b@example.com'],
    });
    expect(issuesOf(survey)).toEqual(['2 preamble leftOut']);
  });

  test('a column for each answer: the filled one is the score; a row with two is rejected', async () => {
    const scale = Array.from({ length: 11 }, (_, i) => String(i));
    const answers = (...given: number[]): string[] => scale.map((text, i) => (given.includes(i) ? text : ''));
    const rows = [answers(9), answers(0), answers(), ...Array.from({ length: 9 }, () => answers(8)), answers(3, 4)];
    const survey = await read([
      [...own, 'How likely are you to recommend us?', ...scale.slice(1).map(() => '')],
      [...own.map(() => ''), ...scale],
      ...rows.map((cells, i) => [...person(i, `${i}@example.com`), ...cells]),
    ]);
    expect([...survey.table.score]).toEqual([9, 0, 8, 8, 8, 8, 8, 8, 8, 8, 8]);
    expect(survey.file.count).toEqual({ read: 14, used: 11, merged: 0, leftOut: 2, rejected: 1 });
  });

  test('six header rows of older exports: all of them below the first are left out', async () => {
    const below = Array.from({ length: 5 }, (_, i) => [...own.map(() => ''), `note ${i}`]);
    const older = own.map((text) => (text.endsWith(' ID') ? text.replace(' ', '') : text));
    const survey = await read([[...older, 'Would you recommend us?'], ...below, [...person(1, ''), '7']]);
    expect(survey.file.count).toEqual({ read: 6, used: 1, merged: 0, leftOut: 5, rejected: 0 });
  });

  test('dates that may be read in two ways are asked about, and read as answered', async () => {
    const rows = [
      [...own, 'Would you recommend us?'],
      [...person(1, '').with(2, '').with(3, '03/04/2026 10:00'), '9'],
    ];
    const refused = await answerOf(csvOf(rows));
    expect(refused).toMatchObject({
      code: 'ambiguous-dates',
      detail: { questions: [{ kind: 'dates', column: 'End Date' }] },
    });
    expect(Array.from((await read(rows, { dayMonth: 'dmy' })).table.day, isoDay)).toEqual(['2026-04-03']);
  });
});

describe('Google Forms', () => {
  test('German: Zeitstempel with day first, E-Mail-Adresse', async () => {
    const survey = await read([
      ['Zeitstempel', 'E-Mail-Adresse', 'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?', 'Warum?'],
      ['03.04.2026 14:05:06', 'Ann@Example.com', '10', 'Gut'],
      ['4.4.2026 09:00:00', '', '6', ''],
    ]);
    expect(contentOf(survey)).toEqual({
      source: 'google-forms',
      count: all(2),
      question: new Set(['Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?']),
      scores: [10, 6],
      days: ['2026-04-03', '2026-04-04'],
      emails: ['ann@example.com', ''],
    });
  });

  test('English, without e-mails: nobody is known, the answers are', async () => {
    const survey = await read([
      ['Timestamp', 'Score'],
      ['4/30/2026 14:05:06', '9'],
      ['5/1/2026 14:05:06', '2'],
    ]);
    expect(contentOf(survey)).toMatchObject({
      source: 'google-forms',
      scores: [9, 2],
      days: ['2026-04-30', '2026-05-01'],
    });
    expect(texts(survey.file.identities.email)).toEqual(['', '']);
  });
});

describe('any table of e-mails and scores', () => {
  test('is found by its headers', async () => {
    const survey = await read([
      ['E-Mail', 'NPS', 'Datum'],
      ['ann@example.com', '9', '2026-03-01'],
      ['bob@example.com', '4', ''],
    ]);
    expect(contentOf(survey)).toEqual({
      source: 'plain-survey',
      count: all(2),
      question: new Set(['NPS']),
      scores: [9, 4],
      days: ['2026-03-01', ''],
      emails: ['ann@example.com', 'bob@example.com'],
    });
  });

  test('a table with an amount is one of orders, whatever it asks beside', async () => {
    const answered = await answerOf(
      csvOf([
        ['Order', 'Email', 'Date', 'Total', 'NPS'],
        ['1', 'ann@example.com', '2026-03-01', '10.00', '9'],
      ]),
    );
    expect(answered.ok && isOrdersFile(answered.value)).toBe(true);
  });
});

describe('plainSurvey', () => {
  /** The reader of a file whose columns the user has named, fed row by row. */
  function named(
    header: readonly string[],
    columns: readonly ('score' | 'email' | 'date' | null)[],
    rows: readonly (readonly string[])[],
  ) {
    const count: RowCount = { read: rows.length, used: 0, merged: 0, leftOut: 0, rejected: 0 };
    const file = {
      name: 'survey.csv', bytes: 0, savedDay: SAVED_DAY, header, delimiter: ',', issues: new IssueLog('survey.csv'),
      count, choices: {}, preamble: [],
    }; // prettier-ignore
    const reader = plainSurvey(file, SideColumns.byMapping(header, columns));
    if (!('take' in reader)) return reader;
    rows.forEach((cells, i) => {
      reader.take(cells, i + 2);
    });
    return { ...reader.finish(), used: [...reader.used()].toSorted() };
  }

  test('believes the user: five stars and a header that says nothing are scores', () => {
    const answered = named(['Wer', 'Sterne', 'x'], ['email', 'score', null], [
      ['ann@example.com', '5', '10'],
      ['', 'none', '10'],
    ]); // prettier-ignore
    if (!('value' in answered)) throw new Error('Refused');
    const survey = surveyOf({ ok: true, value: answered.value });
    expect(contentOf(survey)).toMatchObject({
      scores: [5],
      emails: ['ann@example.com'],
      count: { read: 2, used: 1, merged: 0, leftOut: 0, rejected: 1 },
    });
    expect(answered.used).toEqual([0, 1]);
  });

  test('refuses a mapping without a score, and a table without one answer', () => {
    expect(named(['Wer'], ['email'], [])).toMatchObject({ ok: false, code: 'no-score-column' });
    expect(named(['Wer', 'n'], ['email', 'score'], [['a@example.com', '']])).toMatchObject({ code: 'no-score-column' });
  });
});

describe('every survey', () => {
  test('rows add up and every score comes back, whatever stands in the column', async () => {
    const cell = fc.oneof(
      { weight: 20, arbitrary: fc.integer({ min: 0, max: 10 }).map(String) },
      { weight: 1, arbitrary: fc.constantFrom('', '11', 'n/a', '10 - Extremely likely', '3,5') },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 40 }), async (cells) => {
        const answered = await answerOf(
          csvOf([['Email', 'Would you recommend us?'], ...cells.map((text, i) => [`${i}@example.com`, text])]),
        );
        const scores = cells.flatMap((text) => (/^(?:\d|10)(?: - .*)?$/.test(text) ? [Number.parseInt(text, 10)] : []));
        const filled = cells.filter((text) => text !== '').length;
        if (scores.length === 0 || scores.length < 0.9 * filled) {
          expect(answered).toMatchObject({ ok: false, code: 'no-score-column' });
          return;
        }
        const { file, table } = surveyOf(answered);
        expect([...table.score]).toEqual(scores);
        expect(file.count).toEqual({
          read: cells.length,
          used: scores.length,
          merged: 0,
          leftOut: cells.length - filled,
          rejected: filled - scores.length,
        });
      }),
      { numRuns: 60 },
    );
  });
});
