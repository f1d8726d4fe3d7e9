/* E-mails, phones, names and hashes as Meta and Google want them, by their own test vectors (formats.md §6). */
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { columnsOf, emailOf, hash, type Person } from '#exports/audience/columns.ts';
import {
  googleEmail,
  googleName,
  metaEmail,
  metaName,
  metaPhone,
  metaZip,
  partsOfName,
} from '#exports/audience/normalised.ts';
import { countryCode, e164 } from '#exports/audience/phones.ts';
import { sha256 } from '#exports/audience/sha256.ts';

const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('SHA-256', () => {
  test('the examples of FIPS 180-4 and a text of two blocks', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    expect(sha256('')).toBe(NOTHING);
  });

  test('any text has the hash that OpenSSL gives it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 130, unit: 'binary' }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
      { numRuns: 40 },
    );
    for (const length of [55, 56, 63, 64, 65, 119, 120]) {
      expect(sha256('ü'.repeat(length))).toBe(createHash('sha256').update('ü'.repeat(length)).digest('hex'));
    }
  });
});

describe('Meta', () => {
  test('an e-mail is trimmed and lower case; dots and +tags stay', () => {
    expect(metaEmail('     John_Smith@gmail.com    ')).toBe('john_smith@gmail.com');
    expect(metaEmail('user.name+tag@domain.co.uk')).toBe('user.name+tag@domain.co.uk');
    expect(sha256(metaEmail('cloudy.sanfrancisco+shopping@gmail.com'))).toBe(
      '8dd4a9bf850242873c14976125edabc35096192b784626a5641a7d2de56e3c1e',
    );
    expect(sha256(metaEmail('test@example.com'))).toBe(
      '973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b',
    );
  });

  test('a phone is digits without leading zeros', () => {
    expect(['+1 (616) 954-78 88', '+001 (616) 954-78 88', '01(650)123-4567', '(555) 123-4567'].map(metaPhone)).toEqual([
      '16169547888',
      '16169547888',
      '16501234567',
      '5551234567',
    ]);
  });

  test('a postal code ends at the hyphen, and one character is none', () => {
    expect([' 37221-3312 ', '1', 'SW1A 1AA'].map(metaZip)).toEqual(['37221', '', 'sw1a 1aa']);
  });

  test('a name keeps its accents and loses spaces and punctuation', () => {
    expect(metaName(" O'Hara-Müller ")).toBe('oharamüller');
    expect(sha256(metaName(' Müller '))).toBe('2dbd218072117713f2d5996a726a9b216ed791ffd0783b6ba4ab6d61b8333192');
  });
});

describe('Google', () => {
  test('gmail knows neither dots nor +tags, other domains both', () => {
    expect(googleEmail('cloudy.sanfrancisco+shopping@gmail.com')).toBe('cloudysanfrancisco@gmail.com');
    expect(sha256(googleEmail('cloudy.sanfrancisco+shopping@gmail.com'))).toBe(
      '223ebda6f6889b1494551ba902d9d381daf2f642bae055888e96343d53e9f9c4',
    );
    expect(googleEmail('user.name+NYC@Example.com')).toBe('user.name+nyc@example.com');
    expect(sha256(googleEmail('user.name+NYC@Example.com'))).toBe(
      'f109a2a632fbcea5fc82049f50beed3d8621bf9034399f437fb622222acccdac',
    );
    expect(googleEmail(' a. b@googlemail.com ')).toBe('ab@googlemail.com');
    expect(googleEmail('+tag@gmail.com')).toBe('');
  });

  test('names lose forms of address and suffixes', () => {
    expect(['Dr. Anna', 'Frau Dr. Anna', 'Smith Jr.', '  Anna   Lena '].map(googleName)).toEqual([
      'anna',
      'anna',
      'smith',
      'anna lena',
    ]);
    expect(sha256(googleName(' Müller '))).toBe('2dbd218072117713f2d5996a726a9b216ed791ffd0783b6ba4ab6d61b8333192');
  });

  test('of names, country and postal code all four are written or none', () => {
    const person: Person = { email: '', phone: '', name: 'Anna Berg', zip: '10115', country: 'DE', value: '' };
    const cells = (change: Partial<Person>): string[] =>
      columnsOf({ platform: 'google', hashed: false, names: true, value: false }).map(({ cell }) =>
        cell({ ...person, ...change }),
      );
    expect(cells({})).toEqual(['', '', 'anna', 'berg', 'DE', '10115']);
    for (const gap of [{ zip: '' }, { country: '' }, { name: 'Anna' }])
      expect(cells(gap)).toEqual(['', '', '', '', '', '']);
  });

  test('country and postal code are never hashed, names are', () => {
    const cells = columnsOf({ platform: 'google', hashed: true, names: true, value: false });
    const person: Person = { email: '', phone: '', name: 'Anna Berg', zip: '10115', country: 'DE', value: '' };
    expect(cells.map(({ header, cell }) => [header, cell(person)])).toEqual([
      ['Email', ''],
      ['Phone', ''],
      ['First Name', sha256('anna')],
      ['Last Name', sha256('berg')],
      ['Country', 'DE'],
      ['Zip', '10115'],
    ]);
  });
});

