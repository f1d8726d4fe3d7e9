/* What is chosen for a stored file: currency and zone change what is counted, never the file. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#domain/calendar.ts';
import type { FileChoices } from '#domain/choices.ts';
import type { FileTable } from '#domain/orders.ts';
import { movedShare, sideUnderChoices, underChoices, writesUtc } from '#domain/standing-choices.ts';
import { localDays } from '#domain/zone.ts';
import { fileTable, sideFile } from '../storage/file-tables.ts';

/** A Stripe file whose orders stand at these instants. */
function stripe(instants: readonly string[], choices: FileChoices = {}): FileTable {
  const base = fileTable(instants.length);
  const at = Float64Array.from(instants, (text) => Date.parse(text));
  const day = Int32Array.from(at, (ms) => Math.floor(ms / 86_400_000));
  return {
    ...base,
    source: 'stripe-payments',
    orders: { ...base.orders, at, day, latestAt: at, latestDay: day },
    choices,
  };
}

describe('zone', () => {
  // Berlin is UTC+1 in winter and UTC+2 in summer: 23:30 UTC is the next day there, 22:30 UTC only in summer.
  const instants = ['2026-01-31T23:30:00Z', '2026-01-31T22:30:00Z', '2026-07-31T22:30:00Z', '2026-07-31T12:00:00Z'];

  test('counts the days of UTC instants where the shop is', () => {
    const { day, latestDay } = underChoices(stripe(instants, { zone: 'Europe/Berlin' })).orders;
    const expected = [dayNumber(2026, 2, 1), dayNumber(2026, 1, 31), dayNumber(2026, 8, 1), dayNumber(2026, 7, 31)];
    expect([...day]).toEqual(expected);
    expect([...latestDay]).toEqual(expected);
    expect(movedShare(stripe(instants, { zone: 'Europe/Berlin' }))).toBe(0.5);
  });

  test('without a zone the file stays as written', () => {
    const file = stripe(instants);
    expect(underChoices(file)).toBe(file);
    expect(movedShare(file)).toBe(0);
  });

  test('a day without a time stays, and so does a file whose days are local', () => {
    const file = stripe(instants, { zone: 'Europe/Berlin' });
    const timeless: FileTable = { ...file, orders: { ...file.orders, at: new Float64Array(4).fill(NaN) } };
    expect(underChoices(timeless).orders.day).toEqual(file.orders.day);
    expect(underChoices({ ...file, source: 'shopify-orders' }).orders.day).toEqual(file.orders.day);
  });

  test('agrees with the date that the engine writes for the zone', () => {
    const zones = ['America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'UTC'];
    const anyMs = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyMs, (zone, ms) => {
        const written = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(ms);
        const [year, month, day] = written.split('-').map(Number);
        expect(localDays(zone)(ms)).toBe(dayNumber(year, month, day));
      }),
    );
  });

  test('a file is in UTC where its source or its dates say so', () => {
    const plain: FileTable = { ...fileTable(2), source: 'plain-orders' };
    const dated = (column: string, proof: string): FileTable => ({
      ...plain,
      formats: [{ kind: 'date', column, decided: 'iso', proof, line: 2 }],
    });
    expect(writesUtc(dated('Created', '2026-01-02T10:00:00Z'))).toBe(true);
    expect(writesUtc(dated('Created (UTC)', '2026-01-02 10:00'))).toBe(true);
    expect(writesUtc(dated('Created', '2026-01-02 10:00'))).toBe(false);
    expect(writesUtc({ ...dated('Created at', '2026-01-02 10:00:00 +0000'), source: 'shopify-orders' })).toBe(false);
  });
});

describe('currency', () => {
  test('stands where the file names none, and nowhere else', () => {
    const base = fileTable(6);
    const currency = { codes: Int32Array.of(-1, 0, -1, 0, -1, 0), values: ['USD'] };
    const file: FileTable = { ...base, orders: { ...base.orders, currency }, choices: { currency: 'EUR' } };
    const { codes, values } = underChoices(file).orders.currency;
    expect(Array.from(codes, (code) => values[code])).toEqual(['EUR', 'USD', 'EUR', 'USD', 'EUR', 'USD']);
    expect(file.orders.currency).toBe(currency);
  });

  test('of a table beside the orders likewise, where it has a column for it', () => {
    const file = { ...sideFile(4), choices: { currency: 'CHF' } };
    const { table } = sideUnderChoices(file);
    if (table.kind !== 'transactions') throw new Error('another table');
    expect(Array.from(table.currency.codes, (code) => table.currency.values[code])).toEqual([
      'EUR',
      'CHF',
      'EUR',
      'CHF',
    ]);
    expect(sideUnderChoices(sideFile(4))).toEqual(sideFile(4));
  });
});
