/* The report of a bug: what a maintainer needs, and nobody's data. */
import { describe, expect, test } from 'vitest';
import { faultReport, withoutPeople } from '#features/frame/fault-report.ts';

const around = { version: '1.2.3', build: 'production', route: 'retention', language: 'en', browser: 'Firefox 153' };

describe('withoutPeople', () => {
  test('takes out e-mails, long numbers and what stands in quotes', () => {
    expect(withoutPeople('Row of anna.b+shop@example.co.uk with phone +49 170 1234567 failed')).toBe(
      'Row of [e-mail] with phone +[number] failed',
    );
    expect(withoutPeople('Unknown state "Paid by Jane Roe" in \'orders of Max.csv\'')).toBe(
      'Unknown state [text] in [text]',
    );
  });

  test('keeps what explains the bug', () => {
    expect(withoutPeople('Cannot read properties of undefined (reading 12)')).toBe(
      'Cannot read properties of undefined (reading 12)',
    );
  });
});

describe('faultReport', () => {
  test('says version, screen, browser and places in the app, without the host', () => {
    const error = new TypeError('x is undefined');
    error.stack = [
      'TypeError: x is undefined',
      '    at cellsOf (https://intern.example/tenure/assets/Retention-a1b2.js:3:120)',
      '    at https://intern.example/tenure/assets/index-c3.js:1:9',
      'compute@blob:https://intern.example/0e3f-77:10:4',
    ].join('\n');
    expect(faultReport(error, around).split('\n')).toEqual([
      'Tenure 1.2.3 (production)',
      'Screen: retention',
      'Language: en',
      'Browser: Firefox 153',
      'TypeError: x is undefined',
      '  cellsOf Retention-a1b2.js:3:120',
      '  index-c3.js:1:9',
      '  compute 0e3f-77:10:4',
    ]);
  });

  test('an error that is no Error is said as it is', () => {
    expect(faultReport('out of memory', around)).toContain('\nout of memory');
  });
});