describe('what is hashed', () => {
  test('nothing is hashed twice, and nothing empty is hashed', () => {
    const once = hash('test@example.com');
    expect(hash(once)).toBe(once);
    expect(hash(` ${once.toUpperCase()} `)).toBe(once);
    expect(hash('')).toBe('');
    fc.assert(fc.property(fc.string(), (text) => hash(hash(text)) === hash(text)));
  });

  test('what Meta hashes of a country is its code in lower case', () => {
    const [country] = columnsOf({ platform: 'meta', hashed: true, names: false, value: false }).slice(-1);
    const person: Person = { email: '', phone: '', name: '', zip: '', country: 'DE', value: '' };
    expect([country.header, country.cell(person)]).toEqual([
      'country',
      '959a45d44e6fcf58361ed004681556fe50129f2109e817dec098c00c9e5d2578',
    ]);
  });

  test('no address begins like a formula, and none is without a domain', () => {
    for (const text of [
      '=1+1@example.com',
      '+a@example.com',
      '@example.com',
      '-a@example.com',
      'a@b',
      'a b@example.com',
      'a@b@example.com',
      'a@example..com',
      '',
    ]) {
      expect(emailOf('meta', text)).toBe('');
    }
    expect(partsOfName('=HYPERLINK("x") Berg')).toBeNull();
    expect(partsOfName('Anna =Berg')).toBeNull();
    expect(partsOfName('Anna Lena Berg')).toEqual({ first: 'Anna Lena', last: 'Berg' });
    expect(partsOfName('Anna')).toBeNull();
  });
});

describe('phones by country', () => {
  const of = (digits: string, country: string): unknown => e164(digits, countryCode(country));

  test('a national number gets the calling code of its country, for each platform in its own form', () => {
    expect(of('8005550100', 'US')).toEqual({ number: '+18005550100' });
    expect(of('03012345678', 'DE')).toEqual({ number: '+493012345678' });
    expect([sha256('+18005550100'), sha256(metaPhone('+18005550100'))]).toEqual([
      'fb4f73a6ec5fdb7077d564cdd22c3554b43ce49168550c3b12c547b78c517b30',
      '92cfdc5fbcd4a20fbe5d3857af6c1aba31762105bba7f21a17155e920653046c',
    ]);
    expect([sha256('+493012345678'), sha256(metaPhone('+493012345678'))]).toEqual([
      'b947f8ad7dc00f0f4ba3da5a5fbdf3959603e725e50858e8383eb4fd109fc591',
      'cae5f525a6c8d8cbfd28d7c654edf86f5e816f66919de0f842df68a2be24429b',
    ]);
  });

  test('an international number stays what it is, at home and abroad', () => {
    expect(of('4915112345678', 'Germany')).toEqual({ number: '+4915112345678' });
    expect(of('4915112345678', 'Österreich')).toEqual({ number: '+4915112345678' });
    expect(of('16169547888', 'US')).toEqual({ number: '+16169547888' });
    expect(of('4165550123', 'US')).toEqual({ number: '+14165550123' });
  });

  test('what two countries could mean is not guessed', () => {
    // 458 301 2345 in Oregon, or 83 01 23 45 in Denmark.
    expect(of('4583012345', 'US')).toBe('ambiguous');
  });

  test('without a country, or with too few or too many digits, it is no number', () => {
    expect(of('03012345678', '')).toBe('no-country');
    expect(of('03012345678', 'Atlantis')).toBe('no-country');
    expect(of('12345', 'US')).toBe('invalid');
    expect(of('0123456789012345678901', 'DE')).toBe('invalid');
  });

  test('a country is known by code and by its English and German name', () => {
    expect(['DE', 'at', 'Switzerland', 'Schweiz', 'Österreich', 'Austria', 'XX', ''].map(countryCode)).toEqual([
      'DE',
      'AT',
      'CH',
      'CH',
      'AT',
      'AT',
      null,
      null,
    ]);
  });
});
