/* An audience file: whom it holds, and what was left out of it and why. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FATES, type AudienceFormat } from '#exports/audience/audience-format.ts';
import { sha256 } from '#exports/audience/sha256.ts';
import { fileOfPeople, type PersonSpec, rowsOf } from '../../fixtures/audience.ts';

const META: Partial<AudienceFormat> = { platform: 'meta', hashed: true };

describe('a file for Meta', () => {
  test('hashes e-mail, phone and country, and writes the value beside them as it is', () => {
    const file = fileOfPeople(
      [{ email: ' cloudy.sanfrancisco+shopping@gmail.com', phone: '03012345678', country: 'Germany', value: 123456 }],
      { ...META, value: true },
    );
    expect(rowsOf(file)).toEqual([
      ['email', 'phone', 'country', 'value'],
      [
        '8dd4a9bf850242873c14976125edabc35096192b784626a5641a7d2de56e3c1e',
        'cae5f525a6c8d8cbfd28d7c654edf86f5e816f66919de0f842df68a2be24429b',
        '959a45d44e6fcf58361ed004681556fe50129f2109e817dec098c00c9e5d2578',
        '1234.56',
      ],
    ]);
  });

  test('takes names and postal codes only where they are asked for', () => {
    const people = [{ email: 'a@example.com', person: 'Anna Berg', zip: '10115', country: 'DE' }];
    expect(rowsOf(fileOfPeople(people, { ...META, names: true }))[0]).toEqual([
      ...['email', 'phone', 'fn', 'ln', 'zip', 'country'],
    ]);
    expect(rowsOf(fileOfPeople(people, { ...META, names: true }))[1].slice(2, 5)).toEqual(
      ['anna', 'berg', '10115'].map(sha256),
    );
    expect(fileOfPeople(people, META).csv.join('')).not.toContain(sha256('anna'));
  });

  test('an e-mail that is a hash already stays one, and is the same person as its address', () => {
    const known = sha256('a@example.com');
    const file = fileOfPeople([{ email: known.toUpperCase() }, { email: 'a@example.com' }], META);
    expect(rowsOf(file).slice(1)).toEqual([[known, '', '']]);
    expect([file.email.written, file.email.duplicate, file.merged]).toEqual([1, 1, 1]);
  });
});

test('Google’s headers are its own English names, without a byte order mark', () => {
  const file = fileOfPeople([{ email: 'a.b+c@gmail.com', phone: '8005550100', country: 'US' }], { platform: 'google' });
  expect(file.csv.join('')).toBe('Email,Phone\r\nab@gmail.com,+18005550100\r\n');
});

test('a file that is not hashed takes no hashes', () => {
  const file = fileOfPeople([{ email: sha256('a@example.com') }]);
  expect([file.rows, file.leftOut, file.email.hashed]).toEqual([0, 1, 1]);
});

test('consent to e-mails is none to SMS: each identity needs its own', () => {
  const both = { email: 'a@example.com', phone: '03012345678', country: 'DE' };
  const people: PersonSpec[] = [
    { ...both, emailConsent: 'yes', smsConsent: 'no' },
    { ...both, email: 'b@example.com', phone: '03012345679', emailConsent: 'no', smsConsent: 'yes' },
    { ...both, email: 'c@example.com', phone: '03012345670' },
  ];
  const file = fileOfPeople(people, { consentOnly: true });
  expect(rowsOf(file).slice(1)).toEqual([
    ['a@example.com', '', 'DE'],
    ['', '+493012345679', 'DE'],
  ]);
  expect([file.email['no-consent'], file.phone['no-consent'], file.leftOut]).toEqual([2, 2, 1]);
  expect(fileOfPeople(people).rows).toBe(3);
});

test('customers whom a platform cannot tell apart are one row with the value of both', () => {
  const file = fileOfPeople(
    [
      { email: 'a.b@gmail.com', value: 1000 },
      { email: 'ab+x@gmail.com', value: 500 },
      { email: 'c@example.com', value: 1 },
    ],
    { platform: 'google' },
  );
  expect([file.rows, file.merged]).toEqual([2, 1]);
  const plain = fileOfPeople(
    [
      { email: 'A@example.com', value: 1000 },
      { email: 'a@example.com ', value: 505 },
    ],
    { value: true },
  );
  expect(rowsOf(plain)[1]).toEqual(['a@example.com', '', '', '15.05']);
});

test('addresses of roles and relays, and what is no address, are left out with their reason', () => {
  const file = fileOfPeople([
    { email: 'noreply@shop.example' },
    { email: 'x1@marketplace.amazon.de' },
    { email: 'redacted@example.com' },
    { email: 'anna.example.com' },
    { phone: '123456', country: 'US' },
    { phone: '03012345678' },
    {},
  ]);
  expect([file.rows, file.leftOut]).toEqual([0, 7]);
  expect(file.email).toMatchObject({ nobodys: 2, invalid: 2, missing: 3, written: 0 });
  expect(file.phone).toMatchObject({ 'no-country': 1, invalid: 1, missing: 5 });
});

describe('any list', () => {
  const texts = [
    'a@example.com',
    'A@example.com',
    'a.b@gmail.com',
    'ab@gmail.com',
    'none',
    sha256('x'),
    'pos@x.de',
    '',
  ];
  const person: fc.Arbitrary<PersonSpec> = fc.record({
    email: fc.constantFrom(...texts),
    phone: fc.constantFrom('', '03012345678', '493012345678', '8005550100', '12345'),
    country: fc.constantFrom('DE', 'US', 'Nowhere', ''),
    person: fc.constantFrom('Anna Berg', 'Anna', '=x y', ''),
    zip: fc.constantFrom('10115', '=1', ''),
    emailConsent: fc.constantFrom('yes', 'no', 'unknown'),
    smsConsent: fc.constantFrom('yes', 'no', 'unknown'),
    value: fc.nat(10_000),
  });
  const format = fc.record({
    platform: fc.constantFrom('meta', 'google', 'plain'),
    hashed: fc.boolean(),
    names: fc.boolean(),
    value: fc.constant(true),
    consentOnly: fc.boolean(),
  });

  test('counts add up, no identity stands in it twice, no value is lost among its rows, and no cell is a hash of nothing', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), format, (people, wanted) => {
        const file = fileOfPeople(people, wanted);
        const rows = rowsOf(file).slice(1);
        expect(rows.length).toBe(file.rows);
        expect(file.rows + file.merged + file.leftOut).toBe(people.length);
        for (const counts of [file.email, file.phone]) {
          expect(FATES.reduce((sum, fate) => sum + counts[fate], 0)).toBe(people.length);
        }
        for (const [column, counts] of [file.email, file.phone].entries()) {
          const written = rows.map((row) => row[column]).filter((cell) => cell !== '');
          expect(written.length).toBe(counts.written);
          expect(new Set(written).size).toBe(written.length);
        }
        expect(rows.every((row) => row[0] !== '' || row[1] !== '')).toBe(true);
        expect(file.csv.join('')).not.toContain(sha256(''));
        const at = file.headers.indexOf('value');
        if (at < 0) return;
        const sum = rows.reduce((total, row) => total + Math.round(Number(row[at]) * 100), 0);
        const all = people.reduce((total, { value = 0 }) => total + value, 0);
        expect(sum).toBeLessThanOrEqual(all);
        if (file.leftOut === 0) expect(sum).toBe(all);
      }),
      { numRuns: 200 },
    );
  });
});
